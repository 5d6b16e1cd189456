// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/nametime.h"

#include <QTest>

#include <optional>
#include <string>

using namespace ballast;

namespace {

// date -u -d "2026-03-10" +%s
constexpr std::int64_t midnight = 1'773'100'800'000;
constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t minute = 60'000;

} // namespace

class TestNameTime : public QObject
{
    Q_OBJECT

private slots:
    void times_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<qint64>("time");
        const auto row = [](const char* name, std::int64_t time) {
            QTest::newRow(name) << QByteArray(name) << qint64(time);
        };
        row("2026-03-10T12-00.json", midnight + 12 * hour);
        row("btc-2026-03-10T12:34:56Z.json", midnight + 12 * hour + 34 * minute + 56'000);
        row("btc_2026-03-10_12-34-56.789.csv", midnight + 12 * hour + 34 * minute + 56'789);
        row("20260310-1200.json", midnight + 12 * hour);
        row("20260310T120000Z.json.gz", midnight + 12 * hour);
        row("map 2026.03.10 09.05.json", midnight + 9 * hour + 5 * minute);
        row("map_2026_03_10_09h05.json", midnight + 9 * hour + 5 * minute);
        row("202603101200.json", midnight + 12 * hour);
        row("BTCUSDT20260310120001.json", midnight + 12 * hour + 1000);
        row("20260310120001250.json", midnight + 12 * hour + 1250);
        row("2026-03-10T00-00.json", midnight);
        row("capture-1773144000.json", midnight + 12 * hour);
        row("1773144000123_BTC.json", midnight + 12 * hour + 123);
        // A date alone, and what stands behind it is no clock.
        row("2026-03-10.json", midnight);
        row("20260310.csv", midnight);
        row("2026-03-10-30d.json", midnight);
        row("2026-03-10-7d.json", midnight);
        row("btc-2026-03-10-12345678.json", midnight);
        row("2026-03-10-2460.json", midnight);
        // What has a clock says more than a date before it.
        row("2026-03-10/1773144000", midnight + 12 * hour);
        row("2026-03-09 to 2026-03-10T06-00.json", midnight + 6 * hour);
    }

    void times()
    {
        QFETCH(QByteArray, name);
        QFETCH(qint64, time);
        const auto found =
            timeInName(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
        QVERIFY(found);
        QCOMPARE(qint64(*found), time);
    }

    void noTimes_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name :
             {"", "btcusdt-30d.json", "map-2.json", "2026.json", "2026-13-10.json", "2026-02-30.json",
              "1999-12-31.json", "2026031.json", "202603101.json", "20260310120.json", "123456789012.json",
              "0000000001.json", "99991231-1200.json", "9999999999.json", "17731440001.json"})
            QTest::newRow(name) << QByteArray(name);
    }

    void noTimes()
    {
        QFETCH(QByteArray, name);
        QVERIFY(!timeInName(std::string_view(name.constData(), static_cast<std::size_t>(name.size()))));
    }
};

QTEST_GUILESS_MAIN(TestNameTime)
#include "tst_nametime.moc"
