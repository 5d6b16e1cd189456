// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/extrapolation.h"
#include "theme/theme.h"
#include "window/readings.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace ballast {

/// A market's open interest times the ratio of the map, beside the ratios of all open maps and the article's
/// figures.
class ExtrapolationPanel : public QWidget
{
    Q_OBJECT
public:
    /// `openRatios`: of all maps that are open, this one's among them; asked for whenever the panel may be
    /// looked at anew.
    ExtrapolationPanel(Readings& readings, std::function<std::vector<NamedRatio>()> openRatios,
                       QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QLineEdit* amount() const { return m_amount; }

protected:
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void refresh();
    void addRow(const QString& name, double ratio, double margin);
    void addMapRows();
    void addOpenRows();

    Readings& m_readings;
    std::function<std::vector<NamedRatio>()> m_openRatios;
    const Theme* m_theme = &Theme::of(true);
    QLineEdit* m_amount;
    QTableView* m_table;
    QStandardItemModel* m_rows;
    QLabel* m_note;
    double m_openInterest = article::openInterest; ///< USD, over 0.
};

} // namespace ballast
