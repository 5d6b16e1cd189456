// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QImage>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `ballast sweep`, and the sweep of `ballast render`, by running the real binary.
class TestSweepVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(path("map.json"), arraysFile));
    }

    void aFall()
    {
        const QJsonObject sweep = swept({path("map.json"), u"--to"_s, u"110"_s});
        QCOMPARE(sweep["direction"].toString(), u"fall"_s);
        QVERIFY(near(sweep["from"], 120) && near(sweep["to"], 110) && near(sweep["move"], -1.0 / 12));
        QVERIFY(near(sweep["buckets"], 1));
        QVERIFY(near(sweep["notional"], 60) && near(sweep["margin"], 8)); // 20 / 5 + 40 / 10
        QVERIFY(near(sweep["shareOfSide"], 60.0 / 70));
        QVERIFY(near(sweep["lowLeverage"]["upTo"], 10) && near(sweep["lowLeverage"]["margin"], 8));
        QVERIFY(near(sweep["tiers"][0]["leverage"], 5) && near(sweep["tiers"][0]["notional"], 20));
        QVERIFY(near(sweep["tiers"][0]["shareOfSide"], 20.0 / 30));
        QCOMPARE(sweep["tiers"][1]["tier"].toString(), u"10x"_s);
        QVERIFY(sweep["marginLow"].isNull() && sweep["unknownLeverageNotional"].toDouble(-1) == 0);
        QVERIFY(sweep["sentence"].toString().startsWith(u"A fall to 110 ("_s));
    }

    void movesByPercentAndTiers()
    {
        const QString file = path("map.json");
        QVERIFY(near(swept({file, u"--to"_s, u"-10%"_s})["to"], 108));
        const QJsonObject rise = swept({file, u"--to=+10%"_s, u"--tiers"_s, u"10"_s});
        QCOMPARE(rise["direction"].toString(), u"rise"_s);
        QVERIFY(near(rise["to"], 132) && near(rise["notional"], 100.25));
        QCOMPARE(rise["tiers"].toArray().size(), 1);
        QVERIFY(near(swept({file, u"--to"_s, u"110"_s, u"--price"_s, u"130"_s})["notional"], 60));
        QCOMPARE(swept({file, u"--to"_s, u"0%"_s})["direction"].toString(), u"none"_s);
    }

    void asText()
    {
        const Run run = runBallast({u"sweep"_s, path("map.json"), u"--to"_s, u"110"_s});
        QCOMPARE(run.code, 0);
        for (const char* part :
             {"A fall to 110 (-8.3 %) crosses modelled levels of 60.00 notional, backed by 8.00 margin, 8.00 "
              "of it at 10x or below.",
              "5x        20.00    4.00       66.7 %", "total     60.00    8.00       85.7 %",
              "not order flow"})
            QVERIFY2(run.out.contains(part), run.out.constData());
    }

    /// To the cent, against sums made from the table of buckets.
    void theFarEndsOfTheSample()
    {
        const QString sample = QStringLiteral(BALLAST_SAMPLES "/binance-btcusdt-30d.json");
        const QJsonArray rows =
            QJsonDocument::fromJson(runBallast({u"buckets"_s, sample, u"--format"_s, u"json"_s}).out).array();
        double longs = 0;
        double shorts = 0;
        for (const QJsonValue& row : rows)
            (row["side"].toString() == u"long" ? longs : shorts) += row["notional"].toDouble();
        QVERIFY(longs > 1e6 && shorts > 1e6);
        const QJsonObject fall = swept({sample, u"--to"_s, u"1"_s});
        QVERIFY(std::abs(fall["notional"].toDouble() - longs) < 0.005);
        QCOMPARE(fall["shareOfSide"].toDouble(), 1.0);
        const QJsonObject summary = summaryOf({sample})[0].toObject();
        const QJsonObject rise = swept({sample, u"--to"_s, u"10M"_s});
        QVERIFY(std::abs(rise["notional"].toDouble() - shorts) < 0.005);
        QCOMPARE(rise["notional"].toDouble(), summary["short"]["notional"].toDouble());
        QCOMPARE(rise["margin"].toDouble(), summary["short"]["margin"].toDouble());
        QCOMPARE(fall["margin"].toDouble(), summary["long"]["margin"].toDouble());
    }

    void withoutLeverage()
    {
        const QString file = fixture("coinank-aggregated.json");
        const QJsonObject sweep = swept({file, u"--to"_s, u"1"_s, u"--leverage-range"_s, u"10-50"_s});
        const double longs =
            summaryOf({file})[0].toObject().value(u"long").toObject().value(u"notional").toDouble();
        QVERIFY(longs > 0 && near(sweep["notional"], longs));
        QVERIFY(near(sweep["marginLow"], longs / 50) && near(sweep["marginHigh"], longs / 10));
        QVERIFY(sweep["margin"].isNull() && sweep["lowLeverage"].isNull());
        QVERIFY(sweep["tiers"][0]["leverage"].isNull());
    }

    void failures()
    {
        QVERIFY(writeFile(path("noreference.csv"), csvFile));
        const Run noReference = runBallast({u"sweep"_s, path("noreference.csv"), u"--to"_s, u"110"_s});
        QCOMPARE(noReference.code, 1);
        QVERIFY(noReference.out.isEmpty());
        QVERIFY2(noReference.err.contains("noreference.csv: This map has no reference price"),
                 noReference.err.constData());
        QCOMPARE(runBallast({u"sweep"_s, path("none.json"), u"--to"_s, u"110"_s}).code, 1);
        QCOMPARE(runBallast({u"sweep"_s, path("map.json")}).code, 2);
        QCOMPARE(runBallast({u"sweep"_s, path("map.json"), u"--to"_s, u"far"_s}).code, 2);
        QVERIFY(runBallast({u"help"_s, u"sweep"_s}).out.contains("ballast sweep FILE --to PRICE"));
    }

    void aPictureCarriesIt()
    {
        const auto render = [this](const char* name, const QStringList& options) {
            const QStringList verb{u"render"_s, path("map.json"), u"-o"_s, path(name), u"--size=900x600"_s};
            return runBallast(verb + options).code;
        };
        QCOMPARE(render("plain.png", {}), 0);
        QCOMPARE(render("swept.png", {u"--sweep"_s, u"-10%"_s}), 0);
        QVERIFY(QImage(path("plain.png")) != QImage(path("swept.png")));
        QFile file(path("swept.png"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"sweepPrice\":108"));
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    static QJsonObject swept(const QStringList& arguments)
    {
        const Run run = runBallast(QStringList{u"sweep"_s, u"--format"_s, u"json"_s} + arguments);
        return run.code == 0 ? QJsonDocument::fromJson(run.out).object() : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSweepVerb)
#include "tst_sweepverb.moc"
