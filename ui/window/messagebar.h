// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/messages.h"

#include <QFrame>

#include <functional>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ballast {

/// What there is to say, in the window and not in a box before it: a failure with place, cause and remedy, or
/// an import under way with its progress and a way out.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const text::ErrorText& error);
    /// Of no words: that what was under way is done.
    void showNotice(const QString& text);
    /// A notice with a button of these words, which calls `action`; dismissing it does nothing.
    void ask(const QString& text, const QString& button, const std::function<void()>& action);
    /// Such a button for what is said already.
    void offer(const QString& button, const std::function<void()>& action);
    void showProgress(const QString& text);
    void setProgress(double fraction);
    /// Says anew how far it is, in place of showProgress()'s words.
    void setProgressText(const QString& text);
    /// Takes away a progress message; errors and notices stay until dismissed or replaced.
    void endProgress();
    QString message() const;

signals:
    void cancelRequested();

private:
    void show(const QString& text, const char* kind, bool progress);
    void say(const QString& text);

    QLabel* m_text;
    QString m_said;
    QProgressBar* m_progress;
    QToolButton* m_close;
    QToolButton* m_action;
    std::function<void()> m_onAction;
    bool m_inProgress = false;
};

} // namespace ballast
