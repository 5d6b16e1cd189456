// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/brackets.h"
#include "model/source.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ballast {

/// The exchanges' bracket tables: those that are shipped, and the user's own, which come first.
class BracketLibrary
{
public:
    /// Where a user's own tables lie, each a .json file as the shipped ones.
    static QString folder();
    /// Reads all tables. A file that is none is left out and named in `failures`.
    static BracketLibrary load();
    /// Writes a shipped table into folder() to be edited, unless the user's own file of that name is already
    /// there; gives its path, or nothing when it cannot be written.
    static QString editableCopy(const BracketTable& table);

    /// The user's table of that market, else the shipped one, else the newest of Binance BTCUSDT. What it
    /// points to lives as long as the library.
    BracketChoice choose(const Source& source) const;
    /// A sentence per file that could not be read.
    const QStringList& failures() const { return m_failures; }

private:
    void read(const QString& path, std::vector<BracketTable>& tables);

    std::vector<BracketTable> m_own;
    std::vector<BracketTable> m_shipped;
    QStringList m_failures;
};

} // namespace ballast
