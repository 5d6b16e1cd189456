// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rangeslider.h"
#include "window/windowtest.h"

#include <QFile>
#include <QScreen>
#include <QSignalSpy>
#include <QTimer>

#include <cmath>
#include <ctime>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// Milliseconds. A debug build and sanitizers are slower, not less responsive.
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr double longestTurn = 50;
#else
constexpr double longestTurn = 500;
#endif

constexpr std::size_t buckets = 600'000;

/// Of the calling thread alone, so that nothing else that runs on the machine counts.
double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The most that the GUI thread worked between two turns of its event loop.
class TurnWatch
{
public:
    TurnWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = cpuMilliseconds();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
            ++m_turns;
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
    }
    double longest() const { return m_longest; }
    int turns() const { return m_turns; }

private:
    QTimer m_timer;
    double m_last = cpuMilliseconds();
    double m_longest = 0;
    int m_turns = 0;
};

/// Some 56 MB: long arrays, as pages hold them.
bool writeLargeMap(const QString& path)
{
    QByteArray text = "{\"lastPrice\": 84500, \"prices\": [";
    const auto finishList = [&text](const char* next) {
        text.chop(1);
        text += next;
    };
    for (std::size_t i = 0; i < buckets; ++i)
        text += QByteArray::number(70'000 + static_cast<double>(i) * 0.1, 'f', 1) + ',';
    finishList("]");
    for (const char* tier : {"5", "10", "25", "50", "100"}) {
        text += QByteArray(", \"") + tier + "\": [";
        for (std::size_t i = 0; i < buckets; ++i)
            text +=
                QByteArray::number(1000.5 + std::fmod(static_cast<double>(i) * 7919.25, 977), 'f', 9) + ',';
        finishList("]");
    }
    text += '}';
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

class TestResponsiveness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(writeLargeMap(m_file)); }

    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_window = uitest::shownWindow();
    }

    void cleanup()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    /// From the first byte to the painted map, and again with the map before it let go.
    void theWindowTurnsDuringAnImport()
    {
        for (int round = 0; round < 2; ++round) {
            const TurnWatch watch;
            m_window->openPath(m_file);
            QTRY_VERIFY(!m_window->isImporting());
            const int duringImport = watch.turns();
            QCOMPARE(m_window->controller().document()->map.axis().size(), buckets);
            QTest::qWait(50); // its first pictures
            QVERIFY2(duringImport >= 5, qPrintable(QString::number(duringImport)));
            QVERIFY2(watch.longest() <= longestTurn, qPrintable(QString::number(watch.longest())));
        }
    }

    void aCancelledImportLeavesTheWindowTurning()
    {
        const TurnWatch watch;
        m_window->openPath(m_file);
        QTest::qWait(20);
        emit m_window->messageBar()->cancelRequested();
        QVERIFY(!m_window->isImporting());
        QTest::qWait(50);
        QVERIFY2(watch.longest() <= longestTurn, qPrintable(QString::number(watch.longest())));
    }

    /// The slider paints only what its handles went over.
    void theSliderIsWholeAfterPartialPaints()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        ViewController& controller = m_window->controller();
        const Range whole = controller.wholeWindow();
        const auto showsAll = [this] {
            uitest::settle();
            const QImage shown = sliderPixels();
            m_window->rangeSlider()->repaint();
            return shown == sliderPixels();
        };
        for (const Range& part : {Range{0.1, 0.6}, {0.3, 0.8}, {0.25, 0.3}, {0.9, 1}, {0, 0.5}}) {
            controller.setPriceWindow(
                {whole.low + part.low * whole.width(), whole.low + part.high * whole.width()},
                Gesture::Single);
            QVERIFY(showsAll());
        }
        controller.toggleTier(0);
        controller.resetWindow();
        QVERIFY(showsAll());
    }

private:
    /// As they are on the screen.
    QImage sliderPixels() const
    {
        const RangeSlider& slider = *m_window->rangeSlider();
        const QPoint place = slider.mapTo(m_window.get(), QPoint());
        return m_window->screen()
            ->grabWindow(m_window->winId(), place.x(), place.y(), slider.width(), slider.height())
            .toImage();
    }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"large.json"_s);
    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
