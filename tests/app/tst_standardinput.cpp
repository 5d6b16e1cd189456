// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// "-" as the file of a verb, by running the real binary with its input piped in.
class TestStandardInput : public QObject
{
    Q_OBJECT

private slots:
    void summary()
    {
        const Run run = runBallast({u"summary"_s, u"-"_s, u"--format"_s, u"json"_s}, {}, arraysFile);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        const QJsonObject map = QJsonDocument::fromJson(run.out).array().first().toObject();
        QCOMPARE(map["file"].toString(), u"-"_s);
        QVERIFY(near(map["notional"], 200.75));
        const Run text = runBallast({u"summary"_s, u"-"_s}, {}, csvFile);
        QVERIFY(text.out.contains("standard input: csv-wide, 4 buckets"));
    }

    void amongFiles()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"map.csv"_s);
        QVERIFY(writeFile(file, csvFile));
        const Run run = runBallast({u"summary"_s, file, u"-"_s, u"--format=json"_s}, {}, arraysFile);
        QCOMPARE(run.code, 0);
        QCOMPARE(QJsonDocument::fromJson(run.out).array().size(), 2);
        // Its end is reached once; a second time there is nothing left.
        const Run twice = runBallast({u"summary"_s, u"-"_s, u"-"_s}, {}, arraysFile);
        QCOMPARE(twice.code, 1);
        QVERIFY(twice.out.contains("standard input"));
        QVERIFY(twice.err.contains("standard input: The file is empty."));
    }

    void buckets()
    {
        const Run run = runBallast({u"buckets"_s, u"-"_s}, {}, csvFile);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out.trimmed().split('\n').size(), 5);
        QVERIFY2(run.err.startsWith("ballast: standard input: warning: "), run.err.constData());
    }

    void largerThanAPipe()
    {
        QByteArray table = "price,5x\n";
        for (int i = 1; i <= 200'000; ++i)
            table += QByteArray::number(i) + ",1\n";
        const Run run = runBallast({u"summary"_s, u"-"_s, u"--format"_s, u"json"_s}, {}, table);
        QCOMPARE(run.code, 0);
        const QJsonObject map = QJsonDocument::fromJson(run.out).array().first().toObject();
        QVERIFY(near(map["buckets"], 200'000));
    }

    void render()
    {
        const QTemporaryDir directory;
        const QString picture = directory.filePath(u"out.png"_s);
        const Run run =
            runBallast({u"render"_s, u"-"_s, u"-o"_s, picture, u"--size"_s, u"640x400"_s}, {}, arraysFile);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(640, 400));
        // The picture names no file that could not be found again.
        QFile file(picture);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(R"("file":"","hash":"")"));
    }

    void errors()
    {
        const Run broken = runBallast({u"summary"_s, u"-"_s}, {}, "{\"prices\": [1,\n 2,,]}");
        QCOMPARE(broken.code, 1);
        QCOMPARE(broken.errorLines().size(), 1);
        QVERIFY(broken.err.startsWith("ballast: standard input: line 2, column 4: "));
        const Run empty = runBallast({u"buckets"_s, u"-"_s});
        QCOMPARE(empty.code, 1);
        QVERIFY(empty.err.startsWith("ballast: standard input: The file is empty."));
        const Run tier = runBallast({u"summary"_s, u"-"_s, u"--tiers"_s, u"7"_s}, {}, csvFile);
        QCOMPARE(tier.code, 1);
        QVERIFY(tier.err.startsWith("ballast: standard input: there is no tier 7x"));
    }

    void aFileOfThatName()
    {
        const QTemporaryDir directory;
        QVERIFY(writeFile(directory.filePath(u"-"_s), csvFile));
        const Run run =
            runBallast({u"summary"_s, directory.filePath(u"-"_s), u"--format"_s, u"json"_s}, {}, arraysFile);
        const QJsonObject map = QJsonDocument::fromJson(run.out).array().first().toObject();
        QCOMPARE(map["file"].toString(), directory.filePath(u"-"_s));
        QCOMPARE(map["format"].toString(), u"csv-wide"_s);
    }
};

QTEST_GUILESS_MAIN(TestStandardInput)
#include "tst_standardinput.moc"
