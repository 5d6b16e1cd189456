// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/markup.h"

#include "compare/comparisonhead.h"
#include "compare/comparisonwindow.h"
#include "picture/exportdialog.h"
#include "window/comparisons.h"
#include "window/filequestions.h"
#include "window/helpdialogs.h"
#include "window/mapchooser.h"
#include "window/methodhelp.h"
#include "window/session.h"
#include "window/windowtest.h"

#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTimer>
#include <QToolButton>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// A picture beside the files, a heading and a link; "&E" would be a mnemonic.
const QString markup = u"<img src=p.png><h1>VERIFIED<a href=p.png>&Evil"_s;

QByteArray words()
{
    return markup.toUtf8();
}

/// With markup in every field.
QByteArray hostileMap(const QByteArray& symbol = words(), int time = 0)
{
    QByteArray text =
        R"({"prices":[100,110,120,130],"lastPrice":120,"5x":[10,20,0,30.5],"10x":[0,40,0,100.25],"25x":[1,1,1,"W"],)"
        R"("W":[1,2,3,4],"provider":"W","exchange":"W","symbol":"S","range":"W","time":T})";
    return text.replace("W", words())
        .replace("\"S\"", '"' + symbol + '"')
        .replace("T}", QByteArray::number(1'773'144'000 + time * 3600) + '}');
}

QByteArray aggregatedMap()
{
    QByteArray text =
        R"({"data":{"prices":[100,110,120],"lastIndex":1,"lastPrice":115,"W":[1,2,3],"X&W":[3,4,5]}})";
    return text.replace("W", words());
}

/// Says whether a file is opened, by whoever it is.
class OpenWatch
{
public:
    explicit OpenWatch(const QString& path)
    {
#ifdef Q_OS_LINUX
        m_descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        inotify_add_watch(m_descriptor, QFile::encodeName(path).constData(), IN_OPEN);
#else
        Q_UNUSED(path)
#endif
    }
    OpenWatch(const OpenWatch&) = delete;
    OpenWatch& operator=(const OpenWatch&) = delete;
    ~OpenWatch()
    {
#ifdef Q_OS_LINUX
        close(m_descriptor);
#endif
    }

    bool wasOpened() const
    {
#ifdef Q_OS_LINUX
        std::array<char, 4096> events{};
        return read(m_descriptor, events.data(), events.size()) > 0;
#else
        return false;
#endif
    }

private:
    int m_descriptor = -1;
};

} // namespace

/// A file's words are shown letter by letter in every widget of every window, and nothing that they name is
/// opened.
class TestMarkup : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        // Where a relative name would be looked for.
        m_before = QDir::currentPath();
        QVERIFY(QDir(m_folder->path()).mkdir(folderName()));
        QVERIFY(QDir::setCurrent(m_folder->filePath(folderName())));
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(u"p.png"_s));
        m_watch = std::make_unique<OpenWatch>(QFileInfo(u"p.png"_s).absoluteFilePath());
        m_window = uitest::shownWindow();
        m_window->resize(1280, 720);
    }

    void cleanup()
    {
        m_window.reset();
        QList<QPointer<QWidget>> windows; // some go with others
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget* window : all)
            if (qobject_cast<MainWindow*>(window) || qobject_cast<ComparisonWindow*>(window))
                windows << window;
        for (const QPointer<QWidget>& window : windows)
            delete window;
        QThreadPool::globalInstance()->waitForDone();
        QDir::setCurrent(m_before);
    }

    void startPageAndRecentFiles()
    {
        Session().addRecentFile(write("r", hostileMap()));
        for (QMenu* menu : m_window->findChildren<QMenu*>())
            emit menu->aboutToShow();
        check(1);
    }

    void everyPanel()
    {
        QVERIFY(uitest::opened(*m_window, write("m", hostileMap())));
        showPanels();
        m_window->controller().toggleSweep();
        check(4); // name, detail, title, tooltips
        QVERIFY(m_window->windowTitle().contains(markup));
    }

    void exchangesInPlaceOfTiers()
    {
        QVERIFY(uitest::opened(*m_window, write("x", aggregatedMap())));
        showPanels();
        for (QMenu* menu : m_window->findChildren<QMenu*>())
            emit menu->aboutToShow();
        check(4);
        m_window->questions()->askLeverageRange();
        m_window->questions()->askReferencePrice();
        check(4);
    }

    void pages()
    {
        QVERIFY(uitest::opened(*m_window, write("m", hostileMap())));
        m_window->showInspection();
        m_window->showWarnings();
        MethodHelp::showFor(m_window.get(), m_window->controller());
        showKeysHelp(m_window.get());
        showSnippetHelp(m_window.get());
        showAbout(m_window.get());
        check(5);
    }

    void dialogs()
    {
        QVERIFY(uitest::opened(*m_window, write("m", hostileMap())));
        showPanels();
        for (QToolButton* button : m_window->findChildren<QToolButton*>())
            if (button->text() == u"Thresholds"_s)
                button->click();
        ExportDialog dialog(m_window->controller().document(), m_window->controller().state(),
                            m_window->pictureOptions(), m_folder->path(), m_window.get());
        dialog.show();
        // A name that cannot be written to is said.
        QVERIFY(!dialog.saveTo(u"/nowhere/"_s + markup.chopped(5).remove(u'/') + u".png"_s));
        check(5);
    }

    void mapsAndFilesToChoose()
    {
        write("a", "{\"" + words() + "\":" + hostileMap() + ",\"b" + words() + "\":" + hostileMap() + '}');
        write("b", "{\"" + words() + "\":" + hostileMap("other") + ",\"c\":" + hostileMap() + '}');
        m_window->openFolder(QDir::currentPath());
        QTRY_VERIFY(m_window->controller().document());
        QTRY_VERIFY(!m_window->isImporting());
        check(6);
        const auto choosers = m_window->findChildren<MapChooser*>();
        QVERIFY(
            std::ranges::all_of(choosers, [](const MapChooser* chooser) { return chooser->isVisible(); }));
    }

    void columnsAreAsked()
    {
        m_window->openPath(write("c", "W 1,W 2,<h1>\n1,W,2\n3,W,4\n5,6,7\n8,9,10\n", u".csv"_s));
        QTRY_VERIFY(m_window->questions()->isAsking());
        check(3); // the file's name and the headings
    }

    void pricesAreAsked()
    {
        const QByteArray text = hostileMap();
        QVERIFY(uitest::opened(*m_window,
                               write("n", QByteArray(text).replace("\"prices\":[100,110,120,130],", ""))));
        QTRY_VERIFY(m_window->questions()->isAsking());
        check(2);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a provider's message") << QByteArray(R"({"code":"50001","msg":"W","success":false})");
        QTest::newRow("not JSON") << QByteArray("{\"a\": W}");
        QTest::newRow("no map") << QByteArray(R"({"W": 1})");
        QTest::newRow("a place") << QByteArray(R"({"W":{"prices":[100,110,120],"5x":[1,2]}})");
    }
    void failures()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!uitest::opened(*m_window, write("f", text)));
        QVERIFY(m_window->messageBar()->message().contains(markup));
        check(2); // text and tooltip
    }

    void capturesOverTime()
    {
        m_window->openFiles(
            {write("1", hostileMap(words(), 0)), write("2", hostileMap(words(), 1)), write("3", "{\"W\":")});
        QTRY_VERIFY(m_window->series().isOpen());
        uitest::settle();
        check(4);
    }

    void filesThatAreNoSeries()
    {
        m_window->openFiles({write("1", hostileMap(words(), 0)), write("2", hostileMap(words() + "2", 1))});
        QTRY_VERIFY(m_window->controller().document());
        uitest::settle();
        check(2);
    }

    void comparison()
    {
        write("1", hostileMap());
        write("2", hostileMap(words() + '2'));
        write("3", aggregatedMap());
        write("4", R"({"code":"50001","msg":"W","success":false})");
        ComparisonWindow* window = openComparison(*m_window, {QDir::currentPath()});
        QTRY_COMPARE(window->findChildren<QTableView*>().front()->model()->rowCount(), 4);
        QTRY_VERIFY(window->messageBar()->message().isEmpty()
                    || !window->messageBar()->message().contains(u"Read "));
        QTRY_VERIFY(window->head()->verdict().contains(u"maps"));
        uitest::settle();
        check(8);
        QVERIFY(window->windowTitle().contains(u"<img"_s));
    }

private:
    static QString folderName() { return u"d "_s + markup.left(20); }

    /// In a file whose name is as bad as its words.
    QString write(const QByteArray& name, QByteArray text, const QString& ending = u".json"_s)
    {
        const QString path = QDir::current().absoluteFilePath(QString::fromUtf8(name) + markup + ending);
        QFile file(path);
        text.replace("W", words());
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }

    void showPanels()
    {
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>())
            dock->show();
        uitest::settle();
    }

    void check(int leastShown)
    {
        uitest::settle();
        uitest::MarkupSearch search;
        search.searchAll();
        QVERIFY2(search.found().isEmpty(), qPrintable(search.found()));
        QVERIFY2(search.shown() >= leastShown, qPrintable(QString::number(search.shown())));
        QVERIFY(!m_watch->wasOpened());
        // Nothing that a file says makes a window wider than it was made.
        QVERIFY2(m_window->width() <= 1280, qPrintable(QString::number(m_window->width())));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OpenWatch> m_watch;
    std::unique_ptr<MainWindow> m_window;
    QString m_before;
};

BALLAST_UI_TEST_MAIN(TestMarkup)
#include "tst_markup.moc"
