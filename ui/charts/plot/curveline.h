// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

namespace ballast {

/// `points` without those that a line through the others passes within `tolerance` of, in the line's value
/// direction. `points` run along one axis, their x coordinate, always the same way. The first and the last
/// stay. One pass: the slopes still allowed from the last kept point narrow with every point (a swinging
/// door; Bristol 1990).
QPolygonF thinned(const QPolygonF& points, double tolerance);

} // namespace ballast
