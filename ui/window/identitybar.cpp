// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/identitybar.h"

#include "base/elidinglabel.h"
#include "base/plainlabel.h"
#include "base/tip.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/outsidetext.h"
#include "theme/theme.h"
#include "window/mapchooser.h"
#include "window/segments.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QResizeEvent>

namespace ballast {

namespace {

/// After the layouts of the pair.
constexpr int changeSegment = 2;
/// Longer ones may not have room.
constexpr qsizetype longestMarket = 24;

QString detailOf(const Document& document)
{
    QStringList parts;
    const Source& source = document.source;
    if (!source.range.empty())
        parts << text::rangeName(source.range);
    const PriceAxis& axis = document.map.axis();
    const QString width = axis.hasPrices() && axis.step() > 0
        ? QObject::tr(" of %1").arg(text::price(axis.step(), axis.step()))
        : QString();
    if (const auto& heatmap = document.heatmap)
        parts << QObject::tr("heatmap of %1 × %2, newest column")
                     .arg(heatmap->columns())
                     .arg(heatmap->axis().size());
    parts << (axis.size() == 1 ? QObject::tr("1 bucket")
                               : QObject::tr("%1 buckets").arg(text::count(axis.size())))
            + width;
    if (source.capturedAt)
        parts << QObject::tr("captured %1").arg(text::utcTime(*source.capturedAt));
    if (!source.provider.empty())
        parts << text::named(source.provider);
    return parts.join(QStringLiteral(" · "));
}

/// The market as far as it is told, since its line may be cut, and the file.
QString nameTip(const Document& document)
{
    const QString file =
        text::pathText(QFileInfo(QString::fromStdString(document.source.file)).absoluteFilePath());
    const QString market = text::identity(document.source);
    return market.size() > longestMarket ? market + u'\n' + file : file;
}

} // namespace

IdentityBar::IdentityBar(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_name(new ElidingLabel(this))
    , m_detail(new ElidingLabel(this))
    , m_maps(new MapChooser(tr("Maps in this file"), this))
    , m_files(new MapChooser(tr("Files in this folder"), this))
    , m_layout(
          new Segments({tr("Side by side"), tr("Mirrored"), tr("What changed")},
                       {tr("Price across, two charts"), tr("One price axis, notional left, margin right"),
                        tr("Each bucket's share of margin minus its share of notional (V)")},
                       this))
    , m_maximum(
          new Segments({tr("Own scale"), tr("Shared"), tr("Share %")},
                       {tr("Each view up to its own maximum"), tr("Both views up to one maximum, in USD"),
                        tr("Each bucket as a share of its view's total")},
                       this))
{
    setObjectName(QStringLiteral("identityBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("identityName"));
    m_name->setFont(uiFont(16, QFont::DemiBold));
    m_detail->setObjectName(QStringLiteral("identityDetail"));
    auto* identity = new QVBoxLayout;
    identity->setSpacing(2);
    identity->addWidget(m_name);
    identity->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 9, 16, 9);
    row->setSpacing(22);
    row->addLayout(identity, 100);
    auto* choosers = new QHBoxLayout;
    choosers->setSpacing(8);
    choosers->addWidget(m_files);
    choosers->addWidget(m_maps);
    row->addLayout(choosers);
    connect(m_maps, &MapChooser::chosen, this, &IdentityBar::mapChosen);
    connect(m_files, &MapChooser::chosen, this, &IdentityBar::fileChosen);
    m_notional = addFigure(tr("Notional"), QStringLiteral("figure"));
    m_margin = addFigure(tr("Real pressure"), QStringLiteral("marginFigure"));
    m_ratio = addFigure(tr("Ratio"), QStringLiteral("figure"));
    m_leverage = addFigure(tr("Effective leverage"), QStringLiteral("figure"));
    row->addStretch(1);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_layout);
    choices->addWidget(m_maximum);
    row->addLayout(choices);

    connect(m_layout, &Segments::chosen, this, [this](int choice) {
        if (choice == changeSegment && m_controller.state().view != ViewChoice::Change)
            m_controller.toggleChange();
        else if (choice != changeSegment)
            m_controller.showPair(static_cast<ChartLayout>(choice));
    });
    connect(m_maximum, &Segments::chosen, this, [this](int choice) {
        ViewState next = m_controller.state();
        next.valueMaximum = static_cast<ValueMaximum>(choice);
        next.valueWindow.reset(); // its amounts belong to the other scale
        m_controller.change(next);
    });
    connect(&controller, &ViewController::documentChanged, this, &IdentityBar::refreshDocument);
    connect(&controller, &ViewController::stateChanged, this, &IdentityBar::refreshFigures);
}

QLabel* IdentityBar::addFigure(const QString& name, const QString& objectName)
{
    auto* box = new QWidget(this);
    auto* heading = new PlainLabel(name, box);
    heading->setObjectName(QStringLiteral("quiet"));
    auto* figure = new PlainLabel(box);
    figure->setObjectName(objectName);
    figure->setFont(uiFont(18, QFont::DemiBold));
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(heading);
    column->addWidget(figure);
    layout()->addWidget(box);
    return figure;
}

/// In a narrow window the name comes first: leverage and ratio say the same, and both stand in the summary.
void IdentityBar::resizeEvent(QResizeEvent* event)
{
    constexpr int allFigures = 1100;
    constexpr int withRatio = 960;
    m_leverage->parentWidget()->setVisible(event->size().width() >= allFigures);
    m_ratio->parentWidget()->setVisible(event->size().width() >= withRatio);
    QWidget::resizeEvent(event);
}

void IdentityBar::setFiles(const QStringList& paths, const QString& current)
{
    m_files->setFiles(paths, current);
}

void IdentityBar::refreshDocument()
{
    const DocumentPtr& document = m_controller.document();
    if (!document)
        return;
    m_name->setText(text::identity(document->source));
    m_detail->setText(detailOf(*document));
    setTip(*m_detail, m_detail->text());
    m_maps->setMaps(*document);
    setTip(*m_name, nameTip(*document));
}

void IdentityBar::refreshFigures()
{
    const Summary& summary = m_controller.shownSummary();
    const Amounts shown = summary.amounts();
    const auto share = summary.ratio();
    m_notional->setText(text::headlineAmount(shown.notional));
    setTip(*m_notional, tr("%1 USD").arg(text::exactAmount(shown.notional)));
    m_margin->setText(text::headlineMargin(summary));
    setTip(*m_margin, text::exactMargin(summary));
    m_ratio->setText(share ? text::percent(*share, 2) : QStringLiteral("—"));
    m_leverage->setText(text::effectiveLeverage(summary.effectiveLeverage()));
    const bool isChange = m_controller.state().view == ViewChoice::Change;
    m_layout->setCurrent(isChange ? changeSegment : static_cast<int>(m_controller.state().layout));
    m_maximum->setEnabled(!isChange); // its points have a scale of their own
    m_maximum->setCurrent(static_cast<int>(m_controller.state().valueMaximum));
}

} // namespace ballast
