// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/viewstate.h"

#include <QTest>

using namespace ballast;

namespace {

ViewState unusualState()
{
    ViewState state;
    state.hiddenTiers = {0, 12.5, 100};
    state.view = ViewChoice::Margin;
    state.side = SideFilter::Short;
    state.priceWindow = Range{1.2345678912345e-5, 84'512.123456789123};
    state.valueWindow = ValueWindow{{0, 1.0 / 3}, {1.5, 2e9}};
    state.bucketWidth = {BucketMode::Chosen, 0.000012345678901};
    state.mergedBuckets = MergedBuckets::Tallest;
    state.valueScale = ValueScale::Log;
    state.valueMaximum = ValueMaximum::ShareOfTotal;
    state.layout = ChartLayout::Mirrored;
    state.threshold = {1234.5678901, Weighting::Margin};
    state.theme = ThemeChoice::Light;
    state.curves = false;
    state.patterns = true;
    state.hiddenExchanges = {"Binance", "a \"quoted\" one"};
    state.leverageRange = {12.5, 125};
    state.markedPrices = Range{81'234.5, 82'000};
    state.sweepPrice = 79'999.99;
    return state;
}

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private slots:
    void tiersToggle()
    {
        ViewState state;
        const auto five = Leverage::from(5);
        const auto hundred = Leverage::from(100);
        QVERIFY(state.shows(five));
        state.setShown(hundred, false);
        state.setShown(std::nullopt, false);
        state.setShown(five, false);
        state.setShown(five, false);
        QCOMPARE(state.hiddenTiers, (std::vector<double>{0, 5, 100}));
        QVERIFY(!state.shows(std::nullopt));
        state.setShown(five, true);
        state.setShown(five, true);
        QCOMPARE(state.hiddenTiers, (std::vector<double>{0, 100}));
    }

    void exchangesToggle()
    {
        ViewState state;
        const TierKey okx(std::nullopt, "OKX");
        const TierKey binance(std::nullopt, "Binance");
        QVERIFY(state.shows(okx) && state.showsEverything());
        state.setShown(okx, false);
        state.setShown(binance, false);
        state.setShown(okx, false);
        QCOMPARE(state.hiddenExchanges, (std::vector<std::string>{"Binance", "OKX"}));
        QVERIFY(!state.shows(okx) && !state.showsEverything());
        // Rows of unknown leverage that name no exchange are another tier.
        QVERIFY(state.shows(std::nullopt) && state.hiddenTiers.empty());
        state.setShown(okx, true);
        state.setShown(binance, true);
        QVERIFY(state.showsEverything());
    }

    void answersRoundTrip()
    {
        SavedView view;
        view.answers.prices = GivenPrices{0, 0.000012345678901};
        view.answers.columns = {{"price", "Px, USD"}, {"5x", "2"}};
        view.answers.bucketWidth = 2.5;
        view.answers.select = "Binance \"ETH\"";
        QVERIFY(savedViewFromJson(toJson(view)) == view);
        view.answers.prices = GivenPrices{84'000.5, 100};
        view.answers.referencePrice = 84'500;
        QVERIFY(savedViewFromJson(toJson(view)) == view);
    }

    void impossibleAnswers_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* json) { QTest::newRow(json) << QByteArray(json); };
        row(R"("referencePrice":-5)");
        row(R"("referencePrice":0)");
        row(R"("referencePrice":1e300)");
        row(R"("referencePrice":1e999)");
        row(R"("referencePrice":5e-324)");
        row(R"("referencePrice":"84500")");
        row(R"("firstPrice":-1,"priceStep":1)");
        row(R"("firstPrice":1e31,"priceStep":1)");
        row(R"("priceStep":1e-320,"firstPrice":1)");
        row(R"("positionBucketWidth":1e308)");
        row(R"("file":["a"])");
        row(R"("file":"a\nb")");
        row("\"file\":\"\\u001b[2J\"");
        row(R"("hash":"00")");
        row(R"("hash":"../../../../../../etc/hostname..")");
        row(R"("hash":7)");
        row(R"("priceStep":0,"firstPrice":1)");
        row(R"("priceStep":-1,"firstPrice":1)");
        row(R"("positionBucketWidth":0)");
        row(R"("positionBucketWidth":"wide")");
        row(R"("map":7)");
        row(R"("columns":"price")");
        row(R"("columns":[["price"]])");
        row(R"("columns":[["price",1]])");
    }

    void impossibleAnswers()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!savedViewFromJson(("{" + json + R"(,"state":{}})").toStdString()));
    }

    void halfOfTheGivenPricesIsNone()
    {
        const auto view = savedViewFromJson(R"({"firstPrice":5,"state":{}})");
        QVERIFY(view && !view->answers.prices);
    }

    void defaultsRoundTrip()
    {
        const auto back = viewStateFromJson(toJson(ViewState{}));
        QVERIFY(back);
        QVERIFY(*back == ViewState{});
    }

    void everyFieldRoundTrips()
    {
        const auto back = viewStateFromJson(toJson(unusualState()));
        QVERIFY(back);
        QVERIFY(*back == unusualState());
    }

    /// Digits without a point are a whole number for a reader of JSON, which holds 64 bits and no more.
    void numbersOfAnySizeRoundTrip()
    {
        for (const double amount : {5e-324, 1e-9, 9007199254740993.0, 9.3e18, 1e19, 1e25, 1e249}) {
            ViewState state;
            state.threshold = {amount, Weighting::Margin};
            state.valueWindow = ValueWindow{{0, amount}, {0, amount}};
            const auto back = viewStateFromJson(toJson(state));
            QVERIFY2(back, qPrintable(QString::number(amount)));
            QVERIFY(*back == state);
        }
    }

    void everyChoiceRoundTrips()
    {
        for (int i = 0; i < 3; ++i) {
            ViewState state;
            state.view = static_cast<ViewChoice>(i);
            state.side = static_cast<SideFilter>(i);
            state.valueScale = static_cast<ValueScale>(i);
            state.valueMaximum = static_cast<ValueMaximum>(i);
            state.theme = static_cast<ThemeChoice>(i);
            state.bucketWidth = {static_cast<BucketMode>(i), i == 2 ? 50.0 : 0.0};
            QVERIFY(viewStateFromJson(toJson(state)) == state);
        }
    }

    void everyViewHasItsName_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("both") << static_cast<int>(ViewChoice::Both) << QByteArray("both");
        QTest::newRow("notional") << static_cast<int>(ViewChoice::Notional) << QByteArray("notional");
        QTest::newRow("margin") << static_cast<int>(ViewChoice::Margin) << QByteArray("margin");
        QTest::newRow("change") << static_cast<int>(ViewChoice::Change) << QByteArray("change");
    }

    void everyViewHasItsName()
    {
        QFETCH(int, view);
        QFETCH(QByteArray, name);
        ViewState state;
        state.view = static_cast<ViewChoice>(view);
        QVERIFY(QByteArray::fromStdString(toJson(state)).contains("\"view\":\"" + name + '"'));
        QVERIFY(viewStateFromJson(toJson(state)) == state);
    }

    void savedViewRoundTrips()
    {
        SavedView view;
        view.file = "~/maps/a \"quoted\" \xc3\xa9.json";
        view.hash = "0123456789abcdef0123456789abcdef";
        view.answers.referencePrice = 0.000012345678901;
        view.state = unusualState();
        QVERIFY(savedViewFromJson(toJson(view)) == view);
        view.answers.referencePrice.reset();
        QVERIFY(savedViewFromJson(toJson(view)) == view);
    }

    void marksChangeNoFrameAndNoTotal()
    {
        ViewState marked;
        marked.markedPrices = Range{1, 2};
        marked.sweepPrice = 3;
        QVERIFY(haveSameFrame(marked, {}));
        QVERIFY(haveSameTotals(marked, {}));
        ViewState zoomed;
        zoomed.priceWindow = Range{1, 2};
        QVERIFY(!haveSameFrame(zoomed, {}));
        QVERIFY(haveSameTotals(zoomed, {}));
        ViewState hidden;
        hidden.hiddenTiers = {5};
        QVERIFY(!haveSameFrame(hidden, {}));
        QVERIFY(!haveSameTotals(hidden, {}));
    }

    void equalStatesAreEqualBytes() { QCOMPARE(toJson(unusualState()), toJson(unusualState())); }

    void missingFieldsKeepTheirDefault()
    {
        const auto state = viewStateFromJson(R"({"side":"long","later":"version"})");
        QVERIFY(state);
        ViewState expected;
        expected.side = SideFilter::Long;
        QVERIFY(*state == expected);
    }

    void hiddenTiersAreSorted()
    {
        const auto state = viewStateFromJson(R"({"hiddenTiers":[100,5,100,0]})");
        QVERIFY(state);
        QCOMPARE(state->hiddenTiers, (std::vector<double>{0, 5, 100}));
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("side: long");
        QTest::newRow("cut") << QByteArray(R"({"side":"long")");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("unknown side") << QByteArray(R"({"side":"up"})");
        QTest::newRow("side a number") << QByteArray(R"({"side":1})");
        QTest::newRow("window of one") << QByteArray(R"({"priceWindow":[1]})");
        QTest::newRow("window backwards") << QByteArray(R"({"priceWindow":[2,1]})");
        QTest::newRow("window of text") << QByteArray(R"({"priceWindow":["1","2"]})");
        QTest::newRow("window a number") << QByteArray(R"({"priceWindow":5})");
        const auto row = [](const QByteArray& json) { QTest::newRow(json) << json; };
        for (const char* window : {"priceWindow", "markedPrices", "notionalWindow", "marginWindow"}) {
            const QByteArray name = QByteArray("{\"") + window + "\":";
            row(name + "[1e300,1e301]}");
            row(name + "[-1e300,1]}");
            row(name + "[1,1]}");
            row(name + "[1,2,3]}");
            row(name + "[1,null]}");
            row(name + "[NaN,1]}");
            row(name + "[1,1e999]}");
        }
        QTest::newRow("amounts below 0") << QByteArray(R"({"notionalWindow":[-1,1]})");
        QTest::newRow("what if below 0") << QByteArray(R"({"sweepPrice":-1})");
        QTest::newRow("what if of nothing") << QByteArray(R"({"sweepPrice":0})");
        QTest::newRow("what if too far") << QByteArray(R"({"sweepPrice":1e200})");
        QTest::newRow("curves of no height") << QByteArray(R"({"curveZoom":0})");
        QTest::newRow("curves too high") << QByteArray(R"({"curveZoom":1e300})");
        QTest::newRow("bars too wide") << QByteArray(R"({"bucketMode":"chosen","bucketWidth":1e308})");
        QTest::newRow("bars too narrow") << QByteArray(R"({"bucketMode":"chosen","bucketWidth":5e-324})");
        QTest::newRow("threshold too high") << QByteArray(R"({"threshold":1e300})");
        QTest::newRow("tier over 1000") << QByteArray(R"({"hiddenTiers":[1001]})");
        QTest::newRow("negative tier") << QByteArray(R"({"hiddenTiers":[-5]})");
        QTest::newRow("tier of text") << QByteArray(R"({"hiddenTiers":["5"]})");
        QTest::newRow("chosen without width") << QByteArray(R"({"bucketMode":"chosen"})");
        QTest::newRow("negative width") << QByteArray(R"({"bucketMode":"chosen","bucketWidth":-1})");
        QTest::newRow("unknown merging") << QByteArray(R"({"mergedBuckets":"maximum"})");
        QTest::newRow("merging a number") << QByteArray(R"({"mergedBuckets":1})");
        QTest::newRow("negative threshold") << QByteArray(R"({"threshold":-1})");
        QTest::newRow("leverages backwards") << QByteArray(R"({"leverageRange":[100,5]})");
        QTest::newRow("leverage 0") << QByteArray(R"({"leverageRange":[0,5]})");
        QTest::newRow("leverage over 1000") << QByteArray(R"({"leverageRange":[5,1001]})");
        QTest::newRow("exchange a number") << QByteArray(R"({"hiddenExchanges":[5]})");
        QTest::newRow("exchange without name") << QByteArray(R"({"hiddenExchanges":[""]})");
        QTest::newRow("flag a word") << QByteArray(R"({"curves":"yes"})");
    }

    void malformed()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!viewStateFromJson(json.toStdString()));
        QVERIFY(!savedViewFromJson(QByteArray(R"({"file":"a","state":)" + json + "}").toStdString()));
    }

    void savedViewNeedsAState()
    {
        QVERIFY(!savedViewFromJson(R"({"file":"a","hash":"b"})"));
        QVERIFY(!savedViewFromJson(R"({"file":3,"state":{}})"));
        QVERIFY(!savedViewFromJson(R"({"state":{"view":"sideways"}})"));
        QVERIFY(savedViewFromJson(R"({"state":{}})"));
        QCOMPARE(savedViewFromJson(R"({"referencePrice":-5,"state":{}})").error(),
                 std::string("referencePrice"));
        QCOMPARE(savedViewFromJson(R"({"state":{"priceWindow":[2,1]}})").error(), std::string("priceWindow"));
        std::string many = "{\"state\":{\"hiddenTiers\":[1";
        for (int i = 0; i < 2000; ++i)
            many += ",1." + std::to_string(1000 + i);
        QVERIFY(!savedViewFromJson(many + "]}}"));
    }
};

QTEST_APPLESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
