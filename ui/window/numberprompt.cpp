// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/numberprompt.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "text/format.h"
#include "text/outsidetext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ballast {

namespace {

constexpr qsizetype mostFields = 2;

} // namespace

NumberPrompt::NumberPrompt(QWidget* parent)
    : QFrame(parent)
    , m_text(new PlainLabel(this))
    , m_preview(new QWidget(this))
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageBar"));
    setProperty("kind", QStringLiteral("notice"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 10, 6);
    column->setSpacing(4);
    column->addLayout(m_row);
    column->addWidget(m_preview);
    m_row->setSpacing(10);
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
    for (qsizetype i = 0; i < mostFields; ++i) {
        auto* field = new QLineEdit(this);
        field->setFixedWidth(110);
        connect(field, &QLineEdit::returnPressed, this, &NumberPrompt::submit);
        m_row->addWidget(field);
        m_fields << field;
    }
    auto* set = new QPushButton(tr("Set"), this);
    auto* later = new QToolButton(this);
    later->setObjectName(QStringLiteral("link"));
    later->setText(tr("Not now"));
    m_row->addWidget(set);
    m_row->addWidget(later);
    connect(later, &QToolButton::clicked, this, &QWidget::hide);
    connect(set, &QPushButton::clicked, this, &NumberPrompt::submit);
    hide();
}

void NumberPrompt::ask(NumberQuestion question)
{
    m_question = std::move(question);
    m_text->setText(m_question.text);
    fillPreview();
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const bool used = i < m_question.fields.size();
        m_fields[i]->setVisible(used);
        m_fields[i]->setText(used ? m_question.fields[i].value : QString());
        m_fields[i]->setPlaceholderText(used ? m_question.fields[i].name : QString());
        m_fields[i]->setAccessibleName(m_fields[i]->placeholderText());
        setTip(*m_fields[i], m_fields[i]->placeholderText());
    }
    m_fields.front()->selectAll();
    show();
    m_fields.front()->setFocus();
}

void NumberPrompt::fillPreview()
{
    delete m_preview->layout();
    qDeleteAll(m_preview->findChildren<QLabel*>());
    auto* grid = new QGridLayout(m_preview);
    grid->setContentsMargins(3, 0, 3, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    for (qsizetype row = 0; row < m_question.preview.size(); ++row) {
        const QStringList& cells = m_question.preview[row];
        for (qsizetype column = 0; column < cells.size(); ++column)
            grid->addWidget(new PlainLabel(text::shortened(cells[column]), m_preview), static_cast<int>(row),
                            static_cast<int>(column), column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        grid->setColumnStretch(static_cast<int>(cells.size()), 1);
    }
    m_preview->setVisible(!m_question.preview.isEmpty());
}

void NumberPrompt::refuse(const QString& why)
{
    m_text->setText(text::breakable(text::cleaned(why)));
}

void NumberPrompt::submit()
{
    QList<double> numbers;
    for (qsizetype i = 0; i < m_question.fields.size(); ++i) {
        QString typed = m_fields[i]->text().trimmed();
        const auto number = text::parseAmount(typed.remove(QChar(0x00D7)).remove(u'x'));
        if (!number) {
            m_fields[i]->selectAll();
            m_fields[i]->setFocus();
            return refuse(
                tr("“%1” is not a number for “%2”. Type it in digits, with a point before decimals:")
                    .arg(m_fields[i]->text(), m_question.fields[i].name));
        }
        numbers << *number;
    }
    const QString refusal = m_question.refusal ? m_question.refusal(numbers) : QString();
    if (!refusal.isEmpty())
        return refuse(refusal);
    hide();
    m_question.take(numbers);
}

} // namespace ballast
