// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/json.h"

#include "import/importcontext.h"
#include "import/jsonerror.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>

namespace ballast {

namespace {

namespace dom = simdjson::dom;

dom::element element(JsonRef ref)
{
    return std::bit_cast<dom::element>(ref);
}

template <typename Handle> JsonRef refOf(const Handle& handle)
{
    return std::bit_cast<JsonRef>(handle);
}

} // namespace

struct JsonDocument::Parser
{
    dom::parser parser;
};

JsonDocument::JsonDocument(std::unique_ptr<Parser> parser, JsonRef root)
    : m_parser(std::move(parser))
    , m_root(root)
{
}

JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Imported<JsonDocument> JsonDocument::parse(const PaddedBytes& text, std::size_t nesting)
{
    static_assert(PaddedBytes::padding >= simdjson::SIMDJSON_PADDING);
    const std::string_view all = text.view();
    auto parser = std::make_unique<Parser>();
    if (all.size() > simdjson::SIMDJSON_MAXSIZE_BYTES)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(all.size()) + " bytes",
                    std::to_string(simdjson::SIMDJSON_MAXSIZE_BYTES) + " bytes");
    // The parser counts a scalar inside the deepest array as one level more.
    auto error = parser->parser.allocate(std::max<std::size_t>(all.size(), 1), nesting + 1);
    dom::element root;
    if (!error)
        error = parser->parser.parse(all.data(), all.size(), false).get(root);
    if (error == simdjson::DEPTH_ERROR)
        return fail(ImportErrorCode::TooLarge, deepestPlace(all, nesting), "nested arrays or objects",
                    std::to_string(nesting) + " levels");
    if (error == simdjson::MEMALLOC)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(all.size()) + " bytes", "enough memory");
    if (error)
        return unexpected(jsonError(all, simdjson::error_message(error)));
    return JsonDocument(std::move(parser), refOf(root));
}

JsonType JsonValue::type() const
{
    switch (element(m_ref).type()) {
    case dom::element_type::ARRAY:
        return JsonType::Array;
    case dom::element_type::OBJECT:
        return JsonType::Object;
    case dom::element_type::STRING:
        return JsonType::String;
    case dom::element_type::BOOL:
        return JsonType::Boolean;
    case dom::element_type::NULL_VALUE:
        return JsonType::Null;
    case dom::element_type::INT64:
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
        break;
    }
    return JsonType::Number;
}

std::optional<double> JsonValue::number() const
{
    double value = 0;
    return element(m_ref).get_double().get(value) ? std::nullopt : std::optional(value);
}

std::string_view JsonValue::text() const
{
    std::string_view value;
    return element(m_ref).get_string().get(value) ? std::string_view() : value;
}

std::optional<bool> JsonValue::boolean() const
{
    bool value = false;
    return element(m_ref).get_bool().get(value) ? std::nullopt : std::optional(value);
}

std::size_t JsonValue::size() const
{
    constexpr std::size_t saturated = 0xFFFFFF; // simdjson counts no further
    dom::array array;
    if (!element(m_ref).get_array().get(array)) {
        std::size_t count = array.size();
        if (count == saturated) {
            count = 0;
            for (auto it = array.begin(); it != array.end(); ++it)
                ++count;
        }
        return count;
    }
    dom::object object;
    return element(m_ref).get_object().get(object) ? 0 : object.size();
}

JsonItems JsonValue::items() const
{
    dom::array array;
    if (element(m_ref).get_array().get(array))
        return {};
    return {{refOf(array.begin())}, {refOf(array.end())}};
}

JsonMembers JsonValue::members() const
{
    dom::object object;
    if (element(m_ref).get_object().get(object))
        return {};
    return {{refOf(object.begin())}, {refOf(object.end())}};
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const
{
    dom::object object;
    dom::element value;
    if (element(m_ref).get_object().get(object) || object.at_key(key).get(value))
        return std::nullopt;
    return JsonValue(refOf(value));
}

JsonValue JsonItems::Iterator::operator*() const
{
    return JsonValue(refOf(*std::bit_cast<dom::array::iterator>(at)));
}

JsonItems::Iterator& JsonItems::Iterator::operator++()
{
    auto iterator = std::bit_cast<dom::array::iterator>(at);
    at = refOf(++iterator);
    return *this;
}

JsonMember JsonMembers::Iterator::operator*() const
{
    const auto iterator = std::bit_cast<dom::object::iterator>(at);
    return {iterator.key(), JsonValue(refOf(iterator.value()))};
}

JsonMembers::Iterator& JsonMembers::Iterator::operator++()
{
    auto iterator = std::bit_cast<dom::object::iterator>(at);
    at = refOf(++iterator);
    return *this;
}

std::string childPath(std::string_view path, std::string_view key)
{
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    const bool plain = !key.empty() && !(key[0] >= '0' && key[0] <= '9') && std::ranges::all_of(key, isWord);
    const std::string name = Warnings::shortened(key);
    std::string result(path);
    if (!plain)
        return result + "[\"" + name + "\"]";
    return result.empty() ? name : result + "." + name;
}

std::string childPath(std::string_view path, std::size_t index)
{
    return std::string(path) + "[" + std::to_string(index) + "]";
}

std::string joinedPath(std::string_view path, std::string_view inner)
{
    const bool needsDot = !path.empty() && !inner.empty() && !inner.starts_with('[');
    return std::string(path) + (needsDot ? "." : "") + std::string(inner);
}

std::string describe(JsonValue value)
{
    switch (value.type()) {
    case JsonType::Null:
        return "null";
    case JsonType::Boolean:
        return "true or false";
    case JsonType::Number:
        return "number";
    case JsonType::String:
        return "text";
    case JsonType::Array:
        return "array of " + std::to_string(value.size());
    case JsonType::Object:
        break;
    }
    return "object of " + std::to_string(value.size());
}

} // namespace ballast
