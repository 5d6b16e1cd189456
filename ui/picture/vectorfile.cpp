// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/vectorfile.h"

#include "appinfo.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPageSize>
#include <QPdfWriter>
#include <QScopeGuard>
#include <QSvgGenerator>

namespace ballast {

namespace {

/// Overwrites every match with as many zeros, so that no offset in the file moves.
void blank(QByteArray& bytes, const char* before, char after)
{
    for (qsizetype at = bytes.indexOf(before); at >= 0; at = bytes.indexOf(before, at + 1)) {
        const qsizetype from = at + static_cast<qsizetype>(qstrlen(before));
        const qsizetype to = bytes.indexOf(after, from);
        for (qsizetype i = from; i < to; ++i)
            if (std::isxdigit(static_cast<unsigned char>(bytes[i])))
                bytes[i] = '0';
    }
}

/// Qt writes characters that XML has no place for as they are, and then nothing can read the file.
QByteArray wellFormed(const QByteArray& xml)
{
    QString text = QString::fromUtf8(xml);
    text.removeIf([](QChar c) {
        const bool isControl = c < u' ' && c != u'\n' && c != u'\t' && c != u'\r';
        return isControl || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
    return text.toUtf8();
}

} // namespace

QByteArray encodeSvg(const PagePainter& painter, const PictureOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(options.size);
    svg.setViewBox(QRect(QPoint(), options.size));
    svg.setResolution(options.dpi);
    svg.setTitle(QLatin1String(appName));
    painter.paint(svg, options.size);
    return wellFormed(buffer.data());
}

QByteArray encodePdf(const PagePainter& painter, const PictureOptions& options)
{
    // Qt writes fonts in the order of a hash, whose seed differs from process to process.
    QHashSeed::setDeterministicGlobalSeed();
    const auto reseed = qScopeGuard([] { QHashSeed::resetRandomGlobalSeed(); });
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    // One pixel at 96 dpi is three quarters of a point.
    pdf.setPageSize(
        QPageSize(QSizeF(options.size) * 0.75, QPageSize::Point, QString(), QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(96);
    pdf.setCreator(QLatin1String(appName));
    painter.paint(pdf, QSizeF(pdf.width(), pdf.height()));
    QByteArray bytes = buffer.data();
    blank(bytes, "/CreationDate (D:", ')');
    blank(bytes, "/ModDate (D:", ')');
    blank(bytes, "<xmp:CreateDate>", '<');
    blank(bytes, "<xmp:ModifyDate>", '<');
    blank(bytes, "<xmp:MetadataDate>", '<');
    blank(bytes, "uuid:", '<');
    blank(bytes, "/ID [", ']');
    return bytes;
}

} // namespace ballast
