// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// What one column of a table, or one of several arrays, holds.
struct ColumnRole
{
    std::string role; ///< "price", "leverage", "amount", "side", "margin", "time", "exchange", "long",
                      ///< "short", "total", or a tier: "5x".
    std::string column; ///< Its name in the header, or its number from 1.
    bool operator==(const ColumnRole&) const = default;
};

/// First price and step of the buckets of an export without prices, quote currency, the step over 0.
struct GivenPrices
{
    double first = 0;
    double step = 1;
    bool operator==(const GivenPrices&) const = default;
};

/// What the user says about a file beside its content: with the same answers it opens the same way again.
struct ImportAnswers
{
    /// Overrides the export's reference price, or gives the one it lacks (quote currency).
    std::optional<double> referencePrice = {};
    /// Used only where the export has no prices.
    std::optional<GivenPrices> prices = {};
    /// Instead of what the header says; columns not named here are left out. Empty: as the header says.
    std::vector<ColumnRole> columns = {};
    /// For positions, in quote currency: how wide their buckets are.
    std::optional<double> bucketWidth = {};
    /// Which map of several; empty: the first that holds a row.
    std::string select = {};

    bool operator==(const ImportAnswers&) const = default;
};

} // namespace ballast
