// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

namespace ballast {

/// The one alias for values that may be errors; std::expected does not parse with clang 14.
template <typename T, typename E> using Expected = tl::expected<T, E>;
using tl::unexpected;

} // namespace ballast
