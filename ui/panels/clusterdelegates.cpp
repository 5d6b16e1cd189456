// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/clusterdelegates.h"

#include "models/clustermodel.h"

#include <QPainter>

#include <algorithm>

namespace ballast {

namespace {

constexpr int barHeight = 7;
constexpr int leastBarWidth = 96;
constexpr int mostBarWidth = 220;
constexpr int barMargin = 6;
constexpr int pillPadding = 8;

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option)
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
}

} // namespace

void MixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintBackground(*painter, option);
    const double width = std::min(option.rect.width() - 2 * barMargin, mostBarWidth);
    double left = option.rect.left() + barMargin;
    const double top = option.rect.top() + (option.rect.height() - barHeight) / 2.0;
    const Mix mix = index.data(ClusterModel::MixRole).value<Mix>();
    for (const MixPart& part : mix) {
        painter->fillRect(QRectF(left, top, part.part * width, barHeight), part.colour);
        left += part.part * width;
    }
}

QSize MixDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {leastBarWidth + 2 * barMargin, option.fontMetrics.height()};
}

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    paintBackground(*painter, option);
    const QString word = index.data().toString();
    const int width = option.fontMetrics.horizontalAdvance(word) + 2 * pillPadding;
    const QRectF pill =
        QRectF(option.rect.right() - width - 2, option.rect.top() + 2, width, option.rect.height() - 5)
            .translated(0.5, 0.5);
    auto colour = index.data(Qt::ForegroundRole).value<QColor>();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(pill, Qt::AlignCenter, word);
    colour.setAlphaF(0.55F);
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * pillPadding + 8,
            option.fontMetrics.height()};
}

} // namespace ballast
