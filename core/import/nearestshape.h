// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/detection.h"

#include <string>

namespace ballast {

/// The shape that content which is none comes nearest to, and what it lacks to be that: "a chart option, but
/// no series is named by a leverage such as 25x".
std::string nearestShape(const Content& content);

} // namespace ballast
