// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/columnnames.h"

#include "import/sideword.h"
#include "import/tiername.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace ballast {

namespace {

using ColumnNames = std::span<const std::string_view>;

constexpr std::size_t longestHeading = 80;

// In the spelling of foldedName without spaces; a role's own name first.
constexpr std::array<std::string_view, 72> priceNames = {
    "price", "pricelevel", "priceusd", "priceusdt", "pricelow", "pricebucket", "liqprice", "liquidationprice",
    "bucket", "bucketprice", "level", "levelprice", "px", "liqpx", "liquidationpx", "pricelevels", "prices",
    "liqlevel", "liquidationlevel", "priceofliquidation",
    // German, French, Spanish, Portuguese, Italian, Dutch, Polish
    "preis", "kurs", "liquidationspreis", "preisniveau", "prix", "prixdeliquidation", "niveaudeprix",
    "precio", "preciodeliquidación", "preciodeliquidacion", "niveldeprecio", "preço", "preco",
    "preçodeliquidação", "prezzo", "prezzodiliquidazione", "prijs", "cena",
    // Chinese, Japanese, Korean
    "价格", "價格", "价位", "價位", "价", "價", "清算价格", "清算價格", "清算价", "清算價", "强平价",
    "強平價", "强平价格", "強平價格", "爆仓价", "爆倉價", "爆仓价格", "爆倉價格", "価格", "清算価格", "値段",
    "가격", "청산가", "청산가격",
    // Russian, Turkish
    "цена", "ценаликвидации", "уровень", "уровеньцены", "курс", "fiyat", "likidasyonfiyatı", "tasfiyefiyatı",
    "fiyatseviyesi", "hargalikuidasi"};
constexpr std::array<std::string_view, 16> leverageNames = {
    "leverage",   "lev",           "tier",           "leveragetier", "x",    "hebel",
    "levier",     "effetdelevier", "apalancamiento", "alavancagem",  "杠杆", "槓桿",
    "レバレッジ", "레버리지",      "плечо",          "kaldıraç"};
constexpr std::array<std::string_view, 46> amountNames = {"amount",
                                                          "amountusd",
                                                          "notional",
                                                          "notionalusd",
                                                          "liqusd",
                                                          "liq",
                                                          "usd",
                                                          "value",
                                                          "valueusd",
                                                          "volume",
                                                          "liquidations",
                                                          "liquidation",
                                                          "liquidationamount",
                                                          "liquidationusd",
                                                          "liqamount",
                                                          "sizeusd",
                                                          "volumeusd",
                                                          "liquidationvolume",
                                                          "liqvolume",
                                                          "notionalvalue",
                                                          "totalnotional",
                                                          "liquidationvalue",
                                                          "betrag",
                                                          "volumen",
                                                          "montant",
                                                          "valeur",
                                                          "importe",
                                                          "monto",
                                                          "valor",
                                                          "importo",
                                                          "金额",
                                                          "金額",
                                                          "清算金额",
                                                          "清算金額",
                                                          "清算额",
                                                          "清算額",
                                                          "爆仓金额",
                                                          "爆倉金額",
                                                          "금액",
                                                          "청산금액",
                                                          "сумма",
                                                          "объем",
                                                          "объём",
                                                          "суммаликвидации",
                                                          "tutar",
                                                          "hacim"};
constexpr std::array<std::string_view, 18> sideNames = {
    "side", "direction", "positionside", "position", "posside", "holdside", "seite", "richtung", "sens",
    "lado", "dirección", "direccion",    "方向",     "多空",    "サイド",   "방향",  "сторона",  "yön"};
constexpr std::array<std::string_view, 9> marginNames = {"margin",        "marginusd", "reportedmargin",
                                                         "marginbalance", "保证金",    "保證金",
                                                         "証拠金",        "증거금",    "маржа"};
constexpr std::array<std::string_view, 23> timeNames = {
    "time",      "timestamp", "date",  "datetime", "capturedat", "ts",    "snapshotts", "zeit",
    "zeitpunkt", "datum",     "heure", "fecha",    "hora",       "时间",  "時間",       "日時",
    "日期",      "시간",      "время", "дата",     "zaman",      "tarih", "timeutc"};
constexpr std::array<std::string_view, 7> exchangeNames = {"exchange", "exchangename", "venue", "交易所",
                                                           "取引所",   "거래소",       "биржа"};
constexpr std::array<std::string_view, 1> longNames = {"long"};
constexpr std::array<std::string_view, 1> shortNames = {"short"};
constexpr std::array<std::string_view, 8> totalNames = {"total",       "totalusd", "sum",  "sumusd",
                                                        "totalliqusd", "summe",    "合计", "合計"};

struct RoleNames
{
    TableRole role;
    ColumnNames names;
};
constexpr std::array roles = {
    RoleNames{TableRole::Price, priceNames},       RoleNames{TableRole::Leverage, leverageNames},
    RoleNames{TableRole::Amount, amountNames},     RoleNames{TableRole::Side, sideNames},
    RoleNames{TableRole::Margin, marginNames},     RoleNames{TableRole::Time, timeNames},
    RoleNames{TableRole::Exchange, exchangeNames}, RoleNames{TableRole::Long, longNames},
    RoleNames{TableRole::Short, shortNames},       RoleNames{TableRole::Total, totalNames}};

std::optional<TableRole> roleNamed(std::string_view bare)
{
    const auto found = std::ranges::find_if(roles, [bare](const RoleNames& role) {
        return std::ranges::find(role.names, bare) != role.names.end();
    });
    return found == roles.end() ? std::nullopt : std::optional(found->role);
}

/// Signs that stand between a name and its unit, and say nothing.
std::string withoutSigns(std::string name)
{
    for (char& c : name) {
        if (std::string_view(",/:;.").find(c) != std::string_view::npos)
            c = ' ';
    }
    return name;
}

/// The words of a heading run together, once without those that name dollars.
struct BareHeading
{
    std::string whole;
    std::string withoutUnit;
};

BareHeading bareHeading(std::string_view heading)
{
    static constexpr std::array<std::string_view, 8> dollars = {"usd", "usdt", "usdc", "busd",
                                                                "$",   "us$",  "in",   "dollar"};
    BareHeading bare;
    const std::string plain = foldedName(withoutSigns(std::string(heading)));
    for (std::size_t start = 0; start < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', start), plain.size());
        const std::string word = plain.substr(start, end - start);
        bare.whole += word;
        if (std::ranges::find(dollars, word) == dollars.end())
            bare.withoutUnit += word;
        start = end + 1;
    }
    return bare;
}

} // namespace

std::optional<TableRole> roleOfHeading(std::string_view heading)
{
    if (heading.empty() || heading.size() > longestHeading)
        return std::nullopt;
    const BareHeading bare = bareHeading(heading);
    if (const auto role = roleNamed(bare.whole))
        return role;
    if (const auto role = roleNamed(bare.withoutUnit))
        return role;
    const Side side = sideOfHeading(heading);
    if (side == Side::ByPrice)
        return std::nullopt;
    return side == Side::Long ? TableRole::Long : TableRole::Short;
}

std::string_view roleName(TableRole role)
{
    const auto found = std::ranges::find(roles, role, &RoleNames::role);
    return found->names.front();
}

} // namespace ballast
