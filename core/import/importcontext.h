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
    explicit ImportContext(const ImportOptions& importOptions)
        : options(importOptions)
    {
    }

    /// The price given by the user, else the export's; a price that is not positive counts as missing.
    std::optional<double> referencePrice(std::optional<double> exported) const;

    /// False when the user has cancelled. `fraction` of the building, 0 to 1; reading was the first half.
    bool proceed(double fraction) const { return !options.progress || options.progress(0.5 + fraction / 2); }

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
};

} // namespace ballast
