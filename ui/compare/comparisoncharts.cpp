// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisoncharts.h"

#include "base/plainlabel.h"
#include "compare/comparisontext.h"
#include "compare/overlaychart.h"
#include "compare/ratiochart.h"
#include "compare/tiersharechart.h"
#include "window/segments.h"

#include <QChartView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace ballast {

namespace {

QChartView* makeView(QWidget* parent, const Theme& theme)
{
    auto* view = new QChartView(parent);
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->setBackgroundBrush(theme.panel);
    view->setMinimumSize(200, 120);
    return view;
}

} // namespace

ComparisonCharts::ComparisonCharts(QWidget* parent)
    : QWidget(parent)
    , m_choice(new Segments({tr("Ratios"), tr("Tier shares"), tr("Overlay")},
                            {tr("Margin over notional of every map, by group"),
                             tr("Each tier's share of notional and of margin"),
                             tr("Two selected maps laid over each other by share")},
                            this))
    , m_pages(new QStackedWidget(this))
    , m_likeness(new PlainLabel(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(10);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_pages, 1);
    for (QVBoxLayout*& page : m_columns) {
        auto* widget = new QWidget(m_pages);
        page = new QVBoxLayout(widget);
        page->setContentsMargins(0, 0, 0, 0);
        page->setSpacing(12);
        m_pages->addWidget(widget);
    }
    m_likeness->setObjectName(QStringLiteral("quiet"));
    m_likeness->setWordWrap(true);
    m_columns[Overlaid]->addWidget(m_likeness);
    connect(m_choice, &Segments::chosen, this, [this](int page) { showPage(static_cast<Page>(page)); });
    m_choice->setCurrent(Ratios);
}

void ComparisonCharts::setTheme(const Theme& theme)
{
    if (m_theme == &theme)
        return;
    m_theme = &theme;
    makeStale({Ratios, Shares, Overlaid});
}

void ComparisonCharts::setReport(const ComparisonReportPtr& report, Grouping grouping)
{
    m_report = report;
    m_grouping = grouping;
    makeStale({Ratios, Shares});
}

void ComparisonCharts::setGrouping(Grouping grouping)
{
    if (std::exchange(m_grouping, grouping) == grouping || !m_report)
        return;
    if (m_report->comparison.counted.size() > TierShareChart::mostRows)
        makeStale({Ratios, Shares});
    else
        makeStale({Ratios}); // the shares are those of single maps
}

void ComparisonCharts::setOverlay(const std::optional<OverlaidPair>& overlay, const QString& instead)
{
    m_overlay = overlay;
    m_insteadOfOverlay = instead;
    makeStale({Overlaid});
}

void ComparisonCharts::showPage(Page page)
{
    m_choice->setCurrent(page);
    m_pages->setCurrentIndex(page);
    refresh();
}

ComparisonCharts::Page ComparisonCharts::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

ComparisonChart* ComparisonCharts::chart(Page page) const
{
    const auto& views = m_views.at(page);
    return views.empty() ? nullptr : qobject_cast<ComparisonChart*>(views.front()->chart());
}

void ComparisonCharts::makeStale(std::initializer_list<Page> pages)
{
    for (const Page page : pages)
        m_isStale.at(page) = true;
    refresh();
}

void ComparisonCharts::refresh()
{
    const Page shown = page();
    if (!m_report || !std::exchange(m_isStale.at(shown), false))
        return;
    fill(shown, makeCharts(shown));
    if (shown == Overlaid) {
        const bool isThere = m_overlay && m_overlay->result;
        m_likeness->setText(isThere ? text::tierLikeness(*m_overlay->result) : QString());
        m_likeness->setVisible(!m_likeness->text().isEmpty());
    }
}

std::vector<std::unique_ptr<ComparisonChart>> ComparisonCharts::makeCharts(Page page) const
{
    ChartStyle style;
    style.theme = m_theme;
    std::vector<std::unique_ptr<ComparisonChart>> charts;
    if (page == Ratios)
        charts.push_back(std::make_unique<RatioChart>(*m_report, m_grouping, style));
    else if (page == Shares)
        charts.push_back(std::make_unique<TierShareChart>(*m_report, m_grouping, style));
    else if (m_overlay)
        charts = overlayCharts(m_report->maps, *m_overlay, style);
    else
        charts.push_back(std::make_unique<OverlayChart>(m_insteadOfOverlay, style));
    return charts;
}

void ComparisonCharts::fill(Page page, std::vector<std::unique_ptr<ComparisonChart>> charts)
{
    std::vector<QChartView*>& views = m_views.at(page);
    while (views.size() > charts.size()) {
        delete views.back();
        views.pop_back();
    }
    while (views.size() < charts.size()) {
        views.push_back(makeView(m_pages->widget(page), *m_theme));
        m_columns.at(page)->insertWidget(static_cast<int>(views.size()) - 1, views.back(), 1);
    }
    for (std::size_t i = 0; i < charts.size(); ++i) {
        ++m_made;
        views[i]->setAccessibleName(charts[i]->headline());
        views[i]->setBackgroundBrush(m_theme->panel);
        const std::unique_ptr<QChart> old(views[i]->chart()); // the view lets it go
        views[i]->setChart(charts[i].release());
    }
}

} // namespace ballast
