// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include "model/document.h"
#include "model/viewstate.h"

#include <optional>
#include <string>

namespace ballast {

/// A file and the tiers of it that were asked for.
struct OpenedFile
{
    DocumentPtr document;
    ViewState state; ///< Hides the tiers that were not asked for.
};

/// Imports one of the command line's files, or standard input for "-"; on failure, its reason is on standard
/// error.
std::optional<OpenedFile> openFile(const std::string& path, const Arguments& arguments);

/// The document's warnings on standard error, one line each, for verbs whose output has no place for them.
void complainOfWarnings(const Document& document);

/// The path as text: bytes that are no UTF-8 replaced.
std::string displayName(const std::string& path);

} // namespace ballast
