// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/summarypanel.h"

#include "panels/figures.h"

#include <QTableView>
#include <QVBoxLayout>

namespace ballast {

SummaryPanel::SummaryPanel(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_model(new SummaryModel(controller, this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("panel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 6);
    layout->addWidget(m_table, 100);
    layout->addStretch(1);
    setUpFigureTable(*m_table, *m_model);
    m_table->setAccessibleName(tr("Summary"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    const auto fit = [this, &controller] {
        const bool hasMargin = !controller.document() || controller.document()->map.hasMargin();
        for (const int column : {SummaryModel::Ratio, SummaryModel::EffectiveLeverage})
            m_table->setColumnHidden(column, !hasMargin);
        fitTableHeight(*m_table, 2, 8);
    };
    connect(&controller, &ViewController::documentChanged, this, fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, fit);
    fit();
}

} // namespace ballast
