// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/letgo.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace ballast {

DocumentPtr freedInPool(DocumentPtr document)
{
    const Document* shown = document.get();
    return {shown, [document = std::move(document)](const Document*) mutable {
                // An import that ends while the program does posts a document that nobody takes.
                if (QCoreApplication::instance())
                    QThreadPool::globalInstance()->start([last = std::move(document)] {});
                document.reset();
            }};
}

} // namespace ballast
