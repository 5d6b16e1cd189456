// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What `ballast buckets --format json` writes: [{"priceLow": .., "priceHigh": .., "side": "long", "notional":
// .., "margin": .., "effectiveLeverage": .., "notional_25x": ..}, ..]. Read as the CSV of the same columns
// is.

#include "import/formats.h"
#include "import/jsontable.h"
#include "import/rowfields.h"

namespace ballast {

namespace {

bool matches(const Content& content)
{
    const auto first = content.json ? firstObject(*content.json) : std::nullopt;
    return first && first->find("priceLow") && first->find("priceHigh") && first->find("notional")
        && first->find("effectiveLeverage");
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const std::string text = tableOfRows(*content.json);
    Content asTable;
    asTable.table = CsvTable::inspect(text);
    asTable.table->mark = DecimalMark::Point; // the numbers were read already
    asTable.table->ambiguous.reset();
    for (const Format* format : {&formats::csvLong, &formats::csvWide, &formats::csvUntiered}) {
        if (format->matches(asTable))
            return format->import(asTable, context);
    }
    return unexpected(notAMap(content));
}

} // namespace

const Format formats::ownBuckets = {"ballast-buckets", "the buckets that Ballast itself writes as JSON",
                                    "rows with priceLow, priceHigh and effectiveLeverage", matches, import};

} // namespace ballast
