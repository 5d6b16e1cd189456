// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/leverage.h"

#include "model/jsonwriter.h"

namespace ballast {

std::optional<Leverage> Leverage::from(double value)
{
    if (!(value >= minimum && value <= maximum))
        return std::nullopt;
    return Leverage(value);
}

std::string Leverage::digits() const
{
    return plainNumber(m_value, 6);
}

} // namespace ballast
