// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include "model/document.h"
#include "model/viewstate.h"
#include "reading/sweep.h"
#include "text/plainfigures.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// A map and the tiers of it that were asked for.
struct OpenedFile
{
    DocumentPtr document;
    ViewState state; ///< Hides the tiers that were not asked for.
};

/// Imports one map of one of the command line's files, or of standard input for "-"; on failure, its reason
/// is on standard error. Where the file holds several, --select has to say which.
std::optional<OpenedFile> openFile(const std::string& path, const Arguments& arguments);

/// What a picture of ours stands for on the command line.
struct OfPicture
{
    std::string file; ///< That it was made from; empty where that is not to be had unasked.
    SavedView view;
    QString failure; ///< Why not: a sentence.
};

/// Nothing for a file that is no picture.
std::optional<OfPicture> ofPicture(const std::string& path);

/// Every map of a file, or the one that --select names; nothing in place of each that failed, with its reason
/// on standard error.
std::vector<std::optional<OpenedFile>> openMaps(const std::string& path, const Arguments& arguments);

/// As openMaps before any tier is looked at, with errors as values; never empty.
std::vector<Imported<DocumentPtr>> readMaps(const std::string& path, const Arguments& arguments);

/// What was asked for and is not there, as a sentence that names the file; empty where all is.
std::string lackingTier(const Document& document, const Arguments& arguments);
/// Hides the map's tiers that were not asked for.
void hideUnwanted(const LiquidationMap& map, const Arguments& arguments, ViewState& state);
/// Whether --select has to say which of the file's maps is meant, with the names on standard error.
bool asksForSelect(const Document& document, const Arguments& arguments);

/// The sweep of a file's shown tiers to `target`; on failure, its reason is on standard error.
SweepResult sweepOf(const OpenedFile& file, const PriceTarget& target);

/// The document's warnings on standard error, one line each, for verbs whose output has no place for them.
void complainOfWarnings(const Document& document);

} // namespace ballast
