// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonjob.h"
#include "compare/overlayjob.h"
#include "theme/theme.h"

#include <QMainWindow>
#include <QStringList>

#include <vector>

class QSplitter;

namespace ballast {

class ComparisonCharts;
class ComparisonHead;
class ComparisonTable;
class MessageBar;

/// Several maps side by side: a table of them, what their ratios say, and charts. Files are read in the
/// background; what was found stays until a newer result is there.
class ComparisonWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `cache`: where results are remembered, see ScanOptions; empty: nowhere.
    explicit ComparisonWindow(const QString& cache, QWidget* parent = nullptr);
    ~ComparisonWindow() override;

    void setTheme(const Theme& theme);
    /// Files and folders, in place of those before.
    void compare(const QStringList& paths);
    /// The same again: only files that are new or have changed are opened.
    void readAgain();
    /// What is read until then is shown.
    void cancel();
    /// As pictures are by default, in the window's theme. False, with the reason in the window, on failure.
    bool savePicture(const QString& path);

    ComparisonHead* head() const { return m_head; }
    ComparisonTable* table() const { return m_table; }
    ComparisonCharts* charts() const { return m_charts; }
    MessageBar* messageBar() const { return m_message; }
    bool isBusy() const { return m_job.isRunning(); }
    /// How many overlays were begun, for the tests that count work.
    std::size_t overlayCount() const { return m_overlayJob.startCount(); }
    /// With the two maps that are laid over each other, if any.
    ComparisonReport report() const;

signals:
    /// `map`: its name where the file holds several; else empty.
    void openRequested(const QString& path, const QString& map);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildFoot();
    void addKeys();
    void connectParts();
    void showProgress(std::size_t done, std::size_t all);
    void take(const ScannedReport& scanned);
    void say(const ScannedReport& scanned);
    void overlaySelected();
    void takeOverlay(const std::optional<OverlaidPair>& overlay);
    void openMap(std::size_t map);
    void askWhereToSave();

    ComparisonJob m_job;
    OverlayJob m_overlayJob;
    QStringList m_paths;
    ComparisonReportPtr m_report; ///< Empty until the first scan has ended; never null.
    std::optional<OverlaidPair> m_overlay;
    std::vector<std::size_t> m_overlaid; ///< Which two are shown, or being read.
    const Theme* m_theme = nullptr; ///< Null until it is set.

    MessageBar* m_message;
    ComparisonHead* m_head;
    QSplitter* m_splitter;
    ComparisonTable* m_table;
    ComparisonCharts* m_charts;
};

} // namespace ballast
