// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/startpage.h"

#include "base/plainlabel.h"
#include "theme/theme.h"

#include <QFrame>
#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

QLabel* centred(const QString& text, const char* objectName, const QFont& font, QWidget* parent)
{
    auto* label = new PlainLabel(text, parent);
    label->setObjectName(QLatin1String(objectName));
    label->setFont(font);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
{
}

void StartPage::fill()
{
    if (layout())
        return;
    auto* zone = new QFrame(this);
    zone->setObjectName(QStringLiteral("dropZone"));
    zone->setMaximumWidth(660);
    auto* column = new QVBoxLayout(zone);
    column->setContentsMargins(40, 34, 40, 34);
    column->setSpacing(12);
    auto* icon = new PlainLabel(zone);
    icon->setPixmap(QIcon(QStringLiteral(":/ballast/icon.svg")).pixmap(64, 64));
    icon->setAlignment(Qt::AlignCenter);
    column->addWidget(icon);
    column->addWidget(
        centred(tr("Drop a liquidation map here"), "identityName", uiFont(22, QFont::DemiBold), zone));
    column->addWidget(centred(
        tr("Ballast weighs every price bucket by the margin behind it and shows that beside the notional."),
        "quiet", uiFont(14), zone));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto* open = new QPushButton(tr("Open file…"), zone);
    open->setDefault(true);
    auto* sample = new QPushButton(tr("See the sample"), zone);
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(sample);
    buttons->addStretch(1);
    column->addSpacing(6);
    column->addLayout(buttons);
    column->addSpacing(10);
    column->addWidget(
        centred(tr("Where exports come from"), "sectionTitle", uiFont(12, QFont::DemiBold), zone));
    column->addWidget(centred(
        tr("CoinGlass and CoinAnk answers, pair maps, aggregated maps and heatmaps · DataMaxi+, rektslug, "
           "Hyblock · Hyperliquid positions · the charts of a page (Help > Get data from a chart page) · "
           "tier arrays copied from a chart's series · CSV with one column per tier, or price, leverage, "
           "amount. Files, folders and text can be dropped, text pasted with Ctrl+V. A picture exported "
           "by Ballast opens as well and brings back its view."),
        "quiet", uiFont(13), zone));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);

    auto* outer = new QVBoxLayout(this);
    outer->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(zone, 6);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(1);
}

} // namespace ballast
