// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <string>

namespace ballast {

/// The QApplication of this process, which gets none of the program's options. Where Qt finds no display or
/// no plugin for it, it would end the program by a signal: with this, by one line on standard error and
/// exitFailed.
class Application
{
public:
    enum class Purpose {
        Windows, ///< On the display, as QT_QPA_PLATFORM says.
        Painting, ///< Offscreen, whatever it says: no display is needed.
    };
    explicit Application(Purpose purpose);

private:
    int m_argumentCount = 1;
    char m_programName[8] = "ballast";
    char* m_arguments[2] = {m_programName, nullptr};
    QApplication m_application;
};

/// Why `output` could not be written, on one line of standard error, with its name.
void complainOfOutput(const std::string& output, const QString& reason);

} // namespace ballast
