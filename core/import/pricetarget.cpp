// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pricetarget.h"

#include "import/number.h"
#include "model/numberlimits.h"

namespace ballast {

std::optional<PriceTarget> parsePriceTarget(std::string_view text)
{
    text = trimmed(text);
    const bool isPercent = text.ends_with('%');
    if (isPercent)
        text = trimmed(text.substr(0, text.size() - 1));
    if (!isPercent && text.starts_with('+'))
        return std::nullopt; // a move without its unit
    const auto amount = parseNumber(text);
    if (!amount || (isPercent ? *amount <= -100 : !isPrice(*amount)))
        return std::nullopt;
    return PriceTarget{*amount, isPercent};
}

} // namespace ballast
