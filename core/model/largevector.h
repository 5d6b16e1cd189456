// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#include <sys/mman.h>

namespace ballast {

/// Memory for what may grow to hundreds of megabytes. Reading a large file spends most of its time in the
/// kernel, clearing pages of 4 KB that are overwritten at once; so large blocks ask for huge pages, and
/// elements that are not given a value are left uninitialised.
template <typename T> class LargeAllocator
{
public:
    using value_type = T;

    LargeAllocator() = default;
    template <typename U> LargeAllocator(const LargeAllocator<U>&) { }

    T* allocate(std::size_t count)
    {
        if (count > static_cast<std::size_t>(-1) / 2 / sizeof(T))
            throw std::bad_array_new_length();
        const std::size_t bytes = count * sizeof(T);
        void* block = ::operator new(bytes, alignment(bytes));
#ifdef MADV_HUGEPAGE
        if (bytes >= hugePage)
            ::madvise(block, bytes, MADV_HUGEPAGE); // a wish: without it the block is only slower
#endif
        return static_cast<T*>(block);
    }
    void deallocate(T* block, std::size_t count)
    {
        ::operator delete(block, alignment(count * sizeof(T)));
    }

    /// Without arguments: uninitialised, where the type allows.
    template <typename U, typename... Args> void construct(U* at, Args&&... args)
    {
        if constexpr (sizeof...(Args) == 0 && std::is_trivially_default_constructible_v<U>)
            ::new (static_cast<void*>(at)) U;
        else
            std::construct_at(at, std::forward<Args>(args)...);
    }

    bool operator==(const LargeAllocator&) const
    {
        return true;
    }

private:
    static constexpr std::size_t hugePage = std::size_t(2) << 20;
    static std::align_val_t alignment(std::size_t bytes)
    {
        return std::align_val_t(bytes >= hugePage ? hugePage : alignof(std::max_align_t));
    }
};

template <typename T> using LargeVector = std::vector<T, LargeAllocator<T>>;

} // namespace ballast
