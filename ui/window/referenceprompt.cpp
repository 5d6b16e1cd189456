// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/referenceprompt.h"

#include "text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ballast {

ReferencePrompt::ReferencePrompt(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_price(new QLineEdit(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setProperty("kind", QStringLiteral("notice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 10, 6);
    row->setSpacing(10);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_price->setFixedWidth(110);
    m_price->setPlaceholderText(tr("e.g. 84,500"));
    m_price->setAccessibleName(tr("Reference price"));
    row->addWidget(m_price);
    auto* set = new QPushButton(tr("Set"), this);
    auto* later = new QToolButton(this);
    later->setObjectName(QStringLiteral("link"));
    later->setText(tr("Not now"));
    row->addWidget(set);
    row->addWidget(later);
    connect(later, &QToolButton::clicked, this, &QWidget::hide);
    connect(set, &QPushButton::clicked, this, &ReferencePrompt::submit);
    connect(m_price, &QLineEdit::returnPressed, this, &ReferencePrompt::submit);
    hide();
}

void ReferencePrompt::ask(bool missing)
{
    m_text->setText(
        missing ? tr("This export names no reference price, so longs and shorts cannot be told apart. "
                     "Price when the map was made:")
                : tr("Reference price, the price when the map was made; where the export does not name "
                     "sides, it parts longs from shorts:"));
    m_price->clear();
    show();
}

void ReferencePrompt::submit()
{
    const auto price = text::parseAmount(m_price->text());
    if (price && *price > 0)
        emit given(*price);
    else
        m_price->selectAll();
}

} // namespace ballast
