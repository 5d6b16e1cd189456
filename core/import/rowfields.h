// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"
#include "import/sideword.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace ballast {

/// The first member of an object whose bare name (exportfields.h) is one of `names`.
std::optional<JsonValue> findNamed(JsonValue object, std::initializer_list<std::string_view> names);
/// As findNamed, as a number whether quoted or not.
std::optional<double> numberNamed(JsonValue object, std::initializer_list<std::string_view> names);

/// As sideWordOf of a text, and of the numbers 1 and -1.
SideWord sideWordOf(JsonValue value);

/// A list of rows that are objects, and where it stands.
struct RowList
{
    JsonValue list;
    std::string path;
};

/// The first list whose first object is wanted: the value itself, or below `data`, `result`, `list`, `rows`,
/// `positions` and the like, a few levels deep.
std::optional<RowList> findRows(JsonValue root, bool (*isWanted)(JsonValue row));

/// The first item that is an object.
std::optional<JsonValue> firstObject(JsonValue list);

} // namespace ballast
