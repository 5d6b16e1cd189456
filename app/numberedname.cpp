// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberedname.h"

namespace ballast {

namespace {

struct Place
{
    std::size_t first = std::string_view::npos;
    std::size_t length = 0;
    std::size_t digits = 1;
};

Place placeIn(std::string_view name)
{
    for (std::size_t i = name.find('%'); i != std::string_view::npos; i = name.find('%', i + 1)) {
        const std::string_view rest = name.substr(i + 1);
        if (rest.starts_with('d'))
            return {i, 2, 1};
        if (rest.size() >= 3 && rest[0] == '0' && rest[1] >= '1' && rest[1] <= '9' && rest[2] == 'd')
            return {i, 4, static_cast<std::size_t>(rest[1] - '0')};
    }
    return {};
}

} // namespace

bool isNumbered(std::string_view name)
{
    return placeIn(name).length > 0;
}

std::string numbered(std::string_view name, std::size_t number)
{
    const Place place = placeIn(name);
    std::string result(name);
    if (place.length == 0)
        return result;
    std::string digits = std::to_string(number);
    if (digits.size() < place.digits)
        digits.insert(0, place.digits - digits.size(), '0');
    return result.replace(place.first, place.length, digits);
}

} // namespace ballast
