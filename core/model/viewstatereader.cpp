// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in a picture was written by whoever made it, so that every value is checked before it is
// believed.

#include "model/leverage.h"
#include "model/numberlimits.h"
#include "model/viewstate.h"
#include "model/viewstatenames.h"

#include <algorithm>
#include <cmath>
#include <simdjson.h>
#include <span>

namespace ballast {

namespace {

namespace dom = simdjson::dom;

constexpr double mostCurveZoom = 1e6;
constexpr std::size_t mostNames = 1000;
constexpr std::size_t longestName = 1000; // bytes
constexpr std::size_t longestPath = 4096; // bytes
constexpr std::size_t hashDigits = 32;

bool hasControlCharacter(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

bool isPair(const dom::array& list)
{
    return list.at(1).error() == simdjson::SUCCESS && list.at(2).error() != simdjson::SUCCESS;
}

/// Reads fields that may be missing; a field that is there with an impossible value spoils the whole.
class FieldReader
{
public:
    explicit FieldReader(dom::object object)
        : m_object(object)
    {
    }

    bool ok() const { return m_spoilt.empty(); }
    /// The first field of an impossible value.
    const std::string& spoilt() const { return m_spoilt; }
    void require(bool possible, std::string_view name)
    {
        if (!possible && ok())
            m_spoilt = name;
    }

    template <typename Enum>
    void read(std::string_view name, std::span<const std::string_view> choices, Enum& out)
    {
        std::string_view text;
        if (!find(name, text))
            return;
        const auto place = std::ranges::find(choices, text);
        require(place != choices.end(), name);
        if (ok())
            out = static_cast<Enum>(place - choices.begin());
    }

    void read(std::string_view name, bool& out)
    {
        bool value = false;
        if (find(name, value))
            out = value;
    }

    /// Between `least` and `most`, both allowed.
    template <typename Number> void read(std::string_view name, double least, double most, Number& out)
    {
        double value = 0;
        if (!find(name, value))
            return;
        require(least <= value && value <= most, name);
        out = value;
    }

    void read(std::string_view name, std::size_t longest, std::string& out)
    {
        std::string_view value;
        if (!find(name, value))
            return;
        require(value.size() <= longest && !hasControlCharacter(value), name);
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
            require(ok() && item.get(pair) == simdjson::SUCCESS && isPair(pair)
                        && pair.at(0).get(role) == simdjson::SUCCESS
                        && pair.at(1).get(column) == simdjson::SUCCESS && role.size() <= longestName
                        && column.size() <= longestName,
                    name);
            out.push_back({std::string(role), std::string(column)});
        }
        require(out.size() <= mostNames, name);
    }

    void read(std::string_view name, const Range& within, std::optional<Range>& out)
    {
        dom::array pair;
        if (!find(name, pair))
            return;
        Range range;
        require(isPair(pair) && pair.at(0).get(range.low) == simdjson::SUCCESS
                    && pair.at(1).get(range.high) == simdjson::SUCCESS && range.low < range.high
                    && within.contains(range.low) && within.contains(range.high),
                name);
        out = range;
    }

    void readLeverages(std::string_view name, std::vector<double>& out)
    {
        dom::array list;
        if (!find(name, list))
            return;
        for (dom::element item : list) {
            double value = 0;
            require(ok() && item.get(value) == simdjson::SUCCESS && value >= 0 && value <= Leverage::maximum,
                    name);
            out.push_back(value);
        }
        require(out.size() <= mostNames, name);
        sortOut(out);
    }

    void readNames(std::string_view name, std::vector<std::string>& out)
    {
        dom::array list;
        if (!find(name, list))
            return;
        for (dom::element item : list) {
            std::string_view text;
            require(ok() && item.get(text) == simdjson::SUCCESS && !text.empty()
                        && text.size() <= longestName,
                    name);
            out.emplace_back(text);
        }
        require(out.size() <= mostNames, name);
        sortOut(out);
    }

private:
    template <typename T> static void sortOut(std::vector<T>& list)
    {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }

    template <typename T> bool find(std::string_view name, T& value)
    {
        dom::element element;
        if (!ok() || m_object.at_key(name).get(element) != simdjson::SUCCESS || element.is_null())
            return false;
        if (element.get(value) == simdjson::SUCCESS)
            return true;
        require(false, name);
        return false;
    }

    dom::object m_object;
    std::string m_spoilt;
};

void readAnswers(FieldReader& fields, ImportAnswers& answers)
{
    std::optional<double> first;
    std::optional<double> step;
    fields.read("referencePrice", lowestPrice, highestPrice, answers.referencePrice);
    fields.read("firstPrice", 0, highestPrice, first);
    fields.read("priceStep", lowestPrice, highestPrice, step);
    fields.read("positionBucketWidth", lowestPrice, highestPrice, answers.bucketWidth);
    fields.read("map", longestName, answers.select);
    fields.read("columns", answers.columns);
    if (first && step)
        answers.prices = GivenPrices{*first, *step};
}

void readWindows(FieldReader& fields, ViewState& state)
{
    constexpr Range anyPrice{-highestPrice, highestPrice};
    constexpr Range anyAmount{0, highestTotal};
    fields.read("priceWindow", anyPrice, state.priceWindow);
    std::optional<Range> notional;
    std::optional<Range> margin;
    fields.read("notionalWindow", anyAmount, notional);
    fields.read("marginWindow", anyAmount, margin);
    if (notional && margin)
        state.valueWindow = ValueWindow{*notional, *margin};
    fields.read("markedPrices", anyPrice, state.markedPrices);
    fields.read("sweepPrice", lowestPrice, highestPrice, state.sweepPrice);
    fields.read("curveZoom", 1 / mostCurveZoom, mostCurveZoom, state.curveZoom);
}

Expected<ViewState, std::string> readState(dom::object object)
{
    ViewState state;
    FieldReader fields(object);
    fields.readLeverages("hiddenTiers", state.hiddenTiers);
    fields.readNames("hiddenExchanges", state.hiddenExchanges);
    fields.read("view", std::span(names::view), state.view);
    fields.read("side", std::span(names::side), state.side);
    readWindows(fields, state);
    fields.read("bucketMode", std::span(names::bucketMode), state.bucketWidth.mode);
    fields.read("bucketWidth", 0, highestPrice, state.bucketWidth.width);
    fields.read("mergedBuckets", std::span(names::merged), state.mergedBuckets);
    fields.read("valueScale", std::span(names::scale), state.valueScale);
    fields.read("valueMaximum", std::span(names::maximum), state.valueMaximum);
    fields.read("layout", std::span(names::layout), state.layout);
    fields.read("threshold", 0, highestTotal, state.threshold.amount);
    fields.read("thresholdOf", std::span(names::weighting), state.threshold.basis);
    fields.read("theme", std::span(names::theme), state.theme);
    fields.read("curves", state.curves);
    fields.read("patterns", state.patterns);
    std::optional<Range> leverageRange;
    fields.read("leverageRange", Range{Leverage::minimum, Leverage::maximum}, leverageRange);
    state.leverageRange = leverageRange.value_or(state.leverageRange);
    fields.require(state.bucketWidth.mode != BucketMode::Chosen || state.bucketWidth.width >= lowestPrice,
                   "bucketWidth");
    if (!fields.ok())
        return unexpected(fields.spoilt());
    return state;
}

bool isHash(std::string_view text)
{
    return text.empty()
        || (text.size() == hashDigits
            && text.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

} // namespace

Expected<ViewState, std::string> viewStateFromJson(std::string_view json)
{
    dom::parser parser;
    dom::object object;
    if (parser.parse(simdjson::padded_string(json)).get(object) != simdjson::SUCCESS)
        return unexpected(std::string());
    return readState(object);
}

Expected<SavedView, std::string> savedViewFromJson(std::string_view json)
{
    dom::parser parser;
    dom::object object;
    dom::object stateObject;
    if (parser.parse(simdjson::padded_string(json)).get(object) != simdjson::SUCCESS)
        return unexpected(std::string());
    if (object.at_key("state").get(stateObject) != simdjson::SUCCESS)
        return unexpected(std::string("state"));
    SavedView saved;
    FieldReader fields(object);
    fields.read("file", longestPath, saved.file);
    fields.read("hash", longestName, saved.hash);
    fields.require(isHash(saved.hash), "hash");
    readAnswers(fields, saved.answers);
    if (!fields.ok())
        return unexpected(fields.spoilt());
    auto state = readState(stateObject);
    if (!state)
        return unexpected(state.error());
    saved.state = *std::move(state);
    return saved;
}

} // namespace ballast
