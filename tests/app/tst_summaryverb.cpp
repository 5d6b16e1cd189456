// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString joined(const QJsonArray& texts)
{
    QStringList list;
    for (const QJsonValue& text : texts)
        list << text.toString();
    return list.join(u", "_s);
}

} // namespace

/// `ballast summary` of what is more than one map with tiers, by running the real binary.
class TestSummaryVerb : public QObject
{
    Q_OBJECT

private slots:
    void exchanges();
    void leverageRange();
    void summaryCsvOfExchanges();
    void positionsBesideComputedMargin();
    void bins();
    void heatmap();
    void oneMapOfSeveralFails();
};

void TestSummaryVerb::exchanges()
{
    const QString file = fixture("coinank-aggregated.json");
    const QJsonObject all = summaryOf({file})[0].toObject();
    QCOMPARE(all["marginBasis"].toString(), u"unknown"_s);
    QCOMPARE(all["exchanges"].toArray().size(), 2);
    QCOMPARE(all["exchanges"][0]["exchange"].toString(), u"Binance"_s);
    QVERIFY(near(all["exchanges"][0]["notional"], 3000.5));
    QVERIFY(near(all["exchanges"][1]["notionalLong"], 300.25));
    QVERIFY(near(all["exchanges"][1]["notionalShort"], 400));
    QVERIFY(all["long"]["margin"].isNull());
    QVERIFY(all["effectiveLeverage"].isNull());

    const QJsonObject one = summaryOf({file, u"--exchanges"_s, u"okx"_s})[0].toObject();
    QCOMPARE(one["exchanges"].toArray().size(), 1);
    QVERIFY(near(one["notional"], 700.25));
    QVERIFY(near(one["exchanges"][0]["notionalShare"], 1));
    QVERIFY(near(one["marginHigh"], 140.05));

    const Run none = runBallast({u"summary"_s, file, u"--exchanges"_s, u"OKX,Kraken"_s});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("no exchange Kraken; the file has Binance, OKX"));
    const Run tier = runBallast({u"summary"_s, file, u"--tiers"_s, u"5"_s});
    QCOMPARE(tier.code, 1);
    QVERIFY(tier.err.contains("no tier 5x"));

    const Run text = runBallast({u"summary"_s, file, u"--exchanges"_s, u"OKX"_s});
    for (const char* part :
         {"Exchanges  OKX of 2", "Margin between 7.00 (all at 100x) and 140.05 (all at 5x)",
          "OKX         700.25  100.0 %  300.25  400.00", "Warning: No leverage"})
        QVERIFY2(text.out.contains(part), text.out.constData());
    for (const char* part : {"Margin / notional", "Effective leverage"})
        QVERIFY2(!text.out.contains(part), text.out.constData());
}

void TestSummaryVerb::leverageRange()
{
    const QString file = fixture("untiered.csv");
    const QJsonObject map = summaryOf({file, u"--leverage-range"_s, u"50x-10x"_s})[0].toObject();
    QVERIFY(near(map["marginLow"], 74.015)); // 3,700.75 / 50
    QVERIFY(near(map["marginHigh"], 370.075));
    const Run text = runBallast({u"summary"_s, file, u"--leverage-range"_s, u"12.5-50"_s});
    QVERIFY2(text.out.contains("between 74.02 (all at 50x) and 296.06 (all at 12.5x)"), text.out.constData());
}

void TestSummaryVerb::summaryCsvOfExchanges()
{
    const Run run = runBallast({u"summary"_s, fixture("untiered.csv"), u"--format"_s, u"csv"_s});
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].endsWith(",ratio,effectiveLeverage,map,marginLow,marginHigh"));
    for (const QByteArray& line : lines)
        QCOMPARE(line.count(','), lines[0].count(','));
    // 3,000.50 of 3,700.75
    QVERIFY2(lines[1].contains(",Binance,3000.5,,0.810781598,,1000,2000.5,,,,"), lines[1].constData());
    QVERIFY2(lines[3].endsWith(",total,3700.75,,1,,1300.25,2400.5,,,,,,37.0075,740.15"),
             lines[3].constData());
    QVERIFY(run.err.contains("warning: No leverage"));
}

void TestSummaryVerb::positionsBesideComputedMargin()
{
    const QJsonArray maps = summaryOf({fixture("positions-api.json")});
    QCOMPARE(maps.size(), 2);
    QCOMPARE(joined(maps[0]["maps"].toArray()), u"BTC, ETH"_s);
    QCOMPARE(maps[1]["map"].toString(), u"ETH"_s);
    QCOMPARE(maps[0]["marginBasis"].toString(), u"reported"_s);
    const QJsonObject cross = maps[0]["marginModes"][0].toObject();
    QCOMPARE(cross["mode"].toString(), u"cross"_s);
    QVERIFY(near(cross["positions"], 1));
    QVERIFY(near(cross["notional"], 42000));
    QVERIFY(near(cross["margin"], 2500));
    QVERIFY(near(cross["computedMargin"], 2100)); // 42,000 / 20
    QVERIFY(near(cross["difference"], 400));
    const Run text = runBallast({u"summary"_s, fixture("positions-api.json"), u"--select"_s, u"BTC"_s});
    for (const char* part : {"map BTC, 1 of 2", "Margin, reported     4,600.00",
                             "cross                1  42,000.00  2,500.00             2,100.00      400.00",
                             "1 position without a liquidation price"})
        QVERIFY2(text.out.contains(part), text.out.constData());
}

void TestSummaryVerb::bins()
{
    const QJsonArray maps = summaryOf({fixture("leverage-bins.json")});
    QCOMPARE(maps.size(), 2); // the third coin holds nothing
    QCOMPARE(joined(maps[0]["maps"].toArray()), u"BTC, ETH, XRP"_s);
    QCOMPARE(maps[0]["marginBasis"].toString(), u"lower-bound"_s);
    QVERIFY(near(maps[0]["tiers"][0]["leverage"], 25));
    QVERIFY(near(maps[0]["tiers"][0]["lowestLeverage"], 11));
    QVERIFY(near(maps[0]["unknownLeverageNotional"], 100));
    const Run text = runBallast({u"summary"_s, fixture("leverage-bins.json"), u"--select"_s, u"btc"_s});
    for (const char* part :
         {"Margin, at least               100.00", "Margin, at most                213.29",
          "Effective leverage, at most    35.00x", "11-25x", "Unknown leverage", "map BTC, 1 of 3"})
        QVERIFY2(text.out.contains(part), text.out.constData());
}

void TestSummaryVerb::heatmap()
{
    const QJsonArray maps = summaryOf({fixture("coinglass-heatmap-v4.json")});
    const QJsonObject heatmap = maps[0]["heatmap"].toObject();
    QVERIFY(near(heatmap["columns"], 4));
    QVERIFY(near(heatmap["prices"], 5));
    QVERIFY(near(heatmap["cells"], 7));
    QCOMPARE(heatmap["from"].toString(), u"2026-03-10 12:00 UTC"_s);
    QCOMPARE(heatmap["to"].toString(), u"2026-03-10 15:00 UTC"_s);
    QVERIFY(near(heatmap["newestColumnNotional"], 30.75));
    const Run text = runBallast({u"summary"_s, fixture("coinglass-heatmap-v4.json")});
    QVERIFY2(text.out.contains("Heatmap: 4 columns of 5 prices, 7 cells, from 2026-03-10 12:00 UTC to "
                               "2026-03-10 15:00 UTC"),
             text.out.constData());
}

/// The others are printed; the one that failed is said, and the exit code tells.
void TestSummaryVerb::oneMapOfSeveralFails()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"three.ndjson"_s);
    QVERIFY(writeFile(file,
                      "{\"symbol\":\"A\",\"prices\":[1,2],\"5x\":[10,20]}\n"
                      "{\"symbol\":\"B\",\"prices\":[1,2],\"5x\":[10]}\n"
                      "{\"symbol\":\"C\",\"prices\":[1,2],\"5x\":[1,2]}\n"));
    const Run run = runBallast({u"summary"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(run.code, 1);
    const QJsonArray maps = QJsonDocument::fromJson(run.out).array();
    QCOMPARE(maps.size(), 2);
    QVERIFY(near(maps[0]["notional"], 30));
    QVERIFY(near(maps[1]["notional"], 3));
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.err.contains("[1]"));
}

QTEST_GUILESS_MAIN(TestSummaryVerb)
#include "tst_summaryverb.moc"
