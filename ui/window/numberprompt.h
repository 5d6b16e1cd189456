// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace ballast {

/// A question whose answer is one or two numbers.
struct NumberQuestion
{
    struct Field
    {
        QString name; ///< Shown while it is empty: "price".
        QString value; ///< What holds now; empty: nothing.
    };

    QString text;
    QList<QStringList> preview; ///< A head and the first rows it is about; empty: none.
    QList<Field> fields;
    /// Why these numbers cannot be, as a sentence; empty when they can.
    std::function<QString(const QList<double>&)> refusal = {};
    std::function<void(const QList<double>&)> take;
};

/// Asks for numbers that only the reader knows, above the charts and not in a box before them.
class NumberPrompt : public QFrame
{
    Q_OBJECT
public:
    explicit NumberPrompt(QWidget* parent = nullptr);

    /// Shows a question in place of the one before.
    void ask(NumberQuestion question);

private:
    void submit();
    void refuse(const QString& why);
    void fillPreview();

    NumberQuestion m_question;
    QLabel* m_text;
    QWidget* m_preview;
    QHBoxLayout* m_row;
    QList<QLineEdit*> m_fields;
};

} // namespace ballast
