// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/positionfields.h"
#include "import/positionrow.h"

#include <optional>
#include <string>

namespace ballast {

/// Whether a position is held at all: exchanges list closed ones with a size of 0.
bool isOpenPosition(const PositionFields& fields);

/// What a row says, in USD. Nothing where a liquidation price is not a price, where the notional cannot be
/// told or an amount is negative; then `problem` says which. `isInverse` holds for the whole list.
std::optional<PositionRow> readPosition(PositionFields fields, bool isInverse, std::string& problem);

} // namespace ballast
