// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole import of unknown bytes: unpacking, text, JSON or table, detection and the format it finds.

#include "fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace ballast;
    const auto imported = importBytes(fuzzing::viewOf(data, size), "fuzz", fuzzing::smallLimits());
    if (imported)
        fuzzing::check((*imported)->map);
    else
        fuzzing::check(imported.error());
    return 0;
}
