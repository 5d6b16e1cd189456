// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace {

QJsonObject onlyObject(const Run& run)
{
    const QJsonArray list = QJsonDocument::fromJson(run.out).array();
    return list.size() == 1 ? list.first().toObject() : QJsonObject();
}

/// The keys of an object in the order they are written at its top level.
QStringList writtenKeys(const QByteArray& json)
{
    QStringList keys;
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (c != '"')
            continue;
        const qsizetype end = json.indexOf('"', i + 1);
        if (depth == 1 && end + 1 < json.size() && json[end + 1] == ':')
            keys << QString::fromUtf8(json.sliced(i + 1, end - i - 1));
        i = end;
    }
    return keys;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        QVERIFY(writeFile(path("map.json"), arraysFile));
        QVERIFY(writeFile(path("map.csv"), csvFile));
        QVERIFY(writeFile(path("unknown.csv"), unknownLeverageFile));
    }

    void versionAndHelp()
    {
        const Run version = runBallast({u"--version"_s});
        QCOMPARE(version.code, 0);
        QCOMPARE(version.out, QByteArray("Ballast " BALLAST_VERSION "\n"));
        for (const QStringList& words :
             {QStringList{u"--help"_s}, QStringList{u"help"_s}, QStringList{u"help"_s, u"render"_s},
              QStringList{u"summary"_s, u"--help"_s}, QStringList{u"buckets"_s, u"-h"_s},
              QStringList{u"help"_s, u"inspect"_s}}) {
            const Run help = runBallast(words);
            QCOMPARE(help.code, 0);
            QVERIFY(help.err.isEmpty());
            QVERIFY(help.out.size() > 300);
            for (const QByteArray& line : help.out.split('\n'))
                QVERIFY2(line.size() <= 80, line.constData());
        }
    }

    void usageErrors()
    {
        for (const QStringList& words :
             {QStringList{u"summary"_s}, QStringList{u"render"_s, path("map.json")},
              QStringList{u"--nonsense"_s},
              QStringList{u"render"_s, path("map.json"), u"-o"_s, path("x.gif")},
              QStringList{u"buckets"_s, path("map.json"), u"--format"_s, u"xml"_s}}) {
            const Run run = runBallast(words);
            QCOMPARE(run.code, 2);
            QVERIFY(run.out.isEmpty());
            QVERIFY(run.err.startsWith("ballast: "));
        }
    }

    void withoutADisplayNothingAborts()
    {
        const Run run = runBallast({path("map.json")});
        QVERIFY(!run.crashed);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.err.contains("no display"));
        QVERIFY(run.err.contains("ballast render"));
    }

    void summaryJsonIsTheContract()
    {
        const Run run = runBallast({u"summary"_s, path("map.json"), u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.err.isEmpty());
        const QByteArray object = run.out.trimmed().chopped(1).sliced(1);
        QCOMPARE(writtenKeys(object),
                 u"file format provider exchange symbol range referencePrice buckets tiers "
                 u"unknownLeverageNotional notional "
                 "margin ratio effectiveLeverage long short warnings marginBasis marginLow marginHigh map "
                 "maps exchanges marginModes heatmap"_s.split(u' '));
        const QByteArray tier = object.sliced(object.indexOf("\"tiers\":[") + 9);
        QCOMPARE(
            writtenKeys(tier.first(tier.indexOf('}') + 1)),
            u"leverage notional margin notionalShare marginShare notionalLong notionalShort marginLong marginShort"_s
                .split(u' '));

        const QJsonObject map = onlyObject(run);
        QCOMPARE(map["file"].toString(), path("map.json"));
        QCOMPARE(map["exchange"].toString(), u"Binance"_s);
        QCOMPARE(map["symbol"].toString(), u"BTCUSDT"_s);
        QCOMPARE(map["range"].toString(), u"7d"_s);
        QVERIFY(map["provider"].isNull());
        QVERIFY(near(map["referencePrice"], 120));
        QVERIFY(near(map["buckets"], 4));
        QVERIFY(near(map["notional"], 200.75));
        QVERIFY(near(map["margin"], 26.125)); // 60.5 / 5 + 140.25 / 10
        QVERIFY(near(map["ratio"], 26.125 / 200.75));
        QVERIFY(near(map["effectiveLeverage"], 200.75 / 26.125));
        QVERIFY(near(map["long"]["notional"], 70));
        QVERIFY(near(map["long"]["margin"], 10));
        QVERIFY(near(map["short"]["notional"], 130.75));
        QVERIFY(near(map["short"]["margin"], 16.125));
        QVERIFY(near(map["unknownLeverageNotional"], 0));
        QCOMPARE(map["warnings"].toArray().size(), 0);
        QCOMPARE(map["marginBasis"].toString(), u"computed"_s);
        for (const QString& key : {u"marginLow"_s, u"marginHigh"_s, u"map"_s, u"heatmap"_s})
            QVERIFY2(map[key].isNull(), qPrintable(key));
        for (const QString& key : {u"maps"_s, u"exchanges"_s, u"marginModes"_s})
            QVERIFY2(map[key].isArray() && map[key].toArray().isEmpty(), qPrintable(key));

        const QJsonArray tiers = map["tiers"].toArray();
        QCOMPARE(tiers.size(), 2);
        QVERIFY(near(tiers[0]["leverage"], 5));
        QVERIFY(near(tiers[0]["notional"], 60.5));
        QVERIFY(near(tiers[0]["margin"], 12.1));
        QVERIFY(near(tiers[0]["notionalShare"], 60.5 / 200.75));
        QVERIFY(near(tiers[0]["marginShare"], 12.1 / 26.125));
        QVERIFY(near(tiers[1]["notionalLong"], 40));
        QVERIFY(near(tiers[1]["notionalShort"], 100.25));
        QVERIFY(near(tiers[1]["marginLong"], 4));
        QVERIFY(near(tiers[1]["marginShort"], 10.025));
    }

    void unknownSidesAreNull()
    {
        const QJsonObject map = onlyObject(runBallast({u"summary"_s, u"--format=json"_s, path("map.csv")}));
        QVERIFY(near(map["notional"], 200.75));
        QVERIFY(map["referencePrice"].isNull());
        QVERIFY(map["exchange"].isNull());
        QVERIFY(map["long"]["notional"].isNull());
        QVERIFY(map["short"]["margin"].isNull());
        QVERIFY(map["tiers"][0]["notionalLong"].isNull());
        QVERIFY(map["tiers"][0]["marginShort"].isNull());
        const QJsonObject warning = map["warnings"].toArray().first().toObject();
        QCOMPARE(warning["code"].toString(), u"missing-reference-price"_s);
        QCOMPARE(warning.keys(), (QStringList{u"code"_s, u"count"_s, u"message"_s, u"where"_s}));

        const QJsonObject priced = onlyObject(
            runBallast({u"summary"_s, u"--format=json"_s, path("map.csv"), u"--price"_s, u"$ 0.12k"_s}));
        QVERIFY(near(priced["referencePrice"], 120));
        QVERIFY(near(priced["long"]["notional"], 70));
        QCOMPARE(priced["warnings"].toArray().size(), 0);
    }

    void unknownLeverageStaysApart()
    {
        const QJsonObject map =
            onlyObject(runBallast({u"summary"_s, u"--format=json"_s, path("unknown.csv")}));
        QVERIFY(near(map["notional"], 110));
        QVERIFY(near(map["margin"], 11));
        QVERIFY(near(map["unknownLeverageNotional"], 7));
        QCOMPARE(map["tiers"].toArray().size(), 1);
    }

    void tiersRestrict()
    {
        for (const QString& tiers : {u"10"_s, u"10x"_s, u"x10"_s}) {
            const QJsonObject map = onlyObject(
                runBallast({u"summary"_s, path("map.json"), u"--format"_s, u"json"_s, u"--tiers"_s, tiers}));
            QCOMPARE(map["tiers"].toArray().size(), 1);
            QVERIFY(near(map["notional"], 140.25));
            QVERIFY(near(map["tiers"][0]["notionalShare"], 1));
        }
        const Run unknown = runBallast({u"summary"_s, path("map.json"), u"--tiers"_s, u"5,7"_s});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.out.isEmpty());
        QVERIFY(unknown.err.contains("7x"));
        QVERIFY(unknown.err.contains("5x, 10x"));
    }

    void goodFilesAreDoneBesideBadOnes()
    {
        QVERIFY(writeFile(path("broken.json"), "{\"prices\":[1,2"));
        const Run run = runBallast({u"summary"_s, path("missing.json"), path("map.json"), path("broken.json"),
                                    path("map.csv"), m_directory->path(), u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorLines().size(), 3);
        QVERIFY(run.errorLines()[0].contains("missing.json"));
        QVERIFY(run.errorLines()[1].contains("broken.json"));
        const QJsonArray list = QJsonDocument::fromJson(run.out).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[1]["file"].toString(), path("map.csv"));

        const Run none = runBallast({u"summary"_s, path("missing.json"), u"--format"_s, u"json"_s});
        QCOMPARE(none.code, 1);
        QCOMPARE(none.out, QByteArray("[]\n"));
    }

    void summaryText()
    {
        const Run run = runBallast({u"summary"_s, path("map.json")});
        QCOMPARE(run.code, 0);
        for (const char* part :
             {"Binance BTCUSDT, 7 days", "4 buckets of 10 from 100 to 140", "reference price 120", "200.75",
              "26.13", "13.014 %", "7.68x", "Margin = notional / leverage per tier."})
            QVERIFY2(run.out.contains(part), part);
        const Run unknown = runBallast({u"summary"_s, path("map.csv")});
        QVERIFY(unknown.out.contains("Warning: "));
        QVERIFY(unknown.out.contains("unknown"));
    }

    void summaryCsv()
    {
        QVERIFY(writeFile(path("a,b.csv"), csvFile));
        const Run run =
            runBallast({u"summary"_s, path("map.json"), path("a,b.csv"), u"--format"_s, u"csv"_s});
        QCOMPARE(run.code, 0);
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        const qsizetype columns = lines[0].count(',');
        QVERIFY(lines[1].contains(",5x,60.5,12.1,"));
        QVERIFY(lines[3].contains(",total,200.75,26.125,1,1,70,130.75,10,16.125,"));
        QVERIFY(lines[6].startsWith('"' + path("a,b.csv").toUtf8() + "\","));
        QVERIFY(lines[6].contains(",total,200.75,26.125,1,1,,,,,"));
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(lines[i].count(','), columns);
    }

    void fullDiskIsAFailure()
    {
        QVERIFY(QFile::exists(u"/dev/full"_s));
        for (const QStringList& words :
             {QStringList{u"--help"_s}, QStringList{u"summary"_s, path("map.json")},
              QStringList{u"buckets"_s, path("map.json")}}) {
            const Run run = runBallast(words, u"/dev/full"_s);
            QCOMPARE(run.code, 1);
            QVERIFY(run.err.contains("standard output"));
        }
    }

    void articleTableOfTheSample()
    {
        const QString sample = QStringLiteral(BALLAST_SAMPLES) + u"/binance-btcusdt-30d.json"_s;
        const Run run = runBallast({u"summary"_s, sample, u"--format"_s, u"json"_s});
        const QJsonObject map = onlyObject(run);
        struct Expected
        {
            double leverage;
            double notional;
            double margin;
        };
        const std::array<Expected, 5> expected{{{5, 90739586.00, 18147917.20},
                                                {10, 184143083.00, 18414308.30},
                                                {25, 756435264.00, 30257410.56},
                                                {50, 1309806764.56, 26196135.2912},
                                                {100, 1982547090.80, 19825470.908}}};
        QCOMPARE(map["tiers"].toArray().size(), 5);
        for (qsizetype i = 0; i < 5; ++i) {
            const QJsonObject tier = map["tiers"][i].toObject();
            QVERIFY(near(tier["leverage"], expected[static_cast<std::size_t>(i)].leverage));
            QVERIFY(near(tier["notional"], expected[static_cast<std::size_t>(i)].notional));
            QVERIFY(near(tier["margin"], expected[static_cast<std::size_t>(i)].margin));
        }
        QVERIFY(near(map["buckets"], 190));
        QVERIFY(run.out.contains("\"notional\":4323671788.36,\"margin\":112841242.2592,\"ratio\":0.0260984"));
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
