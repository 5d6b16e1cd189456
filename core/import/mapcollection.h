// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/detection.h"

#include <string>
#include <vector>

namespace ballast {

/// One map of a file that holds several whole ones.
struct CollectedMap
{
    std::string name; ///< Its key, or symbol, or title, or place in the list.
    std::string path;
    Content content;
    const Format* format; ///< Never null.
};

/// The maps in a list of exports (or lines of NDJSON), or in an object of them by name, at the top or under
/// `data`; members that are no map are passed over. Empty where there is none, and for over 10,000 members,
/// which are rows.
std::vector<CollectedMap> collectMaps(const Content& content);

} // namespace ballast
