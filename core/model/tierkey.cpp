// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tierkey.h"

namespace ballast {

std::string TierKey::name() const
{
    if (!exchange.empty())
        return exchange;
    return leverage ? leverage->digits() + "x" : "unknown";
}

} // namespace ballast
