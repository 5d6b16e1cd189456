// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/largevector.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace ballast {

/// A file's bytes or text, wherever they are. Copies share them.
class Bytes
{
public:
    Bytes() = default;
    /// Somebody else's, who outlives these.
    explicit Bytes(std::string_view borrowed)
        : m_view(borrowed)
    {
    }
    /// Part of what `owner` keeps.
    Bytes(std::string_view view, std::shared_ptr<const void> owner)
        : m_view(view)
        , m_owner(std::move(owner))
    {
    }
    /// Own ones, of a vector or a string.
    template <typename Characters> static Bytes of(Characters characters)
    {
        const auto owner = std::make_shared<const Characters>(std::move(characters));
        return {{owner->data(), owner->size()}, owner};
    }

    std::string_view view() const { return m_view; }
    std::size_t size() const { return m_view.size(); }
    /// Those behind the first `count`.
    Bytes from(std::size_t count) const { return {m_view.substr(count), m_owner}; }

private:
    std::string_view m_view;
    std::shared_ptr<const void> m_owner;
};

} // namespace ballast
