// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One format, BALLAST_FORMAT, on every text that it takes for its own, even where detection would have chosen
// another.

#include "fuzzing.h"
#include "import/formats.h"
#include "import/ndjson.h"
#include "import/numbercheck.h"
#include "import/text.h"

namespace ballast {

namespace {

void run(std::string_view bytes)
{
    const auto text = decodeText(Bytes(bytes));
    if (!text)
        return;
    const ImportOptions options = fuzzing::smallLimits();
    std::optional<JsonDocument> json; // outlives the values in `content`
    Content content;
    if (looksLikeJson(text->view())) {
        auto parsed = parseJsonText(text->view(), options.limits.nesting, {.shortest = 8});
        if (!parsed)
            return;
        json.emplace(std::move(*parsed));
        content.json = json->root();
    } else {
        content.table = CsvTable::inspect(text->view());
    }
    const Format& format = formats::BALLAST_FORMAT;
    if (!format.matches(content))
        return;
    ImportContext context(options);
    const auto map = format.import(content, context);
    if (!map)
        fuzzing::check(map.error());
    else if (checkNumbers(*map, context)) // as the whole import does
        fuzzing::check(*map);
}

} // namespace

} // namespace ballast

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ballast::run(ballast::fuzzing::viewOf(data, size));
    return 0;
}
