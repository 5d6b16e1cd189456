// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csvtable.h"
#include "import/json.h"

namespace ballast {

/// What a row or a table's header says of trading: records that have prices and sizes, and are no map.
enum class TradingKind {
    None,
    Orders, ///< Resting or done, of an account: "order_id, tif, status".
    Trades, ///< "trade_id, trade_seq, role".
    Executed, ///< Liquidations that were executed, each or summed over time.
    Book, ///< Levels of an order book: bids and asks, walls.
};

/// Of one object. Positions, which have a liquidation price and no fill, are none of them.
TradingKind tradingKindOf(JsonValue row);
/// By a table's headings and, for bids and asks, its first rows.
TradingKind tradingKindOf(const CsvTable& table);

/// The name of the refusal: "executed-liquidations".
const char* refusalOf(TradingKind kind);

} // namespace ballast
