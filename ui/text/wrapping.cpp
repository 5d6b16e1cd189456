// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/wrapping.h"

#include <QFontMetricsF>

namespace ballast::text {

namespace {

QStringList joined(const QStringList& parts, const QString& between, const QFontMetricsF& metrics,
                   double width)
{
    QStringList lines;
    for (const QString& part : parts) {
        const QString longer = lines.isEmpty() ? part : lines.back() + between + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.back() = longer;
        else
            lines << part;
    }
    return lines;
}

QStringList words(const QString& text, const QFontMetricsF& metrics, double width)
{
    return joined(text.split(u' ', Qt::SkipEmptyParts), QStringLiteral(" "), metrics, width);
}

} // namespace

QStringList wrapped(const QStringList& parts, const QString& between, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    const QStringList whole = joined(parts, between, metrics, width);
    for (const QString& line : whole) {
        if (metrics.horizontalAdvance(line) <= width)
            lines << line;
        else
            lines << words(line, metrics, width);
    }
    return lines;
}

QStringList wrappedWords(const QString& text, const QFont& font, double width)
{
    return words(text, QFontMetricsF(font), width);
}

QStringList sentencesOf(const QString& text)
{
    QStringList sentences = text.split(QStringLiteral(". "), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < sentences.size(); ++i)
        sentences[i] += u'.';
    return sentences;
}

} // namespace ballast::text
