// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <vector>

using namespace ballast;
using Warn = WarningCode;

/// Tables large enough to be read on several threads: the same to the last line as on one, and as generated.
class TestCsvParallel : public QObject
{
    Q_OBJECT

private slots:
    void tables_data();
    void tables();
    void mostRowsFailed_data() { threads(); }
    void mostRowsFailed();
    void withoutPrices_data() { threads(); }
    void withoutPrices();
    void equalPrices_data() { threads(); }
    void equalPrices();
    void bySide_data() { threads(); }
    void bySide();
    void cancelled_data() { threads(); }
    void cancelled();

private:
    static void threads();
    static ImportOptions options();
};

/// A table and what is in it.
struct Table
{
    std::string text;
    std::vector<double> prices;
    std::vector<std::vector<double>> amounts = {{}, {}, {}}; // by tier
    std::size_t dropped = 0;
    std::size_t missing = 0; ///< Cells.
    std::size_t firstDropped = 0; // line
};

struct Style
{
    QByteArray lineEnd = "\n";
    char delimiter = ',';
    char decimalMark = '.';
    bool hasOddLines = true;
    bool endsWithLine = true;
};
Q_DECLARE_METATYPE(Style)

/// An amount in cents, as text.
static std::string decimal(long cents, const Style& style)
{
    std::string digits = std::to_string(cents % 100);
    return std::to_string(cents / 100) + style.decimalMark + (digits.size() < 2 ? "0" : "") + digits;
}

static Table generated(const Style& style)
{
    constexpr int lines = 30000;
    std::mt19937 random(20260310);
    Table table;
    const std::string end = style.lineEnd.toStdString();
    const std::string d(1, style.delimiter);
    table.text = "# exchange: Binance" + end + "price" + d + "5x" + d + "25x" + d + "100x" + end;
    std::size_t line = 2;
    for (int i = 0; i < lines; ++i) {
        ++line;
        const long price = 4'000'000 + 50L * i; // cents
        std::array<long, 3> cents{};
        for (long& amount : cents)
            amount = static_cast<long>(random() % 100'000'000);
        const auto cell = [&](std::size_t tier) { return decimal(cents.at(tier), style); };
        std::string row = decimal(price, style) + d + cell(0) + d + cell(1) + d + cell(2);
        bool isDropped = false;
        switch (style.hasOddLines && i > 700 ? random() % 200 : 200) {
        case 0:
            table.text += "# a comment" + end;
            ++line;
            break;
        case 1:
            table.text += end + " " + end;
            line += 2;
            break;
        case 2:
            row = decimal(price, style) + d + cell(0);
            isDropped = true;
            break;
        case 3:
            row = decimal(price, style) + d + "-" + cell(0) + d + cell(1) + d + cell(2);
            isDropped = true;
            break;
        case 4:
            row = decimal(price, style) + d + cell(0) + d + "n/a" + d + cell(2);
            cents[1] = 0;
            ++table.missing;
            break;
        case 5:
            row = "\"" + decimal(price, style) + "\"" + d + cell(0) + d + " " + cell(1) + " " + d + "\""
                + cell(2) + "\"";
            break;
        case 6:
            row += d; // one delimiter too many is usual
            break;
        case 7:
            cents[1] = 0;
            row = decimal(price, style) + d + cell(0) + d + d + cell(2);
            ++table.missing;
            break;
        case 8:
            row = "x" + row;
            isDropped = true;
            break;
        case 9:
            row = "-" + row;
            isDropped = true;
            break;
        default:
            break;
        }
        table.text += row + end;
        if (isDropped) {
            table.firstDropped = table.dropped++ == 0 ? line : table.firstDropped;
            continue;
        }
        table.prices.push_back(static_cast<double>(price) / 100);
        for (std::size_t tier = 0; tier < 3; ++tier)
            table.amounts[tier].push_back(static_cast<double>(cents.at(tier)) / 100);
    }
    if (!style.endsWithLine)
        table.text.resize(table.text.size() - end.size());
    return table;
}

void TestCsvParallel::threads()
{
    QTest::addColumn<int>("threads");
    for (const int count : {1, 2, 3, 5})
        QTest::addRow("%d threads", count) << count;
}

ImportOptions TestCsvParallel::options()
{
    QFETCH(int, threads);
    ImportOptions options;
    options.threads = static_cast<std::size_t>(threads);
    return options;
}

void TestCsvParallel::tables_data()
{
    QTest::addColumn<Style>("style");
    QTest::addColumn<int>("threads");
    const auto rows = [](const char* name, const Style& style) {
        for (const int count : {1, 2, 3, 5})
            QTest::addRow("%s, %d threads", name, count) << style << count;
    };
    rows("plain", {.hasOddLines = false});
    rows("odd lines", {});
    rows("no last newline", {.endsWithLine = false});
    rows("CRLF", {.lineEnd = "\r\n"});
    rows("CR", {.lineEnd = "\r", .endsWithLine = false});
    rows("semicolons", {.delimiter = ';'});
    rows("decimal comma", {.delimiter = ';', .decimalMark = ','});
}

void TestCsvParallel::tables()
{
    QFETCH(Style, style);
    const Table table = generated(style);
    QVERIFY(table.text.size() > std::size_t(1) << 20);
    QCOMPARE(table.dropped > 100, style.hasOddLines);
    const auto imported = importText(table.text, options());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    const LiquidationMap& map = document.map;
    QCOMPARE(document.source.exchange, std::string("Binance"));
    QCOMPARE(map.axis().size(), table.prices.size());
    QCOMPARE(map.tiers().size(), std::size_t(3));
    for (std::size_t i = 0; i < table.prices.size(); ++i) {
        bool isSame = map.axis().published(i) == table.prices[i];
        for (std::size_t tier = 0; tier < 3; ++tier)
            isSame = isSame && map.tiers()[tier].columns[0].notional[i] == table.amounts[tier][i];
        if (!isSame)
            QFAIL(qPrintable(QStringLiteral("row %1").arg(i)));
    }
    const QString dropped = table.dropped == 0
        ? QString()
        : QStringLiteral("row-dropped x%1 at line %2").arg(table.dropped).arg(table.firstDropped);
    QCOMPARE(warningOf(document, Warn::RowDropped), dropped);
    const auto isMissing = [](const Warning& warning) { return warning.code == Warn::MissingCell; };
    const auto missing = std::ranges::find_if(document.warnings, isMissing);
    QCOMPARE(missing == document.warnings.end() ? 0 : missing->count, table.missing);
    const auto isDropped = [](const Warning& warning) { return warning.code == Warn::RowDropped; };
    QCOMPARE(std::ranges::count_if(document.warnings, isDropped), table.dropped > 0 ? 1 : 0);
}

/// The error is the first bad line's, in whichever part it is.
void TestCsvParallel::mostRowsFailed()
{
    std::string text = "price,5x\n";
    for (int i = 0; i < 30000; ++i)
        text += std::to_string(10000 + i) + ",1.25\n";
    std::string bad = text;
    for (int i = 0; i < 30001; ++i)
        bad += std::to_string(10000 + i) + (i == 0 ? ",first, of many\n" : ",unreadable, as it is here\n");
    QVERIFY(bad.size() > std::size_t(1) << 20);
    const auto imported = importText(bad, options());
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ImportErrorCode::MostRowsFailed);
    QCOMPARE(imported.error().place, std::string("line 30002"));
    QCOMPARE(imported.error().found, std::string("10000,first, of many"));
    // One bad line less is half of them, and opens.
    bad.resize(bad.rfind('\n', bad.size() - 2) + 1);
    const auto half = importText(bad, options());
    QVERIFY2(half, qPrintable(explain(half)));
    QCOMPARE(warningOf(**half, Warn::RowDropped), QStringLiteral("row-dropped x30000 at line 30002"));
    COMPARE_CENT(totals((*half)->map).all().notional, 30000 * 1.25);
}

void TestCsvParallel::withoutPrices()
{
    std::string text = "5x,10x\n";
    for (int i = 0; i < 120000; ++i)
        text += i % 1000 == 500 ? "\n" : std::to_string(i % 7) + ".5," + std::to_string(i % 10) + "\n";
    text += "# " + std::string(1 << 20, 'x') + "\n1,2\n";
    const auto imported = importText(text, options());
    QVERIFY2(imported, qPrintable(explain(imported)));
    double five = 1;
    double ten = 2;
    for (int i = 0; i < 120000; ++i) {
        five += i % 1000 == 500 ? 0 : i % 7 + 0.5;
        ten += i % 1000 == 500 ? 0 : i % 10;
    }
    QCOMPARE((*imported)->map.axis().size(), std::size_t(120000 - 120 + 1));
    COMPARE_CENT(notionalAt(**imported, 5), five);
    COMPARE_CENT(notionalAt(**imported, 10), ten);
}

/// Prices out of order and twice, across the parts: added up in the order of the file.
void TestCsvParallel::equalPrices()
{
    std::string text = "5x,price\n";
    std::map<int, double> sums;
    std::size_t repeated = 0;
    for (int i = 0; i < 80000; ++i) {
        const int price = (i * 37) % 70001;
        text += std::to_string(i) + ".25," + std::to_string(price) + "\n";
        const auto [at, isNew] = sums.try_emplace(price, 0);
        at->second += i + 0.25;
        repeated += isNew ? 0 : 1;
    }
    QVERIFY(text.size() > std::size_t(1) << 20);
    const auto imported = importText(text, options());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const LiquidationMap& map = (*imported)->map;
    QCOMPARE(map.axis().size(), sums.size());
    std::size_t bucket = 0;
    for (const auto& [price, amount] : sums) {
        if (map.axis().published(bucket) != price || map.tiers()[0].columns[0].notional[bucket] != amount)
            QFAIL(qPrintable(QStringLiteral("price %1").arg(price)));
        ++bucket;
    }
    QVERIFY(warningOf(**imported, Warn::DuplicateCounted)
                .startsWith(QStringLiteral("duplicate-summed x%1 at ").arg(repeated)));
}

void TestCsvParallel::bySide()
{
    std::string text = "price,side,5x\n";
    double longs = 0;
    double shorts = 0;
    for (int i = 0; i < 60000; ++i) {
        text +=
            std::to_string(100000 + i) + (i % 2 == 0 ? ",long," : ",short,") + std::to_string(i) + ".75\n";
        (i % 2 == 0 ? longs : shorts) += i + 0.75;
    }
    QVERIFY(text.size() > std::size_t(1) << 20);
    const auto imported = importText(text, options());
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).longs.notional, longs);
    COMPARE_CENT(totals((*imported)->map).shorts.notional, shorts);
}

/// At whichever call: an error, and no more calls.
void TestCsvParallel::cancelled()
{
    const Table table = generated({});
    for (int last = 1; last < 6; ++last) {
        ImportOptions given = options();
        int calls = 0;
        double highest = 0;
        bool isMonotone = true;
        given.progress = [&](double fraction) {
            isMonotone = isMonotone && fraction >= highest && fraction <= 1;
            highest = fraction;
            return ++calls < last;
        };
        const auto imported = importText(table.text, given);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ImportErrorCode::Cancelled);
        QCOMPARE(calls, last);
        QVERIFY(isMonotone);
    }
}

QTEST_APPLESS_MAIN(TestCsvParallel)
#include "tst_csvparallel.moc"
