// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <optional>

namespace ballast {

/// The number behind a cell that shows a rounded one, in USD, as a fraction or as a leverage: what is copied
/// for other programs. Cells that are no figures have none.
constexpr int figureRole = Qt::UserRole + 100;

inline QVariant figureOf(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace ballast
