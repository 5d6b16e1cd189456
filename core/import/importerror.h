// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"

#include <memory>
#include <string>
#include <vector>

namespace ballast {

/// Why a file could not be opened. Sentences for people are made in ui/text.
enum class ImportErrorCode {
    NotFound,
    NotAFile, ///< A directory, device or socket.
    Unreadable, ///< Permission or input/output error; `found` is the system's reason.
    Empty,
    Picture, ///< A PNG; `found` a sentence on why its map cannot be opened, where that was tried.
    Changed, ///< Another program wrote to the file while it was read.
    TooLarge, ///< A stated limit is passed; `found` the size, `expected` the limit.
    DamagedGzip, ///< A gzip file that breaks off or is damaged; `place` the byte, `found` the reason.
    UnpacksTooLarge, ///< A gzip file that holds more than a stated limit; `expected` the limit.
    InvalidText, ///< Not UTF-8 (or UTF-16 for CSV); `place` line and column. Or, with a byte as `place`,
                 ///< "zeros" or a "stretch" without an end `found`.
    InvalidJson, ///< `place` line and column, `found` the offending text.
    NotAMap, ///< No known shape; `found` what stands there, `expected` the nearest format and its lack.
    ProviderError, ///< The body is a provider's error; `found` its code and message.
    Encrypted, ///< CoinGlass's encrypted web response.
    WrongType, ///< A field has another type than its shape says; `place` its path.
    LengthMismatch, ///< Arrays that must align do not; `place` the array, `found` and `expected` the lengths.
    NotThisKind, ///< Something else than a map; `found` names the kind: "executed-liquidations".
    NotText, ///< A picture, an archive or the like by its first bytes; `found` names the kind: "xlsx".
    NothingPositive, ///< Every amount is negative or unreadable; `place` the first, `found` its text.
    ColumnsUnknown, ///< A table whose columns cannot be told; `table` shows it.
    MeaningUnknown, ///< Prices with amounts that nothing calls liquidations; `table` shows them.
    NoSuchColumn, ///< A column that was named is not there; `found` its name, `expected` those that are.
    NoSuchMap, ///< No map of that name in the file; `found` the name, `expected` the names there are.
    NoOpenPosition, ///< Positions of which none has a liquidation price: `found` how many, `expected` their
                    ///< USD.
    NoTiers, ///< The shape is right but holds no tier or no row.
    TotalTooLarge, ///< Amounts add up to more than is computed with; `found` which, `expected` the limit.
    PriceTooExtreme, ///< Prices or widths beyond what can be drawn; `found` one, `expected` the limits.
    MostRowsFailed, ///< More than half the rows were unreadable; `place` the first, `found` its text.
    Cancelled,
};

/// The beginning of a table, for whoever must say what its columns are.
struct TablePreview
{
    std::vector<std::string> columns; ///< Header cells; "column 1" and so on where there is no header.
    std::vector<std::vector<std::string>> rows; ///< The first few, as written.
    std::vector<std::string> roles; ///< Per column the best guess, empty for none.
    bool isMeaningUnknown = false; ///< The columns are plain, but not that they are liquidations.
};

struct ImportError
{
    ImportErrorCode code;
    std::string file; ///< As given.
    std::string place; ///< "line 3, column 7", "series[2].data", or empty.
    std::string found;
    std::string expected;
    std::shared_ptr<const TablePreview> table = {}; ///< With ColumnsUnknown, MeaningUnknown, NoSuchColumn.
};

template <typename T> using Imported = Expected<T, ImportError>;

} // namespace ballast
