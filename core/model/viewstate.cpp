// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/viewstate.h"

#include <algorithm>

namespace ballast {

namespace {

double keyOf(const std::optional<Leverage>& leverage)
{
    return leverage ? leverage->value() : 0;
}

} // namespace

bool ViewState::shows(const std::optional<Leverage>& leverage) const
{
    return !std::ranges::binary_search(hiddenTiers, keyOf(leverage));
}

void ViewState::setShown(const std::optional<Leverage>& leverage, bool shown)
{
    const auto place = std::ranges::lower_bound(hiddenTiers, keyOf(leverage));
    const bool isHidden = place != hiddenTiers.end() && *place == keyOf(leverage);
    if (shown && isHidden)
        hiddenTiers.erase(place);
    else if (!shown && !isHidden)
        hiddenTiers.insert(place, keyOf(leverage));
}

} // namespace ballast
