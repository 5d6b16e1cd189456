// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/format.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void compactAmounts_data()
    {
        QTest::addColumn<double>("usd");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << u"0"_s;
        QTest::newRow("cents") << 0.07 << u"0.07"_s;
        QTest::newRow("rounded away") << -0.001 << u"0"_s;
        QTest::newRow("units") << 7.5 << u"7.5"_s;
        QTest::newRow("tens") << 12.34 << u"12.3"_s;
        QTest::newRow("hundreds") << 999.4 << u"999"_s;
        QTest::newRow("rounds up to K") << 999.6 << u"1.00K"_s;
        QTest::newRow("thousands") << 694'900.0 << u"695K"_s;
        QTest::newRow("rounds up to M") << 999'600.0 << u"1.00M"_s;
        QTest::newRow("millions") << 90'739'586.0 << u"90.7M"_s;
        QTest::newRow("billions") << 4'323'671'788.36 << u"4.32B"_s;
        QTest::newRow("trillions") << 1.5e12 << u"1.50T"_s;
        QTest::newRow("thousands of trillions") << 1.234e15 << u"1,234T"_s;
        QTest::newRow("negative") << -40e6 << u"\u221240.0M"_s;
    }

    void compactAmounts()
    {
        QFETCH(double, usd);
        QTEST(text::compactAmount(usd), "text");
    }

    void counts()
    {
        QCOMPARE(text::count(0), u"0"_s);
        QCOMPARE(text::count(1'234'567), u"1,234,567"_s);
    }

    void headlineAmounts()
    {
        QCOMPARE(text::headlineAmount(112'841'242.2592), u"112.84\u202FM"_s);
        QCOMPARE(text::headlineAmount(4'323'671'788.36), u"4.32\u202FB"_s);
        QCOMPARE(text::headlineAmount(999'999), u"1.00\u202FM"_s);
        QCOMPARE(text::headlineAmount(12.3), u"12.30"_s);
        QCOMPARE(text::headlineAmount(0), u"0.00"_s);
    }

    void pointsKeepTwoDigits()
    {
        QCOMPARE(text::points(29.69925), u"+29.70\u202Fpp"_s);
        QCOMPARE(text::points(-29.77444), u"\u221229.77\u202Fpp"_s);
        QCOMPARE(text::points(0.0751880), u"+0.075\u202Fpp"_s);
        QCOMPARE(text::points(-0.00012345), u"\u22120.00012\u202Fpp"_s);
        QCOMPARE(text::points(1e-9), u"0.000000\u202Fpp"_s);
        QCOMPARE(text::points(0), u"0.00\u202Fpp"_s);
        QCOMPARE(text::decimalsOfPoints(100), 2);
        QCOMPARE(text::decimalsOfPoints(-0.05), 3);
    }

    void exactAmounts()
    {
        QCOMPARE(text::exactAmount(4'323'671'788.36), u"4,323,671,788.36"_s);
        QCOMPARE(text::exactAmount(0.005), u"0.01"_s);
        QCOMPARE(text::exactAmount(-0.001), u"0.00"_s);
        QCOMPARE(text::exactAmount(-1234.5), u"\u22121,234.50"_s);
    }

    void percents()
    {
        QCOMPARE(text::percent(0.026098, 2), u"2.61\u202F%"_s);
        QCOMPARE(text::percent(1), u"100.0\u202F%"_s);
        QCOMPARE(text::percent(-0.0001), u"0.0\u202F%"_s);
        QCOMPARE(text::signedPercent(0.105), u"+10.5\u202F%"_s);
        QCOMPARE(text::signedPercent(-0.105), u"\u221210.5\u202F%"_s);
        QCOMPARE(text::signedPercent(0.0004), u"0.0\u202F%"_s);
        QCOMPARE(text::signedPercent(-0.0004), u"0.0\u202F%"_s);
    }

    void leverages()
    {
        QCOMPARE(text::leverage(*Leverage::from(100)), u"100\u00D7"_s);
        QCOMPARE(text::leverage(*Leverage::from(12.5)), u"12.5\u00D7"_s);
        QCOMPARE(text::tierName(std::nullopt), u"unknown"_s);
        QCOMPARE(text::effectiveLeverage(38.3164), u"38.3\u00D7"_s);
        QCOMPARE(text::effectiveLeverage(std::nullopt), u"\u2014"_s);
    }

    void prices_data()
    {
        QTest::addColumn<double>("price");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole steps") << 84'500.0 << 180.0 << u"84,500"_s;
        QTest::newRow("half steps") << 84'512.5 << 12.5 << u"84,512.5"_s;
        QTest::newRow("small coin") << 0.0725 << 0.0005 << u"0.0725"_s;
        QTest::newRow("as many as the step") << 0.07 << 0.0005 << u"0.0700"_s;
        QTest::newRow("step with noise") << 100.1 << 0.09999999999999432 << u"100.1"_s;
        QTest::newRow("tiny coin") << 0.000012345 << 5e-9 << u"0.000012345"_s;
        QTest::newRow("tinier coin") << 4.16e-12 << 2e-14 << u"0.00000000000416"_s;
        QTest::newRow("a third") << 4.0 << 1 / 3.0 << u"4.000000"_s;
        QTest::newRow("a third of next to nothing") << 4e-13 << 1e-13 / 3 << u"0.00000000000040000"_s;
        QTest::newRow("no step, tinier") << 4.2e-12 << 0.0 << u"0.0000000000042000"_s;
        QTest::newRow("edge between steps") << 100.5 << 1.0 << u"100.5"_s;
        QTest::newRow("edge between tens") << 84'512.3 << 10.0 << u"84,512.3"_s;
        QTest::newRow("nearer than a thousandth") << 100.00004 << 1.0 << u"100.000"_s;
        QTest::newRow("sats") << 0.0000002952 << 1e-9 << u"0.0000002952"_s;
        QTest::newRow("pepe") << 0.000009113 << 5e-8 << u"0.000009113"_s;
        QTest::newRow("width of a millionth of a millionth") << 2e-14 << 2e-14 << u"0.00000000000002"_s;
        QTest::newRow("more decimals than anyone reads") << 3e-17 << 3e-17 << u"0.00000000000000003"_s;
        QTest::newRow("least number") << 5e-324 << 5e-324 << u"5e-324"_s;
        QTest::newRow("as many digits as a page") << 1e300 << 1e290 << u"1e+300"_s;
        QTest::newRow("no step, large") << 84'123.0 << 0.0 << u"84,123"_s;
        QTest::newRow("no step, small") << 0.0725 << 0.0 << u"0.072500"_s;
        QTest::newRow("no step, zero") << 0.0 << 0.0 << u"0"_s;
    }

    void prices()
    {
        QFETCH(double, price);
        QFETCH(double, step);
        QTEST(text::price(price, step), "text");
    }

    void axisPrices()
    {
        QCOMPARE(text::priceLabels({84'000, 86'000}, 2000), (QStringList{u"84k"_s, u"86k"_s}));
        QCOMPARE(text::priceLabels({9'000, 10'000}, 1000), (QStringList{u"9,000"_s, u"10,000"_s}));
        QCOMPARE(text::priceLabels({1.63e9, 1.64e9}, 1e7), (QStringList{u"1,630M"_s, u"1,640M"_s}));
        QCOMPARE(text::priceLabels({1.5e11, 2e11}, 5e10), (QStringList{u"150B"_s, u"200B"_s}));
        QCOMPARE(text::priceLabels({0.0725, 0.073}, 0.0005), (QStringList{u"0.0725"_s, u"0.0730"_s}));
        QCOMPARE(text::priceLabels({84'000, 84'500}, 500), (QStringList{u"84,000"_s, u"84,500"_s}));
        QVERIFY(text::priceLabels({}, 1).isEmpty());
    }

    /// What stands in a field is accepted unchanged as the same number.
    void exactPricesReadBack_data()
    {
        QTest::addColumn<double>("price");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 84'500.0 << u"84,500"_s;
        QTest::newRow("cents") << 84'500.25 << u"84,500.25"_s;
        QTest::newRow("sats") << 0.0000003012 << u"0.0000003012"_s;
        QTest::newRow("pepe") << 0.000009213 << u"0.000009213"_s;
        QTest::newRow("tiny") << 0.0000000000042 << u"0.0000000000042"_s;
        QTest::newRow("every digit") << 65'432.123456789012 << u"65,432.12345678901"_s;
        QTest::newRow("a neighbour") << std::nextafter(1.0, 2.0) << u"1.0000000000000002"_s;
        QTest::newRow("least") << 5e-324 << u"5e-324"_s;
        QTest::newRow("huge") << 1.5e300 << u"1.5e+300"_s;
    }

    void exactPricesReadBack()
    {
        QFETCH(double, price);
        const QString text = text::exactPrice(price, 0);
        QTEST(text, "text");
        const auto read = text::parseAmount(text);
        QVERIFY2(read, qUtf8Printable(text));
        QCOMPARE(std::bit_cast<quint64>(*read), std::bit_cast<quint64>(price));
    }

    void times()
    {
        QCOMPARE(text::utcTime(1'763'107'200'000), u"2025-11-14 08:00 UTC"_s);
        QCOMPARE(text::utcTime(0), u"1970-01-01 00:00 UTC"_s);
    }

    void parsedAmounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("amount");
        QTest::newRow("plain") << u"84500"_s << 84'500.0;
        QTest::newRow("separators") << u"84,500"_s << 84'500.0;
        QTest::newRow("suffix") << u"1.5M"_s << 1.5e6;
        QTest::newRow("lower case") << u"250k"_s << 250e3;
        QTest::newRow("dollars") << u"$ 20 B"_s << 20e9;
        QTest::newRow("thin space") << u"112.84\u202FM"_s << 112.84e6;
        QTest::newRow("minus sign") << u"\u22123"_s << -3.0;
        QTest::newRow("around") << u"  7 "_s << 7.0;
    }

    void parsedAmounts()
    {
        QFETCH(QString, text);
        const auto amount = text::parseAmount(text);
        QVERIFY(amount);
        QTEST(*amount, "amount");
    }

    void refusedAmounts()
    {
        for (const QString& text :
             {u""_s, u"-"_s, u"abc"_s, u"1.2.3"_s, u"12Q"_s, u"1,5"_s, u"nan"_s, u"inf"_s, u"M"_s})
            QVERIFY2(!text::parseAmount(text), qPrintable(text));
    }

    void names()
    {
        QCOMPARE(text::rangeName("30d"), u"30 days"_s);
        QCOMPARE(text::rangeName("1d"), u"1 day"_s);
        QCOMPARE(text::rangeName("12h"), u"12 hours"_s);
        QCOMPARE(text::rangeName("2W"), u"2 weeks"_s);
        QCOMPARE(text::rangeName("all"), u"all"_s);
        QCOMPARE(text::rangeName(""), QString());
        Source source;
        source.file = "/maps/a.json";
        QCOMPARE(text::identity(source), u"a.json"_s);
        source.file = "-";
        QCOMPARE(text::identity(source), u"standard input"_s);
        QCOMPARE(text::inputName("./-"), u"./-"_s);
        source.symbol = "BTCUSDT";
        QCOMPARE(text::identity(source), u"BTCUSDT"_s);
        source.exchange = "Binance";
        QCOMPARE(text::identity(source), u"Binance BTCUSDT"_s);
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
