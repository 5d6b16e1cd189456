// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/import.h"

#include "importhelpers.h"
#include "margin/brackets.h"

#include <algorithm>

using namespace ballast;

namespace {

/// As JSON has it: an escape sequence, a line break, a C1 control, an override and a zero-width space.
const std::string dirty = R"(A\u001b[2J\nB\u009b\u202eC\u200bD)";
const std::string clean = "A[2J BCD";

std::string prices(const std::string& fields)
{
    return R"({"prices":[100,110],"5x":[1,2],"lastPrice":105)" + fields + "}";
}

std::string dirtyOf(const std::string& name)
{
    return ",\"" + name + "\":\"" + dirty + '"';
}

/// Every word that a document says, but for its path.
std::vector<std::string> wordsOf(const Document& document)
{
    const Source& source = document.source;
    std::vector<std::string> words{source.format, source.provider, source.exchange,
                                   source.symbol, source.range,    document.inspection.reason};
    for (const Warning& warning : document.warnings)
        words.insert(words.end(), {warning.where, warning.detail});
    for (const FieldUse& field : document.inspection.fields)
        words.insert(words.end(), {field.field, field.use});
    words.insert(words.end(), document.inspection.ignored.begin(), document.inspection.ignored.end());
    for (const MapChoice& choice : document.maps)
        words.push_back(choice.name);
    for (const Tier& tier : document.map.tiers())
        words.push_back(tier.exchange);
    return words;
}

bool isClean(const std::string& words)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return std::ranges::none_of(words, isControl) && words.find("\u009b") == std::string::npos
        && words.find("\u202e") == std::string::npos && words.find("\u200b") == std::string::npos;
}

} // namespace

/// A file's words reach everybody cleaned, and what they are asked for by is what they are shown as.
class TestImportWords : public QObject
{
    Q_OBJECT

private slots:
    void sourceFields()
    {
        const auto document = importText(
            prices(dirtyOf("provider") + dirtyOf("exchange") + dirtyOf("symbol") + dirtyOf("range")));
        QVERIFY2(document, qPrintable(explain(document)));
        const Source& source = (*document)->source;
        for (const std::string& field : {source.provider, source.exchange, source.symbol, source.range})
            QCOMPARE(field, clean);
    }

    void pathStays()
    {
        const auto document = importBytes(prices(""), "a\nb\x1b.json");
        QVERIFY(document);
        QCOMPARE((*document)->source.file, std::string("a\nb\x1b.json"));
    }

    void longFieldsAreBounded()
    {
        const auto document = importText(prices(",\"symbol\":\"" + std::string(500'000, 'A') + '"'));
        QVERIFY(document);
        QCOMPARE((*document)->source.symbol, std::string(999, 'A') + "…");
    }

    void everythingElse_data()
    {
        QTest::addColumn<std::string>("text");
        const auto row = [](const char* name, std::string text) { QTest::newRow(name) << std::move(text); };
        row("a key that is no tier", prices(dirtyOf(dirty) + ",\"" + dirty + "2\":[1,2]"));
        row("exchanges in place of tiers",
            R"({"data":{"prices":[100,110],"lastIndex":1,"lastPrice":105,")" + dirty
                + R"(":[1,2],"OKX":[3,4]}})");
        row("comments of a table",
            "# symbol: A\x1b[2JB\n# exchange: A\u202eB\nprice,5x,A\x1b[2JB\n100,1,2\n110,1,2\n");
        row("a row that cannot be read", "price,5x\n100,1\n110,A\x1b[2JB\n120,3\n");
        row("maps by name", "{\"" + dirty + "\":" + prices("") + ",\"b\":" + prices(dirtyOf("symbol")) + '}');
    }
    void everythingElse()
    {
        QFETCH(const std::string, text);
        const auto document = importText(text);
        QVERIFY2(document, qPrintable(explain(document)));
        for (const std::string& words : wordsOf(**document))
            QVERIFY2(isClean(words), words.c_str());
    }

    void errors_data()
    {
        QTest::addColumn<std::string>("text");
        const auto row = [](const char* name, std::string text) { QTest::newRow(name) << std::move(text); };
        row("a provider's message", R"({"code":"50001","msg":")" + dirty + R"(","success":false})");
        row("a place", "{\"" + dirty + "\":{\"prices\":[100,110,120],\"5x\":[1,2]}}");
        row("not JSON", "{\"a\": \x1b[2J\u202e}");
        row("no map", "{\"" + dirty + "\":1}");
        row("no map in a table", "a\x1b[2J,b\u202e\nc\x1b,d\ne,f\n");
        row("columns", "a\x1b[2J,b\u202e\n1,2\n3,4\n5,6\n");
    }
    void errors()
    {
        QFETCH(const std::string, text);
        const auto document = importText(text);
        QVERIFY2(!document, qPrintable(explain(document)));
        const ImportError& error = document.error();
        for (const std::string& words : {error.place, error.found, error.expected}) {
            QVERIFY2(isClean(words), words.c_str());
            QVERIFY(words.size() < 4000);
        }
        if (!error.table)
            return;
        for (const std::string& words : error.table->columns)
            QVERIFY2(isClean(words), words.c_str());
        for (const auto& row : error.table->rows)
            QVERIFY(std::ranges::all_of(row, isClean));
    }

    void mapsAreChosenByShownNames()
    {
        // Three keys that look alike; the maps hold 1, 10 and 100 more.
        const auto map = [](const std::string& amount) {
            return R"({"prices":[100,110],"lastPrice":105,"5x":[0,)" + amount + "]}";
        };
        const std::string file =
            R"({"BTC":)" + map("1") + R"(,"BTC\u200b":)" + map("10") + R"(,"\u001bBTC":)" + map("100") + '}';
        const auto first = importText(file);
        QVERIFY2(first, qPrintable(explain(first)));
        std::vector<std::string> names;
        for (const MapChoice& choice : (*first)->maps)
            names.push_back(choice.name);
        QCOMPARE(names, (std::vector<std::string>{"BTC", "BTC (2)", "BTC (3)"}));
        std::vector<double> notional;
        for (const std::string& name : names) {
            ImportOptions options;
            options.select = name;
            const auto document = importText(file, options);
            QVERIFY2(document, qPrintable(explain(document)));
            notional.push_back(notionalAt(**document, 5));
        }
        QCOMPARE(notional, (std::vector<double>{1, 10, 100}));
    }

    void longNamesThatAreCutAlikeAreTold()
    {
        const std::string name(1200, 'A');
        const auto map = [](const std::string& amount) {
            return R"({"prices":[100,110],"lastPrice":105,"5x":[0,)" + amount + "]}";
        };
        const std::string file = "{\"" + name + "1\":" + map("1") + ",\"" + name + "2\":" + map("10") + '}';
        const auto all = importMapsOf(file, "test", {});
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY2(all[1], qPrintable(explain(all[1])));
        QCOMPARE(notionalAt(**all[1], 5), 10);
        QCOMPARE((*all[1])->mapName(), std::string(999, 'A') + "… (2)");
    }

    void oneMapIsChosenByItsRawName()
    {
        ImportOptions options;
        options.select = "A\x1b[2J\nB\u009b\u202eC\u200bD";
        const auto document = importText(prices(dirtyOf("symbol")), options);
        QVERIFY2(document, qPrintable(explain(document)));
    }

    void exchangesThatLookAlikeAreOne()
    {
        const auto document = importText(
            R"({"data":{"prices":[100,110],"lastIndex":1,"lastPrice":105,"OKX":[1,2],"OK\u200bX":[10,20],"Bybit":[5,5]}})");
        QVERIFY2(document, qPrintable(explain(document)));
        QCOMPARE((*document)->map.tiers().size(), std::size_t(2));
        COMPARE_CENT(totals((*document)->map).all().notional, 43);
    }

    void columnsByTheNamesShown()
    {
        ImportOptions options;
        options.columns = {{"price", "a[2J"}, {"5x", "b"}};
        const auto document = importText("a\x1b[2J,b\u202e\n1,2\n3,4\n5,6\n", options);
        QVERIFY2(document, qPrintable(explain(document)));
        COMPARE_CENT(notionalAt(**document, 5), 12);
    }

    void bracketTables()
    {
        const auto table = bracketTableFromJson(
            R"({"exchange":"A\u001bB","symbol":"C\nD","asOf":"2026\u202e","brackets":[{"cap":1,"maintenanceRate":0.01,"maxLeverage":10,"maintenanceAmount":0}]})");
        QVERIFY(table);
        QCOMPARE(table->exchange + '|' + table->symbol + '|' + table->asOf, std::string("AB|C D|2026"));
    }
};

QTEST_APPLESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
