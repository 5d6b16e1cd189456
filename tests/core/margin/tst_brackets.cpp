// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/brackets.h"
#include "margin/largestrow.h"

#include <QFile>
#include <QTest>

using namespace ballast;

namespace {

std::string shipped(const char* name)
{
    QFile file(QStringLiteral(BALLAST_BRACKETS "/%1.json").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

BracketTable named(const char* exchange, const char* symbol, const char* asOf)
{
    return {exchange, symbol, asOf, {{1000, 0.01, *Leverage::from(10), 0}}};
}

} // namespace

Q_DECLARE_METATYPE(ballast::BracketErrorCode)

class TestBrackets : public QObject
{
    Q_OBJECT

private slots:
    void shippedTables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<double>("highest");
        QTest::addColumn<double>("capAtAHundred");
        QTest::newRow("2024-10") << "binance-btcusdt-2024-10"
                                 << "2024-10" << 125.0 << 600'000.0;
        QTest::newRow("2025") << "binance-btcusdt-2025"
                              << "2025" << 150.0 << 800'000.0;
    }

    void shippedTables()
    {
        QFETCH(QString, name);
        QFETCH(QString, asOf);
        QFETCH(double, highest);
        QFETCH(double, capAtAHundred);
        const auto table = bracketTableFromJson(shipped(qPrintable(name)));
        QVERIFY(table);
        QCOMPARE(table->exchange, std::string("Binance"));
        QCOMPARE(table->symbol, std::string("BTCUSDT"));
        QCOMPARE(QString::fromStdString(table->asOf), asOf);
        QCOMPARE(table->rows.size(), std::size_t(8));
        QCOMPARE(table->highestLeverage().value(), highest);
        QCOMPARE(table->largestFor(*Leverage::from(100))->cap, capAtAHundred);
        QCOMPARE(table->largestFor(*Leverage::from(5))->cap, 480e6);
        QVERIFY(!table->largestFor(*Leverage::from(151)));
    }

    /// Maintenance margin must not jump at a cap, which ties every amount to the row before it.
    void maintenanceIsContinuous_data() { shippedTables_data(); }
    void maintenanceIsContinuous()
    {
        QFETCH(QString, name);
        const auto table = bracketTableFromJson(shipped(qPrintable(name)));
        QVERIFY(table);
        for (std::size_t i = 1; i < table->rows.size(); ++i) {
            const Bracket& below = table->rows[i - 1];
            const Bracket& row = table->rows[i];
            const double left = below.cap * below.maintenanceRate - below.maintenanceAmount;
            const double right = below.cap * row.maintenanceRate - row.maintenanceAmount;
            QVERIFY(std::abs(left - right) < 0.01);
        }
    }

    void leastPositionsBehindABar()
    {
        const auto table = bracketTableFromJson(shipped("binance-btcusdt-2025"));
        QVERIFY(table);
        const auto least = [&](double notional, double leverage) {
            return table->leastPositions(notional, *Leverage::from(leverage));
        };
        QCOMPARE(least(20e6, 100), std::optional<std::size_t>(25)); // nobody can hold more than 800 k
        QCOMPARE(least(20e6 + 1, 100), std::optional<std::size_t>(26));
        QCOMPARE(least(20e6, 101), std::optional<std::size_t>(67)); // of 300 k
        QCOMPARE(least(1, 5), std::optional<std::size_t>(1));
        QVERIFY(!least(1, 200));
        // More than can be counted: still at least so many.
        QCOMPARE(least(1e250, 5), std::optional<std::size_t>(1'000'000'000'000'000'000));
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<BracketErrorCode>("code");
        QTest::addColumn<QByteArray>("place");
        using Code = BracketErrorCode;
        const auto with = [](const char* rows) {
            return QByteArray(R"({"exchange":"B","symbol":"S","asOf":"2025","brackets":)") + rows + '}';
        };
        const char* good = R"({"cap":10,"maintenanceRate":0.01,"maxLeverage":50,"maintenanceAmount":0})";
        QTest::newRow("empty") << QByteArray() << Code::InvalidJson << QByteArray();
        QTest::newRow("cut short") << with("[") << Code::InvalidJson << QByteArray();
        QTest::newRow("bad UTF-8") << QByteArray("{\"exchange\":\"\xff\"}") << Code::InvalidJson
                                   << QByteArray();
        QTest::newRow("a list") << QByteArray("[]") << Code::WrongType << QByteArray();
        QTest::newRow("no exchange") << QByteArray("{}") << Code::MissingField << QByteArray("exchange");
        QTest::newRow("date as a number") << QByteArray(R"({"exchange":"B","symbol":"S","asOf":2025})")
                                          << Code::WrongType << QByteArray("asOf");
        QTest::newRow("no rows") << with("[]") << Code::MissingField << QByteArray("brackets");
        QTest::newRow("no row") << with("[1]") << Code::WrongType << QByteArray("brackets[0]");
        QTest::newRow("no cap") << with("[{}]") << Code::MissingField << QByteArray("brackets[0].cap");
        QTest::newRow("percent") << with(
            R"([{"cap":10,"maintenanceRate":5,"maxLeverage":50,"maintenanceAmount":0}])")
                                 << Code::OutOfRange << QByteArray("brackets[0].maintenanceRate");
        QTest::newRow("no leverage") << with(
            R"([{"cap":10,"maintenanceRate":0.1,"maxLeverage":0,"maintenanceAmount":0}])")
                                     << Code::OutOfRange << QByteArray("brackets[0].maxLeverage");
        QTest::newRow("twice the same")
            << with(qPrintable(QStringLiteral("[%1,%1]").arg(QLatin1String(good)))) << Code::NotAscending
            << QByteArray("brackets[1]");
    }

    void errors()
    {
        QFETCH(QByteArray, json);
        QFETCH(BracketErrorCode, code);
        QFETCH(QByteArray, place);
        const auto table = bracketTableFromJson(json.toStdString());
        QVERIFY(!table);
        QCOMPARE(table.error().code, code);
        QCOMPARE(QByteArray::fromStdString(table.error().place), place);
    }

    void choice()
    {
        const std::vector<BracketTable> tables{
            named("Binance", "BTCUSDT", "2024-10"), named("Binance", "BTCUSDT", "2025"),
            named("Binance", "BTCUSDT", "2025"), named("OKX", "BTC-USDT-SWAP", "2026"),
            named("Binance", "ETHUSDT", "2023")};
        const auto indexFor = [&](const char* exchange, const char* symbol) {
            return chooseBrackets(tables, exchange, symbol).table - tables.data();
        };
        QCOMPARE(indexFor("Binance", "BTCUSDT"), 1);
        QCOMPARE(indexFor("binance", "BTC/USDT"), 1);
        QCOMPARE(indexFor("Binance", "ETHUSDT"), 4);
        QCOMPARE(indexFor("okx", "btc-usdt-swap"), 3);
        QVERIFY(chooseBrackets(tables, "Binance", "ETHUSDT").isOwn);
        QCOMPARE(indexFor("Bybit", "BTCUSDT"), 1);
        QVERIFY(!chooseBrackets(tables, "Bybit", "BTCUSDT").isOwn);
        QVERIFY(!chooseBrackets(tables, "", "").isOwn);
        QCOMPARE(chooseBrackets(std::span(tables).subspan(3), "", "").table, &tables[3]);
        QVERIFY(!chooseBrackets({}, "Binance", "BTCUSDT").table);
    }

    void vendorTables_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("exchange");
        QTest::addColumn<QString>("symbol");
        const auto row = [](const char* name, const char* json, const char* exchange, const char* symbol) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(exchange)
                                << QString::fromUtf8(symbol);
        };
        row("Binance, largest first",
            R"([{"symbol":"BTCUSDT","brackets":[
            {"bracket":2,"initialLeverage":100,"notionalCap":250000,"notionalFloor":50000,"maintMarginRatio":0.005,"cum":50},
            {"bracket":1,"initialLeverage":125,"notionalCap":50000,"notionalFloor":0,"maintMarginRatio":0.004,"cum":0}]}])",
            "Binance", "BTCUSDT");
        row("freqtrade",
            R"({"BTC/USDT:USDT":[
            {"minNotional":0,"maxNotional":50000,"maintenanceMarginRate":0.004,"maxLeverage":125,"info":{}},
            {"minNotional":50000,"maxNotional":250000,"maintenanceMarginRate":0.005,"maxLeverage":100,"info":{}}]})",
            "not stated", "BTC/USDT:USDT");
        row("OKX",
            R"({"code":"0","data":[
            {"instFamily":"BTC-USDT","tier":"1","minSz":"0","maxSz":"50000","mmr":"0.004","maxLever":"125"},
            {"instFamily":"BTC-USDT","tier":"2","minSz":"50000","maxSz":"250000","mmr":"0.005","maxLever":"100"}]})",
            "OKX (sizes in contracts)", "BTC-USDT");
    }

    void vendorTables()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, exchange);
        QFETCH(QString, symbol);
        const auto table = bracketTableFromJson(json.toStdString());
        QVERIFY(table);
        QCOMPARE(QString::fromStdString(table->exchange), exchange);
        QCOMPARE(QString::fromStdString(table->symbol), symbol);
        QCOMPARE(table->rows.size(), std::size_t(2));
        QCOMPARE(table->rows[0].maxLeverage.value(), 125.0);
        QCOMPARE(table->rows[1].cap, 250000.0);
        QCOMPARE(table->rows[1].maintenanceRate, 0.005);
        // 50,000 x (0.005 - 0.004), which Binance states and the others leave to be worked out.
        QVERIFY(std::abs(table->rows[1].maintenanceAmount - 50) < 1e-9);
    }

    void largestRowOfAMap()
    {
        const LiquidationMap map(
            PriceAxis({10, 20}, PriceEdge::Lower),
            {{Leverage::from(10), {{Side::Long, Column({100, 30}), {}}, {Side::Short, Column({0, 80}), {}}}},
             {Leverage::from(50), {{Side::Long, Column({105, 0}), {}}}},
             {std::nullopt, {{Side::Long, Column({900, 900}), {}}}}},
            15);
        const auto row = largestRow(map);
        QVERIFY(row);
        QCOMPARE(row->leverage.value(), 10.0);
        QCOMPARE(row->price, 20.0);
        QCOMPARE(row->notional, 110.0);
        QVERIFY(!largestRow(LiquidationMap()));
        QVERIFY(!largestRow(LiquidationMap(PriceAxis({10}, PriceEdge::Lower),
                                           {{std::nullopt, {{Side::Long, Column({900.0}), {}}}}}, 15)));
    }
};

QTEST_APPLESS_MAIN(TestBrackets)
#include "tst_brackets.moc"
