// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/ndjson.h"
#include "importhelpers.h"

using namespace ballast;

namespace {

/// The value as compact JSON, or its error.
QString written(JsonValue value)
{
    QStringList parts;
    switch (value.type()) {
    case JsonType::Array:
        for (const JsonValue item : value.items())
            parts << written(item);
        return u'[' + parts.join(u',') + u']';
    case JsonType::Object:
        for (const JsonMember member : value.members())
            parts << QString::fromUtf8(member.key.data(), static_cast<qsizetype>(member.key.size())) + u':'
                    + written(member.value);
        return u'{' + parts.join(u',') + u'}';
    case JsonType::Number:
        return QString::number(value.number().value_or(-1));
    case JsonType::String:
        return QString::fromStdString('"' + std::string(value.text()) + '"');
    case JsonType::Boolean:
        return value.boolean().value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    case JsonType::Null:
        break;
    }
    return QStringLiteral("null");
}

QString parsed(const std::string& text)
{
    const auto document = parseJsonText(text, 64);
    if (document)
        return written(document->root());
    return QString::fromStdString(document.error().place + ": " + document.error().found);
}

} // namespace

/// Several values in one text are an array of them; places are still those of the text.
class TestNdjson : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void errors_data();
    void errors();
    void brokenLine_data();
    void brokenLine();
    void everyLineOfAFixture();
    void nesting();
    void many();
    void rowsAreAMap();
    void linesAreMaps();
};

void TestNdjson::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QString::fromUtf8(expected);
    };
    row("objects per line", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}", "[{a:1},{a:2},{a:3}]");
    row("trailing newline", "{\"a\":1}\n{\"a\":2}\n", "[{a:1},{a:2}]");
    row("arrays per line", "[1,2]\n[3]\n[]\n", "[[1,2],[3],[]]");
    row("CRLF", "{\"a\":1}\r\n{\"a\":2}\r\n", "[{a:1},{a:2}]");
    row("blank lines", "\n\n{\"a\":1}\n\n \t\n{\"a\":2}\n\n\n", "[{a:1},{a:2}]");
    row("one after another", "{\"a\":1}{\"a\":2}[3] {}", "[{a:1},{a:2},[3],{}]");
    row("pretty, one after another", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n", "[{a:1},{a:2}]");
    row("pretty after a line", "{\"a\":1}\n{\n\"a\":\n2\n}\n", "[{a:1},{a:2}]");
    row("brackets and quotes in texts", "{\"a\":\"}\\\"]\"}\n{\"b\":\"{[\\\\\"}\n",
        "[{a:\"}\"]\"},{b:\"{[\\\"}]");
    row("single line", "{\"a\":1}\n", "{a:1}");
    row("pretty single value", "{\n\"a\":\n[\n{\"b\":1},\n{\"b\":2}\n]\n}\n", "{a:[{b:1},{b:2}]}");
    row("array over lines", "[\n{\"b\":1},\n{\"b\":2}\n]\n", "[{b:1},{b:2}]");
}

void TestNdjson::values()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(parsed(text.toStdString()), expected);
}

void TestNdjson::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QString::fromUtf8(expected);
    };
    row("number behind a value", "{\"a\":1}\n5\n", "line 2, column 1: 5");
    row("number in a row", "{\"a\":1}\n{}\n 57\n{}", "line 3, column 2: 57");
    row("text in a row", "{\"a\":1}\n{}\n\"x y\"\n{}", "line 3, column 1: \"x y\"");
    row("word in a row", "[1]\n[2]\nfoo\n", "line 3, column 1: foo");
    row("comma between lines", "{\"a\":1},\n{\"a\":2}\n", "line 1, column 8: ,");
    row("comma further on", "{\"a\":1}\n{\"a\":2},\n{\"a\":3}\n", "line 2, column 8: ,");
    row("bracket too many", "{\"a\":1}\n{\"a\":2}}\n{\"a\":3}\n", "line 2, column 8: }");
    row("second on one line", "{\"a\":1}{\"b\":tru}{\"c\":1}", "line 1, column 13: tru");
    row("third on one line", "[1] [2] [3,]", "line 1, column 12: ]");
    row("column in characters", "[\"\xe2\x82\xac\"]\n[\"\xe2\x82\xac\", x]", "line 2, column 7: x");
    row("error in the first", "{\"a\":01}\n{\"a\":2}\n", "line 1, column 6: 01");
    row("pretty value cut off", "{\"a\":1}\n{\n \"b\": 2,\n", "line 3, column 9: end of file");
    row("pretty value broken", "{\n\"a\":1\n}\n{\n\"b\":,\n}\n", "line 5, column 5: ,");
    row("huge number further on", "[1]\n[1e999]\n", "line 2, column 2: 1e999");
    row("open first line", "{\"a\":1\n{\"a\":2}\n", "line 2, column 1: {");
}

void TestNdjson::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(parsed(text.toStdString()), expected);
}

void TestNdjson::brokenLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& line, const char* expected) {
        QTest::newRow(name) << line << QString::fromUtf8(expected);
    };
    row("no closing brace", "{\"price\":17,\"x\":[1,2]", "line 17, column 22: end of line");
    row("no closing bracket", "{\"price\":17,\"x\":[1,2}", "line 17, column 21: }");
    row("no value", "{\"price\":", "line 17, column 10: end of line");
    row("no end of text", "{\"price\":\"17}", "line 17, column 14: end of line");
    row("cut literal", "{\"price\":nul", "line 17, column 13: end of line");
    row("wrong literal", "{\"price\":nil}", "line 17, column 10: nil");
    row("comment", "{\"price\":17} // the seventeenth", "line 17, column 14: /");
    row("bare word", "price", "line 17, column 1: price");
    row("only an opening brace", "{", "line 17, column 2: end of line");
}

void TestNdjson::brokenLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    std::string before;
    std::string after;
    for (int i = 1; i < 17; ++i) {
        before += "{\"price\":" + std::to_string(i) + "}\n";
        after += "\n{\"price\":" + std::to_string(17 + i) + "}";
    }
    QCOMPARE(parsed(before + line.toStdString() + after), expected);
    QCOMPARE(parsed(before + line.toStdString() + "\r" + after), expected);
    // As the last line it is the end of the file as well.
    QCOMPARE(parsed(before + line.toStdString() + "\n"),
             expected.replace(QStringLiteral("end of line"), QStringLiteral("end of file")));
}

/// A file cut in the middle of a row names that row, wherever the cut is.
void TestNdjson::everyLineOfAFixture()
{
    const std::string row = R"({"price_level": "84000", "volume": "1.5", "x": [1, {"y": "\"{"}]})";
    const std::string whole = row + '\n' + row + '\n' + row + '\n';
    const std::size_t start = 2 * (row.size() + 1);
    for (std::size_t length = start + 1; length < start + row.size(); ++length) {
        const QString error = parsed(whole.substr(0, length));
        QCOMPARE(error,
                 QStringLiteral("line 3, column %1: end of file")
                     .arg(whole.substr(start, length - start).find_last_not_of(' ') + 2));
    }
}

void TestNdjson::nesting()
{
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']') + '\n';
    };
    QVERIFY(parseJsonText(nested(1) + nested(64) + nested(2), 64));
    const auto deep = parseJsonText(nested(1) + nested(66), 64);
    QVERIFY(!deep);
    QCOMPARE(static_cast<int>(deep.error().code), static_cast<int>(ImportErrorCode::TooLarge));
    QCOMPARE(deep.error().place, std::string("line 2, column 65"));
    QCOMPARE(deep.error().expected, std::string("64 levels"));
}

void TestNdjson::many()
{
    constexpr std::size_t lines = 200'000;
    std::string text;
    for (std::size_t i = 0; i < lines; ++i)
        text += "{}\n";
    const auto document = parseJsonText(text, 64);
    QVERIFY(document);
    QCOMPARE(document->root().size(), lines);
    QCOMPARE(parsed(text + "{]"), QStringLiteral("line 200001, column 2: ]"));
}

/// Rows per line are one map, as in a list.
void TestNdjson::rowsAreAMap()
{
    const std::string rows =
        R"({"coin":"BTC","side":"long","entryPrice":100,"leverage":10,"liquidationPrice":91,"margin":10,"positionUsd":100})"
        "\r\n\r\n"
        R"({"coin":"BTC","side":"short","entryPrice":100,"leverage":20,"liquidationPrice":105,"margin":5,"positionUsd":100})"
        "\r\n";
    const auto imported = importText(rows);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("positions"));
    COMPARE_CENT(notionalAt(**imported, 10), 100);
    COMPARE_CENT(notionalAt(**imported, 20), 100);
    COMPARE_CENT(totals((*imported)->map).all().margin, 15);
    const auto broken = importText(rows + "{\"coin\":\"BTC\",\n");
    QVERIFY(!broken && broken.error().code == ImportErrorCode::InvalidJson);
    QCOMPARE(broken.error().place, std::string("line 4, column 15"));
}

/// A whole export per line is a map per line.
void TestNdjson::linesAreMaps()
{
    const auto imported = importMapsOf("{\"symbol\":\"BTC\",\"prices\":[1,2],\"5x\":[1,2]}\n"
                                       "{\"symbol\":\"ETH\",\"prices\":[1,2],\"5x\":[3,4]}\n",
                                       "test", {});
    QCOMPARE(imported.size(), std::size_t(2));
    QVERIFY(imported.front() && imported.back());
    COMPARE_CENT(notionalAt(**imported.front(), 5), 3);
    COMPARE_CENT(notionalAt(**imported.back(), 5), 7);
}

QTEST_APPLESS_MAIN(TestNdjson)
#include "tst_ndjson.moc"
