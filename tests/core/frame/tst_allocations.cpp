// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much memory a large map costs: counted where all of it comes from.

#include "frame/frame.h"
#include "import/import.h"
#include "margin/summary.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

using namespace ballast;

namespace {

std::atomic_size_t total = 0;
std::atomic_size_t live = 0;
std::atomic_size_t peak = 0;

/// A block has its size in front of it, in a part as long as it is aligned.
std::size_t& sizeOf(void* block)
{
    return static_cast<std::size_t*>(block)[-1];
}

void* allocate(std::size_t bytes, std::size_t alignment)
{
    const std::size_t whole = (alignment + bytes + alignment - 1) / alignment * alignment;
    void* begin = std::aligned_alloc(alignment, whole);
    if (!begin)
        throw std::bad_alloc();
    void* block = static_cast<char*>(begin) + alignment;
    sizeOf(block) = bytes;
    total += bytes;
    const std::size_t now = live += bytes;
    std::size_t highest = peak;
    while (highest < now && !peak.compare_exchange_weak(highest, now)) { }
    return block;
}

void release(void* block, std::size_t alignment)
{
    if (!block)
        return;
    live -= sizeOf(block);
    std::free(static_cast<char*>(block) - alignment);
}

constexpr std::size_t usual = alignof(std::max_align_t);

std::size_t atLeastUsual(std::align_val_t alignment)
{
    return std::max(static_cast<std::size_t>(alignment), usual);
}

} // namespace

void* operator new(std::size_t bytes)
{
    return allocate(bytes, usual);
}

void* operator new(std::size_t bytes, std::align_val_t alignment)
{
    return allocate(bytes, atLeastUsual(alignment));
}

void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept
{
    try {
        return allocate(bytes, usual);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

void operator delete(void* block, const std::nothrow_t&) noexcept
{
    release(block, usual);
}

void operator delete(void* block) noexcept
{
    release(block, usual);
}

void operator delete(void* block, std::size_t) noexcept
{
    release(block, usual);
}

void operator delete(void* block, std::align_val_t alignment) noexcept
{
    release(block, atLeastUsual(alignment));
}

void operator delete(void* block, std::size_t, std::align_val_t alignment) noexcept
{
    release(block, atLeastUsual(alignment));
}

/// Bytes asked for since it was made: in all, at most at once, and not given back.
class Count
{
public:
    Count()
        : m_total(total)
        , m_live(live)
    {
        peak = m_live;
    }
    std::size_t allocated() const { return total - m_total; }
    std::size_t highest() const { return peak - m_live; }
    std::size_t left() const { return live - m_live; }

private:
    std::size_t m_total;
    std::size_t m_live;
};

constexpr std::size_t buckets = 1'000'000;
constexpr std::array<double, 5> leverages = {5, 10, 25, 50, 100};

class TestAllocations : public QObject
{
    Q_OBJECT

private slots:
    void counts();
    void frames_data();
    void frames();
    void importing_data();
    void importing();

private:
    static DocumentPtr document();
};

DocumentPtr TestAllocations::document()
{
    std::vector<double> prices(buckets);
    for (std::size_t i = 0; i < buckets; ++i)
        prices[i] = 10000 + static_cast<double>(i) / 8;
    std::vector<Tier> tiers;
    for (const double leverage : leverages) {
        std::vector<double> amounts(buckets);
        for (std::size_t i = 0; i < buckets; ++i)
            amounts[i] = static_cast<double>((i * 7919 + static_cast<std::size_t>(leverage)) % 100003);
        tiers.push_back({Leverage::from(leverage), {{Side::ByPrice, Column(std::move(amounts)), {}}}});
    }
    LiquidationMap map(PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers), 70000);
    return std::make_shared<const Document>(Document{{}, std::move(map), {}});
}

/// That the counting counts.
void TestAllocations::counts()
{
    const Count count;
    {
        const std::vector<double> some(100'000);
        QVERIFY(some.data());
        QVERIFY(count.allocated() >= 800'000);
        QVERIFY(count.left() >= 800'000);
    }
    QVERIFY(count.left() < 1000);
    QVERIFY(count.highest() >= 800'000);
}

void TestAllocations::frames_data()
{
    QTest::addColumn<bool>("isTallest");
    QTest::newRow("sums") << false;
    QTest::newRow("tallest buckets") << true;
}

/// A column of the map is 8 MB. What is done with it again and again must not depend on that.
void TestAllocations::frames()
{
    QFETCH(bool, isTallest);
    constexpr std::size_t columns = 900;
    constexpr std::size_t mostPerFrame = std::size_t(256) << 10;
    const DocumentPtr document = TestAllocations::document();
    ViewState state;
    state.mergedBuckets = isTallest ? MergedBuckets::Tallest : MergedBuckets::Sum;
    QVERIFY(makeFrame(document->map, state, columns).columns() > 0); // the first computes maxima
    const auto costs = [&](const ViewState& shown) {
        const Count count;
        const Frame frame = makeFrame(document->map, shown, columns);
        return frame.columns() > 0 ? count.allocated() : 2 * mostPerFrame;
    };
    const auto check = [&](const char* what, const ViewState& shown) {
        const std::size_t bytes = costs(shown);
        QVERIFY2(bytes < mostPerFrame,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(bytes)));
    };
    check("again", state);
    ViewState fewer = state;
    fewer.setShown({Leverage::from(25), {}}, false);
    check("a tier less", fewer);
    ViewState zoomed = state;
    zoomed.priceWindow = Range{20000, 90000};
    check("zoomed", zoomed);
    ViewState oneSide = state;
    oneSide.side = SideFilter::Long;
    check("one side", oneSide);

    const Count count;
    const DocumentPtr copy =
        document; // NOLINT(performance-unnecessary-copy-initialization): that is the question
    QCOMPARE(count.allocated(), std::size_t(0));
    const Summary summary = summarize(copy->map, fewer);
    QCOMPARE(summary.tiers.size(), leverages.size() - 1);
    QVERIFY(count.allocated() < std::size_t(16) << 10);
    const LiquidationMap map = document->map; // NOLINT(performance-unnecessary-copy-initialization)
    QCOMPARE(map.axis().size(), buckets);
    QVERIFY(count.allocated() < std::size_t(16) << 10);
}

void TestAllocations::importing_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<int>("threads");
    for (const bool isJson : {true, false}) {
        for (const int threads : {1, 2, 4})
            QTest::addRow("%s, %d threads", isJson ? "JSON" : "CSV", threads) << isJson << threads;
    }
}

/// No more than the columns and some room, at no time: neither the text nor a column is held twice.
void TestAllocations::importing()
{
    QFETCH(bool, isJson);
    QFETCH(int, threads);
    constexpr std::size_t rows = 500'000;
    constexpr std::size_t columnBytes = rows * sizeof(double) * (leverages.size() + 1);
    std::string text;
    if (isJson) {
        for (std::size_t column = 0; column <= leverages.size(); ++column) {
            text += column == 0
                ? "{\"prices\":["
                : "],\"" + std::to_string(static_cast<int>(leverages.at(column - 1))) + "x\":[";
            for (std::size_t i = 0; i < rows; ++i)
                text += (i > 0 ? "," : "") + std::to_string(100000 + i) + ".25";
        }
        text += "]}";
    } else {
        text = "price,5x,10x,25x,50x,100x\n";
        for (std::size_t i = 0; i < rows; ++i)
            text += std::to_string(100000 + i) + ".25,1234.5,0,12345.25,7,8.125\n";
    }
    ImportOptions options;
    options.threads = static_cast<std::size_t>(threads);
    const Count count;
    const auto imported = importBytes(text, "test", options);
    QVERIFY(imported);
    QCOMPARE((*imported)->map.axis().size(), rows);
    QCOMPARE((*imported)->map.tiers().size(), leverages.size());
    const auto mostBytes = [](double factor, std::size_t more) {
        return static_cast<std::size_t>(factor * static_cast<double>(columnBytes)) + more;
    };
    const auto said = [&] { return qPrintable(QStringLiteral("%1 at once").arg(count.highest())); };
    QVERIFY2(count.highest() >= columnBytes, said());
    QVERIFY2(count.highest() < mostBytes(1.1, std::size_t(1) << 20), said());
    QVERIFY2(count.left() < mostBytes(1.1, std::size_t(1) << 20), said());
}

QTEST_APPLESS_MAIN(TestAllocations)
#include "tst_allocations.moc"
