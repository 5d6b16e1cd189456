// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/whatifpanel.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "import/pricetarget.h"
#include "panels/figures.h"
#include "text/format.h"
#include "text/sweeptext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

QToolButton* addLink(QWidget* parent, const QString& text, const QString& tip)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("link"));
    button->setText(text);
    setTip(*button, tip);
    parent->layout()->addWidget(button);
    return button;
}

QWidget* rowIn(QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    return row;
}

} // namespace

WhatIfPanel::WhatIfPanel(Readings& readings, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_model(new SweepModel(readings, this))
{
    setObjectName(QStringLiteral("panel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(15, 2, 12, 6);
    layout->setSpacing(4);
    m_sentence = new PlainLabel(this);
    m_sentence->setObjectName(QStringLiteral("figure"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_sentence);
    makeBeginning();
    makeTable();
    layout->addWidget(m_table, 100);
    layout->addStretch(1);
    makeTitleActions();
    connect(&readings, &Readings::sweepChanged, this, &WhatIfPanel::refresh);
    refresh();
}

void WhatIfPanel::makeBeginning()
{
    auto* row = rowIn(this);
    m_begin = addLink(row, tr("Begin 5 % below"), tr("Put the handle into the chart (W)"));
    row->layout()->setAlignment(m_begin, Qt::AlignLeft);
    layout()->addWidget(row);
    connect(m_begin, &QToolButton::clicked, this, [this] { m_readings.controller().toggleSweep(); });
}

void WhatIfPanel::makeTable()
{
    m_table = new QTableView(this);
    setUpFigureTable(*m_table, *m_model);
    m_table->setAccessibleName(tr("Swept by tier"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setIconSize({9, 9});
}

void WhatIfPanel::makeTitleActions()
{
    m_titleActions = rowIn(this);
    m_price = new QLineEdit(m_titleActions);
    m_price->setPlaceholderText(tr("Price or -5%"));
    setTip(*m_price, tr("Where the price goes: 62,000 or 62k, or a move such as -5%"));
    m_price->setAccessibleName(tr("Price that the market would go to"));
    m_price->setFixedWidth(m_price->fontMetrics().horizontalAdvance(QStringLiteral("0")) * 14);
    m_price->installEventFilter(this);
    m_titleActions->layout()->addWidget(m_price);
    connect(m_price, &QLineEdit::returnPressed, this, &WhatIfPanel::takeTyped);
    connect(m_price, &QLineEdit::editingFinished, this, &WhatIfPanel::showPrice);
    m_copy = addLink(m_titleActions, tr("Copy"), tr("Copy the sentence"));
    m_clear = addLink(m_titleActions, tr("Clear"), tr("Take the handle away (Escape, W)"));
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_sentence->text()); });
    connect(m_clear, &QToolButton::clicked, this,
            [this] { m_readings.controller().setSweepPrice(std::nullopt); });
}

QString WhatIfPanel::text() const
{
    return m_sentence->text();
}

void WhatIfPanel::takeTyped()
{
    ViewController& controller = m_readings.controller();
    const DocumentPtr& document = controller.document();
    const QString typed = m_price->text().trimmed();
    if (!document || !document->map.referencePrice())
        return;
    if (typed.isEmpty())
        return controller.setSweepPrice(std::nullopt);
    if (const auto target = parsePriceTarget(typed.toStdString()))
        controller.setSweepPrice(target->priceFrom(*document->map.referencePrice()));
}

/// What was typed and not taken goes away.
void WhatIfPanel::showPrice()
{
    const auto& sweep = m_readings.sweep();
    m_price->setText(sweep ? text::exactPrice(sweep->to, 1) : QString());
}

void WhatIfPanel::refresh()
{
    const auto& sweep = m_readings.sweep();
    const DocumentPtr& document = m_readings.controller().document();
    const auto error = document ? sweepError(document->map, 1) : std::nullopt;
    showPrice();
    if (sweep)
        m_sentence->setText(text::sweepSentence(*sweep, 1));
    else if (error)
        m_sentence->setText(text::describe(*error).cause + u' ' + text::describe(*error).remedy);
    else
        m_sentence->setText(tr("Drag the dashed reference line to see what lies on the way."));
    m_price->setEnabled(!error);
    m_begin->parentWidget()->setVisible(!sweep && !error);
    m_copy->setEnabled(sweep.has_value());
    m_clear->setEnabled(sweep.has_value());
    m_table->setVisible(sweep.has_value());
    m_table->setColumnHidden(SweepModel::Margin, sweep && sweep->basis == MarginBasis::Unknown);
    if (sweep)
        fitTableHeight(*m_table, 1, 9);
    fitSentence();
}

/// Docks ask for a least height without a width, so a label that wraps has to say it itself.
void WhatIfPanel::fitSentence()
{
    const QMargins margins = layout()->contentsMargins();
    const QRect room(0, 0, width() - margins.left() - margins.right(), QWIDGETSIZE_MAX);
    m_sentence->setFixedHeight(
        m_sentence->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_sentence->text()).height());
}

void WhatIfPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

bool WhatIfPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool escapes = watched == m_price && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (escapes)
        m_readings.controller().setSweepPrice(std::nullopt);
    return escapes || QWidget::eventFilter(watched, event);
}

} // namespace ballast
