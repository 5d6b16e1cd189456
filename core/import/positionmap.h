// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/positionfields.h"
#include "import/positionrow.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// The positions of one file, which become a map per coin.
class PositionMaps
{
public:
    /// `exported`: the reference price that the file states beside its rows.
    PositionMaps(ImportContext& context, std::optional<double> exported)
        : m_context(context)
        , m_exported(exported)
    {
    }

    void add(std::string_view coin, PositionRow row);
    /// An open position of that coin could not be read; nothing: it is not known whose it is.
    void addFailed(std::optional<std::string_view> coin, std::string place, std::string problem);

    /// The map of the coin that is meant. NoOpenPosition where none of the file has a liquidation price; as
    /// ImportContext::choose; NoTiers where margins cannot be and there is no leverage; MostRowsFailed.
    Imported<LiquidationMap> build();

private:
    struct Failures
    {
        std::size_t count = 0;
        std::string firstPlace;
        std::string firstProblem;
    };
    struct Coin
    {
        std::string name;
        std::vector<PositionRow> rows = {};
        Failures failures = {};
        std::optional<double> markPrice = {}; ///< The first that a row states.
    };

    /// All that is known of one coin.
    Coin& coinNamed(std::string_view name);
    bool hasLevel(const PositionRow& row, const Coin& coin) const;
    Imported<std::size_t> chooseCoin() const;
    Imported<void> noteFailures(std::size_t good, const std::vector<const Failures*>& failures) const;
    ImportError noLevelAtAll() const;
    std::vector<PositionRow> rowsOf(const Coin& coin, bool withLevel) const;
    void noteWithoutLevel(const std::vector<PositionRow>& rows) const;
    void settleSides(std::vector<PositionRow>& rows) const;
    void noteRows(const std::vector<PositionRow>& rows) const;
    void countMode(const PositionRow& row) const;
    Imported<LiquidationMap> mapOf(const std::vector<PositionRow>& rows,
                                   std::optional<double> reference) const;

    ImportContext& m_context;
    std::optional<double> m_exported;
    std::vector<Coin> m_coins;
    Failures m_strays;
    std::map<std::string, std::size_t, std::less<>> m_placeOf;
    bool m_sizesAreSigned = false;
};

/// Notes for inspection what the fields of a row are; `prefix` stands before each name.
void notePositionFields(const PositionFields& fields, const std::string& prefix, ImportContext& context);

} // namespace ballast
