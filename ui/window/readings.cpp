// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/readings.h"

namespace ballast {

Readings::Readings(ViewController& controller)
    : QObject(&controller)
    , m_controller(controller)
{
    connect(&controller, &ViewController::stateChanged, this, &Readings::refresh);
}

void Readings::refresh()
{
    const ViewState& state = m_controller.state();
    if (m_document == m_controller.document() && haveSameTotals(m_state, state))
        return;
    m_document = m_controller.document();
    m_state = state;
    emit changed();
}

} // namespace ballast
