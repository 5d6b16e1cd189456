// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "appinfo.h"
#include "base/elidinglabel.h"
#include "base/tip.h"
#include "charts/mapchart.h"
#include "picture/exportdialog.h"
#include "series/timebar.h"
#include "text/format.h"
#include "text/messages.h"
#include "text/outsidetext.h"
#include "text/seriestext.h"
#include "window/filequestions.h"
#include "window/helpdialogs.h"
#include "window/identitybar.h"
#include "window/incoming.h"
#include "window/layoutkeeper.h"
#include "window/mainmenu.h"
#include "window/messagebar.h"
#include "window/panelset.h"
#include "window/rangeslider.h"
#include "window/sample.h"
#include "window/startpage.h"
#include "window/viewoptionsbar.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTime>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

/// The linker leaves a static library's resources out until they are asked for; must stand outside a
/// namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(ballast);
}

namespace ballast {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_readings(m_controller)
    , m_opener(m_controller)
    , m_series(m_controller, m_opener)
    , m_systemDark(systemIsDark(QGuiApplication::palette()))
{
    loadResources();
    setWindowTitle(QLatin1String(appName));
    setWindowIcon(QIcon(QStringLiteral(":/ballast/icon.svg")));
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    build();
    connectOpener();
    connectReloading();
    connectReport();
    connectSeries();
    connect(&m_controller, &ViewController::documentChanged, this, &MainWindow::refreshDocument);
    connect(&m_controller, &ViewController::stateChanged, this, &MainWindow::applyTheme);
    connect(&m_controller, &ViewController::stateChanged, this, &MainWindow::refreshNote);
    resize(QSize(1360, 840).boundedTo(screen()->availableSize()));
    restoreGeometry(m_session.geometry());
    restoreState(m_session.windowState());
    new LayoutKeeper(*this, [this] {
        m_session.setLayout(saveGeometry(), m_panelLayout.isEmpty() ? saveState() : m_panelLayout);
    });
    m_controller.setTheme(m_session.theme());
    refreshDocument();
}

/// Its widgets outlive its members, so they must have lost the focus, and done what they do then, before.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::build()
{
    m_identity = new IdentityBar(m_controller, this);
    auto* bar = addToolBar(tr("Identity"));
    bar->setObjectName(QStringLiteral("identity"));
    bar->setMovable(false);
    bar->toggleViewAction()->setVisible(false);
    bar->addWidget(m_identity);

    m_message = new MessageBar(this);
    m_questions = new FileQuestions(m_controller, m_opener, this);
    m_pages = new QStackedWidget(this);
    m_startPage = new StartPage(this);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(buildChartArea());
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_questions);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_panels = new PanelSet(m_controller, m_readings, *this);
    buildStatusBar();
    new MainMenu(*this, m_controller);
    setContextMenuPolicy(Qt::NoContextMenu);

    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::askForFile);
    connect(m_startPage, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_identity, &IdentityBar::fileChosen, this, &MainWindow::openPath);
    connect(m_identity, &IdentityBar::mapChosen, this, [this](const QString& name) {
        ImportAnswers answers = m_opener.answers();
        answers.select = name.toStdString();
        answers.referencePrice.reset(); // it was the other map's
        if (m_series.isOpen())
            startSeries(m_series.files(), answers);
        else
            m_opener.reopenWith(answers);
    });
}

QWidget* MainWindow::buildChartArea()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    m_chart = new MapChart(m_controller, area);
    m_slider = new RangeSlider(m_controller, area);
    auto* charts = new QVBoxLayout;
    charts->setContentsMargins(16, 0, 12, 0);
    charts->addWidget(m_chart, 1);
    charts->addWidget(m_slider);
    column->addLayout(charts, 1);
    m_timeBar = new TimeBar(m_series, area);
    column->addWidget(m_timeBar);
    auto* options = new ViewOptionsBar(m_controller, area);
    connect(options, &ViewOptionsBar::finerBucketsWanted, this, &MainWindow::rebucketPositions);
    column->addWidget(options);
    return area;
}

void MainWindow::buildStatusBar()
{
    m_note = new ElidingLabel(text::methodNote(), this);
    m_note->setObjectName(QStringLiteral("quiet"));
    m_warnings = new QToolButton(this);
    m_warnings->setObjectName(QStringLiteral("link"));
    connect(m_warnings, &QToolButton::clicked, this, &MainWindow::showWarnings);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);
    statusBar()->addWidget(m_note, 1);
    statusBar()->addPermanentWidget(m_warnings);
}

void MainWindow::connectOpener()
{
    connect(&m_opener, &Opener::started, this, [this](const QString& path) {
        m_message->showProgress(tr("Opening %1…").arg(text::fileName(path)));
    });
    connect(&m_opener, &Opener::progressChanged, m_message, &MessageBar::setProgress);
    connect(&m_opener, &Opener::cancelled, m_message, &MessageBar::endProgress);
    connect(&m_opener, &Opener::columnsWanted, m_message, &MessageBar::endProgress);
    connect(&m_opener, &Opener::opened, this, &MainWindow::takeOpened);
    connect(&m_opener, &Opener::failed, this, [this](const text::ErrorText& error) {
        m_message->showError(error);
        if (error.isOfUnknownShape)
            m_message->offer(tr("What opens"), [this] { showFormats(this); });
    });
    connect(&m_opener, &Opener::failed, this, &MainWindow::openNextOfFolder);
    connect(&m_opener, &Opener::columnsWanted, this, &MainWindow::openNextOfFolder);
    connect(&m_opener, &Opener::declined, m_message, &MessageBar::showNotice);
    connect(&m_opener, &Opener::fileWanted, this, &MainWindow::offerFile);
    connect(m_message, &MessageBar::cancelRequested, this, &MainWindow::cancelReading);
    connect(&m_opener, &Opener::cancelled, this, &MainWindow::offerStart);
    connect(&m_opener, &Opener::failed, this, &MainWindow::offerStart);
    connect(&m_opener, &Opener::columnsWanted, this, &MainWindow::offerStart);
    connect(&m_opener, &Opener::declined, this, &MainWindow::offerStart);
}

/// Quietly: the note at the foot gives way for some seconds.
void MainWindow::connectReloading()
{
    constexpr int noticeMilliseconds = 6000;
    const auto name = [this] { return text::fileName(m_opener.current().path); };
    const auto say = [this](const QString& text) { statusBar()->showMessage(text, noticeMilliseconds); };
    connect(&m_opener, &Opener::reloaded, this, [this, name, say](bool isNew) {
        if (std::exchange(m_saysReloadFailed, false))
            m_message->hide();
        say(isNew ? tr("%1 was read again at %2.").arg(name(), QTime::currentTime().toString(Qt::TextDate))
                  : tr("%1 is the same as before.").arg(name()));
    });
    connect(&m_opener, &Opener::vanished, this,
            [name, say] { say(tr("%1 is gone from its folder; its map stays.").arg(name())); });
    connect(&m_opener, &Opener::reloadFailed, this, [this](const text::ErrorText& error) {
        m_message->showError(error);
        m_saysReloadFailed = true;
        statusBar()->showMessage(tr("The map is still that of the version before."), noticeMilliseconds);
    });
    connect(statusBar(), &QStatusBar::messageChanged, m_note,
            [this](const QString& message) { m_note->setVisible(message.isEmpty()); });
    m_opener.setFollowing(m_session.followsFile());
}

void MainWindow::connectReport()
{
    connect(&m_report, &ReportExport::saved, this, [this](const QString& path) {
        m_message->showNotice(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_report, &ReportExport::failed, m_message, &MessageBar::showNotice);
    connect(m_message, &MessageBar::cancelRequested, this, [this] {
        m_report.cancel();
        m_message->endProgress();
    });
}

void MainWindow::setFollowing(bool following)
{
    m_session.setFollowsFile(following);
    m_opener.setFollowing(following);
}

/// Where there is nothing to show and nothing to come.
void MainWindow::offerStart()
{
    if (!m_controller.document() && !isImporting())
        m_startPage->fill();
}

void MainWindow::showEvent(QShowEvent* event)
{
    offerStart();
    QMainWindow::showEvent(event);
}

void MainWindow::askForFile()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open a liquidation map, or several captures of one market"), m_session.lastFolder(),
        tr("Maps and pictures (*.json *.ndjson *.jsonl *.csv *.tsv *.txt *.gz *.png);;All files (*)"));
    if (!paths.isEmpty())
        openFiles(paths);
}

void MainWindow::openSample()
{
    m_opener.open(sampleFile());
}

void MainWindow::openPath(const QString& path)
{
    if (QFileInfo(path).isDir())
        return openFolder(path);
    m_session.setLastFolder(QFileInfo(path).absolutePath());
    m_opener.open(path);
}

void MainWindow::openMap(const QString& path, const QString& name)
{
    OpenRequest request{path};
    request.answers.select = name.toStdString();
    m_opener.open(request);
}

void MainWindow::takeOpened(const QString& path, const QString& notice)
{
    if (notice.isEmpty())
        m_message->hide();
    else
        m_message->showNotice(notice);
    m_series.close(); // another map is there
    m_pages->setCurrentIndex(1);
    if (path != sampleFile() && m_opener.current().text.isNull())
        m_session.addRecentFile(path);
    m_folderUntried.clear();
    if (!m_folderFiles.contains(path))
        m_folderFiles.clear();
    m_identity->setFiles(m_folderFiles, path);
    if (!m_questions->isAsking())
        m_chart->setFocus();
}

void MainWindow::refreshDocument()
{
    const DocumentPtr& document = m_controller.document();
    const QString name = document
        ? text::windowTitle(text::fileName(QString::fromStdString(document->source.file)))
            + QStringLiteral(" — ")
        : QString();
    const QString time = document && m_series.isOpen()
        ? text::captureTime(m_series.capture(m_series.shown()).time) + QStringLiteral(" — ")
        : QString();
    setWindowTitle(time + name + QLatin1String(appName));
    QStringList brief;
    if (document)
        for (const Warning& warning : document->warnings)
            brief << text::brief(warning);
    m_warnings->setText(brief.join(QStringLiteral(" · ")));
    m_warnings->setVisible(!brief.isEmpty());
    setTip(*m_warnings, tr("What the import noticed; click for details"));
    showPanels(document != nullptr);
}

/// Without a document there is nothing for the panels to say; their places wait in m_panelLayout.
void MainWindow::showPanels(bool visible)
{
    if (visible && !m_panelLayout.isEmpty()) {
        restoreState(m_panelLayout);
        m_panelLayout.clear();
    } else if (!visible && m_panelLayout.isEmpty()) {
        m_panelLayout = saveState();
        m_panels->hideAll();
        findChild<QToolBar*>(QStringLiteral("identity"))->hide();
    }
}

/// What its margin is belongs under every map.
void MainWindow::refreshNote()
{
    const DocumentPtr& document = m_controller.document();
    m_note->setText(document
                        ? text::methodNote(document->map.marginBasis(), m_controller.state().leverageRange)
                        : text::methodNote());
    setTip(*m_note, m_note->text());
}

void MainWindow::showInspection()
{
    showInspectionOf(this, *m_controller.document());
}

void MainWindow::showWarnings()
{
    if (m_controller.document())
        showWarningList(this, *m_controller.document());
}

PictureOptions MainWindow::pictureOptions() const
{
    PictureOptions options = m_pictureOptions;
    options.view = m_controller.state().view;
    options.dark = isDarkNow();
    options.answers = m_opener.answers();
    options.clusters = m_readings.clusterOptions();
    if (m_series.isOpen())
        options.time = text::captureTime(m_series.capture(m_series.shown()).time);
    options.rememberFile = options.rememberFile && m_opener.current().text.isNull();
    return options;
}

void MainWindow::showExport()
{
    m_series.setPlaying(false); // the dialog has the capture that is shown
    ExportDialog dialog(m_controller.document(), m_controller.state(), pictureOptions(),
                        m_session.lastFolder(), this);
    if (m_series.isOpen())
        dialog.setScales(
            [this](const ViewState& state, std::size_t columns, const ExportDialog::TakeScale& take) {
                m_series.withScale(state, columns, take);
            });
    connect(&dialog, &ExportDialog::saved, this,
            [this](const QString& path) { m_session.setLastFolder(QFileInfo(path).absolutePath()); });
    dialog.exec();
    m_pictureOptions = dialog.options();
    m_pictureOptions.lockedScale.reset();
    m_pictureOptions.time.clear();
    m_pictureOptions.title.clear(); // titles belong to one map
    m_pictureOptions.subtitle.clear();
}

void MainWindow::copyPicture()
{
    const PictureOptions options = pictureOptions();
    const ViewState state = m_controller.state();
    m_series.withScale(
        state, pictureColumns(state, options),
        [this, options, state, document = m_controller.document()](const std::optional<LockedScale>& scale) {
            PictureOptions scaled = options;
            scaled.lockedScale = scale;
            const auto size = ballast::copyPicture(*document, state, scaled);
            m_message->showNotice(
                size ? tr("Copied a picture of %1 × %2 pixels.").arg(size->width()).arg(size->height())
                     : size.error());
        });
}

void MainWindow::askForReport()
{
    const QString name = text::suggestedName(QString::fromStdString(m_controller.document()->source.file));
    const QString path = ReportExport::askForPath(this, m_session.lastFolder(), name);
    if (!path.isEmpty())
        exportReport(path);
}

void MainWindow::exportReport(const QString& path)
{
    m_session.setLastFolder(QFileInfo(path).absolutePath());
    m_message->showProgress(tr("Writing %1…").arg(text::fileName(path)));
    ReportOptions options;
    options.clusters = m_readings.clusterOptions();
    m_report.start(path, m_controller.document(), m_controller.state(), options);
}

/// Positions are put into buckets on import, so other buckets are another import.
void MainWindow::rebucketPositions(double width)
{
    ImportAnswers answers = m_opener.answers();
    answers.bucketWidth = width;
    m_opener.reopenWith(answers);
}

void MainWindow::openAnotherWindow(const QString& path)
{
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->move(pos() + QPoint(40, 40));
    window->show();
    if (!path.isEmpty())
        window->openPath(path);
}

bool MainWindow::isDarkNow() const
{
    return isDark(m_controller.state().theme, m_systemDark);
}

void MainWindow::setThemeChoice(ThemeChoice theme)
{
    m_session.setTheme(theme);
    m_controller.setTheme(theme);
}

void MainWindow::switchTheme()
{
    setThemeChoice(isDarkNow() ? ThemeChoice::Light : ThemeChoice::Dark);
}

void MainWindow::applyTheme()
{
    if (std::exchange(m_appliedDark, isDarkNow()) == isDarkNow())
        return;
    const Theme& theme = Theme::of(isDarkNow());
    setPalette(theme.palette());
    setStyleSheet(theme.styleSheet());
    ChartStyle style;
    style.theme = &theme;
    m_chart->setStyle(style);
    m_slider->setTheme(theme);
    m_timeBar->setTheme(theme);
    m_panels->setTheme(theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Ours is set on the windows, so the application's palette is still the desktop's.
    if (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange) {
        const bool dark = systemIsDark(QGuiApplication::palette());
        m_systemDark = dark;
        applyTheme();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const Incoming incoming(event->mimeData());
    if (incoming.isEmpty())
        return m_message->showNotice(tr("Only files of this computer, or text, can be dropped here."));
    event->acceptProposedAction();
    take(incoming);
}

void MainWindow::paste()
{
    const Incoming incoming(QGuiApplication::clipboard()->mimeData());
    if (incoming.isEmpty())
        return m_message->showNotice(
            tr("The clipboard holds no text and no file: copy JSON, a table or arrays first."));
    take(incoming);
}

void MainWindow::take(const Incoming& incoming)
{
    if (!incoming.text.isEmpty())
        return openText(incoming.text, tr("Pasted text"));
    if (!incoming.folders.isEmpty())
        return openFolder(incoming.folders.front());
    openFiles(incoming.files);
}

void MainWindow::openFiles(const QStringList& paths)
{
    m_seriesFolder.clear();
    m_seriesJob.cancel();
    if (paths.size() > 1)
        startSeries(paths);
    else
        openApart(paths);
}

/// The first in this window, further files in windows of their own.
void MainWindow::openApart(const QStringList& files)
{
    openPath(files.front());
    for (qsizetype i = 1; i < files.size(); ++i)
        openAnotherWindow(files[i]);
}

void MainWindow::openText(const QByteArray& text, const QString& name)
{
    m_opener.openText(text, name);
}

void MainWindow::openFolder(const QString& path)
{
    const QStringList files = exportsIn(path);
    if (files.isEmpty())
        return m_message->showNotice(whyNoExports(path));
    m_folderFiles = files;
    m_folderUntried = files;
    m_seriesFolder = path;
    if (files.size() > 1)
        startSeries(files);
    else
        openNextOfFolder();
}

/// A folder holds other files too: the first that opens is shown, and the list offers the rest.
void MainWindow::openNextOfFolder()
{
    if (!m_folderUntried.isEmpty())
        openPath(m_folderUntried.takeFirst());
}

} // namespace ballast
