// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/values.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ballast {

enum class JsonType { Null, Boolean, Number, String, Array, Object };

class JsonItems;
class JsonMembers;
struct JsonTape;
struct LiftSteps;

/// Where a value lies in a parsed document: simdjson's own two words, kept opaque so that its header,
/// seconds of compile time, stays in json.cpp. Numbers that were read apart have an own kind in the uppermost
/// bits of the index, and then the document is theirs.
struct JsonRef
{
    const void* document = nullptr;
    std::size_t index = 0;
    bool operator==(const JsonRef&) const = default;
};

/// One value of a JsonDocument, valid as long as that document. Cheap to copy.
class JsonValue
{
public:
    explicit JsonValue(JsonRef ref)
        : m_ref(ref)
    {
    }

    JsonType type() const;
    bool isArray() const { return type() == JsonType::Array; }
    bool isObject() const { return type() == JsonType::Object; }

    /// The numbers of a long list, NaN for null, sharing its memory; nothing for any other value.
    std::optional<Values> numberColumn() const;
    /// Whether no number of numberColumn is negative or null.
    bool areAmounts() const;
    /// A row of numbers in a long object, NaN for null; empty for any other value.
    std::span<const double> numberRow() const;

    /// Only a JSON number; see numberOf for numbers in strings.
    std::optional<double> number() const;
    /// A string's text, empty for every other type.
    std::string_view text() const;
    std::optional<bool> boolean() const;

    /// Children of an array or object, 0 for the rest.
    std::size_t size() const;
    /// An array's values; none for other types.
    JsonItems items() const;
    /// An object's members in their order; none for other types.
    JsonMembers members() const;
    /// The first member of that name. Searches from the front: meant for objects with few keys.
    std::optional<JsonValue> find(std::string_view key) const;
    /// The first of several spellings that is there.
    template <typename Keys> std::optional<JsonValue> findAny(const Keys& keys) const
    {
        for (const std::string_view key : keys) {
            if (const auto value = find(key))
                return value;
        }
        return std::nullopt;
    }

private:
    JsonRef m_ref;
};

struct JsonMember
{
    std::string_view key;
    JsonValue value;
};

/// Range over an array.
class JsonItems
{
public:
    struct Iterator
    {
        JsonRef at;
        JsonValue operator*() const;
        Iterator& operator++();
        bool operator==(const Iterator&) const = default;
    };
    Iterator begin() const { return first; }
    Iterator end() const { return last; }

    Iterator first;
    Iterator last;
};

/// Range over an object.
class JsonMembers
{
public:
    struct Iterator
    {
        JsonRef at;
        JsonMember operator*() const;
        Iterator& operator++();
        bool operator==(const Iterator&) const = default;
    };
    Iterator begin() const { return first; }
    Iterator end() const { return last; }

    Iterator first;
    Iterator last;
};

/// A fully validated JSON text.
class JsonDocument
{
public:
    /// InvalidJson with line, column and the offending text; TooLarge when nested deeper than `nesting`.
    static Imported<JsonDocument> parse(std::string_view text, std::size_t nesting);
    /// The same with what is long in it read on several threads; Cancelled. `text` must outlive the document.
    static Imported<JsonDocument> parseLarge(std::string_view text, std::size_t nesting,
                                             const LiftSteps& steps);

    JsonDocument(JsonDocument&&) noexcept;
    JsonDocument& operator=(JsonDocument&&) noexcept;
    ~JsonDocument();

    JsonValue root() const { return JsonValue(m_root); }

private:
    JsonDocument(std::unique_ptr<const JsonTape> tape, JsonRef root);
    static Imported<JsonDocument> parseInto(std::unique_ptr<JsonTape> tape, std::string_view text,
                                            std::size_t nesting);

    std::unique_ptr<const JsonTape> m_tape;
    JsonRef m_root;
};

/// Paths for error places: "series[2].data[14]", "data[\"48935\"]".
std::string childPath(std::string_view path, std::string_view key);
std::string childPath(std::string_view path, std::size_t index);

/// `inner`, a path within the value at `path`, as a path of the whole.
std::string joinedPath(std::string_view path, std::string_view inner);

/// What a value is, for errors: "array of 190", "object of 3", "text", "number", "null".
std::string describe(JsonValue value);

} // namespace ballast
