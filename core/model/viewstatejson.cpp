// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsonwriter.h"
#include "model/viewstate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <simdjson.h>
#include <span>

namespace ballast {

namespace {

namespace dom = simdjson::dom;

// The names stand in the order of the enumerators.
constexpr std::array<std::string_view, 2> weightingNames{"notional", "margin"};
constexpr std::array<std::string_view, 4> viewNames{"both", "notional", "margin", "change"};
constexpr std::array<std::string_view, 3> sideNames{"both", "long", "short"};
constexpr std::array<std::string_view, 3> scaleNames{"linear", "square-root", "log"};
constexpr std::array<std::string_view, 3> maximumNames{"own", "shared", "share-of-total"};
constexpr std::array<std::string_view, 2> layoutNames{"side", "mirror"};
constexpr std::array<std::string_view, 3> themeNames{"system", "dark", "light"};
constexpr std::array<std::string_view, 3> bucketModeNames{"as-exported", "automatic", "chosen"};
constexpr std::array<std::string_view, 2> mergedNames{"sum", "tallest"};

template <typename Enum> std::string_view nameOf(Enum value, std::span<const std::string_view> names)
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
    json.member("view", nameOf(state.view, viewNames));
    json.member("side", nameOf(state.side, sideNames));
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
    json.member("bucketMode", nameOf(state.bucketWidth.mode, bucketModeNames));
    if (state.bucketWidth.mode == BucketMode::Chosen) {
        json.key("bucketWidth");
        json.exactValue(state.bucketWidth.width);
    }
    json.member("mergedBuckets", nameOf(state.mergedBuckets, mergedNames));
    json.member("valueScale", nameOf(state.valueScale, scaleNames));
    json.member("valueMaximum", nameOf(state.valueMaximum, maximumNames));
    json.member("layout", nameOf(state.layout, layoutNames));
    json.key("threshold");
    json.exactValue(state.threshold.amount);
    json.member("thresholdOf", nameOf(state.threshold.basis, weightingNames));
    json.member("theme", nameOf(state.theme, themeNames));
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

/// Reads fields that may be missing; a field that is there with an impossible value spoils the whole.
class FieldReader
{
public:
    explicit FieldReader(dom::object object)
        : m_object(object)
    {
    }

    bool ok() const { return m_ok; }
    void spoil() { m_ok = false; }

    template <typename Enum>
    void read(std::string_view name, std::span<const std::string_view> names, Enum& out)
    {
        std::string_view text;
        if (!find(name, text))
            return;
        const auto place = std::ranges::find(names, text);
        m_ok = m_ok && place != names.end();
        if (m_ok)
            out = static_cast<Enum>(place - names.begin());
    }

    template <typename T> void read(std::string_view name, T& out)
    {
        T value{};
        if (find(name, value))
            out = value;
    }

    void read(std::string_view name, std::optional<double>& out)
    {
        double value = 0;
        if (find(name, value))
            out = value;
    }

    void read(std::string_view name, std::vector<ColumnRole>& out)
    {
        dom::array list;
        if (!find(name, list))
            return;
        for (dom::element item : list) {
            dom::array pair;
            std::string_view role;
            std::string_view column;
            m_ok = m_ok && item.get(pair) == simdjson::SUCCESS && pair.size() == 2
                && pair.at(0).get(role) == simdjson::SUCCESS && pair.at(1).get(column) == simdjson::SUCCESS;
            out.push_back({std::string(role), std::string(column)});
        }
    }

    void read(std::string_view name, std::optional<Range>& out)
    {
        dom::array pair;
        if (!find(name, pair))
            return;
        Range range;
        m_ok = m_ok && pair.size() == 2 && pair.at(0).get(range.low) == simdjson::SUCCESS
            && pair.at(1).get(range.high) == simdjson::SUCCESS && range.low < range.high;
        out = range;
    }

    void read(std::string_view name, std::vector<double>& out)
    {
        dom::array list;
        if (!find(name, list))
            return;
        for (dom::element item : list) {
            double value = 0;
            m_ok = m_ok && item.get(value) == simdjson::SUCCESS && value >= 0;
            out.push_back(value);
        }
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }

    void read(std::string_view name, std::vector<std::string>& out)
    {
        dom::array list;
        if (!find(name, list))
            return;
        for (dom::element item : list) {
            std::string_view text;
            m_ok = m_ok && item.get(text) == simdjson::SUCCESS && !text.empty();
            out.emplace_back(text);
        }
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }

private:
    template <typename T> bool find(std::string_view name, T& value)
    {
        dom::element element;
        if (m_object.at_key(name).get(element) != simdjson::SUCCESS || element.is_null())
            return false;
        m_ok = m_ok && element.get(value) == simdjson::SUCCESS;
        return m_ok;
    }

    dom::object m_object;
    bool m_ok = true;
};

void readAnswers(FieldReader& fields, ImportAnswers& answers)
{
    std::optional<double> first;
    std::optional<double> step;
    std::string_view map;
    fields.read("referencePrice", answers.referencePrice);
    fields.read("firstPrice", first);
    fields.read("priceStep", step);
    fields.read("positionBucketWidth", answers.bucketWidth);
    fields.read("map", map);
    fields.read("columns", answers.columns);
    if (first && step)
        answers.prices = GivenPrices{*first, *step};
    answers.select = map;
    const auto isPositive = [](const std::optional<double>& value) { return !value || *value > 0; };
    if (!isPositive(step) || !isPositive(answers.bucketWidth))
        fields.spoil();
}

std::optional<ViewState> readState(dom::object object)
{
    ViewState state;
    FieldReader fields(object);
    fields.read("hiddenTiers", state.hiddenTiers);
    fields.read("hiddenExchanges", state.hiddenExchanges);
    fields.read("view", std::span(viewNames), state.view);
    fields.read("side", std::span(sideNames), state.side);
    fields.read("priceWindow", state.priceWindow);
    std::optional<Range> notional;
    std::optional<Range> margin;
    fields.read("notionalWindow", notional);
    fields.read("marginWindow", margin);
    if (notional && margin)
        state.valueWindow = ValueWindow{*notional, *margin};
    fields.read("markedPrices", state.markedPrices);
    fields.read("sweepPrice", state.sweepPrice);
    fields.read("curveZoom", state.curveZoom);
    fields.read("bucketMode", std::span(bucketModeNames), state.bucketWidth.mode);
    fields.read("bucketWidth", state.bucketWidth.width);
    fields.read("mergedBuckets", std::span(mergedNames), state.mergedBuckets);
    fields.read("valueScale", std::span(scaleNames), state.valueScale);
    fields.read("valueMaximum", std::span(maximumNames), state.valueMaximum);
    fields.read("layout", std::span(layoutNames), state.layout);
    fields.read("threshold", state.threshold.amount);
    fields.read("thresholdOf", std::span(weightingNames), state.threshold.basis);
    fields.read("theme", std::span(themeNames), state.theme);
    fields.read("curves", state.curves);
    fields.read("patterns", state.patterns);
    std::optional<Range> leverageRange;
    fields.read("leverageRange", leverageRange);
    state.leverageRange = leverageRange.value_or(state.leverageRange);
    const bool leverageOk = state.leverageRange.low > 0 && state.leverageRange.high <= Leverage::maximum;
    const bool widthOk = state.bucketWidth.mode != BucketMode::Chosen || state.bucketWidth.width > 0;
    if (!fields.ok() || !widthOk || !leverageOk || state.threshold.amount < 0 || !(state.curveZoom > 0))
        return std::nullopt;
    return state;
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

std::optional<ViewState> viewStateFromJson(std::string_view json)
{
    dom::parser parser;
    dom::object object;
    if (parser.parse(simdjson::padded_string(json)).get(object) != simdjson::SUCCESS)
        return std::nullopt;
    return readState(object);
}

std::optional<SavedView> savedViewFromJson(std::string_view json)
{
    dom::parser parser;
    dom::object object;
    dom::object stateObject;
    if (parser.parse(simdjson::padded_string(json)).get(object) != simdjson::SUCCESS
        || object.at_key("state").get(stateObject) != simdjson::SUCCESS)
        return std::nullopt;
    SavedView saved;
    std::string_view file;
    std::string_view hash;
    FieldReader fields(object);
    fields.read("file", file);
    fields.read("hash", hash);
    readAnswers(fields, saved.answers);
    auto state = readState(stateObject);
    if (!fields.ok() || !state)
        return std::nullopt;
    saved.file = file;
    saved.hash = hash;
    saved.state = std::move(*state);
    return saved;
}

} // namespace ballast
