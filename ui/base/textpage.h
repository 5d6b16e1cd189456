// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace ballast {

/// A page of text to read. It loads no file, picture or address, whatever its HTML names, and follows no
/// link.
class TextPage : public QTextBrowser
{
    Q_OBJECT
public:
    explicit TextPage(QWidget* parent = nullptr);

    /// Words from outside stand in `html` escaped.
    void showHtml(const QString& html);

    QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace ballast
