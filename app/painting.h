// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <string>

namespace ballast {

/// The QApplication of a verb that paints: on the offscreen platform unless QT_QPA_PLATFORM says otherwise,
/// so that no display is needed. Qt's messages go to standard error as reasons do.
class Painting
{
public:
    Painting();

private:
    int m_argumentCount = 1;
    char m_programName[8] = "ballast";
    char* m_arguments[2] = {m_programName, nullptr};
    QApplication m_application;
};

/// Why `output` could not be written, on one line of standard error, with its name.
void complainOfOutput(const std::string& output, const QString& reason);

} // namespace ballast
