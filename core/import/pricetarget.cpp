// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pricetarget.h"

#include "import/number.h"
#include "model/numberlimits.h"

#include <array>
#include <charconv>

namespace ballast {

double PriceTarget::priceFrom(double reference) const
{
    constexpr int digits = 12;
    if (!isPercent)
        return amount;
    double price = reference + reference * amount / 100;
    std::array<char, 32> text;
    const auto written = std::to_chars(text.data(), text.data() + text.size(), price,
                                       std::chars_format::scientific, digits - 1);
    std::from_chars(text.data(), written.ptr, price);
    return price;
}

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
