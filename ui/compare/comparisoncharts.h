// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonjob.h"
#include "theme/theme.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QChartView;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace ballast {

class ComparisonChart;
class Segments;

/// The charts of a comparison, one page at a time: ratios, tier shares, and two maps laid over each other. A
/// page is made when it is looked at, and anew only after something that it shows has changed.
class ComparisonCharts : public QWidget
{
    Q_OBJECT
public:
    enum Page { Ratios, Shares, Overlaid, PageCount };

    explicit ComparisonCharts(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setReport(const ComparisonReportPtr& report, Grouping grouping);
    void setGrouping(Grouping grouping);
    /// Two of the report's maps; nothing: `instead` says why, or how to get there.
    void setOverlay(const std::optional<OverlaidPair>& overlay, const QString& instead);
    void showPage(Page page);
    Page page() const;
    /// The chart of a page, for tests; null until it was looked at.
    ComparisonChart* chart(Page page) const;
    /// How many charts were made, for the tests that count work.
    std::size_t chartCount() const { return m_made; }

private:
    void makeStale(std::initializer_list<Page> pages);
    void refresh();
    void fill(Page page, std::vector<std::unique_ptr<ComparisonChart>> charts);
    std::vector<std::unique_ptr<ComparisonChart>> makeCharts(Page page) const;

    Segments* m_choice;
    QStackedWidget* m_pages;
    QLabel* m_likeness;
    std::array<QVBoxLayout*, PageCount> m_columns{};
    std::array<std::vector<QChartView*>, PageCount> m_views; ///< Owned by the pages.
    std::array<bool, PageCount> m_isStale{};
    const Theme* m_theme = &Theme::of(true);
    ComparisonReportPtr m_report; ///< Null until there is one.
    Grouping m_grouping = Grouping::Provider;
    std::optional<OverlaidPair> m_overlay;
    QString m_insteadOfOverlay;
    std::size_t m_made = 0;
};

} // namespace ballast
