// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "import/json.h"

#include <string>

namespace ballast {

/// The ProviderError that a body's code and message say, for the body at `path`.
ImportError providerErrorOf(JsonValue body, const std::string& path = {});

} // namespace ballast
