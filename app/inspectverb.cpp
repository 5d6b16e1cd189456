// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "text/inspectiontext.h"
#include "text/messages.h"

namespace ballast {

namespace {

void writeList(JsonWriter& json, std::string_view key, const std::vector<std::string>& list)
{
    json.key(key);
    json.beginArray();
    for (const std::string& item : list)
        json.value(item);
    json.endArray();
}

void writeDocument(JsonWriter& json, const Document& document)
{
    json.beginObject();
    json.member("file", document.source.file);
    json.member("map", document.mapName());
    json.member("format", document.source.format);
    json.member("reason", document.inspection.reason);
    json.key("fields");
    json.beginArray();
    for (const FieldUse& field : document.inspection.fields) {
        json.beginObject();
        json.member("field", field.field);
        json.member("use", field.use);
        json.endObject();
    }
    json.endArray();
    writeList(json, "ignored", document.inspection.ignored);
    json.key("warnings");
    json.beginArray();
    for (const Warning& warning : document.warnings)
        json.value(text::describe(warning).toStdString());
    json.endArray();
    json.endObject();
}

void writeError(JsonWriter& json, const std::string& path, const ImportError& error)
{
    const text::ErrorText text = text::describe(error);
    json.beginObject();
    json.member("file", path);
    json.member("place", text.place.toStdString());
    json.member("cause", text.cause.toStdString());
    json.member("remedy", text.remedy.toStdString());
    json.endObject();
}

} // namespace

int runInspect(const Arguments& arguments)
{
    Output output;
    JsonWriter json;
    const bool asJson = arguments.format == OutputFormat::Json;
    bool allDone = true;
    if (asJson)
        json.beginArray();
    for (const std::string& path : arguments.files) {
        for (const auto& map : readMaps(path, arguments)) {
            allDone = allDone && map;
            if (map && asJson)
                writeDocument(json, **map);
            else if (map)
                output.write(text::inspectionOf(**map).toStdString());
            else if (asJson)
                writeError(json, path, map.error());
            else
                output.write(text::inspectionOf(path, map.error()).toStdString());
        }
    }
    if (asJson) {
        json.endArray();
        output.write(json.text() + '\n');
    }
    return output.finish() && allDone ? exitDone : exitFailed;
}

} // namespace ballast
