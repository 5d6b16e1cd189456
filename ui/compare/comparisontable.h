// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonmodel.h"

#include <QTableView>

#include <array>
#include <vector>

namespace ballast {

/// The maps of a comparison in a sortable table. Maps are named by their places in the report; what is
/// selected and how it is sorted stay when a newer report comes.
class ComparisonTable : public QTableView
{
    Q_OBJECT
public:
    explicit ComparisonTable(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { m_model.setTheme(theme); }
    void setReport(const ComparisonReportPtr& report);
    /// Ascending.
    std::vector<std::size_t> selectedMaps() const;
    ComparisonModel& maps() { return m_model; }

signals:
    void selectedMapsChanged();
    void openRequested(std::size_t map);

protected:
    /// Writes why a file could not be read across its row.
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measureColumns();
    void fitColumns();
    void selectMaps(const std::vector<std::string>& keys);

    ComparisonModel m_model;
    ComparisonOrder m_order;
    std::array<int, ComparisonModel::ColumnCount> m_widths{}; ///< That the report needs.
    std::vector<int> m_dispensable; ///< What goes where the room is short, in that order.
    bool m_isSelecting = false; ///< By ourselves.
};

} // namespace ballast
