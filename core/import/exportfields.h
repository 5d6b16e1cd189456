// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"
#include "model/source.h"

#include <optional>
#include <string>
#include <string_view>

namespace ballast {

/// The reference price under any of its usual names (lastPrice, current_price, markPrice, ..), in this object
/// only.
std::optional<double> exportedReferencePrice(JsonValue object);

/// Letters only, lower case: "last_price", "lastPrice" and "Last price" are one name, "lastprice".
std::string bareName(std::string_view name);

/// Whether a spelled-out name ("reference price", "last price") means the reference price.
bool isReferencePriceName(std::string_view name);

/// Fills the parts of `source` that the object states as provider, exchange, symbol, range and capture time.
void readSource(JsonValue object, Source& source);

/// As readSource for one stated "name: value", used for comments in tables. True when the name is known.
bool readSourceField(std::string_view name, std::string_view value, Source& source);

} // namespace ballast
