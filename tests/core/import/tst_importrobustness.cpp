// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <QDir>

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

private:
    static void fixtures();
    static std::string contents();
};

/// Every fixture and sample there is.
void TestImportRobustness::fixtures()
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {BALLAST_TEST_DATA, BALLAST_SAMPLES}) {
        const QDir directory(QString::fromUtf8(folder));
        for (const QFileInfo& file :
             directory.entryInfoList({QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files))
            QTest::newRow(qPrintable(directory.dirName() + u'/' + file.fileName())) << file.filePath();
    }
}

std::string TestImportRobustness::contents()
{
    QFETCH(QString, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

void TestImportRobustness::truncated()
{
    const std::string whole = contents();
    QVERIFY(!whole.empty());
    const bool isJson = whole.front() == '{' || whole.front() == '[';
    // Without its closing bracket a JSON text is never valid; only the newline behind it may go.
    const std::size_t shortestValid = whole.find_last_not_of('\n') + 1;
    // Some fixtures are no maps, and must not become one by being cut.
    const bool opensWhole = importText(whole).has_value();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto imported = importText(whole.substr(0, length));
        QVERIFY2(isSound(imported), qPrintable(explain(imported)));
        if (isJson)
            QVERIFY2(imported.has_value() == (opensWhole && length >= shortestValid),
                     qPrintable(QString::number(length)));
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
    for (int round = 0; round < 1000; ++round) {
        std::string damaged = whole;
        for (int flips = 0; flips <= round % 4; ++flips)
            damaged[position(random)] ^= static_cast<char>(1 << bit(random));
        const auto imported = importText(damaged);
        QVERIFY2(isSound(imported), qPrintable(explain(imported)));
    }
}

QTEST_APPLESS_MAIN(TestImportRobustness)
#include "tst_importrobustness.moc"
