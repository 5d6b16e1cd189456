// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"

namespace ballast {

/// Whether everything can be computed with that a finished import holds, so that nobody after it has to ask.
/// TotalTooLarge where the amounts of the map, of a column of its heatmap or of its positions add up to over
/// `highestTotal`; PriceTooExtreme where the prices are beyond what `isPrice` allows, or buckets as the user
/// wants them would have no width.
Imported<void> checkNumbers(const LiquidationMap& map, const ImportContext& context);

/// PriceTooExtreme for buckets of this width, for importers that make them.
unexpected<ImportError> widthTooExtreme(double width);

} // namespace ballast
