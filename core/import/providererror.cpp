// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/providererror.h"

#include "import/formats.h"
#include "import/mapcollection.h"
#include "import/number.h"
#include "import/positionlist.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <array>
#include <string>

namespace ballast {

namespace {

/// A text long and plain enough to be a cipher's base64, not a message.
bool isBase64(std::string_view text)
{
    constexpr std::size_t shortest = 64;
    const auto isBase64Character = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+'
            || c == '/' || c == '=' || c == '-' || c == '_';
    };
    return text.size() >= shortest && std::ranges::all_of(text, isBase64Character);
}

std::string textOf(std::optional<JsonValue> value)
{
    if (!value)
        return {};
    if (value->type() == JsonType::Number)
        return plainNumber(value->number().value_or(0));
    return std::string(value->text());
}

std::string messageOf(JsonValue root)
{
    static constexpr std::array<std::string_view, 4> keys = {"msg", "message", "error", "retMsg"};
    return textOf(root.findAny(keys));
}

/// Whether the body's code means success. CoinGlass says "0"; CoinAnk says success with code "1"; HTTP-like
/// bodies 200, Bitget "00000" and KuCoin "200000".
bool isSuccess(JsonValue root, const std::string& code)
{
    const auto success = root.find("success");
    if (success && success->boolean())
        return *success->boolean();
    return code.empty() || code == "0" || code == "1" || code == "200" || code == "00000" || code == "200000"
        || code == "success";
}

bool isEncrypted(const Content& content)
{
    if (!content.json || !content.json->isObject())
        return false;
    const auto data = content.json->find("data");
    return data && isBase64(data->text());
}

Imported<LiquidationMap> refuseEncrypted(const Content&, ImportContext&)
{
    return fail(ImportErrorCode::Encrypted, "data", "encrypted text", "object");
}

constexpr std::array<std::string_view, 2> codeKeys = {"code", "retCode"};

bool isError(const Content& content)
{
    if (!content.json || !content.json->isObject())
        return false;
    const auto code = content.json->findAny(codeKeys);
    const auto success = content.json->find("success");
    return (code || success) && !isSuccess(*content.json, textOf(code));
}

Imported<LiquidationMap> refuseError(const Content& content, ImportContext&)
{
    return unexpected(providerErrorOf(*content.json));
}

bool isNothing(JsonValue value)
{
    const JsonType type = value.type();
    return type == JsonType::Null || (type == JsonType::String && value.text().empty())
        || ((value.isArray() || value.isObject()) && value.size() == 0);
}

/// What an answer holds below its code.
std::optional<JsonValue> answerOf(JsonValue root)
{
    static constexpr std::array<std::string_view, 2> keys = {"data", "result"};
    return root.findAny(keys);
}

bool isEmptyAnswer(const Content& content)
{
    if (!content.json || !content.json->isObject())
        return false;
    const auto code = content.json->findAny(codeKeys);
    const auto answer = answerOf(*content.json);
    // A part is not looked into again: each level would look into all below it twice.
    if (isEmptyAccount(*content.json))
        return content.isPart || collectMaps(content).empty();
    const bool isAnswer = code || content.json->find("success");
    const bool hasMore = content.json->size() > 4;
    return isAnswer && (answer ? isNothing(*answer) : !hasMore);
}

Imported<LiquidationMap> refuseEmptyAnswer(const Content& content, ImportContext&)
{
    return isEmptyAccount(*content.json) ? fail(ImportErrorCode::NoOpenPosition, {}, "0", "0")
                                         : fail(ImportErrorCode::NotThisKind, {}, "no-data");
}

} // namespace

ImportError providerErrorOf(JsonValue body, const std::string& path)
{
    const std::string code = textOf(body.findAny(codeKeys));
    const std::string message = messageOf(body);
    std::string found = code.empty() ? message : "code " + code;
    if (!code.empty() && !message.empty() && message != code)
        found += ": " + message;
    return {ImportErrorCode::ProviderError,
            {},
            joinedPath(path, code.empty() ? "success" : "code"),
            Warnings::shortened(found),
            {}};
}

const Format formats::coinGlassEncrypted = {"coinglass-encrypted", nullptr, "data is one long base64 text",
                                            isEncrypted, refuseEncrypted};
const Format formats::providerError = {"provider-error", nullptr, "a code or success that says it failed",
                                       isError, refuseError};

const Format formats::emptyAnswer = {"no-data", nullptr, "an answer that succeeded and holds nothing",
                                     isEmptyAnswer, refuseEmptyAnswer};

} // namespace ballast
