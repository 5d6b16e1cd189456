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
    m_price->setPlaceholderText(tr("price"));
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

void ReferencePrompt::ask(std::optional<double> current)
{
    m_text->setText(
        current ? tr("Buckets below the reference price are longs, at or above it shorts, unless the "
                     "export says otherwise. Price when the map was made:")
                : tr("This export names no reference price, so longs and shorts cannot be told apart. "
                     "Price when the map was made:"));
    m_price->setText(current ? text::exactPrice(*current, 1) : QString());
    m_price->selectAll();
    show();
    m_price->setFocus();
}

void ReferencePrompt::submit()
{
    const auto price = text::parseAmount(m_price->text());
    if (price && *price > 0) {
        hide();
        return emit given(*price);
    }
    m_text->setText(
        tr("“%1” is not a price. Type it in digits, with a point before decimals:").arg(m_price->text()));
    m_price->selectAll();
}

} // namespace ballast
