// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csvtable.h"
#include "import/importcontext.h"

namespace ballast {

/// Where a column names a coin per line, prices of several must not stand on one axis: each is a map, of
/// which one is chosen and the others' lines are passed over. Does nothing without such a column.
Imported<void> chooseCoin(CsvTable& table, ImportContext& context);

} // namespace ballast
