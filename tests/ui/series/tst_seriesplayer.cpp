// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/captures.h"
#include "series/seriesplayer.h"
#include "uitest.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace ballast;
using namespace Qt::StringLiterals;

/// Stepping through captures in one view: what stays, what is counted, what is waited for.
class TestSeriesPlayer : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = uitest::threeCaptures(*m_folder);
        m_controller = std::make_unique<ViewController>();
        m_opener = std::make_unique<Opener>(*m_controller);
        m_player = std::make_unique<SeriesPlayer>(*m_controller, *m_opener);
        // As the chart does: a frame is asked for at every change.
        connect(m_controller.get(), &ViewController::stateChanged, this,
                [this] { m_controller->chartModel(); });
    }

    void cleanup()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_player.reset();
        m_opener.reset();
        m_controller.reset();
    }

    void theEarliestIsShown()
    {
        QSignalSpy opened(m_player.get(), &SeriesPlayer::openChanged);
        open();
        QCOMPARE(opened.size(), 1);
        QVERIFY(m_player->isOpen());
        QCOMPARE(m_player->size(), 3U);
        QCOMPARE(shownFile(), u"b.json"_s);
        QCOMPARE(m_opener->current().path, m_folder->filePath(u"b.json"_s));
        QCOMPARE(m_controller->window(), (Range{95, 165}));
        QCOMPARE(m_controller->wholeWindow(), (Range{95, 165}));
    }

    /// 900 and 90, with five per cent of air above.
    void allStepsHaveOneScale()
    {
        open();
        for (const char* file : {"b.json", "c.json", "a.json"}) {
            QCOMPARE(shownFile(), QString::fromLatin1(file));
            QCOMPARE(axes().notional.range(), (Range{0, 945}));
            QCOMPARE(axes().margin.range(), (Range{0, 94.5}));
            QCOMPARE(m_controller->chartModel()->frame.window, (Range{95, 165}));
            m_player->step(1);
        }
        QCOMPARE(m_player->shown(), 2U); // nothing beyond the end
        m_player->step(-1);
        QCOMPARE(shownFile(), u"c.json"_s);
        m_player->goTo(0);
        m_player->step(-1);
        QCOMPARE(m_player->shown(), 0U);
        m_player->goTo(99);
        QCOMPARE(m_player->shown(), 2U);
    }

    void oneFrameAStep()
    {
        open();
        std::size_t before = m_controller->frameCount();
        m_player->step(1);
        QCOMPARE(m_controller->frameCount(), ++before);
        m_player->step(1);
        QCOMPARE(m_controller->frameCount(), ++before);
        m_player->goTo(2);
        QCOMPARE(m_controller->frameCount(), before);
        m_controller->setTierShown(0, false);
        QCOMPARE(m_controller->frameCount(), ++before);
        m_controller->setSweepPrice(120); // no amount depends on it
        QCOMPARE(m_controller->frameCount(), before);
    }

    void theScaleFitsWhatIsShown()
    {
        open();
        m_controller->soloTier(0); // 5x
        QCOMPARE(axes().notional.range(), (Range{0, 420}));
        QCOMPARE(axes().margin.range(), (Range{0, 84}));
        m_player->step(1);
        QCOMPARE(axes().notional.range(), (Range{0, 420}));
        m_controller->setAllTiersShown(true);
        QCOMPARE(axes().notional.range(), (Range{0, 945}));
        // The first's 100 and 500, the third's 400.
        m_controller->setPriceWindow({96, 119}, Gesture::Single);
        QCOMPARE(axes().notional.range(), (Range{0, 525}));
        m_player->step(-1);
        QCOMPARE(axes().notional.range(), (Range{0, 525}));
    }

    void theReadersViewStays()
    {
        open();
        ViewState wanted = m_controller->state();
        wanted.hiddenTiers = {5};
        wanted.side = SideFilter::Short;
        wanted.priceWindow = Range{105, 150};
        wanted.markedPrices = Range{110, 120};
        wanted.sweepPrice = 112;
        wanted.valueWindow = ValueWindow{{0, 60}, {0, 6}};
        m_controller->change(wanted);
        const ViewState view = m_controller->state();
        for (int step = 0; step < 2; ++step) {
            m_player->step(1);
            QVERIFY(m_controller->state() == view);
            QCOMPARE(axes().notional.range(), (Range{0, 60})); // a zoom goes before the scale
        }
        m_controller->undo();
        QVERIFY(!m_controller->state().priceWindow);
        QCOMPARE(shownFile(), u"a.json"_s);
    }

    void whatIsNotThereIsReadFirst()
    {
        open(0);
        QTRY_COMPARE(m_player->shown(), 0U);
        QTRY_VERIFY(m_player->isOpen());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        // Dragged to the second and back before it is read: it does not come.
        QVERIFY(m_series->read(0)); // the only one that is held
        QSignalSpy documents(m_controller.get(), &ViewController::documentChanged);
        m_player->goTo(1);
        QCOMPARE(m_player->wanted(), 1U);
        QCOMPARE(m_player->shown(), 0U);
        m_player->goTo(0);
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QCOMPARE(documents.size(), 0);
        QCOMPARE(shownFile(), u"b.json"_s);
        // Dragged over the second to the third: only that one is shown.
        QVERIFY(m_series->read(0));
        m_player->goTo(1);
        m_player->goTo(2);
        QCOMPARE(m_player->wanted(), 2U);
        QCOMPARE(m_player->shown(), 0U);
        QTRY_COMPARE(m_player->shown(), 2U);
        QCOMPARE(documents.size(), 1);
        QCOMPARE(shownFile(), u"a.json"_s);
        QTRY_COMPARE(axes().notional.range(), (Range{0, 945}));
    }

    void whatCannotBeReadIsGoneOver()
    {
        open(0);
        QTRY_VERIFY(m_player->isOpen());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QVERIFY(m_series->read(0)); // the only one that is held
        QVERIFY(QFile::remove(m_folder->filePath(u"a.json"_s))); // the last
        QSignalSpy failed(m_player.get(), &SeriesPlayer::failed);
        m_player->goTo(2);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<text::ErrorText>().oneLine().contains(u"a.json"_s));
        QCOMPARE(m_player->wanted(), m_player->shown());
        QCOMPARE(shownFile(), u"b.json"_s);
        QCOMPARE(m_player->troubles().size(), 1);
        QVERIFY(m_player->troubles()[0].contains(u"a.json"_s));
        // Back again, it is shown.
        uitest::writtenCapture(*m_folder, u"a.json"_s, uitest::thirdOfThree());
        m_player->goTo(2);
        QTRY_COMPARE(m_player->shown(), 2U);
        QVERIFY(m_player->troubles().isEmpty());
    }

    void playing()
    {
        open();
        m_player->setCapturesASecond(50);
        QSignalSpy playing(m_player.get(), &SeriesPlayer::playingChanged);
        QSignalSpy documents(m_controller.get(), &ViewController::documentChanged);
        const std::size_t frames = m_controller->frameCount();
        m_player->setPlaying(true);
        QVERIFY(m_player->isPlaying());
        QTRY_VERIFY(!m_player->isPlaying()); // it ends at the end
        QCOMPARE(m_player->shown(), 2U);
        QCOMPARE(playing.size(), 2);
        QCOMPARE(documents.size(), 2);
        QCOMPARE(m_controller->frameCount(), frames + 2);
        // From there it begins anew.
        m_player->setPlaying(true);
        QCOMPARE(m_player->shown(), 0U);
        m_player->setPlaying(false);
        QVERIFY(!m_player->isPlaying());
    }

    void aCaptureIsReloaded()
    {
        open();
        uitest::writtenCapture(
            *m_folder, u"b.json"_s,
            uitest::captureAt(uitest::firstCapture, 100, "100, 2000, 0, 0", "0, 300, 0, 400"));
        connect(m_opener.get(), &Opener::reloaded, m_player.get(), &SeriesPlayer::takeReloaded);
        QSignalSpy reloaded(m_opener.get(), &Opener::reloaded);
        m_opener->reload();
        QTRY_COMPARE(reloaded.size(), 1);
        QVERIFY(m_player->isOpen());
        QVERIFY(std::abs(axes().notional.range().high - 2300 * 1.05) < 1e-9);
        m_player->step(1);
        QVERIFY(std::abs(axes().notional.range().high - 2300 * 1.05) < 1e-9);
        m_player->step(-1);
        QCOMPARE(m_controller->wholeSummary().amounts().notional, 2800.0);
    }

    void aReloadOfACaptureThatWasLeftIsDropped()
    {
        open();
        uitest::writtenCapture(
            *m_folder, u"b.json"_s,
            uitest::captureAt(uitest::firstCapture, 100, "100, 2000, 0, 0", "0, 300, 0, 400"));
        QSignalSpy reloaded(m_opener.get(), &Opener::reloaded);
        m_opener->reload();
        m_player->step(1);
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QCOMPARE(reloaded.size(), 0);
        QCOMPARE(shownFile(), u"c.json"_s);
    }

    void closedTheMapStandsAlone()
    {
        open();
        m_player->step(1);
        m_player->close();
        QVERIFY(!m_player->isOpen());
        QCOMPARE(shownFile(), u"c.json"_s);
        QCOMPARE(m_controller->window(), (Range{115, 165})); // its own
        m_player->step(1);
        m_player->setPlaying(true);
        QVERIFY(!m_player->isPlaying());
        QCOMPARE(shownFile(), u"c.json"_s);
    }

    void aPictureHasAScaleOfItsOwnSize()
    {
        open();
        std::optional<LockedScale> scale;
        const auto take = [&](const std::optional<LockedScale>& found) { scale = found; };
        ViewState state = m_controller->state();
        state.hiddenTiers = {10};
        m_player->withScale(state, 900, take);
        QVERIFY(scale);
        QCOMPARE(scale->maxima.notional.bars, 400.0);
        QCOMPARE(axes().notional.range(), (Range{0, 945})); // the window keeps its own
        m_player->close();
        m_player->withScale(state, 900, take);
        QVERIFY(!scale);
    }

private:
    void open(std::size_t mostBytes = SeriesStore::usualBytes)
    {
        std::vector<std::string> paths;
        for (const QString& file : m_files)
            paths.push_back(file.toStdString());
        SeriesOptions options;
        options.mostBytes = mostBytes;
        const SeriesScan scan = readSeries(paths, options);
        QVERIFY(scan.series);
        m_series = scan.series;
        m_player->open(scan);
    }

    QString shownFile() const
    {
        return QFileInfo(QString::fromStdString(m_controller->document()->source.file)).fileName();
    }

    ValueAxes axes() const { return m_controller->chartModel()->axes; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_files;
    SeriesStorePtr m_series;
    std::unique_ptr<ViewController> m_controller;
    std::unique_ptr<Opener> m_opener;
    std::unique_ptr<SeriesPlayer> m_player;
};

BALLAST_UI_TEST_MAIN(TestSeriesPlayer)
#include "tst_seriesplayer.moc"
