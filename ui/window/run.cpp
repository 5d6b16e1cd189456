// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/run.h"

#include "appinfo.h"
#include "text/format.h"
#include "theme/theme.h"
#include "window/mainwindow.h"
#include "window/session.h"

#include <QApplication>
#include <QFileInfo>
#include <QStyleFactory>
#include <QTimer>
#include <QWindow>

#include <algorithm>

namespace ballast {

namespace {

/// A window that appears just while the session's window manager starts, as at login, can be left unmapped by
/// it: then it is shown once more.
void showForSure(MainWindow& window)
{
    window.show();
    for (const int milliseconds : {400, 1200}) {
        QTimer::singleShot(milliseconds, &window, [&window] {
            const QWindow* handle = window.windowHandle();
            if (window.isVisible() && !window.isMinimized() && handle && !handle->isExposed()) {
                window.hide();
                window.show();
            }
        });
    }
}

MainWindow* newWindow()
{
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    return window;
}

} // namespace

void setUpApplication()
{
    QApplication::setApplicationName(QLatin1String(appName));
    QApplication::setApplicationVersion(QLatin1String(appVersion));
    QApplication::setOrganizationName(QLatin1String(appName));
    QGuiApplication::setDesktopFileName(QLatin1String(appId));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(uiFont(13));
}

int runWindows(const QStringList& files, const QHash<QString, QByteArray>& streams)
{
    setUpApplication();
    if (const QString special = Session::standApart(); !special.isEmpty())
        qWarning("%s is no regular file: settings are kept for this run only.", qPrintable(special));
    const auto open = [&streams](const QString& file) {
        auto* window = newWindow();
        // A small file is read while the window is shown, and its map is there at the first paint.
        if (const auto stream = streams.constFind(file); stream != streams.cend())
            window->openText(*stream, text::inputName(file.toStdString()));
        else if (QFileInfo(file).isDir())
            window->openFolder(file);
        else if (!file.isEmpty())
            window->openPath(file);
        showForSure(*window);
    };
    if (files.isEmpty())
        open({});
    // Several files may be captures of one market, which are one window's.
    const bool areFiles =
        std::ranges::all_of(files, [](const QString& file) { return QFileInfo(file).isFile(); });
    if (files.size() > 1 && areFiles) {
        auto* window = newWindow();
        window->openFiles(files);
        showForSure(*window);
        return QApplication::exec();
    }
    for (const QString& file : files)
        open(file);
    return QApplication::exec();
}

} // namespace ballast
