// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace ballast {

/// Names stand left, figures right, in cells and in headings alike.
inline QVariant figureAlignment(bool isName)
{
    return QVariant::fromValue(Qt::Alignment((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
}

} // namespace ballast
