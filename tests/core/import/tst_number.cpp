// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/number.h"
#include "import/tiername.h"
#include "import/timestamp.h"

#include <QtTest>

using namespace ballast;

class TestNumber : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void blanks();
    void tierNames_data();
    void tierNames();
    void noTierNames_data();
    void noTierNames();
    void timestamps_data();
    void timestamps();
};

void TestNumber::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<double>("value");
    const auto row = [](const char* text, double value) {
        QTest::newRow(text) << QString::fromUtf8(text) << false << value;
    };
    const auto comma = [](const char* text, double value) {
        QTest::addRow("comma %s", text) << QString::fromUtf8(text) << true << value;
    };
    row("0", 0);
    row("312480691.630001", 312480691.630001);
    row("66.54M", 66540000);
    row("66.54m", 66540000);
    row("1.5B", 1.5e9);
    row("2T", 2e12);
    row("$ 40K", 40000);
    row("$1,234.56", 1234.56);
    row("1,234.5", 1234.5);
    row("1,234,567", 1234567);
    row("12 345 678.9", 12345678.9);
    row("12\u00A0345", 12345);
    row("12\u202F345", 12345);
    row("12\u2009345.5", 12345.5);
    row("1'234", 1234);
    row("-3", -3);
    row("\u22123.5", -3.5);
    row("-$4", -4);
    row("$-4", -4);
    row("+7", 7);
    row("  8\t", 8);
    row("1e3", 1000);
    row("1.5E+2", 150);
    row(".5", 0.5);
    row("5.", 5);
    row("84,500 USDT", 84500);
    row("12.5 USD", 12.5);
    row("40 M", 40e6);
    comma("1.234,56", 1234.56);
    comma("1234,5", 1234.5);
    comma("1.234.567", 1234567);
    comma("84500", 84500);
    comma("66,54M", 66540000);
    comma("12 345,6", 12345.6);
}

void TestNumber::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, comma);
    QFETCH(double, value);
    const auto read = parseNumber(text.toStdString(), comma ? DecimalMark::Comma : DecimalMark::Point);
    QVERIFY(read);
    QVERIFY2(*read == value, qPrintable(QString::number(*read, 'g', 17)));
}

void TestNumber::refuses_data()
{
    QTest::addColumn<bool>("comma");
    for (const char* text : {"",     " ",   "-",        "abc", "nan",     "inf",     "-inf",     "1e999",
                             "0x10", "1,5", "1,23,456", ",5",  "1.2.3",   "12,3456", "1.234,56", "M",
                             "$",    "1 2", "--4",      "5x",  "1,234,5", "K5",      "1.5MM"})
        QTest::newRow(text) << false;
    QTest::newRow("84500.5") << true;
    QTest::newRow("1,2,3") << true;
}

void TestNumber::refuses()
{
    QFETCH(bool, comma);
    QVERIFY(!parseNumber(QTest::currentDataTag(), comma ? DecimalMark::Comma : DecimalMark::Point));
}

void TestNumber::blanks()
{
    for (const char* text : {"", " ", "-", "\u2013", "\u2014", "\u00A0", "--"})
        QVERIFY(isBlank(text));
    QVERIFY(!isBlank("0"));
    QVERIFY(!isBlank("-1"));
}

void TestNumber::tierNames_data()
{
    QTest::addColumn<bool>("bare");
    QTest::addColumn<double>("leverage");
    QTest::addColumn<int>("side");
    const auto row = [](const char* text, bool bare, double leverage, Side side = Side::ByPrice) {
        QTest::newRow(text) << bare << leverage << static_cast<int>(side);
    };
    row("100x", false, 100);
    row("100X", false, 100);
    row("x100", false, 100);
    row("X25", false, 25);
    row("100x Leverage", false, 100);
    row("Leverage 50", false, 50);
    row("12.5x", false, 12.5);
    row("10 x", false, 10);
    row("10倍", false, 10);
    row("5", true, 5);
    row("notional_25x", false, 25);
    row("100x Long", false, 100, Side::Long);
    row("short_50x", false, 50, Side::Short);
    row("2000x", false, 2000);
}

void TestNumber::tierNames()
{
    QFETCH(bool, bare);
    QFETCH(double, leverage);
    QFETCH(int, side);
    const auto tier = tierName(QTest::currentDataTag(), bare ? BareNumber::IsTier : BareNumber::IsNoTier);
    QVERIFY(tier);
    QCOMPARE(tier->leverage, leverage);
    QCOMPARE(static_cast<int>(tier->side), side);
}

void TestNumber::noTierNames_data()
{
    QTest::addColumn<int>("unused");
    for (const char* text : {"", "100", "x", "price", "Cumulative 100x", "100x 50x", "1e2x", "-5x",
                             "margin_25x", "x100y", "Current Price", "1h", "24h volume", "100x long short"})
        QTest::newRow(text) << 0;
}

void TestNumber::noTierNames()
{
    QVERIFY(!tierName(QTest::currentDataTag(), BareNumber::IsNoTier));
}

void TestNumber::timestamps_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("1970-01-02") << qint64(86400000);
    QTest::newRow("2026-03-10T12:00:00Z") << qint64(1773144000000);
    QTest::newRow("2026-03-10 12:00") << qint64(1773144000000);
    QTest::newRow("2026-03-10T14:00:00+02:00") << qint64(1773144000000);
    QTest::newRow("2026-03-10T07:00:00.250-0500") << qint64(1773144000250);
    QTest::newRow("1773144000") << qint64(1773144000000);
    QTest::newRow("1773144000000") << qint64(1773144000000);
    for (const char* text : {"", "yesterday", "2026-13-01", "2026-02-30", "12", "2026-03-10T",
                             "2026-03-10T12:61", "2026-03-10X"})
        QTest::newRow(text) << qint64(-1);
}

void TestNumber::timestamps()
{
    QFETCH(qint64, milliseconds);
    QCOMPARE(qint64(parseTimestamp(QTest::currentDataTag()).value_or(-1)), milliseconds);
}

QTEST_APPLESS_MAIN(TestNumber)
#include "tst_number.moc"
