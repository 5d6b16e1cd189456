// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/summary.h"
#include "model/document.h"
#include "model/jsonwriter.h"

namespace ballast {

/// One map's object in the array that `ballast summary --format json` prints (described in its help).
void writeSummary(JsonWriter& json, const Document& document, const Summary& summary);

} // namespace ballast
