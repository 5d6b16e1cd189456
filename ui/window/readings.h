// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewcontroller.h"

namespace ballast {

/// What core/reading says of the open map, as far as tiers and side are on: each reading is computed when
/// first asked for, and again only after something it depends on has changed. Zooming, panning, scales and
/// marks change none of them. GUI thread.
class Readings : public QObject
{
    Q_OBJECT
public:
    explicit Readings(ViewController& controller);

    ViewController& controller() const { return m_controller; }

signals:
    /// Another map, other tiers, another side: everything read before is out of date.
    void changed();

private:
    void refresh();

    ViewController& m_controller;
    DocumentPtr m_document;
    ViewState m_state;
};

} // namespace ballast
