// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <string_view>

namespace ballast {

/// One option of one or more verbs.
struct Option
{
    std::string_view name; ///< "--size"
    unsigned verbs; ///< A bit per Verb that knows it.
    std::string_view value; ///< What its value is, for messages; empty when it takes none.
    /// False when the value is none of those.
    bool (*apply)(Arguments& arguments, std::string_view value);
};

/// Nothing when the verb has no such option.
const Option* optionNamed(std::string_view name, Verb verb);

} // namespace ballast
