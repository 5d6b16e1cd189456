// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportcontent.h"

#include "uitest.h"

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

const ReportSection* section(const Report& report, const QString& heading)
{
    for (const ReportSection& section : report.sections)
        if (section.heading == heading)
            return &section;
    return nullptr;
}

/// Its tables as lines, its other texts a line each; figures with plain spaces.
QStringList lines(const Report& report, const QString& heading)
{
    QStringList lines;
    const ReportSection* found = section(report, heading);
    if (!found)
        return lines;
    for (const ReportBlock& block : found->blocks) {
        if (const auto* table = std::get_if<ReportTable>(&block)) {
            QStringList headings;
            for (const ReportColumn& column : table->columns)
                headings << column.heading;
            lines << headings.join(u'|');
            for (const ReportRow& row : table->rows)
                lines << row.cells.join(u'|');
        } else if (const auto* list = std::get_if<ReportList>(&block)) {
            lines << list->items;
        } else {
            lines << std::get<ReportParagraph>(block).text;
        }
    }
    for (QString& line : lines)
        line.replace(QChar(0x202F), u' ');
    return lines;
}

QStringList figures(const Report& report)
{
    QStringList figures;
    for (const ReportFigure& figure : report.figures)
        figures << QString(figure.name + u'=' + figure.value).replace(QChar(0x202F), u' ');
    return figures;
}

Report reportOf(const Document& document, const ViewState& state = {}, const ReportOptions& options = {})
{
    return makeReport(document, state, options);
}

QString contentOf(const QStringList& lines)
{
    return lines.join(u'\n');
}

} // namespace

/// What a report says, against sums done in the head (uitest.h).
class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    void head()
    {
        const Report report = reportOf(*uitest::smallDocument());
        QCOMPARE(report.title, u"Binance BTCUSDT"_s);
        QCOMPARE(report.subtitle, u"1 day · Ballast tests · 2025-11-14 08:00 UTC"_s);
        // 190 / 7000 = 2.714 %, 7000 / 190 = 36.84
        QCOMPARE(figures(report),
                 (QStringList{u"Notional, USD=7.00 K"_s, u"Margin at risk, USD=190.00"_s,
                              u"Margin / notional=2.71 %"_s, u"Effective leverage=36.8×"_s}));
        QVERIFY(report.source.contains(u"File\tsmall.json"_s)); // and not where it lies
        QVERIFY(report.source.contains(u"Hash (XXH3)\t00112233445566778899aabbccddeeff"_s));
        QVERIFY(report.source.contains(u"Reference price\t120"_s));
        QVERIFY(!contentOf(report.source).contains(u"/maps"_s));
    }

    void tiers()
    {
        const QStringList table = lines(reportOf(*uitest::smallDocument()), u"Leverage tiers"_s);
        QCOMPARE(
            table,
            (QStringList{u"Tier|Notional, USD|Share|Margin, USD|Share"_s, u"5×|300.00|4.3 %|60.00|31.6 %"_s,
                         u"10×|700.00|10.0 %|70.00|36.8 %"_s, u"100×|6,000.00|85.7 %|60.00|31.6 %"_s,
                         u"Total|7,000.00|100.0 %|190.00|100.0 %"_s}));
    }

    void onlyWhatIsShown()
    {
        ViewState state;
        state.hiddenTiers = {100};
        state.side = SideFilter::Long;
        const QStringList table = lines(reportOf(*uitest::smallDocument(), state), u"Leverage tiers"_s);
        QCOMPARE(table.at(0), u"This report counts only tiers 5×, 10× of 3; longs."_s);
        QCOMPARE(table.at(2), u"5×|300.00|50.0 %|60.00|66.7 %"_s);
        QCOMPARE(table.last(), u"Total|600.00|100.0 %|90.00|100.0 %"_s); // 300 / 5 + 300 / 10
    }

    void unknownLeverageIsOutside()
    {
        const QString text =
            contentOf(lines(reportOf(*uitest::documentWithUnknownTier()), u"Leverage tiers"_s));
        QVERIFY(text.contains(u"Total|7,000.00|"_s));
        QVERIFY(text.contains(u"Rows of unknown leverage, 75.00 USD of notional, are outside"_s));
    }

    /// Longs 1100 + 500 of margin 20 + 10 + 40 + 30, shorts 5400 of 40 + 50; filled from 110 to 130.
    void sides()
    {
        const QStringList table =
            lines(reportOf(*uitest::smallDocument()), u"Sides, and the boundary between them"_s);
        QCOMPARE(table.at(1), u"Long|1,600.00|100.00|6.250 %|16.0×"_s);
        QCOMPARE(table.at(2), u"Short|5,400.00|90.00|1.667 %|60.0×"_s);
        QCOMPARE(table.at(3), u"Empty 120 – 130, 8.33 % of the reference price"_s);
        QVERIFY(table.at(4).contains(u"imbalance +54.29 %"_s)); // 3800 / 7000
    }

    void ratio()
    {
        const QStringList text = lines(reportOf(*uitest::smallDocument()), u"Margin over notional"_s);
        // Middles at 105, 115, 125 and 135: 12.5, 4.2, 4.2 and 12.5 % away.
        QCOMPARE(text.at(3), u"2–5 %|500.00|70.00|14.000 %|7.1×"_s);
        QCOMPARE(text.at(5), u"> 10 %|6,500.00|120.00|1.846 %|54.2×"_s);
        QCOMPARE(text.at(6), u"Whole map|7,000.00|190.00|2.714 %|36.8×"_s);
        QVERIFY(text.at(7).startsWith(u"Isolated positions lose "_s) && text.at(7).contains(u"as of 2025"_s));
        QVERIFY(contentOf(text).contains(
            u"Margin lost when liquidated, USD|At least|If all are small|At most"_s));
        QVERIFY(text.last().endsWith(u"|190.00"_s));
    }

    void extrapolation()
    {
        ReportOptions options;
        options.openInterest = 1e9;
        const QStringList text = lines(reportOf(*uitest::smallDocument(), {}, options), u"Extrapolation"_s);
        QCOMPARE(text.at(2), u"This map|2.714 %|27.1M"_s);
        QCOMPARE(text.at(4), u"The article, its map|2.600 %|26.0M"_s); // 1 B -> 26 M
        QVERIFY(text.at(5).startsWith(u"Assumes that the whole market"_s));
    }

    void whatIfOnlyWhereAsked()
    {
        QVERIFY(!section(reportOf(*uitest::smallDocument()), u"What if"_s));
        ViewState state;
        state.sweepPrice = 110;
        const QStringList text = lines(reportOf(*uitest::smallDocument(), state), u"What if"_s);
        QVERIFY(text.at(0).startsWith(u"A fall to 110 (−8.3 %)"_s));
        QCOMPARE(text.at(2), u"5×|200.00|66.7 %|40.00"_s);
        QCOMPARE(text.at(5), u"Total|500.00|31.3 %|70.00"_s);
    }

    /// An even floor with a hill of 10x longs and a higher one of 100x shorts.
    void clusters()
    {
        std::vector<double> prices;
        std::vector<double> low(40, 1);
        std::vector<double> high(40, 1);
        for (int i = 0; i < 40; ++i)
            prices.push_back(1000 + i * 10);
        low[5] = low[6] = 500;
        high[30] = high[31] = 900;
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(10, low));
        tiers.push_back(uitest::tier(100, high));
        const DocumentPtr document = uitest::documentOf(prices, std::move(tiers), 1200);
        const QStringList text = lines(reportOf(*document), u"Clusters"_s);
        QVERIFY(text.at(0).startsWith(u"Prices|From reference|Side|"_s));
        // By margin: 1000 / 10 + 2 / 100 before 1800 / 100 + 2 / 10.
        QCOMPARE(text.at(1), u"1,050 – 1,070|−12.5 … −10.8 %|long|1.00K|100|10.0×|2|1 (▲1)|real pressure"_s);
        QCOMPARE(text.at(2),
                 u"1,300 – 1,320|+8.3 … +10.0 %|short|1.80K|18.2|99.0×|1|2 (▼1)|volatility amplifier"_s);
        QVERIFY(text.at(3).startsWith(u"Real pressure: tiers of 10×"_s));
        QVERIFY(text.last().startsWith(u"No clusters of real pressure are in line"_s));
    }

    void withoutLeverageNoMarginIsMadeUp()
    {
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(std::nullopt, {100, 200, 0, 700}));
        const Report report = reportOf(*uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120));
        // 1000 / 100 to 1000 / 5
        QCOMPARE(figures(report),
                 (QStringList{u"Notional, USD=1.00 K"_s, u"Margin at risk, USD=10 – 200"_s}));
        const QString exchanges = contentOf(lines(report, u"Exchanges"_s));
        QVERIFY(exchanges.contains(u"not named|1,000.00|100.0 %"_s));
        QVERIFY(exchanges.contains(u"between 10.00 USD"_s) && exchanges.contains(u"200.00 USD"_s));
        QVERIFY(contentOf(lines(report, u"Extrapolation"_s)).contains(u"all at 100×|1.000 %|600M"_s));
        QVERIFY(!contentOf(lines(report, u"Margin over notional"_s)).contains(u"Isolated"_s));
    }

    /// 1000 in a bin of 20x to 50x: at least 1000 / 50, at most 1000 / 20.
    void binsAreBounds()
    {
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(50, {600, 0, 0, 400}));
        tiers.front().lowestLeverage = Leverage::from(20);
        const Report report = reportOf(*uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120));
        QCOMPARE(figures(report),
                 (QStringList{u"Notional, USD=1.00 K"_s, u"Margin at risk, USD=≥ 20.00"_s,
                              u"Margin / notional=≥ 2.00 %"_s, u"Effective leverage=≤ 50.0×"_s}));
        const QStringList table = lines(report, u"Leverage tiers"_s);
        QCOMPARE(table.at(0), u"Tier|Notional, USD|Share|Margin, at least|Share"_s);
        QVERIFY(table.last().contains(u"20.00 USD"_s) && table.last().contains(u"at most 50.00 USD"_s));
        QCOMPARE(
            lines(report, u"Margin over notional"_s).at(0),
            u"Distance from the reference|Notional, USD|Margin, at least|Ratio, at least|Effective leverage, at most"_s);
    }

    void warningsAndCaveats()
    {
        QCOMPARE(lines(reportOf(*uitest::smallDocument()), u"What the import noticed"_s),
                 QStringList{u"Nothing was dropped, summed or guessed."_s});
        Document document = *uitest::smallDocument();
        document.warnings.push_back({WarningCode::RowDropped, 3, "line 7", "x"});
        const QString noticed = contentOf(lines(reportOf(document), u"What the import noticed"_s));
        QVERIFY(noticed.contains(u"3 rows dropped"_s) && noticed.contains(u"line 7"_s));
        const QString method = contentOf(lines(reportOf(document), u"Method, and what to keep in mind"_s));
        for (const char* said :
             {"not order flow", "no added collateral", "assumed by the vendor", "cross margin",
              "open but do not close", "several exchanges", "one day is inside seven days", "twentyfold",
              "demotes buckets near the price", "not a forecast"})
            QVERIFY2(method.contains(QLatin1String(said)), said);
    }

    void thePicture()
    {
        ViewState state;
        state.view = ViewChoice::Change; // both views belong on the page
        const auto picture = makeReportPicture(*uitest::smallDocument(), state, {});
        QVERIFY(picture);
        QVERIFY(picture->width() >= 1600 && picture->height() >= 800);
        QVERIFY(QColor(picture->pixel(2, 2)).lightness() > 230); // it is for paper
        state.view = ViewChoice::Both;
        QVERIFY(*makeReportPicture(*uitest::smallDocument(), state, {}) == *picture);
    }
};

BALLAST_UI_TEST_MAIN(TestReport)
#include "tst_report.moc"
