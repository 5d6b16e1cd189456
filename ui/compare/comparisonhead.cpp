// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonhead.h"

#include "base/elidinglabel.h"
#include "base/plainlabel.h"
#include "base/tip.h"
#include "compare/comparisontext.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ballast {

ComparisonHead::ComparisonHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(tr("Comparison"), this))
    , m_markets(new ElidingLabel(this))
    , m_grouping(new QComboBox(this))
    , m_copy(new QToolButton(this))
    , m_export(new QPushButton(tr("Export picture…"), this))
    , m_verdict(new PlainLabel(this))
    , m_leftOut(new ElidingLabel(this))
{
    m_title->setObjectName(QStringLiteral("identityName"));
    m_title->setFont(uiFont(16, QFont::DemiBold));
    m_markets->setObjectName(QStringLiteral("quiet"));
    m_leftOut->setObjectName(QStringLiteral("quiet"));
    m_verdict->setObjectName(QStringLiteral("figure")); // for its colour
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeChoices();
    makeButtons();
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_markets, 1);
    row->addWidget(m_grouping);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_verdict);
    column->addWidget(m_leftOut);
    setReport({});
}

void ComparisonHead::makeChoices()
{
    for (const Grouping grouping : groupings) {
        const QString name = text::groupingName(grouping);
        m_grouping->addItem(tr("By %1").arg(name));
    }
    setTip(*m_grouping, tr("By what the maps' ratios are put together"));
    connect(m_grouping, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        emit groupingChosen(grouping());
    });
}

void ComparisonHead::makeButtons()
{
    m_copy->setObjectName(QStringLiteral("link"));
    m_copy->setText(tr("Copy ▾"));
    auto* menu = new QMenu(m_copy);
    const auto add = [&](const QString& text, Format format) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, format] { emit copyRequested(format); });
    };
    add(tr("All as text"), Format::Text);
    add(tr("All as CSV, exact"), Format::Csv);
    add(tr("All as JSON, exact"), Format::Json);
    m_copy->setMenu(menu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    setTip(*m_export, tr("Ctrl+E"));
    connect(m_export, &QPushButton::clicked, this, &ComparisonHead::exportRequested);
}

void ComparisonHead::setReport(const ComparisonReport& report)
{
    const bool hasMaps = report.comparison.maps > 0;
    if (!m_isChosen) {
        const auto* const parting =
            std::ranges::find(groupings, partingGrouping(report.maps, report.comparison));
        m_grouping->setCurrentIndex(static_cast<int>(parting - groupings.begin()));
    }
    const auto say = [](QLabel& label, const QString& text) {
        label.setText(text);
        setTip(label, text);
        label.setVisible(!text.isEmpty());
    };
    if (!report.maps.empty())
        m_title->setText(text::comparisonSize(report.comparison));
    m_markets->setText(text::comparedMarkets(report.maps).join(QStringLiteral("  ·  ")));
    setTip(*m_markets, m_markets->text());
    m_verdict->setText(report.maps.empty() ? QString() : text::verdict(report.comparison));
    m_verdict->setVisible(!report.maps.empty());
    say(*m_leftOut, text::leftOut(report.comparison));
    m_copy->setEnabled(!report.maps.empty());
    m_export->setEnabled(hasMaps);
    m_grouping->setEnabled(hasMaps);
}

Grouping ComparisonHead::grouping() const
{
    return groupings.at(static_cast<std::size_t>(std::max(0, m_grouping->currentIndex())));
}

QString ComparisonHead::verdict() const
{
    return m_verdict->text();
}

bool ComparisonHead::canExport() const
{
    return m_export->isEnabled();
}

} // namespace ballast
