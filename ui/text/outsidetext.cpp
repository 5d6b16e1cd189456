// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/outsidetext.h"

#include "model/cleantext.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <QTextDocument>

#include <algorithm>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestPathText = 4096;
constexpr qsizetype longestTipLine = 160;
constexpr qsizetype longestMenuText = 100;
constexpr qsizetype longestTitle = 200;

bool runsFromTheRight(QChar letter)
{
    const QChar::Direction direction = letter.direction();
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

/// Not between the halves of a character.
qsizetype wholeCharacters(const QString& text, qsizetype units)
{
    return units < text.size() && text[units].isLowSurrogate() ? units - 1 : units;
}

/// At spaces, or anywhere where there is none.
QStringList brokenLine(QString line)
{
    QStringList lines;
    while (line.size() > longestTipLine) {
        const qsizetype space = line.lastIndexOf(u' ', longestTipLine);
        const qsizetype end = space > longestTipLine / 2 ? space : wholeCharacters(line, longestTipLine);
        lines << line.left(end);
        line = line.mid(space == end ? end + 1 : end);
    }
    return lines << line;
}

} // namespace

QString cleaned(const QString& text)
{
    return QString::fromStdString(cleanText(text.toStdString(), longestPathText));
}

QString fileName(const QString& path)
{
    return cleaned(QFileInfo(path).fileName());
}

QString suggestedName(const QString& path)
{
    static const QString unwelcome = u"<>:\"/\\|?*&"_s;
    QString name = cleaned(QFileInfo(path).completeBaseName());
    for (QChar& c : name)
        c = unwelcome.contains(c) ? u'_' : c;
    return name;
}

QString pathText(const QString& path)
{
    return cleaned(QDir::toNativeSeparators(path));
}

QString isolated(const QString& name)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    const bool isTurned = std::ranges::any_of(name, runsFromTheRight);
    return isTurned && !name.startsWith(firstStrongIsolate) ? firstStrongIsolate + name + popIsolate : name;
}

QString named(const std::string& name)
{
    return isolated(QString::fromStdString(name));
}

QString tip(const QString& text)
{
    QStringList lines;
    const QStringList given = text.split(u'\n');
    for (const QString& line : given)
        lines << brokenLine(line);
    const QString plain = lines.join(u'\n');
    return Qt::mightBeRichText(plain) ? u"<p style='white-space:pre'>"_s + plain.toHtmlEscaped() + u"</p>"_s
                                      : plain;
}

QString shortened(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype before = wholeCharacters(text, longest / 2);
    const qsizetype after = wholeCharacters(text, text.size() - (longest - longest / 2 - 1));
    return text.left(before) + u'…' + text.mid(after);
}

QString breakable(const QString& text)
{
    constexpr qsizetype longestWord = 40;
    constexpr QChar breakHere(0x200B);
    QString broken;
    qsizetype letters = 0;
    for (const QChar c : text) {
        letters = c.isSpace() ? 0 : letters + 1;
        if (letters > longestWord && !c.isLowSurrogate() && !c.isMark()) {
            broken += breakHere;
            letters = 1;
        }
        broken += c;
    }
    return broken;
}

QString menuText(const QString& text)
{
    return shortened(cleaned(text), longestMenuText).replace(u'&', u"&&"_s);
}

QString windowTitle(const QString& text)
{
    return shortened(cleaned(text), longestTitle).replace(u"[*]"_s, u"[*][*]"_s);
}

} // namespace ballast::text
