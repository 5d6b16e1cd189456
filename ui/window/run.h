// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace ballast {

/// Name, style and type of the application, before its first window. Needs a QApplication.
void setUpApplication();

/// Opens a window for each file, or one without; runs until the last is closed. Needs a QApplication. Files
/// that are `streams`, as "-" is, were read before.
int runWindows(const QStringList& files, const QHash<QString, QByteArray>& streams = {});

} // namespace ballast
