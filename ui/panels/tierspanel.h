// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tiermodel.h"

#include <QTableView>
#include <QWidget>

class QToolButton;

namespace ballast {

/// The tiers as rows that switch: a click toggles, Alt-click or Solo isolates; All and None beside the title.
class TiersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TiersPanel(ViewController& controller, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// All, None and Solo, to stand in the panel's title.
    QWidget* titleActions() const { return m_titleActions; }
    QTableView* table() const { return m_table; }

private:
    void click(const QModelIndex& index);
    void soloCurrent();
    void fitHeight();

    ViewController& m_controller;
    TierModel* m_model;
    QTableView* m_table;
    QWidget* m_titleActions;
};

} // namespace ballast
