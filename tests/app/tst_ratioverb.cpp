// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sample()
{
    return QStringLiteral(BALLAST_SAMPLES "/binance-btcusdt-30d.json");
}

QJsonObject objectOf(const QStringList& arguments)
{
    return QJsonDocument::fromJson(runBallast(arguments + QStringList{u"--format"_s, u"json"_s}).out)
        .object();
}

} // namespace

/// `ballast ratio` and `ballast extrapolate`, by running the real binary.
class TestRatioVerb : public QObject
{
    Q_OBJECT

private slots:
    /// 5x: 30 long, 30.5 short; 10x: 40 long, 100.25 short; middles at 105 to 135, reference 120.
    void partsOfASmallMap()
    {
        const QString file = m_folder.filePath(u"small.json"_s);
        QVERIFY(writeFile(file, arraysFile));
        const QJsonObject report = objectOf({u"ratio"_s, file});
        const QJsonArray parts = report["parts"].toArray();
        QCOMPARE(parts.size(), 8);
        QCOMPARE(parts[0]["part"].toString(), u"whole map"_s);
        QCOMPARE(parts[4]["part"].toString(), u"1-2 %"_s);
        QVERIFY(near(parts[0]["notional"], 200.75));
        QVERIFY(near(parts[0]["margin"], 26.125)); // 60.5 / 5 + 140.25 / 10
        QVERIFY(near(parts[0]["ratio"], 26.125 / 200.75));
        QVERIFY(near(parts[1]["margin"], 10)); // 30 / 5 + 40 / 10
        QVERIFY(near(parts[2]["effectiveLeverage"], 130.75 / 16.125));
        QVERIFY(near(parts[5]["notional"], 60)); // 110 to 120: 4.2 % away
        QCOMPARE(parts[6]["ratio"], QJsonValue(QJsonValue::Null));
        QVERIFY(near(parts[7]["notional"], 140.75)); // 100 and 130: 12.5 % away

        QCOMPARE(report["brackets"]["symbol"].toString(), u"BTCUSDT"_s);
        QCOMPARE(report["brackets"]["asOf"].toString(), u"2025"_s);
        QVERIFY(report["brackets"]["ofThisMarket"].toBool());
        QVERIFY(near(report["isolated"]["long"]["least"], 6 * 0.5 / 0.9 + 4 * 0.5 / 0.95));
        QVERIFY(near(report["isolated"]["total"]["most"], 26.125));
        QCOMPARE(report["equalMargins"]["rowsLookedAt"].toInt(), 5);
        QCOMPARE(report["equalMargins"]["linkedRows"].toInt(), 0);
        QVERIFY(near(report["equalMargins"]["ratioOfEqualMargins"], 2.0 / 15));
        QVERIFY(report["notes"].toArray().size() >= 2);

        const QJsonObject tenfold = objectOf({u"ratio"_s, file, u"--tiers"_s, u"10"_s});
        QVERIFY(near(tenfold["parts"][0]["margin"], 14.025));
    }

    void textAndCsv()
    {
        const Run text = runBallast({u"ratio"_s, sample()});
        QCOMPARE(text.code, 0);
        for (const char* part :
             {"Whole map  4,323,671,788.36  112,841,242.26   2.610 %", "> 10 % ",
              "Binance BTCUSDT brackets as of 2025", "rows link to an entry", "The largest bar, "})
            QVERIFY2(text.out.contains(part), text.out.constData());
        const Run csv = runBallast({u"ratio"_s, sample(), u"--format"_s, u"csv"_s});
        const QList<QByteArray> lines = csv.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 9);
        QCOMPARE(lines[0], QByteArray("part,notional,margin,ratio,effectiveLeverage"));
        QVERIFY(lines[1].startsWith("whole map,4323671788.36,112841242.2592,0.026098"));
        QVERIFY(csv.err.isEmpty());
    }

    void withoutLeverage()
    {
        const Run text = runBallast({u"ratio"_s, fixture("untiered.csv")});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("ratio lies between 1.00 %, all at 100x, and 20.00 %, all at 5x"),
                 text.out.constData());
        const QJsonObject report = objectOf({u"ratio"_s, fixture("untiered.csv")});
        QVERIFY(report["isolated"].isNull());
        QVERIFY(report["parts"][0]["margin"].isNull());
    }

    /// Every row of this shipped map was made from entries with one margin in four tiers.
    void equalMargins()
    {
        const QJsonObject report =
            objectOf({u"ratio"_s, QStringLiteral(BALLAST_SAMPLES "/coinglass-web.json")});
        const QJsonObject found = report["equalMargins"].toObject();
        QVERIFY(found["linkedRows"].toInt() * 2 > found["rowsLookedAt"].toInt());
        QVERIFY(near(found["ratioOfEqualMargins"], 0.021621622));
        const QJsonArray entries = found["entries"].toArray();
        QVERIFY(!entries.isEmpty());
        for (const auto& entry : entries) {
            const QJsonArray rows = entry.toObject()["rows"].toArray();
            const double margin = entry.toObject()["margin"].toDouble();
            for (const auto& row : rows) {
                const QJsonObject fields = row.toObject();
                QVERIFY(std::abs(fields["notional"].toDouble() / fields["leverage"].toDouble() - margin)
                        < 0.011);
            }
        }
    }

    void extrapolation()
    {
        const QString small = m_folder.filePath(u"other.json"_s);
        QVERIFY(writeFile(small, arraysFile));
        const QJsonObject report = objectOf({u"extrapolate"_s, sample(), small});
        const QJsonArray maps = report["maps"].toArray();
        QCOMPARE(maps.size(), 2);
        QVERIFY(std::abs(maps[0]["margin"].toDouble() - 1.5659e9) < 0.00005e9);
        QVERIFY(near(report["ratioHigh"], 26.125 / 200.75));
        QCOMPARE(report["marginLow"].toDouble(), maps[0]["margin"].toDouble());
        QVERIFY(near(report["article"]["roundedMargin"], 1.5e9));
        QVERIFY(near(report["article"]["marginHigh"], 1.7e9));

        const Run text = runBallast({u"extrapolate"_s, sample(), u"--open-interest"_s, u"10 B"_s});
        QCOMPARE(text.code, 0);
        for (const char* part : {"10,000,000,000.00", "2.610 %", "250,000,000.00", "Assumes that"})
            QVERIFY2(text.out.contains(part), text.out.constData());
        QVERIFY(!text.out.contains("Lowest"));
    }

    void mapsWithoutARatioFail()
    {
        const Run none = runBallast({u"extrapolate"_s, fixture("untiered.csv")});
        QCOMPARE(none.code, 1);
        QVERIFY(none.out.isEmpty());
        QVERIFY(none.err.contains("no leverage"));
        const Run some = runBallast({u"extrapolate"_s, fixture("untiered.csv"), sample()});
        QCOMPARE(some.code, 1);
        QVERIFY(some.out.contains("2.610 %"));
        QCOMPARE(runBallast({u"ratio"_s, u"/nowhere.json"_s}).code, 1);
    }

    void help()
    {
        QVERIFY(runBallast({u"help"_s, u"ratio"_s}).out.contains("equalMargins"));
        QVERIFY(runBallast({u"extrapolate"_s, u"--help"_s}).out.contains("--open-interest"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRatioVerb)
#include "tst_ratioverb.moc"
