// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartmodel.h"
#include "text/clustertext.h"
#include "text/sourcetext.h"

#include "uitest.h"

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

ChartModelPtr modelOf(const DocumentPtr& document, const ViewState& state)
{
    return makeChartModel({document, &document->map}, state, 200);
}

} // namespace

/// What the words around a chart say of it.
class TestChartModel : public QObject
{
    Q_OBJECT

private slots:
    /// The top is 1,000,000 x 1.05, and a log axis is five decades long: 10.5 and 3 lie under its foot, 11
    /// does not.
    void barsUnderALogAxisAreSaid()
    {
        const DocumentPtr document =
            uitest::documentOf({100, 110, 120, 130, 140}, {uitest::tier(10, {1e6, 10.5, 3, 11, 0})}, 120);
        ViewState state;
        QCOMPARE(barsUnderAxis(*modelOf(document, state), Weighting::Notional), std::size_t(0));
        state.valueScale = ValueScale::Log;
        const ChartModelPtr model = modelOf(document, state);
        QCOMPARE(barsUnderAxis(*model, Weighting::Notional), std::size_t(2));
        QCOMPARE(barsUnderAxis(*model, Weighting::Margin), std::size_t(2));
        QVERIFY2(
            viewSubtitle(Weighting::Notional, *model).endsWith(u"log scale from 10.5: 2 bars lie below"_s),
            qPrintable(viewSubtitle(Weighting::Notional, *model)));
        state.threshold = {5, Weighting::Notional};
        QVERIFY(viewSubtitle(Weighting::Margin, *modelOf(document, state)).endsWith(u": 1 bar lies below"_s));
    }

    void oneBucketSaysNoWidth()
    {
        const DocumentPtr one = uitest::documentOf({80'000}, {uitest::tier(10, {5})}, 80'050);
        QCOMPARE(text::bucketsOf(one->map.axis()), u"1 bucket at 80,000"_s);
        QCOMPARE(text::bucketsOf(uitest::smallDocument()->map.axis()), u"4 buckets of 10 from 100 to 140"_s);
        QCOMPARE(text::bucketsOf(PriceAxis::numbered(3)), u"3 buckets without prices"_s);
        QVERIFY(viewSubtitle(Weighting::Notional, *modelOf(one, {})).endsWith(u"per bucket"_s));
    }

    void noGapReadsAsASentence()
    {
        const DocumentPtr document = uitest::documentOf({100, 110}, {uitest::tier(10, {5, 5})}, 110);
        const QString details = text::boundaryDetails(findBoundary(document->map, {}), 10);
        QCOMPARE(details.section(u'\n', 0, 0), u"No empty prices at the reference price"_s);
    }
};

BALLAST_UI_TEST_MAIN(TestChartModel)
#include "tst_chartmodel.moc"
