// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/tickers.h"

#include "text/format.h"

#include <algorithm>
#include <cmath>

namespace ballast {

std::size_t marksFor(const QCPAxis& axis, double pixelsPerMark)
{
    const QSize size = axis.axisRect()->size();
    const double length = axis.orientation() == Qt::Horizontal ? size.width() : size.height();
    return static_cast<std::size_t>(std::clamp(length / pixelsPerMark, 2.0, 12.0));
}

PriceTicker::PriceTicker(const QCPAxis& axis, double pixelsPerMark)
    : m_axis(axis)
    , m_pixelsPerMark(pixelsPerMark)
{
}

void PriceTicker::generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks,
                           QVector<double>*, QVector<QString>* tickLabels)
{
    const auto prices =
        ValueAxis(ValueScale::Linear, {range.lower, range.upper}).ticks(marksFor(m_axis, m_pixelsPerMark));
    ticks = QVector<double>(prices.begin(), prices.end());
    if (!tickLabels)
        return;
    tickLabels->clear();
    const double gap = prices.size() > 1 ? prices[1] - prices[0] : m_priceStep;
    const double length =
        m_axis.orientation() == Qt::Horizontal ? m_axis.axisRect()->width() : m_axis.axisRect()->height();
    const double perPixel = range.size() / std::max(1.0, length);
    const auto isUnderPill = [&](double price) {
        return std::ranges::any_of(m_pills, [&](const Pill& pill) {
            return pill.price && std::abs(price - *pill.price) < pill.pixels * perPixel;
        });
    };
    const QStringList labels = text::priceLabels(prices, gap);
    for (std::size_t i = 0; i < prices.size(); ++i)
        tickLabels->append(isUnderPill(prices[i]) ? QString() : labels[static_cast<qsizetype>(i)]);
}

AmountTicker::AmountTicker(const QCPAxis& axis, double pixelsPerMark)
    : m_axis(axis)
    , m_pixelsPerMark(pixelsPerMark)
{
}

void AmountTicker::setAmounts(const ValueAxis& amounts, bool percent)
{
    m_amounts = amounts;
    m_percent = percent;
}

QString AmountTicker::label(double amount) const
{
    if (!m_percent)
        return text::axisAmount(amount);
    const double percent = amount / m_amounts.unit();
    return QString::number(percent, 'g', 3) + QStringLiteral("\u202F%");
}

void AmountTicker::generate(const QCPRange&, const QLocale&, QChar, int, QVector<double>& ticks,
                            QVector<double>*, QVector<QString>* tickLabels)
{
    ticks.clear();
    if (tickLabels)
        tickLabels->clear();
    for (const double amount : m_amounts.ticks(marksFor(m_axis, m_pixelsPerMark))) {
        ticks.append(m_amounts.fraction(amount));
        if (tickLabels)
            tickLabels->append(label(amount));
    }
}

PointsTicker::PointsTicker(const QCPAxis& axis, double pixelsPerMark)
    : m_axis(axis)
    , m_pixelsPerMark(pixelsPerMark)
{
}

void PointsTicker::generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks,
                            QVector<double>*, QVector<QString>* tickLabels)
{
    const auto points =
        ValueAxis(ValueScale::Linear, {range.lower, range.upper}).ticks(marksFor(m_axis, m_pixelsPerMark));
    ticks = QVector<double>(points.begin(), points.end());
    if (!tickLabels)
        return;
    tickLabels->clear();
    const double gap = points.size() > 1 ? points[1] - points[0] : 0;
    for (const double point : points)
        tickLabels->append(point == 0
                               ? QStringLiteral("0")
                               : (point > 0 ? QStringLiteral("+") : QString()) + text::price(point, gap));
}

} // namespace ballast
