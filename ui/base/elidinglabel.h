// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/plainlabel.h"

namespace ballast {

/// A line of text that ends in an ellipsis where the room does, and is whole in its tooltip.
class ElidingLabel : public PlainLabel
{
    Q_OBJECT
public:
    using PlainLabel::PlainLabel;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ballast
