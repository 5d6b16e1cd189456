// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/plainfigures.h"

#include <string_view>

namespace ballast {

/// Exit codes, part of the command line's contract.
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// Standard output, with its failures remembered until the end.
class Output
{
public:
    void write(std::string_view text);
    /// Flushes; false, with the reason on standard error, when anything could not be written.
    bool finish();

private:
    void remember();

    int m_error = 0; // errno of the first failure
};

/// "ballast: reason" on one line of standard error.
void complain(std::string_view reason);

} // namespace ballast
