// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonwindow.h"

#include "appinfo.h"
#include "base/elidinglabel.h"
#include "base/tip.h"
#include "compare/comparisoncharts.h"
#include "compare/comparisonhead.h"
#include "compare/comparisonpicture.h"
#include "compare/comparisontable.h"
#include "compare/comparisontext.h"
#include "compare/overlayfiles.h"
#include "picture/savedialog.h"
#include "text/format.h"
#include "text/messages.h"
#include "text/outsidetext.h"
#include "window/layoutkeeper.h"
#include "window/messagebar.h"
#include "window/session.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace ballast {

namespace {

QString pathsText(const QStringList& paths)
{
    const QString first = QDir::toNativeSeparators(paths.constFirst());
    return paths.size() == 1 ? first
                             : ComparisonWindow::tr("%1 and %2 more").arg(first).arg(paths.size() - 1);
}

std::string written(const ComparisonReport& report, ComparisonHead::Format format)
{
    switch (format) {
    case ComparisonHead::Format::Csv:
        return comparisonAsCsv(report);
    case ComparisonHead::Format::Json:
        return comparisonAsJson(report);
    case ComparisonHead::Format::Text:
        break;
    }
    return comparisonAsText(report);
}

} // namespace

ComparisonWindow::ComparisonWindow(const QString& cache, QWidget* parent)
    : QMainWindow(parent)
    , m_job(cache)
    , m_report(std::make_shared<const ComparisonReport>())
{
    setMinimumSize(760, 460);
    setWindowIcon(QIcon(QStringLiteral(":/ballast/icon.svg")));
    build();
    buildFoot();
    addKeys();
    connectParts();
    constexpr int titleBar = 40;
    resize(QSize(1280, 760).boundedTo(screen()->availableSize() - QSize(0, titleBar)));
    restoreGeometry(Session().comparisonGeometry());
    new LayoutKeeper(*this, [this] { Session().setComparisonGeometry(saveGeometry()); });
    overlaySelected();
}

/// Its widgets outlive its members, so they must have lost the focus, and done what they do then, before.
ComparisonWindow::~ComparisonWindow()
{
    hide();
}

void ComparisonWindow::build()
{
    auto* central = new QWidget(this);
    m_message = new MessageBar(central);
    m_head = new ComparisonHead(central);
    m_splitter = new QSplitter(Qt::Horizontal, central);
    m_splitter->setChildrenCollapsible(false);
    auto* panel = new QWidget(m_splitter);
    panel->setObjectName(QStringLiteral("panel"));
    panel->setAttribute(Qt::WA_StyledBackground);
    m_table = new ComparisonTable(panel);
    auto* inPanel = new QVBoxLayout(panel);
    inPanel->setContentsMargins(12, 4, 0, 0);
    inPanel->addWidget(m_table);
    m_charts = new ComparisonCharts(m_splitter);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({700, 560});
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_head);
    column->addWidget(m_splitter, 1);
    setCentralWidget(central);
}

void ComparisonWindow::buildFoot()
{
    auto* note = new ElidingLabel(text::noTotals() + u' ' + text::methodNote(), this);
    note->setObjectName(QStringLiteral("quiet"));
    setTip(*note, note->text());
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);
    statusBar()->addWidget(note, 1);
}

void ComparisonWindow::addKeys()
{
    const auto add = [this](const QKeySequence& key, auto&& act) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(QKeySequence::Refresh, [this] { readAgain(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askWhereToSave(); });
    add(QKeySequence::Close, [this] { close(); });
}

void ComparisonWindow::connectParts()
{
    connect(&m_job, &ComparisonJob::progressChanged, this, &ComparisonWindow::showProgress);
    connect(&m_job, &ComparisonJob::finished, this, &ComparisonWindow::take);
    connect(&m_overlayJob, &OverlayJob::finished, this, &ComparisonWindow::takeOverlay);
    connect(m_message, &MessageBar::cancelRequested, this, &ComparisonWindow::cancel);
    connect(m_table, &ComparisonTable::selectedMapsChanged, this, &ComparisonWindow::overlaySelected);
    connect(m_table, &ComparisonTable::openRequested, this, &ComparisonWindow::openMap);
    connect(m_head, &ComparisonHead::groupingChosen, m_charts, &ComparisonCharts::setGrouping);
    connect(m_head, &ComparisonHead::exportRequested, this, &ComparisonWindow::askWhereToSave);
    connect(m_head, &ComparisonHead::copyRequested, this, [this](ComparisonHead::Format format) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(written(report(), format)));
        m_message->showNotice(
            tr("Copied what the comparison says of %1.").arg(text::comparisonSize(m_report->comparison)));
    });
}

void ComparisonWindow::setTheme(const Theme& theme)
{
    if (m_theme == &theme)
        return;
    m_theme = &theme;
    setPalette(theme.palette());
    setStyleSheet(theme.styleSheet());
    m_table->setTheme(theme);
    m_charts->setTheme(theme);
}

void ComparisonWindow::compare(const QStringList& paths)
{
    m_paths = paths;
    setWindowTitle(
        tr("Comparison of %1 — %2").arg(text::windowTitle(pathsText(paths)), QLatin1String(appName)));
    readAgain();
}

void ComparisonWindow::readAgain()
{
    if (m_paths.isEmpty())
        return;
    std::vector<std::string> paths;
    paths.reserve(static_cast<std::size_t>(m_paths.size()));
    for (const QString& path : std::as_const(m_paths))
        paths.push_back(QFile::encodeName(path).toStdString());
    m_message->showProgress(tr("Listing files…"));
    m_job.start(paths);
}

void ComparisonWindow::cancel()
{
    m_job.cancel();
    m_message->setProgressText(tr("Stopping…"));
}

void ComparisonWindow::showProgress(std::size_t done, std::size_t all)
{
    if (all == 0)
        return;
    m_message->setProgressText(tr("Read %1 of %2 files…").arg(text::count(done), text::count(all)));
    m_message->setProgress(static_cast<double>(done) / static_cast<double>(all));
}

void ComparisonWindow::take(const ScannedReport& scanned)
{
    m_message->endProgress();
    say(scanned);
    const bool isWorse = scanned.wasCancelled && !m_report->maps.empty(); // what was there is whole
    if (isWorse || m_report->maps == scanned.report->maps)
        return;
    m_report = scanned.report;
    m_overlaid.clear(); // other places now, or other files
    m_table->setReport(m_report);
    m_head->setReport(*m_report);
    m_charts->setReport(m_report, m_head->grouping());
    overlaySelected();
}

/// An empty folder and a stopped scan look like a finished one otherwise.
void ComparisonWindow::say(const ScannedReport& scanned)
{
    if (scanned.wasCancelled)
        m_message->showNotice(
            tr("Stopped after %1 of %2 files. F5 reads the rest; what was read is remembered.")
                .arg(text::count(scanned.done), text::count(scanned.files)));
    else if (scanned.files == 0)
        m_message->showNotice(
            tr("There is no JSON or CSV file in %1, nor in the folders below it.").arg(pathsText(m_paths)));
    else if (scanned.report->comparison.maps == 0)
        m_message->showNotice(tr("None of these files is a map that can be read; the table says why."));
}

/// Two selected rows, or the only two maps.
void ComparisonWindow::overlaySelected()
{
    std::vector<std::size_t> maps = m_table->selectedMaps();
    std::erase_if(maps, [this](std::size_t i) { return !m_report->maps[i].isMap(); });
    const bool isChosen = maps.size() == 2;
    if (const auto two = isChosen ? std::nullopt : onlyTwo(m_report->maps))
        maps.assign(two->begin(), two->end());
    if (maps.size() != 2) {
        m_overlaid.clear();
        m_overlay.reset();
        m_overlayJob.cancel();
        return m_charts->setOverlay(
            {},
            tr("Select two rows, the second with Ctrl held, to lay their maps over each other by share."));
    }
    if (isChosen)
        m_charts->showPage(ComparisonCharts::Overlaid);
    if (maps == m_overlaid)
        return;
    m_overlaid = maps;
    m_overlay.reset();
    m_charts->setOverlay({}, tr("Reading both maps…"));
    m_overlayJob.start(m_report, {maps[0], maps[1]});
}

void ComparisonWindow::takeOverlay(const std::optional<OverlaidPair>& overlay)
{
    m_overlay = overlay;
    m_charts->setOverlay(overlay,
                         tr("One of the two files has gone or changed since it was compared: F5 reads them "
                            "again."));
}

ComparisonReport ComparisonWindow::report() const
{
    ComparisonReport report = *m_report;
    report.overlay = m_overlay;
    return report;
}

void ComparisonWindow::openMap(std::size_t map)
{
    const ComparedMap& chosen = m_report->maps[map];
    emit openRequested(QFile::decodeName(QByteArray::fromStdString(chosen.file)),
                       QString::fromStdString(chosen.map));
}

bool ComparisonWindow::savePicture(const QString& path)
{
    PictureOptions options;
    options.dark = !m_theme || m_theme->dark;
    const auto saved = saveComparisonPicture(path, report(), m_head->grouping(), options);
    m_message->showNotice(saved ? tr("Saved %1").arg(QDir::toNativeSeparators(path)) : saved.error());
    return saved.has_value();
}

void ComparisonWindow::askWhereToSave()
{
    if (!m_head->canExport())
        return;
    Session session;
    const QString path = askPicturePath(this, session.lastFolder(), tr("comparison"));
    if (path.isEmpty())
        return;
    session.setLastFolder(QFileInfo(path).absolutePath());
    savePicture(path);
}

void ComparisonWindow::closeEvent(QCloseEvent* event)
{
    m_job.cancel();
    QMainWindow::closeEvent(event);
}

} // namespace ballast
