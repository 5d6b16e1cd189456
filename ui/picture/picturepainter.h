// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "picture/picture.h"

#include <QRectF>
#include <QStringList>

class QPaintDevice;

namespace ballast {

/// Paints one picture onto any device: title, the charts by their own painter, and the stamp as a footer.
class PicturePainter
{
public:
    PicturePainter(const Document& document, const ViewState& state, const PictureOptions& options);
    ~PicturePainter();

    /// `size`: the device's coordinates the picture fills.
    void paint(QPaintDevice& device, const QSizeF& size) const;
    /// False when the type leaves the charts less room than they can be read in.
    bool hasRoom() const;

private:
    struct Parts
    {
        QRectF title;
        QRectF charts;
        QRectF reading;
        QRectF footer;
    };
    Parts laidOut() const;
    QStringList footerLines(double width) const;
    QStringList readingLines(double width) const;
    QFont readingFont() const;
    void paintTitle(QPainter& painter, const QRectF& rect) const;
    void paintReading(QPainter& painter, const QRectF& rect) const;
    void paintFooter(QPainter& painter, const QRectF& rect) const;
    QString title() const;
    QString subtitle() const;
    QStringList stamp() const;
    /// `text` in lines that fit `width`.
    QStringList wrapped(const QStringList& parts, const QFont& font, double width) const;

    const Document& m_document;
    PictureOptions m_options;
    ChartStyle m_style;
    ChartModelPtr m_model;
    QStringList m_reading; ///< Sentences.
    double m_unit; ///< Logical pixels of one unit of type.
    ViewState m_state;
};

} // namespace ballast
