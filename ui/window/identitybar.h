// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewcontroller.h"

#include <QWidget>

class QLabel;

namespace ballast {

class MapChooser;
class Segments;

/// The line above the charts: whose map this is, its four figures, and the two choices made most often.
class IdentityBar : public QWidget
{
    Q_OBJECT
public:
    explicit IdentityBar(ViewController& controller, QWidget* parent = nullptr);

    /// Files of a folder to step through; none where the document came alone.
    void setFiles(const QStringList& paths, const QString& current);

signals:
    /// One of the file's maps, or one of the folder's files, in place of what is open.
    void mapChosen(const QString& name);
    void fileChosen(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* addFigure(const QString& name, const QString& objectName);
    void refreshDocument();
    void refreshFigures();

    ViewController& m_controller;
    QLabel* m_name;
    QLabel* m_detail;
    MapChooser* m_maps;
    MapChooser* m_files;
    QLabel* m_notional;
    QLabel* m_margin;
    QLabel* m_ratio;
    QLabel* m_leverage;
    Segments* m_layout;
    Segments* m_maximum;
};

} // namespace ballast
