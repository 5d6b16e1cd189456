// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/cleaning.h"

#include "model/cleantext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ballast {

namespace {

void cleanAll(std::initializer_list<std::string*> texts)
{
    for (std::string* text : texts)
        *text = cleanText(*text);
}

/// "U+200B": of what cannot be seen that is all there is to say.
std::string codePoints(std::string_view text)
{
    constexpr std::size_t most = 4;
    std::string points;
    for (std::size_t i = 0; i < most && !text.empty(); ++i) {
        std::array<char, 8> digits{};
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), unsigned(takeCharacter(text)), 16)
                .ptr;
        const std::string point(digits.data(), end);
        points += (i > 0 ? " U+" : "U+") + std::string(point.size() < 4 ? 4 - point.size() : 0, '0') + point;
    }
    std::ranges::transform(points, points.begin(),
                           [](char c) { return c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c; });
    return points;
}

} // namespace

void clean(Source& source)
{
    cleanAll({&source.format, &source.provider, &source.exchange, &source.symbol, &source.range});
}

void clean(Inspection& inspection)
{
    cleanAll({&inspection.reason});
    for (FieldUse& field : inspection.fields)
        cleanAll({&field.field, &field.use});
    for (std::string& field : inspection.ignored)
        cleanAll({&field});
}

void clean(ImportError& error)
{
    const std::string found = error.found;
    cleanAll({&error.place, &error.found, &error.expected});
    if (error.found.empty())
        error.found = codePoints(found);
    if (!error.table)
        return;
    TablePreview table = *error.table;
    for (std::string& column : table.columns)
        cleanAll({&column});
    for (auto& row : table.rows) {
        for (std::string& cell : row)
            cleanAll({&cell});
    }
    error.table = std::make_shared<const TablePreview>(std::move(table));
}

std::vector<Warning> cleaned(std::vector<Warning> warnings)
{
    for (Warning& warning : warnings)
        cleanAll({&warning.where, &warning.detail});
    return warnings;
}

} // namespace ballast
