// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/liftednumbers.h"
#include "jsonserial.h"

#include <QtTest>

#include <cmath>
#include <string>
#include <vector>

using namespace ballast;

constexpr std::size_t nesting = 8;

/// Texts whose numbers are read apart give the same document, or the same error, as without.
class TestLiftedNumbers : public QObject
{
    Q_OBJECT

private slots:
    void sameAsParse_data();
    void sameAsParse();
    void large_data() { threads(); }
    void large();
    void lists();
    void rows_data() { threads(); }
    void rows();
    void amounts_data();
    void amounts();
    void whatIsLifted_data();
    void whatIsLifted();
    void cancelled();
    void cancelledOnce();

private:
    static void threads();
};

void TestLiftedNumbers::threads()
{
    QTest::addColumn<int>("threads");
    for (const int count : {1, 2, 4})
        QTest::addRow("%d threads", count) << count;
}

void TestLiftedNumbers::sameAsParse_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("list at the top", "[1,2,3,4,5,6]");
    row("one number", "[1234567890]");
    row("spaces and newlines", "{ \"a\" : [ 1 ,\n2\t,\r\n 3 , 4 ] , \"b\":[\n\n]}");
    row("nulls", "{\"a\":[1,null,3,null],\"b\":[null,null,null]}");
    row("negative and exponents", "{\"a\":[-1,-0,-0.0,1e5,-2.5E-3,1E+2,0.1]}");
    row("large integers", "[9007199254740993,18446744073709551615,-9223372036854775808]");
    row("integer too large", "{\"a\":[1,2,18446744073709551616,3]}");
    row("double too large", "{\"a\":[1,2,1e400,3]}");
    row("double too small", "{\"a\":[1,2,1e-400,3]}");
    row("nested lists", "[[1,2,3,4,5],[6,7,8,9,10],[[11,12,13,14]]]");
    row("list, then object", "{\"a\":[1,2,3,4,5],\"b\":{\"c\":[6,7,8,9,10],\"d\":\"x\"}}");
    row("in a text", "{\"a\":\"[1,2,3,4,5]\",\"b\":[1,2,3,4,5]}");
    row("behind an escaped quote", R"({"a":"\"[1,2,3,4,5]","b":[1,2,3,4,5]})");
    row("behind backslashes", R"({"a":"\\","b":[1,2,3,4,5],"c":"\\\"[1,2,3,4,5]\\\\","d":[5,6,7,8,9]})");
    row("text in the list", R"([1,2,3,"]",4,5,6])");
    row("list in the list", "[1,2,3,[4,5,6,7,8,9],10]");
    row("object in the list", R"([1,2,3,{"a":[4,5,6,7,8]},10])");
    row("true in the list", "[1,2,3,true,5,6,7,8]");
    row("longer word", "[1,2,3,nullx,5,6,7,8]");
    row("shorter word", "[1,2,3,nul,5,6,7,8]");
    for (const char* broken : {"[1,2,3,4,5,]",
                               "[1,2,3,,4,5]",
                               "[1 2,3,4,5,6]",
                               "[1,2,3,4,5",
                               "[1,2,3,4,5}",
                               "[1,2,3,04,5]",
                               "[1,2,3,4.,5]",
                               "[1,2,3,.4,5]",
                               "[1,2,3,+4,5]",
                               "[1,2,3,4e,5]",
                               "[1,2,3,-,5,6]",
                               "[1,2,3,NaN,5]",
                               "[1,2,3,4,5]]",
                               "[1,2,3,4,5]x",
                               "[1,2,3,4,5] [1,2,3,4,5]",
                               "{\"a\":[1,2,3,4,5]",
                               "{\"a\" [1,2,3,4,5]}",
                               "{[1,2,3,4,5]:1}",
                               "{\"a\":[1,2,3,4,5],}",
                               "{\"a\":[1,2,3,4,5]\"b\":1}",
                               "\"[1,2,3,4,5]",
                               "[\"a\\\",1,2,3,4,5]",
                               "{\"a\":[1,2,3,4,5],\"b\":[1,2,3,4,5,x]}",
                               "{\"1\":[[1,2,3]],}",
                               "{\"1\":[[1,2,3],]}",
                               "{\"1\":[[1,2,3,]]}",
                               "{\"1\":[[1,2,3]] \"2\":[[1,2]]}",
                               "{\"1\":[[1,2,3]],\"2\"}",
                               "{\"1\":[[1,2,3]],\"2\":}",
                               "{\"1\":[[1,2,3]],\"2\":[[1,2]}",
                               "{\"1\":[[1,2,3]],,\"2\":[[1,2]]}",
                               "{\"1\":[[1,2,3]],\"2\":[[1,2]],",
                               "{\"1\":[[1,2,3]],2:[[1,2]]}",
                               "{\"1\":[[1,2,3]],\"2\":[1,2],\"3\":x}"})
        QTest::addRow("%s", broken) << QByteArray(broken);
    row("rows", R"({"48935":[[48935,1579370.77,25,null],[48935.5,12,50,null]],"48936":[[1,2,3,4]]})");
    row("empty buckets and rows",
        R"({"1":[[1,2]],"2":[],"3":[[],[]],"4":[[4]],"5":[[ ] , [5,6,7] ],"6":[ ]})");
    row("first bucket with an empty row", R"({"1":[[],[1,2]],"2":[[3]]})");
    row("only an empty row", R"({"100000":[[]]})");
    row("rows with spaces", "{ \"1\" : [ [ 1 , 2 ] , [ 3 ] ] , \"2\" : [ [ 4 ] ] }\n");
    row("equal keys", R"({"1":[[1,2,3]],"1":[[4,5,6]],"2":[[7]],"1":[[8]]})");
    row("keys with escapes", R"({"1":[[1,2,3]],"\u0032":[[4,5,6]],"3\"":[[7]],"4\\":[[8]]})");
    row("keys with brackets", R"({"1":[[1,2]],"2]]":[[3]],"3}":[[4]],"4]],":[[5]],"5[[":[[6]],"6{":[[7]]})");
    row("keys that end rows", R"({"1]],":[[1,2]],"2]],3":[[3]],"4":[[5]]})");
    row("keys of other alphabets", "{\"1\":[[1,2]],\"\xC3\xA9\":[[3]],\"\xE2\x82\xAC\":[[4]]}");
    row("newline in a key", "{\"1\":[[1,2]],\"2\n\":[[3]]}");
    row("rows of rows", R"({"1":[[1,2,[3]]],"2":[[4]]})");
    row("rows with texts", R"({"1":[[1,2,"3"]],"2":[["]}",4]]})");
    row("rows, then a number", R"({"1":[[1,2,3]],"2":4})");
    row("rows, then a flat list", R"({"1":[[1,2,3]],"2":[4,5,6,7,8,9]})");
    row("rows, then an object", R"({"1":[[1,2,3]],"2":{"3":[[4,5,6]]}})");
    row("rows in data",
        R"({"code":"0","data":{"a":{"1":[[1,2,3]],"2":[[4,5]]},"b":{"3":[[6,7,8]]}},"x":[1,2,3,4]})");
    row("own character 0", R"({"a":"\u0000L0","b":[1,2,3,4,5]})");
    row("own character 0 alone", R"({"a":"\u0000L0","b":"\u0000O7x"})");
    row("own character 0 as a key", R"({"\u0000L0":[1,2,3,4,5],"\u0000O0":{"1":[[1,2,3]]}})");
    row("escaped character 0", R"({"a":"\\u0000L0","b":[1,2,3,4,5]})");
    row("deep as allowed", "[[[[[[[[1,2,3,4,5]]]]]]]]");
    row("list a level too deep", "[[[[[[[[[1,2,3,4,5]]]]]]]]]");
    row("rows deep as allowed", R"([[[[[{"1":[[1,2,3]]}]]]]])");
    row("rows a level too deep", R"([[[[[[{"1":[[1,2,3]]}]]]]]])");
    row("too deep behind", "{\"a\":[1,2,3,4,5],\"b\":[[[[[[[[1,2,3,4,5]]]]]]]]}");
    row("nothing", "");
    row("only spaces", "                    ");
    row("only brackets", "[[[[[[]]]]]]{{}}");
}

void TestLiftedNumbers::sameAsParse()
{
    QFETCH(QByteArray, text);
    const std::string copy = text.toStdString();
    const std::string expected = serialOf(JsonDocument::parse(copy, nesting));
    for (const std::size_t shortest : {std::size_t(1), std::size_t(8)}) {
        const auto parsed = JsonDocument::parseLarge(copy, nesting, {.threads = 2, .shortest = shortest});
        QCOMPARE(QByteArray::fromStdString(serialOf(parsed)), QByteArray::fromStdString(expected));
    }
}

/// Over a megabyte, where there are threads: rows in many parts, beside lists.
void TestLiftedNumbers::large()
{
    QFETCH(int, threads);
    std::string text = R"({"code":"0","prices":[)";
    for (int i = 0; i < 30000; ++i)
        text += (i > 0 ? "," : "") + std::to_string(i * 7) + (i % 3 == 0 ? ".25" : "");
    text += R"(],"data":{)";
    for (int i = 0; i < 20000; ++i) {
        const std::string price = std::to_string(40000 + i);
        text += (i > 0 ? ",\"" : "\"") + price + "\":[";
        for (int row = 0; row < i % 4 + (i == 0 ? 1 : 0); ++row)
            text += (row > 0 ? ",[" : "[") + price + ",1579370.77,25,null]";
        text += "]";
    }
    text += R"(},"last":true})";
    QVERIFY(text.size() > std::size_t(1) << 20);
    const std::string expected = serialOf(JsonDocument::parse(text, nesting));
    const std::size_t count = static_cast<std::size_t>(threads);
    QVERIFY(serialOf(JsonDocument::parseLarge(text, nesting, {.threads = count})) == expected);
    // The same damaged in each of many places.
    for (std::size_t at = 100; at < text.size(); at += text.size() / 9) {
        std::string damaged = text;
        damaged[at] = 'x';
        QCOMPARE(serialOf(JsonDocument::parseLarge(damaged, nesting, {.threads = count})),
                 serialOf(JsonDocument::parse(damaged, nesting)));
    }
}

void TestLiftedNumbers::lists()
{
    const std::string text = R"({"a":[1.5,-2,null,4e3],"b":[7,8,9,10],"c":[1]})";
    const auto parsed = JsonDocument::parseLarge(text, nesting, {.shortest = 8});
    QVERIFY(parsed);
    const JsonValue list = *parsed->root().find("a");
    QVERIFY(list.isArray());
    QCOMPARE(list.size(), std::size_t(4));
    const auto column = list.numberColumn();
    QVERIFY(column);
    QCOMPARE(column->size(), std::size_t(4));
    QCOMPARE((*column)[0], 1.5);
    QCOMPARE((*column)[1], -2.0);
    QVERIFY(std::isnan((*column)[2]));
    QCOMPARE((*column)[3], 4000.0);
    QCOMPARE(list.numberColumn()->data(), column->data()); // shared, not copied
    QVERIFY(parsed->root().find("b")->numberColumn());
    QVERIFY(!parsed->root().find("c")->numberColumn());
    QVERIFY(!parsed->root().numberColumn());
    QVERIFY(!JsonDocument::parse(text, nesting)->root().find("a")->numberColumn());
}

void TestLiftedNumbers::rows()
{
    QFETCH(int, threads);
    constexpr int buckets = 60000;
    std::string text = "{";
    for (int i = 0; i < buckets; ++i)
        text += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":[[" + std::to_string(i) + ",2.5,null]]";
    text += ",\"77\":[[1,2]]}";
    const auto parsed = JsonDocument::parseLarge(
        text, nesting, {.threads = static_cast<std::size_t>(threads), .shortest = 8});
    QVERIFY(parsed);
    const JsonValue root = parsed->root();
    QVERIFY(root.isObject());
    QCOMPARE(root.size(), std::size_t(buckets + 1));
    int expected = 0;
    for (const JsonMember member : root.members()) {
        if (expected == buckets)
            break; // the last is the second "77"
        QCOMPARE(member.key, std::to_string(expected));
        QCOMPARE(member.value.size(), std::size_t(1));
        const auto numbers = (*member.value.items().begin()).numberRow();
        QCOMPARE(numbers.size(), std::size_t(3));
        QCOMPARE(numbers[0], static_cast<double>(expected));
        QCOMPARE(numbers[1], 2.5);
        QVERIFY(std::isnan(numbers[2]));
        ++expected;
    }
    QCOMPARE(expected, buckets);
    for (const int wanted : {0, 1, 77, buckets / 2, buckets - 1}) {
        const auto found = root.find(std::to_string(wanted));
        QVERIFY(found);
        QCOMPARE((*found->items().begin()).numberRow()[0], static_cast<double>(wanted));
    }
    QVERIFY(!root.find("77.0"));
    QVERIFY(!root.find(std::to_string(buckets)));
}

void TestLiftedNumbers::amounts_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("areAmounts");
    QTest::newRow("plain") << QByteArray("[1,2.5,0,3e4]") << true;
    QTest::newRow("zero below") << QByteArray("[1,-0.0,2,3]") << true;
    QTest::newRow("negative") << QByteArray("[1,2,3,-4]") << false;
    QTest::newRow("null") << QByteArray("[1,null,3,4]") << false;
    QTest::newRow("null first") << QByteArray("[null,2,3,4]") << false; // not even lifted
}

void TestLiftedNumbers::amounts()
{
    QFETCH(QByteArray, list);
    QFETCH(bool, areAmounts);
    const std::string text = list.toStdString();
    const auto parsed = JsonDocument::parseLarge(text, nesting, {.shortest = 2});
    QVERIFY(parsed);
    QCOMPARE(parsed->root().areAmounts(), areAmounts);
}

/// The work is only done where it is worth it, and is not missed where it is.
void TestLiftedNumbers::whatIsLifted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("lists");
    QTest::addColumn<int>("objects");
    const auto row = [](const char* text, int lists, int objects) {
        QTest::newRow(text) << QByteArray(text) << lists << objects;
    };
    row("[1,2,3,4,5]", 1, 0);
    row("{\"1\":[[1,2,3]]}", 0, 1);
    row("{\"a\":[1,2,3,4,5],\"b\":{\"1\":[[1,2,3]]},\"c\":[1,2,3,4,5]}", 2, 1);
    row("[[1,2,3,4,5],[1,2,3,4,5]]", 2, 0);
    row("[1,2]", 0, 0);
    row("{\"a\":\"[1,2,3,4,5]\"}", 0, 0);
    row("{\"a\":[1,2,3,4,5],\"b\":[1,2,3,x,5]}", 0, 0); // all or nothing
}

void TestLiftedNumbers::whatIsLifted()
{
    QFETCH(QByteArray, text);
    QFETCH(int, lists);
    QFETCH(int, objects);
    const std::string copy = text.toStdString();
    const LiftResult result = liftNumbers(copy, nesting, {.shortest = 8});
    QVERIFY(!result.cancelled);
    QCOMPARE(result.lifted.has_value(), lists + objects > 0);
    if (result.lifted) {
        QCOMPARE(result.lifted->lists.size(), std::size_t(lists));
        QCOMPARE(result.lifted->objects.size(), std::size_t(objects));
    }
}

void TestLiftedNumbers::cancelled()
{
    const std::string text = "{\"a\":[1,2,3,4,5],\"b\":{\"1\":[[1,2,3]]}}";
    const auto parsed =
        JsonDocument::parseLarge(text, nesting, {.shortest = 8, .proceed = [](double) { return false; }});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ImportErrorCode::Cancelled);
}

/// Whoever says no is not asked again, and is heard even where there is nothing to lift.
void TestLiftedNumbers::cancelledOnce()
{
    std::string text = "{\"a\":[1";
    for (int i = 0; i < 1000000; ++i)
        text += ",1234567.89";
    text += "],\"b\":1}";
    for (const std::size_t threads : {std::size_t(1), std::size_t(3)}) {
        int asked = 0;
        const auto parsed =
            JsonDocument::parseLarge(text, nesting, {.threads = threads, .proceed = [&](double) {
                                                         ++asked;
                                                         return false;
                                                     }});
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ImportErrorCode::Cancelled);
        QCOMPARE(asked, 1);
    }
}

QTEST_APPLESS_MAIN(TestLiftedNumbers)
#include "tst_liftednumbers.moc"
