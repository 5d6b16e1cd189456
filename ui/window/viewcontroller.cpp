// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/viewcontroller.h"

#include "charts/navigation.h"
#include "reading/sweep.h"

#include <algorithm>
#include <utility>

namespace ballast {

namespace {

constexpr std::size_t undoDepth = 200;
/// Wheel steps and typing have no end of their own; a pause ends them.
constexpr qint64 gesturePause = 700;

/// Beyond this the curves are a line on an edge.
constexpr double leastCurveZoom = 1e-3;

/// Beside marked prices there are as many again, and at least this part of the whole map.
constexpr double leastAir = 0.02;

bool endsByPause(Gesture gesture)
{
    return gesture == Gesture::Wheel || gesture == Gesture::Typing;
}

} // namespace

ViewController::ViewController(QObject* parent)
    : QObject(parent)
{
}

Range ViewController::wholeWindow() const
{
    if (m_document && m_scale)
        return m_scale->prices;
    return m_document ? priceWindow(m_document->map, {}) : Range{0, 1};
}

Range ViewController::window() const
{
    return m_state.priceWindow && m_document ? *m_state.priceWindow : wholeWindow();
}

ChartModelPtr ViewController::chartModel() const
{
    if (!m_model && m_document) {
        m_model = makeChartModel({m_document, &m_document->map}, m_state, m_columns, m_scale);
        ++m_frameCount;
    }
    return m_model;
}

const Summary& ViewController::shownSummary() const
{
    if (!m_shownSummary)
        m_shownSummary = m_document ? summarize(m_document->map, m_state) : Summary{};
    return *m_shownSummary;
}

void ViewController::open(DocumentPtr document, const ViewState& state,
                          const std::optional<LockedScale>& scale)
{
    m_undo.clear();
    m_redo.clear();
    m_beforeMark.reset();
    m_lostSweepPrice.reset();
    m_scale = scale;
    show(std::move(document), state);
}

void ViewController::reload(DocumentPtr document)
{
    ViewState state = m_state;
    if (!state.sweepPrice)
        state.sweepPrice = m_lostSweepPrice;
    const std::optional<double> wanted = state.sweepPrice;
    show(std::move(document), state);
    m_lostSweepPrice = m_state.sweepPrice ? std::nullopt : wanted;
}

void ViewController::setScale(const std::optional<LockedScale>& scale)
{
    const std::optional<LockedScale> before = std::exchange(m_scale, scale);
    if (before == scale)
        return;
    const bool sameBars =
        before && scale && before->prices == scale->prices && before->bucketWidth == scale->bucketWidth;
    if (m_model && sameBars)
        m_model = withScale(*m_model, *scale);
    else
        m_model.reset();
    emit stateChanged();
}

void ViewController::show(DocumentPtr document, const ViewState& state)
{
    m_document = std::move(document);
    m_pointedAt.reset();
    m_wholeSummary = m_document ? summarize(m_document->map) : Summary{};
    m_state = fitted(state);
    m_model.reset();
    m_shownSummary.reset();
    emit documentChanged();
    emit stateChanged();
}

void ViewController::moveTo(ViewState next)
{
    if (!haveSameTotals(next, m_state))
        m_shownSummary.reset();
    if (m_model && haveSameFrame(next, m_state)) {
        auto model = std::make_shared<ChartModel>(*m_model);
        model->state = next;
        m_model = std::move(model);
    } else {
        m_model.reset();
    }
    m_state = std::move(next);
    emit stateChanged();
}

/// A window may come from a gesture that went too far, or from a picture of another map.
ViewState ViewController::fitted(ViewState state) const
{
    if (m_document && state.priceWindow) {
        const Range whole = wholeWindow();
        const Range window = clampedTo(whole, *state.priceWindow, m_document->map.axis().step());
        state.priceWindow = window == whole ? std::nullopt : std::optional(window);
    }
    if (m_document && state.sweepPrice && sweepError(m_document->map, *state.sweepPrice))
        state.sweepPrice.reset();
    state.curveZoom = std::clamp(state.curveZoom, leastCurveZoom, 1 / leastCurveZoom);
    if (m_document && state.valueWindow) {
        const double most =
            100 * std::max(1.0, m_wholeSummary.amounts().notional + m_wholeSummary.unknownLeverageNotional);
        for (Range* range : {&state.valueWindow->notional, &state.valueWindow->margin}) {
            range->high = std::clamp(range->high, most * 1e-15, most);
            range->low = std::clamp(range->low, 0.0, range->high * 0.999);
        }
    }
    return state;
}

void ViewController::change(const ViewState& wanted, Gesture gesture)
{
    ViewState next = fitted(wanted);
    if (!m_document || next == m_state)
        return;
    const bool paused =
        endsByPause(gesture) && m_sinceGesture.isValid() && m_sinceGesture.elapsed() > gesturePause;
    const bool sameStep =
        gesture != Gesture::Single && gesture == m_lastGesture && !paused && !m_undo.empty();
    if (!sameStep) {
        if (m_undo.size() == undoDepth)
            m_undo.erase(m_undo.begin());
        m_undo.push_back(m_state);
    }
    m_redo.clear();
    if (next.sweepPrice)
        m_lostSweepPrice.reset();
    m_lastGesture = gesture;
    m_sinceGesture.start();
    moveTo(std::move(next));
}

void ViewController::endGesture()
{
    m_lastGesture = Gesture::Single;
}

void ViewController::setTheme(ThemeChoice theme)
{
    m_state.theme = theme;
    emit stateChanged();
}

void ViewController::pointAt(const std::optional<Range>& prices)
{
    if (std::exchange(m_pointedAt, prices) != prices)
        emit pointedAtChanged();
}

void ViewController::mark(const Range& prices)
{
    if (!m_document)
        return;
    if (!m_state.markedPrices || !m_beforeMark)
        m_beforeMark = BeforeMark{m_state.priceWindow, m_state.valueWindow, {}};
    const double air = std::max(prices.width(), wholeWindow().width() * leastAir);
    ViewState next = m_state;
    next.markedPrices = prices;
    next.priceWindow = Range{prices.low - air, prices.high + air};
    next.valueWindow.reset();
    change(next);
    m_beforeMark->markedWindow = m_state.priceWindow;
}

void ViewController::unmark()
{
    ViewState next = m_state;
    next.markedPrices.reset();
    if (m_state.markedPrices && m_beforeMark && m_state.priceWindow == m_beforeMark->markedWindow) {
        next.priceWindow = m_beforeMark->priceWindow;
        next.valueWindow = m_beforeMark->valueWindow;
    }
    m_beforeMark.reset();
    change(next);
}

void ViewController::setTierShown(std::size_t tier, bool shown)
{
    if (!m_document || tier >= m_document->map.tiers().size())
        return;
    ViewState next = m_state;
    next.setShown(m_document->map.tiers()[tier].key(), shown);
    change(next);
}

void ViewController::toggleTier(std::size_t tier)
{
    if (m_document && tier < m_document->map.tiers().size())
        setTierShown(tier, !m_state.shows(m_document->map.tiers()[tier].key()));
}

void ViewController::soloTier(std::size_t tier)
{
    if (!m_document || tier >= m_document->map.tiers().size())
        return;
    ViewState next = m_state;
    for (std::size_t other = 0; other < m_document->map.tiers().size(); ++other)
        next.setShown(m_document->map.tiers()[other].key(), other == tier);
    if (next == m_state)
        return setAllTiersShown(true);
    change(next);
}

void ViewController::setAllTiersShown(bool shown)
{
    if (!m_document)
        return;
    ViewState next = m_state;
    for (const Tier& tier : m_document->map.tiers())
        next.setShown(tier.key(), shown);
    change(next);
}

void ViewController::resetWindow()
{
    ViewState next = m_state;
    next.priceWindow.reset();
    next.valueWindow.reset();
    next.curveZoom = 1;
    change(next);
}

void ViewController::setPriceWindow(const Range& window, Gesture gesture)
{
    ViewState next = m_state;
    next.priceWindow = window;
    change(next, gesture);
}

void ViewController::showPair(ChartLayout layout)
{
    ViewState next = m_state;
    next.layout = layout;
    if (next.view == ViewChoice::Change)
        next.view = ViewChoice::Both;
    change(next);
}

void ViewController::toggleChange()
{
    ViewState next = m_state;
    next.view = next.view == ViewChoice::Change ? ViewChoice::Both : ViewChoice::Change;
    change(next);
}

void ViewController::setSweepPrice(std::optional<double> price, Gesture gesture)
{
    ViewState next = m_state;
    next.sweepPrice = price;
    change(next, gesture);
}

void ViewController::toggleSweep()
{
    if (m_state.sweepPrice)
        setSweepPrice(std::nullopt);
    else if (m_document)
        setSweepPrice(firstSweepPrice(m_document->map));
}

void ViewController::undo()
{
    if (m_undo.empty())
        return;
    ViewState previous = std::move(m_undo.back());
    m_undo.pop_back();
    m_redo.push_back(m_state);
    previous.theme = m_state.theme;
    endGesture();
    moveTo(std::move(previous));
}

void ViewController::redo()
{
    if (m_redo.empty())
        return;
    ViewState next = std::move(m_redo.back());
    m_redo.pop_back();
    m_undo.push_back(m_state);
    next.theme = m_state.theme;
    endGesture();
    moveTo(std::move(next));
}

void ViewController::setColumns(std::size_t columns)
{
    if (columns == m_columns || columns == 0)
        return;
    m_columns = columns;
    if (!m_document)
        return;
    m_model.reset();
    emit stateChanged();
}

} // namespace ballast
