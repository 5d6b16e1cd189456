// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/detection.h"

#include "import/formats.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

/// Most specific shape first: the first match reads the file.
constexpr std::array formats = {
    Format{"coinglass-encrypted", nullptr, isCoinGlassEncrypted, refuseCoinGlassEncrypted},
    Format{"provider-error", nullptr, isProviderError, refuseProviderError},
    Format{"coinglass-map", "CoinGlass liquidation map of one pair", isCoinGlassMap, importCoinGlassMap},
    Format{"coinank-map", "CoinAnk liquidation map of one pair", isCoinAnkMap, importCoinAnkMap},
    Format{"datamaxi-map", "DataMaxi+ liquidation map", isDataMaxiMap, importDataMaxiMap},
    Format{"rektslug-levels", "rektslug liquidation levels", isRektslugLevels, importRektslugLevels},
    Format{"hyblock-levels", "Hyblock liquidation levels", isHyblockLevels, importHyblockLevels},
    Format{"echarts-option", "ECharts option with one series per leverage", isEChartsOption,
           importEChartsOption},
    Format{"raw-arrays", "arrays per leverage with a list of prices", isRawArrays, importRawArrays},
    Format{"csv-long", "CSV with price, leverage and amount columns", isCsvLong, importCsvLong},
    Format{"csv-wide", "CSV with a price column and one column per leverage", isCsvWide, importCsvWide},
};

/// "code: text, data: array of 4", at most a dozen keys.
std::string topLevel(JsonValue root)
{
    constexpr std::size_t shownKeys = 12;
    if (!root.isObject()) {
        for (const JsonValue item : root.items())
            return describe(root)
                + ", first: " + (item.isObject() ? "{" + topLevel(item) + "}" : describe(item));
        return describe(root);
    }
    std::string text;
    std::size_t count = 0;
    for (const JsonMember member : root.members()) {
        if (count++ == shownKeys)
            return text + ", …";
        text += (text.empty() ? "" : ", ") + Warnings::shortened(member.key) + ": " + describe(member.value);
    }
    return text.empty() ? "empty object" : text;
}

std::string seen(const Content& content)
{
    if (content.json)
        return topLevel(*content.json);
    if (!content.table || content.table->columns.empty())
        return "no table";
    std::string text = "columns";
    for (const std::string& column : content.table->columns)
        text += " " + Warnings::shortened(column) + ",";
    text.pop_back();
    return text.size() > 400 ? text.substr(0, 397) + "..." : text;
}

} // namespace

const Format* detectFormat(const Content& content)
{
    for (const Format& format : formats) {
        if (format.matches(content))
            return &format;
    }
    return nullptr;
}

const Format* formatNamed(std::string_view name)
{
    const auto found =
        std::ranges::find(formats, name, [](const Format& f) { return std::string_view(f.name); });
    return found == formats.end() ? nullptr : &*found;
}

std::vector<std::string_view> formatNames()
{
    std::vector<std::string_view> names;
    names.reserve(formats.size());
    for (const Format& format : formats)
        names.emplace_back(format.name);
    return names;
}

ImportError notAMap(const Content& content)
{
    std::string accepted;
    for (const Format& format : formats) {
        if (format.accepted)
            accepted += (accepted.empty() ? "" : "; ") + std::string(format.accepted);
    }
    return {ImportErrorCode::NotAMap, {}, {}, seen(content), accepted};
}

} // namespace ballast
