// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/plainfigures.h"

#include <QTest>

using namespace ballast;

class TestPlainFigures : public QObject
{
    Q_OBJECT

private slots:
    void fields_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* words, const char* field) {
            QTest::newRow(words) << QByteArray(words) << QByteArray(field);
        };
        row("Binance", "Binance");
        row("", "");
        row("a,b", "\"a,b\"");
        row("a \"b\"", "\"a \"\"b\"\"\"");
        row("a = b - c + d @ e", "a = b - c + d @ e");
        // What a spreadsheet would run.
        row("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0");
        row("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        row("+1+1", "'+1+1");
        row("-2+3", "'-2+3");
        row("@SUM(A1)", "'@SUM(A1)");
        row("\t=1", "'\t'=1");
        row("\rx", "\"'\rx\"");
        row("  =1", "  '=1");
        row("\"=1", "\"\"\"'=1\"");
        row("'=1", "''=1");
        row("\xEF\xBC\x9D"
            "1+1",
            "'\xEF\xBC\x9D"
            "1+1"); // the full width of =
        row("\xEF\xBC\xA0x", "'\xEF\xBC\xA0x");
        // Where cells are parted by semicolons or tabs, the rest is a cell.
        row("a;=1", "a;'=1");
        row("a; \"@x", "\"a; \"\"'@x\"");
        row("a\t-x", "a\t'-x");
        row("a\n=1", "\"a\n'=1\"");
        // Numbers stay numbers.
        row("-5", "-5");
        row("-1.5e3", "-1.5e3");
        row("12", "12");
        row("-inf", "'-inf");
        row("-5 %", "'-5 %");
    }

    void fields()
    {
        QFETCH(QByteArray, words);
        QTEST(QByteArray::fromStdString(csvField(words.toStdString())), "field");
    }
};

QTEST_GUILESS_MAIN(TestPlainFigures)
#include "tst_plainfigures.moc"
