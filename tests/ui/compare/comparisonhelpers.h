// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonjob.h"

#include <memory>

namespace ballast::uitest {

inline ComparedMap comparedMapOf(double ratio, const char* exchange, const char* file, double notional = 1000)
{
    ComparedMap map;
    map.file = file;
    map.provider = "CoinGlass";
    map.exchange = exchange;
    map.symbol = "BTCUSDT";
    map.range = "7d";
    map.basis = MarginBasis::Computed;
    map.notional = notional;
    map.margin = notional * ratio;
    map.ratio = ratio;
    map.effectiveLeverage = 1 / ratio;
    return map;
}

inline ComparedMap failedMapOf(const char* file, const char* error)
{
    ComparedMap map;
    map.file = file;
    map.error = error;
    return map;
}

inline ComparisonReportPtr reportOf(std::vector<ComparedMap> maps)
{
    auto report = std::make_shared<ComparisonReport>();
    report->comparison = compare(maps);
    report->maps = std::move(maps);
    return report;
}

/// 5x and 10x on two buckets: `five` at 100, `ten` at 110; the reference is 110.
inline QByteArray exportOf(const char* exchange, int five, int ten)
{
    return QByteArray("{\"exchange\":\"") + exchange
        + "\",\"symbol\":\"BTCUSDT\",\"range\":\"7d\",\"lastPrice\":110,\"prices\":[100,110],\"5x\":["
        + QByteArray::number(five) + ",0],\"10x\":[0," + QByteArray::number(ten) + "]}";
}

} // namespace ballast::uitest
