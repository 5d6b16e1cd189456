// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace ballast {

/// Owned bytes followed by zeros that a vectorised parser may read.
class PaddedBytes
{
public:
    static constexpr std::size_t padding = 64;

    PaddedBytes() = default;
    /// Contents are uninitialised, the padding is zero.
    explicit PaddedBytes(std::size_t size)
        : m_data(new char[size + padding])
        , m_size(size)
    {
        std::memset(m_data.get() + size, 0, padding);
    }
    explicit PaddedBytes(std::string_view text)
        : PaddedBytes(text.size())
    {
        if (!text.empty())
            std::memcpy(m_data.get(), text.data(), text.size());
    }

    char* data() { return m_data.get(); }
    std::size_t size() const { return m_size; }
    /// Valid as long as these bytes live, moved or not.
    std::string_view view() const { return {m_data.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_data;
    std::size_t m_size = 0;
};

} // namespace ballast
