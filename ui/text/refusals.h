// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ballast::text {

struct CauseAndRemedy
{
    QString cause;
    QString remedy;
};

/// Each kind of thing that is no map by its own name ("orders"), and where a map is to be had.
CauseAndRemedy aboutOtherKind(const QString& kind);

/// A file that is no text, by its first bytes (filekind.h), and what to do with it.
CauseAndRemedy aboutOtherFile(const QString& kind);

} // namespace ballast::text
