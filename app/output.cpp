// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include "model/cleantext.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace ballast {

namespace {

bool isProgressShown = false; // on standard error

void clearProgress()
{
    if (isProgressShown)
        std::fputs("\r\033[K", stderr);
    isProgressShown = false;
}

} // namespace

void Output::remember()
{
    if (m_error == 0)
        m_error = errno != 0 ? errno : EIO;
}

void Output::write(std::string_view text)
{
    const std::string printable = printableText(text);
    if (m_error == 0 && std::fwrite(printable.data(), 1, printable.size(), stdout) != printable.size())
        remember();
}

bool Output::finish()
{
    if (std::fflush(stdout) != 0)
        remember();
    if (m_error == 0)
        return true;
    complain(std::string("standard output could not be written: ") + std::strerror(m_error));
    return false;
}

void complain(std::string_view reason)
{
    clearProgress();
    constexpr std::size_t longestLine = 10'000;
    const std::string line = "ballast: " + cleanText(reason, longestLine) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

ProgressLine::ProgressLine(std::string_view things)
    : m_things(things)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    clearProgress();
}

void ProgressLine::show(std::size_t done, std::size_t all)
{
    constexpr std::chrono::milliseconds pause(100);
    const auto now = std::chrono::steady_clock::now();
    if (!m_isTerminal || now - m_last < pause)
        return;
    m_last = now;
    isProgressShown = true;
    const std::string count = all == 0 ? "listing" : std::to_string(done) + " of " + std::to_string(all);
    const std::string line = '\r' + count + ' ' + std::string(m_things) + "\033[K";
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

} // namespace ballast
