// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/paneheader.h"

#include "charts/plot/changelegend.h"
#include "charts/plot/stackplottable.h"
#include "text/format.h"

namespace ballast {

PaneHeader::PaneHeader(QCustomPlot* plot, std::optional<Weighting> weighting)
    : QCPLayoutElement(plot)
    , m_weighting(weighting)
{
}

void PaneHeader::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

QSize PaneHeader::minimumOuterSizeHint() const
{
    return {40, qCeil(m_style.scaled(46))};
}

std::vector<PaneHeader::Entry> PaneHeader::entries() const
{
    std::vector<Entry> entries;
    if (!m_model || isBand())
        return entries;
    const QFontMetricsF metrics(uiFont(m_style.textSize));
    const double swatch = m_style.scaled(9);
    const double height = m_style.scaled(20);
    const double top = mRect.top() + m_style.scaled(24);
    double x = mRect.left();
    for (std::size_t tier = 0; tier < m_model->frame.tiers.size(); ++tier) {
        const FrameTier& layer = m_model->frame.tiers[tier];
        if (!layer.shown && !m_style.interactive)
            continue;
        const QString label = text::tierName(layer.key(), layer.lowestLeverage, layer.mapHasMargin);
        const double width = swatch + m_style.scaled(5) + metrics.horizontalAdvance(label);
        if (x + width > mRect.right())
            break;
        entries.push_back({tier, label, {x, top, width, height}});
        x += width + m_style.scaled(13);
    }
    return entries;
}

std::optional<std::size_t> PaneHeader::tierAt(const QPointF& pos) const
{
    for (const Entry& entry : entries())
        if (entry.rect.adjusted(-4, 0, 6, 0).contains(pos))
            return entry.tier;
    return std::nullopt;
}

void PaneHeader::drawTitle(QPainter& painter) const
{
    const Theme& theme = *m_style.theme;
    const QString title = viewTitle(m_weighting);
    const QFont titleFont = uiFont(m_style.titleSize(), QFont::DemiBold);
    const QFont subtitleFont = uiFont(m_style.titleSize());
    const QRectF line(mRect.left(), mRect.top(), mRect.width(), m_style.scaled(22));
    painter.setFont(titleFont);
    painter.setPen(m_weighting == Weighting::Margin ? theme.margin : theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    const double indent = QFontMetricsF(titleFont).horizontalAdvance(title + QStringLiteral("  "));
    const QRectF rest = line.adjusted(indent, 0, 0, 0);
    painter.setFont(subtitleFont);
    painter.setPen(theme.quietText);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(subtitleFont)
                         .elidedText(viewSubtitle(m_weighting, *m_model), Qt::ElideRight, rest.width()));
}

bool PaneHeader::isBand() const
{
    return m_weighting == Weighting::Margin && m_model->frame.marginFloor.has_value();
}

/// What the two parts of a bar are when there is no leverage to weigh by.
double PaneHeader::drawBandEntries(QPainter& painter) const
{
    const Range& range = m_model->state.leverageRange;
    const QFontMetricsF metrics(painter.font());
    const double swatch = m_style.scaled(9);
    QRectF row(mRect.left(), mRect.top() + m_style.scaled(24), mRect.width(), m_style.scaled(20));
    for (const bool isLeast : {true, false}) {
        const QString leverage = QString::number(isLeast ? range.high : range.low) + QChar(0x00D7);
        const QString label =
            (isLeast ? QStringLiteral("all at %1") : QStringLiteral("up to all at %1")).arg(leverage);
        const QRectF square(row.left(), row.center().y() - swatch / 2, swatch, swatch);
        if (isLeast)
            painter.fillRect(square, m_style.theme->margin);
        else
            drawBand(painter, square, *m_style.theme);
        painter.setPen(m_style.theme->quietText);
        row.setLeft(row.left() + swatch + m_style.scaled(5));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, label);
        row.setLeft(row.left() + metrics.horizontalAdvance(label) + m_style.scaled(13));
    }
    return row.left();
}

void PaneHeader::draw(QCPPainter* painter)
{
    if (!m_model)
        return;
    drawTitle(*painter);
    painter->setFont(uiFont(m_style.textSize));
    const double swatch = m_style.scaled(9);
    const std::vector<Entry> shownEntries = entries();
    for (const Entry& entry : shownEntries) {
        const FrameTier& tier = m_model->frame.tiers[entry.tier];
        painter->setOpacity(tier.shown ? 1 : 0.35);
        const QRectF square(entry.rect.left(), entry.rect.center().y() - swatch / 2, swatch, swatch);
        Swatch(tier, entry.tier, m_style, m_model->state.patterns).draw(*painter, square);
        painter->setPen(m_style.theme->quietText);
        painter->drawText(entry.rect.adjusted(swatch + m_style.scaled(5), 0, 2, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, entry.label);
    }
    painter->setOpacity(1);
    const double taken = isBand() ? drawBandEntries(*painter)
        : shownEntries.empty()    ? mRect.left()
                                  : shownEntries.back().rect.right() + m_style.scaled(13);
    if (m_model->change)
        drawChangeLegend(
            *painter,
            QRectF(taken, mRect.top() + m_style.scaled(24), mRect.right() - taken, m_style.scaled(20)),
            *m_model, m_style);
    else if (m_weighting && m_model->state.curves && m_model->frame.stack(*m_weighting).cumulativeMaximum > 0)
        drawCurveEntry(*painter, taken);
}

/// Names the lines and the axis on the other side; left out where the tiers leave no room.
void PaneHeader::drawCurveEntry(QPainter& painter, double taken) const
{
    const QString label = QStringLiteral("added up from the reference");
    const QFont font = uiFont(m_style.textSize);
    const double width = QFontMetricsF(font).horizontalAdvance(label) + m_style.scaled(24);
    // Mirrored halves touch: the air keeps this entry off the next pane's first.
    const double right = mRect.right() - m_style.scaled(16);
    const QRectF row(right - width, mRect.top() + m_style.scaled(24), width, m_style.scaled(20));
    if (taken > row.left())
        return;
    painter.setPen(QPen(m_style.theme->curve, m_style.scaled(1.3)));
    painter.drawLine(QLineF(row.left(), row.center().y(), row.left() + m_style.scaled(16), row.center().y()));
    painter.setFont(font);
    painter.setPen(m_style.theme->quietText);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, label);
}

} // namespace ballast
