// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/bytes.h"
#include "import/detection.h"
#include "import/mapcollection.h"

#include <memory>
#include <optional>
#include <vector>

namespace ballast {

/// A file's text, parsed once and understood: from here every map in it can be imported.
class ImportText
{
public:
    /// What can be refused before all of it is looked at; errors as open().
    static Imported<void> check(const Bytes& bytes);
    /// Unpacks, decodes and parses. Errors as importFile, without the file's name.
    static Imported<ImportText> open(const Bytes& bytes, const ImportOptions& options);

    /// The map that `options` choose. `source` has the file and its hash.
    Imported<DocumentPtr> import(const Source& source, const ImportOptions& options) const;

private:
    Imported<void> openHar(const ImportOptions& options);
    Imported<LiquidationMap> importMap(ImportContext& context) const;
    Imported<LiquidationMap> importCollected(ImportContext& context) const;

    Bytes m_text; ///< What the content's values point into.
    std::optional<JsonDocument> m_json;
    std::vector<std::string> m_repeatedKeys; ///< Their paths.
    Content m_content;
    const Format* m_format = nullptr;
    std::vector<CollectedMap> m_collection; ///< Where no format matched the whole.
};

} // namespace ballast
