// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/clusterspanel.h"

#include "base/elidinglabel.h"
#include "base/tip.h"
#include "panels/clusterdelegates.h"
#include "panels/clusterthresholds.h"
#include "panels/figures.h"
#include "text/clustertext.h"
#include "window/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ballast {

namespace {

/// What a narrow panel leaves out, one after the other: what another column says as well goes first.
constexpr std::array<ClusterModel::Column, 5> dispensable{
    ClusterModel::RankByNotional, ClusterModel::SideOfMap, ClusterModel::RankChange,
    ClusterModel::EffectiveLeverage, ClusterModel::Distance};

constexpr std::array<ClusterModel::Column, 5> ofMargin{ClusterModel::Margin, ClusterModel::EffectiveLeverage,
                                                       ClusterModel::RankByMargin, ClusterModel::RankChange,
                                                       ClusterModel::Reading};

/// Half a row more says that there are others.
constexpr double usualRows = 3.5;
constexpr double leastRows = 2;

} // namespace

ClustersPanel::ClustersPanel(Readings& readings, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_controller(readings.controller())
    , m_model(new ClusterModel(readings, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_titleActions(new QWidget(this))
    , m_boundary(new ElidingLabel(m_titleActions))
    , m_runs(new QToolButton(m_titleActions))
    , m_runMenu(new QMenu(m_runs))
{
    setObjectName(QStringLiteral("panel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 4);
    layout->addWidget(m_table);
    setUpTable();
    setUpTitle();
    m_readings.setClusterOptions(Session().clusterOptions());
    // The charts come first: clusters of a large map take as long as painting it.
    m_afterPaint.setSingleShot(true);
    m_afterPaint.setInterval(40);
    connect(&m_afterPaint, &QTimer::timeout, this, &ClustersPanel::reload);
    connect(&readings, &Readings::changed, this, [this] {
        m_isStale = true;
        m_afterPaint.start();
    });
    connect(&readings, &Readings::clusterOptionsChanged, this, &ClustersPanel::reload);
    connect(&m_controller, &ViewController::stateChanged, this, &ClustersPanel::selectMarked);
}

void ClustersPanel::setUpTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ClusterModel::SortRole);
    setUpFigureTable(*m_table, *m_sorted);
    m_table->setObjectName(QStringLiteral("clusterTable")); // for the style sheet
    m_table->setAccessibleName(tr("Clusters"));
    m_table->setItemDelegateForColumn(ClusterModel::TierMix, new MixDelegate(m_table));
    m_table->setItemDelegateForColumn(ClusterModel::Reading, new PillDelegate(m_table));
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(ClusterModel::Prices, QHeaderView::ResizeToContents);
    header.setSectionResizeMode(ClusterModel::TierMix, QHeaderView::Stretch);
    header.setSectionsClickable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClusterModel::RankByMargin, Qt::AscendingOrder);
    m_table->setMouseTracking(true);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClustersPanel::select);
    connect(m_table, &QTableView::clicked, this, &ClustersPanel::click);
    connect(m_table, &QTableView::entered, this, &ClustersPanel::pointAt);
    connect(m_table, &QTableView::viewportEntered, this, [this] { m_controller.pointAt(std::nullopt); });
    auto* escape = new QShortcut(Qt::Key_Escape, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] { m_controller.unmark(); });
}

void ClustersPanel::setUpTitle()
{
    auto* row = new QHBoxLayout(m_titleActions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_boundary->setObjectName(QStringLiteral("quiet"));
    row->addWidget(m_boundary, 1);
    m_runs->setObjectName(QStringLiteral("link"));
    m_runs->setPopupMode(QToolButton::InstantPopup);
    m_runs->setMenu(m_runMenu);
    connect(m_runMenu, &QMenu::aboutToHide, this, [this] { m_controller.pointAt(std::nullopt); });
    row->addWidget(m_runs);
    auto* thresholds = new QToolButton(m_titleActions);
    thresholds->setObjectName(QStringLiteral("link"));
    thresholds->setText(tr("Thresholds"));
    setTip(*thresholds, tr("Where clusters begin and how they are read"));
    connect(thresholds, &QToolButton::clicked, this, &ClustersPanel::showThresholds);
    row->addWidget(thresholds);
}

QSize ClustersPanel::sizeHint() const
{
    return {900, heightOf(usualRows)};
}

QSize ClustersPanel::minimumSizeHint() const
{
    return {324, heightOf(leastRows)};
}

int ClustersPanel::heightOf(double rows) const
{
    return m_table->horizontalHeader()->sizeHint().height() + layout()->contentsMargins().bottom()
        + static_cast<int>(rows * m_table->verticalHeader()->defaultSectionSize());
}

void ClustersPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

void ClustersPanel::reload()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const bool hadMargin = m_model->mapHasMargin();
    {
        const QScopedValueRollback selecting(m_selecting, true);
        m_model->reload();
    }
    if (m_model->mapHasMargin() != hadMargin)
        m_table->sortByColumn(hadMargin ? ClusterModel::RankByNotional : ClusterModel::RankByMargin,
                              Qt::AscendingOrder);
    m_controller.pointAt(std::nullopt); // the row under the cursor is another now
    refreshTitle();
    fitColumns();
    selectMarked();
}

void ClustersPanel::refreshTitle()
{
    const DocumentPtr& document = m_controller.document();
    if (!document)
        return;
    const double step = document->map.axis().step();
    QString line = text::boundaryLine(m_readings.boundary(), step);
    if (!document->map.hasMargin())
        line += tr(" · no leverage, so zones of notional alone");
    if (m_model->rowCount() == 0)
        line += tr(" · no dense zone");
    m_boundary->setText(line);
    setTip(*m_boundary, text::boundaryDetails(m_readings.boundary(), step));
    fillRuns();
}

void ClustersPanel::fillRuns()
{
    const std::vector<ClusterRun>& runs = m_readings.runs();
    m_runMenu->clear();
    m_runMenu->setToolTipsVisible(true);
    const double step = m_controller.document()->map.axis().step();
    for (const ClusterRun& run : runs) {
        auto* action = m_runMenu->addAction(text::runLine(run, step));
        const Range prices = run.prices;
        connect(action, &QAction::hovered, this, [this, prices] { m_controller.pointAt(prices); });
        connect(action, &QAction::triggered, this, [this, prices] { m_controller.mark(prices); });
    }
    m_runs->setEnabled(!runs.empty());
    m_runs->setText(runs.empty()           ? tr("No run")
                        : runs.size() == 1 ? tr("1 run ▾")
                                           : tr("%1 runs ▾").arg(runs.size()));
    setTip(*m_runs,
           tr("Clusters of real pressure in line: each within %1 % of the one before")
               .arg(m_readings.clusterOptions().runDistance * 100));
}

/// A table of figures that has to be pushed sideways is none; so the least useful columns go.
void ClustersPanel::fitColumns()
{
    QHeaderView& header = *m_table->horizontalHeader();
    const auto isKnown = [this](int column) {
        return m_model->mapHasMargin() || std::ranges::find(ofMargin, column) == ofMargin.end();
    };
    int needed = 0;
    std::array<int, ClusterModel::ColumnCount> widths{};
    const auto* view = static_cast<const QAbstractItemView*>(m_table); // where the hint is public
    for (int column = 0; column < ClusterModel::ColumnCount; ++column) {
        header.setSectionHidden(column, !isKnown(column));
        if (isKnown(column))
            needed += widths.at(static_cast<std::size_t>(column)) =
                std::max(header.sectionSizeHint(column), view->sizeHintForColumn(column));
    }
    for (const ClusterModel::Column column : dispensable) {
        if (needed <= m_table->viewport()->width())
            break;
        header.setSectionHidden(column, true);
        needed -= widths.at(column);
    }
}

void ClustersPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the table has its width first
    fitColumns();
}

const Cluster& ClustersPanel::clusterAt(const QModelIndex& index) const
{
    return m_model->cluster(m_sorted->mapToSource(index).row());
}

void ClustersPanel::selectMarked()
{
    const QScopedValueRollback selecting(m_selecting, true);
    const int row = m_model->rowOf(m_controller.state().markedPrices);
    if (row < 0)
        return m_table->clearSelection();
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    if (!m_table->selectionModel()->isRowSelected(index.row()))
        m_table->selectRow(index.row());
}

void ClustersPanel::select()
{
    if (m_selecting)
        return;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        m_controller.unmark();
    else
        m_controller.mark(clusterAt(rows.first()).prices);
}

void ClustersPanel::click(const QModelIndex& index)
{
    if (m_wasMarked && index.isValid())
        m_controller.unmark();
    m_wasMarked = false;
}

void ClustersPanel::pointAt(const QModelIndex& index)
{
    m_controller.pointAt(clusterAt(index).prices);
}

bool ClustersPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_controller.pointAt(std::nullopt);
    } else if (event->type() == QEvent::MouseButtonPress) {
        const QModelIndex index = m_table->indexAt(static_cast<QMouseEvent*>(event)->pos());
        m_wasMarked = index.isValid() && m_controller.state().markedPrices == clusterAt(index).prices;
    }
    return QWidget::eventFilter(watched, event);
}

void ClustersPanel::showThresholds()
{
    if (!m_thresholds) {
        m_thresholds = new ClusterThresholds(m_readings.clusterOptions(), this);
        connect(m_thresholds, &ClusterThresholds::optionsChanged, this,
                [this](const ClusterOptions& options) {
                    Session().setClusterOptions(options);
                    m_readings.setClusterOptions(options);
                });
    }
    m_thresholds->show();
    m_thresholds->raise();
    m_thresholds->activateWindow();
}

} // namespace ballast
