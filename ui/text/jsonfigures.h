// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jsonwriter.h"

#include <optional>
#include <string>
#include <string_view>

/// Members of a JSON object, their figures with the decimals of plainfigures.h; null where one is not known.
namespace ballast {

/// Null where it is empty.
void writeText(JsonWriter& json, std::string_view key, const std::string& text);
void writeMoney(JsonWriter& json, std::string_view key, const std::optional<double>& usd);
void writeMoney(JsonWriter& json, std::string_view key, double usd, bool known);
void writePrice(JsonWriter& json, std::string_view key, const std::optional<double>& price);
void writeShare(JsonWriter& json, std::string_view key, const std::optional<double>& share);

} // namespace ballast
