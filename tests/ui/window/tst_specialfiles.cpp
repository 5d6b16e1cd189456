// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appinfo.h"
#include "files/outputfile.h"
#include "window/bracketlibrary.h"
#include "window/incoming.h"
#include "window/sample.h"
#include "window/windowtest.h"

#include <QScopeGuard>

#include <sys/stat.h>
#include <unistd.h>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

bool makePipe(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
}

} // namespace

/// Pipes and devices where files should be: neither waited for nor replaced. A test that hangs has failed.
class TestSpecialFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bracketsBehindALink()
    {
        const QString pipe = m_folder->filePath(u"pipe"_s);
        QVERIFY(makePipe(pipe));
        const QString link = BracketLibrary::folder() + u"/mine.json"_s;
        QVERIFY(QDir().mkpath(BracketLibrary::folder()));
        QVERIFY(QFile::link(pipe, link));
        const auto removed = qScopeGuard([&] { QFile::remove(link); });
        const QStringList failures = BracketLibrary::load().failures();
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures[0].contains(u"mine.json"_s) && failures[0].contains(u"no regular file"_s));
    }

    void theSamplesPlace()
    {
        const QString place = sampleFile();
        QVERIFY(QFileInfo(place).isFile());
        QVERIFY(QFile::remove(place));
        QVERIFY(makePipe(place));
        const auto removed = qScopeGuard([&] { QFile::remove(place); });
        QCOMPARE(sampleFile(), place);
        QVERIFY(isSpecialFile(place));
        MainWindow window;
        window.show();
        QVERIFY(!uitest::opened(window, place));
        QVERIFY(window.messageBar()->message().contains(u"pipe"_s));
    }

    void theSettingsPlace()
    {
        QStandardPaths::setTestModeEnabled(false);
        const auto tested = qScopeGuard([] { QStandardPaths::setTestModeEnabled(true); });
        QCOMPARE(Session::standApart(), QString());
        const QString place = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/'
            + QLatin1String(appName) + u'/' + QLatin1String(appName) + u".conf"_s;
        QVERIFY(makePipe(place));
        const auto removed = qScopeGuard([&] { QFile::remove(place); });
        QCOMPARE(Session::recentFilesOfWindows(), QStringList());
        QCOMPARE(Session::standApart(), place);
        QSettings settings{QLatin1String(appName), QLatin1String(appName)};
        settings.setValue(u"a"_s, 1);
        settings.sync();
        QVERIFY(isSpecialFile(place));
    }

    void outputs()
    {
        const QString pipe = m_folder->filePath(u"pipe"_s);
        const QString file = m_folder->filePath(u"file"_s);
        QVERIFY(makePipe(pipe));
        QVERIFY(QFile::link(pipe, m_folder->filePath(u"link"_s)));
        QVERIFY(!writeFiles({{pipe, "x"}}));
        QVERIFY(!writeFiles({{file, "x"}, {m_folder->filePath(u"link"_s), "x"}})); // both or none
        QVERIFY(!QFile::exists(file) && isSpecialFile(pipe));
        QVERIFY(writeFiles({{file, "x"}}));
        QVERIFY(QFile::link(file, m_folder->filePath(u"same"_s)));
        QVERIFY(isSameFile(file, m_folder->filePath(u"same"_s)));
        QVERIFY(!writeFiles({{m_folder->filePath(u"same"_s), "y"}}, {file}));
        const auto lost = writeFiles({{m_folder->filePath(u"no/file"_s), "x"}});
        QVERIFY(!lost && lost.error().contains(u"No such file"_s));
    }

    void aFolderThatCannotBeRead()
    {
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0), 0);
        MainWindow window;
        window.show();
        const bool isRoot = ::geteuid() == 0; // who may read everything
        QVERIFY(!isRoot || ::seteuid(65534) == 0);
        window.openFolder(m_folder->path());
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0700);
        QVERIFY2(window.messageBar()->message().contains(u"could not read the folder: Permission denied"_s),
                 qPrintable(window.messageBar()->message()));
        window.openFolder(m_folder->path());
        QVERIFY(window.messageBar()->message().contains(u"There is no JSON or CSV file"_s));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

BALLAST_UI_TEST_MAIN(TestSpecialFiles)
#include "tst_specialfiles.moc"
