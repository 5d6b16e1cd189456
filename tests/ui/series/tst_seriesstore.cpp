// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/captures.h"
#include "series/seriesstore.h"
#include "text/seriestext.h"
#include "uitest.h"

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// Of the three captures' columns: four prices, and four amounts in each of two tiers.
constexpr std::size_t bytesOfOne = 4 * 3 * sizeof(double);
constexpr std::array<const char*, 3> byTime{"b.json", "c.json", "a.json"};

} // namespace

/// Reading captures, keeping them, and the scale that they share.
class TestSeriesStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = uitest::threeCaptures(*m_folder);
    }

    void inTheOrderOfTime()
    {
        const SeriesScan scan = read(m_files);
        QVERIFY(scan.series);
        QVERIFY(!scan.refusal);
        QVERIFY(scan.skipped.empty());
        QCOMPARE(scan.series->size(), 3U);
        QVERIFY(scan.series->holdsAll());
        for (std::size_t i = 0; i < 3; ++i) {
            const Capture capture = scan.series->capture(i);
            QVERIFY(capture.file.ends_with(byTime[i]));
            QCOMPARE(capture.time,
                     (CaptureTime{(uitest::firstCapture + qint64(i) * 3600) * 1000, TimeOrigin::Export}));
            QCOMPARE(scan.series->held(i)->source.file, capture.file);
        }
        QCOMPARE(scan.series->prices(), (Range{95, 165}));
    }

    void anotherMarketIsRefused()
    {
        m_files << uitest::writtenCapture(*m_folder, u"d.json"_s,
                                          uitest::captureAt(5, 100, "1,2,3,4", "1,2,3,4", "ETHUSDT"));
        const SeriesScan scan = read(m_files);
        QVERIFY(!scan.series);
        QVERIFY(!scan.wasCancelled);
        QVERIFY(scan.refusal);
        QCOMPARE(scan.refusal->obstacle, SeriesObstacle::OtherSymbol);
        const QString said = text::describe(*scan.refusal);
        QVERIFY2(said.contains(u"ETHUSDT"_s) && said.contains(u"BTCUSDT"_s) && said.contains(u".json"_s),
                 qPrintable(said));
    }

    void whatCannotBeReadIsLeftOut()
    {
        m_files << uitest::writtenCapture(*m_folder, u"bad.json"_s, "{\"prices\": [1, 2")
                << m_folder->filePath(u"gone.json"_s);
        const SeriesScan scan = read(m_files);
        QVERIFY(scan.series);
        QCOMPARE(scan.series->size(), 3U);
        QCOMPARE(scan.skipped.size(), 2U);
        QVERIFY(scan.skipped[0].oneLine().contains(u"bad.json"_s));
        QVERIFY(scan.skipped[1].oneLine().contains(u"gone.json"_s));
        const SeriesScan alone = read({m_files[0], m_files.back()});
        QVERIFY(!alone.series);
        QVERIFY(!alone.refusal);
        QCOMPARE(alone.skipped.size(), 1U);
        QVERIFY(!read({}).series);
    }

    void cancelled()
    {
        SeriesOptions options;
        options.progress = [](std::size_t, std::size_t) { return false; };
        const SeriesScan scan = readSeries(paths(m_files), options);
        QVERIFY(scan.wasCancelled);
        QVERIFY(!scan.series);
    }

    void memoryIsBounded()
    {
        for (const std::size_t most : {std::size_t(0), bytesOfOne, 2 * bytesOfOne}) {
            const SeriesStorePtr series = read(m_files, most).series;
            QVERIFY(series);
            const std::size_t room = std::max<std::size_t>(1, most / bytesOfOne);
            QVERIFY(heldBy(*series) <= room);
            for (const std::size_t index : {0, 1, 2, 1, 0}) {
                const auto document = series->read(index);
                QVERIFY(document);
                QVERIFY((*document)->source.file.ends_with(byTime[index]));
                QCOMPARE(series->held(index), *document); // the last used stays
                QCOMPARE(heldBy(*series), std::min(room, heldBy(*series)));
            }
            QVERIFY(!series->holdsAll());
        }
        QVERIFY(read(m_files, 3 * bytesOfOne).series->holdsAll());
    }

    void aFileThatBecameAnotherMarkets()
    {
        const SeriesStorePtr series = read(m_files, 0).series;
        QVERIFY(series->read(1)); // the only one that is held
        uitest::writtenCapture(*m_folder, u"b.json"_s,
                               uitest::captureAt(5, 100, "1,2,3,4", "1,2,3,4", "ETHUSDT"));
        const auto changed = series->read(0);
        QVERIFY(!changed);
        QVERIFY(changed.error().oneLine().contains(u"another market"_s));
        QVERIFY(QFile::remove(m_folder->filePath(u"b.json"_s)));
        QVERIFY(series->read(0).error().oneLine().contains(u"b.json"_s));
        QCOMPARE(series->size(), 3U);
    }

    void aNewerVersionKeepsItsPlace()
    {
        const SeriesStorePtr series = read(m_files).series;
        const auto newer = read({uitest::writtenCapture(*m_folder, u"n.json"_s,
                                                        uitest::captureAt(uitest::firstCapture + 90'000, 200,
                                                                          "1,2,3,4", "5,6,7,8")),
                                 m_files[0]});
        const DocumentPtr document = newer.series->held(1);
        series->replace(0, document, {});
        QCOMPARE(series->held(0), document);
        QCOMPARE(series->capture(0).time.milliseconds, uitest::firstCapture * 1000);
        QCOMPARE(series->prices(), (Range{105, 245}));
    }

    /// Whether documents are there or have to be read for it.
    void theScaleOfAll()
    {
        for (const std::size_t most : {SeriesStore::usualBytes, std::size_t(0)}) {
            const SeriesStorePtr series = read(m_files, most).series;
            ViewState state;
            const auto all = scaleOf(*series, state, 400);
            QVERIFY(all);
            QCOMPARE(all->prices, (Range{95, 165}));
            QCOMPARE(all->maxima.notional.bars, 900.0);
            QCOMPARE(all->maxima.margin.bars, 90.0);
            state.hiddenTiers = {10};
            const auto low = scaleOf(*series, state, 400);
            QCOMPARE(low->maxima.notional.bars, 400.0);
            QCOMPARE(low->maxima.margin.bars, 80.0);
            QVERIFY(!scaleOf(*series, state, 400, [] { return false; }));
        }
    }

private:
    static std::vector<std::string> paths(const QStringList& files)
    {
        std::vector<std::string> paths;
        for (const QString& file : files)
            paths.push_back(file.toStdString());
        return paths;
    }

    static SeriesScan read(const QStringList& files, std::size_t mostBytes = SeriesStore::usualBytes)
    {
        SeriesOptions options;
        options.mostBytes = mostBytes;
        return readSeries(paths(files), options);
    }

    static std::size_t heldBy(const SeriesStore& series)
    {
        std::size_t held = 0;
        for (std::size_t i = 0; i < series.size(); ++i)
            held += series.held(i) != nullptr;
        return held;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_files;
};

BALLAST_UI_TEST_MAIN(TestSeriesStore)
#include "tst_seriesstore.moc"
