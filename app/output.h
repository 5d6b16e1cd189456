// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/plainfigures.h"

#include <chrono>
#include <cstddef>
#include <string_view>

namespace ballast {

/// Exit codes, part of the command line's contract.
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// Standard output, with its failures remembered until the end. Nothing that steers a terminal gets through:
/// of control characters only line breaks and tabs.
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

/// "ballast: reason" on one line of standard error, without anything that steers a terminal.
void complain(std::string_view reason);

/// One line of standard error that says how far the work is, where that is a terminal: rewritten in place at
/// most ten times a second, and gone with the object or with the next complaint. One thread.
class ProgressLine
{
public:
    /// `things`: "files", which stays alive.
    explicit ProgressLine(std::string_view things);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    /// "12 of 60 files"; of none: "listing files".
    void show(std::size_t done, std::size_t all);

private:
    const std::string_view m_things;
    const bool m_isTerminal;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace ballast
