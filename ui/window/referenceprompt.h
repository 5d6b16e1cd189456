// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;

namespace ballast {

/// Asks for the reference price that an export lacks: until it is given, sides are unknown and nothing
/// guesses.
class ReferencePrompt : public QFrame
{
    Q_OBJECT
public:
    explicit ReferencePrompt(QWidget* parent = nullptr);

    /// Shows the question anew. `current`: the price that holds, which a new one would replace.
    void ask(std::optional<double> current);

signals:
    /// Quote currency, over 0.
    void given(double referencePrice);

private:
    void submit();

    QLabel* m_text;
    QLineEdit* m_price;
};

} // namespace ballast
