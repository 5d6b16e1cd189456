// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/edgenotes.h"

#include "base/tip.h"
#include "reading/beyond.h"
#include "text/format.h"
#include "window/viewcontroller.h"

#include <QCoreApplication>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr int distanceFromEdge = 6;

QString edgeText(const char* text)
{
    return QCoreApplication::translate("ballast::EdgeNotes", text);
}

QToolButton* edgeButton(ViewController& controller, QWidget* chart)
{
    auto* button = new QToolButton(chart);
    setTip(*button, edgeText("Far from most of the notional. Click to show the whole map."));
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    QObject::connect(button, &QToolButton::clicked, &controller, [&controller] { controller.resetWindow(); });
    return button;
}

} // namespace

EdgeNotes::EdgeNotes(ViewController& controller, QWidget* chart)
    : m_controller(controller)
    , m_below(edgeButton(controller, chart))
    , m_above(edgeButton(controller, chart))
{
    m_below->setObjectName(u"beyondBelow"_s);
    m_above->setObjectName(u"beyondAbove"_s);
}

void EdgeNotes::show(QToolButton* button, const BeyondEdge& edge, const QString& text)
{
    const QString buckets =
        text::count(edge.buckets) + u' ' + (edge.buckets == 1 ? edgeText("bucket") : edgeText("buckets"));
    button->setText(text.arg(buckets, text::compactAmount(edge.notional)));
    button->setAccessibleName(button->text());
    button->adjustSize();
    button->setVisible(edge.buckets > 0);
    button->raise();
}

void EdgeNotes::place(const QRect& plot, bool upright)
{
    const DocumentPtr& document = m_controller.document();
    Beyond beyond;
    if (document && document->firstView && m_controller.state().priceWindow)
        beyond = beyondOf(document->map, m_controller.window());
    show(m_below, beyond.below, upright ? edgeText("◂ %1 below: %2") : edgeText("▾ %1 below: %2"));
    show(m_above, beyond.above, upright ? edgeText("%1 above: %2 ▸") : edgeText("▴ %1 above: %2"));
    const int top = plot.top() + distanceFromEdge;
    if (upright) {
        m_below->move(plot.left() + distanceFromEdge, top);
        m_above->move(plot.right() - m_above->width() - distanceFromEdge, top);
    } else {
        m_below->move(plot.right() - m_below->width() - distanceFromEdge,
                      plot.bottom() - m_below->height() - distanceFromEdge);
        m_above->move(plot.right() - m_above->width() - distanceFromEdge, top);
    }
}

} // namespace ballast
