// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/leverage.h"

#include <optional>
#include <string>
#include <utility>

namespace ballast {

/// What a tier is told by: its leverage, or the exchange its rows belong to in maps that carry no leverage.
/// Neither: the rows of unknown leverage.
struct TierKey
{
    TierKey() = default;
    TierKey(std::nullopt_t) { }
    TierKey(Leverage known)
        : leverage(known)
    {
    }
    TierKey(std::optional<Leverage> maybeKnown, std::string exchangeName = {})
        : leverage(maybeKnown)
        , exchange(std::move(exchangeName))
    {
    }

    /// "100x", "unknown", or the exchange's name: for columns and command lines.
    std::string name() const;
    bool operator==(const TierKey&) const = default;

    std::optional<Leverage> leverage;
    std::string exchange;
};

} // namespace ballast
