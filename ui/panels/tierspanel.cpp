// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/tierspanel.h"

#include "base/tip.h"
#include "panels/figures.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

/// Draws a tier's check box as a square of its own colour: filled when on, an outline when off.
class TierDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row's click switches; a check box of its own would switch back.
    bool editorEvent(QEvent*, QAbstractItemModel*, const QStyleOptionViewItem&, const QModelIndex&) override
    {
        return false;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QVariant check = index.data(Qt::CheckStateRole);
        const auto colour = index.data(Qt::DecorationRole).value<QColor>();
        const bool on = check.toInt() == Qt::Checked;
        const double side = 11;
        const QRectF square(option.rect.left() + 4, option.rect.center().y() - side / 2 + 0.5, side, side);
        painter->save();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        painter->setRenderHint(QPainter::Antialiasing);
        if (check.isValid()) {
            painter->setPen(QPen(colour, 1.4));
            painter->setBrush(on ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter->drawRoundedRect(square, 2.5, 2.5);
        }
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        painter->setFont(option.font);
        painter->drawText(option.rect.adjusted(check.isValid() ? 22 : 4, 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
    }
};

} // namespace

TiersPanel::TiersPanel(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(new TierModel(controller, this))
    , m_table(new QTableView(this))
    , m_titleActions(new QWidget(this))
{
    setObjectName(QStringLiteral("panel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 6);
    layout->addWidget(m_table, 100);
    layout->addStretch(1);
    setUpFigureTable(*m_table, *m_model);
    m_table->setItemDelegateForColumn(TierModel::Tier, new TierDelegate(m_table));
    m_table->setAccessibleName(tr("Leverage tiers"));
    m_table->setMouseTracking(true);
    connect(m_table, &QTableView::clicked, this, &TiersPanel::click);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) {
        auto* shortcut = new QShortcut(key, m_table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { click(m_table->currentIndex()); });
    }
    connect(m_model, &QAbstractItemModel::modelReset, this, &TiersPanel::fitHeight);

    auto* row = new QHBoxLayout(m_titleActions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto link = [&](const QString& text, const QString& tip, auto&& act) {
        auto* button = new QToolButton(m_titleActions);
        button->setObjectName(QStringLiteral("link"));
        button->setText(text);
        setTip(*button, tip);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    link(tr("All"), tr("Show all tiers (0)"), [this] { m_controller.setAllTiersShown(true); });
    link(tr("None"), tr("Hide all tiers"), [this] { m_controller.setAllTiersShown(false); });
    auto* solo =
        link(tr("Solo"), tr("Show only the selected tier; again shows all"), [this] { soloCurrent(); });
    solo->setEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, solo,
            [this, solo] { solo->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_model, &QAbstractItemModel::modelReset, solo, [solo] { solo->setEnabled(false); });
    fitHeight();
}

void TiersPanel::setTheme(const Theme& theme)
{
    m_model->setTheme(theme);
}

void TiersPanel::fitHeight()
{
    const bool hasMargin = !m_controller.document() || m_controller.document()->map.hasMargin();
    for (const int column : {TierModel::Margin, TierModel::MarginShare})
        m_table->setColumnHidden(column, !hasMargin);
    fitTableHeight(*m_table, 6, 11);
}

void TiersPanel::click(const QModelIndex& index)
{
    if (!index.isValid() || index.data(TierModel::TotalRowRole).toBool())
        return;
    const auto tier = static_cast<std::size_t>(index.row());
    // Some window managers keep Alt-click for themselves.
    if (QApplication::keyboardModifiers() & (Qt::AltModifier | Qt::ControlModifier))
        m_controller.soloTier(tier);
    else
        m_controller.toggleTier(tier);
}

void TiersPanel::soloCurrent()
{
    m_controller.soloTier(static_cast<std::size_t>(m_table->currentIndex().row()));
}

} // namespace ballast
