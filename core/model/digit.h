// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ballast {

/// Of ASCII, in any locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace ballast
