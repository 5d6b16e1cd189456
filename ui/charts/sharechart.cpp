// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/sharechart.h"

#include "text/format.h"
#include "text/outsidetext.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace ballast {

namespace {

/// More tiers than this no longer read as bars; the largest by margin stay.
constexpr std::size_t mostTiers = 10;
constexpr int rowHeight = 27;
constexpr qsizetype longestName = 24;

std::vector<ShareChart::Row> rowsOf(const Summary& summary, const Theme& theme)
{
    std::vector<TierSummary> tiers = summary.tiers;
    if (tiers.size() > mostTiers) {
        std::ranges::nth_element(tiers, tiers.begin() + mostTiers, std::greater{}, &TierSummary::marginShare);
        tiers.resize(mostTiers, tiers.front());
        std::ranges::sort(tiers, {}, &TierSummary::leverage);
    }
    std::vector<ShareChart::Row> rows;
    rows.reserve(tiers.size() + summary.exchanges.size());
    for (const TierSummary& tier : tiers)
        rows.push_back({text::tierName(tier.leverage, tier.lowestLeverage), tier.notionalShare,
                        tier.marginShare, theme.tier(tier.leverage), theme.notional});
    // Without leverage there is a share of notional alone.
    for (const ExchangeSummary& exchange : summary.exchanges) {
        if (rows.size() < mostTiers)
            rows.push_back({text::tierName({std::nullopt, exchange.exchange}, {}, false),
                            exchange.notionalShare, std::nullopt, theme.notional,
                            theme.layer({}, false, rows.size())});
    }
    return rows;
}

QHorizontalStackedBarSeries* makeSeries(QChart& chart)
{
    auto* series = new QHorizontalStackedBarSeries(&chart);
    series->setBarWidth(0.72);
    return series;
}

/// One bar of its own colour: a set that is zero in every other category.
void addBar(QHorizontalStackedBarSeries& series, const QString& name, qsizetype row, qsizetype rows,
            double percent, const QColor& colour)
{
    auto* set = new QBarSet(name, &series);
    for (qsizetype i = 0; i < rows; ++i)
        set->append(i == row ? percent : 0);
    set->setColor(colour);
    set->setBorderColor(Qt::transparent);
    series.append(set);
}

} // namespace

ShareChart::ShareChart(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_view(new QChartView(this))
{
    setObjectName(QStringLiteral("panel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 12, 6);
    layout->addWidget(m_view);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAccessibleName(tr("Each tier's share of notional beside its share of margin"));
    connect(&controller, &ViewController::documentChanged, this, &ShareChart::rebuild);
    connect(&controller, &ViewController::stateChanged, this, [this] {
        if (m_side != m_controller.state().side)
            rebuild();
    });
}

QSize ShareChart::minimumSizeHint() const
{
    return {200, sizeHint().height() * 3 / 5};
}

QSize ShareChart::sizeHint() const
{
    const Summary& whole = m_controller.wholeSummary();
    const auto rows =
        std::clamp<std::size_t>(std::max(whole.tiers.size(), whole.exchanges.size()), 3, mostTiers);
    return {260, static_cast<int>(rows) * rowHeight + 10};
}

void ShareChart::setTheme(const Theme& theme)
{
    m_theme = &theme;
    rebuild();
}

void ShareChart::rebuild()
{
    ViewState sideOnly;
    sideOnly.side = m_side = m_controller.state().side;
    std::vector<Row> bars;
    if (const DocumentPtr& document = m_controller.document())
        bars = rowsOf(summarize(document->map, sideOnly), *m_theme);
    std::ranges::reverse(bars); // categories are drawn from the bottom up
    auto* chart = new QChart;
    chart->setMargins({0, 0, 0, 0});
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->layout()->setContentsMargins(0, 0, 0, 0);

    // Within a category the first series stands lowest.
    auto* margin = makeSeries(*chart);
    auto* notional = makeSeries(*chart);
    const auto rows = static_cast<qsizetype>(bars.size());
    QStringList names;
    double longest = 0;
    for (qsizetype row = 0; row < rows; ++row) {
        const Row& bar = bars[static_cast<std::size_t>(row)];
        const double marginShare = bar.marginShare.value_or(0) * 100;
        names << QString::number(row); // Qt Charts takes names for HTML, and equal ones for one
        longest = std::max({longest, bar.notionalShare * 100, marginShare});
        addBar(*margin, tr("Margin"), row, rows, marginShare, bar.marginColour);
        addBar(*notional, tr("Notional"), row, rows, bar.notionalShare * 100, bar.notionalColour);
    }
    chart->addSeries(margin);
    chart->addSeries(notional);

    auto* categories = new QBarCategoryAxis(chart);
    categories->append(names);
    categories->setVisible(false);
    auto* shares = new QValueAxis(chart);
    shares->setRange(0, longest > 0 ? longest * 1.28 : 1); // room for the figure behind the longest bar
    shares->setVisible(false);
    chart->addAxis(categories, Qt::AlignLeft);
    chart->addAxis(shares, Qt::AlignBottom);
    for (QHorizontalStackedBarSeries* series : {margin, notional}) {
        series->attachAxis(categories);
        series->attachAxis(shares);
    }
    QChart* old = m_view->chart();
    m_view->setChart(chart);
    delete old;
    m_view->setBackgroundBrush(m_theme->panel);
    setMaximumHeight(sizeHint().height());
    updateGeometry();
    labelBars(bars);
}

void ShareChart::labelBars(const std::vector<Row>& bars)
{
    m_labels.clear();
    const auto add = [this](std::size_t row, double share, Label::Kind kind, const QString& text,
                            const QColor& colour) {
        auto* item = new QGraphicsSimpleTextItem(text, m_view->chart());
        item->setFont(uiFont(kind == Label::Name ? 12 : 11));
        item->setBrush(colour);
        m_labels.push_back({static_cast<double>(row), share, kind, item});
    };
    for (std::size_t row = 0; row < bars.size(); ++row) {
        const Row& bar = bars[row];
        add(row, 0, Label::Name, text::shortened(bar.name, longestName), m_theme->text);
        add(row, bar.notionalShare, Label::Notional, text::percent(bar.notionalShare), m_theme->quietText);
        add(row, bar.marginShare.value_or(0), Label::Margin,
            bar.marginShare ? text::percent(*bar.marginShare) : QString(), m_theme->text);
    }
    connect(m_view->chart(), &QGraphicsWidget::geometryChanged, this, &ShareChart::placeLabels);
    placeLabels();
}

/// Qt Charts cuts category names short in a chart this narrow, so the names are ours, and the plot keeps room
/// for them.
void ShareChart::placeLabels()
{
    if (m_labels.empty())
        return;
    QChart& chart = *m_view->chart();
    double names = 0;
    for (const Label& label : m_labels)
        if (label.kind == Label::Name)
            names = std::max(names, label.item->boundingRect().width());
    chart.setPlotArea(QRectF(chart.rect()).adjusted(names + 12, 0, 0, 0));
    const double rowPixels = chart.plotArea().height() / (static_cast<double>(m_labels.size()) / 3);
    for (const Label& label : m_labels) {
        const QPointF end = chart.mapToPosition({label.share * 100, label.row}, chart.series().constFirst());
        const QRectF size = label.item->boundingRect();
        const double offset =
            label.kind == Label::Name ? 0 : (label.kind == Label::Notional ? -1 : 1) * rowPixels * 0.18;
        const double x = label.kind == Label::Name ? 4 : end.x() + 5;
        label.item->setPos(x, end.y() + offset - size.height() / 2);
    }
}

} // namespace ballast
