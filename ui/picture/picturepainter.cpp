// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picturepainter.h"

#include "charts/plot/mapplot.h"
#include "margin/summary.h"
#include "picture/markreadings.h"
#include "reading/beyond.h"
#include "reading/sweep.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/messages.h"
#include "text/outsidetext.h"

#include <algorithm>
#include <cmath>

namespace ballast {

PicturePainter::PicturePainter(const Document& document, const ViewState& state,
                               const PictureOptions& options)
    : m_document(document)
    , m_options(options)
    , m_style(PictureFrame::styleFor(options, options.view == ViewChoice::Both ? 1280 : 800))
    , m_state(state)
{
    m_state.view = options.view;
    // Borrowed as the document is: the model lives no longer than this.
    const std::shared_ptr<const LiquidationMap> map(std::shared_ptr<void>(), &document.map);
    m_model = makeChartModel(map, m_state, pictureColumns(m_state, options), options.lockedScale);
    m_frame.emplace(m_options, m_style, frameText());
}

PicturePainter::~PicturePainter() = default;

FrameText PicturePainter::frameText() const
{
    FrameText text;
    if (m_options.stampReading)
        text.reading = markReadings(m_document.map, m_state, m_options.clusters);
    text.title =
        m_options.title.isEmpty() ? text::identity(m_document.source) : text::cleaned(m_options.title);
    if (m_options.stampTime)
        text.time = m_options.time;
    text.subtitle = subtitle();
    text.stamp = stamp();
    if (m_options.stampMethod)
        text.method = text::methodNote(m_document.map.marginBasis(), m_state.leverageRange);
    return text;
}

QString PicturePainter::subtitle() const
{
    if (!m_options.subtitle.isEmpty())
        return text::cleaned(m_options.subtitle);
    QStringList parts;
    if (!m_document.source.range.empty())
        parts << text::rangeName(m_document.source.range);
    if (m_state.priceWindow) {
        // The figures are the whole map's, and a part of it must not pass for it.
        const Range& part = *m_state.priceWindow;
        const auto edge = [&](double price) {
            return text::exactPrice(tidyPrice(price, part.width() / 1000), 0);
        };
        parts << QStringLiteral("prices %1 – %2 shown").arg(edge(part.low), edge(part.high));
    }
    if (m_state.priceWindow && m_document.firstView) {
        const Beyond beyond = beyondOf(m_document.map, *m_state.priceWindow);
        const std::size_t buckets = beyond.below.buckets + beyond.above.buckets;
        if (buckets > 0)
            parts << QStringLiteral("%1 %2 beyond: %3")
                         .arg(text::count(buckets), buckets == 1 ? u"bucket" : u"buckets",
                              text::compactAmount(beyond.below.notional + beyond.above.notional));
    }
    const Summary shown = summarize(m_document.map, m_state);
    parts << (m_state.priceWindow ? QStringLiteral("whole map: notional %1") : QStringLiteral("notional %1"))
                 .arg(text::headlineAmount(shown.amounts().notional));
    parts << QStringLiteral("margin %1").arg(text::headlineMargin(shown));
    if (const auto share = shown.ratio())
        parts << QStringLiteral("ratio %1").arg(text::percent(*share, 2));
    if (const auto leverage = shown.effectiveLeverage())
        parts << QStringLiteral("effective leverage %1").arg(text::effectiveLeverage(leverage));
    return parts.join(partSeparator);
}

QStringList PicturePainter::stamp() const
{
    QStringList parts;
    const Source& source = m_document.source;
    if (m_options.stampSource) {
        for (const std::string& part : {source.provider, source.exchange, source.symbol})
            if (!part.empty())
                parts << text::isolated(text::shortened(QString::fromStdString(part)));
        if (!source.range.empty())
            parts << text::rangeName(source.range);
    }
    if (m_options.stampTime && source.capturedAt)
        parts << text::utcTime(*source.capturedAt);
    if (m_options.stampTiers) {
        QStringList tiers;
        for (const Tier& tier : m_document.map.tiers())
            if (m_state.shows(tier.key()))
                tiers << text::tierName(tier.key(), tier.lowestLeverage);
        const bool all = m_state.showsEverything();
        // A map without leverage has exchanges in their place, or nothing to name.
        const bool hasMargin = m_document.map.hasMargin();
        if (hasMargin || m_document.map.tiers().size() > 1)
            parts << QStringLiteral("%1 %2%3").arg(
                hasMargin ? QStringLiteral("tiers") : QStringLiteral("exchanges"),
                tiers.isEmpty() ? QStringLiteral("none") : tiers.join(u' '),
                all ? QString() : QStringLiteral(" only"));
        if (m_state.side != SideFilter::Both)
            parts << (m_state.side == SideFilter::Long ? QStringLiteral("longs only")
                                                       : QStringLiteral("shorts only"));
    }
    if (m_model->frame.hiddenByThreshold > 0)
        parts << QStringLiteral("buckets under %1 of %2 not drawn")
                     .arg(text::compactAmount(m_state.threshold.amount),
                          m_state.threshold.basis == Weighting::Notional ? QStringLiteral("notional")
                                                                         : QStringLiteral("margin"));
    return parts;
}

bool PicturePainter::hasRoom() const
{
    const int panes = m_options.view == ViewChoice::Both ? 2 : 1;
    const QRectF charts = m_frame->room();
    return charts.width() >= panes * m_style.scaled(130) && charts.height() >= m_style.scaled(120);
}

void PicturePainter::paint(QPaintDevice& device, const QSizeF& size) const
{
    QCPPainter painter(&device);
    m_frame->begin(painter, size);
    const QRectF charts = m_frame->room();
    MapPlot plot;
    ChartStyle style = m_style;
    style.transparent = true; // the ground is painted once, above
    plot.present(m_model, style);
    painter.save();
    painter.translate(std::round(charts.left()), std::round(charts.top()));
    plot.paintOn(painter, charts.size().toSize());
    painter.restore();
    painter.setClipping(false);
    painter.setAntialiasing(true);
    m_frame->paint(painter);
}

} // namespace ballast
