// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QButtonGroup;

namespace ballast {

/// A row of choices of which one holds, as one control.
class Segments : public QFrame
{
    Q_OBJECT
public:
    Segments(const QStringList& choices, const QStringList& tips, QWidget* parent = nullptr);

    void setCurrent(int choice);

signals:
    /// By the user, not by setCurrent().
    void chosen(int choice);

private:
    QButtonGroup* m_group;
};

} // namespace ballast
