// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QColor>

namespace ballast {

/// How a chart is drawn: the same painter serves window and picture, this is all that differs.
struct ChartStyle
{
    const Theme* theme = &Theme::of(true);
    double textSize = 12; ///< Axis numbers, pixels; titles follow.
    bool transparent = false;
    bool interactive =
        true; ///< Legends say what a click would do by dimming hidden tiers; pictures leave those out.

    double titleSize() const { return textSize * 1.15; }
    /// Lengths that go with the type, given for 12 pixel text.
    double scaled(double length) const { return length * textSize / 12; }
};

} // namespace ballast
