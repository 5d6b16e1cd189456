// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/exportdialog.h"
#include "picture/picture.h"
#include "window/windowtest.h"

#include "mouse.h"

#include <QClipboard>
#include <QSignalSpy>

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
        m_window->openPath(m_picture);
        uitest::settle();
        QVERIFY(!m_window->isImporting()); // the file is open already
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
        const auto second = uitest::shownWindow();
        second->openPath(m_picture);
        QVERIFY(!second->isImporting());
        QVERIFY(second->messageBar()->message().contains(u"no longer there"_s));
        QVERIFY(second->messageBar()->message().contains(u"map.json"_s));
        QVERIFY(!second->controller().document());
        // With a map open, its view is all there is to show.
        QVERIFY(uitest::opened(*second, uitest::sampleFile()));
        second->openPath(m_picture);
        QVERIFY(second->messageBar()->message().contains(u"applied to the open map"_s));
        QCOMPARE(second->controller().state().hiddenTiers, std::vector<double>{10});
    }

    void aChangedFileSaysSo()
    {
        QVERIFY(exportPicture());
        QByteArray changed = uitest::smallExport(true);
        changed.replace("5000", "6000");
        QVERIFY(!uitest::written(*m_folder, u"map.json"_s, changed).isEmpty());
        const auto second = uitest::shownWindow();
        QVERIFY(uitest::opened(*second, m_picture));
        QVERIFY(second->messageBar()->message().contains(u"has changed"_s));
        QCOMPARE(second->controller().state().hiddenTiers, std::vector<double>{10});
        QCOMPARE(second->controller().wholeSummary().amounts().notional, 8000.0);
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

    /// A picture of the small map with its second tier off.
    bool exportPicture()
    {
        if (!uitest::opened(*m_window, m_file))
            return false;
        controller().toggleTier(1);
        return savePicture(m_picture, *controller().document(), controller().state(),
                           m_window->pictureOptions())
            .has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_file;
    QString m_picture;
};

BALLAST_UI_TEST_MAIN(TestWindowPicture)
#include "tst_windowpicture.moc"
