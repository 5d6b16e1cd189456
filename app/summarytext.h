// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/summary.h"
#include "model/document.h"

#include <string>

namespace ballast {

/// The summary as aligned tables of plain text, ending in a line break. `leverageRange` is what the margin of
/// a map without leverage is bounded by.
std::string summaryText(const Document& document, const Summary& summary, const Range& leverageRange);

} // namespace ballast
