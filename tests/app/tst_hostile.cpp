// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real binary with every verb over tests/data/hostile, whose files try to steer it.

#include "commandline.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 20'000; // ms, with sanitizers on a busy machine

/// A control character other than those that end lines and part columns, with C1 as UTF-8 has it.
bool hasControl(const QByteArray& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F
            || (byte == 0xC2 && next >= 0x80 && next < 0xA0))
            return true;
    }
    return false;
}

/// Of an SVG; empty where it is well-formed.
QByteArray xmlError(const QByteArray& svg)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString().toUtf8() : QByteArray();
}

/// "nan", "-inf", "infx" and their like where a figure would stand; not inside words or packed pictures.
QByteArray figureThatIsNone(QByteArray text)
{
    static const QRegularExpression packed(u"base64,[A-Za-z0-9+/=]*"_s);
    static const QRegularExpression none(
        u"(?<![A-Za-z_/-])[-+\u2212]?(nan|inf|infinity)[x\u00D7]?(?![A-Za-z_.-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString plain = QString::fromUtf8(text).remove(packed);
    const QRegularExpressionMatch match = none.match(plain);
    return match.hasMatch() ? plain.mid(std::max(qsizetype(0), match.capturedStart() - 60), 120).toUtf8()
                            : QByteArray();
}

QStringList hostileFiles()
{
    const QDir folder(fixture("hostile"));
    QStringList files;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void everyVerb_data()
    {
        QTest::addColumn<QStringList>("words"); // FILE stands for the file, OUT for a name to write to
        const auto add = [](const char* name, const char* words) {
            QTest::newRow(name) << QString::fromLatin1(words).split(u' ');
        };
        add("summary", "summary FILE");
        add("summary json", "summary FILE --format json");
        add("summary csv", "summary FILE --format csv");
        add("buckets csv", "buckets FILE");
        add("buckets json", "buckets FILE --format json");
        add("clusters", "clusters FILE");
        add("clusters json", "clusters FILE --format json");
        add("clusters csv", "clusters FILE --format csv");
        add("ratio", "ratio FILE");
        add("ratio json", "ratio FILE --format json");
        add("ratio csv", "ratio FILE --format csv");
        add("sweep", "sweep FILE --to -5%");
        add("sweep json", "sweep FILE --to +5% --format json");
        add("extrapolate", "extrapolate FILE");
        add("extrapolate json", "extrapolate FILE --format json");
        add("compare", "compare FILE --no-cache");
        add("compare json", "compare FILE --no-cache --format json");
        add("compare csv", "compare FILE --no-cache --format csv");
        add("inspect", "inspect FILE");
        add("inspect json", "inspect FILE --format json");
        add("render png", "render FILE -o OUT.png --size 320x200");
        add("render svg", "render FILE -o OUT.svg --size 640x400");
        add("render change", "render FILE -o OUT.svg --size 640x400 --view change");
        add("report html", "report FILE -o OUT.html --to -5%");
        add("report md", "report FILE -o OUT.md");
    }

    void everyVerb()
    {
        QFETCH(QStringList, words);
        const bool isJson = words.contains(u"json"_s);
        for (const QString& file : hostileFiles()) {
            const QTemporaryDir written;
            QStringList arguments = words;
            arguments.replaceInStrings(u"FILE"_s, file);
            arguments.replaceInStrings(u"OUT"_s, written.filePath(u"out"_s));
            QElapsedTimer time;
            time.start();
            const Run run = runBallast(arguments);
            const auto about = [&](const char* what, const QByteArray& seen = {}) {
                return QByteArray(what) + ": " + arguments.join(u' ').toUtf8() + '\n' + seen
                    + run.err.left(500);
            };
            QVERIFY2(!run.crashed && (run.code == 0 || run.code == 1), about("ended badly"));
            QVERIFY2(time.elapsed() < longestRun, about("took too long"));
            if (isJson && (run.code == 0 || !run.out.isEmpty()))
                QVERIFY2(!QJsonDocument::fromJson(run.out).isNull(), about("no JSON", run.out.left(500)));
            QVERIFY2(run.code == 0 || !run.err.isEmpty() || !run.out.isEmpty(),
                     about("failed without a word"));
            QByteArray all = run.out + run.err;
            for (const QString& name : QDir(written.path()).entryList(QDir::Files)) {
                const QByteArray content = contentOf(written.filePath(name));
                if (name.endsWith(u".svg"))
                    QVERIFY2(xmlError(content).isEmpty(), about("no XML", xmlError(content)));
                if (!name.endsWith(u".png"))
                    all += content;
            }
            QVERIFY2(!hasControl(all), about("a control character"));
            const QByteArray none = figureThatIsNone(all);
            QVERIFY2(none.isEmpty(), about("no figure", none));
        }
    }

    /// A file's name is as little trusted as what is in it.
    void namesOfFiles_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const char* words : {"summary", "summary --format csv", "clusters", "ratio", "inspect",
                                  "extrapolate", "compare --no-cache", "sweep --to -5%"})
            QTest::newRow(words) << QString::fromLatin1(words).split(u' ');
    }

    void namesOfFiles()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"a\x1b[2J\x07\n\u009b31m\r\x7f.json"_s);
        QVERIFY(QFile::copy(fixture("raw-arrays.json"), name));
        QVERIFY(QFile::copy(fixture("error.json"), folder.filePath(u"\x1b]0;title\x07"_s)));
        for (const QString& path :
             {name, folder.filePath(u"\x1b]0;title\x07"_s), folder.filePath(u"\x1b[2Jnone"_s)}) {
            const Run run = runBallast(words + QStringList{path});
            QVERIFY(!run.crashed && (run.code == 0 || run.code == 1));
            QVERIFY2(!hasControl(run.out + run.err), (run.out + run.err).toPercentEncoding(" \n"));
        }
    }

    /// Nothing that a spreadsheet would run begins a cell; numbers are left as they are.
    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("verbs");
        QTest::newRow("coins") << u"hostile/formulas.json"_s << QStringList{u"summary"_s, u"compare"_s};
        QTest::newRow("exchanges") << u"hostile/formulas.csv"_s
                                   << QStringList{u"summary"_s, u"buckets"_s, u"ratio"_s, u"clusters"_s,
                                                  u"compare"_s};
    }

    void noCellIsAFormula()
    {
        QFETCH(QString, file);
        const QString path = fixture(qPrintable(file));
        static const QRegularExpression formula(
            u"(^|[,;\\t\\r\\n]\"?)[\\s\"]*([=@\uFF1D]|\\+(?![0-9.]+(,|$))|-(?![0-9.]+(,|$))|\\t|\\r)"_s,
            QRegularExpression::MultilineOption);
        QFETCH(QStringList, verbs);
        for (const QString& verb : verbs) {
            QStringList words{verb, path, u"--format"_s, u"csv"_s};
            if (verb == u"compare")
                words << u"--no-cache"_s;
            const Run run = runBallast(words);
            QCOMPARE(run.code, 0);
            const QString out = QString::fromUtf8(run.out);
            const auto match = formula.match(out);
            QVERIFY2(!match.hasMatch(), qPrintable(verb + u": "_s + out.mid(match.capturedStart(), 80)));
        }
    }

    void totalsBeyondANumberAreRefused_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"total-notional.json", "total-notional.csv", "total-exchanges.csv",
                                 "total-margin.json", "total-column.json"})
            QTest::newRow(name) << u"hostile/"_s + QString::fromLatin1(name);
    }

    void totalsBeyondANumberAreRefused()
    {
        QFETCH(QString, file);
        const Run run = runBallast({u"summary"_s, fixture(qPrintable(file))});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("add up to more than a total can hold"), run.err);
        QVERIFY(run.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
