// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/import.h"

#include "import/cleaning.h"
#include "import/importtext.h"
#include "import/mappedfile.h"
#include "import/parallel.h"

#include <future>
#include <new>
#include <stdexcept>

namespace ballast {

namespace {

using Maps = std::vector<Imported<DocumentPtr>>;

Imported<Bytes> takeBytes(std::string_view bytes, const ImportLimits& limits)
{
    if (bytes.empty())
        return fail(ImportErrorCode::Empty);
    if (bytes.size() > limits.fileBytes)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(bytes.size()) + " bytes",
                    std::to_string(limits.fileBytes) + " bytes");
    return Bytes(bytes);
}

/// The map that is meant, and with `all` the others after it. One that cannot be read does not spoil those
/// that can.
Imported<Maps> importMaps(const Bytes& bytes, const std::string& name, const ImportOptions& options, bool all)
{
    if (const auto checked = ImportText::check(bytes); !checked)
        return unexpected(checked.error());
    // Beside the parsing, which takes longer and reads the same bytes.
    const bool isBeside = threadsFor(bytes.size(), options.threads) > 1;
    auto hash = std::async(isBeside ? std::launch::async : std::launch::deferred, hashOf, bytes.view());
    const auto text = ImportText::open(bytes, options);
    if (!text)
        return unexpected(text.error());
    Source source;
    source.file = name;
    source.hash = hash.get();
    const auto first = text->import(source, options);
    if (!first)
        return unexpected(first.error());
    const auto& choices = (*first)->maps;
    if (!all || choices.empty() || !options.select.empty())
        return Maps{first};
    Maps maps;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i == (*first)->chosenMap) {
            maps.push_back(first);
        } else if (!choices[i].isEmpty) {
            ImportOptions other = options;
            other.select = choices[i].name;
            maps.push_back(text->import(source, other).map_error([&](ImportError error) {
                error.file = name;
                clean(error);
                return error;
            }));
        }
    }
    return maps;
}

/// Runs one import with the file's name in its errors and their words cleaned, and with running out of memory
/// as an error like any other.
template <typename Import> auto guarded(const std::string& file, Import&& import) -> decltype(import())
{
    const auto named = [&](ImportError error) {
        error.file = file;
        clean(error);
        return error;
    };
    try {
        return import().map_error(named);
    } catch (const std::bad_alloc&) {
        return unexpected(named({ImportErrorCode::TooLarge, {}, {}, "more than memory holds", {}}));
    } catch (const std::length_error&) {
        return unexpected(named({ImportErrorCode::TooLarge, {}, {}, "more than memory holds", {}}));
    }
}

Imported<Maps> mapsOfFile(const std::string& path, const ImportOptions& options, bool all)
{
    return guarded(path, [&]() -> Imported<Maps> {
        const auto file = MappedFile::open(path, options.limits.fileBytes);
        if (!file)
            return unexpected(file.error());
        auto maps = importMaps(Bytes((*file)->view(), *file), path, options, all);
        // What was read may be half of one version and half of another, whether it could be read or not.
        if (!(*file)->isUnchanged())
            return fail(ImportErrorCode::Changed);
        return maps;
    });
}

Imported<Maps> mapsOfBytes(std::string_view bytes, const std::string& name, const ImportOptions& options,
                           bool all)
{
    return guarded(name, [&]() -> Imported<Maps> {
        const auto taken = takeBytes(bytes, options.limits);
        return taken ? importMaps(*taken, name, options, all) : unexpected(taken.error());
    });
}

Imported<DocumentPtr> firstOf(const Maps& maps)
{
    return maps.front();
}

/// A file that failed as a whole is its one error.
Maps eachOf(Imported<Maps> maps)
{
    return maps ? std::move(*maps) : Maps{unexpected(maps.error())};
}

} // namespace

Imported<DocumentPtr> importFile(const std::string& path, const ImportOptions& options)
{
    return mapsOfFile(path, options, false).and_then(firstOf);
}

Imported<DocumentPtr> importBytes(std::string_view bytes, const std::string& name,
                                  const ImportOptions& options)
{
    return mapsOfBytes(bytes, name, options, false).and_then(firstOf);
}

std::vector<Imported<DocumentPtr>> importMapsOf(const std::string& path, const ImportOptions& options)
{
    return eachOf(mapsOfFile(path, options, true));
}

std::vector<Imported<DocumentPtr>> importMapsOf(std::string_view bytes, const std::string& name,
                                                const ImportOptions& options)
{
    return eachOf(mapsOfBytes(bytes, name, options, true));
}

} // namespace ballast
