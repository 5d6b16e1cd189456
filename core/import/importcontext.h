// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"
#include "import/warnings.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ballast {

/// An import error without its file, which importFile fills in.
inline unexpected<ImportError> fail(ImportErrorCode code, std::string place = {}, std::string found = {},
                                    std::string expected = {})
{
    return unexpected(ImportError{code, {}, std::move(place), std::move(found), std::move(expected)});
}

/// What every importer of one file shares: limits, progress, and the parts of the document that it fills.
class ImportContext
{
public:
    /// `buildingStart`: what fraction of the import is done when the importer begins.
    explicit ImportContext(const ImportOptions& importOptions, double buildingStart = 0)
        : options(importOptions)
        , m_buildingStart(buildingStart)
    {
    }

    /// The price given by the user, else the export's; one that is no price (`isPrice`) counts as missing.
    std::optional<double> referencePrice(std::optional<double> exported) const;

    /// False when the user has cancelled. `fraction` of the whole import, 0 to 1.
    static bool proceed(const ImportOptions& options, double fraction)
    {
        return !options.progress || options.progress(fraction);
    }
    /// The same with a fraction of the importer's own work.
    bool proceed(double fraction) const
    {
        return proceed(options, m_buildingStart + fraction * (1 - m_buildingStart));
    }

    /// Which of a file's maps is meant: the one that was asked for, else the first that holds a row. Names
    /// that repeat are numbered. TooLarge for over 1,000 maps; NoSuchMap when none has the name; NoTiers when
    /// it, or every map, is empty.
    Imported<std::size_t> choose(std::vector<MapChoice> choices);

    const ImportOptions& options;
    Source source;
    Warnings warnings;
    Inspection inspection;
    std::vector<MapChoice> maps;
    std::size_t chosenMap = 0;
    std::shared_ptr<const Heatmap> heatmap;
    std::vector<MarginModeTotals> marginModes;
    std::optional<Range> firstView; ///< As in Document.
    /// Rows have a price of their own within their bucket, so that their side is exact at the reference too.
    bool rowsHaveOwnPrices = false;

private:
    double m_buildingStart;
};

} // namespace ballast
