// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ballast {

class ComparisonWindow;
class MainWindow;

/// A comparison of files and folders in a window of its own, which deletes itself when it is closed. It wears
/// `window`'s theme, and what is opened from it opens there, or in a new window once that is closed.
ComparisonWindow* openComparison(MainWindow& window, const QStringList& paths);

/// Ask for several files, or for a folder, and open a comparison of them.
void askToCompareFiles(MainWindow& window);
void askToCompareFolder(MainWindow& window);

} // namespace ballast
