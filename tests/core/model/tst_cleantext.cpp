// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/cleantext.h"

#include <QTest>

#include <string>

using namespace ballast;

/// What is left of text from outside.
class TestCleanText : public QObject
{
    Q_OBJECT

private slots:
    void cleans_data()
    {
        QTest::addColumn<std::string>("given");
        QTest::addColumn<std::string>("clean");
        const auto row = [](const char* name, std::string given, std::string clean) {
            QTest::newRow(name) << std::move(given) << std::move(clean);
        };
        row("words stay", "Binance BTC/USDT-1 <b>&amp;", "Binance BTC/USDT-1 <b>&amp;");
        row("other scripts stay", "عقود 合约 контракт", "عقود 合约 контракт");
        row("an escape sequence", "BTC\x1b[31mUSDT\x07", "BTC[31mUSDT");
        row("zero", std::string("a\0b", 3), "ab");
        row("delete and C1",
            "a\x7f\xc2\x9b\xc2\x9d"
            "b",
            "ab");
        row("line breaks", "\n\nA\r\nB\n\tC\n", "A B C");
        row("other line breaks",
            "A\xc2\x85"
            "B\xe2\x80\xa8"
            "C\xe2\x80\xa9"
            "D\x0b"
            "E",
            "A B C D E");
        row("a line break beside a space", "A \n B", "A  B");
        row("bidirectional controls", "a\u200eb\u200fc\u202ad\u202ee\u2066f\u2069g\u061ch", "abcdefgh");
        row("zero width", "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\u034fh\ufe0fi", "abcdefghi");
        row("tags", "a\U000E0041b\U000E0100c", "abc");
        row("no characters",
            "a\xef\xbf\xbe"
            "b\xef\xbf\xbf"
            "c\U0001FFFEd",
            "abcd");
        row("not UTF-8",
            "a\xff\xc3"
            "b\xe2\x82",
            "a\uFFFD\uFFFDb\uFFFD\uFFFD");
        row("longer than needed",
            "a\xc0\x9b"
            "b",
            "a\uFFFD\uFFFDb");
        row("half a pair",
            "a\xed\xa0\x80"
            "b",
            "a\uFFFD\uFFFD\uFFFDb");
        row("spaces at the ends", "  a  ", "a");
        row("nothing is left", "\u200b\n\x1b", "");
        row("beyond the first plane", "a\U0001F4A7b", "a\U0001F4A7b");
    }
    void cleans()
    {
        QFETCH(const std::string, given);
        QFETCH(const std::string, clean);
        QCOMPARE(cleanText(given), clean);
        QCOMPARE(cleanText(clean), clean);
    }

    void isBounded()
    {
        const std::string whole(1000, 'a');
        QCOMPARE(cleanText(whole), whole);
        QCOMPARE(cleanText(whole + 'a'), std::string(999, 'a') + "…");
        QCOMPARE(cleanText("abcdef", 4), std::string("abc…"));
        QCOMPARE(cleanText("äöüß", 3), std::string("äö…"));
        QCOMPARE(cleanText("ab\ncd", 4), std::string("ab…"));
        QCOMPARE(cleanText(cleanText(whole + whole)), std::string(999, 'a') + "…");
    }

    void printableKeepsLines()
    {
        QCOMPARE(printableText("a\tb\nc\n"), std::string("a\tb\nc\n"));
        QCOMPARE(printableText("a\x1b[2J\r\nb\xc2\x9bm\u202e\u2068c\u2069\n"), std::string("a[2J\nbmc\n"));
        QCOMPARE(printableText("ä\xff\n"), std::string("ä\uFFFD\n"));
        const std::string large(100'000, 'x');
        QCOMPARE(printableText(large), large);
    }
};

QTEST_APPLESS_MAIN(TestCleanText)

#include "tst_cleantext.moc"
