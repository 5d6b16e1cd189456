// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include "import/import.h"
#include "import/number.h"
#include "output.h"
#include "picture/pictureorigin.h"
#include "standardinput.h"
#include "text/format.h"
#include "text/messages.h"
#include "text/sweeptext.h"
#include "window/session.h"

#include <QFile>

#include <algorithm>

namespace ballast {

namespace {

double keyOf(const Tier& tier)
{
    return tier.leverage ? tier.leverage->value() : 0;
}

/// "5x, 10x", or the exchanges of a map without leverage.
std::string tierNames(const LiquidationMap& map)
{
    std::string names;
    for (const Tier& tier : map.tiers())
        names += (names.empty() ? "" : ", ") + tier.key().name();
    return names;
}

bool hasTier(const LiquidationMap& map, double wanted)
{
    return std::ranges::any_of(
        map.tiers(), [&](const Tier& tier) { return tier.exchange.empty() && keyOf(tier) == wanted; });
}

/// In any case, as --select.
bool isSameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lowerCase, lowerCase);
}

bool hasExchange(const LiquidationMap& map, const std::string& wanted)
{
    return std::ranges::any_of(map.tiers(),
                               [&](const Tier& tier) { return isSameName(tier.exchange, wanted); });
}

bool isWanted(const Tier& tier, const Arguments& arguments)
{
    if (!tier.exchange.empty())
        return arguments.exchanges.empty()
            || std::ranges::any_of(arguments.exchanges, [&](const std::string& wanted) {
                   return isSameName(tier.exchange, wanted);
               });
    return arguments.tiers.empty() || std::ranges::binary_search(arguments.tiers, keyOf(tier));
}

std::optional<OpenedFile> withTiers(DocumentPtr document, const Arguments& arguments)
{
    const std::string lacking = lackingTier(*document, arguments);
    if (!lacking.empty()) {
        complain(lacking);
        return std::nullopt;
    }
    OpenedFile opened{std::move(document), {}};
    opened.state.leverageRange = arguments.leverageRange;
    hideUnwanted(opened.document->map, arguments, opened.state);
    return opened;
}

/// What the picture says of its file, where the command line says nothing.
void addAnswers(const ImportAnswers& given, ImportAnswers& answers)
{
    if (!answers.referencePrice)
        answers.referencePrice = given.referencePrice;
    if (!answers.prices)
        answers.prices = given.prices;
    if (answers.columns.empty())
        answers.columns = given.columns;
    if (!answers.bucketWidth)
        answers.bucketWidth = given.bucketWidth;
    if (answers.select.empty())
        answers.select = given.select;
}

void complainOf(const ImportError& error)
{
    complain(text::describe(error).oneLine().toStdString());
}

} // namespace

std::string lackingTier(const Document& document, const Arguments& arguments)
{
    const auto sentence = [&](const std::string& what) {
        return text::inputName(document.source.file).toStdString() + ": there is no " + what
            + "; the file has " + tierNames(document.map) + ".";
    };
    for (const double wanted : arguments.tiers) {
        if (!hasTier(document.map, wanted))
            return sentence("tier " + TierKey(Leverage::from(wanted)).name());
    }
    for (const std::string& wanted : arguments.exchanges) {
        if (!hasExchange(document.map, wanted))
            return sentence("exchange " + wanted);
    }
    return {};
}

void hideUnwanted(const LiquidationMap& map, const Arguments& arguments, ViewState& state)
{
    for (const Tier& tier : map.tiers())
        state.setShown(tier.key(), isWanted(tier, arguments));
}

bool asksForSelect(const Document& document, const Arguments& arguments)
{
    if (document.maps.empty() || !arguments.answers.select.empty())
        return false;
    std::string names;
    for (const MapChoice& choice : document.maps)
        names += choice.isEmpty ? "" : (names.empty() ? "" : ", ") + choice.name;
    complain(text::inputName(document.source.file).toStdString()
             + ": the file holds several maps; choose one with --select NAME: " + names + ".");
    return true;
}

std::optional<OfPicture> ofPicture(const std::string& path)
{
    const QString picture = QFile::decodeName(path.c_str());
    if (isStream(path) || !isPngFile(picture))
        return std::nullopt;
    const PictureOrigin origin = originOf(picture, Session::recentFilesOfWindows());
    if (origin.kind == PictureOrigin::Kind::Found)
        return OfPicture{QFile::encodeName(origin.file).toStdString(), origin.view, {}};
    return OfPicture{{}, origin.view, origin.reason};
}

std::vector<Imported<DocumentPtr>> readMaps(const std::string& path, const Arguments& arguments)
{
    ImportOptions options;
    static_cast<ImportAnswers&>(options) = arguments.answers;
    if (const auto picture = ofPicture(path)) {
        if (picture->file.empty())
            return {unexpected(
                ImportError{ImportErrorCode::Picture, path, {}, picture->failure.toStdString(), {}})};
        addAnswers(picture->view.answers, options);
        return importMapsOf(picture->file, options);
    }
    if (!isStream(path))
        return importMapsOf(path, options);
    std::vector<Imported<DocumentPtr>> maps;
    if (const auto bytes = readStream(path))
        maps = importMapsOf(*bytes, path, options);
    else
        maps.emplace_back(unexpected(bytes.error()));
    for (auto& map : maps) {
        if (!map)
            map.error().file = text::inputName(path).toStdString();
    }
    return maps;
}

std::vector<std::optional<OpenedFile>> openMaps(const std::string& path, const Arguments& arguments)
{
    std::vector<std::optional<OpenedFile>> opened;
    for (const auto& map : readMaps(path, arguments)) {
        if (!map)
            complainOf(map.error());
        opened.push_back(map ? withTiers(*map, arguments) : std::nullopt);
    }
    return opened;
}

std::optional<OpenedFile> openFile(const std::string& path, const Arguments& arguments)
{
    const auto maps = readMaps(path, arguments);
    const auto& first = maps.front();
    if (!first) {
        complainOf(first.error());
        return std::nullopt;
    }
    if (asksForSelect(**first, arguments))
        return std::nullopt;
    return withTiers(*first, arguments);
}

SweepResult sweepOf(const OpenedFile& file, const PriceTarget& target)
{
    const LiquidationMap& map = file.document->map;
    SweepResult sweep = sweepTo(map, file.state, target.priceFrom(map.referencePrice().value_or(0)));
    if (!sweep) {
        text::ErrorText error = text::describe(sweep.error());
        error.file = text::inputName(file.document->source.file);
        complain(error.oneLine().toStdString());
    }
    return sweep;
}

void complainOfWarnings(const Document& document)
{
    for (const Warning& warning : document.warnings)
        complain(text::inputName(document.source.file).toStdString()
                 + ": warning: " + text::describe(warning).toStdString());
}

} // namespace ballast
