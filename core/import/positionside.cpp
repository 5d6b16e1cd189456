// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionside.h"

#include "import/number.h"
#include "import/sideword.h"

namespace ballast {

std::optional<Side> positionSide(std::string_view word)
{
    switch (sideWordOf(word)) {
    case SideWord::Long:
    case SideWord::Buy:
        return Side::Long;
    case SideWord::Short:
    case SideWord::Sell:
    case SideWord::ShortOrSell:
        return Side::Short;
    case SideWord::None:
        return Side::ByPrice;
    case SideWord::Unknown:
        break;
    }
    const auto size = parseNumber(word);
    return size && *size != 0 ? std::optional(*size < 0 ? Side::Short : Side::Long) : std::nullopt;
}

} // namespace ballast
