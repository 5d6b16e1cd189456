// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/fingerprint.h"
#include "margin/isolated.h"
#include "model/document.h"
#include "model/viewstate.h"
#include "window/bracketlibrary.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// A line of the table that `ballast ratio` prints.
struct RatioPart
{
    std::string name; ///< "whole map", "long", "1-2 %".
    Amounts amounts;
};

/// What `ballast ratio` says of one map, in every format.
struct RatioReport
{
    DocumentPtr document;
    std::vector<RatioPart> parts;
    BracketLibrary library; ///< Holds what `brackets` points to.
    BracketChoice brackets;
    std::optional<IsolatedInterval> isolated; ///< Only of a computed margin.
    Fingerprint fingerprint;
    std::vector<std::string> notes; ///< Sentences: what follows, and warnings.

    bool hasMargin() const { return document->map.hasMargin(); }
};

/// Of the tiers that `state` shows.
RatioReport ratioReport(const DocumentPtr& document, const ViewState& state);

/// As an aligned table and sentences in plain text, ending in a line break.
std::string textOf(const RatioReport& report);

} // namespace ballast
