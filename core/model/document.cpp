// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/document.h"

namespace ballast {

const char* name(WarningCode code)
{
    switch (code) {
    case WarningCode::RowDropped:
        return "row-dropped";
    case WarningCode::DuplicateCounted:
        return "duplicate-summed";
    case WarningCode::DuplicateIgnored:
        return "duplicate-ignored";
    case WarningCode::UnknownLeverage:
        return "unknown-leverage";
    case WarningCode::MissingReferencePrice:
        return "missing-reference-price";
    case WarningCode::MissingPrices:
        return "missing-prices";
    case WarningCode::CurveMismatch:
        return "curve-mismatch";
    case WarningCode::AmbiguousNumbers:
        return "ambiguous-numbers";
    case WarningCode::SeriesIgnored:
        return "series-ignored";
    case WarningCode::NoLeverage:
        return "no-leverage";
    case WarningCode::LeverageBins:
        return "leverage-bins";
    case WarningCode::CrossMargin:
        return "cross-margin";
    case WarningCode::NoLiquidationPrice:
        return "no-liquidation-price";
    case WarningCode::NewestColumn:
        return "newest-column";
    case WarningCode::EmptyMap:
        return "empty-map";
    case WarningCode::MarginNotBelieved:
        return "margin-not-believed";
    case WarningCode::MarginFarFromLeverage:
        return "margin-far-from-leverage";
    case WarningCode::LeverageFromMargin:
        return "leverage-from-margin";
    case WarningCode::NotionalFromMargin:
        return "notional-from-margin";
    case WarningCode::InverseContracts:
        return "inverse-contracts";
    case WarningCode::MissingCell:
        return "missing-cell";
    case WarningCode::LinesSkipped:
        return "lines-skipped";
    case WarningCode::SideUnknown:
        return "side-unknown";
    case WarningCode::SideOfOrders:
        return "side-of-orders";
    case WarningCode::SideContradicted:
        return "side-contradicted";
    case WarningCode::ReferenceBucket:
        return "reference-bucket";
    case WarningCode::TimeUnreadable:
        return "time-unreadable";
    case WarningCode::KeyRepeated:
        return "key-repeated";
    case WarningCode::TotalMismatch:
        return "total-mismatch";
    case WarningCode::BinsFromKeys:
        return "bins-from-keys";
    }
    return "";
}

} // namespace ballast
