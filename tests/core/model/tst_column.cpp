// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/column.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <random>

using namespace ballast;

namespace {

/// Amounts as whole cents, so that the expected sums are exact.
struct Cents
{
    std::vector<std::int64_t> cents;
    std::vector<double> usd;
};

Cents randomAmounts(std::size_t size, std::int64_t largest)
{
    std::mt19937_64 random(size);
    std::uniform_int_distribution<std::int64_t> amount(0, largest);
    Cents result;
    for (std::size_t i = 0; i < size; ++i) {
        result.cents.push_back(i % 5 == 0 ? 0 : amount(random));
        result.usd.push_back(static_cast<double>(result.cents.back()) / 100);
    }
    return result;
}

double exactSum(const Cents& amounts, std::size_t first, std::size_t last)
{
    std::int64_t sum = 0;
    for (std::size_t i = first; i < last; ++i)
        sum += amounts.cents[i];
    return static_cast<double>(sum) / 100;
}

} // namespace

class TestColumn : public QObject
{
    Q_OBJECT

private slots:
    void sumsEveryRange_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 2, 63, 64, 65, 127, 128, 129, 190})
            QTest::addRow("%d rows", size) << size;
    }

    void sumsEveryRange()
    {
        QFETCH(int, size);
        const auto count = static_cast<std::size_t>(size);
        const Cents amounts = randomAmounts(count, 100'000'000'000);
        const Column column(amounts.usd);
        QCOMPARE(column.size(), count);
        for (std::size_t first = 0; first <= count; ++first)
            for (std::size_t last = first; last <= count; ++last)
                QVERIFY(std::abs(column.sum(first, last) - exactSum(amounts, first, last)) < 0.001);
    }

    void sumsRandomRangesOfALongColumn()
    {
        const Cents amounts = randomAmounts(300'001, 10'000'000'000);
        const Column column(amounts.usd);
        std::mt19937_64 random(7);
        std::uniform_int_distribution<std::size_t> row(0, amounts.usd.size());
        for (int i = 0; i < 500; ++i) {
            const auto [first, last] = std::minmax({row(random), row(random)});
            QVERIFY(std::abs(column.sum(first, last) - exactSum(amounts, first, last)) < 0.005);
        }
        QVERIFY(std::abs(column.total() - exactSum(amounts, 0, amounts.usd.size())) < 0.005);
    }

    void rangesBeyondTheColumnCountAsZero()
    {
        const Column column({1, 2, 4});
        QCOMPARE(column.sum(1, 100), 6.0);
        QCOMPARE(column.sum(3, 100), 0.0);
        QCOMPARE(column.sum(50, 100), 0.0);
        QCOMPARE(column.sum(2, 1), 0.0);
        QCOMPARE(Column().total(), 0.0);
        QCOMPARE(Column().sum(0, 9), 0.0);
    }

    void keepsCentsBesideLargeAmounts()
    {
        CompensatedSum sum;
        sum.add(1e16);
        for (int i = 0; i < 1000; ++i)
            sum.add(0.01);
        sum.add(-1e16);
        QVERIFY(std::abs(sum.value() - 10) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestColumn)
#include "tst_column.moc"
