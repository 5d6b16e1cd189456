// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two ways to read one text: long lists of numbers apart, or all with the general parser. They must not
// differ.

#include "../core/import/jsonserial.h"

#include "fuzzing.h"
#include "import/liftednumbers.h"
#include "import/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace ballast;
    const auto text = decodeText(Bytes(fuzzing::viewOf(data, size)));
    if (!text)
        return 0;
    constexpr std::size_t nesting = 6; // so little that inputs reach it
    constexpr std::size_t shortest = 4;
    const auto general = JsonDocument::parse(text->view(), nesting);
    const auto lifted = JsonDocument::parseLarge(text->view(), nesting, {.shortest = shortest});
    const std::string expected = serialOf(general);
    const std::string found = serialOf(lifted);
    if (found != expected) {
        std::fprintf(stderr, "expected %s\nfound    %s\n", expected.c_str(), found.c_str());
        fuzzing::found("numbers read apart differ");
    }
    return 0;
}
