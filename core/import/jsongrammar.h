// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Where a text stops being JSON.
struct JsonBreach
{
    enum class Kind {
        Misplaced, ///< Something is there that cannot be.
        End, ///< The text ends too early.
        Number, ///< A number that the grammar allows but neither a double nor a 64-bit integer holds.
    };
    Kind kind = Kind::Misplaced;
    std::size_t offset = 0; ///< Of the offending text, in bytes; the text's size for End.
    std::size_t size = 0; ///< Of the offending text.
};

/// The grammar of RFC 8259 with what repairedJson mends, followed to its first breach. Takes any depth: there
/// is no recursion. The text must be UTF-8.
class JsonGrammar
{
public:
    explicit JsonGrammar(std::string_view text)
        : m_text(text)
    {
    }

    /// Nothing when the text is exactly one value.
    std::optional<JsonBreach> firstBreach();

    /// What a person would point at: the word, text or character at `offset`.
    static std::string_view offendingAt(std::string_view text, std::size_t offset);

private:
    enum class Next { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    void skipSpace();
    std::optional<JsonBreach> take();
    std::optional<JsonBreach> takeValue();
    std::optional<JsonBreach> takeWord();
    std::optional<JsonBreach> takeString();
    std::optional<JsonBreach> takeEscape();
    /// Four hexadecimal digits behind "\u"; nothing when they are not.
    std::optional<unsigned> unitAt(std::size_t offset) const;
    void open(char bracket);
    void close();
    void valueDone();
    JsonBreach misplaced() const;
    JsonBreach ended() const { return {JsonBreach::Kind::End, m_text.size(), 0}; }

    std::string_view m_text;
    std::size_t m_at = 0;
    Next m_next = Next::Value;
    std::vector<char> m_open; // the brackets around m_at
};

} // namespace ballast
