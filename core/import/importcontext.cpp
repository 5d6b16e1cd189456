// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importcontext.h"

#include "import/number.h"
#include "model/cleantext.h"
#include "model/numberlimits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ballast {

namespace {

constexpr std::size_t listedNames = 12;
/// Opening all maps of a file reads its rows once for each.
constexpr std::size_t mostMaps = 1000;

/// Names that can be shown, and asked for as they are shown.
void makeUnique(std::vector<MapChoice>& choices)
{
    std::unordered_set<std::string> taken;
    std::unordered_map<std::string, std::size_t> copies;
    for (MapChoice& choice : choices) {
        choice.name = cleanText(choice.name);
        if (choice.name.empty())
            choice.name = "map " + std::to_string(taken.size() + 1);
        const std::string name = choice.name;
        while (!taken.insert(choice.name).second)
            choice.name = name + " (" + std::to_string(++copies[name] + 1) + ")";
    }
}

std::string namesOf(const std::vector<MapChoice>& choices)
{
    std::string names;
    std::size_t listed = 0;
    for (const MapChoice& choice : choices) {
        if (choice.isEmpty)
            continue;
        if (listed++ == listedNames)
            return names + ", …";
        names += (names.empty() ? "" : ", ") + choice.name;
    }
    return names;
}

} // namespace

std::optional<double> ImportContext::referencePrice(std::optional<double> exported) const
{
    if (options.referencePrice && isPrice(*options.referencePrice))
        return options.referencePrice;
    return exported && isPrice(*exported) ? exported : std::nullopt;
}

Imported<std::size_t> ImportContext::choose(std::vector<MapChoice> choices)
{
    if (choices.size() > mostMaps)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(choices.size()) + " maps",
                    std::to_string(mostMaps) + " maps");
    makeUnique(choices);
    auto found = std::ranges::find(choices, false, &MapChoice::isEmpty);
    if (!options.select.empty() && choices.size() > 1) {
        const std::string wanted = cleanText(options.select);
        const auto isWanted = [&](const MapChoice& choice) {
            return std::ranges::equal(choice.name, wanted, {}, lowerCase, lowerCase);
        };
        found = std::ranges::find(choices, options.select, &MapChoice::name);
        if (found == choices.end())
            found = std::ranges::find(choices, wanted, &MapChoice::name);
        if (found == choices.end())
            found = std::ranges::find_if(choices, isWanted);
        if (found == choices.end())
            return fail(ImportErrorCode::NoSuchMap, {}, options.select, namesOf(choices));
        if (found->isEmpty)
            return fail(ImportErrorCode::NoTiers, {}, found->name + " holds no row");
    }
    if (found == choices.end())
        return fail(ImportErrorCode::NoTiers, {}, "no map of the file holds a row");
    const auto index = static_cast<std::size_t>(found - choices.begin());
    if (choices.size() > 1) {
        for (const MapChoice& choice : choices) {
            if (choice.isEmpty)
                warnings.add(WarningCode::EmptyMap, [&] { return choice.name; });
        }
        maps = std::move(choices);
        chosenMap = index;
    }
    return index;
}

} // namespace ballast
