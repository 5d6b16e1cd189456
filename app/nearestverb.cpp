// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nearestverb.h"

#include "import/number.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace ballast {

namespace {

/// Levenshtein's distance: letters changed, left out or added.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view nearestWord(std::string_view typed, std::span<const std::string_view> words)
{
    constexpr std::size_t mostWrong = 2;
    constexpr std::size_t leastBeginning = 3;
    constexpr std::size_t longest = 40;
    if (typed.size() < leastBeginning || typed.size() > longest)
        return {};
    std::string word(typed);
    std::ranges::transform(word, word.begin(), lowerCase);
    std::string_view nearest;
    std::size_t fewest = mostWrong + 1;
    for (const std::string_view candidate : words) {
        const std::size_t wrong = candidate.starts_with(word) ? 0 : distance(word, candidate);
        if (wrong < fewest) {
            fewest = wrong;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace ballast
