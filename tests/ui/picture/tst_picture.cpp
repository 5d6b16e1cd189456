// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/import.h"
#include "picture/picture.h"
#include "theme/theme.h"

#include "uitest.h"

#include <cmath>
#include <limits>

using namespace ballast;

namespace {

const Theme& dark = Theme::of(true);

ViewState plainState()
{
    ViewState state;
    state.curves = false; // they cross the bars
    return state;
}

PictureOptions optionsFor(ViewChoice view, const QSize& size = {900, 600})
{
    PictureOptions options;
    options.view = view;
    options.size = size;
    return options;
}

/// Four buckets of 10 from 100 without a reference price, each tier with its amounts.
DocumentPtr bars(std::vector<Tier> tiers)
{
    return uitest::documentOf({100, 110, 120, 130}, std::move(tiers), std::nullopt);
}

DocumentPtr bars(double leverage, std::vector<double> notional)
{
    std::vector<Tier> tiers;
    tiers.push_back(uitest::tier(leverage, std::move(notional)));
    return bars(std::move(tiers));
}

QImage rendered(const Document& document, const ViewState& state, const PictureOptions& options)
{
    const auto image = renderPicture(document, state, options);
    if (!image)
        QTest::qFail(qPrintable(image.error()), __FILE__, __LINE__);
    return image ? *image : QImage(1, 1, QImage::Format_RGB32);
}

int count(const QImage& image, const QColor& colour)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == colour.rgb();
    return pixels;
}

/// The lowest row with `colour`: where bars stand, below any legend.
int baseRow(const QImage& image, const QColor& colour)
{
    for (int y = image.height() - 1; y >= 0; --y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour.rgb())
                return y;
    return -1;
}

/// The row under the longest run of `colour` in a row: below bars, wherever letters have the colour too.
int rowBelow(const QImage& image, const QColor& colour)
{
    int below = -1;
    for (int y = 0; y < image.height(); ++y) {
        int pixels = 0;
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixel(x, y) == colour.rgb();
        below = pixels > 100 ? y + 1 : below;
    }
    return below;
}

/// First and last column with `colour` in one row; -1 where there is none.
struct Extent
{
    int first = -1;
    int last = -1;

    double width() const { return last - first + 1; }
};

Extent extent(const QImage& image, int row, const QColor& colour)
{
    Extent found;
    for (int x = 0; row >= 0 && x < image.width(); ++x) {
        if (image.pixel(x, row) != colour.rgb())
            continue;
        found.first = found.first < 0 ? x : found.first;
        found.last = x;
    }
    return found;
}

/// Pixels of `colour` upwards from `row` in one column, without a gap.
int run(const QImage& image, int column, int row, const QColor& colour)
{
    int length = 0;
    while (row - length >= 0 && image.pixel(column, row - length) == colour.rgb())
        ++length;
    return length;
}

QColor colourOf(double leverage)
{
    return dark.tier(Leverage::from(leverage));
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    void givesExactlyThePixelsAskedFor_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize& size : {QSize(1920, 1080), QSize(1600, 900), QSize(1080, 1080), QSize(3840, 2160),
                                  QSize(641, 357), QSize(320, 240), QSize(2000, 180), QSize(260, 2000)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void givesExactlyThePixelsAskedFor()
    {
        QFETCH(QSize, size);
        for (const auto view :
             {ViewChoice::Both, ViewChoice::Notional, ViewChoice::Margin, ViewChoice::Change}) {
            const QImage image = rendered(*uitest::smallDocument(), {}, optionsFor(view, size));
            QCOMPARE(image.size(), size);
            QCOMPARE(image.devicePixelRatio(), 1.0);
        }
    }

    void refusesSizesNobodyCanRead_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("nothing") << QSize() << 1.0;
        QTest::newRow("zero") << QSize(0, 0) << 1.0;
        QTest::newRow("negative") << QSize(-800, 600) << 1.0;
        QTest::newRow("too narrow") << QSize(63, 600) << 1.0;
        QTest::newRow("too wide") << QSize(32'001, 600) << 1.0;
        QTest::newRow("more than memory") << QSize(32'000, 32'000) << 1.0;
        QTest::newRow("overflow") << QSize(std::numeric_limits<int>::max(), std::numeric_limits<int>::max())
                                  << 1.0;
        QTest::newRow("no room for charts") << QSize(64, 64) << 1.0;
        QTest::newRow("no room beside the type") << QSize(1920, 1080) << 4.0;
        QTest::newRow("no scale") << QSize(800, 600) << 0.0;
        QTest::newRow("a huge scale") << QSize(800, 600) << 8.1;
        QTest::newRow("not a number") << QSize(800, 600) << std::nan("");
    }

    void refusesSizesNobodyCanRead()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        PictureOptions options = optionsFor(ViewChoice::Both, size);
        options.scale = scale;
        const auto image = renderPicture(*uitest::smallDocument(), {}, options);
        QVERIFY(!image);
        QVERIFY2(image.error().endsWith(u'.') && image.error().size() > 20, qPrintable(image.error()));
    }

    void groundFollowsTheTheme()
    {
        PictureOptions options = optionsFor(ViewChoice::Both);
        for (const bool isDark : {true, false}) {
            options.dark = isDark;
            options.transparent = false;
            const QImage image = rendered(*uitest::smallDocument(), {}, options);
            QVERIFY(!image.hasAlphaChannel());
            for (const QPoint& corner : {QPoint(0, 0), QPoint(899, 0), QPoint(0, 599), QPoint(899, 599)})
                QCOMPARE(image.pixelColor(corner), Theme::of(isDark).background);
            options.transparent = true;
            const QImage clear = rendered(*uitest::smallDocument(), {}, options);
            QCOMPARE(qAlpha(clear.pixel(0, 0)), 0);
            QCOMPARE(qAlpha(clear.pixel(899, 599)), 0);
            QVERIFY(count(clear, Theme::of(isDark).tier(Leverage::from(100))) > 100);
        }
    }

    void shownTiersHaveTheirColour_data()
    {
        QTest::addColumn<double>("hidden");
        QTest::newRow("all shown") << 0.0;
        QTest::newRow("5x hidden") << 5.0;
        QTest::newRow("10x hidden") << 10.0;
        QTest::newRow("100x hidden") << 100.0;
    }

    void shownTiersHaveTheirColour()
    {
        QFETCH(double, hidden);
        for (const auto view : {ViewChoice::Both, ViewChoice::Notional, ViewChoice::Margin}) {
            for (const bool isDark : {true, false}) {
                PictureOptions options = optionsFor(view);
                options.dark = isDark;
                ViewState state = plainState();
                if (hidden > 0)
                    state.setShown(Leverage::from(hidden), false);
                const QImage image = rendered(*uitest::smallDocument(), state, options);
                for (const double leverage : {5.0, 10.0, 100.0}) {
                    const int pixels = count(image, Theme::of(isDark).tier(Leverage::from(leverage)));
                    // The dark theme writes the title of margin in the colour of 5x.
                    const int strokes = leverage == 5 && isDark && view != ViewChoice::Notional ? 30 : 0;
                    QVERIFY2(leverage == hidden ? pixels <= strokes : pixels > 60,
                             qPrintable(QString::number(pixels)));
                }
            }
        }
    }

    void inkStandsWhereTheBucketIs()
    {
        const PictureOptions options = optionsFor(ViewChoice::Notional);
        const QColor colour = colourOf(10);
        const QImage full = rendered(*bars(10, {400, 400, 400, 400}), plainState(), options);
        const int base = baseRow(full, colour);
        const Extent all = extent(full, base, colour);
        QVERIFY(all.width() > 500);
        for (int bucket = 0; bucket < 4; ++bucket) {
            std::vector<double> notional(4, 0);
            notional[static_cast<std::size_t>(bucket)] = 400;
            const QImage image = rendered(*bars(10, notional), plainState(), options);
            QCOMPARE(baseRow(image, colour), base);
            const Extent one = extent(image, base, colour);
            // Buckets are equally wide and the four of them touch, but for a pixel of air.
            QVERIFY(std::abs(one.first - (all.first + bucket * all.width() / 4)) <= 1.5);
            QVERIFY(std::abs(one.width() - all.width() / 4) <= 2);
            // The highest bar reaches 1/1.05 of the plot, alone or not.
            const int middle = (one.first + one.last) / 2;
            QCOMPARE(run(image, middle, base, colour), run(full, middle, base, colour));
        }
    }

    void heightsAreAmounts()
    {
        const QColor colour = colourOf(10);
        const QImage image =
            rendered(*bars(10, {400, 100, 0, 200}), plainState(), optionsFor(ViewChoice::Margin));
        const int base = baseRow(image, colour);
        const Extent all = extent(image, base, colour);
        const auto height = [&](int bucket) {
            return run(image, qRound(all.first + (bucket + 0.5) * all.width() / 4), base, colour);
        };
        QVERIFY(height(0) > 200);
        QVERIFY(std::abs(height(1) - height(0) / 4.0) <= 1.5);
        QCOMPARE(height(2), 0);
        QVERIFY(std::abs(height(3) - height(0) / 2.0) <= 1.5);
    }

    void stacksAreNotionalOnOneSideAndMarginOnTheOther()
    {
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(5, {600, 0, 0, 0}));
        tiers.push_back(uitest::tier(10, {600, 0, 0, 600}));
        const DocumentPtr document = bars(std::move(tiers));
        for (const auto view : {ViewChoice::Notional, ViewChoice::Margin}) {
            const QImage image = rendered(*document, plainState(), optionsFor(view));
            const int base = baseRow(image, colourOf(5));
            const Extent bar = extent(image, base, colourOf(5));
            const int middle = (bar.first + bar.last) / 2;
            const int low = run(image, middle, base, colourOf(5));
            const int high = run(image, middle, base - low, colourOf(10));
            // 600 and 600 of notional are 120 and 60 of margin; the lowest leverage stands lowest.
            QVERIFY(low > 100 && high > 50);
            QVERIFY(std::abs(low - high * (view == ViewChoice::Notional ? 1 : 2)) <= 2);
        }
    }

    void bothViewsStandSideBySide()
    {
        const QColor colour = colourOf(10);
        const QImage image =
            rendered(*bars(10, {400, 400, 400, 400}), plainState(), optionsFor(ViewChoice::Both));
        const int base = baseRow(image, colour);
        int runs = 0;
        for (int x = 1; x < image.width(); ++x)
            runs += image.pixel(x, base) == colour.rgb() && image.pixel(x - 1, base) != colour.rgb();
        QCOMPARE(runs, 8);
        const Extent all = extent(image, base, colour);
        QVERIFY(all.first < 150 && all.last > 750);
    }

    void theWindowCutsTheMap()
    {
        ViewState state = plainState();
        state.priceWindow = Range{100, 120};
        const QColor colour = colourOf(10);
        const QImage none = rendered(*bars(10, {0, 0, 400, 400}), state, optionsFor(ViewChoice::Notional));
        const QImage two = rendered(*bars(10, {400, 400, 0, 0}), state, optionsFor(ViewChoice::Notional));
        const int legend = count(none, colour);
        QVERIFY(legend < 500);
        QVERIFY(count(two, colour) > 100 * legend);
    }

    /// The same notional at 10x and 100x: 10/11 of the margin and half of the notional, and the other way
    /// round. 5x would have margin's colour in the ribbon.
    void whatChangedStandsOnBothSidesOfZero()
    {
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(10, {600, 0, 0, 0}));
        tiers.push_back(uitest::tier(100, {0, 0, 0, 600}));
        const QImage image = rendered(*bars(std::move(tiers)), plainState(), optionsFor(ViewChoice::Change));
        const int zero = rowBelow(image, dark.margin);
        const Extent up = extent(image, zero - 1, dark.margin);
        const Extent down = extent(image, zero, dark.notional);
        QVERIFY(up.width() > 100 && down.width() > 100);
        QVERIFY(up.last < down.first);
        QCOMPARE(extent(image, zero, dark.margin).first, -1);
        const int gain = run(image, (up.first + up.last) / 2, zero - 1, dark.margin);
        int loss = 0;
        while (image.pixel((down.first + down.last) / 2, zero + loss) == dark.notional.rgb())
            ++loss;
        QVERIFY(gain > 100);
        QVERIFY(std::abs(gain - loss) <= 1);
    }

    void curvesAndPatternsChangeThePicture()
    {
        const auto document = uitest::smallDocument();
        const QImage plain = rendered(*document, plainState(), optionsFor(ViewChoice::Both));
        ViewState curves;
        QVERIFY(rendered(*document, curves, optionsFor(ViewChoice::Both)) != plain);
        ViewState patterns = plainState();
        patterns.patterns = true;
        QVERIFY(rendered(*document, patterns, optionsFor(ViewChoice::Both)) != plain);
    }

    void everyStateCanBeDrawn_data()
    {
        QTest::addColumn<ViewState>("state");
        const auto row = [](const char* name, auto&& edit) {
            ViewState state;
            edit(state);
            QTest::newRow(name) << state;
        };
        row("log", [](ViewState& s) { s.valueScale = ValueScale::Log; });
        row("square root", [](ViewState& s) { s.valueScale = ValueScale::SquareRoot; });
        row("shared", [](ViewState& s) { s.valueMaximum = ValueMaximum::Shared; });
        row("share of total", [](ViewState& s) { s.valueMaximum = ValueMaximum::ShareOfTotal; });
        row("mirrored", [](ViewState& s) { s.layout = ChartLayout::Mirrored; });
        row("longs", [](ViewState& s) { s.side = SideFilter::Long; });
        row("no tier", [](ViewState& s) { s.hiddenTiers = {0, 5, 10, 100}; });
        row("threshold over everything", [](ViewState& s) { s.threshold.amount = 1e12; });
        row("wide buckets", [](ViewState& s) { s.bucketWidth = {BucketMode::Chosen, 1e6}; });
        row("beside the map", [](ViewState& s) { s.priceWindow = Range{1e6, 2e6}; });
        row("values beside the bars", [](ViewState& s) {
            s.valueWindow = ValueWindow{{1e9, 2e9}, {1e9, 2e9}};
        });
    }

    void everyStateCanBeDrawn()
    {
        QFETCH(ViewState, state);
        std::vector<Tier> untiered;
        untiered.push_back(uitest::tier(std::nullopt, {10, 20, 0, 40}));
        const DocumentPtr without = bars(std::move(untiered));
        for (const auto view :
             {ViewChoice::Both, ViewChoice::Notional, ViewChoice::Margin, ViewChoice::Change})
            for (const auto& document : {uitest::smallDocument(), uitest::documentWithUnknownTier(),
                                         bars(10, {0, 0, 0, 0}), without})
                QCOMPARE(rendered(*document, state, optionsFor(view)).size(), QSize(900, 600));
        QVERIFY(renderPicture(*uitest::documentOf({100}, {}, 100), state, optionsFor(ViewChoice::Both)));
    }
};

BALLAST_UI_TEST_MAIN(TestPicture)
#include "tst_picture.moc"
