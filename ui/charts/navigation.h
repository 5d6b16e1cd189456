// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/valuescale.h"
#include "model/viewstate.h"

namespace ballast {

/// Where a view may go. Pure functions on intervals; nothing here knows a widget.

/// `range` scaled by `factor` (< 1 zooms in) so that `anchor` stays where it is.
Range zoomed(const Range& range, double anchor, double factor);
Range shifted(const Range& range, double by);
/// `window` moved, and where needed narrowed, to lie inside `whole`; never narrower than two `step`s
/// (or a millionth of the whole where there is no step).
Range clampedTo(const Range& whole, const Range& window, double step);

/// The amounts that both views' axes show between two fractions of their length; bars keep standing on zero
/// where there is one.
ValueWindow partOf(const ValueAxes& axes, double from, double to);
/// Both axes scaled by `factor` about the fraction `cursor` of their length.
ValueWindow zoomed(const ValueAxes& axes, double cursor, double factor);
/// Both windows moved by the fraction `by` of their length; nothing goes below zero.
ValueWindow shifted(const ValueWindow& window, ValueScale scale, double by);

/// What one wheel turn of `angle` (eighths of a degree; up is positive and zooms in) does.
double wheelFactor(double angle);

} // namespace ballast
