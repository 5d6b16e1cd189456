// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

using namespace ballast;
using Warn = WarningCode;

/// JSON maps large enough that their numbers are read apart, on several threads.
class TestImportLarge : public QObject
{
    Q_OBJECT

private slots:
    void arrays_data() { threads(); }
    void arrays();
    void badNumber_data();
    void badNumber();
    void nullPrice_data() { threads(); }
    void nullPrice();
    void coinGlassRows_data();
    void coinGlassRows();
    void characterAcrossChunks_data();
    void characterAcrossChunks();
    void noUtf8_data();
    void noUtf8();

private:
    static void threads();
    static ImportOptions options();
};

void TestImportLarge::threads()
{
    QTest::addColumn<int>("threads");
    for (const int count : {1, 2, 4})
        QTest::addRow("%d threads", count) << count;
}

ImportOptions TestImportLarge::options()
{
    QFETCH(int, threads);
    ImportOptions options;
    options.threads = static_cast<std::size_t>(threads);
    return options;
}

namespace {

constexpr int buckets = 60'000;
constexpr std::array<int, 5> leverages = {5, 10, 25, 50, 100};

/// Raw arrays, each on a line of its own, and what they hold.
struct Arrays
{
    std::string text = "{\"prices\":[";
    std::array<double, 5> sums{};
    std::size_t negative = 0;
};

/// The 10x array has nulls, which are empty buckets; the 25x array negative amounts, which are dropped.
Arrays arrays()
{
    Arrays result;
    for (int i = 0; i < buckets; ++i)
        result.text += (i > 0 ? "," : "") + std::to_string(20000 + i) + (i % 2 == 0 ? ".5" : "");
    for (std::size_t tier = 0; tier < leverages.size(); ++tier) {
        result.text += "],\n\"" + std::to_string(leverages.at(tier)) + "x\":[";
        for (int i = 0; i < buckets; ++i) {
            result.text += i > 0 ? "," : "";
            const int amount = (i * 31 + leverages.at(tier)) % 1009;
            if (leverages.at(tier) == 10 && i % 5 == 0) {
                result.text += "null";
            } else if (leverages.at(tier) == 25 && i % 1000 == 17) {
                result.text += "-" + std::to_string(amount + 1);
                ++result.negative;
            } else {
                result.text += std::to_string(amount) + ".25";
                result.sums.at(tier) += amount + 0.25;
            }
        }
    }
    result.text += "]}\n";
    return result;
}

/// CoinGlass rows, in keys that ascend or do not, with a bucket of none and an unreadable row.
struct Rows
{
    std::string text = R"({"code":"0","msg":"success","data":{"data":{)";
    std::map<int, double> sums; ///< By leverage, 0 for none.
    std::size_t count = 0; ///< Of buckets that have amounts.
};

Rows rows(bool isSorted)
{
    Rows result;
    for (int i = 0; i < buckets / 2; ++i) {
        const int price = 20001 + (isSorted ? i : static_cast<int>(i * 7919LL % (buckets / 2)));
        result.text += (i > 0 ? ",\"" : "\"") + std::to_string(price) + "\":[";
        const int rowCount = i % 7 == 6 ? 0 : 1 + i % 2;
        for (int row = 0; row < rowCount; ++row) {
            const int leverage = leverages.at(static_cast<std::size_t>(i + row) % leverages.size());
            const double amount = i % 1013 + 0.75;
            result.text += (row > 0 ? ",[" : "[") + std::to_string(price - 1) + ".5,"
                + std::to_string(i % 1013) + ".75," + std::to_string(leverage) + ",null]";
            result.sums[leverage] += amount;
        }
        result.count += rowCount > 0 ? 1 : 0;
        result.text += "]";
    }
    result.text += R"(,"19000":[[18999.5,100.5,null,null]],"19001":[[null,7,5,null]])";
    result.sums[0] = 100.5;
    ++result.count;
    result.text += "},\"lastPrice\":60000}}";
    return result;
}

} // namespace

void TestImportLarge::arrays()
{
    const Arrays given = ::arrays();
    QVERIFY(given.text.size() > std::size_t(2) << 20);
    const auto imported = importText(given.text, options());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    const PriceAxis& axis = document.map.axis();
    QCOMPARE(axis.size(), std::size_t(buckets));
    QCOMPARE(axis.published(0), 20000.5);
    QCOMPARE(axis.published(buckets - 1), 20000.0 + buckets - 1);
    for (std::size_t tier = 0; tier < leverages.size(); ++tier)
        COMPARE_CENT(notionalAt(document, leverages.at(tier)), given.sums.at(tier));
    QCOMPARE(warningOf(document, Warn::RowDropped),
             QStringLiteral("row-dropped x%1 at [\"25x\"][17]").arg(given.negative));
    // The map of the general parser: a character 0 in any text keeps numbers from being read apart.
    std::string general = given.text;
    general.insert(1, R"("note":"\u0000",)");
    const auto other = importText(general, options());
    QVERIFY2(other, qPrintable(explain(other)));
    for (std::size_t tier = 0; tier < leverages.size(); ++tier) {
        const Column& found = document.map.tiers()[tier].columns[0].notional;
        const Column& expected = (*other)->map.tiers()[tier].columns[0].notional;
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i] != expected[i])
                QFAIL(qPrintable(QStringLiteral("bucket %1").arg(i)));
        }
    }
}

void TestImportLarge::badNumber_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 3}) {
        const auto row = [threads](const char* bad, const char* shown, ImportErrorCode code) {
            QTest::addRow("%s, %d threads", bad, threads)
                << QByteArray(bad) << QByteArray(shown) << static_cast<int>(code) << threads;
        };
        row("012.5", "012.5", ImportErrorCode::InvalidJson);
        row("1.", "1.", ImportErrorCode::InvalidJson);
        row("Nan", "Nan", ImportErrorCode::InvalidJson);
        row("1e999", "1e999", ImportErrorCode::WrongType);
    }
}

/// In the middle of the fourth line, at a column that is counted here.
void TestImportLarge::badNumber()
{
    QFETCH(QByteArray, bad);
    QFETCH(QByteArray, shown);
    QFETCH(int, code);
    std::string text = ::arrays().text;
    const std::size_t line = text.find("\"25x\"");
    const std::size_t comma = text.find(',', line + 150'000);
    text.replace(comma + 1, text.find(',', comma + 1) - comma - 1, bad.toStdString());
    const auto imported = importText(text, options());
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().code), code);
    QCOMPARE(imported.error().place, "line 4, column " + std::to_string(comma + 1 - line + 1));
    QCOMPARE(imported.error().found, shown.toStdString());
}

void TestImportLarge::nullPrice()
{
    std::string text = ::arrays().text;
    const std::string_view price = "50000.5";
    text.replace(text.find(price), price.size(), "null");
    const auto imported = importText(text, options());
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ImportErrorCode::WrongType);
    QCOMPARE(imported.error().place, std::string("prices[30000]"));
    QCOMPARE(imported.error().found, std::string("null"));
}

void TestImportLarge::coinGlassRows_data()
{
    QTest::addColumn<bool>("isSorted");
    QTest::addColumn<int>("threads");
    for (const bool isSorted : {true, false}) {
        for (const int threads : {1, 2, 5})
            QTest::addRow("%s, %d threads", isSorted ? "ascending" : "in any order", threads)
                << isSorted << threads;
    }
}

void TestImportLarge::coinGlassRows()
{
    QFETCH(bool, isSorted);
    const Rows given = rows(isSorted);
    QVERIFY(given.text.size() > std::size_t(1) << 20);
    std::string general = given.text;
    general.insert(1, R"("note":"\u0000",)");
    for (const std::string& text : {given.text, general}) {
        const auto imported = importText(text, options());
        QVERIFY2(imported, qPrintable(explain(imported)));
        const Document& document = **imported;
        QCOMPARE(document.source.format, std::string("coinglass-map"));
        QCOMPARE(document.map.axis().size(), given.count);
        QCOMPARE(document.map.axis().published(0), 19000.0);
        QCOMPARE(document.map.referencePrice().value_or(0), 60000.0);
        for (const auto& [leverage, sum] : given.sums)
            COMPARE_CENT(notionalAt(document, leverage), sum);
        QCOMPARE(warningOf(document, Warn::RowDropped),
                 QStringLiteral("row-dropped x1 at data.data[\"19001\"][0]"));
        QCOMPARE(warningOf(document, Warn::UnknownLeverage),
                 QStringLiteral("unknown-leverage x1 at data.data[\"19000\"][0]"));
    }
}

void TestImportLarge::characterAcrossChunks_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 3}) {
        for (int offset = -4; offset <= 1; ++offset)
            QTest::addRow("at %d, %d threads", offset, threads) << offset << threads;
    }
}

/// Text is checked in chunks of 4 MB, and a character may lie across two.
void TestImportLarge::characterAcrossChunks()
{
    QFETCH(int, offset);
    const std::size_t at = static_cast<std::size_t>((4 << 20) + offset);
    const std::string character = "\xF0\x9F\x90\x8B";
    std::string text = "# " + std::string(at - 2, 'x') + character + "\nprice,5x\n1,2\n";
    const auto imported = importText(text, options());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(notionalAt(**imported, 5), 2.0);
    text.erase(at + 2, 1);
    const auto damaged = importText(text, options());
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ImportErrorCode::InvalidText);
    QCOMPARE(damaged.error().place, "line 1, column " + std::to_string(at + 1));
}

void TestImportLarge::noUtf8_data()
{
    threads();
}

/// Nothing but bytes that go on what nothing began, however many.
void TestImportLarge::noUtf8()
{
    const auto imported = importText("price,5x\n1,2\n" + std::string(9 << 20, '\x80'), options());
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ImportErrorCode::InvalidText);
    QCOMPARE(imported.error().place, std::string("line 3, column 1"));
}

QTEST_APPLESS_MAIN(TestImportLarge)
#include "tst_importlarge.moc"
