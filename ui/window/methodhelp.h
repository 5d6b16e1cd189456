// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fingerprintjob.h"
#include "window/viewcontroller.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace ballast {

class TextPage;

/// What the numbers mean, worked through with those of the open map; follows it while it is open. Does not
/// stop the rest.
class MethodHelp : public QDialog
{
    Q_OBJECT
public:
    /// Shows the window's own, one at most.
    static void showFor(QWidget* parent, ViewController& controller);

    MethodHelp(ViewController& controller, QWidget* parent);

    TextPage* page() const { return m_page; }
    QLineEdit* findField() const { return m_find; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void refresh();
    void followState();
    void openFind();
    void closeFind();
    void find(bool backward);

    ViewController& m_controller;
    FingerprintJob m_job;
    Range m_leverageRange;
    TextPage* m_page;
    QWidget* m_findRow;
    QLineEdit* m_find;
    QLabel* m_found;
};

} // namespace ballast
