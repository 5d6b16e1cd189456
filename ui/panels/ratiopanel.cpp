// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ratiopanel.h"

#include "base/plainlabel.h"
#include "base/tip.h"
#include "panels/figures.h"
#include "text/format.h"
#include "text/outsidetext.h"
#include "text/ratiotext.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// The whole, two sides, the view and five distances.
constexpr int mostRows = 9;
constexpr int leastHeight = 110;

} // namespace

RatioPanel::RatioPanel(Readings& readings, QWidget* parent)
    : QWidget(parent)
    , m_readings(readings)
    , m_model(new RatioModel(readings, this))
    , m_table(new QTableView(this))
    , m_titleActions(new QWidget(this))
    , m_content(new QWidget(this))
    , m_fingerprint(new FingerprintJob(this))
    , m_brackets(BracketLibrary::load())
{
    setObjectName(u"panel"_s);
    QVBoxLayout* content = buildContent();
    m_interval = addSentence(content, "interval");
    m_equalMargins = addSentence(content, "equalMargins");
    m_warnings = addSentence(content, "bracketWarnings");
    content->addStretch(1);
    buildTitleActions();
    connect(m_model, &QAbstractItemModel::modelReset, this, &RatioPanel::refreshTable);
    connect(&readings, &Readings::changed, this, &RatioPanel::refresh);
    connect(m_fingerprint, &FingerprintJob::finished, this, &RatioPanel::refresh);
    refreshTable();
    refresh();
}

/// Figures and sentences scroll together: beside other panels there is seldom room for all of them.
QVBoxLayout* RatioPanel::buildContent()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(leastHeight);
    m_content->setObjectName(u"panel"_s);
    scroll->setWidget(m_content);
    outer->addWidget(scroll);

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(12, 0, 12, 6);
    layout->setSpacing(4);
    layout->addWidget(m_table);
    setUpFigureTable(*m_table, *m_model);
    m_table->setAccessibleName(tr("Ratio"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return layout;
}

QSize RatioPanel::sizeHint() const
{
    const int width = std::max(minimumWidth(), QWidget::sizeHint().width());
    return {width, std::max(leastHeight, m_content->heightForWidth(width))};
}

void RatioPanel::buildTitleActions()
{
    auto* row = new QHBoxLayout(m_titleActions);
    row->setContentsMargins(0, 0, 0, 0);
    auto* edit = new QToolButton(m_titleActions);
    edit->setObjectName(u"link"_s);
    edit->setText(tr("Edit brackets…"));
    setTip(*edit,
           tr("Opens the folder of your own bracket tables, with a copy of the one in use:\n%1")
               .arg(QDir::toNativeSeparators(BracketLibrary::folder())));
    connect(edit, &QToolButton::clicked, this, &RatioPanel::editBrackets);
    row->addWidget(edit);
}

QLabel* RatioPanel::addSentence(QVBoxLayout* layout, const char* name)
{
    auto* label = new PlainLabel(this);
    label->setObjectName(u"quiet"_s);
    label->setProperty("sentence", QLatin1String(name));
    label->setWordWrap(true);
    label->setFont(uiFont(12));
    label->setContentsMargins(3, 0, 3, 0);
    layout->addWidget(label);
    return label;
}

void RatioPanel::refreshTable()
{
    const DocumentPtr& document = m_readings.controller().document();
    const bool hasMargin = !document || document->map.hasMargin();
    for (const int column : {RatioModel::Margin, RatioModel::Ratio, RatioModel::EffectiveLeverage})
        m_table->setColumnHidden(column, !hasMargin);
    fitTableHeight(*m_table, mostRows, mostRows);
}

void RatioPanel::refresh()
{
    const DocumentPtr& document = m_readings.controller().document();
    // A pass over the whole map waits until somebody looks.
    m_fingerprint->start(isVisible() ? document : nullptr);
    for (QLabel* label : {m_interval, m_equalMargins, m_warnings})
        label->setVisible(document != nullptr);
    if (!document)
        return;
    refreshInterval();
    refreshFingerprint();
}

void RatioPanel::refreshInterval()
{
    const ViewController& controller = m_readings.controller();
    const Summary& summary = controller.shownSummary();
    const BracketChoice brackets = m_brackets.choose(controller.document()->source);
    const bool isComputed = summary.basis == MarginBasis::Computed && brackets.table;
    const IsolatedInterval interval =
        isComputed ? isolatedInterval(summary, *brackets.table) : IsolatedInterval{};
    if (isComputed) {
        m_interval->setText(text::isolatedSentence(interval) + u" ("_s + text::bracketName(brackets)
                            + u")."_s);
        setTip(*m_interval,
               tr("Margin lost in isolated liquidations, USD: lambda × notional / leverage, "
                  "from all positions in the largest bracket that allows their leverage, to "
                  "nothing left at all.")
                   + u'\n' + text::isolatedDetails(interval).join(u'\n'));
    } else {
        m_interval->setText(
            summary.basis == MarginBasis::Unknown
                ? text::boundedRatioSentence(controller.state().leverageRange)
                : tr("No isolated interval: it takes one leverage a tier, and margin computed from it."));
        setTip(*m_interval, {});
    }
    refreshWarnings(interval, brackets);
}

void RatioPanel::refreshFingerprint()
{
    const FingerprintJob::Result* result = m_fingerprint->result();
    if (!result) {
        m_equalMargins->setText(tr("Looking for equal margins…"));
        setTip(*m_equalMargins, {});
        return;
    }
    const double step = m_readings.controller().document()->map.axis().step();
    m_equalMargins->setVisible(result->fingerprint.equalMarginRatio.has_value());
    m_equalMargins->setText(text::fingerprintSentence(result->fingerprint));
    setTip(*m_equalMargins, text::fingerprintDetails(result->fingerprint, step).join(u'\n'));
}

void RatioPanel::refreshWarnings(const IsolatedInterval& interval, const BracketChoice& brackets)
{
    const FingerprintJob::Result* result = m_fingerprint->result();
    QStringList warnings;
    for (const QString& failure : m_brackets.failures())
        warnings << text::breakable(text::cleaned(failure));
    warnings += text::bracketWarnings(interval, brackets, result ? result->largest : std::nullopt);
    m_warnings->setText(warnings.join(u'\n'));
    setTip(*m_warnings, text::bracketName(brackets));
    m_warnings->setVisible(!warnings.isEmpty());
    updateGeometry();
}

void RatioPanel::reloadBrackets()
{
    m_brackets = BracketLibrary::load();
    refresh();
}

void RatioPanel::editBrackets()
{
    const DocumentPtr& document = m_readings.controller().document();
    const BracketChoice brackets = m_brackets.choose(document ? document->source : Source{});
    if (brackets.table)
        BracketLibrary::editableCopy(*brackets.table);
    QDesktopServices::openUrl(QUrl::fromLocalFile(BracketLibrary::folder()));
}

void RatioPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

bool RatioPanel::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && QDir(BracketLibrary::folder()).exists())
        reloadBrackets();
    return QWidget::event(event);
}

} // namespace ballast
