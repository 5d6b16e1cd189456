// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonexport.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace ballast {

class ElidingLabel;

/// What stands above a comparison's table: whose maps these are, what their ratios say, what is outside of
/// that, and what can be done with it.
class ComparisonHead : public QWidget
{
    Q_OBJECT
public:
    enum class Format { Text, Csv, Json };

    explicit ComparisonHead(QWidget* parent = nullptr);

    /// Chooses what parts the maps, unless the user chose before.
    void setReport(const ComparisonReport& report);
    Grouping grouping() const;
    QComboBox* groupingChoice() const { return m_grouping; }
    QString verdict() const;
    bool canExport() const;

signals:
    /// By the user.
    void groupingChosen(ballast::Grouping grouping);
    void copyRequested(ballast::ComparisonHead::Format format);
    void exportRequested();

private:
    void makeChoices();
    void makeButtons();

    QLabel* m_title;
    ElidingLabel* m_markets;
    QComboBox* m_grouping;
    QToolButton* m_copy;
    QPushButton* m_export;
    QLabel* m_verdict;
    ElidingLabel* m_leftOut;
    bool m_isChosen = false; ///< The grouping, by the user.
};

} // namespace ballast
