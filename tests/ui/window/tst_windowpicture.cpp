// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/exportdialog.h"
#include "picture/picture.h"
#include "picture/pngfile.h"
#include "window/windowtest.h"

#include "mouse.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

/// Pictures out of a window, and back into one.
class TestWindowPicture : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = uitest::shownWindow();
        m_file = uitest::written(*m_folder, u"map.json"_s, uitest::smallExport(true));
        m_picture = m_folder->filePath(u"view.png"_s);
    }

    void cleanup()
    {
        m_second.reset();
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void aPictureBringsBackItsView()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QTest::keyClick(m_window.get(), Qt::Key_1);
        uitest::Mouse(*uitest::plotOf(*m_window))
            .wheel(m_window->chart()->plotRect(Weighting::Notional).center(), 2);
        const ViewState exported = controller().state();
        QVERIFY(exported.priceWindow);
        ExportDialog dialog(controller().document(), exported, m_window->pictureOptions(), m_folder->path(),
                            m_window.get());
        const QSignalSpy saved(&dialog, &ExportDialog::saved);
        QVERIFY(dialog.saveTo(m_picture));
        QCOMPARE(saved.count(), 1);
        QCOMPARE(QImage(m_picture).size(), QSize(1920, 1080));

        controller().setAllTiersShown(true);
        controller().resetWindow();
        const std::size_t frames = controller().frameCount();
        QVERIFY(uitest::opened(*m_window, m_picture)); // the file is open already
        QVERIFY(sameView(controller().state(), exported));
        QCOMPARE(controller().frameCount(), frames + 1);
        controller().undo();
        QVERIFY(!controller().state().priceWindow);

        const auto second = uitest::shownWindow();
        QVERIFY(uitest::opened(*second, m_picture));
        QCOMPARE(second->controller().document()->map.axis().size(), 190U);
        QVERIFY(sameView(second->controller().state(), exported));
        QVERIFY(second->messageBar()->message().isEmpty());
        QVERIFY(second->windowTitle().startsWith(u"binance-btcusdt-30d.json"_s));
    }

    void aDroppedPictureToo()
    {
        QVERIFY(exportPicture());
        const auto second = uitest::shownWindow();
        uitest::drop(*second, QUrl::fromLocalFile(m_picture));
        QTRY_VERIFY(second->controller().document());
        QCOMPARE(second->controller().state().hiddenTiers, std::vector<double>{10});
    }

    void aPictureOfAnotherFileOpensThatFile()
    {
        QVERIFY(exportPicture());
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(uitest::opened(*m_window, m_picture));
        QCOMPARE(controller().document()->source.symbol, std::string("ETHUSDT"));
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{10});
    }

    void theFileMayMoveWithItsPicture()
    {
        QVERIFY(exportPicture());
        const QTemporaryDir elsewhere;
        QVERIFY(QFile::rename(m_file, elsewhere.filePath(u"map.json"_s)));
        QVERIFY(QFile::rename(m_picture, elsewhere.filePath(u"view.png"_s)));
        const auto second = uitest::shownWindow();
        QVERIFY(uitest::opened(*second, elsewhere.filePath(u"view.png"_s)));
        QCOMPARE(second->controller().state().hiddenTiers, std::vector<double>{10});
    }

    void theFileMayBeGone()
    {
        QVERIFY(exportPicture());
        QVERIFY(QFile::remove(m_file));
        QVERIFY(!uitest::opened(*second(), m_picture));
        QVERIFY(m_second->messageBar()->message().contains(u"no longer there"_s));
        QVERIFY(m_second->messageBar()->message().contains(u"map.json"_s));
        // With a map open, its view is all there is to show.
        QVERIFY(uitest::opened(*m_second, uitest::sampleFile()));
        QVERIFY(uitest::opened(*m_second, m_picture));
        QVERIFY(m_second->messageBar()->message().contains(u"applied to the open map"_s));
        QCOMPARE(m_second->controller().state().hiddenTiers, std::vector<double>{10});
    }

    void aChangedFileIsNotOpened()
    {
        QVERIFY(exportPicture());
        QByteArray changed = uitest::smallExport(true);
        changed.replace("5000", "6000");
        QVERIFY(!uitest::written(*m_folder, u"map.json"_s, changed).isEmpty());
        QVERIFY(!uitest::opened(*second(), m_picture));
        QVERIFY(m_second->messageBar()->message().contains(u"has changed"_s));
    }

    /// As pictures of earlier versions, which all name a path.
    void aPathIsShownAndAskedFor()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(exportPicture(true));
        const QString moved = elsewhere.filePath(u"view.png"_s);
        QVERIFY(QFile::copy(m_picture, moved));
        QSettings().clear(); // nor was it opened before
        QVERIFY(!uitest::opened(*second(), moved));
        QVERIFY(m_second->messageBar()->message().contains(m_file));
        auto* open = button(u"Open it"_s);
        QVERIFY(open);
        open->click();
        QTRY_VERIFY(m_second->controller().document());
        QCOMPARE(m_second->controller().state().hiddenTiers, std::vector<double>{10});
        QCOMPARE(m_second->controller().document()->source.file, m_file.toStdString());
        QVERIFY(!button(u"Open it"_s));
        // Beside its file it needs no question.
        QVERIFY(uitest::opened(*uitest::shownWindow(), m_picture));
    }

    void aPathOfOtherBytesIsNotOpened()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(exportPicture(true));
        const QString moved = elsewhere.filePath(u"view.png"_s);
        QVERIFY(QFile::copy(m_picture, moved));
        QVERIFY(!uitest::written(*m_folder, u"map.json"_s, uitest::smallExport(false)).isEmpty());
        QSettings().clear();
        QVERIFY(!uitest::opened(*second(), moved));
        QVERIFY(button(u"Open it"_s));
        button(u"Open it"_s)->click();
        QTRY_VERIFY(m_second->messageBar()->message().contains(u"not opened"_s));
        QVERIFY(!m_second->controller().document());
    }

    void aFileOpenedBeforeIsFound()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(exportPicture()); // which opened it here
        const QString moved = elsewhere.filePath(u"view.png"_s);
        QVERIFY(QFile::copy(m_picture, moved));
        QVERIFY(uitest::opened(*second(), moved));
        QCOMPARE(m_second->controller().document()->source.file, m_file.toStdString());
    }

    /// Nobody's picture steers anything: each of these names a file that would do harm or tell something.
    void hostilePictures_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* file, const char* hash, const char* state) {
            QTest::newRow(file) << QByteArray("{\"ballast\":1,\"file\":\"") + file + "\",\"hash\":\"" + hash
                    + "\",\"state\":" + state + "}";
        };
        row("/dev/zero", "00112233445566778899aabbccddeeff", "{}");
        row("/proc/self/mem", "", "{}");
        row("map.json", "", "{}");
        row("../map.json", "00112233445566778899aabbccddeeff", "{}");
        row(".", "00112233445566778899aabbccddeeff", "{}");
        row("x.json", "00112233445566778899aabbccddeeff", R"({"priceWindow":[-1e300,1e300]})");
    }

    void hostilePictures()
    {
        QFETCH(QByteArray, json);
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::blue);
        const auto bytes = encodePng(image, json, 96);
        QVERIFY(bytes);
        const QString path = uitest::written(*m_folder, u"hostile.png"_s, *bytes);
        QVERIFY(!uitest::opened(*second(), path));
        QVERIFY(!m_second->messageBar()->message().isEmpty());
    }

    void hostileFilesAreThereAtOnce()
    {
        for (const char* name : {"png-100-text-chunks-of-7MB.png", "png-53-bytes-2GB.png"}) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!uitest::opened(
                *second(), QStringLiteral(BALLAST_TEST_DATA "/hostile/") + QString::fromLatin1(name)));
            QVERIFY(m_second->messageBar()->message().contains(u"larger than any view"_s));
            QVERIFY(timer.elapsed() < 3000);
        }
    }

    void aViewOfAnotherMapIsSaidToBe()
    {
        ViewState state;
        state.priceWindow = Range{5000, 6000};
        state.markedPrices = Range{1, 2};
        state.sweepPrice = 110;
        QVERIFY(uitest::opened(*m_window, m_file));
        QVERIFY(savePicture(m_picture, *controller().document(), state, m_window->pictureOptions()));
        QVERIFY(uitest::opened(*second(), m_picture));
        const ViewState& shown = m_second->controller().state();
        QVERIFY(!shown.priceWindow && !shown.markedPrices);
        QCOMPARE(shown.sweepPrice, std::optional(110.0));
        QVERIFY(m_second->messageBar()->message().contains(u"the prices in view, the marked prices"_s));
    }

    void aPictureAmongSeveralFilesIsItself()
    {
        QVERIFY(exportPicture());
        const auto window = uitest::shownWindow();
        window->openFiles({m_picture, m_file});
        QTRY_VERIFY(window->controller().document());
        QTRY_COMPARE(window->controller().state().hiddenTiers, std::vector<double>{10});
        QVERIFY(!window->series().isOpen());
        // The other file got a window of its own.
        const auto others = [&] {
            std::vector<MainWindow*> windows;
            const QWidgetList widgets = QApplication::topLevelWidgets();
            for (QWidget* widget : widgets) {
                auto* other = qobject_cast<MainWindow*>(widget);
                if (other && other != window.get() && other != m_window.get())
                    windows.push_back(other);
            }
            return windows;
        };
        QCOMPARE(others().size(), 1U);
        delete others().front();
    }

    void theGivenReferencePriceComesBack()
    {
        const QString path = uitest::written(*m_folder, u"sideless.json"_s, uitest::smallExport(false));
        const auto document = importFile(path.toStdString(), {120.0, {}, {}});
        QVERIFY(document);
        PictureOptions options;
        options.answers.referencePrice = 120;
        QVERIFY(savePicture(m_picture, **document, {}, options));
        QVERIFY(uitest::opened(*m_window, m_picture));
        QCOMPARE(controller().document()->map.referencePrice(), std::optional(120.0));
        QCOMPARE(m_window->pictureOptions().answers.referencePrice, std::optional(120.0));
    }

    void aPictureWithoutAViewIsAnError()
    {
        QVERIFY(uitest::opened(*m_window, m_file));
        const DocumentPtr document = controller().document();
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::blue);
        const QString path = m_folder->filePath(u"holiday.png"_s);
        QVERIFY(image.save(path));
        m_window->openPath(path);
        QTRY_VERIFY(!m_window->isImporting());
        const QString message = m_window->messageBar()->message();
        QVERIFY(message.contains(u"holiday.png"_s));
        QVERIFY2(message.contains(u"picture"_s), qPrintable(message)); // not: "save it as UTF-8"
        QCOMPARE(controller().document(), document);
    }

    void copyGivesThePictureToTheClipboard()
    {
        QVERIFY(uitest::opened(*m_window, m_file));
        m_window->copyPicture();
        QVERIFY(m_window->messageBar()->message().contains(u"1920"_s));
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1920, 1080));
    }

    void picturesDoNotDependOnTheWindow()
    {
        QVERIFY(uitest::opened(*m_window, m_file));
        const auto wide =
            renderPicture(*controller().document(), controller().state(), m_window->pictureOptions());
        m_window->resize(1500, 500);
        uitest::settle();
        const auto flat =
            renderPicture(*controller().document(), controller().state(), m_window->pictureOptions());
        QVERIFY(wide && flat && *wide == *flat);
    }

private:
    ViewController& controller() { return m_window->controller(); }

    /// The theme is the reader's surroundings; a picture says which one it was drawn in.
    static bool sameView(ViewState state, const ViewState& expected)
    {
        state.theme = expected.theme;
        return state == expected;
    }

    MainWindow* second()
    {
        m_second = uitest::shownWindow();
        return m_second.get();
    }

    /// In the second window's message, where it is to be seen.
    QToolButton* button(const QString& text) const
    {
        for (auto* one : m_second->messageBar()->findChildren<QToolButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    /// A picture of the small map with its second tier off.
    bool exportPicture(bool withFolder = false)
    {
        if (!uitest::opened(*m_window, m_file))
            return false;
        controller().toggleTier(1);
        PictureOptions options = m_window->pictureOptions();
        options.rememberFolder = withFolder;
        return savePicture(m_picture, *controller().document(), controller().state(), options).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<MainWindow> m_second;
    QString m_file;
    QString m_picture;
};

BALLAST_UI_TEST_MAIN(TestWindowPicture)
#include "tst_windowpicture.moc"
