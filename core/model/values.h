// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/largevector.h"

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace ballast {

/// A list of doubles that nobody changes any more. Copies share its memory: what an import has read becomes
/// the document's columns as it stands.
class Values
{
public:
    Values() = default;
    Values(std::vector<double> values) { own(std::move(values)); }
    Values(LargeVector<double> values) { own(std::move(values)); }
    Values(std::initializer_list<double> values) { own(std::vector<double>(values)); }
    Values(const Values&) = default;
    /// Leaves the other empty.
    Values(Values&& other) noexcept
        : m_owner(std::move(other.m_owner))
        , m_values(std::exchange(other.m_values, {}))
    {
    }
    Values& operator=(const Values&) = default;
    Values& operator=(Values&& other) noexcept
    {
        m_values = std::exchange(other.m_values, {});
        m_owner = std::move(other.m_owner);
        return *this;
    }
    ~Values() = default;

    std::size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    double operator[](std::size_t index) const { return m_values[index]; }
    double front() const { return m_values.front(); }
    double back() const { return m_values.back(); }
    const double* data() const { return m_values.data(); }
    auto begin() const { return m_values.begin(); }
    auto end() const { return m_values.end(); }

private:
    template <typename Vector> void own(Vector values)
    {
        const auto owner = std::make_shared<const Vector>(std::move(values));
        m_values = *owner;
        m_owner = owner;
    }

    std::shared_ptr<const void> m_owner;
    std::span<const double> m_values;
};

} // namespace ballast
