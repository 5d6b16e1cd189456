// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "margin/summary.h"
#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "text/jsonfigures.h"

#include <array>
#include <vector>

namespace ballast {

namespace {

/// Tiers that are printed, by their place in the map.
std::vector<std::size_t> shownTiers(const OpenedFile& file)
{
    std::vector<std::size_t> shown;
    const auto& tiers = file.document->map.tiers();
    for (std::size_t tier = 0; tier < tiers.size(); ++tier)
        if (file.state.shows(tiers[tier].key()))
            shown.push_back(tier);
    return shown;
}

std::string columnName(std::string_view amount, const Tier& tier)
{
    return std::string(amount) + '_' + tier.key().name();
}

/// One side of one bucket.
struct Row
{
    std::string_view side;
    Amounts total; ///< Of the tiers of known leverage; of all rows where there is none.
    std::vector<Amounts> tiers;
    bool hasAmount = false;
};

/// Writes a bucket's rows in one of the formats.
class RowWriter
{
public:
    RowWriter(const LiquidationMap& map, const std::vector<std::size_t>& tiers, const Range& leverageRange,
              Output& output)
        : m_map(map)
        , m_leverageRange(leverageRange)
        , m_output(output)
    {
        for (const std::size_t tier : tiers) {
            m_known.push_back(map.tiers()[tier].leverage.has_value());
            m_names.push_back(columnName("notional", map.tiers()[tier]));
            m_marginNames.push_back(columnName("margin", map.tiers()[tier]));
        }
    }
    virtual ~RowWriter() = default;

    virtual void begin() = 0;
    virtual void write(std::size_t bucket, const Row& row) = 0;
    virtual void end() { }

protected:
    /// Without leverage: all of the row at the highest and all at the lowest of the range.
    Range marginBounds(const Row& row) const
    {
        return {row.total.notional / m_leverageRange.high, row.total.notional / m_leverageRange.low};
    }

    const LiquidationMap& m_map;
    Range m_leverageRange;
    Output& m_output;
    std::vector<bool> m_known; ///< Per printed tier: whether it has a leverage, so a margin.
    std::vector<std::string> m_names;
    std::vector<std::string> m_marginNames;
};

class CsvRows : public RowWriter
{
public:
    using RowWriter::RowWriter;

    void begin() override
    {
        std::string header = "priceLow,priceHigh,side,notional,margin,effectiveLeverage";
        for (std::size_t i = 0; i < m_names.size(); ++i)
            header += ',' + csvField(m_names[i]) + (m_known[i] ? ',' + m_marginNames[i] : std::string());
        if (!m_map.hasMargin())
            header += ",marginLow,marginHigh";
        m_output.write(header + '\n');
    }

    void write(std::size_t bucket, const Row& row) override
    {
        const PriceAxis& axis = m_map.axis();
        std::string line =
            axis.hasPrices() ? plainPrice(axis.low(bucket)) + ',' + plainPrice(axis.high(bucket)) : ",";
        line += ',';
        line += row.side;
        line += ',' + plainMoney(row.total.notional) + ','
            + (m_map.hasMargin() ? plainMoney(row.total.margin) : std::string()) + ',';
        if (const auto leverage = effectiveLeverage(row.total))
            line += plainNumber(*leverage);
        for (std::size_t i = 0; i < row.tiers.size(); ++i)
            line += ',' + plainMoney(row.tiers[i].notional)
                + (m_known[i] ? ',' + plainMoney(row.tiers[i].margin) : std::string());
        if (!m_map.hasMargin())
            line += ',' + plainMoney(marginBounds(row).low) + ',' + plainMoney(marginBounds(row).high);
        m_output.write(line + '\n');
    }
};

class JsonRows : public RowWriter
{
public:
    using RowWriter::RowWriter;

    void begin() override { m_output.write("["); }

    void write(std::size_t bucket, const Row& row) override
    {
        const PriceAxis& axis = m_map.axis();
        JsonWriter json;
        const auto price = [&](std::string_view key, double value) {
            writePrice(json, key, axis.hasPrices() ? std::optional(value) : std::nullopt);
        };
        json.beginObject();
        price("priceLow", axis.low(bucket));
        price("priceHigh", axis.high(bucket));
        json.member("side", row.side);
        writeMoney(json, "notional", row.total.notional);
        if (m_map.hasMargin()) {
            writeMoney(json, "margin", row.total.margin);
        } else {
            json.key("margin");
            json.null();
        }
        json.member("effectiveLeverage", effectiveLeverage(row.total));
        for (std::size_t i = 0; i < row.tiers.size(); ++i) {
            writeMoney(json, m_names[i], row.tiers[i].notional);
            if (m_known[i])
                writeMoney(json, m_marginNames[i], row.tiers[i].margin);
        }
        if (!m_map.hasMargin()) {
            writeMoney(json, "marginLow", marginBounds(row).low);
            writeMoney(json, "marginHigh", marginBounds(row).high);
        }
        json.endObject();
        m_output.write((m_any ? ",\n" : "\n") + json.text());
        m_any = true;
    }

    void end() override { m_output.write(m_any ? "\n]\n" : "]\n"); }

private:
    bool m_any = false;
};

constexpr std::size_t longSide = 0;
constexpr std::size_t shortSide = 1;
constexpr std::size_t unknownSide = 2;

/// The side that a bucket without any amount would have by its price.
std::size_t impliedSide(const LiquidationMap& map, std::size_t bucket)
{
    if (!map.referencePrice() || !map.axis().hasPrices())
        return unknownSide;
    return bucket < map.longBuckets() ? longSide : shortSide;
}

void writeBucket(const LiquidationMap& map, const std::vector<std::size_t>& tiers, std::size_t bucket,
                 std::array<Row, 3>& rows, RowWriter& writer)
{
    for (Row& row : rows) {
        row.total = {};
        row.hasAmount = false;
    }
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const SideAmounts sides = map.sum(tiers[i], bucket, bucket + 1);
        const std::array<Amounts, 3> bySide{sides.longs, sides.shorts, sides.unknown};
        for (std::size_t side = 0; side < rows.size(); ++side) {
            Row& row = rows[side];
            row.tiers[i] = bySide[side];
            row.hasAmount = row.hasAmount || bySide[side] != Amounts{};
            if (map.tiers()[tiers[i]].leverage || !map.hasMargin())
                row.total += bySide[side];
        }
    }
    bool written = false;
    for (const Row& row : rows) {
        if (row.hasAmount)
            writer.write(bucket, row);
        written = written || row.hasAmount;
    }
    if (!written)
        writer.write(bucket, rows[impliedSide(map, bucket)]);
}

void writeAll(const LiquidationMap& map, const std::vector<std::size_t>& tiers, RowWriter& writer)
{
    std::array<Row, 3> rows{Row{"long", {}, {}}, Row{"short", {}, {}}, Row{"unknown", {}, {}}};
    for (Row& row : rows)
        row.tiers.resize(tiers.size());
    writer.begin();
    for (std::size_t bucket = 0; bucket < map.axis().size(); ++bucket)
        writeBucket(map, tiers, bucket, rows, writer);
    writer.end();
}

} // namespace

int runBuckets(const Arguments& arguments)
{
    const auto file = openFile(arguments.files.front(), arguments);
    if (!file)
        return exitFailed;
    complainOfWarnings(*file->document);
    const LiquidationMap& map = file->document->map;
    const std::vector<std::size_t> tiers = shownTiers(*file);
    Output output;
    if (arguments.format == OutputFormat::Json) {
        JsonRows rows(map, tiers, file->state.leverageRange, output);
        writeAll(map, tiers, rows);
    } else {
        CsvRows rows(map, tiers, file->state.leverageRange, output);
        writeAll(map, tiers, rows);
    }
    return output.finish() ? exitDone : exitFailed;
}

} // namespace ballast
