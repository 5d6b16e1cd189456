// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvreader.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace ballast;

/// A record and the number of its line.
using Line = std::pair<std::string, std::size_t>;

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void split_data();
    void split();
    void nextNumbers_data();
    void nextNumbers();
    void numbersAndOthers();

private:
    static std::vector<Line> linesOf(CsvReader reader);
};

std::vector<Line> TestCsvReader::linesOf(CsvReader reader)
{
    std::vector<Line> lines;
    while (reader.next())
        lines.emplace_back(reader.record(), reader.line());
    return lines;
}

void TestCsvReader::split_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected"); // "line: record"
    const auto row = [](const char* name, const char* text, const QStringList& expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    const QStringList abc = {QStringLiteral("1: a"), QStringLiteral("2: b,b"), QStringLiteral("3: c")};
    row("newlines", "a\nb,b\nc\n", abc);
    row("no last newline", "a\nb,b\nc", abc);
    row("CRLF", "a\r\nb,b\r\nc\r\n", abc);
    row("CR", "a\rb,b\rc\r", abc);
    row("CR, no last one", "a\rb,b\rc", abc);
    row("blank lines", "\n\na\n\n\nb,b\n \n\n", {QStringLiteral("3: a"), QStringLiteral("6: b,b")});
    row("only blank lines", "\n\n\n\n\n\n", {});
    row("one line", "a", {QStringLiteral("1: a")});
    row("nothing", "", {});
    row("a long line among short ones", "a\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\nc\nd\n",
        {QStringLiteral("1: a"), QStringLiteral("2: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"),
         QStringLiteral("3: c"), QStringLiteral("4: d")});
    row("open quotes", "a\n\"b\n\"c\nd\"\n",
        {QStringLiteral("1: a"), QStringLiteral("2: \"b"), QStringLiteral("3: \"c"),
         QStringLiteral("4: d\"")});
}

/// Every line once, in order, with its number in the whole; also of what is left behind a header.
void TestCsvReader::split()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const std::string copy = text.toStdString();
    for (std::size_t count = 0; count <= 12; ++count) {
        for (const bool isBehindHeader : {false, true}) {
            CsvReader whole(copy, ',');
            if (isBehindHeader && !whole.next())
                continue;
            QStringList found;
            std::size_t most = 0;
            const std::vector<CsvReader> parts = whole.split(count);
            QVERIFY(!parts.empty());
            QVERIFY(parts.size() <= std::max<std::size_t>(count, 1));
            for (const CsvReader& part : parts) {
                most += part.mostRecords();
                const auto lines = linesOf(part);
                QVERIFY(static_cast<std::size_t>(lines.size()) <= part.mostRecords());
                for (const auto& [record, line] : lines)
                    found << QStringLiteral("%1: %2").arg(line).arg(QString::fromStdString(record));
            }
            QCOMPARE(found, isBehindHeader ? expected.mid(1) : expected);
            QCOMPARE(most, whole.mostRecords());
        }
    }
}

void TestCsvReader::nextNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPlain");
    for (const char* plain : {"1,2,3", "1,2,3\n", "1,2,3\r\n", "1,2,3\r", "-1,2.5,1e5\n", "0,0,0\n9,9,9\n"})
        QTest::addRow("%s", plain) << QByteArray(plain) << true;
    for (const char* other :
         {"",         "1,2",        "1,2\n",       "1,2,3,4\n",  "1,2,3,\n",    " 1,2,3\n",
          "1, 2,3\n", "1,2,3 \n",   "\"1\",2,3\n", "1,,3\n",     "1,2,\n",      "1,2,x\n",
          "1,2,3x\n", "1,2,3\r4\n", "+1,2,3\n",    ".5,2,3\n",   "1.,2,3\n",    "01,2,3\n",
          "1;2;3\n",  "\n1,2,3\n",  "#1,2,3\n",    "1,2\n3,4\n", "1,2,1e999\n", "1,2,nan\n"})
        QTest::addRow("%s", other) << QByteArray(other) << false;
}

/// What it does not take is left as it was for next().
void TestCsvReader::nextNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPlain);
    const std::string copy = text.toStdString();
    CsvReader reader(copy, ',');
    std::array<double, 3> row{};
    QCOMPARE(reader.nextNumbers(row), isPlain);
    if (isPlain) {
        QCOMPARE(reader.line(), std::size_t(1));
        QCOMPARE(std::string(reader.record()), copy.substr(0, copy.find_first_of("\r\n")));
        return;
    }
    QCOMPARE(reader.position(), std::size_t(0));
    QVERIFY(linesOf(reader) == linesOf(CsvReader(copy, ',')));
}

void TestCsvReader::numbersAndOthers()
{
    const std::string text = "price,5x\r\n1,2\r\n\r\n# c\r\n3,\"4\"\r\n5,6\r\n7,8";
    CsvReader reader(text, ',');
    QVERIFY(reader.next());
    std::array<double, 2> row{};
    QVERIFY(reader.nextNumbers(row));
    QCOMPARE(row[0] * 10 + row[1], 12.0);
    QVERIFY(!reader.nextNumbers(row));
    QVERIFY(reader.next());
    QVERIFY(reader.isComment());
    QCOMPARE(reader.line(), std::size_t(4));
    QVERIFY(!reader.nextNumbers(row));
    QVERIFY(reader.next());
    QVERIFY(reader.cells() == std::vector<std::string_view>({"3", "4"}));
    QVERIFY(reader.nextNumbers(row));
    QCOMPARE(reader.line(), std::size_t(6));
    QVERIFY(reader.nextNumbers(row));
    QCOMPARE(row[0] * 10 + row[1], 78.0);
    QCOMPARE(reader.line(), std::size_t(7));
    QVERIFY(!reader.nextNumbers(row));
    QVERIFY(!reader.next());
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
