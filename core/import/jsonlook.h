// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"

#include <string>
#include <vector>

namespace ballast {

/// Paths of the keys that come more than once in one object, a dozen at most. Looks at objects of up to some
/// hundred members, a few levels deep, and at the first items of lists: where a map's parts have names.
std::vector<std::string> repeatedKeys(JsonValue root);

} // namespace ballast
