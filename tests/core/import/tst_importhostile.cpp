// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvreader.h"
#include "import/detection.h"
#include "importhelpers.h"

using namespace ballast;
using Code = ImportErrorCode;

namespace {

constexpr std::size_t million = 1'000'000;

std::string repeated(const std::string& part, std::size_t count)
{
    std::string text;
    text.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

/// `before` + item(0) + "," + item(1) .. + `after`.
template <typename Item>
std::string listed(const std::string& before, std::size_t count, const std::string& after, Item&& item)
{
    std::string text = before;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "" : ",") + item(i);
    return text + after;
}

} // namespace

/// Files made to break the reader: an error or a map, in time and memory that the file's size bounds.
class TestImportHostile : public QObject
{
    Q_OBJECT

private slots:
    void hugeJson_data();
    void hugeJson();
    void hugeTable_data();
    void hugeTable();
    void hugeArraysOpen();
    void cellsAreBounded();
    void deepNesting();
    void surrogates();
    void zeroBytes();
    void manyWarningsAreCounted();

private:
    static void row(const char* name, const std::string& content, Code code)
    {
        QTest::newRow(name) << QByteArray::fromStdString(content) << static_cast<int>(code);
    }
    static void refuse();
};

void TestImportHostile::refuse()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    const auto imported = importText(content.toStdString());
    QVERIFY(!imported);
    QVERIFY2(static_cast<int>(imported.error().code) == code, qPrintable(explain(imported).left(300)));
    QVERIFY(isSound(imported));
}

void TestImportHostile::hugeJson_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    const std::string line(10 * million, 'a');
    row("text of 10 MB", "{\"prices\": \"" + line + "\"}", Code::NotAMap);
    row("key of 10 MB", "{\"" + line + "\": 1}", Code::NotAMap);
    row("word of 10 MB", "[" + line + "]", Code::InvalidJson);
    row("open text of 10 MB", "[\"" + line, Code::InvalidJson);
    row("spaces of 10 MB", "[" + std::string(10 * million, ' ') + "x]", Code::InvalidJson);
    row("number of 10 MB", "{\"prices\": [" + std::string(10 * million, '1') + "]}", Code::WrongType);
    row("price of 10 MB", "{\"prices\": [\"" + line + "\"], \"5x\": [1]}", Code::WrongType);
    row("cipher of 10 MB", "{\"data\": \"" + line + "\"}", Code::Encrypted);
    row("escapes of 10 MB", "[\"" + repeated("\\u0061", million) + "\\ud800\"]", Code::InvalidJson);
    row("a million empty objects", "[" + repeated("{},", million) + "{}]", Code::NotAMap);
    row("a million rows", repeated("{}\n", million), Code::NotAMap);
    row("a million rows, one broken", repeated("{}\n", million) + "{]", Code::InvalidJson);
    row("a million open rows", repeated("{\"a\":\n", million), Code::InvalidJson);
    const auto name = [](std::size_t i) { return "\"k" + std::to_string(i) + "\":0"; };
    row("a million keys", listed("{", million, "}", name), Code::NotAMap);
    const auto tier = [](std::size_t i) {
        return "\"" + std::to_string(1 + i % 900) + "." + std::to_string(i) + "x\":[1]";
    };
    row("300 tiers", listed("{\"prices\":[1],", 300, "}", tier), Code::TooLarge);
    const auto map = [](std::size_t) { return std::string(R"({"symbol":"A","prices":[1],"5x":[1]})"); };
    row("5,000 maps of one name", listed("[", 5000, "]", map), Code::TooLarge);
    const auto position = [](std::size_t i) {
        return R"({"coin":"C)" + std::to_string(i)
            + R"(","side":"long","leverage":5,"liquidationPrice":9,"positionUsd":10})";
    };
    row("20,000 coins", listed("[", 20'000, "]", position), Code::TooLarge);
    row("20,000 tiers", listed("{\"prices\":[1],", 20'000, "}", tier), Code::TooLarge);
    const auto series = [](std::size_t i) {
        return R"({"type":"bar","name":"s)" + std::to_string(i) + R"(","data":[1]})";
    };
    row("20,000 series", listed(R"({"xAxis":{"data":[1]},"series":[)", 20'000, "]}", series), Code::NoTiers);
}

void TestImportHostile::hugeJson()
{
    refuse();
}

void TestImportHostile::hugeTable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    const std::size_t size = 10 * million;
    row("header of 10 MB", std::string(size, 'p'), Code::NotAMap);
    row("commas of 10 MB", "price,5x\n" + std::string(size, ','), Code::MostRowsFailed);
    row("header of commas", std::string(size, ',') + "\n1,2\n", Code::NotAMap);
    row("quotes of 10 MB", "price,5x\n" + std::string(size, '"'), Code::MostRowsFailed);
    row("open quotes", "price,5x\n" + repeated("\",", size / 2), Code::MostRowsFailed);
    row("digits of 10 MB", "price,5x\n1," + std::string(size, '1'), Code::MostRowsFailed);
    row("spaces of 10 MB", std::string(size, ' ') + "x", Code::NotAMap);
    row("a million ragged lines", "price,5x\n" + repeated("1\n", million), Code::MostRowsFailed);
    row("a million blank lines", "price,5x\n" + repeated("\n", million), Code::NoTiers);
    row("100,000 comments", repeated("# exchange: a\n", 100'000) + "price,5x\n", Code::NoTiers);
    row("300 tiers",
        listed("price,", 300, "\n1" + repeated(",2", 300) + "\n",
               [](std::size_t i) { return std::to_string(i + 1) + "x"; }),
        Code::TooLarge);
    std::string rows = "price,leverage,amount\n";
    for (int i = 1; i <= 300; ++i)
        rows += "1," + std::to_string(i) + ",1\n";
    row("300 tiers in rows", rows, Code::TooLarge);
}

void TestImportHostile::hugeTable()
{
    refuse();
}

void TestImportHostile::hugeArraysOpen()
{
    const auto price = [](std::size_t i) { return std::to_string(i + 1); };
    const auto one = [](std::size_t) { return std::string("1"); };
    const auto imported =
        importText(listed("{\"prices\":[", million, "],", price) + listed("\"5x\":[", million, "]}", one));
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.axis().size(), million);
    QCOMPARE(notionalAt(**imported, 5), double(million));

    ImportOptions options;
    options.limits.buckets = million - 1;
    const auto limited = importText(listed("{\"5x\":[", million, "]}", one), options);
    QVERIFY(!limited && limited.error().code == Code::TooLarge);
}

void TestImportHostile::cellsAreBounded()
{
    const std::string line(2 * million, ',');
    CsvReader reader(line, ',');
    QVERIFY(reader.next());
    QCOMPARE(reader.cells().size(), std::size_t(10'001));
    QCOMPARE(reader.cells().back().size(), line.size() - 10'000);
    QVERIFY(!reader.next());
}

void TestImportHostile::deepNesting()
{
    for (const char* open :
         {"[", "{\"a\":", "{\"data\":", "[{\"series\":", "[\n", "{\"data\":[{\"liqMapV2\":"}) {
        const std::string opened = repeated(open, 100'000);
        const auto cut = importText(opened);
        QVERIFY(!cut && isSound(cut));
        std::string whole = opened + "1";
        for (std::size_t i = opened.size(); i-- > 0;) {
            if (opened[i] == '[' || opened[i] == '{')
                whole += opened[i] == '[' ? ']' : '}';
        }
        const auto imported = importText(whole);
        QVERIFY(!imported);
        QVERIFY2(imported.error().code == Code::TooLarge, qPrintable(explain(imported)));
        QVERIFY(imported.error().place.starts_with("line "));
        const auto row = importText("{}\n" + whole);
        QVERIFY(!row && row.error().code == Code::TooLarge && isSound(row));
    }
}

void TestImportHostile::surrogates()
{
    const auto placeOf = [](const std::string& text) {
        const auto imported = importText(text);
        return imported ? std::string() : imported.error().place;
    };
    QCOMPARE(placeOf("{\"prices\": [\"\\ud800\"], \"5x\": [1]}"), std::string("line 1, column 14"));
    QCOMPARE(placeOf("{\"prices\": [\"\xED\xA0\x80\"], \"5x\": [1]}"), std::string("line 1, column 14"));
    QCOMPARE(placeOf("price,5x\n1,\xED\xA0\x80\n"), std::string("line 2, column 3"));
    // UTF-16 with half a pair, or cut in the middle of a unit.
    using namespace std::string_literals;
    QCOMPARE(placeOf("\xFF\xFE[\0\"\0\x00\xD8\"\0]\0"s), std::string("line 1, column 3"));
    QCOMPARE(placeOf("\xFF\xFE[\0\"\0\x3D\xD8\x00\xDE\"\0]"s), std::string("line 1, column 5"));
}

void TestImportHostile::zeroBytes()
{
    using namespace std::string_literals;
    const auto zeros = importText(std::string(million, '\0'));
    QVERIFY(!zeros && isSound(zeros));
    const auto inTable = importText("price,5x\n1,2\0\n2,3\n3,4\n"s);
    QVERIFY2(inTable, qPrintable(explain(inTable)));
    QCOMPARE(warningOf(**inTable, WarningCode::RowDropped), QStringLiteral("row-dropped x1 at line 2"));
    const auto inJson = importText("{\"prices\":[1],\0\"5x\":[2]}"s);
    QVERIFY(!inJson);
    QCOMPARE(QString::fromStdString(inJson.error().place), QStringLiteral("line 1, column 15"));
    QCOMPARE(inJson.error().found, std::string("control character U+0000"));
}

void TestImportHostile::manyWarningsAreCounted()
{
    const auto imported = importText("price,5x\n" + repeated("1,2\nx,3\n2,4\n", 50'000));
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, WarningCode::RowDropped), QStringLiteral("row-dropped x50000 at line 3"));
    QVERIFY((*imported)->warnings.size() < 5);
}

QTEST_APPLESS_MAIN(TestImportHostile)
#include "tst_importhostile.moc"
