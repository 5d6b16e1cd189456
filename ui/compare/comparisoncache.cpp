// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisoncache.h"

#include "appinfo.h"
#include "compare/bytestream.h"
#include "files/outputfile.h"
#include "import/import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace ballast {

namespace {

/// Grows with every change to what is kept; the program's version stands beside it, since an import that
/// learnt something finds other figures in the same file.
constexpr std::string_view layout = "ballast comparison 2 ";

std::string heading(std::string_view body)
{
    return std::string(layout) + appVersion + '\n' + hashOf(body) + '\n';
}

void write(ByteWriter& out, const TierShare& tier)
{
    out.number(tier.leverage.value());
    out.number(tier.lowestLeverage ? tier.lowestLeverage->value() : 0.0);
    out.number(tier.notional);
    out.number(tier.margin);
}

void write(ByteWriter& out, const ComparedMap& map)
{
    for (const std::string* text :
         {&map.map, &map.hash, &map.provider, &map.exchange, &map.symbol, &map.range, &map.error})
        out.text(*text);
    out.optional(map.capturedAt);
    out.number(static_cast<std::uint8_t>(map.basis));
    out.number(map.notional);
    for (const auto* number : {&map.margin, &map.ratio, &map.effectiveLeverage})
        out.optional(*number);
    out.number(static_cast<std::uint32_t>(map.tiers.size()));
    for (const TierShare& tier : map.tiers)
        write(out, tier);
}

std::optional<TierShare> readTier(ByteReader& in)
{
    const auto leverage = Leverage::from(in.number<double>());
    const auto lowest = Leverage::from(in.number<double>());
    const auto notional = in.number<double>();
    const auto margin = in.number<double>();
    if (!leverage)
        return std::nullopt;
    return TierShare{*leverage, lowest, notional, margin};
}

ComparedMap readMap(ByteReader& in)
{
    ComparedMap map;
    for (std::string* text :
         {&map.map, &map.hash, &map.provider, &map.exchange, &map.symbol, &map.range, &map.error})
        *text = in.text();
    map.capturedAt = in.optional<std::int64_t>();
    map.basis = static_cast<MarginBasis>(in.number<std::uint8_t>());
    map.notional = in.number<double>();
    for (auto* number : {&map.margin, &map.ratio, &map.effectiveLeverage})
        *number = in.optional<double>();
    const auto tiers = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < tiers && in.isSound(); ++i) {
        if (const auto tier = readTier(in))
            map.tiers.push_back(*tier);
    }
    return map;
}

std::string recordOf(const ExportFile& file, const FileStamp& stamp, const std::vector<ComparedMap>& maps)
{
    ByteWriter out;
    out.text(file.absolutePath);
    out.number(stamp);
    out.number(static_cast<std::uint32_t>(maps.size()));
    for (const ComparedMap& map : maps)
        write(out, map);
    return out.take();
}

} // namespace

QString ComparisonCache::usualPlace()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
        + QStringLiteral("/comparison.cache");
}

ComparisonCache::ComparisonCache(QString place)
    : m_place(std::move(place))
{
    if (m_place.isEmpty())
        return;
    if (auto file = MappedFile::open(QFile::encodeName(m_place).toStdString(), ImportLimits().fileBytes)) {
        m_file = std::move(*file);
        index(m_file->view());
    }
}

void ComparisonCache::index(std::string_view bytes)
{
    const std::size_t headingSize = heading({}).size();
    if (bytes.size() < headingSize || !bytes.starts_with(layout))
        return;
    const std::string_view body = bytes.substr(headingSize);
    if (bytes.substr(0, headingSize) != heading(body))
        return;
    ByteReader in(body);
    m_entries.reserve(body.size() / 256);
    m_order.reserve(body.size() / 256);
    while (in.isSound() && !in.atEnd()) {
        const std::string_view record = in.text();
        const std::string_view path = ByteReader(record).text();
        if (m_entries.emplace(path, record).second)
            m_order.push_back(path);
    }
}

std::vector<ComparedMap> ComparisonCache::find(const ExportFile& file, const FileStamp& stamp) const
{
    const auto place = m_entries.find(file.absolutePath);
    if (place == m_entries.end())
        return {};
    ByteReader in(place->second);
    in.text();
    if (in.number<FileStamp>() != stamp)
        return {};
    std::vector<ComparedMap> maps;
    const auto count = in.number<std::uint32_t>();
    if (count == 1)
        maps.reserve(1); // as nearly all have
    for (std::uint32_t i = 0; i < count && in.isSound(); ++i) {
        maps.push_back(readMap(in));
        maps.back().file = file.path;
    }
    if (!in.isSound())
        maps.clear();
    return maps;
}

void ComparisonCache::put(const ExportFile& file, const FileStamp& stamp,
                          const std::vector<ComparedMap>& maps)
{
    m_added[file.absolutePath] = recordOf(file, stamp, maps);
}

bool ComparisonCache::save(std::size_t mostBytes)
{
    ByteWriter body;
    for (const auto& [path, record] : m_added) {
        if (body.size() + record.size() < mostBytes)
            body.text(record);
    }
    for (const std::string_view path : m_order) {
        const std::string_view record = m_entries.at(path);
        if (!m_added.contains(std::string(path)) && body.size() + record.size() < mostBytes)
            body.text(record);
    }
    const std::string bytes = body.take();
    const std::string head = heading(bytes);
    QDir().mkpath(QFileInfo(m_place).absolutePath());
    QByteArray all = QByteArray::fromStdString(head);
    all.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return writeFiles({{m_place, all}}).has_value();
}

} // namespace ballast
