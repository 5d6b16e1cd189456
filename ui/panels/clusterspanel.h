// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clustermodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace ballast {

class ClusterThresholds;

/// The clusters in a table, ranked by margin at first: a selected row is marked and zoomed to in the charts,
/// the same row again or Escape goes back; the row under the cursor is marked meanwhile. Beside the title the
/// boundary, the clusters in line, and the thresholds. Reads nothing while it is hidden.
class ClustersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClustersPanel(Readings& readings, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { m_model->setTheme(theme); }
    /// Boundary, runs and thresholds, to stand in the panel's title.
    QWidget* titleActions() const { return m_titleActions; }
    QTableView* table() const { return m_table; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int heightOf(double rows) const;
    void setUpTable();
    void setUpTitle();
    void reload();
    void refreshTitle();
    void fillRuns();
    void fitColumns();
    /// Shows in the table what is marked in the view.
    void selectMarked();
    void select();
    void click(const QModelIndex& index);
    void pointAt(const QModelIndex& index);
    const Cluster& clusterAt(const QModelIndex& index) const;
    void showThresholds();

    Readings& m_readings;
    ViewController& m_controller;
    ClusterModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QWidget* m_titleActions;
    QLabel* m_boundary;
    QToolButton* m_runs;
    QMenu* m_runMenu;
    ClusterThresholds* m_thresholds = nullptr;
    QTimer m_afterPaint;
    bool m_isStale = true;
    bool m_selecting = false; ///< By us, not by the reader.
    bool m_wasMarked = false; ///< The row that the mouse was pressed on.
};

} // namespace ballast
