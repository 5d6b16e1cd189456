// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/seriestext.h"

#include <QTest>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestSeriesText : public QObject
{
    Q_OBJECT

private slots:
    void timesSayWhereTheyAreFrom()
    {
        // date -u -d "2026-03-10 12:00" +%s
        constexpr std::int64_t noon = 1'773'144'000'000;
        QCOMPARE(text::captureTime({noon, TimeOrigin::Export}), u"2026-03-10 12:00 UTC"_s);
        QCOMPARE(text::captureTime({noon, TimeOrigin::FileName}), u"2026-03-10 12:00 UTC (file name)"_s);
        QCOMPARE(text::captureTime({noon, TimeOrigin::FileDate}), u"2026-03-10 12:00 UTC (file date)"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("obstacle");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QByteArray>("otherSays");
        QTest::addColumn<QString>("sentence");
        const auto row = [](SeriesObstacle obstacle, const char* says, const char* otherSays,
                            const QString& sentence) {
            QTest::newRow(qPrintable(sentence))
                << static_cast<int>(obstacle) << QByteArray(says) << QByteArray(otherSays) << sentence;
        };
        row(SeriesObstacle::NoPrices, "", "", u"b.json has no prices."_s);
        row(SeriesObstacle::NoSymbol, "", "", u"b.json does not say which market it is of."_s);
        row(SeriesObstacle::OtherSymbol, "ETHUSDT", "BTCUSDT",
            u"b.json has the symbol ETHUSDT, a.json has BTCUSDT."_s);
        row(SeriesObstacle::OtherRange, "7d", "1d", u"b.json has the range 7d, a.json has 1d."_s);
        row(SeriesObstacle::OtherExchange, "", "Binance", u"b.json names no exchange, a.json has Binance."_s);
        row(SeriesObstacle::OtherProvider, "CoinAnk", "",
            u"b.json has the provider CoinAnk, a.json names none."_s);
        row(SeriesObstacle::OtherMap, "ETH", "BTC", u"b.json has the map ETH, a.json has BTC."_s);
    }

    void refusals()
    {
        QFETCH(int, obstacle);
        QFETCH(QByteArray, says);
        QFETCH(QByteArray, otherSays);
        QFETCH(QString, sentence);
        QCOMPARE(text::describe(SeriesRefusal{static_cast<SeriesObstacle>(obstacle), "/maps/b.json",
                                              says.toStdString(), "/maps/a.json", otherSays.toStdString()}),
                 sentence);
    }
};

QTEST_APPLESS_MAIN(TestSeriesText)
#include "tst_seriestext.moc"
