// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/import.h"

#include "import/filebytes.h"
#include "import/importtext.h"

#include <new>
#include <stdexcept>

namespace ballast {

namespace {

using Maps = std::vector<Imported<DocumentPtr>>;

/// The bytes of one file with its hash, wherever they came from.
Imported<FileBytes> takeBytes(std::string_view bytes, const ImportLimits& limits)
{
    if (bytes.empty())
        return fail(ImportErrorCode::Empty);
    if (bytes.size() > limits.fileBytes)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(bytes.size()) + " bytes",
                    std::to_string(limits.fileBytes) + " bytes");
    return FileBytes{PaddedBytes(bytes), hashOf(bytes)};
}

Imported<FileBytes> takeFile(const std::string& path, const ImportOptions& options)
{
    const auto reading = [&](double fraction) { return !options.progress || options.progress(fraction / 2); };
    return readFile(path, options.limits.fileBytes, reading);
}

/// The map that is meant, and with `all` the others after it. One that cannot be read does not spoil those
/// that can.
Imported<Maps> importMaps(FileBytes file, const std::string& name, const ImportOptions& options, bool all)
{
    Source source;
    source.file = name;
    source.hash = std::move(file.hash);
    const auto text = ImportText::open(std::move(file.bytes), options);
    if (!text)
        return unexpected(text.error());
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
                return error;
            }));
        }
    }
    return maps;
}

/// Runs one import with the file's name in its errors, and with running out of memory as an error like any
/// other.
template <typename Import> auto guarded(const std::string& file, Import&& import) -> decltype(import())
{
    const auto named = [&](ImportError error) {
        error.file = file;
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
        auto file = takeFile(path, options);
        return file ? importMaps(std::move(*file), path, options, all) : unexpected(file.error());
    });
}

Imported<Maps> mapsOfBytes(std::string_view bytes, const std::string& name, const ImportOptions& options,
                           bool all)
{
    return guarded(name, [&]() -> Imported<Maps> {
        auto file = takeBytes(bytes, options.limits);
        return file ? importMaps(std::move(*file), name, options, all) : unexpected(file.error());
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
