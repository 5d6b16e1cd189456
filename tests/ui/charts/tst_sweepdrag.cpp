// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/mapcharttest.h"

#include <cmath>

using namespace ballast;

/// The sweep's handle: how it is taken, moved and put away, how it is painted, and how much work a move is.
class TestSweepDrag : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_shown = std::make_unique<uitest::ShownChart>();
        QVERIFY(m_shown->plot);
    }

    void cleanup() { m_shown.reset(); }

    void theLineMovesTheHandle_data() { uitest::ShownChart::layouts(); }
    void theLineMovesTheHandle()
    {
        const Weighting weighting = m_shown->arrange();
        sweepTo(110);
        const Range window = controller().window();
        uitest::Mouse mouse(*m_shown->plot);
        // Two pixels beside the line; what is held stays as far from the hand.
        const QPointF beside = on(weighting, 110) + QPointF(2, 2);
        const QPointF to = on(weighting, 104) + QPointF(2, 2);
        mouse.drag(beside, to);
        uitest::settle();
        QVERIFY(controller().state().sweepPrice);
        QVERIFY(std::abs(*controller().state().sweepPrice - 104) < 0.15);
        QCOMPARE(controller().window(), window);
        controller().undo(); // one drag, one step
        QCOMPARE(controller().state().sweepPrice, std::optional(110.0));
        controller().undo();
        QVERIFY(!controller().state().sweepPrice);
    }

    void pricesAreTidy()
    {
        sweepTo(110);
        uitest::Mouse(*m_shown->plot).drag(on(Weighting::Margin, 110), on(Weighting::Margin, 133.333));
        const double price = controller().state().sweepPrice.value_or(0);
        QVERIFY(std::abs(price - 133.333) < 0.2);
        QCOMPARE(price, std::round(price * 10) / 10); // a pixel is 0.12
    }

    void theReferenceLineGivesAHandle_data() { uitest::ShownChart::layouts(); }
    void theReferenceLineGivesAHandle()
    {
        const Weighting weighting = m_shown->arrange();
        uitest::Mouse mouse(*m_shown->plot);
        mouse.click(on(weighting, 120));
        mouse.drag(on(weighting, 120), on(weighting, 120) + QPointF(1, 1));
        QVERIFY(!controller().state().sweepPrice && !controller().canUndo());
        mouse.drag(on(weighting, 120), on(weighting, 131));
        QVERIFY(std::abs(controller().state().sweepPrice.value_or(0) - 131) < 0.15);
        // Now the handle is what is taken, and the reference line is a place as any other.
        controller().setPriceWindow({100, 140}, Gesture::Single);
        uitest::settle();
        mouse.drag(on(weighting, 120), on(weighting, 122));
        QVERIFY(std::abs(controller().state().sweepPrice.value_or(0) - 131) < 0.15);
        QVERIFY(controller().window().low < 99);
    }

    void theEndsOfTheViewAreAsFarAsItGoes()
    {
        sweepTo(110);
        const QPointF from = on(Weighting::Notional, 110);
        uitest::Mouse mouse(*m_shown->plot);
        mouse.drag(from, from - QPointF(900, 0));
        QCOMPARE(controller().state().sweepPrice, std::optional(95.0));
    }

    void thePillMovesIt()
    {
        sweepTo(110);
        const QRect plot = m_shown->chart->plotRect(Weighting::Notional);
        const QPointF pill(m_shown->chart->pixelOfPrice(Weighting::Notional, 110) + 15, plot.bottom() + 12);
        const double perDollar = m_shown->chart->pixelOfPrice(Weighting::Notional, 111)
            - m_shown->chart->pixelOfPrice(Weighting::Notional, 110);
        uitest::Mouse(*m_shown->plot).drag(pill, pill + QPointF(5 * perDollar, 0));
        QVERIFY(std::abs(controller().state().sweepPrice.value_or(0) - 115) < 0.15);
    }

    void elsewhereADragPans()
    {
        sweepTo(110);
        controller().setPriceWindow({105, 135}, Gesture::Single);
        uitest::settle();
        uitest::Mouse(*m_shown->plot).drag(on(Weighting::Notional, 115), on(Weighting::Notional, 118));
        QCOMPARE(controller().state().sweepPrice, std::optional(110.0));
        QVERIFY(controller().window().low < 105);
    }

    void theCursorSaysSo_data() { uitest::ShownChart::layouts(); }
    void theCursorSaysSo()
    {
        const Weighting weighting = m_shown->arrange();
        sweepTo(110);
        uitest::Mouse mouse(*m_shown->plot);
        const bool mirrored = m_shown->layout() == ChartLayout::Mirrored;
        mouse.move(on(weighting, 110));
        QCOMPARE(m_shown->plot->cursor().shape(), mirrored ? Qt::SplitVCursor : Qt::SplitHCursor);
        mouse.move(on(weighting, 120));
        QCOMPARE(m_shown->plot->cursor().shape(), Qt::ArrowCursor);
        controller().setSweepPrice(std::nullopt);
        uitest::settle();
        mouse.move(on(weighting, 120));
        QVERIFY(m_shown->plot->cursor().shape() != Qt::ArrowCursor);
    }

    void keys()
    {
        sweepTo(110);
        const Range window = controller().window();
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(controller().state().sweepPrice, std::optional(100.0));
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(controller().state().sweepPrice, std::optional(95.0)); // the map's edge
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(controller().state().sweepPrice, std::optional(105.0));
        QCOMPARE(controller().window(), window);
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Escape);
        QVERIFY(!controller().state().sweepPrice);
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Left, Qt::ShiftModifier); // pans, as without Shift
        QVERIFY(!controller().state().sweepPrice);
    }

    void oneReplotAndNoFrameAMove()
    {
        sweepTo(110);
        uitest::Mouse mouse(*m_shown->plot);
        mouse.press(on(Weighting::Notional, 110));
        const std::size_t frames = controller().frameCount();
        for (const double price : {109.0, 108.0, 104.0, 126.0}) {
            const std::size_t replots = m_shown->chart->replotCount();
            mouse.move(on(Weighting::Notional, price));
            uitest::settle();
            QCOMPARE(m_shown->chart->replotCount(), replots + 1);
        }
        mouse.release(on(Weighting::Notional, 126));
        QCOMPARE(controller().frameCount(), frames);
    }

    void itIsPainted_data() { uitest::ShownChart::layouts(); }
    void itIsPainted()
    {
        const Weighting weighting = m_shown->arrange();
        // No bucket between 120 and 130 has an amount, so nothing else is in the accent's colour there.
        const QImage before = m_shown->chart->grab().toImage();
        QVERIFY(accentAlong(before, weighting, 125) < 0.1);
        sweepTo(125);
        const QImage after = m_shown->chart->grab().toImage();
        QVERIFY(accentAlong(after, weighting, 125) > 0.9);
        // Swept on this side of the handle, and as it was beyond both ends.
        QVERIFY(besideBars(after, weighting, 122) != besideBars(before, weighting, 122));
        for (const double price : {117.0, 128.0})
            QCOMPARE(besideBars(after, weighting, price), besideBars(before, weighting, price));
    }

    void aDragSurvivesAChangeOfLayout()
    {
        sweepTo(110);
        uitest::Mouse mouse(*m_shown->plot);
        mouse.press(on(Weighting::Margin, 110));
        ViewState alone = controller().state();
        alone.view = ViewChoice::Notional; // the pane under the hand goes away
        controller().change(alone);
        uitest::settle();
        mouse.move(QPointF(80, 100));
        mouse.release(QPointF(80, 100));
        QCOMPARE(controller().state().sweepPrice, std::optional(110.0));
    }

private:
    ViewController& controller() { return *m_shown->controller; }

    void sweepTo(double price)
    {
        controller().setSweepPrice(price);
        uitest::settle();
    }

    /// On the line at `price`, away from bars and labels.
    QPointF on(Weighting weighting, double price) const
    {
        const QRect plot = m_shown->chart->plotRect(weighting);
        const double pixel = m_shown->chart->pixelOfPrice(weighting, price);
        return m_shown->layout() == ChartLayout::Mirrored ? QPointF(plot.center().x(), pixel)
                                                          : QPointF(pixel, plot.center().y());
    }

    /// The part of the line at `price` that has the accent's colour, or something between it and the ground.
    double accentAlong(const QImage& image, Weighting weighting, double price) const
    {
        const QRect plot = m_shown->chart->plotRect(weighting);
        const int at = qRound(m_shown->chart->pixelOfPrice(weighting, price));
        const bool mirrored = m_shown->layout() == ChartLayout::Mirrored;
        const int length = mirrored ? plot.width() : plot.height();
        int hits = 0;
        for (int i = 0; i < length; ++i) {
            const auto isAccent = [&](int across) {
                const QColor colour = mirrored ? image.pixelColor(plot.left() + i, across)
                                               : image.pixelColor(across, plot.top() + i);
                return colour.red() > 110 && colour.red() > colour.blue() + 50;
            };
            hits += isAccent(at) || isAccent(at - 1);
        }
        return double(hits) / length;
    }

    /// The ground at `price`, at the end of the amounts where no bar reaches.
    QColor besideBars(const QImage& image, Weighting weighting, double price) const
    {
        const QRect plot = m_shown->chart->plotRect(weighting);
        const int pixel = qRound(m_shown->chart->pixelOfPrice(weighting, price));
        if (m_shown->layout() != ChartLayout::Mirrored)
            return image.pixelColor(pixel, plot.top() + 4);
        const bool left = weighting == Weighting::Notional;
        return image.pixelColor(left ? plot.left() + 4 : plot.right() - 4, pixel);
    }

    std::unique_ptr<uitest::ShownChart> m_shown;
};

BALLAST_UI_TEST_MAIN(TestSweepDrag)
#include "tst_sweepdrag.moc"
