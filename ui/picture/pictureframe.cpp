// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pictureframe.h"

#include "appinfo.h"
#include "text/wrapping.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ballast {

namespace {

/// The rest of the footer's width is the program's name.
constexpr double footerShare = 0.86;

/// Height of a line of the reading, in units of type.
constexpr double readingLine = 19;

} // namespace

ChartStyle PictureFrame::styleFor(const PictureOptions& options, double width)
{
    const double shorter = std::min(options.size.width(), options.size.height());
    const double narrow = options.size.width() / width;
    ChartStyle style;
    style.theme = &Theme::of(options.dark);
    style.textSize = std::clamp(std::min(shorter / 66, 15 * narrow), 7.0, 120.0) * options.scale;
    style.transparent = options.transparent;
    style.interactive = false;
    return style;
}

PictureFrame::PictureFrame(const PictureOptions& options, const ChartStyle& style, FrameText text)
    : m_options(options)
    , m_style(style)
    , m_text(std::move(text))
    , m_unit(style.scaled(1))
{
    if (m_text.mostSubtitleLines <= 1) {
        m_subtitle = {m_text.subtitle};
        return;
    }
    m_subtitle = text::wrappedWords(m_text.subtitle, uiFont(style.textSize * 1.08), inner().width());
    if (m_subtitle.size() > m_text.mostSubtitleLines) {
        const QString rest = m_subtitle.mid(m_text.mostSubtitleLines - 1).join(u' ');
        m_subtitle = m_subtitle.mid(0, m_text.mostSubtitleLines - 1) << rest;
    }
}

QRectF PictureFrame::inner() const
{
    const double margin = std::round(m_unit * 26);
    return {margin, margin * 0.9, m_options.size.width() - 2 * margin,
            m_options.size.height() - margin * 1.5};
}

double PictureFrame::titleHeight() const
{
    return m_unit * (30 + 20 * static_cast<double>(std::max<qsizetype>(1, m_subtitle.size())));
}

double PictureFrame::footerHeight() const
{
    const auto lines = std::max<qsizetype>(1, footerLines().size());
    return static_cast<double>(lines) * m_unit * 17 + m_unit * 6;
}

QStringList PictureFrame::footerLines() const
{
    const QFont font = uiFont(m_style.textSize * 0.92);
    const double width = inner().width() * footerShare;
    return text::wrapped(m_text.stamp, partSeparator, font, width)
        + text::wrapped(text::sentencesOf(m_text.method), QStringLiteral(" "), font, width);
}

double PictureFrame::readingHeight() const
{
    const qsizetype lines = readingLines().size();
    return lines > 0 ? m_unit * (readingLine * static_cast<double>(lines) + 8) : 0;
}

QStringList PictureFrame::readingLines() const
{
    QStringList lines;
    for (const QString& sentence : m_text.reading)
        lines += text::wrappedWords(sentence, uiFont(m_style.textSize * 1.08), inner().width());
    return lines;
}

QRectF PictureFrame::room() const
{
    const QRectF whole = inner();
    return {whole.left(), whole.top() + titleHeight() + m_unit * 10, whole.width(),
            whole.height() - titleHeight() - readingHeight() - footerHeight() - m_unit * 22};
}

void PictureFrame::begin(QPainter& painter, const QSizeF& size) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Vector devices have their own units; the picture is laid out in its pixels.
    painter.scale(size.width() / m_options.size.width(), size.height() / m_options.size.height());
    if (!m_options.transparent)
        painter.fillRect(QRectF(QPointF(), QSizeF(m_options.size)), m_style.theme->background);
}

void PictureFrame::paint(QPainter& painter) const
{
    paintTitle(painter);
    paintReading(painter);
    paintFooter(painter);
}

void PictureFrame::paintTitle(QPainter& painter) const
{
    const QFont large = uiFont(m_style.textSize * 1.75, QFont::DemiBold);
    const QFont small = uiFont(m_style.textSize * 1.08);
    const QRectF rect = inner();
    QRectF titleRow(rect.left(), rect.top(), rect.width(), m_unit * 28);
    if (!m_text.time.isEmpty()) {
        const QFont medium = uiFont(m_style.textSize * 1.4, QFont::DemiBold);
        painter.setFont(medium);
        painter.setPen(m_style.theme->quietText);
        painter.drawText(titleRow, Qt::AlignRight | Qt::AlignVCenter, m_text.time);
        titleRow.setRight(titleRow.right() - QFontMetricsF(medium).horizontalAdvance(m_text.time)
                          - m_unit * 20);
    }
    painter.setFont(large);
    painter.setPen(m_style.theme->text);
    painter.drawText(
        titleRow, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(large).elidedText(m_text.title, Qt::ElideRight, std::max(0.0, titleRow.width())));
    painter.setFont(small);
    painter.setPen(m_style.theme->quietText);
    QRectF row(rect.left(), rect.top() + m_unit * 30, rect.width(), m_unit * 20);
    for (const QString& words : m_subtitle) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(small).elidedText(words, Qt::ElideRight, rect.width()));
        row.translate(0, m_unit * 20);
    }
}

void PictureFrame::paintReading(QPainter& painter) const
{
    painter.setFont(uiFont(m_style.textSize * 1.08));
    painter.setPen(m_style.theme->text);
    const QRectF whole = inner();
    QRectF row(whole.left(), whole.bottom() - footerHeight() - readingHeight(), whole.width(),
               m_unit * readingLine);
    for (const QString& line : readingLines()) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line);
        row.translate(0, row.height());
    }
}

void PictureFrame::paintFooter(QPainter& painter) const
{
    const QRectF whole = inner();
    const QRectF rect(whole.left(), whole.bottom() - footerHeight(), whole.width(), footerHeight());
    painter.setFont(uiFont(m_style.textSize * 0.92));
    painter.setPen(QPen(m_style.theme->hairline, m_unit));
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.setPen(m_style.theme->faintText);
    QRectF row(rect.left(), rect.top() + m_unit * 6, rect.width(), m_unit * 17);
    for (const QString& line : footerLines()) {
        // A word may be longer than a line.
        painter.drawText(
            row, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(line, Qt::ElideRight, row.width() * footerShare));
        row.translate(0, m_unit * 17);
    }
    painter.setFont(uiFont(m_style.textSize * 0.92, QFont::DemiBold));
    painter.drawText(QRectF(rect.left(), rect.top() + m_unit * 6, rect.width(), m_unit * 17),
                     Qt::AlignRight | Qt::AlignVCenter, QLatin1String(appName));
}

} // namespace ballast
