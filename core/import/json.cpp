// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/json.h"

#include "import/importcontext.h"
#include "import/jsonerror.h"
#include "import/liftednumbers.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <utility>

namespace ballast {

namespace {

namespace dom = simdjson::dom;

/// What a JsonRef points to, in the uppermost bits of its index.
enum class Kind : std::size_t {
    Parsed, ///< simdjson's element.
    List, ///< `document` is a NumberList.
    Object, ///< The first NumberRows of an object.
    Bucket, ///< A NumberRows, and which of its buckets.
    Row, ///< A NumberRows, and which of its rows.
    Number, ///< A double, NaN for null.
};
constexpr unsigned kindShift = 60;
constexpr std::size_t indexMask = (std::size_t(1) << kindShift) - 1;

Kind kindOf(JsonRef ref)
{
    return static_cast<Kind>(ref.index >> kindShift);
}

JsonRef refOf(Kind kind, const void* document, std::size_t index = 0)
{
    return {document, index | static_cast<std::size_t>(kind) << kindShift};
}

std::size_t indexOf(JsonRef ref)
{
    return ref.index & indexMask;
}

const NumberList& listOf(JsonRef ref)
{
    return *static_cast<const NumberList*>(ref.document);
}

const NumberRows& rowsOf(JsonRef ref)
{
    return *static_cast<const NumberRows*>(ref.document);
}

double numberAt(JsonRef ref)
{
    return *static_cast<const double*>(ref.document);
}

/// The bucket, or the first of the next part when there is none of that index: parts are never empty.
JsonRef bucketRef(const NumberRows& rows, std::size_t index)
{
    if (index < rows.size() || !rows.next)
        return refOf(Kind::Bucket, &rows, index);
    return refOf(Kind::Bucket, rows.next);
}

dom::element element(JsonRef ref)
{
    return std::bit_cast<dom::element>(ref);
}

template <typename Handle> JsonRef refOf(const Handle& handle)
{
    return std::bit_cast<JsonRef>(handle);
}

std::span<const double> numbersOf(JsonRef ref)
{
    if (kindOf(ref) == Kind::List)
        return {listOf(ref).numbers.data(), listOf(ref).numbers.size()};
    return kindOf(ref) == Kind::Row ? rowsOf(ref).row(indexOf(ref)) : std::span<const double>();
}

/// Members of an object, over its parts.
std::size_t sizeOf(const NumberRows* rows)
{
    std::size_t size = 0;
    for (; rows; rows = rows->next)
        size += rows->size();
    return size;
}

JsonItems itemsOf(std::span<const double> numbers)
{
    return {{refOf(Kind::Number, numbers.data())}, {refOf(Kind::Number, numbers.data() + numbers.size())}};
}

} // namespace

/// What every JsonRef of Kind::Parsed points to.
struct JsonTape : dom::document
{
    LiftedNumbers lifted;
};

namespace {

/// simdjson's element, or what was lifted out of the text in its place.
JsonRef resolved(dom::element found)
{
    const JsonRef ref = refOf(found);
    std::string_view text;
    if (!found.is_string() || found.get_string().get(text) || !text.starts_with(placeholderMark))
        return ref;
    const auto* tape = static_cast<const JsonTape*>(static_cast<const dom::document*>(ref.document));
    const LiftedNumbers& lifted = tape->lifted;
    if (lifted.lists.empty() && lifted.objects.empty())
        return ref; // the text's own character 0
    std::size_t index = 0;
    std::from_chars(text.data() + 2, text.data() + text.size(), index);
    return text[1] == 'L' ? refOf(Kind::List, lifted.lists[index].get())
                          : refOf(Kind::Object, lifted.objects[index].front().get());
}

} // namespace

JsonDocument::JsonDocument(std::unique_ptr<const JsonTape> tape, JsonRef root)
    : m_tape(std::move(tape))
    , m_root(root)
{
}

JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Imported<JsonDocument> JsonDocument::parseInto(std::unique_ptr<JsonTape> tape, std::string_view text,
                                               std::size_t nesting)
{
    if (text.size() > simdjson::SIMDJSON_MAXSIZE_BYTES)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(text.size()) + " bytes",
                    std::to_string(simdjson::SIMDJSON_MAXSIZE_BYTES) + " bytes");
    dom::parser parser;
    // The parser counts a scalar inside the deepest array as one level more.
    auto error = parser.allocate(std::max<std::size_t>(text.size(), 1), nesting + 1);
    dom::element root;
    if (!error)
        // Into the parser's own copy: the text may change while it is read.
        error = parser.parse_into_document(*tape, text.data(), text.size()).get(root);
    if (error == simdjson::DEPTH_ERROR)
        return fail(ImportErrorCode::TooLarge, deepestPlace(text, nesting), "nested arrays or objects",
                    std::to_string(nesting) + " levels");
    if (error == simdjson::MEMALLOC)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(text.size()) + " bytes", "enough memory");
    if (error)
        return unexpected(jsonError(text, simdjson::error_message(error)));
    const JsonRef at = resolved(root);
    return JsonDocument(std::move(tape), at);
}

Imported<JsonDocument> JsonDocument::parse(std::string_view text, std::size_t nesting)
{
    return parseInto(std::make_unique<JsonTape>(), text, nesting);
}

Imported<JsonDocument> JsonDocument::parseLarge(std::string_view text, std::size_t nesting,
                                                const LiftSteps& steps)
{
    LiftResult result = liftNumbers(text, nesting, steps);
    if (result.cancelled)
        return fail(ImportErrorCode::Cancelled);
    if (result.lifted) {
        auto tape = std::make_unique<JsonTape>();
        const std::string skeleton = std::exchange(result.lifted->skeleton, {});
        tape->lifted = std::move(*result.lifted);
        // An error's place would be the skeleton's.
        if (auto parsed = parseInto(std::move(tape), skeleton, nesting))
            return parsed;
    }
    return parse(text, nesting);
}

JsonType JsonValue::type() const
{
    switch (kindOf(m_ref)) {
    case Kind::List:
    case Kind::Bucket:
    case Kind::Row:
        return JsonType::Array;
    case Kind::Object:
        return JsonType::Object;
    case Kind::Number:
        return std::isnan(numberAt(m_ref)) ? JsonType::Null : JsonType::Number;
    case Kind::Parsed:
        break;
    }
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

std::optional<Values> JsonValue::numberColumn() const
{
    return kindOf(m_ref) == Kind::List ? std::optional(listOf(m_ref).numbers) : std::nullopt;
}

bool JsonValue::areAmounts() const
{
    return kindOf(m_ref) == Kind::List && listOf(m_ref).areAmounts;
}

std::span<const double> JsonValue::numberRow() const
{
    return kindOf(m_ref) == Kind::Row ? numbersOf(m_ref) : std::span<const double>();
}

std::optional<double> JsonValue::number() const
{
    if (kindOf(m_ref) != Kind::Parsed)
        return type() == JsonType::Number ? std::optional(numberAt(m_ref)) : std::nullopt;
    double value = 0;
    return element(m_ref).get_double().get(value) ? std::nullopt : std::optional(value);
}

std::string_view JsonValue::text() const
{
    std::string_view value;
    const bool isText = kindOf(m_ref) == Kind::Parsed && !element(m_ref).get_string().get(value);
    return isText ? value : std::string_view();
}

std::optional<bool> JsonValue::boolean() const
{
    bool value = false;
    const bool isBoolean = kindOf(m_ref) == Kind::Parsed && !element(m_ref).get_bool().get(value);
    return isBoolean ? std::optional(value) : std::nullopt;
}

std::size_t JsonValue::size() const
{
    switch (kindOf(m_ref)) {
    case Kind::List:
    case Kind::Row:
        return numbersOf(m_ref).size();
    case Kind::Bucket:
        return rowsOf(m_ref).rowsOf(indexOf(m_ref)).size();
    case Kind::Object:
        return sizeOf(&rowsOf(m_ref));
    case Kind::Number:
        return 0;
    case Kind::Parsed:
        break;
    }
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
    switch (kindOf(m_ref)) {
    case Kind::List:
    case Kind::Row:
        return itemsOf(numbersOf(m_ref));
    case Kind::Bucket: {
        const auto [first, last] = rowsOf(m_ref).rowsOf(indexOf(m_ref));
        return {{refOf(Kind::Row, m_ref.document, first)}, {refOf(Kind::Row, m_ref.document, last)}};
    }
    case Kind::Object:
    case Kind::Number:
        return {};
    case Kind::Parsed:
        break;
    }
    dom::array array;
    if (element(m_ref).get_array().get(array))
        return {};
    return {{refOf(array.begin())}, {refOf(array.end())}};
}

JsonMembers JsonValue::members() const
{
    if (kindOf(m_ref) == Kind::Object) {
        const NumberRows* last = &rowsOf(m_ref);
        while (last->next)
            last = last->next;
        return {{refOf(Kind::Bucket, m_ref.document)}, {refOf(Kind::Bucket, last, last->size())}};
    }
    dom::object object;
    if (kindOf(m_ref) != Kind::Parsed || element(m_ref).get_object().get(object))
        return {};
    return {{refOf(object.begin())}, {refOf(object.end())}};
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const
{
    if (kindOf(m_ref) == Kind::Object) {
        for (const JsonMember member : members()) {
            if (member.key == key)
                return member.value;
        }
    }
    dom::object object;
    dom::element value;
    if (kindOf(m_ref) != Kind::Parsed || element(m_ref).get_object().get(object)
        || object.at_key(key).get(value))
        return std::nullopt;
    return JsonValue(resolved(value));
}

JsonValue JsonItems::Iterator::operator*() const
{
    if (kindOf(at) != Kind::Parsed)
        return JsonValue(at);
    return JsonValue(resolved(*std::bit_cast<dom::array::iterator>(at)));
}

JsonItems::Iterator& JsonItems::Iterator::operator++()
{
    if (kindOf(at) == Kind::Number) {
        at.document = static_cast<const double*>(at.document) + 1;
    } else if (kindOf(at) == Kind::Row) {
        ++at.index;
    } else {
        auto iterator = std::bit_cast<dom::array::iterator>(at);
        at = refOf(++iterator);
    }
    return *this;
}

JsonMember JsonMembers::Iterator::operator*() const
{
    if (kindOf(at) == Kind::Bucket)
        return {rowsOf(at).buckets[indexOf(at)].key, JsonValue(at)};
    const auto iterator = std::bit_cast<dom::object::iterator>(at);
    return {iterator.key(), JsonValue(resolved(iterator.value()))};
}

JsonMembers::Iterator& JsonMembers::Iterator::operator++()
{
    if (kindOf(at) == Kind::Bucket) {
        at = bucketRef(rowsOf(at), indexOf(at) + 1);
    } else {
        auto iterator = std::bit_cast<dom::object::iterator>(at);
        at = refOf(++iterator);
    }
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
