// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

class QPaintDevice;

namespace ballast {

/// What paints one whole picture onto any device: pixels, SVG or PDF. GUI thread.
class PagePainter
{
public:
    PagePainter() = default;
    PagePainter(const PagePainter&) = delete;
    PagePainter& operator=(const PagePainter&) = delete;
    virtual ~PagePainter() = default;

    /// `size`: the device's coordinates the picture fills.
    virtual void paint(QPaintDevice& device, const QSizeF& size) const = 0;
    /// False when the type leaves the charts less room than they can be read in.
    virtual bool hasRoom() const = 0;
};

} // namespace ballast
