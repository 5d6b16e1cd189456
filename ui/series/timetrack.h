// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractSlider>

namespace ballast {

/// A line with a tick for each capture of a series and a handle at the one that is wanted. Its value is the
/// capture's place, from 0. Arrow keys, page keys and the wheel step.
class TimeTrack : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit TimeTrack(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Whether the wanted capture is still to come: its handle is hollow.
    void setAhead(bool isAhead);
    /// Pixels from the left to a capture's tick.
    double pixelOf(int value) const;
    QSize sizeHint() const override { return {300, 24}; }
    QSize minimumSizeHint() const override { return {80, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int valueAt(double x) const;

    const Theme* m_theme = &Theme::of(true);
    bool m_isAhead = false;
};

} // namespace ballast
