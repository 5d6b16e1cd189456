// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace ballast {

/// std::allocator, but elements that are not given a value stay uninitialised. Of what an import takes long
/// for, much is the system clearing pages; writing zeros over them once more before they get their values
/// would add to it, and on one thread. Room that is never written to costs nothing.
template <typename T> class UninitialisedAllocator : public std::allocator<T>
{
public:
    template <typename U> struct rebind
    {
        using other = UninitialisedAllocator<U>;
    };

    UninitialisedAllocator() = default;
    template <typename U> UninitialisedAllocator(const UninitialisedAllocator<U>&) { }

    template <typename U, typename... Args> void construct(U* at, Args&&... args)
    {
        if constexpr (sizeof...(Args) == 0 && std::is_trivially_default_constructible_v<U>)
            ::new (static_cast<void*>(at)) U;
        else
            std::construct_at(at, std::forward<Args>(args)...);
    }
};

/// For what may grow to hundreds of megabytes: resize() leaves new elements uninitialised.
template <typename T> using LargeVector = std::vector<T, UninitialisedAllocator<T>>;

} // namespace ballast
