// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/refusals.h"

#include <QHash>

namespace ballast::text {

using namespace Qt::StringLiterals;

CauseAndRemedy aboutOtherKind(const QString& kind)
{
    const QString maps =
        u"a liquidation map of one pair with leverage tiers, such as CoinGlass's or CoinAnk's"_s;
    if (kind == u"executed-liquidations")
        return {u"These are executed liquidations: orders that were forced in the past, not levels where "
                u"orders would be."_s,
                u"Open %1."_s.arg(maps)};
    if (kind == u"bracket-table")
        return {
            u"This is a table of leverage brackets, not a map."_s,
            u"Edit brackets, beside the ratio, opens the folder for it: put it there as a file of its own."_s};
    if (kind == u"har")
        return {
            u"This is a browser's archive (HAR), and none of the answers in it is a map."_s,
            u"Load the page with its chart while the network log runs, then save all as HAR with content."_s};
    if (kind == u"no-data")
        return {u"The provider's answer says success, but there is no data in it."_s,
                u"Log in, or use a key whose plan has this data, and download again."_s};
    if (kind == u"orders")
        return {
            u"These are orders: what an account wants to buy and sell, not levels where positions would be "
            u"liquidated."_s,
            u"Open %1."_s.arg(maps)};
    if (kind == u"trades")
        return {
            u"These are trades: what was bought and sold, not levels where positions would be liquidated."_s,
            u"Open %1."_s.arg(maps)};
    if (kind == u"order-book")
        return {u"This is an order book: resting orders, which say nothing of liquidations."_s,
                u"Open %1."_s.arg(maps)};
    if (kind == u"max-pain")
        return {u"This is a max pain list: one price and amount per coin and side, without the buckets of a "
                u"map."_s,
                u"Open the coin's %1."_s.arg(maps.mid(2))};
    return {
        u"These are strengths between 0 and 1, not amounts in USD, so nothing can be summed or weighed."_s,
        u"Choose an export with amounts: %1."_s.arg(maps)};
}

CauseAndRemedy aboutOtherFile(const QString& kind)
{
    static const QHash<QString, QString> names{{u"jpeg"_s, u"a JPEG picture"_s},
                                               {u"webp"_s, u"a WebP picture"_s},
                                               {u"gif"_s, u"a GIF picture"_s},
                                               {u"pdf"_s, u"a PDF document"_s},
                                               {u"xlsx"_s, u"an Excel workbook"_s},
                                               {u"xls"_s, u"an old Excel workbook"_s},
                                               {u"ods"_s, u"an OpenDocument spreadsheet"_s},
                                               {u"zip"_s, u"a ZIP archive"_s},
                                               {u"7z"_s, u"a 7z archive"_s},
                                               {u"rar"_s, u"a RAR archive"_s},
                                               {u"zstd"_s, u"a zstd archive"_s},
                                               {u"xz"_s, u"an xz archive"_s},
                                               {u"bzip2"_s, u"a bzip2 archive"_s},
                                               {u"parquet"_s, u"a Parquet table"_s},
                                               {u"sqlite"_s, u"an SQLite database"_s},
                                               {u"html"_s, u"a web page"_s}};
    const QString cause = u"This is %1."_s.arg(names.value(kind, u"no text"_s));
    if (kind == u"jpeg" || kind == u"webp" || kind == u"gif" || kind == u"pdf")
        return {cause, u"There are no numbers in it to read; export the data of the chart instead."_s};
    if (kind == u"xlsx" || kind == u"xls" || kind == u"ods")
        return {cause, u"Save the sheet as CSV and open that."_s};
    if (kind == u"parquet" || kind == u"sqlite")
        return {cause, u"Export the table as CSV or JSON and open that."_s};
    if (kind == u"html")
        return {cause,
                u"Save the response that the page loads, as JSON or HAR, or export the chart's data."_s};
    return {cause, u"Unpack it and open the file in it."_s};
}

} // namespace ballast::text
