// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tierkey.h"
#include "model/viewstate.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <optional>

namespace ballast {

/// Every colour of the product, by what it means (design: one accent for margin, a quiet slate for notional,
/// tiers ordered from warm and bright at low leverage to receding at high).
struct Theme
{
    bool dark;
    QColor background; ///< Behind charts.
    QColor panel;
    QColor raised; ///< Readout, menus, pressed segments.
    QColor hairline;
    QColor grid;
    QColor text;
    QColor quietText; ///< Labels.
    QColor faintText; ///< Axis numbers, headings of tables.
    QColor margin; ///< The accent: titles and figures of margin, nothing else.
    QColor notional;
    QColor curve;
    QColor unknownTier;
    QColor warning;

    static const Theme& of(bool dark);

    /// A tier's colour, the same everywhere; any leverage has its place between the named ones on a log
    /// scale.
    QColor tier(const std::optional<Leverage>& leverage) const;
    /// The colour of a map's layer: its tier's, or in a map without leverage, where colour has nothing to say
    /// of it, a quiet one by its place.
    QColor layer(const TierKey& tier, bool mapHasMargin, std::size_t place) const;
    QPalette palette() const;
    QString styleSheet() const;
};

/// Whether the desktop asks for dark; read before the product sets a palette of its own.
bool systemIsDark(const QPalette& systemPalette);
bool isDark(ThemeChoice choice, bool systemDark);

/// The product's face: a sans with tabular figures where one is installed, else the system's. Size in pixels.
QFont uiFont(double pixelSize, int weight = QFont::Normal);

} // namespace ballast
