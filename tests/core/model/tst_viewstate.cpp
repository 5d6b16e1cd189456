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
    state.valueScale = ValueScale::Log;
    state.valueMaximum = ValueMaximum::ShareOfTotal;
    state.layout = ChartLayout::Mirrored;
    state.threshold = {1234.5678901, Weighting::Margin};
    state.theme = ThemeChoice::Light;
    state.curves = false;
    state.patterns = true;
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
        QTest::newRow("negative tier") << QByteArray(R"({"hiddenTiers":[-5]})");
        QTest::newRow("tier of text") << QByteArray(R"({"hiddenTiers":["5"]})");
        QTest::newRow("chosen without width") << QByteArray(R"({"bucketMode":"chosen"})");
        QTest::newRow("negative width") << QByteArray(R"({"bucketMode":"chosen","bucketWidth":-1})");
        QTest::newRow("negative threshold") << QByteArray(R"({"threshold":-1})");
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
    }
};

QTEST_APPLESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
