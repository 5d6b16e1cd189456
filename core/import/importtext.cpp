// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importtext.h"

#include "import/cleaning.h"
#include "import/filekind.h"
#include "import/formats.h"
#include "import/gzip.h"
#include "import/har.h"
#include "import/jsonlook.h"
#include "import/ndjson.h"
#include "import/numbercheck.h"
#include "import/pngtext.h"
#include "import/tablecolumns.h"
#include "import/text.h"
#include "model/cleantext.h"
#include "model/jsonwriter.h"

#include <algorithm>

namespace ballast {

namespace {

// What fraction of an import is done when: reading a table is the importer's own work, reading JSON is not.
constexpr double afterUnpacking = 0.1;
constexpr double afterDecoding = 0.2;
constexpr double afterParsing = 0.8;

Imported<Bytes> decode(Bytes bytes, const ImportOptions& options)
{
    const auto between = [&](double from, double to) {
        return [&options, from, to](double fraction) {
            return ImportContext::proceed(options, from + (to - from) * fraction);
        };
    };
    if (const auto kind = fileKindOf(bytes.view()))
        return fail(ImportErrorCode::NotText, {}, std::string(*kind));
    const bool isPacked = isGzip(bytes.view());
    if (isPacked) {
        const auto progress = between(0, afterUnpacking);
        auto unpacked = unpackGzip(bytes.view(), options.limits.fileBytes, progress);
        if (!unpacked)
            return unexpected(unpacked.error());
        bytes = std::move(*unpacked);
        if (isPng(bytes.view()))
            return fail(ImportErrorCode::Picture);
        if (const auto kind = fileKindOf(bytes.view()))
            return fail(ImportErrorCode::NotText, {}, std::string(*kind));
    }
    if (isPacked && !isUtf16(bytes.view())) {
        if (const auto checked = checkStretches(bytes.view()); !checked)
            return unexpected(checked.error());
    }
    auto text = decodeText(bytes, options.threads, between(isPacked ? afterUnpacking : 0, afterDecoding));
    if (!text)
        return unexpected(text.error());
    if (trimmed(text->view()).empty())
        return fail(ImportErrorCode::Empty);
    return text;
}

/// Arrays without names are what the user says they are, even where they look like prices and amounts.
const Format* formatOf(const Content& content, const ImportOptions& options)
{
    const Format& unnamed = formats::rawArrayList;
    return content.json && !options.columns.empty() && unnamed.matches(content) ? &unnamed
                                                                                : detectFormat(content);
}

/// `cleanName` as the document has it.
bool isSameName(const std::string& select, std::string_view cleanName)
{
    return std::ranges::equal(cleanText(select), cleanName, {}, lowerCase, lowerCase);
}

/// The bucket that reaches over the reference price, where its amount is one for both sides and large enough
/// to matter.
void noteReferenceBucket(const LiquidationMap& map, ImportContext& context)
{
    constexpr double smallestShare = 0.01;
    const PriceAxis& axis = map.axis();
    const auto reference = map.referencePrice();
    if (!reference || !axis.hasPrices() || axis.isEmpty())
        return;
    const std::size_t behind = axis.firstPublishedAtOrAbove(*reference);
    std::size_t bucket = axis.size();
    for (std::size_t i = behind > 0 ? behind - 1 : 0; i < axis.size() && i <= behind; ++i) {
        if (axis.low(i) < *reference && *reference < axis.high(i))
            bucket = i;
    }
    if (bucket == axis.size() || context.rowsHaveOwnPrices)
        return;
    SideAmounts sides;
    double all = 0;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        all += map.sum(tier, 0, axis.size()).all().notional;
        const SideAmounts of = map.sum(tier, bucket, bucket + 1);
        sides.longs += of.longs;
        sides.shorts += of.shorts;
    }
    const double inBucket = sides.longs.notional + sides.shorts.notional;
    const bool isOneSided = sides.longs.notional == 0 || sides.shorts.notional == 0;
    if (isOneSided && inBucket > smallestShare * all)
        context.warnings.add(
            WarningCode::ReferenceBucket,
            [&] {
                return "price " + plainNumber(axis.low(bucket)) + " to " + plainNumber(axis.high(bucket));
            },
            plainNumber(inBucket, 2) + (sides.longs.notional > 0 ? " USD as longs" : " USD as shorts"));
}

/// Warnings that follow from the finished map, whatever the format.
void noteWhatIsMissing(const LiquidationMap& map, ImportContext& context)
{
    const auto nowhere = [] { return std::string(); };
    if (map.marginBasis() == MarginBasis::LowerBound)
        context.warnings.add(WarningCode::LeverageBins, nowhere);
    if (!map.hasMargin()) {
        // One sentence about the whole says more than a count of its rows.
        context.warnings.remove(WarningCode::UnknownLeverage);
        context.warnings.add(WarningCode::NoLeverage, nowhere);
    }
    if (!map.referencePrice())
        context.warnings.add(WarningCode::MissingReferencePrice, nowhere);
    if (!context.source.capturedAt && !context.source.unreadTime.empty())
        context.warnings.add(WarningCode::TimeUnreadable, nowhere, context.source.unreadTime);
    noteReferenceBucket(map, context);
}

/// A map of nothing because what there is cannot count is no map, and says more as an error.
Imported<void> checkAmounts(const LiquidationMap& map, const ImportContext& context)
{
    const auto& warnings = context.warnings.list();
    const auto dropped = std::ranges::find(warnings, WarningCode::RowDropped, &Warning::code);
    // A heatmap's map is its newest column alone, which is often unfinished.
    const bool hasCells = context.heatmap && !context.heatmap->cells().empty();
    if (dropped == warnings.end() || hasCells)
        return {};
    Amounts all;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier)
        all += map.sum(tier, 0, map.axis().size()).all();
    return all.notional > 0 || all.margin > 0
        ? Imported<void>()
        : fail(ImportErrorCode::NothingPositive, dropped->where, dropped->detail);
}

} // namespace

Imported<void> ImportText::check(const Bytes& bytes)
{
    if (isPng(bytes.view()))
        return fail(ImportErrorCode::Picture);
    return isGzip(bytes.view()) || isUtf16(bytes.view()) ? Imported<void>() : checkStretches(bytes.view());
}

Imported<ImportText> ImportText::open(const Bytes& bytes, const ImportOptions& options)
{
    auto plain = decode(bytes, options);
    if (!plain)
        return unexpected(plain.error());
    ImportText text;
    text.m_text = std::move(*plain);
    if (looksLikeJson(text.m_text.view())) {
        LiftSteps lifting;
        lifting.threads = options.threads;
        lifting.proceed = [&](double fraction) {
            return ImportContext::proceed(options, afterDecoding + fraction * (afterParsing - afterDecoding));
        };
        auto json = parseJsonText(text.m_text.view(), options.limits.nesting, lifting);
        if (!json)
            return unexpected(json.error());
        text.m_json.emplace(std::move(*json));
        text.m_content.json = text.m_json->root();
        if (isHar(*text.m_content.json)) {
            if (const auto opened = text.openHar(options); !opened)
                return unexpected(opened.error());
        } else {
            text.m_repeatedKeys = repeatedKeys(*text.m_content.json);
        }
    } else {
        text.m_content.table = CsvTable::inspect(text.m_text.view());
        if (!options.columns.empty()) {
            if (auto named = nameColumns(*text.m_content.table, options.columns); !named)
                return unexpected(named.error());
        }
    }
    if (!ImportContext::proceed(options, text.m_json ? afterParsing : afterDecoding))
        return fail(ImportErrorCode::Cancelled);
    text.m_format = formatOf(text.m_content, options);
    if (!text.m_format)
        text.m_collection = collectMaps(text.m_content);
    return text;
}

/// Takes the maps of a browser's archive in its place.
Imported<void> ImportText::openHar(const ImportOptions& options)
{
    constexpr std::size_t wrappers = 2; // the collection's, and one around a list
    auto maps = mapsOfHar(*m_content.json, options.limits.nesting);
    if (!maps)
        return fail(ImportErrorCode::NotThisKind, "log.entries", "har");
    m_text = Bytes::of(std::move(*maps));
    auto json = JsonDocument::parse(m_text.view(), options.limits.nesting + wrappers);
    if (!json)
        return unexpected(json.error());
    m_json.emplace(std::move(*json));
    m_content.json = m_json->root();
    return {};
}

Imported<LiquidationMap> ImportText::importCollected(ImportContext& context) const
{
    std::vector<MapChoice> choices;
    for (const CollectedMap& map : m_collection)
        choices.push_back({map.name});
    const auto chosen = context.choose(std::move(choices));
    if (!chosen)
        return unexpected(chosen.error());
    const CollectedMap& map = m_collection[*chosen];
    context.source.format = map.format->name;
    context.inspection.reason = map.format->shape;
    // Among several the name was for the collection; a wrapper around one leaves it to what is inside.
    const bool isWrapper = m_collection.size() == 1;
    ImportOptions options = context.options;
    if (!isWrapper)
        options.select.clear();
    ImportContext inner(options, afterParsing);
    inner.source = context.source;
    auto imported = map.format->import(map.content, inner);
    inner.warnings.prefixPlaces(map.path);
    context.source = inner.source;
    context.warnings.append(inner.warnings);
    context.inspection.fields = inner.inspection.fields;
    context.inspection.ignored = inner.inspection.ignored;
    context.heatmap = inner.heatmap;
    context.marginModes = inner.marginModes;
    context.firstView = inner.firstView;
    context.rowsHaveOwnPrices = inner.rowsHaveOwnPrices;
    if (isWrapper) {
        context.maps = inner.maps;
        context.chosenMap = inner.chosenMap;
    }
    if (!imported)
        imported.error().place = joinedPath(map.path, imported.error().place);
    return imported;
}

Imported<LiquidationMap> ImportText::importMap(ImportContext& context) const
{
    if (m_format) {
        context.source.format = m_format->name;
        context.inspection.reason = m_format->shape;
        return m_format->import(m_content, context);
    }
    if (!m_collection.empty())
        return importCollected(context);
    if (m_content.table && looksLikeTable(*m_content.table))
        return unexpected(columnsUnknown(*m_content.table));
    return unexpected(notAMap(m_content));
}

Imported<DocumentPtr> ImportText::import(const Source& source, const ImportOptions& options) const
{
    ImportContext context(options, m_json ? afterParsing : afterDecoding);
    context.source = source;
    auto map = importMap(context);
    if (!map)
        return unexpected(map.error());
    clean(context.source);
    clean(context.inspection);
    const bool isAskedFor = options.select.empty() || !context.maps.empty()
        || isSameName(options.select, context.source.symbol)
        || isSameName(options.select, context.source.exchange);
    if (!isAskedFor)
        return fail(ImportErrorCode::NoSuchMap, {}, options.select, context.source.symbol);
    if (const auto checked = checkNumbers(*map, context); !checked)
        return unexpected(checked.error());
    if (const auto checked = checkAmounts(*map, context); !checked)
        return unexpected(checked.error());
    for (const std::string& path : m_repeatedKeys)
        context.warnings.add(WarningCode::KeyRepeated, [&] { return path; });
    noteWhatIsMissing(*map, context);
    if (!context.proceed(1))
        return fail(ImportErrorCode::Cancelled);
    return std::make_shared<const Document>(
        Document{context.source, std::move(*map), cleaned(context.warnings.list()), context.heatmap,
                 std::move(context.maps), context.chosenMap, std::move(context.marginModes),
                 std::move(context.inspection), context.firstView});
}

} // namespace ballast
