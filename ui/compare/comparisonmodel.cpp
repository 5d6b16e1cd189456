// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonmodel.h"

#include "compare/comparisontext.h"
#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "text/format.h"
#include "text/outsidetext.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

const QString unknown = QStringLiteral("—");

QString wordsOrDash(const std::string& text)
{
    return text.empty() ? unknown : QString::fromStdString(text);
}

const std::string* wordsOf(const ComparedMap& map, int column)
{
    switch (column) {
    case ComparisonModel::Provider:
        return &map.provider;
    case ComparisonModel::Exchange:
        return &map.exchange;
    case ComparisonModel::Symbol:
        return &map.symbol;
    case ComparisonModel::Window:
        return &map.range;
    default:
        return nullptr;
    }
}

QString fileOf(const ComparedMap& map)
{
    const QString name = text::fileName(map);
    return map.map.empty() ? name : name + QStringLiteral(" · ") + text::named(map.map);
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_report(std::make_shared<const ComparisonReport>())
{
}

void ComparisonModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

void ComparisonModel::setReport(const ComparisonReportPtr& report)
{
    if (report->maps == m_report->maps)
        return;
    beginResetModel();
    m_report = report;
    endResetModel();
}

bool ComparisonModel::parts(int column) const
{
    const auto& maps = m_report->maps;
    const auto differs = [&](const ComparedMap& map) {
        return sortValue(map, column) != sortValue(maps.front(), column);
    };
    return std::ranges::any_of(maps, differs);
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report->maps.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ComparisonModel::isFigure(int column)
{
    return column == Notional || column == Ratio || column == EffectiveLeverage;
}

QString ComparisonModel::text(const ComparedMap& map, int column)
{
    if (column == File)
        return fileOf(map);
    if (column == Remark)
        return map.isMap() ? text::marginRemark(map)
                           : tr("Not read: %1").arg(QString::fromStdString(map.error));
    if (!map.isMap())
        return {};
    if (const std::string* words = wordsOf(map, column))
        return column == Window && !words->empty() ? text::rangeName(*words) : wordsOrDash(*words);
    switch (column) {
    case Captured:
        return map.capturedAt ? text::utcTime(*map.capturedAt).chopped(4) : unknown;
    case Notional:
        return text::compactAmount(map.notional);
    case Ratio:
        if (!map.ratio)
            return unknown;
        return (map.basis == MarginBasis::LowerBound ? QStringLiteral("≥ ") : QString())
            + text::percent(*map.ratio, 2);
    default:
        return text::effectiveLeverage(map.effectiveLeverage);
    }
}

QString ComparisonModel::exactText(const ComparedMap& map, int column)
{
    if (column == File)
        return text::pathText(QString::fromStdString(map.file));
    if (column == Remark || !map.isMap())
        return text(map, Remark);
    if (column == Notional)
        return tr("%1 USD, of this map alone: totals of different maps are never added")
            .arg(text::exactAmount(map.notional));
    if (column == Ratio && map.ratio && map.margin)
        return tr("Margin %1 USD of notional %2 USD: %3")
            .arg(text::exactAmount(*map.margin), text::exactAmount(map.notional),
                 text::percent(*map.ratio, 4));
    return {};
}

std::optional<double> ComparisonModel::figure(const ComparedMap& map, int column)
{
    if (!map.isMap())
        return std::nullopt;
    switch (column) {
    case Notional:
        return map.notional;
    case Ratio:
        return map.ratio;
    case EffectiveLeverage:
        return map.effectiveLeverage;
    default:
        return std::nullopt;
    }
}

QVariant ComparisonModel::sortValue(const ComparedMap& map, int column)
{
    if (isFigure(column))
        return figureOf(figure(map, column));
    if (column == Captured)
        return map.capturedAt ? QVariant(static_cast<qlonglong>(*map.capturedAt)) : QVariant();
    if (const std::string* words = wordsOf(map, column))
        return words->empty() ? QVariant() : QVariant(QString::fromStdString(*words));
    const QString words = text(map, column);
    return words.isEmpty() ? QVariant() : QVariant(words);
}

QColor ComparisonModel::colour(const ComparedMap& map, int column) const
{
    if (!map.isMap())
        return column == File || column == Remark ? m_theme->warning : m_theme->faintText;
    switch (column) {
    case File:
        return m_theme->text;
    case Ratio:
        return map.ratio ? m_theme->margin : m_theme->quietText;
    case EffectiveLeverage:
        return m_theme->text;
    default:
        return m_theme->quietText;
    }
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedMap& row = map(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text::tip(exactText(row, index.column()));
    case Qt::ForegroundRole:
        return colour(row, index.column());
    case Qt::TextAlignmentRole:
        return figureAlignment(!isFigure(index.column()));
    case figureRole:
        return figureOf(figure(row, index.column()));
    case sortRole:
        return sortValue(row, index.column());
    case failedRole:
        return !row.isMap();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, ColumnCount> names{
        QT_TR_NOOP("File"),      QT_TR_NOOP("Provider"), QT_TR_NOOP("Exchange"), QT_TR_NOOP("Symbol"),
        QT_TR_NOOP("Window"),    QT_TR_NOOP("Captured"), QT_TR_NOOP("Notional"), QT_TR_NOOP("Ratio"),
        QT_TR_NOOP("Eff. lev."), QT_TR_NOOP("Remark")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return figureAlignment(!isFigure(section));
    if (role == Qt::DisplayRole)
        return tr(names.at(static_cast<std::size_t>(section)));
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Captured:
        return tr("When the map was made, UTC");
    case Notional:
        return tr("Forced order size of this map alone, USD; never added to another's");
    case Ratio:
        return tr("Margin over notional");
    case EffectiveLeverage:
        return tr("Notional over margin");
    default:
        return {};
    }
}

bool ComparisonOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(ComparisonModel::sortRole);
    const QVariant b = right.data(ComparisonModel::sortRole);
    if (a.isValid() != b.isValid())
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (a.typeId() == QMetaType::QString)
        return QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive) < 0;
    if (a.typeId() == QMetaType::LongLong)
        return a.toLongLong() < b.toLongLong();
    return a.toDouble() < b.toDouble();
}

} // namespace ballast
