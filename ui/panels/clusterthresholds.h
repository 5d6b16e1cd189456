// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/clusters.h"

#include <QDialog>

#include <vector>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;

namespace ballast {

/// The thresholds by which clusters are found and read, to look at and to change; every change takes effect
/// at once.
class ClusterThresholds : public QDialog
{
    Q_OBJECT
public:
    explicit ClusterThresholds(const ClusterOptions& options, QWidget* parent = nullptr);

    const ClusterOptions& options() const { return m_options; }

signals:
    void optionsChanged(const ClusterOptions& options);

private:
    struct Field
    {
        QDoubleSpinBox* box;
        double ClusterOptions::*member;
        double perWhole; ///< What the box shows for 1 in the options: 100 for percent.
    };
    QDoubleSpinBox* add(QFormLayout& form, const QString& label, const QString& name, const QString& suffix,
                        double ClusterOptions::*member, double perWhole, double lowest, double highest);
    void take();
    void fill(const ClusterOptions& options);

    ClusterOptions m_options;
    std::vector<Field> m_fields;
    QDoubleSpinBox* m_low;
    QDoubleSpinBox* m_high;
    QLabel* m_rules;
};

} // namespace ballast
