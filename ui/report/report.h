// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// A page about one map, whatever the file format. All texts are plain: whoever writes them escapes them.
namespace ballast {

struct ReportColumn
{
    enum Kind { Words, Figure, Margin }; ///< Margin has the product's accent.
    QString heading;
    Kind kind = Figure;
};

struct ReportRow
{
    QStringList cells; ///< As many as there are columns.
    bool isTotal = false;
    std::optional<QColor> colour = {}; ///< A tier's, beside its name.
};

struct ReportTable
{
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
};

struct ReportParagraph
{
    QString text;
};

struct ReportList
{
    QStringList items;
};

using ReportBlock = std::variant<ReportParagraph, ReportList, ReportTable>;

struct ReportSection
{
    QString heading;
    std::vector<ReportBlock> blocks;
};

struct ReportFigure
{
    QString name;
    QString value;
    bool isMargin = false;
};

struct Report
{
    QString title;
    QString subtitle;
    std::vector<ReportFigure> figures; ///< The headline.
    QStringList source; ///< Names and values, parted by a tab.
    QImage picture; ///< Null: none.
    QString caption; ///< Under the picture; and what it shows, for those who cannot see it.
    std::vector<ReportSection> sections;
    QString footer;
    QStringList inputs = {}; ///< Files it is made from: none of them is replaced by it.
};

} // namespace ballast
