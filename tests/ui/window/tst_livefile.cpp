// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/livefile.h"
#include "window/session.h"
#include "window/windowtest.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// A change of time that no file system rounds away.
void makeOlder(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
}

QByteArray exportWith(int notional)
{
    return "{\"lastPrice\": 120, \"prices\": [100, 110, 120, 130], \"5\": [100, 200, 0, "
        + QByteArray::number(notional) + "], \"10\": [0, 300, 0, 400]}";
}

} // namespace

/// A file that changes while its map is open.
class TestLiveFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = uitest::written(*m_folder, u"map.json"_s, exportWith(1000));
        makeOlder(m_path);
    }

    void cleanup()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void tellsOnceAVersion()
    {
        LiveFile live;
        const QSignalSpy changed(&live, &LiveFile::changed);
        const QSignalSpy vanished(&live, &LiveFile::vanished);
        live.watch(m_path, stampOf(m_path));
        QTest::qWait(400);
        QCOMPARE(changed.size(), 0);
        write(exportWith(2000)); // in place
        QTRY_COMPARE(changed.size(), 1);
        uitest::written(*m_folder, u"next.json"_s, exportWith(30'000));
        replaceBy(u"next.json"_s);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(QFile::resize(m_path, 5));
        QTRY_COMPARE(changed.size(), 3);
        QVERIFY(QFile::remove(m_path));
        QTRY_COMPARE(vanished.size(), 1);
        write(exportWith(400'000));
        QTRY_COMPARE(changed.size(), 4);
        QTest::qWait(400);
        QCOMPARE(changed.size(), 4);
        QCOMPARE(vanished.size(), 1);
    }

    void keepsSilentWhileOff()
    {
        LiveFile live;
        const QSignalSpy changed(&live, &LiveFile::changed);
        live.watch(m_path, stampOf(m_path));
        live.setEnabled(false);
        write(exportWith(2000));
        QTest::qWait(500);
        QCOMPARE(changed.size(), 0);
        live.setEnabled(true);
        QTRY_COMPARE(changed.size(), 1);
    }

    void tellsOfAChangeBeforeItWatched()
    {
        LiveFile live;
        const QSignalSpy changed(&live, &LiveFile::changed);
        const FileStamp before = stampOf(m_path);
        write(exportWith(2000));
        live.watch(m_path, before);
        QTRY_COMPARE(changed.size(), 1);
    }

    void theMapFollowsAndTheViewStays()
    {
        open();
        controller().setTierShown(0, false);
        controller().setPriceWindow({105, 128}, Gesture::Single);
        const ViewState view = controller().state();
        const QSignalSpy documents(&controller(), &ViewController::documentChanged);
        connect(&controller(), &ViewController::documentChanged, this,
                [this] { QVERIFY(controller().document()); });
        write(exportWith(5000));
        QTRY_COMPARE(documents.size(), 1);
        QCOMPARE(controller().wholeSummary().amounts().notional, 100.0 + 200 + 5000 + 300 + 400);
        QVERIFY(controller().state() == view);
        QVERIFY(m_window->chart()->isVisible());
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"map.json was read again"_s));
        controller().undo();
        QVERIFY(!controller().state().priceWindow);
    }

    void aDamagedVersionIsSaidAndTheMapStays()
    {
        open();
        const DocumentPtr document = controller().document();
        write("{\"prices\": [1, 2");
        QTRY_VERIFY(m_window->messageBar()->message().contains(u"not valid JSON"_s));
        QCOMPARE(controller().document(), document);
        QVERIFY(m_window->chart()->isVisible());
        write(exportWith(7000));
        QTRY_VERIFY(controller().document() != document);
        QTRY_VERIFY(!m_window->messageBar()->isVisible());
    }

    void aFileThatIsGoneComesBack()
    {
        open();
        const DocumentPtr document = controller().document();
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"gone"_s));
        QCOMPARE(controller().document(), document);
        write(exportWith(8000));
        QTRY_VERIFY(controller().document() != document);
        QCOMPARE(controller().wholeSummary().amounts().notional, 9000.0);
    }

    void offItReloadsWhenAsked()
    {
        open();
        m_window->setFollowing(false);
        QVERIFY(!Session().followsFile());
        const DocumentPtr document = controller().document();
        write(exportWith(9000));
        QTest::qWait(500);
        QCOMPARE(controller().document(), document);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_VERIFY(controller().document() != document);
        QCOMPARE(controller().wholeSummary().amounts().notional, 10'000.0);
        const DocumentPtr reloaded = controller().document();
        m_window->reload();
        QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"same as before"_s));
        QCOMPARE(controller().document(), reloaded);
    }

    void anotherFileIsAnotherMatter()
    {
        open();
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        const DocumentPtr sample = controller().document();
        write(exportWith(2000));
        QTest::qWait(500);
        QCOMPARE(controller().document(), sample);
    }

private:
    void open()
    {
        m_window = uitest::shownWindow();
        QVERIFY(uitest::opened(*m_window, m_path));
    }

    void write(const QByteArray& bytes)
    {
        QVERIFY(!uitest::written(*m_folder, u"map.json"_s, bytes).isEmpty());
    }

    void replaceBy(const QString& name)
    {
        QVERIFY(std::rename(qPrintable(m_folder->filePath(name)), qPrintable(m_path)) == 0);
    }

    ViewController& controller() { return m_window->controller(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestLiveFile)
#include "tst_livefile.moc"
