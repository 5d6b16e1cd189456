// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "margin/summary.h"
#include "model/document.h"
#include "model/viewstate.h"

#include <QElapsedTimer>
#include <QObject>

#include <cstddef>
#include <vector>

namespace ballast {

/// Changes of one gesture become one step of undo.
enum class Gesture { Single, Pan, Wheel, Slider, Typing, Sweep };

/// The one place where a document and its view meet. Charts and panels read it and ask it for changes; they
/// never talk to each other. GUI thread.
class ViewController : public QObject
{
    Q_OBJECT
public:
    explicit ViewController(QObject* parent = nullptr);

    const DocumentPtr& document() const { return m_document; }
    const ViewState& state() const { return m_state; }
    /// The whole map's prices, half a bucket of air included; in a series those of all captures.
    Range wholeWindow() const;
    /// The prices in view.
    Range window() const;

    /// The model of both charts; computed at most once per change, when first asked for. Null without a
    /// document.
    ChartModelPtr chartModel() const;
    /// Totals of the tiers and the side that are on, and of everything.
    const Summary& shownSummary() const;
    const Summary& wholeSummary() const { return m_wholeSummary; }

    /// Shows `document` with `state`; undo starts anew. `scale`: of the series that it is a capture of.
    void open(DocumentPtr document, const ViewState& state, const std::optional<LockedScale>& scale = {});
    /// Shows another version of the open document, or another capture of its series. The view and what can be
    /// undone stay.
    void reload(DocumentPtr document);
    /// What charts of the series share from now on; nothing to undo. Computes a frame only where bars change.
    void setScale(const std::optional<LockedScale>& scale);
    const std::optional<LockedScale>& scale() const { return m_scale; }
    /// The price window is kept inside the map.
    void change(const ViewState& wanted, Gesture gesture = Gesture::Single);
    /// Ends a drag, so that the next one is a step of its own.
    void endGesture();

    /// The reader's surroundings, not a step of looking at the map: nothing to undo.
    void setTheme(ThemeChoice theme);

    /// Prices that the cursor is on elsewhere, as a cluster's in its table; charts mark them meanwhile.
    void pointAt(const std::optional<Range>& prices);
    const std::optional<Range>& pointedAt() const { return m_pointedAt; }
    /// Marks `prices` and shows them with air around them, the amounts fitted to what comes into view.
    void mark(const Range& prices);
    /// Takes the mark away and goes back to what was in view before the first one, unless the reader has gone
    /// on from there.
    void unmark();

    void setTierShown(std::size_t tier, bool shown);
    void toggleTier(std::size_t tier);
    /// Only this tier; everything again when it already was the only one.
    void soloTier(std::size_t tier);
    void setAllTiersShown(bool shown);
    /// Whole map, fitted values.
    void resetWindow();
    void setPriceWindow(const Range& window, Gesture gesture);
    /// Where the price would go; nothing ends the question. Computes no frame.
    void setSweepPrice(std::optional<double> price, Gesture gesture = Gesture::Single);
    /// Begins it where firstSweepPrice() says, or ends it.
    void toggleSweep();

    /// Both views so arranged, in place of what changed where that is shown.
    void showPair(ChartLayout layout);
    /// Shows what changed, and from there both views again.
    void toggleChange();

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    void undo();
    void redo();

    /// Room across one chart, pixels: what a frame is computed for.
    void setColumns(std::size_t columns);
    /// How many frames were computed, for the tests that count work.
    std::size_t frameCount() const { return m_frameCount; }
    std::size_t columns() const { return m_columns; }

signals:
    void documentChanged();
    void stateChanged();
    void pointedAtChanged();

private:
    void show(DocumentPtr document, const ViewState& state);
    /// What was in view before prices were marked, and what the mark brought into view.
    struct BeforeMark
    {
        std::optional<Range> priceWindow;
        std::optional<ValueWindow> valueWindow;
        std::optional<Range> markedWindow;
    };

    ViewState fitted(ViewState state) const;
    void moveTo(ViewState next);

    DocumentPtr m_document;
    ViewState m_state;
    std::optional<Range> m_pointedAt;
    std::optional<BeforeMark> m_beforeMark;
    std::optional<LockedScale> m_scale;
    /// A question that a version of the map left no answer to; another may have one again.
    std::optional<double> m_lostSweepPrice;
    std::vector<ViewState> m_undo;
    std::vector<ViewState> m_redo;
    Gesture m_lastGesture = Gesture::Single;
    QElapsedTimer m_sinceGesture;
    std::size_t m_columns = 800;
    mutable ChartModelPtr m_model;
    mutable std::optional<Summary> m_shownSummary;
    Summary m_wholeSummary;
    mutable std::size_t m_frameCount = 0;
};

} // namespace ballast
