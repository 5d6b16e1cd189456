// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pricetarget.h"

#include <QTest>

using namespace ballast;

class TestPriceTarget : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("amount");
        QTest::addColumn<bool>("isPercent");
        QTest::addColumn<double>("fromTwoHundred");
        const auto row = [](const char* text, double amount, bool isPercent, double price) {
            QTest::newRow(text) << QByteArray(text) << amount << isPercent << price;
        };
        row("62,000", 62'000, false, 62'000);
        row("84.5k", 84'500, false, 84'500);
        row("  0.0725 ", 0.0725, false, 0.0725);
        row("$ 62 000", 62'000, false, 62'000);
        row("-5%", -5, true, 190);
        row("+5 %", 5, true, 210);
        row("5%", 5, true, 210);
        row("\u22124.5\u2009%", -4.5, true, 191);
        row("0%", 0, true, 200);
        row("250%", 250, true, 700);
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, amount);
        QFETCH(bool, isPercent);
        QFETCH(double, fromTwoHundred);
        const auto target = parsePriceTarget(std::string_view(text.constData()));
        QVERIFY(target);
        QCOMPARE(target->amount, amount);
        QCOMPARE(target->isPercent, isPercent);
        QCOMPARE(target->priceFrom(200), fromTwoHundred);
    }

    /// 95 % of 84,500 is 80,275, and not the 80,274.99999999999 that adding leaves.
    void moveWithoutNoise()
    {
        QCOMPARE(PriceTarget({-7, true}).priceFrom(84'321), 78'418.53);
        QCOMPARE(PriceTarget({-5, true}).priceFrom(0.0000003012), 0.00000028614);
        QCOMPARE(QString::number(PriceTarget({-4.1, true}).priceFrom(84'500), 'g', 17),
                 QString::fromLatin1("81035.5"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", " ", "%", "0", "-5", "+5", "-100%", "-250 %", "five", "5%%", "nan", "inf", "5% 3", "1e999"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parsePriceTarget(std::string_view(text.constData())));
    }
};

QTEST_APPLESS_MAIN(TestPriceTarget)
#include "tst_pricetarget.moc"
