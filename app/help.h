// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <string>

namespace ballast {

/// The help page of a verb, or of the whole program for Open.
std::string helpText(Verb about);

} // namespace ballast
