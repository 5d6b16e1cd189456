// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/json.h"
#include "model/heatmap.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// Makes a heatmap from cells in any order. Cells outside the grid or with an amount that cannot be are
/// dropped with a warning; the newest column becomes the document's map (DOMAIN 5: no tier is invented).
class HeatmapBuilder
{
public:
    explicit HeatmapBuilder(ImportContext& context)
        : m_context(context)
    {
    }

    /// In the order that cells index them; the newest one's close stands in for a missing reference price.
    void setCandles(std::vector<Candle> candles) { m_candles = std::move(candles); }
    /// In the order that cells index them.
    void setPrices(Values prices, PriceEdge edge)
    {
        m_prices = std::move(prices);
        m_edge = edge;
    }

    /// `place()` names the cell for a warning and is only called when one is due.
    template <typename Place> void add(double column, double price, double notional, Place&& place)
    {
        if (!append(column, price, notional))
            m_context.warnings.add(WarningCode::RowDropped, place, "cell outside the grid, or no amount");
    }

    /// [column, price, USD] each, as numbers or texts. MostRowsFailed when most cannot be read.
    Imported<void> addCells(JsonValue cells, const std::string& path);

    /// Leaves the builder empty. NoTiers without a cell, TooLarge over a limit. Sets the context's heatmap.
    Imported<LiquidationMap> build(std::optional<double> exportedReferencePrice);

private:
    bool append(double column, double price, double notional);
    void sortCandles();
    PriceAxis takeAxis(std::vector<std::uint32_t>& bucketOf);

    ImportContext& m_context;
    std::vector<Candle> m_candles;
    Values m_prices;
    PriceEdge m_edge = PriceEdge::Lower;
    std::vector<HeatmapCell> m_cells;
};

} // namespace ballast
