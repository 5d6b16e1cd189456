// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sweepmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace ballast {

/// What the levels up to a price would force: the price or a move to type, a sentence to copy, and the
/// amounts by tier. Without a price it says how to begin.
class WhatIfPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfPanel(Readings& readings, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { m_model->setTheme(theme); }
    /// The price, Copy and Clear, to stand in the panel's title.
    QWidget* titleActions() const { return m_titleActions; }
    QLineEdit* price() const { return m_price; }
    QTableView* table() const { return m_table; }
    /// The sentence, or how to begin.
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTitleActions();
    void makeBeginning();
    void fitSentence();
    void makeTable();
    void takeTyped();
    void showPrice();
    void refresh();

    Readings& m_readings;
    SweepModel* m_model;
    QLineEdit* m_price;
    QToolButton* m_begin;
    QToolButton* m_copy;
    QToolButton* m_clear;
    QLabel* m_sentence;
    QTableView* m_table;
    QWidget* m_titleActions;
};

} // namespace ballast
