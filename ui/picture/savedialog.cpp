// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/savedialog.h"

#include <QFileDialog>

namespace ballast {

QString askPicturePath(QWidget* parent, const QString& folder, const QString& name)
{
    QFileDialog dialog(parent, QFileDialog::tr("Save picture"), folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({QFileDialog::tr("PNG picture (*.png)"), QFileDialog::tr("SVG drawing (*.svg)"),
                           QFileDialog::tr("PDF page (*.pdf)")});
    // The kind that is chosen gives the ending, so that the question about overwriting is about the right
    // file.
    dialog.setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

} // namespace ballast
