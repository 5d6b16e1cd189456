// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/warnings.h"

#include "import/json.h"

#include <algorithm>

namespace ballast {

bool Warnings::countKnown(WarningCode code)
{
    for (Warning& warning : m_list) {
        if (warning.code == code) {
            ++warning.count;
            return true;
        }
    }
    return false;
}

void Warnings::remove(WarningCode code)
{
    std::erase_if(m_list, [code](const Warning& warning) { return warning.code == code; });
}

void Warnings::append(const Warnings& others)
{
    for (const Warning& other : others.m_list) {
        const auto known = std::ranges::find(m_list, other.code, &Warning::code);
        if (known == m_list.end())
            m_list.push_back(other);
        else
            known->count += other.count;
    }
}

void Warnings::prefixPlaces(std::string_view path)
{
    for (Warning& warning : m_list) {
        if (!warning.where.empty())
            warning.where = joinedPath(path, warning.where);
    }
}

std::string Warnings::shortened(std::string_view text)
{
    constexpr std::size_t limit = 60;
    if (text.size() <= limit)
        return std::string(text);
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace ballast
