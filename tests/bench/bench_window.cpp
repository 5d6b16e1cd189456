// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps.h"

#include "charts/mapchart.h"
#include "import/import.h"
#include "picture/picture.h"
#include "picture/pngfile.h"
#include "window/messagebar.h"
#include "window/run.h"
#include "window/sample.h"

#include <QApplication>
#include <QBuffer>
#include <QJsonDocument>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <cstdio>

/// Takes the times of the window and of what it draws, from inside. packaging/bench calls it and compares.
/// The window keeps settings as always: give it a home of its own.
namespace ballast::bench {

namespace {

constexpr int stepCount = 40;

int print(const QJsonObject& result)
{
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

int fail(const char* reason)
{
    std::fprintf(stderr, "bench_window: %s\n", reason);
    return 1;
}

/// JSON numbers are doubles, which nanoseconds since the start of the machine fit for a hundred days.
QJsonObject now()
{
    return {{QStringLiteral("monotonicNs"), static_cast<double>(nanoseconds(CLOCK_MONOTONIC))}};
}

/// What every program with a window pays.
class EmptyWindow : public QWidget
{
public:
    bool isPainted = false;

protected:
    void paintEvent(QPaintEvent*) override { isPainted = true; }
};

int empty(const QString&)
{
    EmptyWindow window;
    window.resize(1280, 720);
    window.show();
    runUntil([&] { return window.isPainted; });
    return print(now());
}

QString fileNamed(const QString& name)
{
    return name == u"sample" ? sampleFile() : name;
}

/// As the program starts.
int window(const QString& file)
{
    PaintWatch paint;
    QJsonObject result;
    QTimer::singleShot(0, qApp, [&] {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* shown = qobject_cast<MainWindow*>(widget))
                paint.awaitDocument(*shown);
        runUntil([&] { return paint.hasPainted(); });
        result = now();
        QCoreApplication::quit();
    });
    runWindows({fileNamed(file)});
    return print(result);
}

/// Opens `file` and waits until the map is painted.
bool show(MainWindow& window, const QString& file, PaintWatch& paint, const QSize& size)
{
    window.resize(size);
    window.show();
    paint.awaitDocument(window);
    window.openPath(file);
    runUntil([&] { return !window.isImporting(); });
    if (!window.controller().document())
        return false;
    runUntil([&] { return paint.hasPainted(); });
    // Panels appear, and the chart gets another size.
    const qint64 start = nanoseconds(CLOCK_MONOTONIC);
    while (millisecondsSince(start) < 200)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return true;
}

/// `act` does stepCount steps and one before them that is not counted.
template <typename Act> int steps(const QString& file, Act act)
{
    setUpApplication();
    PaintWatch paint;
    MainWindow window;
    if (!show(window, fileNamed(file), paint, {1920, 1080}))
        return fail("the file does not open");
    Steps taken(window, paint);
    act(taken, window);
    return print(taken.result());
}

int toggle(const QString& file)
{
    return steps(file, [](Steps& taken, MainWindow& window) {
        const std::size_t tiers = window.controller().document()->map.tiers().size();
        for (int step = 0; step < stepCount; ++step)
            taken.toggle(static_cast<std::size_t>(step / 2) % tiers);
    });
}

int pan(const QString& file)
{
    return steps(file, [](Steps& taken, MainWindow& window) {
        ViewController& controller = window.controller();
        const Range whole = controller.wholeWindow();
        controller.setPriceWindow({whole.low + whole.width() / 4, whole.high - whole.width() / 4},
                                  Gesture::Single);
        taken.press();
        for (int step = 0; step < stepCount; ++step)
            taken.dragTo(step % 2 == 0 ? 5 + 2 * step : -5 - 2 * step);
        taken.release();
    });
}

int zoom(const QString& file)
{
    return steps(file, [](Steps& taken, MainWindow&) {
        for (int step = 0; step < stepCount; ++step)
            taken.wheel(step < stepCount / 2 ? 60 : -60);
    });
}

/// Ours against Qt's, of one and the same picture: 1920x1080 times `scale`.
template <int scale> int png(const QString& file)
{
    const auto document = importFile(fileNamed(file).toStdString());
    if (!document)
        return fail("the file does not open");
    PictureOptions options;
    options.size = QSize(1920, 1080) * scale;
    options.scale = scale;
    const auto image = renderPicture(**document, {}, options);
    if (!image)
        return fail("the picture cannot be drawn");
    QJsonArray ours;
    QJsonArray qts;
    QJsonObject result;
    for (int round = 0; round < 7; ++round) {
        qint64 start = nanoseconds(CLOCK_MONOTONIC);
        const auto bytes = encodePng(*image, {}, options.dpi);
        ours.append(millisecondsSince(start));
        QByteArray qtBytes;
        QBuffer buffer(&qtBytes);
        buffer.open(QIODevice::WriteOnly);
        start = nanoseconds(CLOCK_MONOTONIC);
        const bool saved = image->save(&buffer, "PNG");
        qts.append(millisecondsSince(start));
        if (!bytes || !saved)
            return fail("the picture cannot be encoded");
        result = {{QStringLiteral("bytes"), bytes->size()}, {QStringLiteral("qtBytes"), qtBytes.size()}};
    }
    result[QStringLiteral("ms")] = ours;
    result[QStringLiteral("qtMs")] = qts;
    return print(result);
}

/// The longest gaps of the GUI thread while big maps come and go, and how soon a cancelled import has
/// stopped.
class Gaps
{
public:
    explicit Gaps(const QString& file)
        : m_file(file)
    {
        m_window.resize(1920, 1080);
        m_window.show();
        settle();
    }

    bool open(const QString& phase)
    {
        watch(phase, [&] {
            m_window.openPath(m_file);
            runUntil([&] { return !m_window.isImporting(); });
            settle();
        });
        return m_window.controller().document() != nullptr;
    }

    void showTallest()
    {
        watch(QStringLiteral("tallest"), [&] {
            ViewState state = m_window.controller().state();
            state.mergedBuckets = MergedBuckets::Tallest;
            m_window.controller().change(state);
            settle();
        });
    }

    /// Of a running import, until its thread is back in the pool.
    void cancel()
    {
        m_window.openPath(m_file);
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(150);
        runUntil([&] { return !timer.isActive() || !m_window.isImporting(); });
        m_result[QStringLiteral("wasImporting")] = m_window.isImporting();
        const qint64 start = nanoseconds(CLOCK_MONOTONIC);
        emit m_window.messageBar()->cancelRequested();
        m_result[QStringLiteral("cancelSaidMs")] = millisecondsSince(start);
        QThreadPool::globalInstance()->waitForDone();
        m_result[QStringLiteral("cancelMs")] = millisecondsSince(start);
    }

    QJsonObject result() const { return m_result; }

private:
    /// The watch's timer keeps the event loop turning.
    static void settle()
    {
        const qint64 start = nanoseconds(CLOCK_MONOTONIC);
        runUntil([&] { return millisecondsSince(start) > 500; });
    }

    template <typename Act> void watch(const QString& phase, Act act)
    {
        m_watch.restart();
        const qint64 start = nanoseconds(CLOCK_MONOTONIC);
        act();
        m_result[phase] = QJsonObject{{QStringLiteral("wallMs"), m_watch.longestWall()},
                                      {QStringLiteral("cpuMs"), m_watch.longestCpu()},
                                      {QStringLiteral("ticks"), m_watch.ticks()},
                                      {QStringLiteral("tookMs"), millisecondsSince(start)}};
    }

    QString m_file;
    GapWatch m_watch;
    MainWindow m_window;
    QJsonObject m_result;
};

int gap(const QString& file)
{
    setUpApplication();
    Gaps gaps(fileNamed(file));
    if (!gaps.open(QStringLiteral("first")))
        return fail("the file does not open");
    gaps.showTallest();
    gaps.open(QStringLiteral("second")); // lets the first document go
    gaps.cancel();
    return print(gaps.result());
}

struct Subcommand
{
    const char* name;
    int (*run)(const QString& file);
};

constexpr std::array<Subcommand, 8> subcommands{{{"empty", empty},
                                                 {"window", window},
                                                 {"toggle", toggle},
                                                 {"pan", pan},
                                                 {"zoom", zoom},
                                                 {"png1080", png<1>},
                                                 {"png2160", png<2>},
                                                 {"gap", gap}}};

} // namespace

} // namespace ballast::bench

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    for (const auto& subcommand : ballast::bench::subcommands)
        if (arguments.value(1) == QLatin1String(subcommand.name)
            && (arguments.size() == 3 || arguments.value(1) == QLatin1String("empty")))
            return subcommand.run(arguments.value(2));
    std::fputs("Usage: bench_window empty | window FILE | toggle FILE | pan FILE | zoom FILE\n"
               "       bench_window png1080 FILE | png2160 FILE | gap FILE\n"
               "FILE may be the word sample.\n",
               stderr);
    return 2;
}
