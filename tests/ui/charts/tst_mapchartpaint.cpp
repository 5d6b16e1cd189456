// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/mapcharttest.h"

#include <cmath>

using namespace ballast;

/// Legend, crosshair, and how much work a change is.
class TestMapChartPaint : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_shown = std::make_unique<uitest::ShownChart>();
        QVERIFY(m_shown->plot);
        QCOMPARE(m_shown->plot->geometry(), m_shown->chart->rect());
    }

    void cleanup() { m_shown.reset(); }

    void legendTogglesAndIsolates_data() { uitest::ShownChart::layouts(); }
    void legendTogglesAndIsolates()
    {
        const Weighting weighting = m_shown->arrange();
        uitest::Mouse mouse(*m_shown->plot);
        for (std::size_t tier = 0; tier < 3; ++tier) {
            const QPoint entry = m_shown->chart->legendEntry(weighting, tier);
            QVERIFY(!entry.isNull());
            mouse.click(entry);
            QCOMPARE(m_shown->controller->state().hiddenTiers.size(), 1U);
            uitest::settle();
            QCOMPARE(m_shown->chart->legendEntry(weighting, tier),
                     entry); // stays, dimmed, to be switched on again
            mouse.click(entry);
            QVERIFY(m_shown->controller->state().hiddenTiers.empty());
        }
        const QPoint middle = m_shown->chart->legendEntry(weighting, 1);
        mouse.click(middle, Qt::AltModifier);
        QCOMPARE(m_shown->controller->state().hiddenTiers, (std::vector<double>{5, 100}));
        mouse.click(middle, Qt::AltModifier);
        QVERIFY(m_shown->controller->state().hiddenTiers.empty());
    }

    void twoFastClicksInTheLegendAreTwo()
    {
        uitest::Mouse(*m_shown->plot).doubleClick(m_shown->chart->legendEntry(Weighting::Notional, 0));
        QVERIFY(m_shown->controller->state().hiddenTiers.empty());
    }

    void oneFrameAndOneReplotAToggle_data() { uitest::ShownChart::layouts(); }
    void oneFrameAndOneReplotAToggle()
    {
        m_shown->arrange();
        for (std::size_t tier = 0; tier < 3; ++tier) {
            const std::size_t frames = m_shown->controller->frameCount();
            const std::size_t replots = m_shown->chart->replotCount();
            m_shown->controller->toggleTier(tier);
            uitest::settle();
            QCOMPARE(m_shown->controller->frameCount(), frames + 1);
            QCOMPARE(m_shown->chart->replotCount(), replots + 1);
        }
        const std::size_t frames = m_shown->controller->frameCount();
        const std::size_t replots = m_shown->chart->replotCount();
        m_shown->controller->change(m_shown->controller->state());
        uitest::Mouse(*m_shown->plot).move(m_shown->chart->plotRect(Weighting::Notional).center());
        uitest::settle();
        QCOMPARE(m_shown->controller->frameCount(), frames);
        QCOMPARE(m_shown->chart->replotCount(), replots); // the crosshair paints its own layer only
    }

    void severalChangesBeforeThePaintAreOneReplot()
    {
        const std::size_t replots = m_shown->chart->replotCount();
        for (std::size_t tier = 0; tier < 3; ++tier)
            m_shown->controller->toggleTier(tier);
        uitest::settle();
        QCOMPARE(m_shown->chart->replotCount(), replots + 1);
    }

    void crosshairStandsAtOnePriceInBoth_data() { uitest::ShownChart::layouts(); }
    void crosshairStandsAtOnePriceInBoth()
    {
        const Weighting weighting = m_shown->arrange();
        const QRect plot = m_shown->chart->plotRect(weighting);
        const QPointF pos = uitest::within(plot, m_shown->layout(), 0.62, 0.9);
        uitest::Mouse mouse(*m_shown->plot);
        QVERIFY(!m_shown->chart->crosshairPrice());
        mouse.move(pos);
        QVERIFY(m_shown->chart->crosshairPrice());
        QVERIFY(std::abs(*m_shown->chart->crosshairPrice() - m_shown->priceAt(weighting, pos)) < 0.2);
        uitest::settle();
        const QImage image = m_shown->chart->grab().toImage();
        for (const auto side : {Weighting::Notional, Weighting::Margin})
            QVERIFY(lineLength(image, side, *m_shown->chart->crosshairPrice()) > 0.5);
        mouse.move(QPointF(plot.left(), 2));
        QVERIFY(!m_shown->chart->crosshairPrice());
        mouse.move(pos);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_shown->plot, &leave);
        QVERIFY(!m_shown->chart->crosshairPrice());
    }

private:
    /// The part of the plot area's extent in which the line at `price` has the crosshair's colour.
    double lineLength(const QImage& image, Weighting weighting, double price) const
    {
        const QRect plot = m_shown->chart->plotRect(weighting);
        const int at = qRound(m_shown->chart->pixelOfPrice(weighting, price));
        const bool mirrored = m_shown->layout() == ChartLayout::Mirrored;
        const int length = mirrored ? plot.width() : plot.height();
        int hits = 0;
        for (int i = 0; i < length; ++i)
            hits += (mirrored ? image.pixelColor(plot.left() + i, at) : image.pixelColor(at, plot.top() + i))
                == Theme::of(true).quietText;
        return double(hits) / length;
    }

    std::unique_ptr<uitest::ShownChart> m_shown;
};

BALLAST_UI_TEST_MAIN(TestMapChartPaint)
#include "tst_mapchartpaint.moc"
