// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonserial.h"

#include "import/liftednumbers.h"

#include <QtTest>

#include <array>
#include <random>
#include <string>

using namespace ballast;

/// Thousands of texts of the shapes that are read apart, sound and damaged, against the general parser.
class TestLiftedRandom : public QObject
{
    Q_OBJECT

private slots:
    void sound();
    void damaged();
    void inParts();

private:
    static constexpr std::size_t unusual = 60; // one key of so many is

    std::string text();
    void value(std::string& out, int depth);
    void numbers(std::string& out);
    void buckets(std::string& out, std::size_t count);
    void object(std::string& out, int depth);
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    void space(std::string& out);
    template <std::size_t count> void one(std::string& out, const std::array<const char*, count>& choices)
    {
        out += choices[below(count)];
    }

    std::mt19937 m_random{20260310};
};

void TestLiftedRandom::space(std::string& out)
{
    static constexpr std::array<const char*, 4> spaces = {" ", "\n", "\t", "\r\n "};
    if (below(8) == 0)
        one(out, spaces);
}

void TestLiftedRandom::numbers(std::string& out)
{
    static constexpr std::array<const char*, 16> usual = {"0",
                                                          "1",
                                                          "-1",
                                                          "84500",
                                                          "0.5",
                                                          "-0.25",
                                                          "1e5",
                                                          "2.5E-3",
                                                          "null",
                                                          "-0",
                                                          "312480691.63",
                                                          "1234567890123456789",
                                                          "0.1",
                                                          "18446744073709551615",
                                                          "9007199254740993",
                                                          "1e-400"};
    out += '[';
    const std::size_t count = below(12);
    for (std::size_t i = 0; i < count; ++i) {
        space(out);
        out += usual[below(below(unusual) == 0 ? usual.size() : usual.size() - 1)];
        space(out);
        if (i + 1 < count)
            out += ',';
    }
    out += ']';
}

void TestLiftedRandom::buckets(std::string& out, std::size_t count)
{
    static constexpr std::array<const char*, 8> keys = {"48935", "48936", "1",     "0.5",
                                                        "2]],",  "3}",    "4\\\"", "5\\u0030"};
    out += '{';
    for (std::size_t i = 0; i < count; ++i) {
        out += '"';
        out += keys[below(below(unusual) == 0 ? keys.size() : 4)];
        out += "\":[";
        const std::size_t rows = below(4);
        for (std::size_t row = 0; row < rows; ++row) {
            space(out);
            numbers(out);
            if (row + 1 < rows)
                out += ',';
        }
        out += ']';
        if (i + 1 < count)
            out += ',';
        space(out);
    }
    out += '}';
}

void TestLiftedRandom::object(std::string& out, int depth)
{
    static constexpr std::array<const char*, 5> keys = {"prices", "data", "5x", "12", "\\u0000L0"};
    out += '{';
    const std::size_t count = below(5);
    for (std::size_t i = 0; i < count; ++i) {
        out += '"';
        out += keys[below(below(50) == 0 ? keys.size() : 4)];
        out += "\":";
        value(out, depth + 1);
        if (i + 1 < count)
            out += ',';
        space(out);
    }
    out += '}';
}

void TestLiftedRandom::value(std::string& out, int depth)
{
    static constexpr std::array<const char*, 10> scalars = {"true",
                                                            "7",
                                                            "\"[1,2,3,4,5]\"",
                                                            "\"\\\"[1,2,3,4]\"",
                                                            "\"\\\\\"",
                                                            "\"{\\\"1\\\":[[1]]}\"",
                                                            "\"]]}\"",
                                                            "-1.5e3",
                                                            "null",
                                                            "\"x\""};
    const std::size_t kind = below(depth > 3 ? 6 : 9);
    if (kind < 3) {
        numbers(out);
    } else if (kind < 5) {
        buckets(out, below(6));
    } else if (kind == 5) {
        one(out, scalars);
    } else if (kind < 8) {
        object(out, depth);
    } else {
        out += '[';
        const std::size_t count = below(4);
        for (std::size_t i = 0; i < count; ++i) {
            value(out, depth + 1);
            if (i + 1 < count)
                out += ',';
        }
        out += ']';
    }
}

std::string TestLiftedRandom::text()
{
    std::string out;
    space(out);
    value(out, 0);
    space(out);
    return out;
}

void TestLiftedRandom::sound()
{
    int opened = 0;
    for (int round = 0; round < 4000; ++round) {
        const std::string random = text();
        const std::size_t nesting = 4 + below(4);
        const auto expected = JsonDocument::parse(random, nesting);
        opened += expected ? 1 : 0;
        const LiftSteps steps{.threads = below(3), .shortest = 1 + below(12)};
        const std::string found = serialOf(JsonDocument::parseLarge(random, nesting, steps));
        QVERIFY2(found == serialOf(expected), random.c_str());
    }
    QVERIFY(opened > 2000);
}

/// A byte changed, added or taken: the same verdict, at the same place.
void TestLiftedRandom::damaged()
{
    static constexpr std::string_view bytes = "[]{},:\"\\ 0123456789.-+eEnulx";
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string random = text();
        const std::size_t at = below(random.size());
        switch (below(3)) {
        case 0:
            random[at] = bytes[below(bytes.size())];
            break;
        case 1:
            random.insert(at, 1, bytes[below(bytes.size())]);
            break;
        default:
            random.erase(at, 1);
        }
        const auto expected = JsonDocument::parse(random, 16);
        refused += expected ? 0 : 1;
        const LiftSteps steps{.threads = below(3), .shortest = 1 + below(12)};
        const std::string found = serialOf(JsonDocument::parseLarge(random, 16, steps));
        QVERIFY2(found == serialOf(expected), random.c_str());
    }
    QVERIFY(refused > 1000);
}

/// A text is long enough for threads by the spaces behind it, so that its rows are cut into parts.
void TestLiftedRandom::inParts()
{
    const std::string spaces(std::size_t(1) << 20, ' ');
    int lifted = 0;
    for (int round = 0; round < 120; ++round) {
        std::string random = "{\"1\":[[7]],";
        buckets(random, 1 + below(20));
        random.erase(11, 1); // the second brace
        if (below(4) == 0)
            random[below(random.size())] = "[]{},:\"1"[below(8)];
        random += spaces;
        const auto expected = JsonDocument::parse(random, 16);
        const LiftSteps steps{.threads = 1 + below(5), .shortest = 8};
        const auto result = liftNumbers(random, 16, steps);
        lifted += result.lifted && result.lifted->objects.front().size() > 1 ? 1 : 0;
        const std::string found = serialOf(JsonDocument::parseLarge(random, 16, steps));
        QVERIFY2(found == serialOf(expected), random.substr(0, random.size() - spaces.size()).c_str());
    }
    QVERIFY(lifted > 12);
}

QTEST_APPLESS_MAIN(TestLiftedRandom)
#include "tst_liftedrandom.moc"
