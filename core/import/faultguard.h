// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace ballast {

// A read from a mapped file behind its end, after somebody has truncated it, raises SIGBUS. There is no way
// to prevent it but to catch it, and a signal has one handler per process: the only global state of this
// program.

/// Gives zeros to whoever reads mapped bytes that are gone from now on, in [begin, begin + size), both whole
/// pages; other faults go where they went before. The result is for unguard.
std::size_t guardAgainstTruncation(void* begin, std::size_t size);

/// Before the range is unmapped.
void unguard(std::size_t guard);

} // namespace ballast
