// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/tablecopy.h"

#include "models/figurerole.h"
#include "text/outsidetext.h"
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
#include <vector>

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

/// Without the signs that isolate a name on a screen.
QString shown(const QAbstractItemModel& model, int row, int column)
{
    return text::cleaned(model.index(row, column).data(Qt::DisplayRole).toString());
}

/// As shown, with a heading for the row below 0, but words are no formula for a spreadsheet that they are
/// pasted into.
QString pasted(const QAbstractItemModel& model, int row, int column)
{
    const QString text = row < 0 ? heading(model, column) : shown(model, row, column);
    const bool isFigure = row >= 0 && model.index(row, column).data(figureRole).isValid();
    return isFigure ? text : QString::fromStdString(wordsCell(text.toStdString()));
}

struct ExactCell
{
    QString heading;
    QVariant value; ///< A number, words, or nothing where it is unknown.
};

/// A row for other programs: numbers in place of rounded figures, each in a column of its own.
std::vector<ExactCell> exactRow(const QAbstractItemModel& model, int row)
{
    std::vector<ExactCell> cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        QVariant figure = model.index(row, column).data(figureRole);
        if (figure.canConvert<NamedFigures>()) {
            for (const auto& [heading, number] : figure.value<NamedFigures>())
                cells.push_back({heading, number});
            continue;
        }
        if (!figure.isValid() && shown(model, row, column) != QStringLiteral("—"))
            figure = shown(model, row, column);
        cells.push_back({heading(model, column), figure});
    }
    return cells;
}

/// To the cent where it is an amount, and as exact as a double is where it is a fraction.
QByteArray number(double value)
{
    if (!std::isfinite(value))
        return {};
    return std::abs(value) < 1000 ? QByteArray::number(value, 'g', 12) : QByteArray::number(value, 'f', 2);
}

} // namespace

QString tableText(const QAbstractItemModel& model)
{
    TextTable table;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << pasted(model, row, column);
        table.addRow(cells);
    }
    return table.text();
}

QByteArray tableCsv(const QAbstractItemModel& model)
{
    const auto field = [](const QVariant& value) {
        return value.typeId() == QMetaType::Double
            ? number(value.toDouble())
            : QByteArray::fromStdString(csvField(value.toString().toStdString()));
    };
    QByteArray csv;
    for (int row = 0; row < model.rowCount(); ++row) {
        QByteArrayList headings;
        QByteArrayList fields;
        for (const ExactCell& cell : exactRow(model, row)) {
            headings << field(cell.heading);
            fields << field(cell.value);
        }
        if (row == 0)
            csv += headings.join(',') + '\n';
        csv += fields.join(',') + '\n';
    }
    return csv;
}

QByteArray tableJson(const QAbstractItemModel& model)
{
    QJsonArray rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject object;
        for (const ExactCell& cell : exactRow(model, row))
            object[cell.heading] = QJsonValue::fromVariant(cell.value);
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
