// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/pane.h"

#include "charts/plot/priceband.h"
#include "charts/plot/referencemarker.h"
#include "charts/plot/sweepmarker.h"

#include <algorithm>

namespace ballast {

namespace {

struct Sides
{
    QCPAxis::AxisType price;
    QCPAxis::AxisType value;
};

Sides sidesOf(PanePlace place)
{
    switch (place) {
    case PanePlace::MirrorLeft:
        return {QCPAxis::atRight, QCPAxis::atBottom};
    case PanePlace::MirrorRight:
        return {QCPAxis::atLeft, QCPAxis::atBottom};
    case PanePlace::Upright:
        break;
    }
    return {QCPAxis::atBottom, QCPAxis::atLeft};
}

} // namespace

Pane::Pane(QCustomPlot* plot, std::optional<Weighting> weighting, PanePlace place)
    : m_weighting(weighting)
    , m_place(place)
    , m_header(new PaneHeader(plot, weighting))
    , m_rect(new QCPAxisRect(plot, false))
    , m_price(addAxis(sidesOf(place).price))
    , m_value(addAxis(sidesOf(place).value))
{
    const double pixelsPerPrice = place == PanePlace::Upright ? pixelsPerMarkAcross : pixelsPerMarkUpwards;
    m_priceTicker = QSharedPointer<PriceTicker>::create(*m_price, pixelsPerPrice);
    m_price->setTicker(m_priceTicker);
    m_swept = new SweptRange(plot, m_price);
    m_reference = new ReferenceMarker(plot, m_price, place != PanePlace::MirrorRight);
    m_sweep = new SweepMarker(plot, m_price, place != PanePlace::MirrorRight);
    m_marked = new PriceBand(plot, m_price, QStringLiteral("grid"));
    m_pointedAt = new PriceBand(plot, m_price, QStringLiteral("crosshair"));
}

QCPAxis* Pane::addAxis(QCPAxis::AxisType side)
{
    QCPAxis* axis = m_rect->addAxis(side);
    axis->setLayer(QStringLiteral("axes"));
    axis->grid()->setLayer(QStringLiteral("grid"));
    return axis;
}

void Pane::styleAxis(QCPAxis* axis, const ChartStyle& style) const
{
    axis->setTickLabelFont(uiFont(style.textSize * 0.95));
    axis->setTickLabelColor(style.theme->faintText);
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0);
    axis->setSubTickLength(0);
    axis->setTickLabelPadding(qRound(style.scaled(6)));
    axis->grid()->setVisible(axis == m_value);
    axis->grid()->setPen(QPen(style.theme->grid, style.scaled(1)));
    axis->grid()->setZeroLinePen(QPen(style.theme->hairline, style.scaled(1)));
    axis->grid()->setSubGridVisible(false);
}

void Pane::present(const ChartModelPtr& model, const ChartStyle& style)
{
    m_model = model;
    const QList<QCPAxis*> axes = m_rect->axes();
    for (QCPAxis* axis : axes)
        styleAxis(axis, style);
    m_header->present(model, style);
    m_reference->present(model, style);
    m_sweep->present(model, style);
    m_swept->present(model, style);
    m_marked->present(model->state.markedPrices, style);
    presentPrices(style);
    presentAmounts(style);
}

void Pane::presentPrices(const ChartStyle& style)
{
    // Room for the numbers that is the same whatever they are, so that the price under a dragging hand stays
    // there; between the mirrored halves it holds the pill.
    const int numbers = m_place == PanePlace::Upright ? qCeil(style.scaled(44)) : 0;
    const double pill = std::max(m_reference->pillSize().width(), m_sweep->pillSize().width());
    const int between = m_place == PanePlace::MirrorLeft ? qCeil(pill + style.scaled(6)) : numbers;
    m_rect->setMinimumMargins({numbers, 2, between, 0});
    const Range& window = m_model->frame.window;
    m_price->setRange(window.low, window.high);
    m_priceTicker->setStep(m_model->priceStep);
    keepPillsFree(style);
    m_price->setTickLabels(m_place != PanePlace::MirrorRight);
}

void Pane::keepPillsFree(const ChartStyle& style)
{
    const bool upright = m_place == PanePlace::Upright;
    const double labelSize = style.textSize * (upright ? 1.6 : 0.6); // half a label
    const auto room = [&](const QSizeF& pill) {
        return (upright ? pill.width() : pill.height()) / 2 + labelSize;
    };
    m_priceTicker->keepFree({{{m_model->frame.referencePrice, room(m_reference->pillSize())},
                              {m_model->state.sweepPrice, room(m_sweep->pillSize())}}});
}

void Pane::pointAt(const std::optional<Range>& prices, const ChartStyle& style)
{
    m_pointedAt->present(prices, style);
}

double Pane::priceAt(const QPointF& pos) const
{
    return m_price->pixelToCoord(m_price->orientation() == Qt::Vertical ? pos.y() : pos.x());
}

double Pane::pricePerPixel() const
{
    const double length = m_price->orientation() == Qt::Horizontal ? m_rect->width() : m_rect->height();
    return m_price->range().size() / std::max(1.0, length);
}

} // namespace ballast
