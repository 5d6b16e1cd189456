// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include "import/import.h"
#include "output.h"
#include "text/messages.h"

#include <QString>

#include <algorithm>

namespace ballast {

namespace {

double keyOf(const Tier& tier)
{
    return tier.leverage ? tier.leverage->value() : 0;
}

std::string nameOf(const std::optional<Leverage>& leverage)
{
    return leverage ? leverage->digits() + "x" : "unknown";
}

std::string tierNames(const LiquidationMap& map)
{
    std::string names;
    for (const Tier& tier : map.tiers())
        names += (names.empty() ? "" : ", ") + nameOf(tier.leverage);
    return names;
}

} // namespace

std::optional<OpenedFile> openFile(const std::string& path, const Arguments& arguments)
{
    ImportOptions options;
    options.referencePrice = arguments.price;
    const auto imported = importFile(path, options);
    if (!imported) {
        complain(text::describe(imported.error()).oneLine().toStdString());
        return std::nullopt;
    }
    OpenedFile opened{*imported, {}};
    const LiquidationMap& map = opened.document->map;
    for (const double wanted : arguments.tiers) {
        if (std::ranges::none_of(map.tiers(), [&](const Tier& tier) { return keyOf(tier) == wanted; })) {
            complain(displayName(path) + ": there is no tier " + nameOf(Leverage::from(wanted))
                     + "; the file has " + tierNames(map) + ".");
            return std::nullopt;
        }
    }
    for (const Tier& tier : map.tiers())
        if (!arguments.tiers.empty() && !std::ranges::binary_search(arguments.tiers, keyOf(tier)))
            opened.state.setShown(tier.leverage, false);
    return opened;
}

void complainOfWarnings(const Document& document)
{
    for (const Warning& warning : document.warnings)
        complain(displayName(document.source.file) + ": warning: " + text::describe(warning).toStdString());
}

std::string displayName(const std::string& path)
{
    return QString::fromStdString(path).toStdString();
}

} // namespace ballast
