// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/positionfields.h"
#include "import/positionrow.h"

namespace ballast {

/// Settles leverage and margin of a row whose notional and mode are known, by one rule for every vendor: a
/// margin of 0 is none stated; one above the notional, or one that is over ten times or under a tenth of what
/// the leverage says, is not believed; over twice or under half of it is believed and noted. A missing
/// leverage is notional / margin. A row without notional has nothing to check.
void settleMargin(PositionRow& row, const PositionFields& fields, std::optional<double> statedLeverage);

} // namespace ballast
