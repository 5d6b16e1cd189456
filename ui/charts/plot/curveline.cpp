// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/curveline.h"

#include <algorithm>
#include <limits>

namespace ballast {

namespace {

/// The slopes of lines from one point that pass others within a tolerance.
class Door
{
public:
    Door(const QPointF& from, double tolerance)
        : m_from(from)
        , m_tolerance(tolerance)
    {
    }

    /// Whether a line to `point` passes all those narrowed to.
    bool leadsTo(const QPointF& point) const
    {
        const double slope = (point.y() - m_from.y()) / (point.x() - m_from.x());
        return slope >= m_low && slope <= m_high;
    }

    void narrowTo(const QPointF& point)
    {
        const double run = point.x() - m_from.x();
        const auto [low, high] = std::minmax(
            {(point.y() - m_tolerance - m_from.y()) / run, (point.y() + m_tolerance - m_from.y()) / run});
        m_low = std::max(m_low, low);
        m_high = std::min(m_high, high);
    }

private:
    QPointF m_from;
    double m_tolerance;
    double m_low = -std::numeric_limits<double>::infinity();
    double m_high = std::numeric_limits<double>::infinity();
};

} // namespace

QPolygonF thinned(const QPolygonF& points, double tolerance)
{
    if (points.size() < 3)
        return points;
    QPolygonF kept{points.front()};
    Door door(points.front(), tolerance);
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (!door.leadsTo(points[i])) {
            kept.append(points[i - 1]);
            door = Door(points[i - 1], tolerance);
        }
        door.narrowTo(points[i]);
    }
    kept.append(points.back());
    return kept;
}

} // namespace ballast
