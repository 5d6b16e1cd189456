// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/extrapolationpanel.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "model/numberlimits.h"
#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "panels/figures.h"
#include "text/format.h"
#include "text/ratiotext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Ratio, Margin, ColumnCount };
constexpr int rowsOfMaps = 7;
constexpr int leastScrolled = 110;

} // namespace

ExtrapolationPanel::ExtrapolationPanel(Readings& readings,
                                       std::function<std::vector<NamedRatio>()> openRatios, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_openRatios(std::move(openRatios))
    , m_amount(new QLineEdit(text::axisAmount(article::openInterest), this))
    , m_table(new QTableView(this))
    , m_rows(new QStandardItemModel(0, ColumnCount, this))
    , m_note(new PlainLabel(this))
{
    setObjectName(u"panel"_s);
    // Figures and sentences scroll together: beside other panels there is seldom room for all of them.
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(leastScrolled);
    auto* content = new QWidget(scroll);
    content->setObjectName(u"panel"_s);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 4, 12, 6);
    layout->setSpacing(4);
    auto* row = new QHBoxLayout;
    auto* label = new PlainLabel(tr("Market open interest, USD"), this);
    label->setObjectName(u"quiet"_s);
    label->setBuddy(m_amount);
    m_amount->setAccessibleName(label->text());
    setTip(*m_amount, tr("Of the whole market, such as 60B, 1.5 B or 800M"));
    m_amount->setMaximumWidth(110);
    m_amount->setAlignment(Qt::AlignRight);
    row->addWidget(label, 1);
    row->addWidget(m_amount);
    layout->addLayout(row);

    m_rows->setHorizontalHeaderLabels({QString(), tr("Ratio"), tr("Margin")});
    for (const int column : {Ratio, Margin})
        m_rows->horizontalHeaderItem(column)->setData(figureAlignment(false), Qt::TextAlignmentRole);
    setUpFigureTable(*m_table, *m_rows);
    m_table->setAccessibleName(tr("Extrapolation"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_table);

    m_note->setObjectName(u"quiet"_s);
    m_note->setWordWrap(true);
    m_note->setFont(uiFont(12));
    m_note->setText(text::articleSentence() + u". "_s + text::extrapolationAssumption());
    layout->addWidget(m_note);
    layout->addStretch(1);

    connect(m_amount, &QLineEdit::textChanged, this, &ExtrapolationPanel::refresh);
    connect(&readings, &Readings::changed, this, &ExtrapolationPanel::refresh);
    refresh();
}

void ExtrapolationPanel::addRow(const QString& name, double ratio, double margin)
{
    QList<QStandardItem*> items;
    for (const QString& text : {name, text::percent(ratio, 2), text::compactAmount(margin)})
        items << new QStandardItem(text);
    for (const int column : {Name, Ratio, Margin}) {
        items[column]->setData(figureAlignment(column == Name), Qt::TextAlignmentRole);
        items[column]->setForeground(m_rows->rowCount() == 0 && column == Margin ? m_theme->margin
                                                                                 : m_theme->quietText);
    }
    items[Ratio]->setData(ratio, figureRole);
    items[Margin]->setData(margin, figureRole);
    setTip(*items[Name], name);
    setTip(*items[Ratio], text::percent(ratio, 4));
    setTip(*items[Margin], tr("%1 USD").arg(text::exactAmount(margin)));
    m_rows->appendRow(items);
}

/// Of a map without leverage the bounds.
void ExtrapolationPanel::addMapRows()
{
    const Summary& summary = m_readings.controller().wholeSummary();
    const auto add = [this](const QString& name, double ratio) {
        addRow(name, ratio, extrapolatedMargin(m_openInterest, ratio));
    };
    if (const auto own = summary.ratio()) {
        add(summary.basis == MarginBasis::LowerBound ? tr("This map, at least") : tr("This map"), *own);
    } else if (summary.basis == MarginBasis::Unknown && m_readings.controller().document()) {
        const Range range = m_readings.controller().state().leverageRange;
        add(tr("This map, all at %1×").arg(range.high), 1 / range.high);
        add(tr("This map, all at %1×").arg(range.low), 1 / range.low);
    }
}

void ExtrapolationPanel::addOpenRows()
{
    const std::vector<NamedRatio> open = m_openRatios();
    const auto range = extrapolate(m_openInterest, open);
    if (!range || open.size() < 2)
        return;
    addRow(tr("Lowest of %1 open maps").arg(open.size()), range->ratios.low, range->margin.low);
    addRow(tr("Highest of %1 open maps").arg(open.size()), range->ratios.high, range->margin.high);
}

void ExtrapolationPanel::refresh()
{
    const auto amount = text::parseAmount(m_amount->text());
    const bool isAmount = amount && *amount > 0 && *amount <= highestOpenInterest;
    m_amount->setProperty("invalid", !isAmount);
    m_rows->removeRows(0, m_rows->rowCount());
    if (isAmount) {
        m_openInterest = *amount;
        addMapRows();
        addOpenRows();
        addRow(tr("Article, its rule"), article::roundedRatio,
               extrapolatedMargin(m_openInterest, article::roundedRatio));
        addRow(tr("Article, its map"), article::ratio, extrapolatedMargin(m_openInterest, article::ratio));
    }
    setTip(*m_amount,
           isAmount ? tr("Of the whole market, such as 60B, 1.5 B or 800M")
                    : tr("This is no amount over 0: write 60B, 1.5 B or 800M"));
    fitTableHeight(*m_table, rowsOfMaps, rowsOfMaps);
}

void ExtrapolationPanel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    refresh();
}

void ExtrapolationPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Other windows may have opened other maps meanwhile.
bool ExtrapolationPanel::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        refresh();
    return QWidget::event(event);
}

} // namespace ballast
