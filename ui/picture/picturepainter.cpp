// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picturepainter.h"

#include "appinfo.h"
#include "charts/plot/mapplot.h"
#include "margin/summary.h"
#include "picture/markreadings.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/messages.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

const QString separator = QStringLiteral("  ·  ");

/// The rest of the footer's width is the program's name.
constexpr double footerShare = 0.86;

/// Height of a line of the reading, in units of type.
constexpr double readingLine = 19;

/// Type grows with the picture, so that a 4K picture reads like a 1080p one.
double textSizeFor(const PictureOptions& options)
{
    const double shorter = std::min(options.size.width(), options.size.height());
    const double narrow =
        options.view == ViewChoice::Both ? options.size.width() / 1280.0 : options.size.width() / 800.0;
    return std::clamp(std::min(shorter / 66, 15 * narrow), 7.0, 120.0) * options.scale;
}

} // namespace

PicturePainter::PicturePainter(const Document& document, const ViewState& state,
                               const PictureOptions& options)
    : m_document(document)
    , m_options(options)
    , m_state(state)
{
    m_state.view = options.view;
    if (options.stampReading)
        m_reading = markReadings(document.map, m_state, options.clusters);
    m_style.theme = &Theme::of(options.dark);
    m_style.textSize = textSizeFor(options);
    m_style.transparent = options.transparent;
    m_style.interactive = false;
    m_unit = m_style.scaled(1);
    const int panes = options.view == ViewChoice::Both ? 2 : 1;
    const int length =
        drawnLayout(m_state) == ChartLayout::Mirrored ? options.size.height() : options.size.width() / panes;
    // Borrowed as the document is: the model lives no longer than this.
    const std::shared_ptr<const LiquidationMap> map(std::shared_ptr<void>(), &document.map);
    m_model = makeChartModel(map, m_state, static_cast<std::size_t>(std::max(64, length)));
}

PicturePainter::~PicturePainter() = default;

QString PicturePainter::title() const
{
    return m_options.title.isEmpty() ? text::identity(m_document.source) : m_options.title;
}

QString PicturePainter::subtitle() const
{
    if (!m_options.subtitle.isEmpty())
        return m_options.subtitle;
    QStringList parts;
    if (!m_document.source.range.empty())
        parts << text::rangeName(m_document.source.range);
    if (m_state.priceWindow) {
        // The figures are the whole map's, and a part of it must not pass for it.
        const double step = m_document.map.axis().step();
        parts << QStringLiteral("prices %1 – %2 of a map of")
                     .arg(text::price(m_state.priceWindow->low, step),
                          text::price(m_state.priceWindow->high, step));
    }
    const Summary shown = summarize(m_document.map, m_state);
    parts << QStringLiteral("notional %1").arg(text::headlineAmount(shown.amounts().notional));
    parts << QStringLiteral("margin %1").arg(text::headlineMargin(shown));
    if (const auto share = shown.ratio())
        parts << QStringLiteral("ratio %1").arg(text::percent(*share, 2));
    if (const auto leverage = shown.effectiveLeverage())
        parts << QStringLiteral("effective leverage %1").arg(text::effectiveLeverage(leverage));
    return parts.join(separator);
}

QStringList PicturePainter::stamp() const
{
    QStringList parts;
    const Source& source = m_document.source;
    if (m_options.stampSource) {
        for (const std::string& part : {source.provider, source.exchange, source.symbol})
            if (!part.empty())
                parts << QString::fromStdString(part);
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

QFont PicturePainter::readingFont() const
{
    return uiFont(m_style.textSize * 1.08);
}

/// Each sentence begins a line.
QStringList PicturePainter::readingLines(double width) const
{
    const QFontMetricsF metrics(readingFont());
    QStringList lines;
    for (const QString& sentence : m_reading) {
        const QStringList words = sentence.split(u' ');
        QString line;
        for (const QString& word : words) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
                lines << line;
                line = word;
            } else {
                line = longer;
            }
        }
        lines << line;
    }
    return lines;
}

QStringList PicturePainter::wrapped(const QStringList& parts, const QFont& font, double width) const
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (const QString& part : parts) {
        const QString longer = lines.isEmpty() ? part : lines.back() + separator + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.back() = longer;
        else
            lines << part;
    }
    return lines;
}

QStringList PicturePainter::footerLines(double width) const
{
    const QFont font = uiFont(m_style.textSize * 0.92);
    QStringList lines = wrapped(stamp(), font, width);
    if (m_options.stampMethod) {
        QStringList sentences =
            text::methodNote(m_document.map.marginBasis(), m_state.leverageRange).split(QStringLiteral(". "));
        for (qsizetype i = 0; i + 1 < sentences.size(); ++i)
            sentences[i] += u'.';
        for (QString& line : wrapped(sentences, font, width))
            lines << line.replace(separator, QStringLiteral(" "));
    }
    return lines;
}

PicturePainter::Parts PicturePainter::laidOut() const
{
    const double margin = std::round(m_unit * 26);
    const QRectF inner(margin, margin * 0.9, m_options.size.width() - 2 * margin,
                       m_options.size.height() - margin * 1.5);
    const auto lines = std::max<qsizetype>(1, footerLines(inner.width() * footerShare).size());
    const double footer = static_cast<double>(lines) * m_unit * 17 + m_unit * 6;
    const double title = m_unit * 50;
    Parts parts;
    parts.title = {inner.left(), inner.top(), inner.width(), title};
    parts.footer = {inner.left(), inner.bottom() - footer, inner.width(), footer};
    const auto sentences = static_cast<double>(readingLines(inner.width()).size());
    const double reading = sentences > 0 ? sentences * m_unit * readingLine + m_unit * 8 : 0;
    parts.reading = {inner.left(), parts.footer.top() - reading, inner.width(), reading};
    parts.charts = {inner.left(), inner.top() + title + m_unit * 10, inner.width(),
                    inner.height() - title - footer - reading - m_unit * 22};
    return parts;
}

bool PicturePainter::hasRoom() const
{
    const int panes = m_options.view == ViewChoice::Both ? 2 : 1;
    const QRectF charts = laidOut().charts;
    return charts.width() >= panes * 130 * m_unit && charts.height() >= 120 * m_unit;
}

void PicturePainter::paintTitle(QPainter& painter, const QRectF& rect) const
{
    const QFont large = uiFont(m_style.textSize * 1.75, QFont::DemiBold);
    const QFont small = uiFont(m_style.textSize * 1.08);
    painter.setFont(large);
    painter.setPen(m_style.theme->text);
    painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), m_unit * 28),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(large).elidedText(title(), Qt::ElideRight, rect.width()));
    painter.setFont(small);
    painter.setPen(m_style.theme->quietText);
    painter.drawText(QRectF(rect.left(), rect.top() + m_unit * 30, rect.width(), m_unit * 20),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(subtitle(), Qt::ElideRight, rect.width()));
}

void PicturePainter::paintReading(QPainter& painter, const QRectF& rect) const
{
    painter.setFont(readingFont());
    painter.setPen(m_style.theme->text);
    QRectF row(rect.left(), rect.top(), rect.width(), m_unit * readingLine);
    for (const QString& line : readingLines(rect.width())) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line);
        row.translate(0, row.height());
    }
}

void PicturePainter::paintFooter(QPainter& painter, const QRectF& rect) const
{
    const QFont font = uiFont(m_style.textSize * 0.92);
    painter.setFont(font);
    painter.setPen(QPen(m_style.theme->hairline, m_unit));
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.setPen(m_style.theme->faintText);
    QRectF row(rect.left(), rect.top() + m_unit * 6, rect.width(), m_unit * 17);
    for (const QString& line : footerLines(rect.width() * footerShare)) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line);
        row.translate(0, m_unit * 17);
    }
    painter.setFont(uiFont(m_style.textSize * 0.92, QFont::DemiBold));
    painter.drawText(QRectF(rect.left(), rect.top() + m_unit * 6, rect.width(), m_unit * 17),
                     Qt::AlignRight | Qt::AlignVCenter, QLatin1String(appName));
}

void PicturePainter::paint(QPaintDevice& device, const QSizeF& size) const
{
    QCPPainter painter(&device);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Vector devices have their own units; the picture is laid out in its pixels.
    painter.scale(size.width() / m_options.size.width(), size.height() / m_options.size.height());
    if (!m_options.transparent)
        painter.fillRect(QRectF(QPointF(), QSizeF(m_options.size)), m_style.theme->background);
    const Parts parts = laidOut();
    MapPlot plot;
    ChartStyle style = m_style;
    style.transparent = true; // the ground is painted once, above
    plot.present(m_model, style);
    painter.save();
    painter.translate(std::round(parts.charts.left()), std::round(parts.charts.top()));
    plot.paintOn(painter, parts.charts.size().toSize());
    painter.restore();
    painter.setClipping(false);
    painter.setAntialiasing(true);
    paintTitle(painter, parts.title);
    paintReading(painter, parts.reading);
    paintFooter(painter, parts.footer);
}

} // namespace ballast
