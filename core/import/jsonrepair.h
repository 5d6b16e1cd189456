// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ballast {

/// Words that programs write where JSON has none: NaN, Infinity, -Infinity.
bool isBareNumberWord(std::string_view word);

/// Whether an integer is past 64 bits and yet within what a double holds, roughly: tables and other readers
/// take it so.
bool isLongInteger(std::string_view number);

/// The text with such words as texts and such integers as decimal numbers; nothing where it has none. Knows
/// quotes only: whether the rest is JSON, the parser says.
std::optional<std::string> repairedJson(std::string_view text);

} // namespace ballast
