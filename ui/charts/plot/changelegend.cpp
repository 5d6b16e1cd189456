// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/changelegend.h"

#include "text/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// Lengths for 12 pixel text.
constexpr double scaleWidth = 72;
constexpr double swatchSize = 9;
constexpr double betweenEntries = 18;
constexpr int scaleSteps = 36;

double widthOf(const QPainter& painter, const QString& text)
{
    return QFontMetricsF(painter.font()).horizontalAdvance(text);
}

void drawText(QPainter& painter, const QRectF& row, double left, const QString& text)
{
    painter.drawText(QRectF(left, row.top(), row.right() - left + 4, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

std::optional<Range> leveragesOf(const Frame& frame)
{
    std::optional<Range> leverages;
    for (const FrameTier& tier : frame.tiers) {
        if (!tier.leverage)
            continue;
        const double value = tier.leverage->value();
        leverages = leverages ? Range{std::min(leverages->low, value), std::max(leverages->high, value)}
                              : Range{value, value};
    }
    return leverages;
}

/// Its steps are even on a log scale, as the colours are.
void drawColours(QPainter& painter, const QRectF& place, const Range& leverages, const Theme& theme)
{
    const double step = place.width() / scaleSteps;
    for (int i = 0; i < scaleSteps; ++i) {
        const double part = static_cast<double>(i) / (scaleSteps - 1);
        const double leverage = leverages.low * std::pow(leverages.high / leverages.low, part);
        painter.fillRect(QRectF(place.left() + i * step, place.top(), step + 0.5, place.height()),
                         theme.tier(Leverage::from(leverage)));
    }
}

/// Returns what is left of the row.
QRectF drawScale(QPainter& painter, QRectF row, const Range& leverages, const ChartStyle& style)
{
    const QString name = QStringLiteral("effective leverage");
    const QString low = text::leverage(*Leverage::from(leverages.low));
    const QString high = text::leverage(*Leverage::from(leverages.high));
    const double gap = style.scaled(5);
    const double width =
        widthOf(painter, name + low + high) + style.scaled(scaleWidth) + 2 * gap + style.scaled(8);
    if (width > row.width())
        return {};
    double x = row.right() - width;
    drawText(painter, row, x, name);
    x += widthOf(painter, name) + style.scaled(8);
    drawText(painter, row, x, low);
    x += widthOf(painter, low) + gap;
    const double height = style.scaled(swatchSize);
    drawColours(painter, {x, row.center().y() - height / 2, style.scaled(scaleWidth), height}, leverages,
                *style.theme);
    drawText(painter, row, x + style.scaled(scaleWidth) + gap, high);
    row.setRight(row.right() - width - style.scaled(betweenEntries));
    return row;
}

} // namespace

void drawChangeLegend(QPainter& painter, const QRectF& row, const ChartModel& model, const ChartStyle& style)
{
    const auto leverages = leveragesOf(model.frame);
    if (!leverages || !model.change->isKnown())
        return;
    painter.setPen(style.theme->quietText);
    const QRectF rest = drawScale(painter, row, *leverages, style);
    const QString more = QStringLiteral("more pressure than notional shows");
    const QString less = QStringLiteral("less");
    const double swatch = style.scaled(swatchSize);
    const double indent = swatch + style.scaled(5);
    const double width = widthOf(painter, more + less) + 2 * indent + style.scaled(13);
    if (width > rest.width())
        return;
    double x = rest.right() - width;
    for (const bool isMore : {true, false}) {
        const QString& label = isMore ? more : less;
        painter.fillRect(QRectF(x, rest.center().y() - swatch / 2, swatch, swatch),
                         isMore ? style.theme->margin : style.theme->notional);
        drawText(painter, rest, x + indent, label);
        x += indent + widthOf(painter, label) + style.scaled(13);
    }
}

} // namespace ballast
