// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help.h"

#include "text/messages.h"

#include <initializer_list>
#include <string_view>

namespace ballast {

namespace {

constexpr std::string_view generalHelp = R"(Ballast opens liquidation maps and shows notional beside margin.

Usage:
  ballast [FILE...]                     open each file in a window; captures of
                                        one market in one, with a time bar
  ballast summary FILE...               totals, ratio and leverage tiers
  ballast buckets FILE                  every price bucket as a table
  ballast clusters FILE                 dense price zones and their reading
  ballast render FILE... -o OUT.png     draw a picture; needs no display
  ballast inspect FILE...               how a file is understood, or why not
  ballast ratio FILE                    margin over notional, part by part
  ballast extrapolate FILE...           a market's margin by its open interest
  ballast compare FILE|FOLDER...        several maps: their ratios and shares
  ballast sweep FILE --to PRICE         what a move to a price would force
  ballast report FILE -o OUT.html       picture, tables and method on a page
  ballast help VERB                     the options of a verb

Options:
  -h, --help       this text, or a verb's after its name
  -V, --version    name and version
  --formats        what opens, a line each
  --               what follows are files, whatever their names

Files are JSON or CSV exports with prices and amounts: chart arrays, ECharts
options, liquidation maps of CoinGlass, CoinAnk, DataMaxi+, rektslug and
Hyblock, heatmaps, positions, leverage bins, tables. Without leverage in the
file the margin is given as bounds.
Several JSON values in a row (NDJSON), and any of these packed by gzip, open as
well. The FILE - is standard input.

Exit code: 0 done; 1 a file could not be read or written, with the reason on
standard error, one line each, and the other files done; 2 wrong usage.
)";

/// What every verb that reads a file can be told about it.
constexpr std::string_view aboutTheFile = R"(
About the file:
  --price PRICE            reference price, over the one in the file: 84,500
                           or 84.5k; longs are below it, shorts at or above
  --select NAME            one of several maps in the file, such as ETH
  --columns LIST           what the columns of a table, or arrays without
                           names, hold: price=1,5x=2,10x=3 by number, or
                           price=Px,leverage=Lev,amount=USD by name; also
                           side, margin, time and exchange
  --first-price PRICE      with --step: prices of the buckets of a file that
  --step STEP              has none
  --bucket-width WIDTH     of positions, instead of one chosen from the data
)";

constexpr std::string_view aboutTheTiers = R"(
What counts:
  --tiers LIST             only these tiers, such as 5,10 or 5x,10x
  --exchanges LIST         only these, in a map of exchanges without leverage
  --leverage-range RANGE   the bounds of a margin without leverage: all rows
                           at the highest, all at the lowest; default 5-100
)";

constexpr std::string_view summaryHelp = R"(Usage: ballast summary FILE... [options]

Totals of each file: notional, margin, their ratio, effective leverage, both
sides, and every leverage tier. A file of several maps gives each of them. The
FILE - is standard input.

Options:
  --format text|json|csv   default text
)";

constexpr std::string_view summaryFormats = R"(
json  an array with one object per map: file, format, provider, exchange,
      symbol, range, referencePrice, buckets, tiers [leverage, notional,
      margin, notionalShare, marginShare, notionalLong, notionalShort,
      marginLong, marginShort], unknownLeverageNotional, notional, margin,
      ratio, effectiveLeverage, long {notional, margin},
      short {notional, margin}, warnings [code, message, count, where],
      marginBasis, marginLow, marginHigh, map, maps, exchanges [exchange,
      notional, notionalShare, notionalLong, notionalShort], marginModes
      [mode, positions, notional, margin, computedMargin, difference],
      heatmap {columns, prices, cells, from, to, newestColumnNotional}.
      What is unknown is null; a file that failed is left out.
      marginBasis is computed (notional / leverage), reported (positions'
      own), lower-bound (bins of leverage, whose tiers have a lowestLeverage
      beside the leverage they are weighed by) or unknown (no leverage).
      marginLow and marginHigh bound it for the last two. maps has the names
      for --select; exchanges stands in for tiers without leverage;
      computedMargin is what notional / leverage would have given. Totals of
      a heatmap are those of its newest column.
csv   one row per map and tier, or exchange, and one per map whose tier is
      "total"; rows of unknown leverage have the tier "unknown" and are in no
      total. The last columns are map, marginLow and marginHigh, these two in
      the total's row. What is unknown is empty; warnings go to standard
      error. Words of a file that a spreadsheet would run as a formula, since
      they begin with = + - @ or a tab, have an apostrophe before them, in
      every csv of every verb; numbers stay numbers.
)";

constexpr std::string_view bucketsHelp = R"(Usage: ballast buckets FILE [options]

One row per price bucket and side; a bucket with longs and shorts gives two,
one without any amount gives one. The columns add up to ballast summary. The
FILE - is standard input.

Options:
  --format csv|json        default csv
)";

constexpr std::string_view bucketsColumns = R"(
Columns: priceLow, priceHigh, side (long, short or unknown), notional, margin,
effectiveLeverage, then notional_5x, margin_5x and so on for each tier in
ascending order. Where the file has rows of unknown leverage a last column,
notional_unknown, has them; they are in no total. Without leverage margin is
unknown, exchanges have a notional column each (notional_unknown where none is
named), and the last two columns, marginLow and marginHigh, bound the margin.
What is unknown is empty, or null in json. An apostrophe stands before words
that a spreadsheet would run as a formula.
)";

constexpr std::string_view clustersHelp = R"(Usage: ballast clusters FILE [options]

Dense price zones: where they are, what they hold, how they rank by notional
and by margin, and whether low leverage carries them. Then the empty zone at
the reference price, both sides, and clusters of real pressure in line. The
FILE - is standard input.

Options:
  --format text|json|csv   default text
  --thresholds LIST        any of low=10x, high=50x, carry=50%, dense=2x,
                           least=1% and apart=1.5%, which are the defaults of
                           what the method below says
)";

constexpr std::string_view clustersMethod = R"(
A zone stands over the mean of the whole map, in notional or in margin, in at
most 2048 equal columns smoothed over half a percent of its width, and is cut
at valleys under half of the lower peak beside them. Zones under 1 % of both
are left out. Real pressure: 10x and below carry half of the margin or more;
volatility amplifier: 50x and above do; mixed: neither, real only where dense,
twice the mean margin. In line are clusters of real pressure within 1.5 % of
the reference price of each other, on one side.
json  an object: file, referencePrice, boundary {emptyLow, emptyHigh,
      emptyWidth, long, short, notionalImbalance, marginImbalance}, clusters
      [priceLow, priceHigh, distance, side, notional, margin,
      effectiveLeverage, tiers, rankByNotional, rankByMargin, reading, dense],
      runs [side, priceLow, priceHigh, clusters, notional, margin]; a run's
      clusters are places in the list, from 0. What is unknown is null.
csv   one row per cluster; what is unknown is empty.
)";

constexpr std::string_view renderHelp = R"(Usage: ballast render FILE -o OUT.png [options]
       ballast render FILE|FOLDER... -o frame-%03d.png [options]
       ballast render FILE|FOLDER... --view compare -o OUT.png [options]

Draws the map at the exact size asked for. The suffix of the output chooses
PNG, SVG or PDF. A PNG carries its view and brings it back when opened, where
its file lies beside it unchanged. The FILE - is standard input.

With %d or %03d in the name, captures of one market and range are drawn in the
order of time as picture 1, 2 and so on, each with its time, all on the scale
of the highest bar and over the prices of all. Without a time in the export
the one in the file's name counts, else the file's date. Maps of different
markets or ranges are refused; a file that cannot be read is left out.

Options:
  -o, --output FILE             where to; .png, .svg or .pdf
  --view both|notional|margin|change|compare
                                default both; change: each bucket's share of
                                margin minus its share of notional; compare:
                                see below
  --size WxH                    pixels, default 1920x1080
  --scale S                     size of type and lines, 0.25 to 8, default 1
  --dpi N                       tag in the file, default 96
  --theme dark|light            default dark
  --transparent                 no background
  --layout side|mirror          side by side, or around one vertical price axis
  --merged-buckets sum|tallest  what a bar of several buckets shows, default sum
  --from PRICE, --to PRICE      the prices shown; default all, or of positions
                                with a few levels far away the bulk of them
  --sweep PRICE                 mark what a move there crosses; or -5%
  --title TEXT                  instead of exchange and symbol
  --subtitle TEXT               instead of range and totals
  --with-path                   write the file's folder into a PNG as well, for
                                whoever gets it to read; the view, and the
                                file's name and hash, always are
)";

constexpr std::string_view renderComparisonHelp = R"(
--view compare draws several files, or folders, as ballast compare reads them:
every map's ratio by group beside the article's 2.6 %, the shares of the tiers,
and of exactly two maps both laid over each other by share. Whole maps only, so
of the options above it takes -o, --size, --scale, --dpi, --theme,
--transparent, --title and --subtitle; nothing below; and these two:
  --by provider|exchange|symbol|window|day
                                default the first of them that parts the maps
  --no-cache                    read every file, and remember nothing
)";

constexpr std::string_view compareHelp = R"(Usage: ballast compare FILE|FOLDER... [options]

Several maps side by side: ratio of margin to notional with its spread by
provider, exchange, symbol, window and day, shares of the leverage tiers, and
where the article's 2.6 % lies among the ratios. Exactly two maps are also laid
over each other by share, on the tiers and the buckets that both have, with
cosine and overlap. Totals are never added up, and the output says why.

Of a folder, all that is in and below it and whose name ends in .json, .ndjson,
.jsonl, .csv, .tsv, .txt or .gz. What was read is remembered, so that the next
time only new and changed files are opened.

ballast render FILE|FOLDER... --view compare -o OUT.png draws it.

Options:
  --format text|json|csv   default text, without a row each for over 500 maps
  --no-cache               read every file, and remember nothing

json  an object: maps [file, map, provider, exchange, symbol, range,
      capturedAt, marginBasis, notional, margin, ratio, effectiveLeverage,
      tiers [leverage, notionalShare, marginShare], error], ratio {count,
      least, lowerQuartile, median, upperQuartile, most}, groups {provider,
      exchange, symbol, window, day: [name and the same]}, article {ratio,
      place: below, within or above, agreeing, ratiosBelow}, withoutRatio,
      lowerBounds, repeated, failed, overlay {obstacle, commonTiers,
      commonBuckets, bucketWidth, priceLow, priceHigh, tierNotional,
      tierMargin, bucketNotional, bucketMargin: {cosine, overlap}}, noTotals.
      What is unknown is null; a file that failed has an error.
csv   one row per map or failed file, with notionalShare_5x, marginShare_5x
      and so on for every tier of any map, and the error last. An apostrophe
      stands before words that a spreadsheet would run as a formula.

The spread leaves out maps without leverage, maps in bins of leverage, whose
ratio is only a lower bound, and repeated bytes. Exit code 0 when at least one
map was read.
)";

constexpr std::string_view inspectHelp = R"(Usage: ballast inspect FILE... [options]

How each file is understood: its format and what in the content told it, what
every field is taken for, what is left out, and the warnings. For a file that
does not open: the place, the cause and the remedy.

Options:
  --format text|json       default text
)";

constexpr std::string_view inspectFormats = R"(
json  an array with one object per map: file, map, format, reason, fields
      [field, use], ignored, warnings; or per file that does not open: file,
      place, cause, remedy.
)";

constexpr std::string_view ratioHelp = R"(Usage: ballast ratio FILE [options]

Margin over notional of the map, its sides and by distance from the reference
price; what isolated positions lose of the margin, by the exchange's bracket
table of a stated date; whether rows share one margin in each tier, so that the
ratio is the model's; tiers that cannot be, and how many positions the largest
bar is at least. The FILE - is standard input.

Options:
  --format text|json|csv   default text
)";

constexpr std::string_view ratioFormats = R"(
json  file, map, parts [part, notional, margin, ratio, effectiveLeverage],
      brackets {exchange, symbol, asOf, ofThisMarket}, isolated {total, long,
      short {least, smallPositions, most}, tiers [leverage, allowed, lost]},
      equalMargins {rows, rowsLookedAt, linkedRows, linkedShare,
      ratioOfEqualMargins, entries [price, margin, rows [leverage, side, price,
      notional]]}, notes. What is unknown is null.
csv   part, notional, margin, ratio, effectiveLeverage.
)";

constexpr std::string_view extrapolateHelp = R"(Usage: ballast extrapolate FILE... [options]

A market's open interest times the ratio of each map, lowest and highest, beside
the article's 2.5 % and 2.6 %. This assumes that the whole market is levered as
the maps are. The FILE - is standard input.

Options:
  --open-interest AMOUNT   USD, such as 60B, 1.5B or 800M; default 60B
  --tiers LIST             only these tiers, such as 5,10 or 5x,10x
  --format text|json       default text
)";

constexpr std::string_view extrapolateFormats = R"(
json  openInterest, maps [map, ratio, margin], ratioLow, ratioHigh, marginLow,
      marginHigh, article {roundedRatio, roundedMargin, ratio, margin,
      openInterest, marginLow, marginHigh}, assumption.
)";

constexpr std::string_view sweepHelp = R"(Usage: ballast sweep FILE --to PRICE [options]

What a move from the reference price to another would force: a fall the longs
at that price and above, a rise the shorts at it and below, as a sentence and
by leverage tier. The price of a bucket is the one in the file. Levels are
modelled, and may be gone before the price gets there. The FILE - is standard
input.

Options:
  --to PRICE               62,000 or 62k, or a move such as -5% or +3%
  --format text|json       default text
)";

constexpr std::string_view sweepFormats = R"(
json  an object: file, map, direction (fall, rise or none), from, to, move (a
      fraction of from), buckets, notional, margin, marginLow, marginHigh,
      shareOfSide, lowLeverage {upTo, notional, margin},
      unknownLeverageNotional, tiers [tier, leverage, lowestLeverage,
      notional, margin, shareOfSide], sentence. What is unknown is null; rows
      of unknown leverage are in no total. shareOfSide is the part of all the
      notional that a move that way could force.
)";

constexpr std::string_view reportHelp = R"(Usage: ballast report FILE -o OUT.html [options]

A page to hand to a reader: the picture of both views, totals by tier and side,
the ratio and what follows from it, clusters and runs of them, extrapolation,
warnings, the method and what to keep in mind. With --to, also what a move to
that price would force. The FILE - is standard input.

The suffix of the output chooses HTML in one piece, PDF (A4), or Markdown, whose
picture is written beside it: report.png beside report.md. An existing file is
replaced. Needs no display.

Options:
  -o, --output FILE        where to; .html, .pdf or .md
  --to PRICE               what if: 62,000 or 62k, or a move such as -5% or +3%
  --open-interest AMOUNT   USD of the market extrapolated to; default 60B
  --thresholds LIST        how clusters are found and read; see
                           ballast help clusters
  --title TEXT             instead of exchange and symbol
)";

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

} // namespace

std::string helpText(Verb about)
{
    switch (about) {
    case Verb::Summary:
        return joined({summaryHelp, aboutTheTiers, aboutTheFile, summaryFormats});
    case Verb::Buckets:
        return joined({bucketsHelp, aboutTheTiers, aboutTheFile, bucketsColumns});
    case Verb::Clusters:
        return joined({clustersHelp, aboutTheTiers, aboutTheFile, clustersMethod});
    case Verb::Render:
        return joined({renderHelp, renderComparisonHelp, aboutTheTiers, aboutTheFile});
    case Verb::Inspect:
        return joined({inspectHelp, aboutTheFile, inspectFormats});
    case Verb::Ratio:
        return joined({ratioHelp, aboutTheTiers, aboutTheFile, ratioFormats});
    case Verb::Extrapolate:
        return joined({extrapolateHelp, aboutTheFile, extrapolateFormats});
    case Verb::Compare:
        return std::string(compareHelp);
    case Verb::Sweep:
        return joined({sweepHelp, aboutTheTiers, aboutTheFile, sweepFormats});
    case Verb::Report:
        return joined({reportHelp, aboutTheTiers, aboutTheFile});
    default:
        return std::string(generalHelp) + '\n'
            + text::methodNote()
                  .replace(QStringLiteral(". Modelled"), QStringLiteral(".\nModelled"))
                  .toStdString()
            + '\n';
    }
}

} // namespace ballast
