// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/overlayfiles.h"

#include "import/import.h"

namespace ballast {

namespace {

DocumentPtr documentOf(const ComparedMap& map)
{
    ImportOptions options;
    options.select = map.map;
    const auto document = importFile(map.file, options);
    return document && (*document)->source.hash == map.hash ? *document : nullptr;
}

} // namespace

std::optional<OverlayResult> overlayOfFiles(const ComparedMap& one, const ComparedMap& other)
{
    const DocumentPtr first = documentOf(one);
    const DocumentPtr second = documentOf(other);
    return first && second ? std::optional(overlay(first->map, second->map)) : std::nullopt;
}

std::optional<OverlayResult> overlayOfOnlyTwo(const std::vector<ComparedMap>& maps)
{
    std::vector<const ComparedMap*> read;
    for (const ComparedMap& map : maps) {
        if (map.isMap())
            read.push_back(&map);
    }
    return read.size() == 2 ? overlayOfFiles(*read[0], *read[1]) : std::nullopt;
}

} // namespace ballast
