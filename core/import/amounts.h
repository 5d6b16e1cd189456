// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/json.h"
#include "model/values.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// A JSON number, or a text that holds one: many exports quote theirs.
std::optional<double> numberOf(JsonValue value);
/// A text that stands for "no value": "NA", and what a bare NaN was read as.
bool isMissingWord(JsonValue value);
/// As numberOf, with 0 for null, "" and "-", which charts write for an empty bucket, and for missing words.
std::optional<double> amountOf(JsonValue value);
/// Counts a MissingCell where the value is such a word.
template <typename Place> void noteMissing(JsonValue value, Warnings& warnings, Place&& place)
{
    if (isMissingWord(value))
        warnings.add(WarningCode::MissingCell, place, value.text());
}
/// A JSON number or text as milliseconds since 1970 UTC.
std::optional<std::int64_t> timestampOf(JsonValue value);

/// Reads a tier's amounts. Unreadable and negative ones become 0 with a RowDropped warning; MostRowsFailed
/// when that is more than half.
class AmountReader
{
public:
    AmountReader(Warnings& warnings, const std::string& path)
        : m_warnings(warnings)
        , m_path(path)
    {
    }

    double read(JsonValue item, std::size_t index);
    /// After the last item.
    Imported<void> finish() const;

private:
    Warnings& m_warnings;
    const std::string& m_path;
    std::size_t m_count = 0;
    std::size_t m_failed = 0;
    std::size_t m_firstFailed = 0;
    std::string m_firstFound;
};

Imported<Values> readAmounts(JsonValue array, const std::string& path, Warnings& warnings);
/// Prices as numbers or texts such as "84,500"; WrongType at the first that is none.
Imported<Values> readPrices(JsonValue array, const std::string& path);

/// LengthMismatch unless both lengths are equal.
Imported<void> checkLength(const std::string& path, std::size_t length, std::size_t expected);

} // namespace ballast
