// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/referenceprompt.h"

#include "text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ballast {

ReferencePrompt::ReferencePrompt(QWidget* parent)
    : QFrame(parent)
    , m_price(new QLineEdit(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setProperty("kind", QStringLiteral("notice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 10, 6);
    row->setSpacing(10);
    auto* text = new QLabel(tr("This export names no reference price, so longs and shorts cannot be told "
                               "apart. Price when the map was made:"),
                            this);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    m_price->setFixedWidth(110);
    m_price->setPlaceholderText(tr("e.g. 84,500"));
    m_price->setAccessibleName(tr("Reference price"));
    row->addWidget(m_price);
    auto* set = new QPushButton(tr("Set"), this);
    row->addWidget(set);
    connect(set, &QPushButton::clicked, this, &ReferencePrompt::submit);
    connect(m_price, &QLineEdit::returnPressed, this, &ReferencePrompt::submit);
    hide();
}

void ReferencePrompt::ask()
{
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
