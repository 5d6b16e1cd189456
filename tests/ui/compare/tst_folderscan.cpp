// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/exportfiles.h"
#include "compare/folderscan.h"

#include "uitest.h"

#include <QDir>
#include <QFile>

using namespace ballast;

namespace {

/// 5x: 100 of notional, 10x: `more`.
QByteArray arrays(int more)
{
    return R"({"exchange":"Binance","symbol":"BTCUSDT","lastPrice":110,"prices":[100,110],"5x":[100,0],"10x":[0,)"
        + QByteArray::number(more) + "]}";
}

} // namespace

/// Folders of a few small files; a clock's tick passes before a file counts as settled.
class TestFolderScan : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("maps/b"));
        QDir(m_folder->path()).mkpath(QStringLiteral("maps/.hidden"));
        write("maps/a.json", arrays(300));
        write("maps/b/c.JSON", arrays(400));
        write("maps/damaged.json", "{\"prices\": [1, 2");
        write("maps/picture.png", "no export by its name");
        write("maps/.hidden/d.json", arrays(500));
        QTest::qSleep(60);
    }

    void whatIsListed()
    {
        const std::string folder = path("maps");
        const auto files = listExports({folder, folder + "/./a.json", path("missing.json")});
        QStringList names;
        for (const ExportFile& file : files)
            names << QString::fromStdString(file.path).mid(m_folder->path().size());
        QCOMPARE(names.join(u' '),
                 QStringLiteral("/maps/a.json /maps/b/c.JSON /maps/damaged.json /missing.json"));
    }

    void mapsAndErrorsInOrder()
    {
        const ScanResult result = scan({path("maps"), path("missing.json")});
        QCOMPARE(result.files, 4U);
        QCOMPARE(result.read, 4U);
        QCOMPARE(result.maps.size(), 4U);
        QVERIFY(std::abs(*result.maps[0].ratio - 50.0 / 400) < 1e-12); // 20 + 30 of 400
        QVERIFY(std::abs(*result.maps[1].ratio - 60.0 / 500) < 1e-12);
        QVERIFY(!result.maps[2].isMap());
        QVERIFY(QString::fromStdString(result.maps[2].error).contains(QStringLiteral("not valid JSON")));
        QVERIFY(QString::fromStdString(result.maps[3].error).contains(QStringLiteral("no such file")));
    }

    void secondTimeOpensNothing()
    {
        const ScanResult first = scan({path("maps")});
        const ScanResult second = scan({path("maps")});
        QCOMPARE(first.read, 3U);
        QCOMPARE(second.read, 0U);
        QCOMPARE(second.remembered, 3U);
        QVERIFY(first.maps == second.maps);
    }

    void aChangedFileIsReadAgain()
    {
        scan({path("maps")});
        write("maps/a.json", arrays(900)); // as long as before
        QTest::qSleep(60);
        const ScanResult second = scan({path("maps")});
        QCOMPARE(second.read, 1U);
        QVERIFY(std::abs(*second.maps[0].ratio - 110.0 / 1000) < 1e-12);
        QCOMPARE(scan({path("maps")}).read, 0U);
    }

    void anotherFolderIsNotForgotten()
    {
        scan({path("maps")});
        scan({path("maps/b")});
        write("other.json", arrays(1));
        QTest::qSleep(60);
        scan({path("other.json")});
        QCOMPARE(scan({path("maps"), path("other.json")}).read, 0U);
    }

    void aFileStillBeingWrittenIsNotRemembered()
    {
        scan({path("maps")});
        write("maps/new.json", arrays(7));
        scan({path("maps")});
        QTest::qSleep(60);
        QVERIFY(scan({path("maps")}).read <= 1);
        QCOMPARE(scan({path("maps")}).read, 0U);
    }

    void aDamagedCacheIsIgnored_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<bool>("flipped");
        QTest::newRow("empty") << 0 << false;
        QTest::newRow("cut in its heading") << 20 << false;
        QTest::newRow("cut at its end") << -1 << false;
        QTest::newRow("one byte wrong") << -2 << true;
    }

    void aDamagedCacheIsIgnored()
    {
        QFETCH(int, kept);
        QFETCH(bool, flipped);
        const ScanResult first = scan({path("maps")});
        QFile file(cache());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        if (flipped)
            bytes[bytes.size() - 9] = static_cast<char>(bytes[bytes.size() - 9] ^ 1);
        else
            bytes = kept < 0 ? bytes.chopped(1) : bytes.left(kept);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const ScanResult second = scan({path("maps")});
        QCOMPARE(second.read, 3U);
        QVERIFY(first.maps == second.maps);
        QCOMPARE(scan({path("maps")}).read, 0U);
    }

    void cancelled()
    {
        ScanOptions options;
        options.progress = [](std::size_t, std::size_t) { return false; };
        const ScanResult result = scanMaps({path("maps")}, options);
        QVERIFY(result.wasCancelled);
    }

private:
    std::string path(const char* name) const { return m_folder->filePath(QLatin1String(name)).toStdString(); }
    QString cache() const { return m_folder->filePath(QStringLiteral("cache/comparison.cache")); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    ScanResult scan(const std::vector<std::string>& paths) const
    {
        ScanOptions options;
        options.cache = cache();
        return scanMaps(paths, options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BALLAST_UI_TEST_MAIN(TestFolderScan)
#include "tst_folderscan.moc"
