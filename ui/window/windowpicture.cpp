// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window does with a picture that names a file elsewhere: the rest of it is in mainwindow.cpp.

#include "window/mainwindow.h"
#include "window/messagebar.h"

namespace ballast {

/// A picture may come from anybody, so that nothing it names is looked at before the reader agrees.
void MainWindow::offerFile(const QString& notice, const OpenRequest& request)
{
    m_message->ask(notice, tr("Open it"), [this, request] { m_opener.open(request); });
    offerStart();
}

} // namespace ballast
