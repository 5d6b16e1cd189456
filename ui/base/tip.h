// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/outsidetext.h"

#include <QToolTip>
#include <QWidget>

namespace ballast {

/// A tooltip of a widget, an action or an item, in words and never markup.
template <typename Thing> void setTip(Thing& thing, const QString& words)
{
    thing.setToolTip(text::tip(words));
}

/// The same at once, at a place of the screen.
inline void showTip(const QPoint& place, const QString& words, QWidget* widget)
{
    QToolTip::showText(place, text::tip(words), widget);
}

} // namespace ballast
