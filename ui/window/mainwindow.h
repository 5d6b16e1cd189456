// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picture/picture.h"
#include "series/seriesjob.h"
#include "series/seriesplayer.h"
#include "window/opener.h"
#include "window/readings.h"
#include "window/reportexport.h"
#include "window/session.h"
#include "window/viewcontroller.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace ballast {

class FileQuestions;
class IdentityBar;
class MapChart;
class MessageBar;
class PanelSet;
class RangeSlider;
struct Incoming;
class StartPage;
class TimeBar;

/// One window, one document at most. A failed import leaves what is open as it was.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens an export, or a picture of ours: then its view, on the very file that it was made from.
    void openPath(const QString& path);
    /// One map of a file that holds several; `name` is empty for a file of one.
    void openMap(const QString& path, const QString& name);
    void openSample();
    void askForFile();
    void showExport();
    void copyPicture();
    void askForReport();
    /// A report of the open map as it is seen; the message bar says how it went.
    void exportReport(const QString& path);
    /// Text as a document, with `name` in place of a file's.
    void openText(const QByteArray& text, const QString& name);
    /// Captures of one market as a series in this window; other files each in a window of its own, the first
    /// in this.
    void openFiles(const QStringList& paths);
    /// The exports of a folder: a series where they are captures of one market, else the first, with the
    /// others to choose from.
    void openFolder(const QString& path);
    /// What is on the clipboard: files, or text as a document.
    void paste();
    void showWarnings();
    /// How the open file was understood.
    void showInspection();
    /// The open file as it is now, in the same view.
    void reload() { m_opener.reload(); }
    bool canReload() const { return m_opener.canReload(); }
    /// Whether files that change on disk are read again by themselves; remembered.
    void setFollowing(bool following);
    /// A second window, empty or with a file of its own.
    void openAnotherWindow(const QString& path = {});

    /// By the user: remembered for the next start.
    void setThemeChoice(ThemeChoice theme);
    void switchTheme();

    ViewController& controller() { return m_controller; }
    MapChart* chart() const { return m_chart; }
    RangeSlider* rangeSlider() const { return m_slider; }
    PanelSet* panels() const { return m_panels; }
    Readings& readings() { return m_readings; }
    MessageBar* messageBar() const { return m_message; }
    FileQuestions* questions() const { return m_questions; }
    SeriesPlayer& series() { return m_series; }
    TimeBar* timeBar() const { return m_timeBar; }
    bool isImporting() const { return m_opener.isRunning() || m_seriesJob.isRunning(); }
    PictureOptions pictureOptions() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildChartArea();
    void buildStatusBar();
    void connectOpener();
    void connectReloading();
    void connectReport();
    void connectSeries();
    void startSeries(const QStringList& files, const ImportAnswers& answers = {});
    void takeSeries(const SeriesScan& scan);
    void openApart(const QStringList& files);
    void cancelReading();
    void offerStart();
    void offerFile(const QString& notice, const OpenRequest& request);
    void takeOpened(const QString& path, const QString& notice);
    void take(const Incoming& incoming);
    void openNextOfFolder();
    void refreshNote();
    void rebucketPositions(double width);
    void applyTheme();
    void refreshDocument();
    void showPanels(bool visible);
    bool isDarkNow() const;

    Session m_session;
    ViewController m_controller;
    Readings m_readings;
    Opener m_opener;
    ReportExport m_report;
    SeriesJob m_seriesJob;
    SeriesPlayer m_series; // before the charts: its scale is there when they ask for a frame
    bool m_systemDark;
    std::optional<bool> m_appliedDark;

    QStackedWidget* m_pages;
    StartPage* m_startPage;
    MapChart* m_chart;
    RangeSlider* m_slider;
    TimeBar* m_timeBar;
    PanelSet* m_panels;
    MessageBar* m_message;
    FileQuestions* m_questions;
    IdentityBar* m_identity;
    QToolButton* m_warnings;
    QLabel* m_note;
    QString m_seriesFolder; ///< Whose files are read as a series; empty: they were named.
    QStringList m_folderUntried; ///< Until one of them opens.
    QStringList m_folderFiles; ///< To choose from, in the order of their names.
    QByteArray m_panelLayout; ///< While no document is open.
    bool m_saysReloadFailed = false;
    PictureOptions m_pictureOptions; ///< As last used in the export dialog.
};

} // namespace ballast
