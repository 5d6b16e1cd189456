// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <optional>
#include <utility>
#include <vector>

namespace ballast {

/// The number behind a cell that shows a rounded one, in USD, as a fraction or as a leverage: what is copied
/// for other programs. Cells that are no figures have none. A double, or NamedFigures.
constexpr int figureRole = Qt::UserRole + 100;

/// A cell of several numbers, such as a range: each with the heading of the column it gets of its own in
/// copies for other programs. Every cell of a column has the same headings in the same order.
using NamedFigures = std::vector<std::pair<QString, double>>;

inline QVariant figureOf(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace ballast

Q_DECLARE_METATYPE(ballast::NamedFigures)
