// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/liftednumbers.h"

#include <string_view>

namespace ballast {

inline bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Reads what stands between the brackets of a list of numbers and nulls, at least one. False when it is
/// anything else, or cancelled. Advances by the bytes read.
bool readNumberList(std::string_view text, NumberList& list, SharedProgress& progress);

/// The same for members whose values are lists of such lists, which may be empty.
bool readNumberRows(std::string_view text, NumberRows& rows, SharedProgress& progress);

} // namespace ballast
