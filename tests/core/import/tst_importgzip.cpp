// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gziphelpers.h"
#include "import/gzip.h"
#include "import/mappedfile.h"
#include "importhelpers.h"

#include <QTemporaryDir>

using namespace ballast;
using Code = ImportErrorCode;

namespace {

constexpr std::size_t megabyte = std::size_t(1) << 20;

std::string fixture(const char* name)
{
    QFile file(QStringLiteral(BALLAST_TEST_DATA "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QString errorOf(const std::string& bytes, const ImportOptions& options = {})
{
    const auto imported = importText(bytes, options);
    if (imported)
        return explain(imported);
    const char* name = imported.error().code == Code::DamagedGzip ? "damaged"
        : imported.error().code == Code::UnpacksTooLarge          ? "too large"
        : imported.error().code == Code::Empty                    ? "empty"
        : imported.error().code == Code::Cancelled                ? "cancelled"
                                                                  : "other";
    return QStringLiteral("%1 at '%2': '%3'")
        .arg(QLatin1String(name), QString::fromStdString(imported.error().place),
             QString::fromStdString(imported.error().found));
}

} // namespace

/// Packed files: what is in them opens as if it had been unpacked, and what is wrong with them is said.
class TestImportGzip : public QObject
{
    Q_OBJECT

private slots:
    void opens_data();
    void opens();
    void nameMeansNothing();
    void members();
    void placesAreThoseOfTheText();
    void damaged();
    void cutAnywhere();
    void flippedAnywhere();
    void bombIsNotUnpacked();
    void manyEmptyMembers();
    void fileLimitHolds();
    void onlyOneLevel();
    void progressAndCancel();
};

void TestImportGzip::opens_data()
{
    QTest::addColumn<int>("unused");
    for (const char* file : {"raw-arrays.json", "coinglass-v4.json", "wide.csv", "long.csv"})
        QTest::newRow(file) << 0;
}

void TestImportGzip::opens()
{
    const std::string text = fixture(QTest::currentDataTag());
    const auto plain = importText(text);
    const auto packed = importText(gzipMember(text));
    QVERIFY2(plain && packed, qPrintable(explain(packed)));
    QCOMPARE((*packed)->source.format, (*plain)->source.format);
    QCOMPARE((*packed)->map.axis().size(), (*plain)->map.axis().size());
    QCOMPARE(totals((*packed)->map).all().notional, totals((*plain)->map).all().notional);
    QVERIFY((*packed)->warnings.empty());
}

void TestImportGzip::nameMeansNothing()
{
    const QTemporaryDir directory;
    const std::string packed = gzipMember(fixture("wide.csv"));
    const auto write = [&](const char* name, const std::string& bytes) {
        QFile file(directory.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(bytes)) > 0
            ? file.fileName().toStdString()
            : std::string();
    };
    const auto unnamed = importFile(write("packed.csv", packed));
    QVERIFY2(unnamed, qPrintable(explain(unnamed)));
    // Session and pictures find a file again by its bytes on disk.
    QCOMPARE((*unnamed)->source.hash, hashOf(packed));
    const auto plain = importFile(write("plain.csv.gz", fixture("wide.csv")));
    QVERIFY2(plain, qPrintable(explain(plain)));
}

void TestImportGzip::members()
{
    const std::string text = fixture("wide.csv");
    const std::size_t half = text.size() / 2;
    const std::string packed =
        gzipMember(text.substr(0, half)) + gzipMember({}) + gzipMember(text.substr(half));
    for (const std::string& behind : {std::string(), std::string(600, '\0')}) {
        const auto imported = importText(packed + behind);
        QVERIFY2(imported, qPrintable(explain(imported)));
        QCOMPARE((*imported)->map.axis().size(), std::size_t(10));
    }
    // Parts of exactly a step's size, and one byte to either side.
    for (const std::size_t size : {megabyte - 1, megabyte, megabyte + 1, 2 * megabyte}) {
        const auto unpacked =
            unpackGzip(gzipMember(std::string(size, 'a') + 'b') + gzipMember("c"), 4 * megabyte, {});
        QVERIFY(unpacked);
        QVERIFY(unpacked->view() == std::string(size, 'a') + "bc");
    }
}

void TestImportGzip::placesAreThoseOfTheText()
{
    const auto imported = importText(gzipMember("{\"prices\": [1,\n 2,, 3]}"));
    QVERIFY(!imported && imported.error().code == Code::InvalidJson);
    QCOMPARE(imported.error().place, std::string("line 2, column 4"));
}

void TestImportGzip::damaged()
{
    const std::string packed = gzipMember(fixture("wide.csv"));
    QCOMPARE(errorOf(packed + "more"),
             QStringLiteral("damaged at 'byte %1': 'other bytes behind its end'").arg(packed.size()));
    QCOMPARE(errorOf("\x1F\x8B"), QStringLiteral("damaged at 'byte 2': 'end of file'"));
    QCOMPARE(errorOf(std::string("\x1F\x8B\x07") + std::string(20, '\0')),
             QStringLiteral("damaged at 'byte 4': 'unknown compression method'"));
    std::string wrongSum = packed;
    wrongSum[packed.size() - 8] ^= 1;
    QVERIFY(errorOf(wrongSum).endsWith(QStringLiteral("'incorrect data check'")));
    std::string wrongSize = packed;
    wrongSize[packed.size() - 1] ^= 1;
    QVERIFY(errorOf(wrongSize).endsWith(QStringLiteral("'incorrect length check'")));
    QCOMPARE(errorOf(gzipMember({})), QStringLiteral("empty at '': ''"));
}

void TestImportGzip::cutAnywhere()
{
    const std::string packed = gzipMember(fixture("coinank-map.json")) + gzipMember(" ");
    const std::size_t first = gzipMember(fixture("coinank-map.json")).size();
    for (std::size_t length = 2; length < packed.size(); ++length) {
        const auto imported = importText(packed.substr(0, length));
        if (length == first) {
            QVERIFY2(imported, qPrintable(explain(imported)));
            continue;
        }
        QVERIFY2(!imported, qPrintable(QString::number(length)));
        QCOMPARE(static_cast<int>(imported.error().code), static_cast<int>(Code::DamagedGzip));
        QVERIFY(imported.error().place.starts_with("byte "));
    }
}

void TestImportGzip::flippedAnywhere()
{
    const std::string packed = gzipMember(fixture("rektslug-levels.json"));
    for (std::size_t at = 2; at < packed.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string damaged = packed;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
            const auto imported = importText(damaged);
            // Some bits mean nothing here: time, system, what fills the last byte. The sum shows every other.
            if (imported)
                COMPARE_CENT(totals((*imported)->map).all().notional, 11312.22);
            else
                QVERIFY(!imported.error().place.empty());
        }
    }
}

void TestImportGzip::bombIsNotUnpacked()
{
    const std::string quarter = gzipMember(std::string(megabyte, '\0'), 256);
    const std::string bomb = quarter + quarter + quarter + quarter; // 1 GB
    QVERIFY(bomb.size() < 8 * megabyte);
    std::size_t steps = 0;
    const auto unpacked = unpackGzip(bomb, std::size_t(4) << 30, [&](double) { return ++steps > 0; });
    QVERIFY(!unpacked);
    QCOMPARE(static_cast<int>(unpacked.error().code), static_cast<int>(Code::UnpacksTooLarge));
    // Every step is of a megabyte at most; one may end at either of its limits.
    QVERIFY(steps <= 2 * (unpackLimit(bomb.size()) / megabyte + 2));
    QVERIFY(unpackLimit(bomb.size()) < 1024 * megabyte);

    ImportOptions options;
    options.limits.fileBytes = 20 * megabyte;
    QVERIFY(errorOf(bomb, options).startsWith(QStringLiteral("too large at 'byte ")));
}

void TestImportGzip::manyEmptyMembers()
{
    const std::string empty = gzipMember({});
    std::string bytes;
    while (bytes.size() < 2 * megabyte)
        bytes += empty;
    int steps = 0;
    ImportOptions options;
    options.progress = [&](double) { return ++steps > 0; };
    QCOMPARE(errorOf(bytes, options), QStringLiteral("empty at '': ''"));
    QVERIFY(steps >= 3 && steps < 20);
}

void TestImportGzip::fileLimitHolds()
{
    ImportOptions options;
    options.limits.fileBytes = 1000;
    QCOMPARE(errorOf(gzipMember(std::string(1000, ' ')), options), QStringLiteral("empty at '': ''"));
    QVERIFY(errorOf(gzipMember(std::string(1001, ' ')), options).startsWith(QStringLiteral("too large")));
    QCOMPARE(unpackLimit(10), 64 * megabyte);
    QCOMPARE(unpackLimit(megabyte), 200 * megabyte);
}

void TestImportGzip::onlyOneLevel()
{
    const auto imported = importText(gzipMember(gzipMember(fixture("wide.csv"))));
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().code), static_cast<int>(Code::InvalidText));
}

void TestImportGzip::progressAndCancel()
{
    // Random digits do not shrink, so that several steps are needed.
    std::string digits(5 * megabyte, '0');
    unsigned state = 1;
    for (char& c : digits) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>('0' + (state >> 24) % 10);
    }
    const std::string packed = gzipMember("price,5x\n1," + digits);
    std::vector<double> seen;
    ImportOptions options;
    options.progress = [&](double fraction) {
        seen.push_back(fraction);
        return true;
    };
    QVERIFY(!importText(packed, options));
    QVERIFY(seen.size() > 5);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    options.progress = [&](double) { return false; };
    QCOMPARE(errorOf(packed, options), QStringLiteral("cancelled at '': ''"));
    int left = 3;
    options.progress = [&](double) { return left-- > 0; };
    QCOMPARE(errorOf(packed, options), QStringLiteral("cancelled at '': ''"));
    QCOMPARE(left, -1);
}

QTEST_APPLESS_MAIN(TestImportGzip)
#include "tst_importgzip.moc"
