// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QFont;

/// Text in lines, for painters and items that do not wrap by themselves.
namespace ballast::text {

/// `parts` in lines of at most `width` pixels, with `between` between those of one line. A part that is wider
/// than a line is broken between words.
QStringList wrapped(const QStringList& parts, const QString& between, const QFont& font, double width);
/// Broken between words.
QStringList wrappedWords(const QString& text, const QFont& font, double width);
/// Sentence by sentence, so that lines break between sentences where they can.
QStringList sentencesOf(const QString& text);

} // namespace ballast::text
