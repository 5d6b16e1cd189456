// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/tablecopy.h"

#include "models/figurerole.h"
#include "text/plainfigures.h"
#include "text/texttable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

#include <cmath>

namespace ballast {

namespace {

/// A first column of names has no heading of its own everywhere, and the tiers' table has two of "Share",
/// each of the column before it.
QString heading(const QAbstractItemModel& model, int column)
{
    const auto given = [&model](int of) {
        return model.headerData(of, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    for (int other = 0; other < model.columnCount(); ++other)
        if (column > 0 && other != column && given(other) == given(column))
            return given(column - 1) + u' ' + given(column).toLower();
    return given(column).isEmpty() ? QStringLiteral("Name") : given(column);
}

QString shown(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString().trimmed();
}

/// A cell for other programs: its number, or its words, or nothing for an unknown one.
QVariant cell(const QAbstractItemModel& model, int row, int column)
{
    QVariant figure = model.index(row, column).data(figureRole);
    if (figure.isValid())
        return figure;
    const QString text = shown(model, row, column);
    return text == QStringLiteral("—") ? QVariant() : QVariant(text);
}

/// To the cent where it is an amount, and as exact as a double is where it is a fraction.
QByteArray number(double value)
{
    return std::abs(value) < 1000 ? QByteArray::number(value, 'g', 12) : QByteArray::number(value, 'f', 2);
}

} // namespace

QString tableText(const QAbstractItemModel& model)
{
    TextTable table;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << (row < 0 ? heading(model, column) : shown(model, row, column));
        table.addRow(cells);
    }
    return table.text();
}

QByteArray tableCsv(const QAbstractItemModel& model)
{
    QByteArray csv;
    for (int row = -1; row < model.rowCount(); ++row) {
        QByteArrayList fields;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QVariant value = row < 0 ? QVariant(heading(model, column)) : cell(model, row, column);
            fields << (value.typeId() == QMetaType::Double
                           ? number(value.toDouble())
                           : QByteArray::fromStdString(csvField(value.toString().toStdString())));
        }
        csv += fields.join(',') + '\n';
    }
    return csv;
}

QByteArray tableJson(const QAbstractItemModel& model)
{
    QJsonArray rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject object;
        for (int column = 0; column < model.columnCount(); ++column)
            object[heading(model, column)] = QJsonValue::fromVariant(cell(model, row, column));
        rows.append(object);
    }
    return QJsonDocument(rows).toJson();
}

void addCopyMenu(QTableView& table)
{
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [&table](const QString& text, auto&& write) {
        auto* action = new QAction(text, &table);
        QObject::connect(action, &QAction::triggered, &table, [&table, write] {
            QGuiApplication::clipboard()->setText(QString(write(*table.model())));
        });
        table.addAction(action);
        return action;
    };
    QAction* asText = add(QTableView::tr("Copy the table as text"), tableText);
    asText->setShortcut(QKeySequence::Copy);
    asText->setShortcutContext(Qt::WidgetShortcut);
    add(QTableView::tr("Copy as CSV, exact"), tableCsv);
    add(QTableView::tr("Copy as JSON, exact"), tableJson);
}

} // namespace ballast
