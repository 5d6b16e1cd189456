// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "theme/theme.h"
#include "window/viewcontroller.h"

#include <QWidget>

namespace ballast {

/// The whole map in small, under the charts, with the window in view as a bright part: drag its ends to
/// resize, its middle to move, elsewhere to draw a new one; double-click shows everything.
class RangeSlider : public QWidget
{
    Q_OBJECT
public:
    explicit RangeSlider(ViewController& controller, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Pixels of the window's two ends.
    Range handles() const;
    QSize sizeHint() const override { return {400, 46}; }
    QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, Low, High, Middle, New };

    QRectF track() const;
    double pixelOf(double price) const;
    double priceOf(double pixel) const;
    Grip gripAt(double x) const;
    void paintOverview(QPainter& painter, const QRegion& exposed) const;
    void recompute();
    void followWindow();

    ViewController& m_controller;
    const Theme* m_theme = &Theme::of(true);
    Frame m_overview; ///< Whole map, every tier: computed once a document, never on a toggle.
    Range m_shownHandles; ///< As last painted.
    Grip m_grip = Grip::None;
    double m_grabbedPrice = 0;
    Range m_grabbedWindow;
};

} // namespace ballast
