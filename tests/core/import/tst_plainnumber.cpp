// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plainnumber.h"

#include <QtTest>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace ballast;

/// JSON's grammar for numbers; values are the C library's.
class TestPlainNumber : public QObject
{
    Q_OBJECT

private slots:
    void valid_data();
    void valid();
    void stops_data();
    void stops();
    void none_data();
    void none();
    void randomDoubles();
    void endOfText();
};

void TestPlainNumber::valid_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"0",
                             "-0",
                             "7",
                             "-7",
                             "10",
                             "0.5",
                             "-0.5",
                             "0.0",
                             "-0.0",
                             "1.50",
                             "84500",
                             "1579370.77",
                             "312480691.63",
                             "1e5",
                             "1E5",
                             "1e+5",
                             "1e-5",
                             "1E-05",
                             "0e0",
                             "0.0e-7",
                             "-1.25e2",
                             "1e0005",
                             "1e308",
                             "-1e308",
                             "1.7976931348623157e308",
                             "2.2250738585072014e-308",
                             "4.9406564584124654e-324",
                             "5e-324",
                             "0.1",
                             "0.2",
                             "0.30000000000000004",
                             "9007199254740993",
                             "-9007199254740993",
                             "0.12345678901234567",
                             "1234567.1234567890123",
                             "123456789012345678",
                             "1234567890123456789",
                             "9223372036854775807",
                             "9223372036854775808",
                             "-9223372036854775808",
                             "18446744073709551615",
                             "10000000000000000000",
                             "18446744073709551616.0",
                             "18446744073709551616e0",
                             "123456789012345678901234567890.5",
                             "-9223372036854775809.0",
                             "0.000000000000000000000000000000000000000000001",
                             "7.2057594037927933e16",
                             "2.22507385850720113605740979670913197593481954635164564e-308"})
        QTest::newRow(text) << QByteArray(text);
}

void TestPlainNumber::valid()
{
    QFETCH(QByteArray, text);
    double value = -1;
    const char* behind = readPlainNumber(text.data(), text.data() + text.size(), value);
    QVERIFY(behind);
    QCOMPARE(behind - text.data(), text.size());
    QCOMPARE(std::bit_cast<std::uint64_t>(value),
             std::bit_cast<std::uint64_t>(std::strtod(text.data(), nullptr)));
}

/// A number in front of something else: where it stops is the caller's to judge.
void TestPlainNumber::stops_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("length");
    const auto row = [](const char* text, int length) { QTest::newRow(text) << QByteArray(text) << length; };
    row("1,2", 1);
    row("1.5,2", 3);
    row("1 ", 1);
    row("1]", 1);
    row("0x1", 1);
    row("-0x1", 2);
    row("1_000", 1);
    row("1'000", 1);
    row("1-2", 1);
    row("1+2", 1);
    row("1.2.3", 3);
    row("1.5.", 3);
    row("1inf", 1);
    row("1nan", 1);
    row("1f", 1);
    row("12abc", 2);
    row("1e5.5", 3);
    row("1e5e5", 3);
    row("1.5e-3]", 6);
    row("1234567890123456789,", 19);
    row("1.2345678901234567890123,", 24);
    row("5%", 1);
}

void TestPlainNumber::stops()
{
    QFETCH(QByteArray, text);
    QFETCH(int, length);
    double value = -1;
    const char* behind = readPlainNumber(text.data(), text.data() + text.size(), value);
    QVERIFY(behind);
    QCOMPARE(behind - text.data(), qsizetype(length));
    QCOMPARE(value, std::strtod(text.left(length).constData(), nullptr));
}

void TestPlainNumber::none_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             "-",
                             "+",
                             ".",
                             "1.",
                             "-1.",
                             "0.",
                             ".5",
                             "-.5",
                             "01",
                             "00",
                             "-01",
                             "-00",
                             "007.5",
                             "+1",
                             "--1",
                             "-+1",
                             "- 1",
                             " 1",
                             "1.e5",
                             "0.e1",
                             "1.,2",
                             "1. 5",
                             "1e",
                             "1E",
                             "1e+",
                             "1e-",
                             "1ex",
                             "1e 5",
                             "1.5e",
                             "1e++1",
                             "e5",
                             "-e5",
                             "inf",
                             "-inf",
                             "Infinity",
                             "-Infinity",
                             "nan",
                             "NaN",
                             "-nan",
                             "null",
                             "x",
                             ",1",
                             "1e400",
                             "-1e400",
                             "1e309",
                             "1.8e308",
                             "18446744073709551616",
                             "99999999999999999999",
                             "-9223372036854775809",
                             "-18446744073709551615",
                             "\xE2\x88\x92"
                             "1"})
        QTest::addRow("'%s'", text) << QByteArray(text);
    QTest::newRow("integer of 400 digits") << QByteArray(400, '9');
    QTest::newRow("decimal of 400 digits") << QByteArray(400, '9') + ".5";
}

void TestPlainNumber::none()
{
    QFETCH(QByteArray, text);
    double value = -1;
    QVERIFY(!readPlainNumber(text.data(), text.data() + text.size(), value));
}

/// Of every size and length, as programs print them.
void TestPlainNumber::randomDoubles()
{
    std::mt19937_64 random(20260310);
    std::array<char, 400> text{};
    for (int round = 0; round < 20000; ++round) {
        const double number = std::bit_cast<double>(random());
        if (!std::isnormal(number))
            continue;
        const int digits = static_cast<int>(random() % 18);
        const bool isPlain = std::abs(number) > 1e-30 && std::abs(number) < 1e30 && round % 2 == 0;
        const int length = isPlain ? std::snprintf(text.data(), text.size(), "%.*f", 1 + digits, number)
                                   : std::snprintf(text.data(), text.size(), "%.*e", digits, number);
        const double expected = std::strtod(text.data(), nullptr);
        if (std::isinf(expected))
            continue;
        double value = -1;
        const char* behind = readPlainNumber(text.data(), text.data() + length, value);
        QVERIFY2(behind == text.data() + length, text.data());
        QVERIFY2(value == expected, text.data());
    }
}

/// Nothing behind the end is looked at: there may be no such byte.
void TestPlainNumber::endOfText()
{
    const std::string text = "-1234567890123456789.25e+10";
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const std::vector<char> cut(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
        double value = -1;
        const char* behind = readPlainNumber(cut.data(), cut.data() + cut.size(), value);
        const bool isWhole = length > 0 && text[length - 1] >= '0' && text[length - 1] <= '9';
        // A whole number under -2^63 is none; this one has 19 digits below it.
        QCOMPARE(behind != nullptr, isWhole);
        if (behind)
            QCOMPARE(value, std::strtod(text.substr(0, length).c_str(), nullptr));
    }
}

QTEST_APPLESS_MAIN(TestPlainNumber)
#include "tst_plainnumber.moc"
