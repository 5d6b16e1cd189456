// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"

#include <cstddef>
#include <string>

namespace ballast {

/// Standard input to its end, or to the first bytes over the limit, which the import then refuses.
Imported<std::string> readStandardInput(std::size_t byteLimit);

} // namespace ballast
