// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csvtable.h"
#include "import/importcontext.h"
#include "import/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// A file's content after decoding: JSON, or else a table of text. Exactly one is set.
struct Content
{
    std::optional<JsonValue> json = {};
    std::optional<CsvTable> table = {};
    /// A part of a file, which its name or place there may tell more of.
    bool isPart = false;
    std::string name = {}; ///< Its key in the file.
};

/// One export shape. Adding one is a file that defines it and a line in formats.h.
struct Format
{
    const char* name; ///< Stable, shown as the document's format.
    const char* accepted; ///< What a person would call it; null for shapes that are only refused.
    const char* shape; ///< What in the content tells it, for inspection: "buckets with l<number>xUsd".
    bool (*matches)(const Content& content);
    Imported<LiquidationMap> (*import)(const Content& content, ImportContext& context);
};

/// The first format that matches, most specific first; null when none does.
const Format* detectFormat(const Content& content);

/// What a person would call each shape that opens, in the order of the table and once each.
std::vector<const char*> acceptedFormats();

/// The NotAMap error: what stands at the top level, and the nearest shape with what it lacks to be that.
ImportError notAMap(const Content& content);

} // namespace ballast
