// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/helptext.h"

#include "import/import.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// The published brackets of 2024-10 as far as they matter here.
const BracketTable brackets{"Binance",
                            "BTCUSDT",
                            "2024-10",
                            {{50'000, 0.004, *Leverage::from(125), 0},
                             {600'000, 0.005, *Leverage::from(100), 50},
                             {12e6, 0.01, *Leverage::from(50), 11'450},
                             {70e6, 0.02, *Leverage::from(25), 131'450},
                             {230e6, 0.05, *Leverage::from(10), 2'981'450},
                             {480e6, 0.1, *Leverage::from(5), 14'481'450}}};

DocumentPtr opened(const char* path)
{
    const auto document = importFile(path);
    return document ? *document : nullptr;
}

QString page()
{
    QFile file(QStringLiteral(BALLAST_HELP "/method.html"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// As a reader sees it, with plain spaces.
QString read(const text::HelpSource& source)
{
    QTextDocument document;
    document.setHtml(text::filledPage(page(), text::helpFigures(source)));
    return document.toPlainText().replace(QChar(0x202F), u' ').replace(u'\n', u' ');
}

} // namespace

/// Help with the numbers of the open map, against those of the article and of DOMAIN 4.
class TestHelpText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sample = opened(BALLAST_SAMPLES "/binance-btcusdt-30d.json");
        QVERIFY(m_sample);
        m_fingerprint = findFingerprint(m_sample->map);
        m_source = {m_sample.get(),
                    {5, 100},
                    {&brackets, true},
                    &m_fingerprint,
                    LargestRow{*Leverage::from(100), 90'000, 45'221'490.03}};
    }

    void theArticlesNumbers()
    {
        const QString text = read(m_source);
        for (const char* figure :
             {"Binance BTCUSDT, 30 days",
              "4.32 B notional, 112.84 M margin, ratio 2.61 %, effective leverage 38.3\u00d7",
              "1,982,547,090.80 N / 100 = 19,825,470.91", "1,309,806,764.56 N / 50 = 26,196,135.29",
              "756,435,264.00 N / 25 = 30,257,410.56", "184,143,083.00 N / 10 = 18,414,308.30",
              "90,739,586.00 N / 5 = 18,147,917.20", "ratio = 112,841,242.26 / 4,323,671,788.36 = 2.6098 %",
              "= 38.32\u00d7", "45.2M at 100\u00d7, has 45.2M / 100 = 452K of margin",
              "5 / (5 + 10 + 25 + 50 + 100) = 5 / 190 = 2.632 %", "Reference price 84,500",
              "60B \u00d7 2.61 % = 1.57B", "100\u00d7 is 45.9 % of the notional and 17.6 % of the margin",
              "covers 30 days"})
            QVERIFY2(text.contains(QString::fromUtf8(figure)), figure);
    }

    /// DOMAIN 4's table of lambda at 0.4 %, and by hand for the largest brackets: (1 - 0.02 x 25) / 0.98.
    void lambda()
    {
        const QString text = read(m_source);
        for (const char* row : {"5\u00d7 0.40 % 98.4 %", "10\u00d7 0.40 % 96.4 %", "25\u00d7 0.40 % 90.4 %",
                                "50\u00d7 0.40 % 80.3 %", "100\u00d7 0.40 % 60.2 %", "2.00 % 51.0 % 49.0 %"})
            QVERIFY2(text.contains(QString::fromUtf8(row)), row);
        QVERIFY(text.contains(u"Binance BTCUSDT brackets as of 2024-10"_s));
    }

    /// 84,500 x 0.99 = 83,655 and / 0.996 = 83,990.96; above 84,500 x 1.01 / 1.004 = 85,004.98.
    void liquidationPrices() { QVERIFY(read(m_source).contains(u"100× 83,655 83,991 85,005 85,345"_s)); }

    void withoutAMapTheGeneralPart()
    {
        const QString text = read({});
        QVERIFY(text.contains(u"No map is open."_s));
        QVERIFY(text.contains(u"margin = N / L"_s) && text.contains(u"A map is not a forecast."_s));
        for (const char* own : {"In the open map", "The open map", "Opened at the reference", "4.32 B"})
            QVERIFY2(!text.contains(QLatin1String(own)), own);
    }

    void whatIsStillSought()
    {
        text::HelpSource source = m_source;
        source.fingerprint = nullptr;
        source.largest.reset();
        const QString text = read(source);
        QVERIFY(text.contains(u"Looking for equal margins…"_s));
        QVERIFY(!text.contains(u"The highest row"_s));
    }

    void withoutLeverageNoMarginIsMadeUp()
    {
        const DocumentPtr untiered = opened(BALLAST_TEST_DATA "/untiered-list.json");
        QVERIFY(untiered);
        const QString text = read({untiered.get(), {5, 50}, {&brackets, false}});
        QVERIFY(text.contains(u"In the open map: No leverage in this export: between "_s));
        for (const char* none :
             {"N / 100 =", "With the ratio of the open map", "Opened at the reference", "60B \u00d7"})
            QVERIFY2(!text.contains(QString::fromUtf8(none)), none);
    }

    /// Whatever kind of map, nothing is left to fill, and no name is one that nobody gives.
    void nothingIsLeftToFill()
    {
        QSet<QString> given;
        const auto check = [&given](const text::HelpSource& source) {
            const auto figures = text::helpFigures(source);
            for (auto figure = figures.begin(); figure != figures.end(); ++figure)
                if (!figure->isEmpty())
                    given.insert(figure.key());
            const QString filled = text::filledPage(page(), figures);
            QVERIFY(!filled.contains(u"{{"_s) && !filled.contains(u"}}"_s));
        };
        check({});
        check(m_source);
        for (const char* name : {"untiered-list.json", "leverage-bins.json", "positions-flat.json",
                                 "coinank-heatmap.json", "bare-arrays.json", "wide.csv"}) {
            const DocumentPtr document = opened(qPrintable(QStringLiteral(BALLAST_TEST_DATA "/") + name));
            if (document)
                check({document.get(), {5, 100}, {&brackets, false}});
        }
        QSet<QString> asked;
        static const QRegularExpression mark(u"\\{\\{[#/]?(\\w+)\\}\\}"_s);
        const QString text = page();
        for (auto match = mark.globalMatch(text); match.hasNext();)
            asked.insert(match.next().captured(1));
        QVERIFY(asked.size() > 20);
        QCOMPARE(asked - given, QSet<QString>());
    }

    /// Margin can be reported of positions that are worth nothing.
    void whatWouldBeDividedByZeroIsADash()
    {
        const LiquidationMap& map = m_sample->map;
        const std::vector<double> none(map.axis().size(), 0);
        std::vector<double> margin = none;
        margin.front() = 50;
        Document document = *m_sample;
        document.map = LiquidationMap(
            map.axis(), {{Leverage::from(5), {{Side::Long, Column(none), Column(margin)}}}}, 84'500);
        const auto figures = text::helpFigures({&document});
        QCOMPARE(figures[u"marginExact"_s], u"50.00"_s);
        QCOMPARE(figures[u"ratio"_s], u"–"_s);
        QCOMPARE(figures[u"ratioExact"_s], u"–"_s);
        QCOMPARE(figures[u"effectiveLeverageExact"_s], u"0.00×"_s);
        QVERIFY(figures[u"extrapolation"_s].isEmpty());
        const QString filled = text::filledPage(page(), figures);
        static const QRegularExpression noNumber(u"\\b(nan|inf)\\b"_s);
        QVERIFY(!filled.contains(noNumber));
    }

    void namesFromFilesAreText()
    {
        Document document = *m_sample;
        document.source.exchange = "<script>";
        document.source.range = "<i>";
        const auto figures = text::helpFigures({&document});
        QCOMPARE(figures[u"map"_s], u"&lt;script&gt; BTCUSDT, &lt;i&gt;"_s);
        QVERIFY(!text::filledPage(page(), figures).contains(u"<script>"_s));
    }

    void contentsLead()
    {
        const QString text = page();
        static const QRegularExpression link(u"href=\"#(\\w+)\""_s);
        int links = 0;
        for (auto match = link.globalMatch(text); match.hasNext(); ++links)
            QVERIFY(text.contains(u"<a name=\"%1\">"_s.arg(match.next().captured(1))));
        QCOMPARE(links, static_cast<int>(text.count(u"<h3>"_s)));
    }

    void parts()
    {
        const QHash<QString, QString> figures{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
        QCOMPARE(text::filledPage(
                     u"{{a}}-{{none}}-{{#b}}[{{#a}}{{b}}{{/a}}]{{/b}}{{#none}}x{{a}}{{/none}}."_s, figures),
                 u"1--[2]."_s);
        QCOMPARE(text::filledPage(u"plain"_s, figures), u"plain"_s);
    }

private:
    DocumentPtr m_sample;
    Fingerprint m_fingerprint;
    text::HelpSource m_source;
};

QTEST_MAIN(TestHelpText)
#include "tst_helptext.moc"
