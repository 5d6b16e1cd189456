// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/seriesscales.h"
#include "window/opener.h"
#include "window/viewcontroller.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace ballast {

/// Shows the captures of one market one after the other in the same view, on a scale that holds for all of
/// them. What has to be read is read on a thread of the pool; only the newest step counts. GUI thread.
class SeriesPlayer : public QObject
{
    Q_OBJECT
public:
    SeriesPlayer(ViewController& controller, Opener& opener, QObject* parent = nullptr);

    /// Shows the earliest capture of a scan's series, which is there. Undo starts anew.
    void open(const SeriesScan& scan);
    /// The map that is shown stays, alone.
    void close();
    bool isOpen() const { return m_series && m_hasShown; }

    std::size_t size() const { return m_series ? m_series->size() : 0; }
    std::size_t shown() const { return m_shown; }
    /// Where the reader is; differs from shown() while that capture is read.
    std::size_t wanted() const { return m_wanted; }
    Capture capture(std::size_t index) const { return m_series->capture(index); }
    QStringList files() const;
    /// Files that could not be read, a line each: those of the scan, and captures that failed since.
    QStringList troubles() const;

    void goTo(std::size_t index);
    /// Nothing happens beyond the ends.
    void step(int by);
    bool isPlaying() const { return m_timer.isActive(); }
    /// From the beginning where the last one is shown.
    void setPlaying(bool playing);
    int capturesASecond() const { return m_rate; }
    void setCapturesASecond(int rate);

    /// The shown capture was read again.
    void takeReloaded();
    /// Calls `take` with the scale for a picture of so many columns; nothing where no series is open.
    void withScale(const ViewState& state, std::size_t columns,
                   const std::function<void(const std::optional<LockedScale>&)>& take);

signals:
    void openChanged();
    /// Which capture is shown or wanted, or what is known of them.
    void changed();
    void playingChanged(bool playing);
    /// A capture that could not be read; what is shown stays.
    void failed(const ballast::text::ErrorText& error);

private:
    void show(std::size_t index, const DocumentPtr& document);
    void read(std::size_t index);
    void take(std::size_t index, const Expected<DocumentPtr, text::ErrorText>& result);
    void readAhead();
    void fitScale();
    void playOn();

    ViewController& m_controller;
    Opener& m_opener;
    SeriesStorePtr m_series; ///< Null while no series is open.
    std::vector<text::ErrorText> m_skipped;
    QHash<std::size_t, text::ErrorText> m_failed; ///< By capture.
    bool m_hasShown = false; ///< Any capture of the series.
    std::size_t m_shown = 0;
    std::size_t m_wanted = 0;
    PoolWork m_read; ///< One capture at a time.
    QTimer m_timer;
    int m_rate = 2;
    SeriesScales m_scales;
    SeriesScales m_pictureScales;
    ViewState m_scaleState; ///< Whose scale was asked for last,
    std::size_t m_scaleColumns = 0; ///< for so many columns; 0: none yet.
};

} // namespace ballast
