// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/mapchart.h"
#include "panels/tierspanel.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"

#include "uitest.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QThreadPool>

namespace ballast::uitest {

/// A window that is shown and has the keyboard.
inline std::unique_ptr<MainWindow> shownWindow()
{
    auto window = std::make_unique<MainWindow>();
    window->show();
    window->activateWindow();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
    return window;
}

/// Opens `path` and waits until the window has a document of that file, or says why not.
inline bool opened(MainWindow& window, const QString& path)
{
    window.openPath(path);
    const bool ended = QTest::qWaitFor([&] { return !window.isImporting(); });
    settle();
    return ended && window.controller().document();
}

/// The plot inside the window's chart, which gets the mouse.
inline QWidget* plotOf(const MainWindow& window)
{
    const auto children = window.chart()->findChildren<QWidget*>();
    for (QWidget* child : children)
        if (child->inherits("QCustomPlot"))
            return child;
    return nullptr;
}

/// Drags `url` over the window and lets it go.
inline void drop(QWidget& window, const QUrl& url)
{
    QMimeData data;
    data.setUrls({url});
    const QPoint pos = window.rect().center();
    QDragEnterEvent enter(pos, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    QDropEvent dropped(pos, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &dropped);
}

inline QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

/// A small export that names its reference price, or does not.
inline QByteArray smallExport(bool withReferencePrice)
{
    return QByteArray("{\"exchange\": \"Binance\", \"symbol\": \"ETHUSDT\", ")
        + (withReferencePrice ? "\"lastPrice\": 120, " : "")
        + "\"prices\": [100, 110, 120, 130], \"5\": [100, 200, 0, 0], \"10\": [0, 300, 0, 400], \"100\": "
          "[1000, 0, 0, 5000]}";
}

} // namespace ballast::uitest
