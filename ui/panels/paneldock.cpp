// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/paneldock.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ballast {

PanelDock::PanelDock(const QString& title, const QString& name, QWidget* content, QWidget* actions,
                     QWidget* parent)
    : QDockWidget(title, parent)
{
    setObjectName(name);
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("panel"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(15, 6, 10, 0);
    row->setSpacing(2);
    auto* heading = new PlainLabel(title.toUpper(), bar);
    heading->setObjectName(QStringLiteral("sectionTitle"));
    QFont font = uiFont(11, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    heading->setFont(font);
    row->addWidget(heading, 1);
    if (actions) {
        row->addSpacing(10); // an elided summary among them begins right after the heading
        row->addWidget(actions);
    }
    auto* close = new QToolButton(bar);
    close->setObjectName(QStringLiteral("link"));
    close->setText(QStringLiteral("×"));
    setTip(*close, tr("Hide this panel; View > Panels brings it back"));
    close->setAccessibleName(tr("Hide %1").arg(title));
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    row->addWidget(close);
    setTitleBarWidget(bar);
    content->setAttribute(Qt::WA_StyledBackground);
    content->setMinimumWidth(324);
    setWidget(content);
}

} // namespace ballast
