// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ballast {

/// A finite number in plain digits: no exponent, no separators, rounded to `decimals`, trailing zeros cut.
std::string plainNumber(double value, int decimals = 6);
/// The same with as many digits as it takes to read back the same double.
std::string exactNumber(double value);

/// Writes JSON with keys in the order they are given and numbers in plain digits, which is what the
/// command line promises and what makes equal states equal bytes. Unknown numbers are null.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool flag);
    void value(std::size_t count);
    /// Not finite is written as null.
    void value(double number, int decimals = 6);
    void value(const std::optional<double>& number, int decimals = 6);
    /// Digits that read back as the same double; not finite is written as null.
    void exactValue(double number);
    void null();

    template <typename T> void member(std::string_view name, const T& content)
    {
        key(name);
        value(content);
    }

    const std::string& text() const { return m_text; }

private:
    void separate();

    std::string m_text;
    bool m_first = true;
};

} // namespace ballast
