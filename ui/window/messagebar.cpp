// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/messagebar.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "text/outsidetext.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace ballast {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_close(new QToolButton(this))
    , m_action(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 7, 10, 7);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(180);
    for (QToolButton* button : {m_action, m_close})
        button->setObjectName(QStringLiteral("link"));
    connect(m_action, &QToolButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_onAction, nullptr))
            action();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (m_inProgress)
            emit cancelRequested();
        else
            hide();
    });
    hide();
}

void MessageBar::show(const QString& text, const char* kind, bool progress)
{
    m_inProgress = progress;
    say(text);
    setTip(*m_text, {});
    m_action->hide();
    m_onAction = nullptr;
    m_progress->setVisible(progress);
    m_progress->setValue(0);
    m_close->setText(progress ? tr("Cancel") : tr("Dismiss"));
    setProperty("kind", QString::fromLatin1(kind));
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
}

void MessageBar::say(const QString& text)
{
    m_said = text::cleaned(text);
    m_text->setText(text::breakable(m_said));
}

void MessageBar::showError(const text::ErrorText& error)
{
    const QString place = error.place.isEmpty() ? QString() : tr(", %1").arg(error.place);
    show(tr("%1%2: %3 %4").arg(text::fileName(error.file), place, error.cause, error.remedy), "error", false);
    setTip(*m_text, text::pathText(error.file) + u'\n' + m_said);
}

void MessageBar::showNotice(const QString& text)
{
    if (text.isEmpty())
        return endProgress();
    show(text, "notice", false);
}

void MessageBar::ask(const QString& text, const QString& button, const std::function<void()>& action)
{
    show(text, "notice", false);
    offer(button, action);
}

void MessageBar::offer(const QString& button, const std::function<void()>& action)
{
    m_action->setText(button);
    m_action->show();
    m_onAction = action;
}

void MessageBar::showProgress(const QString& text)
{
    show(text, "notice", true);
}

void MessageBar::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * 1000));
}

void MessageBar::setProgressText(const QString& text)
{
    if (m_inProgress)
        say(text);
}

void MessageBar::endProgress()
{
    if (m_inProgress)
        hide();
    m_inProgress = false;
}

QString MessageBar::message() const
{
    return isVisible() ? m_said : QString();
}

} // namespace ballast
