// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionlist.h"

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/rowfields.h"

#include <algorithm>
#include <array>
#include <set>

namespace ballast {

namespace {

constexpr int deepestPositions = 8;
/// The first of so many items says what a list is: closed positions and notes may stand before it.
constexpr std::size_t sampledItems = 64;
/// An object of more members is no list of wallets or coins.
constexpr std::size_t mostListMembers = 20'000;

constexpr std::string_view rowKeys[] = {"data",
                                        "result",
                                        "results",
                                        "list",
                                        "rows",
                                        "positions",
                                        "levels",
                                        "assetPositions",
                                        "items",
                                        "liquidations",
                                        "orders",
                                        "records",
                                        "openPositions",
                                        "open_positions",
                                        "activePositions",
                                        "perpPositions",
                                        "clearinghouseState"};
constexpr std::string_view walletKeys[] = {"whales",  "wallets",     "traders",  "accounts",
                                           "users",   "vaults",      "holders",  "addresses",
                                           "leaders", "leaderboard", "entities", "members"};
constexpr std::array<std::string_view, 6> emptyKeys = {"positions",      "assetPositions",  "openPositions",
                                                       "open_positions", "activePositions", "list"};

/// What rows below take from above.
struct Above
{
    std::string coin;
    bool isInverse = false;
    bool isAmongWallets = false;
};

bool isPositionItem(JsonValue item, PositionSpellings& spellings)
{
    return item.isObject() && isPosition(positionFieldsOf(positionObject(item), spellings));
}

bool looksLikeAddress(std::string_view key)
{
    return key.size() > 2 && key.starts_with("0x")
        && key.find_first_not_of("0123456789abcdefABCDEF.…", 2) == std::string_view::npos;
}

/// "BTC", "kPEPE", "BTC-PERP", "BTCUSDT": what rows of one coin may stand under.
bool looksLikeCoin(std::string_view key)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto fits = [&](char c) {
        return isUpper(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/' || c == ':';
    };
    std::string_view rest = key;
    if (rest.starts_with('k'))
        rest.remove_prefix(1);
    return key.size() <= 24 && std::ranges::any_of(rest, isUpper) && std::ranges::all_of(rest, fits);
}

/// Not yet looked into.
bool mayHoldMore(const JsonMember& member)
{
    const bool isKnown = std::ranges::find(rowKeys, member.key) != std::end(rowKeys)
        || std::ranges::find(walletKeys, member.key) != std::end(walletKeys);
    return !isKnown && (member.value.isObject() || member.value.isArray());
}

class PositionFinder
{
public:
    explicit PositionFinder(PositionSpellings& spellings)
        : m_spellings(spellings)
    {
    }

    std::vector<PositionList> find(JsonValue value, const std::string& path, const Above& above,
                                   int depth = 0);

private:
    using Lists = std::vector<PositionList>;

    Lists findInArray(JsonValue list, const std::string& path, const Above& above, int depth);
    Lists findInObject(JsonValue object, const std::string& path, const Above& above, int depth);
    Lists findPacked(JsonValue object, const std::string& path, const Above& above);
    Lists findByName(JsonValue object, const std::string& path, const Above& above, int depth);
    bool areWallets(JsonValue list, bool isNamedSo);
    std::string walletOf(JsonValue item);

    PositionSpellings& m_spellings;
};

/// Its address, or what else names it; an address beside it comes as a pair.
std::string PositionFinder::walletOf(JsonValue item)
{
    if (item.isArray() && item.size() == 2) {
        const JsonValue first = *item.items().begin();
        return std::string(first.text());
    }
    return std::string(positionFieldsOf(item, m_spellings).text(PositionField::Wallet));
}

/// Each once: a wallet that is there twice is one at two times.
bool PositionFinder::areWallets(JsonValue list, bool isNamedSo)
{
    std::set<std::string> seen;
    for (const JsonValue item : list.items()) {
        const std::string wallet = walletOf(item);
        if ((wallet.empty() && !isNamedSo) || (!wallet.empty() && !seen.insert(wallet).second))
            return false;
    }
    return true;
}

std::vector<PositionList> PositionFinder::findInArray(JsonValue list, const std::string& path,
                                                      const Above& above, int depth)
{
    std::size_t sampled = 0;
    bool holdsMore = false;
    for (const JsonValue item : list.items()) {
        if (isPositionItem(item, m_spellings))
            return {{list, path, above.coin, above.isInverse, {}}};
        holdsMore = holdsMore || item.isObject() || item.isArray();
        if (++sampled == sampledItems)
            break;
    }
    if (!holdsMore || (list.size() > 1 && !areWallets(list, above.isAmongWallets)))
        return {};
    Lists found;
    std::size_t index = 0;
    Above inner = above;
    inner.isAmongWallets = false;
    for (const JsonValue item : list.items()) {
        const std::string place = childPath(path, index++);
        Lists more;
        if (item.isArray() && item.size() == 2)
            more = find(*++item.items().begin(), childPath(place, std::size_t(1)), inner, depth + 1);
        else
            more = find(item, place, inner, depth + 1);
        std::ranges::move(more, std::back_inserter(found));
        if (found.empty() && index == sampledItems)
            break;
    }
    return found;
}

/// {"columns": ["coin", "szi", ..], "data": [["BTC", 1.5, ..], ..]}
std::vector<PositionList> PositionFinder::findPacked(JsonValue object, const std::string& path,
                                                     const Above& above)
{
    static constexpr std::array<std::string_view, 4> nameKeys = {"columns", "fields", "header", "keys"};
    static constexpr std::array<std::string_view, 5> listKeys = {"data", "rows", "values", "positions",
                                                                 "list"};
    const auto names = object.findAny(nameKeys);
    const auto list = object.findAny(listKeys);
    if (!names || !list || !names->isArray() || !list->isArray() || list->size() == 0)
        return {};
    PositionList packed{*list, childPath(path, "rows"), above.coin, above.isInverse, {}};
    for (const std::string_view key : listKeys) {
        if (object.find(key)) {
            packed.path = childPath(path, key);
            break;
        }
    }
    for (const JsonValue name : names->items())
        packed.names.push_back(name.text());
    const JsonValue first = *list->items().begin();
    if (!first.isArray() || first.size() != packed.names.size())
        return {};
    return isPosition(packedPosition(first, packed.names, m_spellings)) ? Lists{packed} : Lists{};
}

/// By wallet, or lists by coin; or all that there is.
std::vector<PositionList> PositionFinder::findByName(JsonValue object, const std::string& path,
                                                     const Above& above, int depth)
{
    std::size_t containers = 0;
    bool areNames = true;
    for (const JsonMember member : object.members()) {
        if (!mayHoldMore(member))
            continue;
        ++containers;
        areNames = areNames
            && (looksLikeAddress(member.key) || above.isAmongWallets
                || (member.value.isArray() && looksLikeCoin(member.key)));
    }
    if (containers == 0 || (containers > 1 && !areNames))
        return {};
    Lists found;
    for (const JsonMember member : object.members()) {
        Above inner = above;
        inner.isAmongWallets = false;
        if (!mayHoldMore(member))
            continue;
        if (looksLikeCoin(member.key) && !looksLikeAddress(member.key))
            inner.coin = member.key;
        Lists more = find(member.value, childPath(path, member.key), inner, depth + 1);
        std::ranges::move(more, std::back_inserter(found));
    }
    return found;
}

std::vector<PositionList> PositionFinder::findInObject(JsonValue object, const std::string& path,
                                                       const Above& above, int depth)
{
    Above inner = above;
    if (const auto category = object.find("category"); category && bareName(category->text()) == "inverse")
        inner.isInverse = true;
    if (const auto coin = object.find("coin"); coin && !coin->text().empty())
        inner.coin = coin->text();
    if (Lists packed = findPacked(object, path, inner); !packed.empty())
        return packed;
    for (const std::string_view key : rowKeys) {
        const auto below = object.find(key);
        inner.isAmongWallets = false;
        Lists found = below ? find(*below, childPath(path, key), inner, depth + 1) : Lists{};
        if (!found.empty())
            return found;
    }
    for (const std::string_view key : walletKeys) {
        const auto below = object.find(key);
        inner.isAmongWallets = true;
        Lists found = below ? find(*below, childPath(path, key), inner, depth + 1) : Lists{};
        if (!found.empty())
            return found;
    }
    inner.isAmongWallets = false;
    for (const JsonMember member : object.members()) {
        // Whatever the list is called, its addresses say what it holds.
        const auto first =
            mayHoldMore(member) && member.value.isArray() ? firstObject(member.value) : std::nullopt;
        Lists found = first && !walletOf(*first).empty()
            ? find(member.value, childPath(path, member.key), inner, depth + 1)
            : Lists{};
        if (!found.empty())
            return found;
    }
    inner.isAmongWallets = above.isAmongWallets;
    return findByName(object, path, inner, depth);
}

std::vector<PositionList> PositionFinder::find(JsonValue value, const std::string& path, const Above& above,
                                               int depth)
{
    if (depth == deepestPositions)
        return {};
    if (value.isArray())
        return findInArray(value, path, above, depth);
    if (!value.isObject() || value.size() > mostListMembers)
        return {};
    if (isPositionItem(value, m_spellings))
        return {{value, path, above.coin, above.isInverse, {}}};
    return findInObject(value, path, above, depth);
}

bool saysItIsEmpty(JsonValue value, int depth)
{
    constexpr int deepestAnswer = 3;
    if (!value.isObject() || depth == deepestAnswer)
        return false;
    const auto list = value.findAny(emptyKeys);
    if (list && (list->isArray() || list->isObject()))
        return list->size() == 0;
    for (const std::string_view key : {"data", "result"}) {
        if (const auto inner = value.find(key); inner && saysItIsEmpty(*inner, depth + 1))
            return true;
    }
    return false;
}

} // namespace

JsonValue positionObject(JsonValue item)
{
    const auto inner = item.find("position");
    return inner && inner->isObject() ? *inner : item;
}

PositionFields packedPosition(JsonValue row, const std::vector<std::string_view>& names,
                              PositionSpellings& spellings)
{
    PositionFields fields;
    std::size_t column = 0;
    for (const JsonValue item : row.items()) {
        if (column == names.size())
            break;
        const std::string_view name = names[column++];
        if (const PositionSpelling* spelling = spellings.find(name))
            fields.set(*spelling, PositionValue::of(item), name);
    }
    return fields;
}

std::vector<PositionList> findPositions(JsonValue root, PositionSpellings& spellings)
{
    return PositionFinder(spellings).find(root, {}, {});
}

bool isEmptyAccount(JsonValue root)
{
    return saysItIsEmpty(root, 0);
}

} // namespace ballast
