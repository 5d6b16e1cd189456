// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/filequestions.h"

#include "model/numberlimits.h"
#include "text/format.h"
#include "text/outsidetext.h"
#include "window/columnspanel.h"
#include "window/numberprompt.h"
#include "window/session.h"

#include <QVBoxLayout>

namespace ballast {

namespace {

/// The first buckets that hold anything, each with its amounts per tier.
QList<QStringList> firstBuckets(const LiquidationMap& map)
{
    constexpr std::size_t shownRows = 3;
    constexpr std::size_t shownTiers = 6;
    const std::size_t tiers = std::min(map.tiers().size(), shownTiers);
    QStringList head{QObject::tr("bucket")};
    for (std::size_t tier = 0; tier < tiers; ++tier)
        head << text::tierName(map.tiers()[tier].key());
    QList<QStringList> rows{head};
    for (std::size_t bucket = 0; bucket < map.axis().size() && rows.size() <= qsizetype(shownRows);
         ++bucket) {
        QStringList row{QString::number(bucket)};
        double sum = 0;
        for (std::size_t tier = 0; tier < tiers; ++tier) {
            const double notional = map.sum(tier, bucket, bucket + 1).all().notional;
            sum += notional;
            row << text::compactAmount(notional);
        }
        if (sum > 0)
            rows << row;
    }
    return rows;
}

} // namespace

FileQuestions::FileQuestions(ViewController& controller, Opener& opener, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_opener(opener)
    , m_numbers(new NumberPrompt(this))
    , m_columns(new ColumnsPanel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_numbers);
    column->addWidget(m_columns);
    connect(&controller, &ViewController::documentChanged, this, &FileQuestions::refresh);
    connect(&opener, &Opener::columnsWanted, this, &FileQuestions::askColumns);
    connect(&opener, &Opener::started, m_columns, &QWidget::hide);
    connect(m_columns, &ColumnsPanel::given, this, [this](const std::vector<ColumnRole>& columns) {
        Session().setColumnsOf(*m_opener.table(), columns);
        OpenRequest request = m_waiting;
        request.answers.columns = columns;
        m_opener.open(request);
    });
}

bool FileQuestions::isAsking() const
{
    return m_numbers->isVisible() || m_columns->isVisible();
}

void FileQuestions::refresh()
{
    const DocumentPtr& document = m_controller.document();
    if (document && !document->map.axis().hasPrices())
        askPrices();
    else if (document && !document->map.sidesKnown() && !m_controller.scale())
        askReferencePrice(); // not at every step through a series, where it would take the keys
    else
        m_numbers->hide();
}

void FileQuestions::reopenWith(void (*change)(ImportAnswers&, const QList<double>&),
                               const QList<double>& numbers)
{
    ImportAnswers answers = m_opener.answers();
    change(answers, numbers);
    m_opener.reopenWith(answers);
}

void FileQuestions::askReferencePrice()
{
    const auto current = m_controller.document()->map.referencePrice();
    NumberQuestion question;
    question.text = current
        ? tr("Buckets below the reference price are longs, at or above it shorts, unless the export says "
             "otherwise. Price when the map was made:")
        : tr("This export names no reference price, so longs and shorts cannot be told apart. Price when the "
             "map was made:");
    question.fields = {{tr("price"), current ? text::exactPrice(*current, 1) : QString()}};
    question.refusal = [](const QList<double>& numbers) {
        return isPrice(numbers[0])
            ? QString()
            : tr("A price is over 0, and no more than a market's. Price when the map was made:");
    };
    question.take = [this](const QList<double>& numbers) {
        reopenWith(
            [](ImportAnswers& answers, const QList<double>& given) { answers.referencePrice = given[0]; },
            numbers);
    };
    m_numbers->ask(std::move(question));
}

void FileQuestions::askPrices()
{
    const LiquidationMap& map = m_controller.document()->map;
    const auto known = m_opener.answers().prices;
    const auto remembered = known ? known : Session().pricesOf(m_controller.document()->source.format);
    NumberQuestion question;
    question.text = tr("This export has amounts but no prices, so its %1 buckets are numbered. Price of the "
                       "first bucket, and the step from one to the next:")
                        .arg(map.axis().size());
    question.preview = firstBuckets(map);
    question.fields = {{tr("first price"), remembered ? text::exactPrice(remembered->first, 1) : QString()},
                       {tr("step"), remembered ? text::exactPrice(remembered->step, 1) : QString()}};
    question.refusal = [](const QList<double>& numbers) {
        return (numbers[0] == 0 || isPrice(numbers[0])) && isPrice(numbers[1])
            ? QString()
            : tr("The first price is 0 or more and the step over 0. First price and step:");
    };
    question.take = [this](const QList<double>& numbers) {
        Session().setPricesOf(m_controller.document()->source.format, {numbers[0], numbers[1]});
        reopenWith(
            [](ImportAnswers& answers, const QList<double>& given) {
                answers.prices = GivenPrices{given[0], given[1]};
            },
            numbers);
    };
    m_numbers->ask(std::move(question));
}

void FileQuestions::askLeverageRange()
{
    const Range current = m_controller.state().leverageRange;
    NumberQuestion question;
    question.text =
        tr("Without leverage in the export, margin lies between all rows at the highest and all at "
           "the lowest leverage of a range. Lowest and highest:");
    question.fields = {{tr("lowest"), text::exactPrice(current.low, 1)},
                       {tr("highest"), text::exactPrice(current.high, 1)}};
    question.refusal = [](const QList<double>& numbers) {
        return numbers[0] >= Leverage::minimum && numbers[0] < numbers[1] && numbers[1] <= Leverage::maximum
            ? QString()
            : tr("The lowest is over 0 and below the highest, which is at most 1000. Lowest and highest:");
    };
    question.take = [this](const QList<double>& numbers) {
        ViewState next = m_controller.state();
        next.leverageRange = {numbers[0], numbers[1]};
        next.valueWindow.reset(); // its margins were of the other bounds
        m_controller.change(next);
    };
    m_numbers->ask(std::move(question));
}

void FileQuestions::askColumns(const OpenRequest& request)
{
    m_waiting = request;
    m_numbers->hide();
    m_columns->ask(text::fileName(request.path), *m_opener.table(), request.answers.columns);
}

void FileQuestions::askColumnsAgain()
{
    askColumns(m_opener.current());
}

} // namespace ballast
