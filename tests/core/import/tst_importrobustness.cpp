// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <random>

using namespace ballast;

/// Damaged files: always a document or an error, never a crash or a hang.
class TestImportRobustness : public QObject
{
    Q_OBJECT

private slots:
    void truncated_data() { fixtures(); }
    void truncated();
    void flipped_data() { fixtures(); }
    void flipped();
    void deepNesting();
    void longLine();

private:
    static void fixtures();
    static std::string contents();
};

void TestImportRobustness::fixtures()
{
    QTest::addColumn<int>("unused");
    for (const char* file : {"raw-arrays.json", "echarts-option.json", "coinglass-v4.json",
                             "coinglass-web.json", "coinank-map.json", "datamaxi-map.json",
                             "rektslug-levels.json", "hyblock-levels.json", "wide.csv", "long.csv"})
        QTest::newRow(file) << 0;
}

std::string TestImportRobustness::contents()
{
    QFile file(QStringLiteral(BALLAST_TEST_DATA "/") + QLatin1String(QTest::currentDataTag()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

void TestImportRobustness::truncated()
{
    const std::string whole = contents();
    QVERIFY(!whole.empty());
    const bool isJson = whole.front() == '{';
    // Without its closing brace a JSON text is never valid; only the newline behind it may go.
    const std::size_t shortestValid = whole.find_last_not_of('\n') + 1;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto imported = importText(whole.substr(0, length));
        if (isJson)
            QVERIFY2(imported.has_value() == (length >= shortestValid), qPrintable(QString::number(length)));
        if (isJson && length > 0 && length < shortestValid)
            QVERIFY2(!imported.error().place.empty(), qPrintable(QString::number(length)));
    }
}

void TestImportRobustness::flipped()
{
    const std::string whole = contents();
    QVERIFY(!whole.empty());
    std::mt19937 random(20260310);
    std::uniform_int_distribution<std::size_t> position(0, whole.size() - 1);
    std::uniform_int_distribution<int> bit(0, 7);
    for (int round = 0; round < 3000; ++round) {
        std::string damaged = whole;
        for (int flips = 0; flips <= round % 4; ++flips)
            damaged[position(random)] ^= static_cast<char>(1 << bit(random));
        const auto imported = importText(damaged);
        if (imported)
            QVERIFY((*imported)->map.axis().size() > 0);
    }
}

void TestImportRobustness::deepNesting()
{
    for (const char* bracket : {"[", "{\"data\":", "[{\"series\":"}) {
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += bracket;
        QVERIFY(!importText(text));
    }
}

void TestImportRobustness::longLine()
{
    const auto json = importText("{\"prices\": \"" + std::string(10'000'000, 'a') + "\"}");
    QVERIFY(!json);
    QVERIFY(json.error().found.size() < 1000);
    const auto table = importText("price,5x\n1," + std::string(10'000'000, '1') + "\n");
    QVERIFY(!table);
    QVERIFY(table.error().found.size() < 1000);
}

QTEST_APPLESS_MAIN(TestImportRobustness)
#include "tst_importrobustness.moc"
