// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/envelope.h"

namespace ballast {

std::optional<Enveloped> unwrapped(JsonValue root, bool (*isWanted)(JsonValue))
{
    constexpr int deepestEnvelope = 5;
    Enveloped found{root, {}, {}, {}};
    for (int depth = 0; depth <= deepestEnvelope; ++depth) {
        if (isWanted(found.value))
            return found;
        if (found.value.isArray() && found.value.size() == 1) {
            found.value = *found.value.items().begin();
            found.path = childPath(found.path, 0);
            continue;
        }
        const auto data = found.value.find("data");
        if (!data)
            return std::nullopt;
        found.envelope = found.value;
        found.envelopePath = found.path;
        found.value = *data;
        found.path = childPath(found.path, "data");
    }
    return std::nullopt;
}

} // namespace ballast
