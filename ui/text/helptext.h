// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/brackets.h"
#include "margin/fingerprint.h"
#include "margin/largestrow.h"
#include "model/document.h"
#include "model/viewstate.h"

#include <QHash>
#include <QString>

#include <optional>

/// Help about numbers, with the numbers of the open map in it.
namespace ballast::text {

/// What the page works with. All borrowed.
struct HelpSource
{
    const Document* document = nullptr; ///< Null: no map is open.
    Range leverageRange{5, 100}; ///< Bounds of a map without leverage.
    BracketChoice brackets = {};
    const Fingerprint* fingerprint = nullptr; ///< Null until it is found.
    std::optional<LargestRow> largest = {}; ///< Found with it.
};

/// What stands for each name in resources/help/method.html, as HTML. What does not apply to the map is
/// missing or empty. Of the whole map, whatever a view switches off. As cheap as the map's totals.
QHash<QString, QString> helpFigures(const HelpSource& source);

/// `page` with {{name}} replaced by its text, and the parts between {{#name}} and {{/name}} only where there
/// is one.
QString filledPage(const QString& page, const QHash<QString, QString>& figures);

} // namespace ballast::text
