// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ballast {

/// What a window shows before its first file: where to drop one, the sample, and where exports come from.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    /// Blank until filled: a window that opens a file at once never pays for it.
    explicit StartPage(QWidget* parent = nullptr);
    void fill();

signals:
    void openRequested();
    void sampleRequested();
};

} // namespace ballast
