// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewcontroller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ballast {

class Segments;

/// The line under the charts: value scale, sides, bucket width, and what is too small to draw.
class ViewOptionsBar : public QWidget
{
    Q_OBJECT
public:
    explicit ViewOptionsBar(ViewController& controller, QWidget* parent = nullptr);

private:
    void refresh();
    void applyWidth();
    void applyThreshold();

    ViewController& m_controller;
    Segments* m_scale;
    Segments* m_side;
    QComboBox* m_width;
    QLineEdit* m_threshold;
    QComboBox* m_basis;
    QLabel* m_hidden;
};

} // namespace ballast
