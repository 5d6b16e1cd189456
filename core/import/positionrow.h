// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <optional>
#include <string>

namespace ballast {

enum class MarginMode { NotStated, Isolated, Cross };

/// One position, as far as a map needs it.
struct PositionRow
{
    double price = 0; ///< At which it is liquidated, quote currency; 0 where it has none.
    double notional = 0; ///< USD.
    std::optional<double> leverage = {};
    std::optional<double> margin = {}; ///< USD, as reported and believed.
    MarginMode mode = MarginMode::NotStated;
    std::string path = {}; ///< "positions[3]", "line 7".

    std::optional<Side> statedSide = {}; ///< By a word; ByPrice for one that names none.
    double signedSize = 0; ///< Coins or contracts, or the value where that has the sign.
    bool sizeHasSign = false; ///< Whatever the rest of the file does.
    std::optional<double> entryPrice = {};
    std::optional<double> markPrice = {};

    std::string unknownSide = {}; ///< A word that was not understood.
    std::string notBelieved = {}; ///< A margin that cannot be, and why.
    bool isTopUp = false; ///< Margin is 2 to 10 times more or less than leverage says.
    bool leverageIsFromMargin = false;
    bool notionalIsFromMargin = false;
    bool isInverse = false; ///< The amounts were in coin.
};

/// Below or above every price known of it by so much that it means "never": under a fifth or over five times.
/// Of the known prices those that are not positive do not count; with none known, a run of nines is one.
bool isNeverPrice(double price, std::initializer_list<std::optional<double>> known);

} // namespace ballast
