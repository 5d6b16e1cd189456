// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsongrammar.h"
#include "import/ndjson.h"
#include "import/text.h"
#include "importhelpers.h"
#include "jsontexts.h"

#include <QRegularExpression>

#include <random>

using namespace ballast;
using Code = ImportErrorCode;

namespace {

constexpr std::size_t nesting = 64;

// clang-format off
constexpr auto brokenUtf8 = std::to_array<JsonText>({
    {"[\"\xFF\"]"sv, "line 1, column 3"},
    {"[\xFF]"sv, "line 1, column 2"},
    {"{\"a\": 1,\n \"\xE9\": 2}"sv, "line 2, column 3"}, // Latin-1
    {"[\"\x80\"]"sv, "line 1, column 3"},
    {"[\"\xC0\xAF\"]"sv, "line 1, column 3"},
    {"[\"\xC1\x81\"]"sv, "line 1, column 3"},
    {"[\"\xE0\x80\xAF\"]"sv, "line 1, column 3"},
    {"[\"\xE2\x82\"]"sv, "line 1, column 3"},
    {"[\"a\xC3"sv, "line 1, column 4"},
    {"[\"\xED\xA0\x80\"]"sv, "line 1, column 3"}, // a surrogate
    {"[\"\xED\xBF\xBF\"]"sv, "line 1, column 3"},
    {"[\"\xF0\x9F\x98\"]"sv, "line 1, column 3"},
    {"[\"\xF4\x90\x80\x80\"]"sv, "line 1, column 3"}, // over U+10FFFF
    {"[\"\xF8\x88\x80\x80\x80\"]"sv, "line 1, column 3"},
    {"[\"\xC3\xA9\xE2\x82\xAC\xFE\"]"sv, "line 1, column 5"},
});

constexpr auto validTexts = std::to_array<JsonText>({
    {"[]"sv, ""}, {"{}"sv, ""}, {" [ ] "sv, ""}, {"\t\r\n{\t\r\n}\t\r\n"sv, ""}, {"\xEF\xBB\xBF[]"sv, ""},
    {"[true,false,null]"sv, ""}, {"[[],{},[{}]]"sv, ""}, {"{\"\":0}"sv, ""}, {"{\"a\":1,\"a\":2}"sv, ""},
    {"[0]"sv, ""}, {"[-0]"sv, ""}, {"[0.0]"sv, ""}, {"[-0.0e-0]"sv, ""}, {"[1e5]"sv, ""}, {"[1E+5]"sv, ""},
    {"[1e-5]"sv, ""}, {"[123.456e007]"sv, ""}, {"[1e0000000005]"sv, ""}, {"[1e308]"sv, ""},
    {"[1.7976931348623157e308]"sv, ""}, {"[5e-324]"sv, ""}, {"[1e-400]"sv, ""}, {"[0.000e999]"sv, ""},
    {"[9223372036854775807]"sv, ""}, {"[-9223372036854775808]"sv, ""}, {"[18446744073709551615]"sv, ""},
    {"[0.1000000000000000055511151231257827021181583404541015625]"sv, ""},
    {"[\"\"]"sv, ""}, {"[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"sv, ""}, {"[\"/\"]"sv, ""}, {"[\"'\"]"sv, ""},
    {"[\"\\u0000\"]"sv, ""}, {"[\"\\u00e9\\u20AC\"]"sv, ""}, {"[\"\\ud83d\\ude00\"]"sv, ""},
    {"[\"\\uD834\\uDD1E\\udbff\\udfff\"]"sv, ""}, {"[\"\\ufffe\\uFFFF\"]"sv, ""}, {"[\"\x7F\"]"sv, ""},
    {"[\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"]"sv, ""}, {"[\"\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"]"sv, ""},
    {"[\"\xE2\x80\xA8\xC2\xA0\xEF\xBB\xBF\"]"sv, ""}, {"[\"// no comment\", \"[\", \"}\"]"sv, ""},
    {"{\"a\":{\"b\":[{\"c\":[[[[1]]]]}]}}"sv, ""}, {"[1,\n2\r\n,\r3]"sv, ""},
});
// clang-format on

QString shown(std::string_view text)
{
    QString shown;
    for (const char c : text.substr(0, 60))
        shown += c >= ' ' && c <= '~' ? QString(QLatin1Char(c))
                                      : QStringLiteral("<%1>").arg(static_cast<unsigned char>(c), 2, 16);
    return shown;
}

template <std::size_t count> void addRows(const char* group, const std::array<JsonText, count>& texts)
{
    for (const JsonText& row : texts)
        QTest::addRow("%s %s", group, qPrintable(shown(row.text)))
            << QByteArray(row.text.data(), static_cast<qsizetype>(row.text.size()))
            << QString::fromLatin1(row.place);
}

bool isRefused(const std::string& text)
{
    return !JsonDocument::parse(text, nesting);
}

} // namespace

/// RFC 8259: what its grammar refuses is refused, with line and column, and what it allows is read.
class TestJsonConformance : public QObject
{
    Q_OBJECT

private slots:
    void invalid_data();
    void invalid();
    void notText_data();
    void notText();
    void empty();
    void outOfRange_data();
    void outOfRange();
    void valid_data();
    void valid();
    void longIntegers();
    void escapesAreRead();
    void nestingUpToTheLimit();
    void grammarAndParserAgree();
};

void TestJsonConformance::invalid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    addRows("number", brokenNumbers);
    addRows("literal", brokenLiterals);
    addRows("text", brokenStrings);
    addRows("object", brokenObjects);
    addRows("array", brokenArrays);
    addRows("space", brokenSpaces);
    addRows("comment", comments);
    addRows("lines", brokenLines);
    static_assert(brokenNumbers.size() + brokenLiterals.size() + brokenStrings.size() + brokenObjects.size()
                      + brokenArrays.size() + brokenSpaces.size() + comments.size() + brokenLines.size()
                  >= 180);
}

void TestJsonConformance::invalid()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto imported = importText(text.toStdString());
    QVERIFY(!imported);
    QVERIFY2(imported.error().code == Code::InvalidJson, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().place), place);
    QVERIFY(!imported.error().found.empty());
    QVERIFY(isRefused(text.toStdString()));
}

void TestJsonConformance::notText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    addRows("UTF-8", brokenUtf8);
}

void TestJsonConformance::notText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto imported = importText(text.toStdString());
    QVERIFY(!imported);
    QVERIFY2(imported.error().code == Code::InvalidText, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().place), place);
}

void TestJsonConformance::empty()
{
    for (const char* text : {"", " ", "\n", "\t \r\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n"}) {
        const auto imported = importText(text);
        QVERIFY(!imported);
        QVERIFY2(imported.error().code == Code::Empty, qPrintable(explain(imported)));
    }
}

void TestJsonConformance::outOfRange_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char* number : {"1e309", "-1e309", "1e400", "1.8e308", "0.1e310", "1e99999999999", "123e4567"})
        QTest::newRow(number) << QByteArray(number);
    QTest::newRow("400 digits") << QByteArray(400, '9');
    QTest::newRow("400 digits and a fraction") << QByteArray(400, '9') + ".5";
}

/// The grammar sets no limit to numbers and lets a reader set its own.
void TestJsonConformance::outOfRange()
{
    QFETCH(QByteArray, number);
    const auto imported = importText("[1e-400,\n " + number.toStdString() + "]");
    QVERIFY(!imported);
    QVERIFY2(imported.error().code == Code::WrongType, qPrintable(explain(imported)));
    QCOMPARE(imported.error().place, std::string("line 2, column 2"));
    QVERIFY(number.startsWith(QByteArray::fromStdString(imported.error().found).left(30)));
}

/// Past 64 bits, but no more than tables take.
void TestJsonConformance::longIntegers()
{
    const auto imported =
        importText(R"({"prices":[1,2,3],"5x":[18446744073709551616,-0,123456789012345678901234567890],
        "id":-9223372036854775809})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.sum(0, 0, 1).all().notional, 18446744073709551616.0);
    QCOMPARE((*imported)->map.sum(0, 2, 3).all().notional, 123456789012345678901234567890.0);
}

void TestJsonConformance::valid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    addRows("valid", validTexts);
}

void TestJsonConformance::valid()
{
    QFETCH(QByteArray, text);
    const auto decoded = decodeText(Bytes::of(text.toStdString()));
    QVERIFY(decoded);
    QVERIFY(!JsonGrammar(decoded->view()).firstBreach());
    QVERIFY(!isRefused(std::string(decoded->view())));
    // None of them is a map, but each gets as far as being looked at for one.
    const auto imported = importText(text.toStdString());
    QVERIFY2(!imported
                 && (imported.error().code == Code::NotAMap || imported.error().code == Code::ColumnsUnknown),
             qPrintable(explain(imported)));
}

void TestJsonConformance::escapesAreRead()
{
    const auto document = parseJsonText(
        R"(["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u20AC", "\uD83d\uDe00", "\u0000", -0.25E+2, 1e-400])", nesting);
    QVERIFY(document);
    auto item = document->root().items().begin();
    QCOMPARE(std::string((*item).text()), std::string("\"\\/\b\f\n\r\t"));
    QCOMPARE(std::string((*++item).text()), std::string("A\xC3\xA9\xE2\x82\xAC"));
    QCOMPARE(std::string((*++item).text()), std::string("\xF0\x9F\x98\x80"));
    QCOMPARE(std::string((*++item).text()), std::string(1, '\0'));
    QCOMPARE((*++item).number().value_or(0), -25.0);
    QCOMPARE((*++item).number().value_or(1), 0.0);
}

void TestJsonConformance::nestingUpToTheLimit()
{
    const auto nested = [](std::size_t levels) {
        return "{\"a\":" + std::string(levels - 1, '[') + "1" + std::string(levels - 1, ']') + "}";
    };
    QVERIFY(!isRefused(nested(nesting)));
    const auto deep = importText(nested(nesting + 1));
    QVERIFY(!deep);
    QVERIFY2(deep.error().code == Code::TooLarge, qPrintable(explain(deep)));
    QCOMPARE(deep.error().place, std::string("line 1, column 69"));
}

/// Two readers of one grammar, over texts that are mostly a little wrong: where the parser refuses, a place
/// is found, and where it does not, none.
void TestJsonConformance::grammarAndParserAgree()
{
    const std::string whole =
        R"({"a": [1.5e3, -0, 12, "x\u00e9\n\ud83d\ude00", true, null, {"b": []}], "": {}})";
    constexpr std::string_view pieces = "{}[]:,\"\\ue+-.0123 \n\tatrn/";
    std::mt19937 random(8259);
    const auto below = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    int refused = 0;
    for (int round = 0; round < 40'000; ++round) {
        std::string text = whole;
        for (std::size_t changes = below(3) + 1; changes > 0; --changes) {
            const std::size_t at = 1 + below(text.size() - 1); // It stays a JSON text by its first character.
            if (below(2) == 0)
                text.erase(at, 1 + below(2));
            else
                text.insert(at, 1, pieces[below(pieces.size())]);
        }
        const auto breach = JsonGrammar(text).firstBreach();
        QVERIFY2(breach.has_value() == isRefused(text), text.c_str());
        QVERIFY(!breach || breach->offset + breach->size <= text.size());
        refused += breach ? 1 : 0;
    }
    QVERIFY(refused > 20'000 && refused < 40'000);
}

QTEST_APPLESS_MAIN(TestJsonConformance)
#include "tst_jsonconformance.moc"
