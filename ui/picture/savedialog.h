// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ballast {

/// Asks where to save a picture, and as which kind; begins in `folder` with `name`. Empty when cancelled.
QString askPicturePath(QWidget* parent, const QString& folder, const QString& name);

} // namespace ballast
