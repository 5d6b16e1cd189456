// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include "import/import.h"
#include "output.h"
#include "text/format.h"
#include "text/messages.h"

#include <QString>

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>
#include <unistd.h>

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

/// Standard input to its end, or to the first bytes over the limit, which the import then refuses.
Imported<std::string> readStandardInput(std::size_t byteLimit)
{
    constexpr std::size_t chunkBytes = std::size_t(1) << 18;
    std::string bytes;
    std::string chunk(chunkBytes, '\0');
    while (bytes.size() <= byteLimit) {
        const ssize_t got = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (got == 0)
            break;
        if (got < 0 && errno != EINTR)
            return unexpected(
                ImportError{ImportErrorCode::Unreadable, {}, {}, std::system_category().message(errno), {}});
        if (got > 0)
            bytes.append(chunk, 0, static_cast<std::size_t>(got));
    }
    return bytes;
}

Imported<DocumentPtr> importStandardInput(const ImportOptions& options)
{
    try {
        return readStandardInput(options.limits.fileBytes).and_then([&](const std::string& bytes) {
            return importBytes(bytes, "-", options);
        });
    } catch (const std::bad_alloc&) {
        return unexpected(ImportError{ImportErrorCode::TooLarge, {}, {}, "more than memory holds", {}});
    }
}

} // namespace

std::optional<OpenedFile> openFile(const std::string& path, const Arguments& arguments)
{
    ImportOptions options;
    options.referencePrice = arguments.price;
    const auto imported = path == "-" ? importStandardInput(options) : importFile(path, options);
    if (!imported) {
        ImportError error = imported.error();
        error.file = text::inputName(path).toStdString();
        complain(text::describe(error).oneLine().toStdString());
        return std::nullopt;
    }
    OpenedFile opened{*imported, {}};
    const LiquidationMap& map = opened.document->map;
    for (const double wanted : arguments.tiers) {
        if (std::ranges::none_of(map.tiers(), [&](const Tier& tier) { return keyOf(tier) == wanted; })) {
            complain(text::inputName(path).toStdString() + ": there is no tier "
                     + nameOf(Leverage::from(wanted)) + "; the file has " + tierNames(map) + ".");
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
        complain(text::inputName(document.source.file).toStdString()
                 + ": warning: " + text::describe(warning).toStdString());
}

std::string displayName(const std::string& path)
{
    return QString::fromStdString(path).toStdString();
}

} // namespace ballast
