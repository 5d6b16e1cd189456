// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/sideword.h"
#include "import/tierslots.h"
#include "model/largevector.h"
#include "model/liquidationmap.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// One published amount.
struct MapRow
{
    double bucketPrice = 0; ///< The bucket it is binned into, quote currency.
    double price = 0; ///< Its own price where the export has one, else the bucket's.
    std::optional<double> leverage = {}; ///< As published, checked here.
    Side side = Side::ByPrice;
    double notional = 0; ///< USD.
    std::optional<double> reportedMargin = {}; ///< USD, where the export carries real margin.
    /// What the row says of its side; takes the place of `side`.
    SideWord word = SideWord::None;
    std::string_view wordText = {}; ///< For the warning of an unknown one.
    std::string_view exchange = {}; ///< Whose row this is, where that takes the place of a leverage.
};

/// Makes a map from rows in any order. Rows that cannot be are dropped and leverages that cannot be become
/// unknown, each with a warning; rows of one price and leverage are summed.
class MapBuilder
{
public:
    explicit MapBuilder(ImportContext& context)
        : m_context(context)
        , m_tiers(context.options.limits.tiers)
    {
    }

    /// `place()` names the row for a warning and is only called when one is due.
    template <typename Place> void add(const MapRow& row, Place&& place)
    {
        if (!isUsable(row))
            m_context.warnings.add(WarningCode::RowDropped, place, describe(row));
        else if (append(row) == TierSlots::unknown && row.exchange.empty())
            m_context.warnings.add(WarningCode::UnknownLeverage, place, describeLeverage(row.leverage));
        if (row.word == SideWord::Unknown)
            m_context.warnings.add(WarningCode::SideUnknown, place, row.wordText);
    }

    /// Makes room for that many rows more.
    void reserve(std::size_t rows);

    /// Rows of this leverage are a bin's, which reaches down to `lowest`.
    void setLowest(double leverage, double lowest) { m_tiers.setLowest(leverage, lowest); }

    /// Rows are of one holder each, so that equal prices are nothing to note.
    void allowEqualRows() { m_notesDuplicates = false; }
    /// Buckets are this wide, over 0, instead of what the prices suggest.
    void setStep(double step) { m_step = step; }

    /// Leaves the builder empty. NoTiers without rows, TooLarge over a limit.
    Imported<LiquidationMap> build(PriceEdge edge, std::optional<double> referencePrice);

private:
    struct Row
    {
        double bucketPrice;
        double price;
        double notional;
        double reportedMargin; // NaN: none
        std::size_t slot;
    };

    static bool isUsable(const MapRow& row);
    static std::string describe(const MapRow& row);
    static std::string describeLeverage(const std::optional<double>& leverage);
    std::size_t append(const MapRow& row);
    void settleOrders(std::optional<double> referencePrice);
    void noteContradictions(double referencePrice);
    void noteDuplicates();
    std::vector<double> uniquePrices() const;
    std::vector<Tier> tiersOver(const std::vector<double>& prices) const;

    ImportContext& m_context;
    TierSlots m_tiers;
    LargeVector<Row> m_rows;
    struct Order
    {
        std::size_t row;
        SideWord word;
    };
    std::vector<Order> m_orders; // rows whose side is a buyer's or a seller's
    bool m_notesDuplicates = true;
    std::optional<double> m_step;
};

} // namespace ballast
