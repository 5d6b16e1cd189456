// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/summarymodel.h"

#include <QWidget>

class QTableView;

namespace ballast {

/// The map's totals, for all tiers and for those that are on.
class SummaryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryPanel(ViewController& controller, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { m_model->setTheme(theme); }

private:
    SummaryModel* m_model;
    QTableView* m_table;
};

} // namespace ballast
