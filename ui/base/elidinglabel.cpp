// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/elidinglabel.h"

#include <QPainter>

#include <algorithm>

namespace ballast {

namespace {

/// No screen is wider, and measuring and painting a text of any length must not take any time.
constexpr qsizetype mostLetters = 1000;

} // namespace

QSize ElidingLabel::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text().left(mostLetters));
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), minimumSizeHint().height()};
}

QSize ElidingLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(u'…') * 3,
            fontMetrics().height() + margins.top() + margins.bottom()};
}

void ElidingLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(
        contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
        fontMetrics().elidedText(text().left(mostLetters), Qt::ElideRight, contentsRect().width()));
}

} // namespace ballast
