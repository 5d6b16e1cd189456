// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/import.h"

#include "import/detection.h"
#include "import/filebytes.h"
#include "import/gzip.h"
#include "import/ndjson.h"
#include "import/text.h"

#include <new>
#include <stdexcept>

namespace ballast {

namespace {

Imported<DocumentPtr> importText(const PaddedBytes& text, ImportContext& context)
{
    if (trimmed(text.view()).empty())
        return fail(ImportErrorCode::Empty);
    std::optional<JsonDocument> json; // outlives the values in `content`
    Content content;
    if (looksLikeJson(text.view())) {
        auto parsed = parseJsonText(text, context.options.limits.nesting);
        if (!parsed)
            return unexpected(parsed.error());
        json.emplace(std::move(*parsed));
        content.json = json->root();
    } else {
        content.table = CsvTable::inspect(text.view());
    }
    if (!context.proceed(0.3))
        return fail(ImportErrorCode::Cancelled);
    const Format* format = detectFormat(content);
    if (!format)
        return unexpected(notAMap(content));
    context.source.format = format->name;
    auto map = format->import(content, context);
    if (!map)
        return unexpected(map.error());
    if (!map->referencePrice())
        context.warnings.add(WarningCode::MissingReferencePrice, [] { return std::string(); });
    if (!context.proceed(1))
        return fail(ImportErrorCode::Cancelled);
    return std::make_shared<const Document>(
        Document{context.source, std::move(*map), context.warnings.list()});
}

Imported<DocumentPtr> decodeAndImport(PaddedBytes bytes, ImportContext& context)
{
    if (isGzip(bytes.view())) {
        const auto progress = [&](double fraction) { return context.proceed(fraction / 10); };
        auto unpacked = unpackGzip(bytes.view(), context.options.limits.fileBytes, progress);
        if (!unpacked)
            return unexpected(unpacked.error());
        bytes = std::move(*unpacked);
    }
    auto text = decodeText(std::move(bytes));
    if (!text)
        return unexpected(text.error());
    if (!context.proceed(0.1))
        return fail(ImportErrorCode::Cancelled);
    return importText(*text, context);
}

/// Runs one import with the file's name in its errors, and with running out of memory as an error like any
/// other.
template <typename Import> Imported<DocumentPtr> guarded(const std::string& file, Import&& import)
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

} // namespace

Imported<DocumentPtr> importFile(const std::string& path, const ImportOptions& options)
{
    return guarded(path, [&]() -> Imported<DocumentPtr> {
        ImportContext context(options);
        context.source.file = path;
        const auto reading = [&](double fraction) {
            return !options.progress || options.progress(fraction / 2);
        };
        auto file = readFile(path, options.limits.fileBytes, reading);
        if (!file)
            return unexpected(file.error());
        context.source.hash = file->hash;
        return decodeAndImport(std::move(file->bytes), context);
    });
}

Imported<DocumentPtr> importBytes(std::string_view bytes, const std::string& name,
                                  const ImportOptions& options)
{
    return guarded(name, [&]() -> Imported<DocumentPtr> {
        ImportContext context(options);
        context.source.file = name;
        context.source.hash = hashOf(bytes);
        if (bytes.empty())
            return fail(ImportErrorCode::Empty);
        if (bytes.size() > options.limits.fileBytes)
            return fail(ImportErrorCode::TooLarge, {}, std::to_string(bytes.size()) + " bytes",
                        std::to_string(options.limits.fileBytes) + " bytes");
        return decodeAndImport(PaddedBytes(bytes), context);
    });
}

} // namespace ballast
