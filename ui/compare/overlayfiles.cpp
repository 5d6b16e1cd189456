// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/overlayfiles.h"

#include "import/import.h"

namespace ballast {

namespace {

DocumentPtr documentOf(const ComparedMap& map, const std::function<bool()>& proceed)
{
    ImportOptions options;
    options.select = map.map;
    if (proceed)
        options.progress = [&proceed](double) { return proceed(); };
    const auto document = importFile(map.file, options);
    return document && (*document)->source.hash == map.hash ? *document : nullptr;
}

} // namespace

std::optional<OverlaidPair> overlayOfFiles(const std::vector<ComparedMap>& maps,
                                           const std::array<std::size_t, 2>& which,
                                           const std::function<bool()>& proceed)
{
    const DocumentPtr first = documentOf(maps[which[0]], proceed);
    const DocumentPtr second = first ? documentOf(maps[which[1]], proceed) : nullptr;
    if (!second)
        return std::nullopt;
    return OverlaidPair{which, overlay(first->map, second->map)};
}

std::optional<std::array<std::size_t, 2>> onlyTwo(const std::vector<ComparedMap>& maps)
{
    std::vector<std::size_t> read;
    for (std::size_t i = 0; i < maps.size() && read.size() < 3; ++i) {
        if (maps[i].isMap())
            read.push_back(i);
    }
    return read.size() == 2 ? std::optional(std::array{read[0], read[1]}) : std::nullopt;
}

} // namespace ballast
