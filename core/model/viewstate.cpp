// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/viewstate.h"

#include <algorithm>

namespace ballast {

namespace {

/// Takes `key` out of a sorted list, or puts it in.
template <typename Key> void setHidden(std::vector<Key>& hidden, const Key& key, bool hide)
{
    const auto place = std::ranges::lower_bound(hidden, key);
    const bool isHidden = place != hidden.end() && *place == key;
    if (isHidden && !hide)
        hidden.erase(place);
    else if (!isHidden && hide)
        hidden.insert(place, key);
}

double numberOf(const TierKey& tier)
{
    return tier.leverage ? tier.leverage->value() : 0;
}

} // namespace

bool ViewState::shows(const TierKey& tier) const
{
    return tier.exchange.empty() ? !std::ranges::binary_search(hiddenTiers, numberOf(tier))
                                 : !std::ranges::binary_search(hiddenExchanges, tier.exchange);
}

void ViewState::setShown(const TierKey& tier, bool shown)
{
    if (tier.exchange.empty())
        setHidden(hiddenTiers, numberOf(tier), !shown);
    else
        setHidden(hiddenExchanges, tier.exchange, !shown);
}

bool haveSameTotals(const ViewState& a, const ViewState& b)
{
    return a.hiddenTiers == b.hiddenTiers && a.hiddenExchanges == b.hiddenExchanges && a.side == b.side
        && a.leverageRange == b.leverageRange;
}

ChartLayout drawnLayout(const ViewState& state)
{
    return state.view == ViewChoice::Change ? ChartLayout::SideBySide : state.layout;
}

MergedBuckets drawnBuckets(const ViewState& state)
{
    return state.view == ViewChoice::Change ? MergedBuckets::Sum : state.mergedBuckets;
}

bool haveSameFrame(ViewState a, const ViewState& b)
{
    a.markedPrices = b.markedPrices;
    a.sweepPrice = b.sweepPrice;
    return a == b;
}

} // namespace ballast
