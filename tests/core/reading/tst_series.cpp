// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/series.h"
#include "readingmaps.h"

#include <QTest>

#include <optional>
#include <string>
#include <vector>

using namespace ballast;

namespace {

constexpr std::int64_t fileDate = 1'700'000'000'000;

Capture capture(const std::string& file, std::int64_t time = 0)
{
    return {file, {}, "CoinGlass", "Binance", "BTCUSDT", "1d", {time, TimeOrigin::Export}, {100, 200}, true};
}

Document documentOf(const std::string& file, std::optional<std::int64_t> capturedAt)
{
    Document document;
    document.source.file = file;
    document.source.provider = "CoinGlass";
    document.source.exchange = "OKX";
    document.source.symbol = "ETHUSDT";
    document.source.range = "7d";
    document.source.capturedAt = capturedAt;
    document.map = LiquidationMap(readingtest::tens(4), {readingtest::tier(10, 4, {{1, 50}})}, 1020);
    return document;
}

std::vector<std::string> ordered(const std::vector<Capture>& captures)
{
    std::vector<std::string> files;
    for (const std::size_t place : orderOfTime(captures))
        files.push_back(captures[place].file);
    return files;
}

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT

private slots:
    void whatACaptureKeeps()
    {
        const Capture kept = captureOf(documentOf("/maps/a.json", 5), fileDate);
        QCOMPARE(kept.file, std::string("/maps/a.json"));
        QCOMPARE(kept.exchange, std::string("OKX"));
        QCOMPARE(kept.symbol, std::string("ETHUSDT"));
        QCOMPARE(kept.range, std::string("7d"));
        QVERIFY(kept.hasPrices);
        QVERIFY(kept.map.empty());
        // Four buckets of 10 from 1000, and half a bucket of air.
        QCOMPARE(kept.prices, (Range{995, 1045}));
    }

    void theSurestTimeCounts()
    {
        const auto timeOf = [](const char* file, std::optional<std::int64_t> capturedAt) {
            return captureOf(documentOf(file, capturedAt), fileDate).time;
        };
        // date -u -d "2026-03-10 12:00" +%s
        constexpr std::int64_t noon = 1'773'144'000'000;
        QCOMPARE(timeOf("/maps/2026-03-10T12-00.json", 7), (CaptureTime{7, TimeOrigin::Export}));
        QCOMPARE(timeOf("/maps/2026-03-10T12-00.json", {}), (CaptureTime{noon, TimeOrigin::FileName}));
        QCOMPARE(timeOf("/maps/latest.json", {}), (CaptureTime{fileDate, TimeOrigin::FileDate}));
        // A folder's name is not the file's.
        QCOMPARE(timeOf("/2026-03-10T12-00/latest.json", {}), (CaptureTime{fileDate, TimeOrigin::FileDate}));
    }

    void oneMarket()
    {
        QVERIFY(!whyNoSeries({}));
        QVERIFY(!whyNoSeries({capture("a")}));
        QVERIFY(!whyNoSeries({capture("a"), capture("b"), capture("c")}));
        // What nobody says is the same.
        Capture unsaid = capture("a");
        unsaid.provider.clear();
        unsaid.exchange.clear();
        unsaid.range.clear();
        Capture another = unsaid;
        another.file = "b";
        QVERIFY(!whyNoSeries({unsaid, another}));
    }

    void otherMarkets_data()
    {
        QTest::addColumn<int>("obstacle");
        QTest::addColumn<int>("field");
        QTest::newRow("provider") << int(SeriesObstacle::OtherProvider) << 0;
        QTest::newRow("exchange") << int(SeriesObstacle::OtherExchange) << 1;
        QTest::newRow("symbol") << int(SeriesObstacle::OtherSymbol) << 2;
        QTest::newRow("range") << int(SeriesObstacle::OtherRange) << 3;
        QTest::newRow("map") << int(SeriesObstacle::OtherMap) << 4;
    }

    void otherMarkets()
    {
        QFETCH(int, obstacle);
        QFETCH(int, field);
        Capture other = capture("c");
        std::string* const fields[] = {&other.provider, &other.exchange, &other.symbol, &other.range,
                                       &other.map};
        std::string* const changed = fields[field];
        const std::string before = *changed;
        *changed = "else";
        const auto refusal = whyNoSeries({capture("a"), capture("b"), other});
        QVERIFY(refusal);
        QCOMPARE(*refusal, (SeriesRefusal{static_cast<SeriesObstacle>(obstacle), "c", "else", "a", before}));
        QVERIFY(whyNotOneMarket(other, capture("a")));
    }

    void whatIsMissing()
    {
        Capture numbered = capture("n");
        numbered.hasPrices = false;
        QCOMPARE(*whyNoSeries({capture("a"), numbered}),
                 (SeriesRefusal{SeriesObstacle::NoPrices, "n", {}, {}, {}}));
        Capture nameless = capture("x");
        nameless.symbol.clear();
        QCOMPARE(*whyNoSeries({nameless, nameless}),
                 (SeriesRefusal{SeriesObstacle::NoSymbol, "x", {}, {}, {}}));
        // An exchange that only one of them names may be another.
        Capture somewhere = capture("s");
        somewhere.exchange.clear();
        QCOMPARE(*whyNoSeries({capture("a"), somewhere}),
                 (SeriesRefusal{SeriesObstacle::OtherExchange, "s", {}, "a", "Binance"}));
    }

    /// A range that is not said contradicts none, but two that are do, whoever stands between them.
    void rangesWhereSaid()
    {
        Capture unsaid = capture("u");
        unsaid.range.clear();
        Capture week = capture("w");
        week.range = "7d";
        QVERIFY(!whyNoSeries({unsaid, capture("a"), unsaid, capture("b")}));
        QCOMPARE(*whyNoSeries({unsaid, capture("a"), week}),
                 (SeriesRefusal{SeriesObstacle::OtherRange, "w", "7d", "a", "1d"}));
    }

    void byTimeThenByName()
    {
        QCOMPARE(ordered({capture("a", 30), capture("b", 10), capture("c", 20)}),
                 (std::vector<std::string>{"b", "c", "a"}));
        QCOMPARE(ordered({capture("f10"), capture("f9"), capture("f010b"), capture("f2"), capture("e11")}),
                 (std::vector<std::string>{"e11", "f2", "f9", "f10", "f010b"}));
        QCOMPARE(ordered({capture("m"), capture("f2", -5), capture("")}),
                 (std::vector<std::string>{"f2", "", "m"}));
        QVERIFY(ordered({}).empty());
    }

    void allPrices()
    {
        Capture lower = capture("l");
        lower.prices = {80, 150};
        Capture higher = capture("h");
        higher.prices = {120, 260};
        QCOMPARE(pricesOf({capture("a")}), (Range{100, 200}));
        QCOMPARE(pricesOf({capture("a"), higher, lower}), (Range{80, 260}));
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
