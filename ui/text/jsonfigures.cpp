// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/jsonfigures.h"

#include "text/plainfigures.h"

namespace ballast {

void writeText(JsonWriter& json, std::string_view key, const std::string& text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

void writeMoney(JsonWriter& json, std::string_view key, const std::optional<double>& usd)
{
    json.key(key);
    json.value(usd, usd ? moneyDecimals(*usd) : 0);
}

void writeMoney(JsonWriter& json, std::string_view key, double usd, bool known)
{
    writeMoney(json, key, known ? std::optional(usd) : std::nullopt);
}

void writePrice(JsonWriter& json, std::string_view key, const std::optional<double>& price)
{
    json.key(key);
    json.value(price, price ? priceDecimals(*price) : 0);
}

void writeShare(JsonWriter& json, std::string_view key, const std::optional<double>& share)
{
    json.key(key);
    json.value(share, shareDecimals);
}

} // namespace ballast
