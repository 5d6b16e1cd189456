// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/amounts.h"

#include "import/jsonrepair.h"
#include "import/number.h"
#include "import/timestamp.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <cmath>

namespace ballast {

std::optional<double> numberOf(JsonValue value)
{
    if (const auto number = value.number())
        return number;
    return value.type() == JsonType::String ? parseNumber(value.text()) : std::nullopt;
}

bool isMissingWord(JsonValue value)
{
    return value.type() == JsonType::String && (isMissing(value.text()) || isBareNumberWord(value.text()));
}

std::optional<double> amountOf(JsonValue value)
{
    const JsonType type = value.type();
    if (type == JsonType::Null || (type == JsonType::String && isBlank(value.text())))
        return 0;
    const auto number = numberOf(value);
    return number || !isMissingWord(value) ? number : std::optional(0.0);
}

std::optional<std::int64_t> timestampOf(JsonValue value)
{
    const auto number = value.number();
    constexpr double firstDay = 19700101; // as a number in the digits of ISO 8601
    constexpr double lastDay = 21001231;
    if (number && *number >= firstDay && *number <= lastDay)
        return parseTimestamp(plainNumber(*number));
    return number ? epochMilliseconds(*number) : parseTimestamp(value.text());
}

double AmountReader::read(JsonValue item, std::size_t index)
{
    ++m_count;
    const auto amount = amountOf(item);
    noteMissing(item, m_warnings, [&] { return childPath(m_path, index); });
    if (amount && std::isfinite(*amount) && *amount >= 0)
        return *amount;
    const bool isText = item.type() == JsonType::String;
    const std::string found = amount ? "negative amount" : isText ? std::string(item.text()) : describe(item);
    if (!amount && m_failed++ == 0) {
        m_firstFailed = index;
        m_firstFound = Warnings::shortened(found);
    }
    m_warnings.add(
        WarningCode::RowDropped, [&] { return childPath(m_path, index); }, found);
    return 0;
}

Imported<void> AmountReader::finish() const
{
    if (m_failed > m_count / 2)
        return fail(ImportErrorCode::MostRowsFailed, childPath(m_path, m_firstFailed), m_firstFound,
                    "number");
    return {};
}

Imported<Values> readAmounts(JsonValue array, const std::string& path, Warnings& warnings)
{
    if (array.areAmounts())
        return *array.numberColumn();
    std::vector<double> amounts;
    amounts.reserve(array.size());
    AmountReader reader(warnings, path);
    for (const JsonValue item : array.items())
        amounts.push_back(reader.read(item, amounts.size()));
    if (const auto read = reader.finish(); !read)
        return unexpected(read.error());
    return amounts;
}

Imported<Values> readPrices(JsonValue array, const std::string& path)
{
    const auto column = array.numberColumn();
    if (column && std::ranges::none_of(*column, [](double price) { return std::isnan(price); }))
        return *column;
    std::vector<double> prices;
    prices.reserve(array.size());
    for (const JsonValue item : array.items()) {
        const auto price = numberOf(item);
        if (!price) {
            const bool isText = item.type() == JsonType::String;
            return fail(ImportErrorCode::WrongType, childPath(path, prices.size()),
                        isText ? Warnings::shortened(item.text()) : describe(item), "price");
        }
        prices.push_back(*price);
    }
    return prices;
}

Imported<void> checkLength(const std::string& path, std::size_t length, std::size_t expected)
{
    if (length != expected)
        return fail(ImportErrorCode::LengthMismatch, path, std::to_string(length), std::to_string(expected));
    return {};
}

} // namespace ballast
