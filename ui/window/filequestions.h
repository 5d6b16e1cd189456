// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/opener.h"
#include "window/viewcontroller.h"

#include <QWidget>

namespace ballast {

class ColumnsPanel;
class NumberPrompt;

/// What only the reader can say of a file: asked above the charts when a file leaves it open, and on demand.
/// Answers open the file again with them.
class FileQuestions : public QWidget
{
    Q_OBJECT
public:
    FileQuestions(ViewController& controller, Opener& opener, QWidget* parent = nullptr);

    /// In place of the price that holds.
    void askReferencePrice();
    /// First price and step of an export without prices.
    void askPrices();
    /// The leverages that bound a map without any.
    void askLeverageRange();
    /// The columns of the open table anew.
    void askColumnsAgain();
    /// A question is in view.
    bool isAsking() const;
    bool canAskColumns() const { return m_opener.table() != nullptr; }

private:
    void refresh();
    void askColumns(const OpenRequest& request);
    void reopenWith(void (*change)(ImportAnswers& answers, const QList<double>& numbers),
                    const QList<double>& numbers);

    ViewController& m_controller;
    Opener& m_opener;
    NumberPrompt* m_numbers;
    ColumnsPanel* m_columns;
    OpenRequest m_waiting; ///< Whose columns are asked for.
};

} // namespace ballast
