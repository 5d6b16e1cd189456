// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help.h"

#include "text/messages.h"

namespace ballast {

namespace {

constexpr std::string_view general = R"(Ballast opens liquidation maps and shows notional beside margin.

Usage:
  ballast [FILE...]                     open each file in a window
  ballast summary FILE...               totals, ratio and leverage tiers
  ballast buckets FILE                  every price bucket as a table
  ballast render FILE -o OUT.png        draw a picture; needs no display
  ballast help VERB                     the options of a verb

Options:
  -h, --help       this text, or a verb's after its name
  -V, --version    name and version
  --               what follows are files, whatever their names

Files are JSON or CSV exports with prices, leverage tiers and amounts: chart
arrays, ECharts options, CoinGlass liquidation maps, tables; also several JSON
values in a row (NDJSON), and any of these packed by gzip. After a verb the
FILE - is standard input.

Exit code: 0 done; 1 a file could not be read or written, with the reason on
standard error, one line each, and the other files done; 2 wrong usage.
)";

constexpr std::string_view summary = R"(Usage: ballast summary FILE... [options]

Totals of each file: notional, margin, their ratio, effective leverage, both
sides, and every leverage tier. The FILE - is standard input.

Options:
  --format text|json|csv   default text
  --tiers LIST             only these tiers, such as 5,10 or 5x,10x
  --price PRICE            reference price, over the one in the file: 84,500
                           or 84.5k; longs are below it, shorts at or above

json  an array with one object per file: file, format, provider, exchange,
      symbol, range, referencePrice, buckets, tiers [leverage, notional,
      margin, notionalShare, marginShare, notionalLong, notionalShort,
      marginLong, marginShort], unknownLeverageNotional, notional, margin,
      ratio, effectiveLeverage, long {notional, margin},
      short {notional, margin}, warnings [code, message, count, where].
      What is unknown is null; a file that failed is left out.
csv   one row per file and tier, and one per file whose tier is "total";
      rows of unknown leverage have the tier "unknown" and are in no total.
      What is unknown is empty; warnings go to standard error.
)";

constexpr std::string_view buckets = R"(Usage: ballast buckets FILE [options]

One row per price bucket and side; a bucket with longs and shorts gives two,
one without any amount gives one. The columns add up to ballast summary. The
FILE - is standard input.

Options:
  --format csv|json        default csv
  --tiers LIST             only these tiers, such as 5,10 or 5x,10x
  --price PRICE            reference price, over the one in the file

Columns: priceLow, priceHigh, side (long, short or unknown), notional, margin,
effectiveLeverage, then notional_5x, margin_5x and so on for each tier in
ascending order. Where the file has rows of unknown leverage a last column,
notional_unknown, has them; they are in no total. What is unknown is empty, or
null in json.
)";

constexpr std::string_view render = R"(Usage: ballast render FILE -o OUT.png [options]

Draws the map at the exact size asked for. The suffix of the output chooses
PNG, SVG or PDF. A PNG carries its view and brings it back when opened. The
FILE - is standard input.

Options:
  -o, --output FILE             where to; .png, .svg or .pdf
  --view both|notional|margin   default both
  --size WxH                    pixels, default 1920x1080
  --scale S                     size of type and lines, 0.25 to 8, default 1
  --dpi N                       tag in the file, default 96
  --theme dark|light            default dark
  --transparent                 no background
  --layout side|mirror          side by side, or around one vertical price axis
  --tiers LIST                  only these tiers, such as 5,10 or 5x,10x
  --from PRICE, --to PRICE      the prices shown; default all
  --price PRICE                 reference price, over the one in the file
  --title TEXT                  instead of exchange and symbol
  --subtitle TEXT               instead of range and totals
)";

} // namespace

std::string helpText(Verb about)
{
    switch (about) {
    case Verb::Summary:
        return std::string(summary);
    case Verb::Buckets:
        return std::string(buckets);
    case Verb::Render:
        return std::string(render);
    default:
        return std::string(general) + '\n'
            + text::methodNote()
                  .replace(QStringLiteral(". Modelled"), QStringLiteral(".\nModelled"))
                  .toStdString()
            + '\n';
    }
}

} // namespace ballast
