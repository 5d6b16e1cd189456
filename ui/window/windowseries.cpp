// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window does with several captures of one market: the rest of it is in mainwindow.cpp.

#include "charts/mapchart.h"
#include "text/seriestext.h"
#include "window/identitybar.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QStatusBar>

namespace ballast {

namespace {

constexpr int noticeMilliseconds = 8000;

} // namespace

void MainWindow::connectSeries()
{
    connect(&m_seriesJob, &SeriesJob::progressChanged, this, [this](int done, int all) {
        m_message->setProgress(static_cast<double>(done) / std::max(1, all));
    });
    connect(&m_seriesJob, &SeriesJob::finished, this, &MainWindow::takeSeries);
    connect(&m_series, &SeriesPlayer::failed, m_message, &MessageBar::showError);
    connect(&m_opener, &Opener::reloaded, &m_series, &SeriesPlayer::takeReloaded);
    // The shown capture's time stands in the title.
    connect(&m_series, &SeriesPlayer::openChanged, this, [this] {
        refreshDocument();
        if (!m_series.isOpen())
            return;
        m_pages->setCurrentIndex(1);
        m_chart->setFocus();
    });
    connect(&m_opener, &Opener::started, &m_seriesJob, &SeriesJob::cancel);
}

void MainWindow::startSeries(const QStringList& files, const ImportAnswers& answers)
{
    m_session.setLastFolder(QFileInfo(files.front()).absolutePath());
    m_opener.cancel();
    m_message->showProgress(tr("Reading %1 files…").arg(files.size()));
    m_seriesJob.start(files, answers);
}

void MainWindow::cancelReading()
{
    if (m_seriesJob.isRunning()) {
        m_seriesJob.cancel();
        m_message->endProgress();
        m_folderUntried.clear();
        m_folderFiles.clear();
        offerStart();
    }
    m_opener.cancel();
}

/// Files of one market are a series; others are opened as ever, and the foot says why.
void MainWindow::takeSeries(const SeriesScan& scan)
{
    m_message->endProgress();
    if (scan.hasPicture)
        return openApart(m_seriesJob.files());
    if (!scan.series) {
        const QString why =
            scan.refusal ? text::describe(*scan.refusal) : tr("Fewer than two of these files could be read.");
        if (m_seriesFolder.isEmpty())
            openApart(m_seriesJob.files());
        else
            openNextOfFolder();
        const QString next = tr("File, Compare open maps sets them side by side.");
        statusBar()->showMessage(tr("No series of captures: %1 %2").arg(why, next), noticeMilliseconds);
        return;
    }
    m_message->hide();
    m_folderUntried.clear();
    m_folderFiles.clear();
    m_series.open(scan);
    m_identity->setFiles({}, {});
    m_session.addRecentFile(m_seriesFolder.isEmpty() ? m_series.files().front() : m_seriesFolder);
}

} // namespace ballast
