// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"

#include <QComboBox>
#include <QStringList>

namespace ballast {

/// Which of several: the maps of a file, or the files of a folder. Hidden where there is nothing to choose.
class MapChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit MapChooser(const QString& accessibleName, QWidget* parent = nullptr);

    /// Empty maps are listed but cannot be chosen.
    void setMaps(const Document& document);
    /// By their names; `current` is one of them.
    void setFiles(const QStringList& paths, const QString& current);

signals:
    /// A map's name, or a file's path.
    void chosen(const QString& value);

private:
    void add(const QString& name, const QString& value);
};

} // namespace ballast
