// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/document.h"

#include <QString>
#include <QStringList>

#include <vector>

/// How a file was understood, in words: the command line prints it, Help > About this file shows it.
namespace ballast::text {

/// A heading and its lines, of which those of `Fields` have two columns parted by a tab.
struct InspectionPart
{
    QString title;
    QStringList lines;
};

/// Identity, what was detected and why, fields, what was ignored, warnings.
std::vector<InspectionPart> inspectionParts(const Document& document);

/// The parts as plain text.
QString inspectionOf(const Document& document);
/// A refused file: what was seen, why it was refused and what helps.
QString inspectionOf(const std::string& path, const ImportError& error);

} // namespace ballast::text
