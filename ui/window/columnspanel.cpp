// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/columnspanel.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "import/tiername.h"
#include "model/leverage.h"
#include "text/outsidetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

namespace ballast {

namespace {

constexpr int rowHeight = 26;
constexpr int choiceHeight = 34;

/// What the list offers beside what can be typed: any other leverage.
QStringList offeredRoles()
{
    return {QString(),
            QStringLiteral("price"),
            QStringLiteral("amount"),
            QStringLiteral("long"),
            QStringLiteral("short"),
            QStringLiteral("leverage"),
            QStringLiteral("side"),
            QStringLiteral("margin"),
            QStringLiteral("time"),
            QStringLiteral("exchange"),
            QStringLiteral("5x"),
            QStringLiteral("10x"),
            QStringLiteral("25x"),
            QStringLiteral("50x"),
            QStringLiteral("100x")};
}

/// As the importer takes it: one of those above, or a leverage; empty for anything else.
std::string roleOf(const QString& typed)
{
    const QString role = typed.trimmed().toLower();
    if (offeredRoles().contains(role))
        return role.toStdString();
    const auto tier = tierName(role.toStdString(), BareNumber::IsTier);
    const auto leverage = tier ? Leverage::from(tier->leverage) : std::nullopt;
    return leverage ? leverage->digits() + "x" : std::string();
}

bool has(const std::vector<ColumnRole>& columns, const char* role)
{
    return std::ranges::find(columns, role, &ColumnRole::role) != columns.end();
}

/// Amounts, and what they are weighed by or where they stand.
bool isEnough(const std::vector<ColumnRole>& columns)
{
    const bool hasTier =
        std::ranges::any_of(columns, [](const ColumnRole& column) { return column.role.ends_with('x'); });
    const bool isPerSide = has(columns, "long") && has(columns, "short");
    return hasTier || (has(columns, "price") && (has(columns, "amount") || isPerSide));
}

/// Whole in its tooltip where the column cuts it.
QTableWidgetItem* itemOf(const std::string& cell)
{
    const QString words = QString::fromStdString(cell);
    auto* item = new QTableWidgetItem(words);
    setTip(*item, words);
    return item;
}

} // namespace

ColumnsPanel::ColumnsPanel(QWidget* parent)
    : QFrame(parent)
    , m_text(new PlainLabel(this))
    , m_table(new QTableWidget(this))
    , m_open(new QPushButton(tr("Open"), this))
{
    setObjectName(QStringLiteral("messageBar"));
    setProperty("kind", QStringLiteral("notice"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 10, 10);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    auto* later = new QToolButton(this);
    later->setObjectName(QStringLiteral("link"));
    later->setText(tr("Not now"));
    row->addWidget(later);
    column->addLayout(row);
    column->addWidget(m_table);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("First rows of the table"));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(later, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const std::vector<ColumnRole> chosen = columns();
        hide();
        emit given(chosen);
    });
    hide();
}

void ColumnsPanel::ask(const QString& name, const TablePreview& table, const std::vector<ColumnRole>& known)
{
    const QString meaning =
        tr("Nothing in “%1” says that these amounts are liquidations; orders, trades and volumes look the "
           "same. If they are, say so by what the columns hold.");
    m_text->setText(
        (table.isMeaningUnknown
             ? meaning
             : tr("The columns of “%1” cannot be told. Say what they hold: a price, and either one column "
                  "per leverage (5x, 10x, ..) or amounts with a leverage column; what is left empty is not "
                  "used."))
            .arg(text::breakable(name)));
    m_table->clear();
    m_roles.clear();
    fill(table);
    addChoices(table, known);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + choiceHeight
                            + static_cast<int>(table.rows.size()) * rowHeight + 12);
    refresh();
    show();
    if (!m_roles.isEmpty())
        m_roles.front()->setFocus();
}

void ColumnsPanel::fill(const TablePreview& table)
{
    m_table->setColumnCount(static_cast<int>(table.columns.size()));
    m_table->setRowCount(static_cast<int>(table.rows.size()) + 1);
    m_table->setRowHeight(0, choiceHeight);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        m_table->setHorizontalHeaderItem(column, itemOf(table.columns[i]));
        m_table->setColumnWidth(column, 128);
        for (std::size_t line = 0; line < table.rows.size(); ++line) {
            if (i < table.rows[line].size())
                m_table->setItem(static_cast<int>(line) + 1, column, itemOf(table.rows[line][i]));
        }
    }
}

void ColumnsPanel::addChoices(const TablePreview& table, const std::vector<ColumnRole>& known)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto* roles = new QComboBox(m_table);
        roles->setEditable(true);
        roles->addItems(offeredRoles());
        roles->setAccessibleName(tr("What “%1” holds").arg(QString::fromStdString(table.columns[i])));
        std::string role = i < table.roles.size() ? table.roles[i] : std::string();
        for (const ColumnRole& given : known) {
            if (given.column == table.columns[i] || given.column == std::to_string(i + 1))
                role = given.role;
        }
        roles->setCurrentText(QString::fromStdString(role));
        connect(roles, &QComboBox::currentTextChanged, this, &ColumnsPanel::refresh);
        m_table->setCellWidget(0, static_cast<int>(i), roles);
        m_roles << roles;
    }
}

/// By number: names may repeat.
std::vector<ColumnRole> ColumnsPanel::columns() const
{
    std::vector<ColumnRole> columns;
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        std::string role = roleOf(m_roles[i]->currentText());
        if (!role.empty())
            columns.push_back({std::move(role), std::to_string(i + 1)});
    }
    return columns;
}

void ColumnsPanel::refresh()
{
    m_open->setEnabled(isEnough(columns()));
}

} // namespace ballast
