// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartstyle.h"
#include "picture/picture.h"

#include <QRectF>
#include <QStringList>

class QPainter;

namespace ballast {

/// Between the parts of a line.
inline const QString partSeparator = QStringLiteral("  ·  ");

/// What stands around the charts of a picture.
struct FrameText
{
    QString title; ///< One line.
    QString time; ///< Large, to its right: of one of several pictures that differ in it.
    QString subtitle;
    int mostSubtitleLines = 1; ///< What does not fit ends in an ellipsis.
    QStringList reading; ///< Sentences above the footer, each of which begins a line.
    QStringList stamp; ///< Parts of the footer's first lines.
    QString method; ///< Sentences, below the stamp.
};

/// The ground, title line, subtitle and footer of every picture, with margins that survive a square crop.
class PictureFrame
{
public:
    /// The style of a picture whose charts read well from `width` pixels on: type grows with the picture, so
    /// that a 4K picture reads like a 1080p one.
    static ChartStyle styleFor(const PictureOptions& options, double width);

    PictureFrame(const PictureOptions& options, const ChartStyle& style, FrameText text);

    /// What is left for the charts, in the picture's pixels.
    QRectF room() const;
    /// Scales `painter` from the `size` of its device to the picture's pixels, and paints the ground.
    void begin(QPainter& painter, const QSizeF& size) const;
    /// Title, subtitle and footer.
    void paint(QPainter& painter) const;

private:
    QRectF inner() const;
    double titleHeight() const;
    double footerHeight() const;
    double readingHeight() const;
    QStringList footerLines() const;
    QStringList readingLines() const;
    void paintTitle(QPainter& painter) const;
    void paintReading(QPainter& painter) const;
    void paintFooter(QPainter& painter) const;

    PictureOptions m_options;
    ChartStyle m_style;
    FrameText m_text;
    double m_unit; ///< Logical pixels of one unit of type.
    QStringList m_subtitle; ///< In lines that fit.
};

} // namespace ballast
