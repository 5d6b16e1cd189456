// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs the binary after `prepare`, which is called in its process.
Run runPrepared(const QStringList& arguments, const std::function<void()>& prepare,
                const QString& standardInput = {}, const QString& appendTo = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier(prepare);
    if (!standardInput.isEmpty())
        process.setStandardInputFile(standardInput);
    if (!appendTo.isEmpty())
        process.setStandardOutputFile(appendTo, QIODevice::Append);
    process.start(QStringLiteral(BALLAST_BINARY), arguments);
    Run run;
    if (!process.waitForFinished(60'000))
        process.kill();
    run.crashed = process.exitStatus() != QProcess::NormalExit;
    run.code = process.exitCode();
    run.out = appendTo.isEmpty() ? process.readAllStandardOutput() : QByteArray();
    run.err = process.readAllStandardError();
    return run;
}

/// Root may read everything, so that it is given up.
void becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setuid(nobody) != 0)
        ::_exit(99);
}

void limitFiles(rlim_t bytes)
{
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// Not under the address sanitizer, which reserves terabytes of addresses; the release build has the limit.
void limitMemory([[maybe_unused]] rlim_t bytes)
{
#ifndef __SANITIZE_ADDRESS__
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_AS, &limit);
#endif
}

} // namespace

/// What verbs write to, and what they must not.
class TestOutputs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(path("map.json"), arraysFile));
    }

    void anInputIsNoOutput_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"png", "svg", "pdf"})
            QTest::newRow(ending) << u"render"_s << QString::fromLatin1(ending);
        for (const char* ending : {"html", "md", "pdf"})
            QTest::addRow("report %s", ending) << u"report"_s << QString::fromLatin1(ending);
    }

    void anInputIsNoOutput()
    {
        QFETCH(QString, verb);
        QFETCH(QString, ending);
        const QString input = path("in.") + ending;
        const QString hard = path("hard.") + ending;
        const QString soft = path("soft.") + ending;
        QVERIFY(writeFile(input, arraysFile));
        QCOMPARE(::link(qPrintable(input), qPrintable(hard)), 0);
        QVERIFY(QFile::link(input, soft));
        for (const QString& output : {input, hard, soft}) {
            const Run run = runBallast({verb, input, u"-o"_s, output});
            QCOMPARE(run.code, 1);
            QVERIFY2(run.err.contains("is the file that is read"), run.err.constData());
            QCOMPARE(contentsOf(input), QByteArray(arraysFile));
        }
        const Run piped = runPrepared(
            {verb, u"-"_s, u"-o"_s, hard}, [] {}, input);
        QCOMPARE(piped.code, 1);
        QCOMPARE(contentsOf(input), QByteArray(arraysFile));
    }

    void noneOfSeveralInputsIs()
    {
        QVERIFY(writeFile(path("a.png"), arraysFile));
        const Run compared = runBallast({u"render"_s, path("map.json"), path("a.png"), u"--no-cache"_s,
                                         u"--view"_s, u"compare"_s, u"-o"_s, path("a.png")});
        QCOMPARE(compared.code, 1);
        QCOMPARE(contentsOf(path("a.png")), QByteArray(arraysFile));
        QVERIFY(writeFile(path("f-2.png"), arraysFile));
        const Run series =
            runBallast({u"render"_s, path("map.json"), path("f-2.png"), u"-o"_s, path("f-%d.png")});
        QCOMPARE(series.code, 1);
        QCOMPARE(contentsOf(path("f-2.png")), QByteArray(arraysFile));
    }

    void theOutputThatIsAppendedToIsNoInput()
    {
        const Run run = runPrepared(
            {u"summary"_s, path("map.json")}, [] {}, {}, path("map.json"));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("standard output"), run.err.constData());
        QCOMPARE(contentsOf(path("map.json")), QByteArray(arraysFile));
    }

    void aReportReplacesNoPictureOfOthers()
    {
        QVERIFY(writeFile(path("x.png"), "holiday"));
        const Run refused = runBallast({u"report"_s, path("map.json"), u"-o"_s, path("x.md")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("x.png"), refused.err.constData());
        QCOMPARE(contentsOf(path("x.png")), QByteArray("holiday"));
        QVERIFY(!QFile::exists(path("x.md")));
        // Nor one that was rendered, which somebody asked for.
        QCOMPARE(runBallast({u"render"_s, path("map.json"), u"-o"_s, path("x.png")}).code, 0);
        QCOMPARE(runBallast({u"report"_s, path("map.json"), u"-o"_s, path("x.md")}).code, 1);
        // Its own it does.
        QVERIFY(QFile::remove(path("x.png")));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(runBallast({u"report"_s, path("map.json"), u"-o"_s, path("x.md")}).code, 0);
        QVERIFY(!QImage(path("x.png")).isNull());
    }

    void pipesAndDevicesAreNoOutput()
    {
        QCOMPARE(::mkfifo(qPrintable(path("pipe.png")), 0600), 0);
        QVERIFY(QFile::link(u"/dev/full"_s, path("full.png")));
        QVERIFY(QFile::link(path("full.png"), path("again.png")));
        for (const char* name : {"pipe.png", "full.png", "again.png"}) {
            const Run run = runBallast({u"render"_s, path("map.json"), u"-o"_s, path(name)});
            QCOMPARE(run.code, 1);
            QVERIFY2(run.err.contains("not a regular file"), run.err.constData());
        }
        struct stat status = {};
        QCOMPARE(::stat("/dev/full", &status), 0);
        QVERIFY(S_ISCHR(status.st_mode));
    }

    /// A cache that is a pipe is neither waited for nor replaced.
    void aPipeIsNoCache()
    {
        const QString cache = path("cache/Ballast");
        QVERIFY(QDir().mkpath(cache));
        for (const bool isLink : {false, true}) {
            const QString place = cache + u"/comparison.cache"_s;
            QFile::remove(place);
            if (isLink)
                QVERIFY(QFile::link(path("pipe"), place));
            QCOMPARE(::mkfifo(qPrintable(isLink ? path("pipe") : place), 0600), 0);
            const QByteArray home = path("cache").toUtf8();
            qputenv("XDG_CACHE_HOME", home);
            const Run run = runBallast({u"compare"_s, path("map.json")});
            qunsetenv("XDG_CACHE_HOME");
            QCOMPARE(run.code, 0);
            struct stat status = {};
            QCOMPARE(::stat(qPrintable(place), &status), 0);
            QVERIFY(S_ISFIFO(status.st_mode));
        }
    }

    void aFullDiskIsSaidToBe_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.png", "a.svg", "a.pdf", "a.html", "a.md"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aFullDiskIsSaidToBe()
    {
        QFETCH(QString, name);
        const bool isReport = name.endsWith(u".html"_s) || name.endsWith(u".md"_s);
        const QString output = m_folder->filePath(name);
        for (const rlim_t bytes : {0, 100, 9000}) {
            const Run run =
                runPrepared({isReport ? u"report"_s : u"render"_s, path("map.json"), u"-o"_s, output},
                            [bytes] { limitFiles(bytes); });
            QVERIFY(!run.crashed);
            QCOMPARE(run.code, 1);
            QVERIFY2(run.err.contains("File too large"), run.err.constData());
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"map.json"_s});
        }
    }

    void aLimitOfStandardOutputToo()
    {
        const Run run = runPrepared(
            {u"buckets"_s, path("map.json")}, [] { limitFiles(10); }, {}, path("out"));
        QVERIFY(!run.crashed);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("File too large"), run.err.constData());
        const Run full = runPrepared(
            {u"buckets"_s, path("map.json")}, [] {}, {}, u"/dev/full"_s);
        QCOMPARE(full.code, 1);
        QVERIFY2(full.err.contains("No space left"), full.err.constData());
    }

    void unreadableFoldersAreSaid()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"closed"_s));
        QVERIFY(writeFile(path("closed/b.json"), arraysFile));
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
        QCOMPARE(::chmod(qPrintable(path("map.json")), 0644), 0);
        QCOMPARE(::chmod(qPrintable(path("closed")), 0), 0);
        if (::geteuid() == 0 && runPrepared({u"--version"_s}, becomeNobody).code != 0)
            QSKIP("nobody else may run the binary");
        for (const QString& folder : {path("closed"), m_folder->path()}) {
            const Run run = runPrepared({u"compare"_s, u"--no-cache"_s, folder}, becomeNobody);
            QCOMPARE(run.code, folder == m_folder->path() ? 0 : 1);
            QVERIFY2(run.err.contains("closed: The system could not read the folder: Permission denied"),
                     run.err.constData());
        }
        const Run series = runPrepared(
            {u"render"_s, m_folder->path(), u"-o"_s, QDir::tempPath() + u"/ballast-none-%d.png"_s},
            becomeNobody);
        QVERIFY2(series.err.contains("could not read the folder"), series.err.constData());
        QFile::remove(QDir::tempPath() + u"/ballast-none-1.png"_s);
        QCOMPARE(::chmod(qPrintable(path("closed")), 0755), 0);
    }

    /// In little memory: none of these is read to its end.
    void filesWithoutAnEnd_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<qint64>("size");
        QTest::newRow("holes alone") << QByteArray() << (qint64(3) << 30);
        QTest::newRow("over the limit") << QByteArray() << (qint64(5) << 30);
        QTest::newRow("holes behind JSON") << QByteArray(arraysFile) << (qint64(3) << 30);
        QTest::newRow("holes behind CSV") << QByteArray(csvFile) << (qint64(3) << 30);
    }

    void filesWithoutAnEnd()
    {
        QFETCH(QByteArray, head);
        QFETCH(qint64, size);
        QVERIFY(writeFile(path("a.json"), head));
        QVERIFY(QFile::resize(path("a.json"), size));
        QElapsedTimer timer;
        timer.start();
        const Run run = runBallast({u"summary"_s, path("a.json")});
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.err.contains("zeros") || run.err.contains("limit"), run.err.constData());
    }

    void linesWithoutAnEnd_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("number") << QByteArray();
        QTest::newRow("cell") << QByteArray("price,5x\n");
        QTest::newRow("string") << QByteArray("{\"prices\":[\"");
        QTest::newRow("name") << QByteArray("{\"");
    }

    void linesWithoutAnEnd()
    {
        QFETCH(QByteArray, head);
        QVERIFY(writeFile(path("a.json"), head + QByteArray(200 << 20, '1')));
        const Run run = runPrepared({u"summary"_s, path("a.json")}, [] { limitMemory(rlim_t(1) << 30); });
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("No line or value ends within 64 MiB"), run.err.constData());
    }

    void standardInputWithoutAnEnd()
    {
        QElapsedTimer timer;
        timer.start();
        const Run run = runPrepared(
            {u"summary"_s, u"-"_s}, [] { limitMemory(rlim_t(1) << 30); }, u"/dev/zero"_s);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.startsWith("ballast: standard input: There are zeros"), run.err.constData());
        QVERIFY(timer.elapsed() < 5000);
    }

    void aPicturesFolderIsWrittenOnRequest()
    {
        const QByteArray folder = QDir(m_folder->path()).dirName().toUtf8();
        QCOMPARE(runBallast({u"render"_s, path("map.json"), u"-o"_s, path("a.png")}).code, 0);
        QVERIFY(contentsOf(path("a.png")).contains(R"("file":"map.json")"));
        QVERIFY(!contentsOf(path("a.png")).contains(folder));
        QCOMPARE(runBallast({u"render"_s, path("map.json"), u"--with-path"_s, u"-o"_s, path("b.png")}).code,
                 0);
        QVERIFY(contentsOf(path("b.png")).contains(folder));
        QVERIFY(runBallast({u"render"_s, u"--help"_s}).out.contains("--with-path"));
        for (const char* name : {"c.svg", "c.pdf", "c.html", "c.md"}) {
            const QString verb = QByteArray(name).contains("svg") || QByteArray(name).contains("pdf")
                ? u"render"_s
                : u"report"_s;
            QCOMPARE(runBallast({verb, path("map.json"), u"-o"_s, path(name)}).code, 0);
            QVERIFY(!contentsOf(path(name)).contains(folder));
        }
    }

    /// Every verb takes a picture for the file that it was made from, and opens no other.
    void picturesAreTheirFiles()
    {
        QCOMPARE(runBallast({u"render"_s, path("map.json"), u"--with-path"_s, u"-o"_s, path("a.png")}).code,
                 0);
        const Run direct = runBallast({u"summary"_s, path("map.json")});
        QCOMPARE(runBallast({u"summary"_s, path("a.png")}).out, direct.out);
        QCOMPARE(runBallast({u"compare"_s, u"--no-cache"_s, path("a.png")}).code, 0);
        QCOMPARE(runBallast({u"render"_s, path("a.png"), u"-o"_s, path("b.svg")}).code, 0);
        const Run itself = runBallast({u"render"_s, path("a.png"), u"-o"_s, path("a.png")});
        QCOMPARE(itself.code, 1);
        const QTemporaryDir elsewhere;
        const QString moved = elsewhere.filePath(u"a.png"_s);
        QVERIFY(QFile::copy(path("a.png"), moved));
        const Run asked = runBallast({u"summary"_s, moved});
        QCOMPARE(asked.code, 1);
        QVERIFY2(asked.err.contains("map.json"), asked.err.constData());
        QVERIFY(asked.out.isEmpty());
        QVERIFY(writeFile(path("map.json"), csvFile));
        const Run changed = runBallast({u"summary"_s, path("a.png")});
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.err.contains("has changed since"), changed.err.constData());
        for (const char* name : {"png-100-text-chunks-of-7MB.png", "png-53-bytes-2GB.png"}) {
            const Run run = runPrepared(
                {u"summary"_s, QStringLiteral(BALLAST_TEST_DATA "/hostile/") + QString::fromLatin1(name)},
                [] { limitMemory(rlim_t(1) << 30); });
            QCOMPARE(run.code, 1);
            QVERIFY2(run.err.contains("larger than any view"), run.err.constData());
        }
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestOutputs)
#include "tst_outputs.moc"
