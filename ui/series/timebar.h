// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/seriesplayer.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ballast {

class TimeTrack;

/// Under the charts of a series: play, step, the captures as a line, and the time of the one that is shown.
/// Hidden while no series is open.
class TimeBar : public QWidget
{
    Q_OBJECT
public:
    explicit TimeBar(SeriesPlayer& player, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    TimeTrack* track() const { return m_track; }
    /// "3 of 24", and how many files are left out, which its tooltip names.
    QString countText() const;
    QString timeText() const;

private:
    QToolButton* addButton(const QString& tip);
    void refresh();
    void refreshIcons();
    void changeRate();

    SeriesPlayer& m_player;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    TimeTrack* m_track;
    QLabel* m_time;
    QLabel* m_count;
    QToolButton* m_rate;
    const Theme* m_theme = &Theme::of(true);
};

} // namespace ballast
