// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/column.h"
#include "model/priceaxis.h"
#include "model/values.h"

#include <QtTest>

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

using namespace ballast;

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void ownership();
    void sharing();
    void movedFrom();
    void outlivesOthers();
    void largeVector_data();
    void largeVector();
};

/// A vector's memory is taken over as it stands.
void TestValues::ownership()
{
    std::vector<double> plain = {1, 2.5, -3};
    const double* address = plain.data();
    const Values values(std::move(plain));
    QCOMPARE(values.data(), address);
    QCOMPARE(values.size(), std::size_t(3));
    QVERIFY(std::ranges::equal(values, std::vector<double>({1, 2.5, -3})));
    LargeVector<double> large(1'000'000, 7);
    address = large.data();
    const Values many(std::move(large));
    QCOMPARE(many.data(), address);
    QCOMPARE(many.back(), 7.0);
    QVERIFY(Values().empty());
    QVERIFY(Values(std::vector<double>()).empty());
    QCOMPARE(Values({4, 5})[1], 5.0);
}

void TestValues::sharing()
{
    const Values values({1, 2, 3});
    const Values copy = values; // NOLINT(performance-unnecessary-copy-initialization): that is the question
    QCOMPARE(copy.data(), values.data());
    Values assigned({9});
    assigned = values;
    QCOMPARE(assigned.data(), values.data());
    assigned = {};
    QVERIFY(assigned.empty());
    QCOMPARE(values[2], 3.0);
}

/// Empty, and not a view of what is another's now.
void TestValues::movedFrom()
{
    Values values({1, 2, 3});
    Values taken = std::move(values);
    QCOMPARE(taken.size(), std::size_t(3));
    QVERIFY(values.empty()); // NOLINT(bugprone-use-after-move): the contract
    Values assigned({9});
    assigned = std::move(taken);
    QCOMPARE(assigned[2], 3.0);
    QVERIFY(taken.empty()); // NOLINT(bugprone-use-after-move): the contract
    Values& same = assigned;
    assigned = std::move(same);
    QCOMPARE(assigned.size(), std::size_t(3));
    QCOMPARE(assigned[2], 3.0);
}

/// Columns and axes of a map keep what they are made of.
void TestValues::outlivesOthers()
{
    Column column;
    Column copy;
    PriceAxis axis;
    {
        std::vector<double> numbers(1000);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = static_cast<double>(i);
        const Values values(std::move(numbers));
        column = Column(values);
        copy = column;
        axis = PriceAxis(values, PriceEdge::Lower);
    }
    QCOMPARE(column.total(), 999.0 * 1000 / 2);
    column = {};
    QCOMPARE(copy.sum(10, 990), 999.0 * 1000 / 2 - 45 - (990.0 + 999) * 10 / 2);
    QCOMPARE(column.total(), 0.0);
    QCOMPARE(axis.published(999), 999.0);
    QCOMPARE(axis.step(), 1.0);
}

void TestValues::largeVector_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 63, 600'000})
        QTest::addRow("%d", size) << size;
}

/// It grows and shrinks as any vector.
void TestValues::largeVector()
{
    QFETCH(int, size);
    const auto count = static_cast<std::size_t>(size);
    LargeVector<double> large(count);
    for (std::size_t i = 0; i < count; ++i)
        large[i] = static_cast<double>(i);
    large.resize(count * 2 + 1, -1);
    large.shrink_to_fit();
    LargeVector<double> copy = large;
    copy.resize(count);
    copy.shrink_to_fit();
    QCOMPARE(copy.size(), count);
    for (std::size_t i = 0; i < count; ++i)
        QVERIFY(copy[i] == static_cast<double>(i) && large[i] == copy[i]);
    QVERIFY(std::all_of(large.begin() + size, large.end(), [](double value) { return value == -1; }));
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
