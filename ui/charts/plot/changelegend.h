// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"

#include <QRectF>

class QPainter;

namespace ballast {

/// What the bars of a change mean, and the ribbon's colours from the lowest leverage of the map to the
/// highest, at the right end of `row`, in the painter's font. Left out where there is no room: the bars'
/// meaning first.
void drawChangeLegend(QPainter& painter, const QRectF& row, const ChartModel& model, const ChartStyle& style);

} // namespace ballast
