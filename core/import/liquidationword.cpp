// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/liquidationword.h"

#include "import/sideword.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

/// "liq" where a word may begin, but not "liquid", "liquidity" and "liquide".
bool namesInLatin(std::string_view folded)
{
    for (std::size_t at = folded.find("liq"); at != std::string_view::npos; at = folded.find("liq", at + 1)) {
        const std::string_view rest = folded.substr(at + 3);
        if (!rest.starts_with("ui") || rest.starts_with("uidat") || rest.starts_with("uidaç")
            || rest.starts_with("uidac"))
            return true;
    }
    return false;
}

} // namespace

bool namesLiquidation(std::string_view text)
{
    static constexpr std::array<std::string_view, 17> words = {"清算",
                                                               "爆仓",
                                                               "爆倉",
                                                               "强平",
                                                               "強平",
                                                               "ロスカット",
                                                               "청산",
                                                               "ликвидац",
                                                               "ликвидир",
                                                               "likidasyon",
                                                               "tasfiye",
                                                               "liquidazion",
                                                               "forced liquidation",
                                                               "margin call",
                                                               "rekt",
                                                               "liquidiert",
                                                               "zwangsliquid"};
    constexpr std::size_t longest = 400;
    const std::string folded = foldedName(text.substr(0, longest));
    return namesInLatin(folded) || std::ranges::any_of(words, [&](std::string_view word) {
               return folded.find(word) != std::string::npos;
           });
}

} // namespace ballast
