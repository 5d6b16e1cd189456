// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summarytext.h"

#include "text/format.h"
#include "text/messages.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype columnGap = 2;

/// Figures for terminals and chats, whose type may lack thin spaces and times signs.
QString plain(QString figure)
{
    return figure.replace(QChar(0x2009), u' ').replace(QChar(0x00D7), u'x');
}

QString leverageFigure(const std::optional<double>& leverage)
{
    return leverage ? QString::number(*leverage, 'f', 2) + u'x' : u"-"_s;
}

/// Rows of cells: the first column stands left, the others right; an empty row is a rule.
class TextTable
{
public:
    void addRow(const QStringList& cells)
    {
        m_rows.push_back(cells);
        m_widths.resize(std::max<std::size_t>(m_widths.size(), static_cast<std::size_t>(cells.size())));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            qsizetype& width = m_widths[static_cast<std::size_t>(i)];
            width = std::max(width, cells[i].size());
        }
    }
    void addRule() { m_rows.emplace_back(); }

    QString text() const
    {
        qsizetype whole = -columnGap;
        for (const qsizetype width : m_widths)
            whole += width + columnGap;
        QString text;
        for (const QStringList& row : m_rows)
            text += (row.isEmpty() ? QString(whole, u'-') : line(row)) + u'\n';
        return text;
    }

private:
    QString line(const QStringList& row) const
    {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const qsizetype width = m_widths[static_cast<std::size_t>(i)];
            line += i == 0 ? row[i].leftJustified(width)
                           : QString(columnGap, u' ') + row[i].rightJustified(width);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        return line;
    }

    std::vector<QStringList> m_rows;
    std::vector<qsizetype> m_widths;
};

QString share(double part, double whole)
{
    return whole > 0 ? plain(text::percent(part / whole)) : u"-"_s;
}

QStringList cells(const QString& label, const Amounts& amounts, const Amounts& whole)
{
    return {label,
            text::exactAmount(amounts.notional),
            share(amounts.notional, whole.notional),
            text::exactAmount(amounts.margin),
            share(amounts.margin, whole.margin),
            leverageFigure(effectiveLeverage(amounts))};
}

QString heading(const Document& document)
{
    const Source& source = document.source;
    const PriceAxis& axis = document.map.axis();
    QStringList identity{text::identity(source)};
    if (!source.range.empty())
        identity << text::rangeName(source.range);
    if (!source.provider.empty())
        identity << QString::fromStdString(source.provider);
    if (source.capturedAt)
        identity << text::utcTime(*source.capturedAt);

    QStringList shape{QString::fromStdString(source.format)};
    if (axis.hasPrices()) {
        shape << u"%1 buckets of %2 from %3 to %4"_s.arg(axis.size())
                     .arg(text::price(axis.step(), axis.step()), text::price(axis.low(), axis.step()),
                          text::price(axis.high(), axis.step()));
    } else {
        shape << u"%1 buckets without prices"_s.arg(axis.size());
    }
    const auto reference = document.map.referencePrice();
    shape << (reference ? u"reference price "_s + text::exactPrice(*reference, axis.step())
                        : u"no reference price"_s);
    return identity.join(u", "_s) + u'\n' + text::inputName(source.file) + u": "_s + shape.join(u", "_s)
        + u'\n';
}

/// "5x, 10x of 5", or nothing when every tier counts.
QString chosenTiers(const LiquidationMap& map, const Summary& summary)
{
    const auto known =
        std::ranges::count_if(map.tiers(), [](const Tier& tier) { return tier.leverage.has_value(); });
    if (static_cast<std::size_t>(known) == summary.tiers.size())
        return {};
    QStringList names;
    for (const TierSummary& tier : summary.tiers)
        names << plain(text::leverage(tier.leverage));
    return (names.isEmpty() ? u"none"_s : names.join(u", "_s)) + u" of %1"_s.arg(known);
}

QString totals(const LiquidationMap& map, const Summary& summary)
{
    const Amounts all = summary.amounts();
    const auto fraction = ratio(all);
    TextTable table;
    if (const QString tiers = chosenTiers(map, summary); !tiers.isEmpty())
        table.addRow({u"Tiers"_s, tiers});
    table.addRow({u"Notional"_s, text::exactAmount(all.notional)});
    table.addRow({u"Margin"_s, text::exactAmount(all.margin)});
    table.addRow({u"Margin / notional"_s, fraction ? plain(text::percent(*fraction, 3)) : u"-"_s});
    table.addRow({u"Effective leverage"_s, leverageFigure(effectiveLeverage(all))});
    if (summary.unknownLeverageNotional > 0)
        table.addRow({u"Unknown leverage"_s, text::exactAmount(summary.unknownLeverageNotional)});
    return table.text();
}

QString tierTable(const Summary& summary, bool sidesKnown)
{
    const Amounts all = summary.amounts();
    TextTable table;
    table.addRow({u"Tier"_s, u"Notional"_s, u"Share"_s, u"Margin"_s, u"Share"_s, u"Leverage"_s});
    table.addRule();
    for (const TierSummary& tier : summary.tiers)
        table.addRow(cells(plain(text::leverage(tier.leverage)), tier.amounts(), all));
    table.addRule();
    table.addRow(cells(u"Total"_s, all, all));
    if (sidesKnown) {
        table.addRow(cells(u"Long"_s, summary.sides.longs, all));
        table.addRow(cells(u"Short"_s, summary.sides.shorts, all));
    } else {
        table.addRow({u"Long"_s, u"unknown"_s});
        table.addRow({u"Short"_s, u"unknown"_s});
    }
    return table.text();
}

} // namespace

std::string summaryText(const Document& document, const Summary& summary)
{
    const LiquidationMap& map = document.map;
    QString text = heading(document) + u'\n' + totals(map, summary) + u'\n'
        + tierTable(summary, map.sidesKnown()) + u'\n';
    for (const Warning& warning : document.warnings)
        text += u"Warning: "_s + text::describe(warning) + u'\n';
    return (text + text::methodNote() + u'\n').toStdString();
}

} // namespace ballast
