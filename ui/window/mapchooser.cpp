// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mapchooser.h"

#include "base/tip.h"
#include "text/outsidetext.h"

#include <QStandardItemModel>

namespace ballast {

MapChooser::MapChooser(const QString& accessibleName, QWidget* parent)
    : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setTip(*this, accessibleName);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(9);
    setMaxVisibleItems(24);
    setFocusPolicy(Qt::TabFocus); // appearing must not take the keyboard from the charts
    connect(this, &QComboBox::activated, this,
            [this](int index) { emit chosen(itemData(index).toString()); });
    hide();
}

/// A list as wide as its longest name would be wider than the screen.
void MapChooser::add(const QString& name, const QString& value)
{
    addItem(text::shortened(name), value);
    setItemData(count() - 1, text::tip(name), Qt::ToolTipRole);
}

void MapChooser::setMaps(const Document& document)
{
    clear();
    for (const MapChoice& choice : document.maps) {
        const QString name = QString::fromStdString(choice.name);
        add(choice.isEmpty ? tr("%1 (empty)").arg(name) : name, name);
        if (choice.isEmpty)
            qobject_cast<QStandardItemModel*>(model())->item(count() - 1)->setEnabled(false);
    }
    setCurrentIndex(static_cast<int>(document.chosenMap));
    setVisible(count() > 1);
}

void MapChooser::setFiles(const QStringList& paths, const QString& current)
{
    clear();
    for (const QString& path : paths)
        add(text::fileName(path), path);
    setCurrentIndex(static_cast<int>(paths.indexOf(current)));
    setVisible(count() > 1);
}

} // namespace ballast
