// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ballast {

/// So many characters of a name or a sentence from outside are kept.
inline constexpr std::size_t longestWords = 1000;

/// Text from outside (a file's fields, names and paths, what was typed) as one line of what can be seen:
/// without control characters (C0, C1), bidirectional controls, zero-width characters and what is no
/// character at all; line breaks and tabs are a space, none at the ends. Bytes that are no UTF-8 become
/// U+FFFD. Longer than `longest` characters it ends in an ellipsis. Cleaning twice changes nothing.
std::string cleanText(std::string_view text, std::size_t longest = longestWords);

/// What is written to a terminal or into a file of text: as it is with its line breaks and tabs, but without
/// everything else that cleanText() takes out.
std::string printableText(std::string_view text);

/// Takes one character off the front of `text`, which is not empty: U+FFFD for bytes that are no UTF-8.
char32_t takeCharacter(std::string_view& text);
/// Whether cleanText() would keep the character.
bool isVisibleText(char32_t character);

} // namespace ballast
