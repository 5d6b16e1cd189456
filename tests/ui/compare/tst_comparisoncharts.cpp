// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisoncharts.h"
#include "compare/overlaychart.h"
#include "compare/ratiochart.h"
#include "compare/tiersharechart.h"

#include "comparisonhelpers.h"
#include "uitest.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

ComparedMap withTiers(ComparedMap map, std::initializer_list<TierShare> tiers)
{
    map.tiers = tiers;
    return map;
}

Leverage times(double leverage)
{
    return *Leverage::from(leverage);
}

/// Two of Binance, one of OKX: 2 %, 3 % and 4 %.
ComparisonReportPtr threeMaps()
{
    return uitest::reportOf(
        {withTiers(uitest::comparedMapOf(0.02, "Binance", "a.json"),
                   {{times(5), {}, 0.1, 0.3}, {times(100), {}, 0.9, 0.7}}),
         withTiers(uitest::comparedMapOf(0.03, "Binance", "b.json"), {{times(25), {}, 1, 1}}),
         withTiers(uitest::comparedMapOf(0.04, "OKX", "c.json"),
                   {{times(5), {}, 0.5, 0.8}, {times(25), {}, 0.5, 0.2}})});
}

template <typename Series> Series* seriesNamed(const QChart& chart, const QString& name)
{
    const auto all = chart.series();
    for (QAbstractSeries* series : all)
        if (series->name() == name || series->objectName() == name)
            return qobject_cast<Series*>(series);
    return nullptr;
}

QStringList wordsOf(const QChart& chart)
{
    QStringList words;
    const auto items = chart.childItems();
    for (const QGraphicsItem* item : items)
        if (const auto* word = dynamic_cast<const QGraphicsSimpleTextItem*>(item))
            if (word->isVisible() && !word->text().isEmpty())
                words << word->text();
    return words;
}

QImage painted(ComparisonChart& chart, const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Theme::of(true).background);
    QPainter painter(&image);
    paintChart(painter, chart, image.rect());
    return image;
}

int count(const QImage& image, const QRect& part, const QColor& colour)
{
    int pixels = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            pixels += image.pixel(x, y) == colour.rgb();
    return pixels;
}

Overlay smallOverlay()
{
    Overlay overlay;
    overlay.hasMargin = true;
    overlay.width = 10;
    overlay.prices = {100, 130};
    overlay.buckets = {{100, 110, {0.5, 0.25}, {0.75, 0.5}},
                       {110, 120, {0.25, 0.25}, {0.25, 0}},
                       {120, 130, {0.25, 0.5}, {0, 0.5}}};
    overlay.bucketNotional = {0.875, 0.75};
    overlay.bucketMargin = {0.6, 0.5};
    return overlay;
}

} // namespace

/// What the comparison's Qt charts hold and paint.
class TestComparisonCharts : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    /// The last price stands at the plot's very edge, and its word is wider than the air beside it.
    void noWordIsCut()
    {
        Overlay overlay = smallOverlay();
        overlay.width = 10'000'000;
        overlay.prices = {1'600'000'000, 1'630'000'000};
        for (std::size_t i = 0; i < overlay.buckets.size(); ++i) {
            overlay.buckets[i].low = overlay.prices.low + overlay.width * static_cast<double>(i);
            overlay.buckets[i].high = overlay.buckets[i].low + overlay.width;
        }
        OverlayChart chart(overlay, Weighting::Notional, {u"one"_s, u"other"_s}, {});
        painted(chart, {420, 300});
        QVERIFY(wordsOf(chart).contains(u"1,630,000,000"_s));
        const QRectF room(QPointF(), chart.size());
        const auto items = chart.childItems();
        for (const QGraphicsItem* item : items)
            if (const auto* word = dynamic_cast<const QGraphicsSimpleTextItem*>(item);
                word && !word->text().isEmpty())
                QVERIFY2(room.contains(word->mapRectToParent(word->boundingRect())),
                         qPrintable(word->text()));
    }

    void ratiosOfEachGroup()
    {
        const RatioChart chart(*threeMaps(), Grouping::Exchange, {});
        const auto* binance = seriesNamed<QScatterSeries>(chart, u"Binance"_s);
        QVERIFY(binance);
        QCOMPARE(binance->points(), (QList<QPointF>{{2, 0}, {3, 0}}));
        QCOMPARE(seriesNamed<QScatterSeries>(chart, u"OKX"_s)->points(), (QList<QPointF>{{4, -1}}));
        // Half of two: quartiles 2.25 and 2.75, median 2.5. A group of one has no box.
        const auto* box = seriesNamed<QAreaSeries>(chart, u"middle half"_s);
        QCOMPARE(box->upperSeries()->at(0).x(), 2.25);
        QCOMPARE(box->upperSeries()->at(1).x(), 2.75);
        QCOMPARE(seriesNamed<QLineSeries>(chart, u"median"_s)->at(0).x(), 2.5);
        QCOMPARE(seriesNamed<QLineSeries>(chart, u"article"_s)->at(0).x(), 2.6);
        QCOMPARE(chart.series().size(), 5); // dots twice, box, median, article
    }

    void ratiosInWords()
    {
        RatioChart chart(*threeMaps(), Grouping::Exchange, {});
        painted(chart, {700, 300});
        const QStringList words = wordsOf(chart);
        for (const QString& word :
             {u"Binance"_s, u"2 maps"_s, u"2.50\u202F%"_s, u"2.00\u202F% – 3.00\u202F%"_s, u"OKX"_s,
              u"1 map"_s, u"4.00\u202F%"_s, u"the article's 2.6\u202F%"_s,
              u"Ratio of margin to notional, by exchange"_s})
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words.join(u'|')));
    }

    /// The dashed line stands at its share of the axis, dots where their ratio is.
    void ratiosInInk()
    {
        RatioChart chart(*threeMaps(), Grouping::Exchange, {});
        const QImage image = painted(chart, {700, 300});
        const auto xOf = [&](double percent) {
            return qRound(chart.mapToPosition({percent, 0}, chart.series().constFirst()).x());
        };
        const QRect plot = chart.plotArea().toRect();
        const QColor margin = Theme::of(true).margin;
        QVERIFY(count(image, {xOf(2.6) - 2, plot.top(), 5, plot.height()}, margin) > plot.height() / 4);
        QCOMPARE(count(image, {xOf(3.2), plot.top(), xOf(3.9) - xOf(3.2), plot.height()}, margin), 0);
        QVERIFY(xOf(4) < plot.right() && xOf(2) > plot.left());
    }

    void manyMapsStayFewDots()
    {
        std::vector<ComparedMap> maps;
        maps.reserve(10'000);
        for (int i = 0; i < 10'000; ++i)
            maps.push_back(uitest::comparedMapOf(0.02 + 0.01 * (i % 997) / 997, "Binance", "a"));
        const RatioChart chart(*uitest::reportOf(std::move(maps)), Grouping::Exchange, {});
        const auto* dots = seriesNamed<QScatterSeries>(chart, u"Binance"_s);
        QVERIFY(dots->count() > 300);
        QVERIFY(dots->count() <= 3000);
    }

    void manyGroupsAreTold()
    {
        std::vector<ComparedMap> maps;
        for (int i = 0; i < 20; ++i)
            maps.push_back(uitest::comparedMapOf(0.02, ("E" + std::to_string(10 + i)).c_str(), "a"));
        RatioChart chart(*uitest::reportOf(std::move(maps)), Grouping::Exchange, {});
        painted(chart, {700, 500});
        const QString words = wordsOf(chart).join(u' ');
        QVERIFY2(words.contains(u"The 12 largest of 20 groups"_s), qPrintable(words));
        QVERIFY(!words.contains(u"E17"_s));
        QVERIFY(words.contains(u"E18"_s));
    }

    void noRatioSaysSo()
    {
        ComparedMap map;
        map.file = "a.json";
        RatioChart chart(*uitest::reportOf({map}), Grouping::Exchange, {});
        painted(chart, {500, 300});
        QVERIFY(chart.series().isEmpty());
        QVERIFY(wordsOf(chart).join(u' ').contains(u"No map here has a leverage per row"_s));
    }

    void sharesOfEachMap()
    {
        TierShareChart chart(*threeMaps(), Grouping::Exchange, {});
        // From the last row up: air, margin, notional.
        QCOMPARE(bars(chart),
                 u"5×: 0 80 50 0 0 0 0 30 10 | 25×: 0 20 50 0 100 100 0 0 0 | "
                 u"100×: 0 0 0 0 0 0 0 70 90"_s);
        const auto* series = qobject_cast<QHorizontalStackedBarSeries*>(chart.series().constFirst());
        QCOMPARE(series->barSets().constFirst()->color(), Theme::of(true).tier(times(5)));
        painted(chart, {700, 320});
        const QStringList words = wordsOf(chart);
        for (const QString& word : {u"Binance BTCUSDT, 7 days, a.json"_s, u"OKX BTCUSDT, 7 days"_s,
                                    u"2.00\u202F%"_s, u"100×"_s, u"90\u202F%"_s})
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words.join(u'|')));
    }

    /// Bars are as long as their shares: the 100x of the first map's notional is nine tenths of its bar.
    void sharesInInk()
    {
        TierShareChart chart(*threeMaps(), Grouping::Exchange, {});
        const QImage image = painted(chart, {700, 320});
        const QRect plot = chart.plotArea().toRect();
        const int y =
            plot.top() + plot.height() / 6 - plot.height() / 12; // in the upper bar of the first row
        const QRect line(plot.left(), y, plot.width(), 1);
        const double hundred = count(image, line, Theme::of(true).tier(times(100)));
        const double five = count(image, line, Theme::of(true).tier(times(5)));
        QVERIFY(std::abs(five / plot.width() - 0.1) < 0.02);
        QVERIFY(hundred / plot.width() > 0.8 && hundred / plot.width() < 0.91); // its figure stands in it
    }

    void manyMapsAreGroups()
    {
        std::vector<ComparedMap> maps;
        for (int i = 0; i < 13; ++i)
            maps.push_back(withTiers(
                uitest::comparedMapOf(0.02, i < 10 ? "Binance" : "OKX", "a"),
                {{times(5), {}, i < 5 ? 0.0 : 0.5, 0.25}, {times(25), {}, i < 5 ? 1.0 : 0.5, 0.75}}));
        const TierShareChart chart(*uitest::reportOf(std::move(maps)), Grouping::Exchange, {});
        QCOMPARE(bars(chart), u"5×: 0 25 50 0 25 25 | 25×: 0 75 50 0 75 75"_s);
    }

    void overlayOfTwo()
    {
        OverlayChart chart(smallOverlay(), Weighting::Margin, {u"one"_s, u"other"_s}, {});
        QCOMPARE(chart.series().size(), 2);
        const auto points = [&](qsizetype side) {
            return qobject_cast<QAreaSeries*>(chart.series().at(side))->upperSeries()->points();
        };
        QCOMPARE(points(0), (QList<QPointF>{{100, 75}, {110, 75}, {110, 25}, {120, 25}, {120, 0}, {130, 0}}));
        QCOMPARE(points(1), (QList<QPointF>{{100, 50}, {110, 50}, {110, 0}, {120, 0}, {120, 50}, {130, 50}}));
        painted(chart, {600, 300});
        const QStringList words = wordsOf(chart);
        for (const QString& word :
             {u"Real pressure: margin at risk"_s, u"one"_s, u"other"_s,
              u"By share on 3 common buckets of 10: cosine 0.600, overlap 50.0\u202F%."_s})
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words.join(u'|')));
    }

    void overlayOfManyBuckets()
    {
        Overlay overlay = smallOverlay();
        overlay.buckets.clear();
        for (int i = 0; i < 2000; ++i)
            overlay.buckets.push_back({i * 10.0, i * 10.0 + 10, {0.0005, 0.0005}, {0.0005, 0.0005}});
        const OverlayChart chart(overlay, Weighting::Notional, {u"one"_s, u"other"_s}, {});
        const auto* steps = qobject_cast<QAreaSeries*>(chart.series().constFirst())->upperSeries();
        QCOMPARE(steps->count(), 800);
        QVERIFY(std::abs(steps->at(0).y() - 0.25) < 1e-12); // five of 0.05 %
    }

    /// A page is made when it is looked at, and anew only for what it shows.
    void nothingIsMadeInVain()
    {
        ComparisonCharts charts;
        charts.resize(600, 500);
        charts.setReport(threeMaps(), Grouping::Exchange);
        QCOMPARE(charts.chartCount(), 1U);
        QVERIFY(!charts.chart(ComparisonCharts::Shares));
        charts.setGrouping(Grouping::Exchange);
        charts.setTheme(Theme::of(true)); // as it was
        QCOMPARE(charts.chartCount(), 1U);
        charts.setGrouping(Grouping::Symbol);
        QCOMPARE(charts.chartCount(), 2U);
        charts.showPage(ComparisonCharts::Shares);
        QCOMPARE(charts.chartCount(), 3U);
        charts.setGrouping(Grouping::Exchange); // three maps are shown one by one
        QCOMPARE(charts.chartCount(), 3U);
        charts.showPage(ComparisonCharts::Ratios);
        QCOMPARE(charts.chartCount(), 4U);
        charts.showPage(ComparisonCharts::Shares);
        charts.showPage(ComparisonCharts::Ratios);
        QCOMPARE(charts.chartCount(), 4U);
        charts.setOverlay(OverlaidPair{{0, 2}, smallOverlay()}, {});
        QCOMPARE(charts.chartCount(), 4U);
        charts.showPage(ComparisonCharts::Overlaid);
        QCOMPARE(charts.chartCount(), 6U); // notional and margin
        charts.setOverlay(std::nullopt, u"why not"_s);
        QCOMPARE(charts.chartCount(), 7U);
        charts.setTheme(Theme::of(false));
        QCOMPARE(charts.chartCount(), 8U);
    }

private:
    /// From the last row up, as categories are.
    static QString bars(const QChart& chart)
    {
        QStringList sets;
        const auto* series = qobject_cast<QHorizontalStackedBarSeries*>(chart.series().constFirst());
        const auto all = series->barSets();
        for (const QBarSet* set : all) {
            QStringList values;
            for (int i = 0; i < set->count(); ++i)
                values << QString::number(set->at(i));
            sets << set->label() + u": "_s + values.join(u' ');
        }
        return sets.join(u" | "_s);
    }
};

BALLAST_UI_TEST_MAIN(TestComparisonCharts)
#include "tst_comparisoncharts.moc"
