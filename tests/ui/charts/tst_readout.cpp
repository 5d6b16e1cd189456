// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/readout.h"

#include "uitest.h"

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

ChartModelPtr modelOf(const DocumentPtr& document, const ViewState& state, std::size_t columns)
{
    return makeChartModel({document, &document->map}, state, columns);
}

/// Two buckets of the small document a bar.
ChartModelPtr pairs(MergedBuckets merged, ViewState state = {})
{
    state.bucketWidth = {BucketMode::Chosen, 20};
    state.mergedBuckets = merged;
    return modelOf(uitest::smallDocument(), state, 500);
}

QStringList printed(const ChartModelPtr& model, Weighting weighting, std::size_t column)
{
    QStringList lines;
    const std::vector<ReadoutLine> read = readoutLines(*model, weighting, column);
    for (const ReadoutLine& line : read) {
        QStringList words{line.label, line.first, line.second};
        words.removeAll(QString());
        lines << words.join(u" | "_s).replace(u'\u202F', u' ').replace(u'\u2212', u'-');
    }
    return lines;
}

/// A thousand buckets of 1 from 1000 with 10 USD each; one has a thousand.
DocumentPtr spikeDocument()
{
    std::vector<double> prices(1000);
    std::vector<double> notional(1000, 10);
    for (std::size_t bucket = 0; bucket < 1000; ++bucket)
        prices[bucket] = 1000 + static_cast<double>(bucket);
    notional[501] = 1000;
    return uitest::documentOf(std::move(prices), {uitest::tier(10, std::move(notional))}, 1400);
}

} // namespace

/// What the readout beside the crosshair says, without a chart.
class TestReadout : public QObject
{
    Q_OBJECT

private slots:
    void oneBucketIsExact()
    {
        const ChartModelPtr model = modelOf(uitest::smallDocument(), {}, 500);
        for (const Weighting weighting : {Weighting::Notional, Weighting::Margin})
            QCOMPARE(
                printed(model, weighting, 0),
                (QStringList{u"Price | 100 – 110"_s, u"From reference | -12.5 %"_s, u"Notional | 1,100.00"_s,
                             u"Margin | 30.00"_s, u"Effective leverage | 36.7×"_s, u"5× | 100.00 | 20.00"_s,
                             u"100× | 1,000.00 | 10.00"_s}));
    }

    /// The bucket of highest notional is not that of highest margin.
    void theTallestOfTwo()
    {
        const ChartModelPtr model = pairs(MergedBuckets::Tallest);
        QCOMPARE(printed(model, Weighting::Notional, 0),
                 (QStringList{u"Highest notional of 2 buckets"_s, u"Price | 100 – 110"_s,
                              u"From reference | -12.5 %"_s, u"Notional | 1,100.00"_s, u"Margin | 30.00"_s,
                              u"Effective leverage | 36.7×"_s, u"5× | 100.00 | 20.00"_s,
                              u"100× | 1,000.00 | 10.00"_s}));
        QCOMPARE(printed(model, Weighting::Margin, 0),
                 (QStringList{u"Highest margin of 2 buckets"_s, u"Price | 110 – 120"_s,
                              u"From reference | -4.2 %"_s, u"Notional | 500.00"_s, u"Margin | 70.00"_s,
                              u"Effective leverage | 7.1×"_s, u"5× | 200.00 | 40.00"_s,
                              u"10× | 300.00 | 30.00"_s}));
    }

    void aSumNamesItsTallest()
    {
        const ChartModelPtr model = pairs(MergedBuckets::Sum);
        const QStringList margin{
            u"Price | 100 – 120"_s, u"From reference | -8.3 %"_s,    u"Notional | 1.60K"_s,
            u"Margin | 100"_s,      u"Effective leverage | 16.0×"_s, u"5× | 300 | 60"_s,
            u"10× | 300 | 30"_s,    u"100× | 1.00K | 10"_s,          u"Highest margin of 2 buckets"_s,
            u"Price | 110 – 120"_s, u"Notional | 500.00"_s,          u"Margin | 70.00"_s};
        QCOMPARE(printed(model, Weighting::Margin, 0), margin);
        QCOMPARE(printed(model, Weighting::Notional, 0).mid(8, 3),
                 (QStringList{u"Highest notional of 2 buckets"_s, u"Price | 100 – 110"_s,
                              u"Notional | 1,100.00"_s}));
    }

    void hiddenTiersAreLeftOut()
    {
        ViewState state;
        state.setShown(Leverage::from(100), false);
        const QStringList lines = printed(pairs(MergedBuckets::Tallest, state), Weighting::Notional, 0);
        QCOMPARE(lines[1], u"Price | 110 – 120"_s); // 500 instead of 100
        QCOMPARE(lines[3], u"Notional | 500.00"_s);
        QCOMPARE(lines.size(), 8);
    }

    void thinBarsAreCaughtFromAPixelAway()
    {
        const ChartModelPtr model = modelOf(spikeDocument(), {}, 2000);
        for (const Weighting weighting : {Weighting::Notional, Weighting::Margin}) {
            QCOMPARE(*columnUnder(model->frame, weighting, 1500.5, 1), std::size_t(501));
            QCOMPARE(*columnUnder(model->frame, weighting, 1503.4, 1), std::size_t(501));
            QCOMPARE(*columnUnder(model->frame, weighting, 1498.5, 1), std::size_t(498));
            QCOMPARE(*columnUnder(model->frame, weighting, 1500.5, 0.1), std::size_t(500)); // ten pixels wide
            QVERIFY(!columnUnder(model->frame, weighting, 990, 1));
        }
    }

    void subtitlesSayWhatABarIs()
    {
        const DocumentPtr spike = spikeDocument();
        ViewState state;
        QCOMPARE(viewSubtitle(Weighting::Notional, *modelOf(spike, state, 100)),
                 u"forced order size, USD per 10 bucket (1 as exported)"_s);
        state.mergedBuckets = MergedBuckets::Tallest;
        QCOMPARE(viewSubtitle(Weighting::Margin, *modelOf(spike, state, 300)),
                 u"margin at risk, USD of tallest 1 bucket per 4"_s);
        QCOMPARE(viewSubtitle(Weighting::Margin, *modelOf(spike, state, 1000)),
                 u"margin at risk, USD per 1 bucket"_s);
    }
};

BALLAST_UI_TEST_MAIN(TestReadout)
#include "tst_readout.moc"
