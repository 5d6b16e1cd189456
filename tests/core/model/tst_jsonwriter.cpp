// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsonwriter.h"

#include <QTest>

#include <charconv>
#include <limits>

using namespace ballast;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void plainNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 100.0 << 6 << QByteArray("100");
        QTest::newRow("cents") << 4323671788.36 << 4 << QByteArray("4323671788.36");
        QTest::newRow("zeros cut") << 0.5 << 6 << QByteArray("0.5");
        QTest::newRow("rounded") << 2.0 / 3 << 3 << QByteArray("0.667");
        QTest::newRow("rounded away") << 0.0004 << 2 << QByteArray("0");
        QTest::newRow("no negative zero") << -0.0004 << 2 << QByteArray("0");
        QTest::newRow("negative") << -12.25 << 6 << QByteArray("-12.25");
        QTest::newRow("no decimals") << 1200.0 << 0 << QByteArray("1200");
        QTest::newRow("no exponent") << 1e21 << 6 << QByteArray("1000000000000000000000");
        QTest::newRow("small") << 1e-6 << 6 << QByteArray("0.000001");
    }

    void plainNumbers()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QTEST(QByteArray::fromStdString(plainNumber(value, decimals)), "text");
    }

    void exactNumbersReadBack()
    {
        for (const double value :
             {0.1, 1.0 / 3, 84'512.123456789123, 1.2345678912345e-5, 5e-324, 1.7e308, -0.0, -2.5}) {
            const std::string text = exactNumber(value);
            double back = 0;
            std::from_chars(text.data(), text.data() + text.size(), back);
            QCOMPARE(back, value);
            QVERIFY(text.find_first_of("eE") == std::string::npos);
        }
        QCOMPARE(exactNumber(0.1), std::string("0.1"));
        QCOMPARE(exactNumber(-0.0), std::string("0"));
    }

    void nesting()
    {
        JsonWriter json;
        json.beginObject();
        json.member("a", 1.5);
        json.key("list");
        json.beginArray();
        json.value(true);
        json.null();
        json.beginObject();
        json.endObject();
        json.beginArray();
        json.endArray();
        json.value(std::size_t(7));
        json.endArray();
        json.member("text", "x");
        json.endObject();
        QCOMPARE(json.text(), std::string(R"({"a":1.5,"list":[true,null,{},[],7],"text":"x"})"));
    }

    void unknownNumbersAreNull()
    {
        JsonWriter json;
        json.beginArray();
        json.value(std::numeric_limits<double>::quiet_NaN());
        json.value(std::numeric_limits<double>::infinity());
        json.value(std::optional<double>());
        json.value(std::optional<double>(2));
        json.exactValue(-std::numeric_limits<double>::infinity());
        json.endArray();
        QCOMPARE(json.text(), std::string("[null,null,null,2,null]"));
    }

    void escapes()
    {
        JsonWriter json;
        json.value(std::string_view("\"q\" \\ \n\t\x01 \xc3\x97"));
        QCOMPARE(json.text(), std::string("\"\\\"q\\\" \\\\ \\n\\u0009\\u0001 \xc3\x97\""));
    }

    void escapesWhatCannotBeSeen()
    {
        JsonWriter json;
        json.value(std::string_view("a\x7f\u009b\u202e\u200b\U000E0041\U0001F4A7\xff"
                                    "b"));
        QCOMPARE(json.text(),
                 std::string("\"a\\u007f\\u009b\\u202e\\u200b\\udb40\\udc41\U0001F4A7\\ufffdb\""));
    }
};

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
