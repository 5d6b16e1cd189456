// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsonwriter.h"
#include "model/viewstate.h"
#include "model/viewstatenames.h"

#include <span>

namespace ballast {

namespace {

template <typename Enum> std::string_view nameIn(Enum value, std::span<const std::string_view> names)
{
    return names[static_cast<std::size_t>(value)];
}

void write(JsonWriter& json, std::string_view name, const Range& range)
{
    json.key(name);
    json.beginArray();
    json.exactValue(range.low);
    json.exactValue(range.high);
    json.endArray();
}

void writeState(JsonWriter& json, const ViewState& state)
{
    json.beginObject();
    json.key("hiddenTiers");
    json.beginArray();
    for (const double leverage : state.hiddenTiers)
        json.exactValue(leverage);
    json.endArray();
    if (!state.hiddenExchanges.empty()) {
        json.key("hiddenExchanges");
        json.beginArray();
        for (const std::string& exchange : state.hiddenExchanges)
            json.value(exchange);
        json.endArray();
    }
    json.member("view", nameIn(state.view, names::view));
    json.member("side", nameIn(state.side, names::side));
    if (state.priceWindow)
        write(json, "priceWindow", *state.priceWindow);
    if (state.valueWindow) {
        write(json, "notionalWindow", state.valueWindow->notional);
        write(json, "marginWindow", state.valueWindow->margin);
    }
    if (state.markedPrices)
        write(json, "markedPrices", *state.markedPrices);
    if (state.sweepPrice) {
        json.key("sweepPrice");
        json.exactValue(*state.sweepPrice);
    }
    json.key("curveZoom");
    json.exactValue(state.curveZoom);
    json.member("bucketMode", nameIn(state.bucketWidth.mode, names::bucketMode));
    if (state.bucketWidth.mode == BucketMode::Chosen) {
        json.key("bucketWidth");
        json.exactValue(state.bucketWidth.width);
    }
    json.member("mergedBuckets", nameIn(state.mergedBuckets, names::merged));
    json.member("valueScale", nameIn(state.valueScale, names::scale));
    json.member("valueMaximum", nameIn(state.valueMaximum, names::maximum));
    json.member("layout", nameIn(state.layout, names::layout));
    json.key("threshold");
    json.exactValue(state.threshold.amount);
    json.member("thresholdOf", nameIn(state.threshold.basis, names::weighting));
    json.member("theme", nameIn(state.theme, names::theme));
    json.member("curves", state.curves);
    json.member("patterns", state.patterns);
    write(json, "leverageRange", state.leverageRange);
    json.endObject();
}

void writeAnswers(JsonWriter& json, const ImportAnswers& answers)
{
    const auto number = [&](std::string_view name, const std::optional<double>& value) {
        if (!value)
            return;
        json.key(name);
        json.exactValue(*value);
    };
    number("referencePrice", answers.referencePrice);
    number("firstPrice", answers.prices ? std::optional(answers.prices->first) : std::nullopt);
    number("priceStep", answers.prices ? std::optional(answers.prices->step) : std::nullopt);
    number("positionBucketWidth", answers.bucketWidth);
    if (!answers.select.empty())
        json.member("map", std::string_view(answers.select));
    if (answers.columns.empty())
        return;
    json.key("columns");
    json.beginArray();
    for (const ColumnRole& column : answers.columns) {
        json.beginArray();
        json.value(column.role);
        json.value(column.column);
        json.endArray();
    }
    json.endArray();
}

} // namespace

std::string toJson(const ViewState& state)
{
    JsonWriter json;
    writeState(json, state);
    return json.text();
}

std::string toJson(const SavedView& view)
{
    JsonWriter json;
    json.beginObject();
    json.member("ballast", std::size_t(1));
    json.member("file", std::string_view(view.file));
    json.member("hash", std::string_view(view.hash));
    writeAnswers(json, view.answers);
    json.key("state");
    writeState(json, view.state);
    json.endObject();
    return json.text();
}

} // namespace ballast
