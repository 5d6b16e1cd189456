// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace ballast {

/// Values one after the other as this machine has them, for files that stay on it.
class ByteWriter
{
public:
    template <typename T> void number(const T& value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof(T));
        std::memcpy(m_bytes.data() + at, &value, sizeof(T));
    }
    template <typename T> void optional(const std::optional<T>& value)
    {
        number(static_cast<std::uint8_t>(value.has_value()));
        number(value.value_or(T{}));
    }
    void text(std::string_view text)
    {
        number(static_cast<std::uint32_t>(text.size()));
        m_bytes += text;
    }
    std::size_t size() const { return m_bytes.size(); }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what ByteWriter wrote. Past the end everything is 0 and empty, and isSound() false.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    template <typename T> T number()
    {
        static_assert(std::is_trivially_copyable_v<T>);
        T value{};
        const std::string_view bytes = take(sizeof(T));
        if (bytes.size() == sizeof(T))
            std::memcpy(&value, bytes.data(), sizeof(T));
        return value;
    }
    template <typename T> std::optional<T> optional()
    {
        const bool isThere = number<std::uint8_t>() != 0;
        const T value = number<T>();
        return isThere ? std::optional(value) : std::nullopt;
    }
    /// Points into the bytes.
    std::string_view text() { return take(number<std::uint32_t>()); }
    bool atEnd() const { return m_bytes.empty(); }
    bool isSound() const { return m_isSound; }

private:
    std::string_view take(std::size_t size)
    {
        m_isSound = m_isSound && size <= m_bytes.size();
        if (!m_isSound)
            return {};
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    std::string_view m_bytes;
    bool m_isSound = true;
};

} // namespace ballast
