// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/parallel.h"
#include "model/largevector.h"
#include "model/values.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// A long flat list of numbers, [84500, null, 1.5e6].
struct NumberList
{
    Values numbers; ///< NaN for null.
    bool areAmounts = true; ///< None is negative or null.
};

/// Members whose values are rows of numbers: "48935": [[48935, 1579370.77, 25, null], ..]. Part of a long
/// object; the next part goes on where this one ends.
struct NumberRows
{
    struct Bucket
    {
        std::string_view key; ///< Points into the text.
        std::uint32_t firstRow = 0;
    };
    LargeVector<double> numbers; ///< Of all rows; NaN for null.
    LargeVector<std::uint32_t> firstNumber; ///< By row, and one more.
    LargeVector<Bucket> buckets; ///< And one more that only has the last row.
    const NumberRows* next = nullptr;

    std::size_t size() const { return buckets.size() - 1; }
    struct RowRange
    {
        std::size_t first;
        std::size_t last;
        std::size_t size() const { return last - first; }
    };
    RowRange rowsOf(std::size_t bucket) const
    {
        return {buckets[bucket].firstRow, buckets[bucket + 1].firstRow};
    }
    std::span<const double> row(std::size_t index) const
    {
        return {numbers.data() + firstNumber[index], firstNumber[index + 1] - firstNumber[index]};
    }
};

/// A JSON text whose long lists and objects of plain numbers were read apart, on several threads: far faster
/// than a general parser, which then reads what is left.
struct LiftedNumbers
{
    /// The text with a short one in place of each thing lifted, see placeholderMark.
    std::string skeleton;
    std::vector<std::unique_ptr<const NumberList>> lists;
    std::vector<std::vector<std::unique_ptr<const NumberRows>>> objects; ///< Each in its parts, never none.
};

/// How to divide the work, and whether to go on.
struct LiftSteps
{
    std::size_t threads = 0; ///< As in ImportOptions.
    /// In bytes; a shorter list or object costs the general parser less than the trouble.
    std::size_t shortest = std::size_t(64) << 10;
    std::function<bool(double)> proceed = {}; ///< Gets the fraction done, 0 to 1; false cancels.
};

/// What to make of a text.
struct LiftResult
{
    /// Nothing: there was nothing long enough, or something unexpected in it. The general parser then says
    /// what.
    std::optional<LiftedNumbers> lifted;
    bool cancelled = false;
};

/// `text` is valid UTF-8 and must outlive the result. Lists and objects that are lifted are fully validated,
/// and none of them is nested deeper than `nesting`.
LiftResult liftNumbers(std::string_view text, std::size_t nesting, const LiftSteps& steps);

/// A placeholder is a text that begins with a character 0, which no other text of the skeleton contains: then
/// a letter, L for lists and O for objects, and an index into them.
constexpr char placeholderMark = '\0';

} // namespace ballast
