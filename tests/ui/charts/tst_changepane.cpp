// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/mapcharttest.h"
#include "charts/plot/readout.h"

#include <cmath>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

const Theme& dark = Theme::of(true);

/// Points of the small document, by hand: 30/190 - 1100/7000 and so on.
constexpr double rise = 100 * (70.0 / 190 - 500.0 / 7000);
constexpr double fall = 100 * (90.0 / 190 - 5400.0 / 7000);

ChartModelPtr modelOf(const DocumentPtr& document, ViewState state, std::size_t columns = 500)
{
    state.view = ViewChoice::Change;
    return makeChartModel({document, &document->map}, state, columns);
}

QStringList printed(const ChartModelPtr& model, std::size_t column)
{
    QStringList lines;
    const std::vector<ReadoutLine> read = changeLines(*model, column);
    for (const ReadoutLine& line : read)
        lines << QStringList{line.label, line.second}
                     .join(u" | "_s)
                     .replace(u'\u202F', u' ')
                     .replace(u'\u2212', u'-');
    return lines;
}

DocumentPtr untieredDocument()
{
    std::vector<Tier> tiers;
    tiers.push_back(uitest::tier(std::nullopt, {100, 200, 0, 400}));
    return uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120);
}

/// Rows of one colour in a column of pixels.
struct Run
{
    int first = -1;
    int last = -1;
    int count = 0;
};

Run runOf(const QImage& image, int x, const QRect& rows, const QColor& colour)
{
    Run run;
    for (int y = rows.top(); y <= rows.bottom(); ++y) {
        if (image.pixel(x, y) != colour.rgb())
            continue;
        run.first = run.first < 0 ? y : run.first;
        run.last = y;
        ++run.count;
    }
    return run;
}

} // namespace

/// The view of what changed: what it paints, reads out, and does under the hand.
class TestChangePane : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_shown = std::make_unique<uitest::ShownChart>();
        QVERIFY(m_shown->plot);
        show({});
    }

    void cleanup() { m_shown.reset(); }

    void onePaneStandsAlone()
    {
        QVERIFY(plot().width() > 800 && plot().height() > 400);
        for (const auto weighting : {Weighting::Notional, Weighting::Margin})
            QVERIFY(chart().plotRect(weighting).isNull());
        ViewState mirrored;
        mirrored.layout = ChartLayout::Mirrored; // kept for the pair, not drawn
        const QRect before = plot();
        show(mirrored);
        QCOMPARE(plot(), before);
        QCOMPARE(controller().state().layout, ChartLayout::Mirrored);
    }

    void gainsStandAboveZeroAndLossesBelow()
    {
        const QImage image = grabbed();
        const Run up = runOf(image, middleOf(115), plot(), dark.margin);
        const Run down = runOf(image, middleOf(135), plot(), dark.notional);
        QVERIFY(up.count > 100 && down.count > 100);
        QCOMPARE(up.last + 1, down.first); // both stand on zero
        const double perPoint = plot().height() / ((rise - fall) * 1.18); // 9 % of air at both ends
        QVERIFY(std::abs(heightFrom(image, 115, up.last, -1, dark.margin) - rise * perPoint) < 1.6);
        QVERIFY(std::abs(heightFrom(image, 135, down.first, 1, dark.notional) + fall * perPoint) < 1.6);
        QCOMPARE(runOf(image, middleOf(125), plot(), dark.margin).count, 0);
        QCOMPARE(runOf(image, middleOf(125), plot(), dark.notional).count, 0);
        QCOMPARE(runOf(image, middleOf(115), plot(), dark.notional).count, 0);
    }

    /// 1100/30, 500/70 and 5400/90; nothing where the bucket is empty.
    void theRibbonShowsEffectiveLeverage()
    {
        const QImage image = grabbed();
        const QRect below(plot().left(), plot().bottom() + 1, plot().width(), 19);
        const auto ribbon = [&](double price, double leverage) {
            return runOf(image, middleOf(price), below, dark.tier(Leverage::from(leverage))).count;
        };
        QCOMPARE(ribbon(105, 1100.0 / 30), 14);
        QCOMPARE(ribbon(115, 500.0 / 70), 14);
        QCOMPARE(ribbon(135, 60), 14);
        QCOMPARE(runOf(image, middleOf(125), below, dark.grid).count, 14);
    }

    void theThresholdHidesBars()
    {
        ViewState state;
        state.threshold = {600, Weighting::Notional}; // of 500 at 110
        show(state);
        const QImage image = grabbed();
        QCOMPARE(runOf(image, middleOf(115), plot(), dark.margin).count, 0);
        QVERIFY(runOf(image, middleOf(135), plot(), dark.notional).count > 100);
    }

    void withoutLeverageItSaysSo()
    {
        controller().open(untieredDocument(), changeState({}));
        uitest::settle();
        const QImage image = grabbed();
        for (const double price : {105.0, 115.0, 135.0})
            for (const QColor& colour : {dark.margin, dark.notional})
                QCOMPARE(runOf(image, middleOf(price), plot(), colour).count, 0);
        int ink = 0;
        const QRect middle(plot().center() - QPoint(200, 30), QSize(400, 60));
        for (int y = middle.top(); y <= middle.bottom(); ++y)
            for (int x = middle.left(); x <= middle.right(); ++x)
                ink += image.pixel(x, y) == dark.quietText.rgb();
        QVERIFY(ink > 100);
    }

    void readsOutBothShares()
    {
        const ChartModelPtr model = modelOf(uitest::smallDocument(), {});
        QCOMPARE(printed(model, 1),
                 (QStringList{u"Price | 110 – 120"_s, u"From reference | -4.2 %"_s, u"Change | +29.70 pp"_s,
                              u"Share of margin | 36.84 %"_s, u"Share of notional | 7.14 %"_s,
                              u"Notional | 500.00"_s, u"Margin | 70.00"_s, u"Effective leverage | 7.1×"_s}));
        QCOMPARE(printed(model, 0).mid(2, 3),
                 (QStringList{u"Change | +0.075 pp"_s, u"Share of margin | 15.789 %"_s,
                              u"Share of notional | 15.714 %"_s}));
        QCOMPARE(printed(model, 3).at(2), u"Change | -29.77 pp"_s);
        const QStringList unknown = printed(modelOf(uitest::documentWithUnknownTier(), {}), 0);
        QCOMPARE(unknown.mid(5),
                 (QStringList{u"Notional | 1,100.00"_s, u"Margin | 30.00"_s, u"Effective leverage | 36.7×"_s,
                              u"Without leverage | 50.00"_s}));
        QCOMPARE(printed(modelOf(untieredDocument(), {}), 0),
                 (QStringList{u"Price | 100 – 110"_s, u"From reference | -12.5 %"_s,
                              u"Without leverage | 100.00"_s}));
    }

    void titlesSayWhatABarIs()
    {
        QCOMPARE(viewTitle(std::nullopt), u"What changed"_s);
        ViewState state;
        QCOMPARE(viewSubtitle(std::nullopt, *modelOf(uitest::smallDocument(), state)),
                 u"share of margin minus share of notional, percentage points per 10 bucket"_s);
        state.mergedBuckets = MergedBuckets::Tallest;
        state.bucketWidth = {BucketMode::Chosen, 20};
        state.side = SideFilter::Long;
        QCOMPARE(viewSubtitle(std::nullopt, *modelOf(uitest::smallDocument(), state)),
                 u"share of the margin minus share of the notional that is on, percentage points per 20 "
                 u"bucket"_s);
    }

    void wheelDragRectangleAndDoubleClick()
    {
        uitest::Mouse mouse(*m_shown->plot);
        const QPointF pos(plot().left() + plot().width() * 0.3, plot().center().y());
        const double price = 95 + 50 * (pos.x() - plot().left()) / plot().width();
        mouse.wheel(pos, 1);
        uitest::settle();
        QVERIFY(std::abs(controller().window().width() - 40) < 1e-9);
        QVERIFY(std::abs(chart().pixelOfPrice(std::nullopt, price) - pos.x()) < 1);
        mouse.doubleClick(pos);
        uitest::settle();
        QVERIFY(!controller().state().priceWindow);
        mouse.drag(QPointF(plot().left() + plot().width() * 0.2, plot().top() + 50),
                   QPointF(plot().left() + plot().width() * 0.6, plot().bottom() - 50), Qt::RightButton);
        uitest::settle();
        QVERIFY(std::abs(controller().window().low - 105) < 0.2);
        QVERIFY(std::abs(controller().window().high - 125) < 0.2);
        mouse.drag(plot().center(), plot().center() + QPointF(plot().width() / 4.0, 0));
        QVERIFY(std::abs(controller().window().low - 100) < 0.2);
        QVERIFY(!controller().state().valueWindow);
    }

    void besideTheBarsNothingIsZoomed()
    {
        ViewState zoomed;
        zoomed.valueWindow = ValueWindow{{0, 3000}, {0, 50}};
        show(zoomed);
        uitest::Mouse mouse(*m_shown->plot);
        const ViewState before = controller().state();
        for (const double x : {plot().left() - 10.0, plot().right() + 10.0}) {
            mouse.wheel({x, double(plot().center().y())}, 1);
            mouse.drag({x, plot().center().y() + 0.0}, {x, plot().center().y() + 40.0});
        }
        mouse.drag(plot().center(), plot().center() + QPointF(0, 60));
        QCOMPARE(controller().state().valueWindow, before.valueWindow);
        QCOMPARE(controller().state().curveZoom, before.curveZoom);
        mouse.wheel(QPointF(plot().center().x(), plot().bottom() + 30), 1);
        QVERIFY(std::abs(controller().window().width() - 40) < 1e-9);
    }

    void crosshairReachesTheRibbon()
    {
        uitest::Mouse mouse(*m_shown->plot);
        for (const double y : {plot().center().y() + 0.0, plot().bottom() + 12.0}) {
            mouse.move({plot().left() + plot().width() * 0.5, y});
            QVERIFY(chart().crosshairPrice());
            QVERIFY(std::abs(*chart().crosshairPrice() - 120) < 0.2);
        }
        mouse.move({plot().center().x() + 0.0, plot().bottom() + 28.0});
        QVERIFY(!chart().crosshairPrice());
    }

    void legendTogglesTiers()
    {
        const QPoint entry = chart().legendEntry(std::nullopt, 2);
        QVERIFY(!entry.isNull());
        uitest::Mouse(*m_shown->plot).click(entry);
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{100});
    }

    /// Nothing is reckoned for views that do not show it, once for the one that does, and never for a mark.
    void oneFrameOneChangeOneReplot()
    {
        const std::size_t frames = controller().frameCount();
        const std::size_t replots = chart().replotCount();
        controller().toggleTier(0);
        uitest::settle();
        QCOMPARE(controller().frameCount(), frames + 1);
        QCOMPARE(chart().replotCount(), replots + 1);
        QVERIFY(controller().chartModel()->change);
        uitest::Mouse(*m_shown->plot).move(plot().center());
        ViewState marked = controller().state();
        marked.markedPrices = Range{100, 110};
        controller().change(marked);
        uitest::settle();
        QCOMPARE(controller().frameCount(), frames + 1);
        controller().toggleChange();
        QVERIFY(!controller().chartModel()->change);
    }

    void manyBucketsAreColumns()
    {
        constexpr std::size_t count = 1'000'000;
        std::vector<double> prices(count);
        for (std::size_t i = 0; i < count; ++i)
            prices[i] = 1000 + static_cast<double>(i);
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(5, std::vector<double>(count, 10)));
        tiers.push_back(uitest::tier(100, std::vector<double>(count, 40)));
        const ChartModelPtr model =
            modelOf(uitest::documentOf(std::move(prices), std::move(tiers), 5000), {}, 1000);
        QVERIFY(model->change->points.size() <= 1001);
        for (const double points : model->change->points)
            QVERIFY(std::abs(points) < 1e-9); // every bucket is alike
    }

private:
    MapChart& chart() { return *m_shown->chart; }
    ViewController& controller() { return *m_shown->controller; }
    QRect plot() const { return m_shown->chart->plotRect(std::nullopt); }
    int middleOf(double price) const { return qRound(m_shown->chart->pixelOfPrice(std::nullopt, price)); }

    static ViewState changeState(ViewState state)
    {
        state.view = ViewChoice::Change;
        return state;
    }

    void show(const ViewState& state)
    {
        controller().open(controller().document(), changeState(state));
        uitest::settle();
    }

    QImage grabbed()
    {
        uitest::settle();
        return chart().grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

    /// Pixels of `colour` without a gap from `row` on.
    int heightFrom(const QImage& image, double price, int row, int step, const QColor& colour) const
    {
        int height = 0;
        while (image.pixel(middleOf(price), row + step * height) == colour.rgb())
            ++height;
        return height;
    }

    std::unique_ptr<uitest::ShownChart> m_shown;
};

BALLAST_UI_TEST_MAIN(TestChangePane)
#include "tst_changepane.moc"
