// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/messagebar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace ballast {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 7, 10, 7);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(180);
    m_close->setObjectName(QStringLiteral("link"));
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
    m_text->setText(text);
    m_text->setToolTip({});
    m_progress->setVisible(progress);
    m_progress->setValue(0);
    m_close->setText(progress ? tr("Cancel") : tr("Dismiss"));
    setProperty("kind", QString::fromLatin1(kind));
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
}

void MessageBar::showError(const text::ErrorText& error)
{
    const QString place = error.place.isEmpty() ? QString() : tr(", %1").arg(error.place);
    const QString text = QStringLiteral("<b>%1</b>%2: %3 %4")
                             .arg(QFileInfo(error.file).fileName().toHtmlEscaped(), place.toHtmlEscaped(),
                                  error.cause.toHtmlEscaped(), error.remedy.toHtmlEscaped());
    show(text, "error", false);
    m_text->setToolTip(error.file);
}

void MessageBar::showNotice(const QString& text)
{
    show(text.toHtmlEscaped(), "notice", false);
}

void MessageBar::showProgress(const QString& text)
{
    show(text.toHtmlEscaped(), "notice", true);
}

void MessageBar::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * 1000));
}

void MessageBar::setProgressText(const QString& text)
{
    if (m_inProgress)
        m_text->setText(text.toHtmlEscaped());
}

void MessageBar::endProgress()
{
    if (m_inProgress)
        hide();
    m_inProgress = false;
}

QString MessageBar::message() const
{
    return isVisible() ? m_text->text() : QString();
}

} // namespace ballast
