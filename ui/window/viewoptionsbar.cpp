// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/viewoptionsbar.h"

#include "base/elidinglabel.h"
#include "base/plainlabel.h"
#include "base/tip.h"
#include "model/numberlimits.h"
#include "text/format.h"
#include "window/segments.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ballast {

namespace {

QLabel* quietLabel(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, parent);
    label->setObjectName(QStringLiteral("quiet"));
    return label;
}

} // namespace

ViewOptionsBar::ViewOptionsBar(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_scale(new Segments(
          {tr("Linear"), tr("Root"), tr("Log")},
          {tr("Linear value scale"), tr("Square root: small bars show beside large ones"),
           tr("Logarithmic value scale: compare the tops of bars; the layers in them are not to scale")},
          this))
    , m_side(new Segments({tr("Both"), tr("Long"), tr("Short")},
                          {tr("Longs and shorts"), tr("Longs only: liquidated by a fall"),
                           tr("Shorts only: liquidated by a rise")},
                          this))
    , m_width(new QComboBox(this))
    , m_merged(new Segments({tr("Sum"), tr("Tallest")},
                            {tr("A bar of several buckets is their sum: totals are conserved"),
                             tr("A bar of several buckets is the tallest of them: no high one is lost")},
                            this))
    , m_threshold(new QLineEdit(this))
    , m_basis(new QComboBox(this))
    , m_hidden(new ElidingLabel(this))
{
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_rows->setContentsMargins(16, 2, 16, 8);
    m_rows->setSpacing(6);
    auto* choices = new QHBoxLayout;
    auto* limits = new QHBoxLayout;
    m_rows->addLayout(choices);
    m_rows->addLayout(limits, 1);
    m_width->setEditable(true);
    m_width->setInsertPolicy(QComboBox::NoInsert);
    m_width->setCompleter(nullptr); // it would turn a typed 90 into the 900 of the list
    m_width->setFixedWidth(132);
    setTip(*m_width, tr("Bucket width in price: as exported, automatic, or type one"));
    m_width->setAccessibleName(tr("Bucket width"));
    m_threshold->setFixedWidth(64);
    setTip(
        *m_threshold,
        tr("Buckets under this amount are not drawn, for example 500K or 1.5M; totals and curves keep them"));
    m_threshold->setAccessibleName(tr("Least amount drawn"));
    m_basis->addItems({tr("notional"), tr("margin")});
    m_basis->setFixedWidth(104);
    m_basis->setAccessibleName(tr("Amount that is compared"));
    choices->addWidget(m_scale);
    choices->addWidget(m_side);
    choices->addSpacing(12);
    choices->addStretch(1);
    limits->addWidget(quietLabel(tr("Buckets"), this));
    limits->addWidget(m_width);
    limits->addWidget(m_merged);
    limits->addWidget(quietLabel(tr("Hide under"), this));
    limits->addWidget(m_threshold);
    limits->addWidget(m_basis);
    limits->addWidget(m_hidden, 1);
    m_hidden->setObjectName(QStringLiteral("quiet"));

    connect(m_scale, &Segments::chosen, this, [this](int choice) {
        ViewState next = m_controller.state();
        next.valueScale = static_cast<ValueScale>(choice);
        next.valueWindow.reset();
        m_controller.change(next);
    });
    connect(m_side, &Segments::chosen, this, [this](int choice) {
        ViewState next = m_controller.state();
        next.side = static_cast<SideFilter>(choice);
        m_controller.change(next);
    });
    connect(m_merged, &Segments::chosen, this, [this](int choice) {
        ViewState next = m_controller.state();
        next.mergedBuckets = static_cast<MergedBuckets>(choice);
        next.valueWindow.reset();
        m_controller.change(next);
    });
    connect(m_width, &QComboBox::activated, this, &ViewOptionsBar::applyWidth);
    connect(m_width->lineEdit(), &QLineEdit::editingFinished, this, &ViewOptionsBar::applyWidth);
    connect(m_threshold, &QLineEdit::editingFinished, this, &ViewOptionsBar::applyThreshold);
    connect(m_basis, &QComboBox::activated, this, &ViewOptionsBar::applyThreshold);
    connect(&controller, &ViewController::stateChanged, this, &ViewOptionsBar::refresh);
    connect(&controller, &ViewController::documentChanged, this, [this] {
        const QSignalBlocker blocker(m_width);
        m_width->clear();
        m_width->addItems({tr("As exported"), tr("Automatic")});
        const double step = m_controller.document() ? m_controller.document()->map.axis().step() : 0;
        for (const double count : {2.0, 5.0, 10.0})
            if (step > 0)
                m_width->addItem(text::price(count * step, step));
    });
}

void ViewOptionsBar::applyWidth()
{
    const QString text = m_width->currentText();
    ViewState next = m_controller.state();
    if (m_width->findText(text) == 0)
        next.bucketWidth = {BucketMode::AsExported, 0};
    else if (m_width->findText(text) == 1)
        next.bucketWidth = {BucketMode::Automatic, 0};
    else if (const auto width = text::parseAmount(text);
             width && isPrice(*width) && m_controller.document()) {
        const Document& document = *m_controller.document();
        const bool isFiner = *width <= document.map.axis().step();
        if (isFiner && *width != document.map.axis().step() && !document.marginModes.empty())
            return emit finerBucketsWanted(*width);
        // Finer than the export is the export.
        next.bucketWidth = isFiner ? BucketWidth{} : BucketWidth{BucketMode::Chosen, *width};
    } else
        return refuse(m_width,
                      tr("“%1” is not a bucket width: type a price difference, such as 500.").arg(text));
    if (next.bucketWidth == m_controller.state().bucketWidth)
        return refresh();
    next.valueWindow.reset();
    m_controller.change(next);
}

void ViewOptionsBar::applyThreshold()
{
    const QString typed = m_threshold->text().trimmed();
    // What stands there is rounded; only what was typed counts.
    const auto amount = !m_threshold->isModified() ? std::optional(m_controller.state().threshold.amount)
        : typed.isEmpty()                          ? std::optional(0.0)
                                                   : text::parseAmount(typed);
    if (!amount || *amount < 0)
        return refuse(m_threshold, tr("“%1” is not an amount: type one such as 500K or 1.5M.").arg(typed));
    ViewState next = m_controller.state();
    next.threshold = {*amount, m_basis->currentIndex() == 0 ? Weighting::Notional : Weighting::Margin};
    m_controller.change(next);
    refresh();
}

void ViewOptionsBar::refuse(QWidget* field, const QString& why)
{
    m_threshold->setModified(false);
    refresh();
    showTip(field->mapToGlobal(QPoint(0, -3 * field->height())), why, field);
}

bool ViewOptionsBar::canMerge() const
{
    // So that zooming does not move what stands beside, this asks for the map and not for what is in view.
    constexpr std::size_t bucketsOfANarrowChart = 300;
    const ViewState& state = m_controller.state();
    return state.bucketWidth.mode != BucketMode::AsExported || state.mergedBuckets != MergedBuckets::Sum
        || (m_controller.document() && m_controller.document()->map.axis().size() > bucketsOfANarrowChart);
}

void ViewOptionsBar::arrange()
{
    constexpr int bothHalves = 850;
    const int needed = bothHalves + (m_merged->isHidden() ? 0 : m_merged->sizeHint().width() + 6);
    m_rows->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ViewOptionsBar::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void ViewOptionsBar::refresh()
{
    const ViewState& state = m_controller.state();
    m_scale->setCurrent(static_cast<int>(state.valueScale));
    m_side->setCurrent(static_cast<int>(state.side));
    m_merged->setCurrent(static_cast<int>(state.mergedBuckets));
    m_merged->setVisible(canMerge());
    arrange();
    const bool sides = m_controller.document() && m_controller.document()->map.sidesKnown();
    m_side->setEnabled(sides);
    const bool isChange = state.view == ViewChoice::Change;
    for (Segments* segments : {m_scale, m_merged})
        segments->setEnabled(!isChange); // percentage points are linear, and of sums
    const QSignalBlocker blocker(m_width);
    if (state.bucketWidth.mode == BucketMode::Chosen)
        m_width->setEditText(text::price(state.bucketWidth.width, state.bucketWidth.width));
    else
        m_width->setCurrentIndex(state.bucketWidth.mode == BucketMode::AsExported ? 0 : 1);
    if (!m_threshold->hasFocus() || !m_threshold->isModified())
        m_threshold->setText(state.threshold.amount > 0 ? text::compactAmount(state.threshold.amount)
                                                        : QStringLiteral("0"));
    m_basis->setCurrentIndex(static_cast<int>(state.threshold.basis));
    const ChartModelPtr model = m_controller.chartModel();
    const std::size_t hidden = model ? model->frame.hiddenByThreshold : 0;
    const QString count = hidden == 1 ? tr("1 bucket") : tr("%1 buckets").arg(hidden);
    m_hidden->setText(hidden > 0 ? tr("%1 hidden").arg(hidden) : QString());
    setTip(*m_hidden, hidden > 0 ? tr("%1 not drawn; totals and curves keep them").arg(count) : QString());
}

} // namespace ballast
