// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <optional>
#include <string_view>

namespace ballast {

/// Which side a word of a position names: "long", "Buy", "l", "1", "多". A position that was bought is a
/// long: in a table of levels the same word may be the forced order. ByPrice for words that name neither side
/// on purpose, "BOTH" or "net"; nothing for those that are not understood.
std::optional<Side> positionSide(std::string_view word);

} // namespace ballast
