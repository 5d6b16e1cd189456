// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/extrapolation.h"

#include <QTest>

#include <vector>

using namespace ballast;

class TestExtrapolation : public QObject
{
    Q_OBJECT

private slots:
    /// 60 B at the article's own totals: 112,841,242.2592 / 4,323,671,788.36 of it.
    void articlesMap()
    {
        const std::vector<NamedRatio> ratios{{"article", 112'841'242.2592 / 4'323'671'788.36}};
        const auto result = extrapolate(60e9, ratios);
        QVERIFY(result);
        QVERIFY(std::abs(result->margin.low - 1.5659e9) < 0.00005e9);
        QCOMPARE(result->margin.low, result->margin.high);
        QCOMPARE(result->openInterest, 60e9);
    }

    void rangeOfSeveral()
    {
        const std::vector<NamedRatio> ratios{{"a", 0.025}, {"b", 0.02}, {"c", 0.03}};
        const auto result = extrapolate(10e9, ratios);
        QVERIFY(result);
        QVERIFY(result->ratios == (Range{0.02, 0.03}));
        QVERIFY(std::abs(result->margin.low - 200e6) < 1);
        QVERIFY(std::abs(result->margin.high - 300e6) < 1);
        QVERIFY(!extrapolate(10e9, {}));
    }

    /// Its rules agree with each other: 10 B -> 250 M, 1 B -> 26 M, 60 B -> 1.56 B.
    void articlesFigures()
    {
        QCOMPARE(extrapolatedMargin(10e9, article::roundedRatio), 250e6);
        QVERIFY(std::abs(extrapolatedMargin(1e9, article::ratio) - 26e6) < 1);
        QVERIFY(std::abs(extrapolatedMargin(article::openInterest, article::ratio) - 1.56e9) < 1);
        QVERIFY(article::margin == (Range{1.6e9, 1.7e9}));
    }
};

QTEST_APPLESS_MAIN(TestExtrapolation)
#include "tst_extrapolation.moc"
