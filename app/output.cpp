// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace ballast {

void Output::remember()
{
    if (m_error == 0)
        m_error = errno != 0 ? errno : EIO;
}

void Output::write(std::string_view text)
{
    if (m_error == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
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
    std::string line = "ballast: " + std::string(reason) + "\n";
    std::replace(line.begin(), line.end() - 1, '\n', ' ');
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace ballast
