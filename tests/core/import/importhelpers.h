// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtTest>

#include <string>

namespace ballast {

inline Imported<DocumentPtr> importText(const std::string& text, const ImportOptions& options = {})
{
    return importBytes(text, "test", options);
}

inline SideAmounts totals(const LiquidationMap& map)
{
    SideAmounts all;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        const SideAmounts sums = map.sum(tier, 0, map.axis().size());
        all.longs += sums.longs;
        all.shorts += sums.shorts;
        all.unknown += sums.unknown;
    }
    return all;
}

/// Notional of one tier, -1 when there is no such tier; leverage 0 is the unknown one.
inline double notionalAt(const Document& document, double leverage)
{
    const LiquidationMap& map = document.map;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        const auto& found = map.tiers()[tier].leverage;
        if ((found ? found->value() : 0) == leverage)
            return map.sum(tier, 0, map.axis().size()).all().notional;
    }
    return -1;
}

/// "row-dropped x2 at line 7", or empty.
inline QString warningOf(const Document& document, WarningCode code)
{
    for (const Warning& warning : document.warnings) {
        if (warning.code == code)
            return QStringLiteral("%1 x%2 at %3")
                .arg(QLatin1String(name(code)))
                .arg(warning.count)
                .arg(QString::fromStdString(warning.where));
    }
    return {};
}

/// "MissingX: place: found (expected)" of a failed import, for comparisons that show what went wrong.
inline QString explain(const Imported<DocumentPtr>& imported)
{
    if (imported)
        return QStringLiteral("opened as ") + QString::fromStdString((*imported)->source.format);
    const ImportError& error = imported.error();
    return QStringLiteral("error %1 at '%2': '%3'")
        .arg(static_cast<int>(error.code))
        .arg(QString::fromStdString(error.place), QString::fromStdString(error.found));
}

/// What is wrong with content has a place; only the whole may be without one.
inline bool needsPlace(ImportErrorCode code)
{
    switch (code) {
    case ImportErrorCode::InvalidText:
    case ImportErrorCode::InvalidJson:
    case ImportErrorCode::DamagedGzip:
    case ImportErrorCode::UnpacksTooLarge:
    case ImportErrorCode::WrongType:
    case ImportErrorCode::LengthMismatch:
    case ImportErrorCode::MostRowsFailed:
        return true;
    default:
        return false;
    }
}

/// A map with buckets, or an error that says where and stays readable.
inline bool isSound(const Imported<DocumentPtr>& imported)
{
    if (imported)
        return (*imported)->map.axis().size() > 0;
    const ImportError& error = imported.error();
    return (!error.place.empty() || !needsPlace(error.code))
        && error.place.size() + error.found.size() < 4000;
}

inline bool nearCent(double a, double b)
{
    return std::abs(a - b) < 0.005;
}

} // namespace ballast

/// Both amounts equal to the cent.
#define COMPARE_CENT(actual, expected)                                                                       \
    do {                                                                                                     \
        const double actualAmount = (actual);                                                                \
        const double expectedAmount = (expected);                                                            \
        QVERIFY2(ballast::nearCent(actualAmount, expectedAmount),                                            \
                 qPrintable(QStringLiteral("%1 is not %2")                                                   \
                                .arg(actualAmount, 0, 'f', 4)                                                \
                                .arg(expectedAmount, 0, 'f', 4)));                                           \
    } while (false)
