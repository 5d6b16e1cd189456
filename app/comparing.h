// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include "compare/comparisonexport.h"

namespace ballast {

/// Scans the command line's files and folders, with progress on standard error where that is a terminal and
/// every file that could not be read there too, a line each.
ComparisonReport compareFiles(const Arguments& arguments);

} // namespace ballast
