// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/mappedfile.h"
#include "importhelpers.h"

#include <QTemporaryDir>

#include <algorithm>
#include <csetjmp>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ballast;

/// Files that somebody else cuts short, writes to or replaces while they are read.
class TestMappedFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void foreignFault(); // first: in children, before this process has a guard of its own
    void recoveredFault();
    void sentSignal();
    void changedInImport_data();
    void changedInImport();
    void replacedInImport_data();
    void replacedInImport();
    void truncatedView_data();
    void truncatedView();
    void smallFile();
    void severalFiles();

private:
    std::string write(const char* name, const std::string& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr std::size_t size = 1'000'000;
constexpr int rows = 60'000;

/// What a child's work came to: its exit code, or minus the signal that ended it.
int inChild(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(30);
        ::_exit(work());
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        return -1000;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Where a read of a file behind its end faults, which nobody guards.
const volatile char* foreignMapping(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (file < 0 || bytes == MAP_FAILED || ::ftruncate(file, 0) != 0)
        ::_exit(99);
    return static_cast<const volatile char*>(bytes) + size / 2;
}

bool isZero(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == 0; });
}

std::string jsonText()
{
    std::string text = "{\"prices\":[";
    for (int i = 0; i < rows; ++i)
        text += (i > 0 ? "," : "") + std::to_string(10000 + i) + ".50000";
    text += "],\"5x\":[";
    for (int i = 0; i < rows; ++i)
        text += i > 0 ? ",1234567.25" : "1234567.25";
    return text + "]}";
}

std::string csvText()
{
    std::string text = "price,5x\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(10000 + i) + ".50000,1234567.25\n";
    return text;
}

} // namespace

void TestMappedFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// An hour old, so that any change shows in its time.
std::string TestMappedFile::write(const char* name, const std::string& content) const
{
    const QString path = m_folder->filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(content.data(), static_cast<qint64>(content.size())) < 0 || !file.flush()
        || !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600),
                             QFileDevice::FileModificationTime))
        return {};
    return path.toStdString();
}

/// As without any guard: the program ends by the signal.
void TestMappedFile::foreignFault()
{
    const std::string guarded = write("guarded", std::string(size, 'x'));
    const std::string other = write("other", std::string(size, 'x'));
    const auto work = [&] {
        std::signal(SIGBUS, SIG_DFL);
        const auto file = MappedFile::open(guarded, size);
        return file && *foreignMapping(other) == 0 ? 1 : 2;
    };
    QCOMPARE(inChild(work), -SIGBUS);
}

namespace {
sigjmp_buf recovery;
}

/// An earlier handler deals with a fault of its own, and the guard stays.
void TestMappedFile::recoveredFault()
{
    const std::string guarded = write("guarded", std::string(size, 'x'));
    const std::string other = write("other", std::string(size, 'x'));
    const auto work = [&] {
        struct sigaction action = {};
        action.sa_handler = [](int) { siglongjmp(recovery, 1); };
        sigemptyset(&action.sa_mask);
        ::sigaction(SIGBUS, &action, nullptr);
        const auto file = MappedFile::open(guarded, size);
        if (!file)
            return 1;
        const volatile char* gone = foreignMapping(other);
        if (sigsetjmp(recovery, 1) == 0)
            return *gone == 0 ? 2 : 3;
        if (::truncate(guarded.c_str(), 0) != 0 || sigsetjmp(recovery, 1) != 0)
            return 4;
        return isZero((*file)->view()) ? 0 : 5;
    };
    QCOMPARE(inChild(work), 0);
}

/// Not a fault at all, and not to be swallowed.
void TestMappedFile::sentSignal()
{
    const std::string guarded = write("guarded", std::string(size, 'x'));
    const auto work = [&] {
        std::signal(SIGBUS, SIG_DFL);
        const auto file = MappedFile::open(guarded, size);
        ::kill(::getpid(), SIGBUS);
        return file ? 1 : 2;
    };
    QCOMPARE(inChild(work), -SIGBUS);
}

void TestMappedFile::changedInImport_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("call"); // of the progress callback
    QTest::addColumn<int>("threads");
    for (const bool isJson : {true, false}) {
        for (const char* change :
             {"cut to nothing", "cut to half", "overwritten", "filled with short lines", "appended to"}) {
            for (const int call : {1, 2, 3, 4, 6}) {
                for (const int threads : {1, 3})
                    QTest::addRow("%s %s at call %d, %d threads", isJson ? "JSON" : "CSV", change, call,
                                  threads)
                        << isJson << QString::fromLatin1(change) << call << threads;
            }
        }
    }
}

void TestMappedFile::changedInImport()
{
    QFETCH(bool, isJson);
    QFETCH(QString, change);
    QFETCH(int, call);
    QFETCH(int, threads);
    const std::string content = isJson ? jsonText() : csvText();
    QVERIFY(content.size() > std::size_t(1) << 20); // read on threads
    const std::string path = write("map", content);
    const auto length = static_cast<off_t>(content.size());
    std::string other;
    if (change == u"overwritten") {
        other = content;
        std::ranges::replace(other, '5', '\n');
    } else if (change == u"filled with short lines") {
        while (other.size() < content.size())
            other += isJson ? "[],\n" : "1,2\n";
    }
    int calls = 0;
    bool isChanged = false;
    ImportOptions options;
    options.threads = static_cast<std::size_t>(threads);
    options.progress = [&](double) {
        if (++calls != call)
            return true;
        const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (!other.empty())
            isChanged = ::pwrite(file, other.data(), content.size(), 0) == length;
        else if (change == u"appended to")
            isChanged = ::pwrite(file, "]", 1, length) == 1;
        else
            isChanged = ::ftruncate(file, change == u"cut to half" ? length / 2 : 0) == 0;
        ::close(file);
        return true;
    };
    const auto imported = importFile(path, options);
    if (calls < call) { // over before that
        QVERIFY2(imported, qPrintable(explain(imported)));
        return;
    }
    QVERIFY(isChanged);
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ImportErrorCode::Changed);
    QCOMPARE(imported.error().file, path);
}

void TestMappedFile::replacedInImport_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::newRow("JSON") << true;
    QTest::newRow("CSV") << false;
}

/// As editors save: another file takes the name, and what was opened stays as it is.
void TestMappedFile::replacedInImport()
{
    QFETCH(bool, isJson);
    const std::string path = write("map", isJson ? jsonText() : csvText());
    const std::string next = write("next", "price,5x\n1,2\n");
    bool isReplaced = false;
    ImportOptions options;
    options.progress = [&](double) {
        isReplaced = isReplaced || ::rename(next.c_str(), path.c_str()) == 0;
        return true;
    };
    const auto imported = importFile(path, options);
    QVERIFY(isReplaced);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.axis().size(), std::size_t(rows));
    COMPARE_CENT(notionalAt(**imported, 5), rows * 1234567.25);
    const auto again = importFile(path);
    QVERIFY2(again, qPrintable(explain(again)));
    QCOMPARE(notionalAt(**again, 5), 2.0);
}

void TestMappedFile::truncatedView_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 4096, 5000, 500'000, 999'999})
        QTest::addRow("to %d", length) << length;
}

/// What is left stays, and the rest is zeros.
void TestMappedFile::truncatedView()
{
    QFETCH(int, length);
    const std::string path = write("map", std::string(size, 'x'));
    const auto file = MappedFile::open(path, size);
    QVERIFY(file);
    QVERIFY((*file)->isUnchanged());
    QCOMPARE(::truncate(path.c_str(), length), 0);
    const std::string_view view = (*file)->view();
    QCOMPARE(view.size(), size);
    const auto left = static_cast<std::size_t>(length);
    QVERIFY(std::ranges::all_of(view.substr(0, left), [](char c) { return c == 'x'; }));
    QVERIFY(isZero(view.substr(left)));
    QVERIFY(!(*file)->isUnchanged());
}

/// Read at once, so that nothing can happen to it; but that something did is known.
void TestMappedFile::smallFile()
{
    const std::string path = write("small", "price,5x\n1,2\n");
    const auto file = MappedFile::open(path, size);
    QVERIFY(file && (*file)->isUnchanged());
    QCOMPARE(::truncate(path.c_str(), 3), 0);
    QVERIFY((*file)->view() == "price,5x\n1,2\n");
    QVERIFY(!(*file)->isUnchanged());
}

/// Each is guarded for as long as it is open.
void TestMappedFile::severalFiles()
{
    const std::string first = write("first", std::string(size, 'x'));
    const std::string second = write("second", std::string(size, 'x'));
    auto a = MappedFile::open(first, size);
    const auto b = MappedFile::open(second, size);
    QVERIFY(a && b);
    QCOMPARE(::truncate(first.c_str(), 0), 0);
    QVERIFY(isZero((*a)->view()));
    QVERIFY((*b)->isUnchanged());
    a->reset();
    QCOMPARE(::truncate(second.c_str(), 0), 0);
    QVERIFY(isZero((*b)->view()));
    for (int round = 0; round < 600; ++round) { // more than can be open at once
        const std::string path = write("again", std::string(200'000, 'y'));
        const auto again = MappedFile::open(path, size);
        QVERIFY(again);
        QCOMPARE(::truncate(path.c_str(), 0), 0);
        QVERIFY(isZero((*again)->view()));
    }
}

QTEST_APPLESS_MAIN(TestMappedFile)
#include "tst_mappedfile.moc"
