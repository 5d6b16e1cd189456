// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/clusterthresholds.h"

#include "base/plainlabel.h"
#include "text/clustertext.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ballast {

ClusterThresholds::ClusterThresholds(const ClusterOptions& options, QWidget* parent)
    : QDialog(parent)
    , m_options(options)
    , m_rules(new PlainLabel(this))
{
    setWindowTitle(tr("Thresholds of the clusters"));
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    column->addLayout(form);
    const QString times = QStringLiteral("×");
    const QString percent = QStringLiteral(" %");
    const double hundred = 100;
    m_low = add(*form, tr("Low leverage, at most"), QStringLiteral("lowLeverage"), times,
                &ClusterOptions::lowLeverage, 1, 1, Leverage::maximum - 1);
    m_high = add(*form, tr("High leverage, at least"), QStringLiteral("highLeverage"), times,
                 &ClusterOptions::highLeverage, 1, 2, Leverage::maximum);
    add(*form, tr("Tiers carry a zone from this part of its margin"), QStringLiteral("carryingShare"),
        percent, &ClusterOptions::carryingShare, hundred, 1, 100);
    add(*form, tr("Dense from this many times the map's mean margin"), QStringLiteral("denseTimes"), times,
        &ClusterOptions::denseTimes, 1, 0.1, 1000);
    add(*form, tr("Smallest zone, of notional or margin"), QStringLiteral("leastShare"), percent,
        &ClusterOptions::leastShare, hundred, 0.1, 100);
    add(*form, tr("Clusters in line are at most this far apart"), QStringLiteral("runDistance"), percent,
        &ClusterOptions::runDistance, hundred, 0.1, 100);
    m_rules->setWordWrap(true);
    column->addWidget(m_rules);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        fill(ClusterOptions());
        take();
    });
    fill(options);
}

QDoubleSpinBox* ClusterThresholds::add(QFormLayout& form, const QString& label, const QString& name,
                                       const QString& suffix, double ClusterOptions::*member, double perWhole,
                                       double lowest, double highest)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(name);
    box->setDecimals(1);
    box->setRange(lowest, highest);
    box->setSuffix(suffix);
    box->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    // A number half typed is no threshold.
    box->setKeyboardTracking(false);
    form.addRow(new PlainLabel(label, this), box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &ClusterThresholds::take);
    m_fields.push_back({box, member, perWhole});
    return box;
}

void ClusterThresholds::fill(const ClusterOptions& options)
{
    for (const Field& field : m_fields) {
        const QSignalBlocker quiet(field.box);
        field.box->setValue(options.*field.member * field.perWhole);
    }
    m_rules->setText(text::pressureRules(options));
}

/// Low stays under high: the one that was not touched gives way.
void ClusterThresholds::take()
{
    if (m_low->value() >= m_high->value()) {
        QDoubleSpinBox* other = sender() == m_low ? m_high : m_low;
        const QSignalBlocker quiet(other);
        other->setValue(other == m_high ? m_low->value() + 1 : m_high->value() - 1);
    }
    for (const Field& field : m_fields)
        m_options.*field.member = field.box->value() / field.perWhole;
    m_rules->setText(text::pressureRules(m_options));
    if (isPossible(m_options))
        emit optionsChanged(m_options);
}

} // namespace ballast
