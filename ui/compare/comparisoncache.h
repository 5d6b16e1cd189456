// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/exportfiles.h"
#include "import/filestamp.h"
#include "import/mappedfile.h"
#include "reading/comparison.h"

#include <QString>

#include <string_view>
#include <unordered_map>

namespace ballast {

/// What comparisons found in files before, in one file of the user's cache. It is loaded whole and decoded
/// entry by entry, as they are asked for. A cache of another version, or one that is damaged, is as good as
/// none. Several threads may find, as long as none puts.
class ComparisonCache
{
public:
    /// Of the user; QCoreApplication's name decides where.
    static QString usualPlace();

    /// Reads the file at `place` where there is one; empty: there is none.
    explicit ComparisonCache(QString place);

    std::size_t size() const { return m_entries.size(); }
    /// What the very same version of the file held, with `path` as the maps' file; empty: not known.
    std::vector<ComparedMap> find(const ExportFile& file, const FileStamp& stamp) const;
    /// To be kept by the next save(), in place of what was known of the file. `maps` are not empty.
    void put(const ExportFile& file, const FileStamp& stamp, const std::vector<ComparedMap>& maps);
    bool isChanged() const { return !m_added.empty(); }
    /// Writes everything, the newest first and the oldest left out beyond `mostBytes`. False when it could
    /// not be written; nothing half written is left then.
    bool save(std::size_t mostBytes = std::size_t(64) << 20);

private:
    void index(std::string_view bytes);

    QString m_place;
    std::shared_ptr<const MappedFile> m_file; // m_entries point into it
    std::unordered_map<std::string_view, std::string_view> m_entries; // by absolute path: the whole record
    std::vector<std::string_view> m_order; // paths as they are in the file
    std::unordered_map<std::string, std::string> m_added; // by absolute path: records
};

} // namespace ballast
