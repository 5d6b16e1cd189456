// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/outsidetext.h"

#include <QTest>
#include <QTextDocument>

#include <algorithm>

using namespace ballast;
using namespace Qt::StringLiterals;

/// Words from outside on their way to a screen.
class TestOutsideText : public QObject
{
    Q_OBJECT

private slots:
    void tipsSayWhatTheyAreGiven_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words :
             {"", "4,323,671,788.36 USD", "a < b > c", "<img src=/dev/zero>", "<h1>VERIFIED</h1>",
              "<a href=x>y</a>", "first line\n<b>second</b>", "<b>first</b>\n  second &amp; third",
              "&lt;img src=x&gt;", "<?xml ?><b>x</b>", "<br/>x", "  <qt>x</qt>"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void tipsSayWhatTheyAreGiven()
    {
        QFETCH(const QString, words);
        const QString tip = text::tip(words);
        if (!Qt::mightBeRichText(tip)) {
            QCOMPARE(tip, words);
            return;
        }
        QTextDocument laidOut; // as a tooltip does
        laidOut.setHtml(tip);
        QCOMPARE(laidOut.toPlainText(), words);
    }

    void longTipsAreBroken()
    {
        const QString tip = text::tip(QString(1000, u'x') + u'\n' + QString(u"word "_s).repeated(100));
        const QStringList lines = tip.split(u'\n');
        QVERIFY(std::ranges::all_of(lines, [](const QString& line) { return line.size() <= 160; }));
        QCOMPARE(QString(tip).remove(u'\n').remove(u' ').size(), 1400);
    }

    void fileNames()
    {
        QCOMPARE(text::fileName(u"/a/b\n\u001b[2J\u202e.json"_s), u"b [2J.json"_s);
        QCOMPARE(text::pathText(u"/a\n/b.json"_s), u"/a /b.json"_s);
        QCOMPARE(text::suggestedName(u"/x/<img src=p>&b\n.c.json"_s), u"_img src=p__b .c"_s);
    }

    void menus()
    {
        QCOMPARE(text::menuText(u"a&b && c"_s), u"a&&b &&&& c"_s);
        QCOMPARE(text::menuText(QString(500, u'x')).size(), 100);
        QCOMPARE(text::windowTitle(u"a[*]b"_s), u"a[*][*]b"_s);
    }

    void shortened()
    {
        QCOMPARE(text::shortened(u"abcdef"_s, 6), u"abcdef"_s);
        QCOMPARE(text::shortened(u"abcdefg"_s, 6), u"abc…fg"_s);
    }

    void longWordsMayBeBroken()
    {
        QCOMPARE(text::breakable(u"short words stay"_s), u"short words stay"_s);
        const QString word(100, u'x');
        const QString broken = text::breakable(word);
        QCOMPARE(broken.split(QChar(0x200B)).first().size(), 40);
        QCOMPARE(text::cleaned(broken), word);
    }

    void namesFromTheRightAreIsolated()
    {
        QCOMPARE(text::isolated(u"BTC"_s), u"BTC"_s);
        QCOMPARE(text::isolated(u"合约"_s), u"合约"_s);
        QCOMPARE(text::isolated(u"عقود"_s), u"\u2068عقود\u2069"_s);
        QCOMPARE(text::isolated(u"BTC ש"_s), u"\u2068BTC ש\u2069"_s);
        QCOMPARE(text::isolated(text::isolated(u"عقود"_s)), u"\u2068عقود\u2069"_s);
    }
};

QTEST_APPLESS_MAIN(TestOutsideText)
#include "tst_outsidetext.moc"
