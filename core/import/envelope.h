// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"

#include <optional>
#include <string>

namespace ballast {

/// A value found inside its wrappers.
struct Enveloped
{
    JsonValue value;
    std::string path; ///< Of `value`, empty at the top.
    std::optional<JsonValue> envelope; ///< The object whose `data` is or holds `value`.
    std::string envelopePath;
};

/// The outermost value that is wanted, looked for below `data` and in lists of one item.
std::optional<Enveloped> unwrapped(JsonValue root, bool (*isWanted)(JsonValue));

} // namespace ballast
