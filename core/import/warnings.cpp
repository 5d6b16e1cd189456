// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/warnings.h"

#include "import/json.h"

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
    m_list.insert(m_list.end(), others.m_list.begin(), others.m_list.end());
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
