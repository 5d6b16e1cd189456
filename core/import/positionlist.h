// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"
#include "import/positionfields.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Rows of positions in a JSON text.
struct PositionList
{
    JsonValue rows; ///< A list of objects, or with `names` of lists; or else one position by itself.
    std::string path;
    std::string coin; ///< Of rows that name none.
    bool isInverse = false;
    std::vector<std::string_view> names; ///< What each place of a packed row is.

    bool isSingle() const { return rows.isObject(); }
};

/// Every list of positions: the value itself, below `data`, `result`, `positions` and the like, and those of
/// all wallets, nested, by their address, or beside it. Captures of one wallet at several times are no
/// wallets: a file of those holds several maps. Empty where there is none.
std::vector<PositionList> findPositions(JsonValue root, PositionSpellings& spellings);

/// Whether an account states that it holds no position: `positions` and the like, empty.
bool isEmptyAccount(JsonValue root);

/// The object that holds a position's fields: Hyperliquid wraps each once more. In flat rows the same word
/// may be a side or a size.
JsonValue positionObject(JsonValue item);

/// The fields of a row that is a list, in the order of `names`.
PositionFields packedPosition(JsonValue row, const std::vector<std::string_view>& names,
                              PositionSpellings& spellings);

/// Calls `use(fields, place)` for each row, with nothing for an item that cannot be one; until it returns
/// false.
template <typename Use>
void forEachPosition(const PositionList& list, PositionSpellings& spellings, Use&& use)
{
    if (list.isSingle()) {
        use(std::optional(positionFieldsOf(positionObject(list.rows), spellings)), list.path);
        return;
    }
    std::size_t index = 0;
    for (const JsonValue item : list.rows.items()) {
        std::optional<PositionFields> fields;
        if (item.isObject() && list.names.empty())
            fields = positionFieldsOf(positionObject(item), spellings);
        else if (item.isArray() && item.size() == list.names.size())
            fields = packedPosition(item, list.names, spellings);
        if (!use(fields, childPath(list.path, index++)))
            return;
    }
}

} // namespace ballast
