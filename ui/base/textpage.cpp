// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textpage.h"

namespace ballast {

TextPage::TextPage(QWidget* parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
}

void TextPage::showHtml(const QString& html)
{
    setHtml(html);
}

QVariant TextPage::loadResource(int, const QUrl&)
{
    return QByteArray(""); // nothing at all would be looked for elsewhere
}

} // namespace ballast
