// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewcontroller.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ballast {

class Segments;

/// The line under the charts: value scale, sides, bucket width, what bars of several buckets show, and what
/// is too small to draw.
class ViewOptionsBar : public QWidget
{
    Q_OBJECT
public:
    explicit ViewOptionsBar(ViewController& controller, QWidget* parent = nullptr);

signals:
    /// Narrower than the open positions' buckets are (quote currency): only another import has them.
    void finerBucketsWanted(double width);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// In a narrow window the two halves stand one above the other.
    void arrange();
    /// Whether bars can hold several buckets: below that the choice of what they show is clutter.
    bool canMerge() const;
    /// Says beside the field why what was typed is not taken, and shows again what holds.
    void refuse(QWidget* field, const QString& why);
    void applyWidth();
    void applyThreshold();

    ViewController& m_controller;
    QBoxLayout* m_rows;
    Segments* m_scale;
    Segments* m_side;
    QComboBox* m_width;
    Segments* m_merged;
    QLineEdit* m_threshold;
    QComboBox* m_basis;
    QLabel* m_hidden;
};

} // namespace ballast
