// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/extrapolationpanel.h"
#include "panels/ratiopanel.h"
#include "window/openmaps.h"

#include "windowtest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

QString sentence(const QWidget& panel, const char* name)
{
    const auto labels = panel.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->property("sentence").toString() == QLatin1String(name))
            return label->text().replace(QChar(0x202F), u' ').remove(QChar(0x200B));
    return {};
}

QStringList rowsOf(const QWidget& panel)
{
    const QAbstractItemModel* model = panel.findChild<QTableView*>()->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        rows << cells.join(u'|').replace(QChar(0x202F), u' ');
    }
    return rows;
}

/// Waits for what is found off the thread.
bool isFound(const RatioPanel& panel)
{
    return QTest::qWaitFor([&] { return panel.fingerprint()->result() != nullptr; });
}

/// Longs and shorts of entries at 90.5, 100.5 and 110.5 with one margin each in both tiers, buckets of 1; the
/// reference price is 100 and has swept the 10x short of the first, at 99.55: eleven rows.
DocumentPtr modelledDocument()
{
    std::vector<double> prices;
    for (int price = 70; price < 140; ++price)
        prices.push_back(price);
    std::vector<double> tenfold(prices.size());
    std::vector<double> fifth(prices.size());
    for (const double entry : {90.5, 100.5, 110.5}) {
        const auto put = [](std::vector<double>& column, double price, double notional) {
            column[static_cast<std::size_t>(price - 70)] += notional;
        };
        for (const double side : {-1.0, 1.0}) {
            // A long above the reference price, or a short below it, would have been swept.
            for (const auto& [column, leverage] : {std::pair{&fifth, 5.0}, {&tenfold, 10.0}}) {
                const double price = entry * (1 + side / leverage);
                if ((price < 100) == (side < 0))
                    put(*column, price, (500 + entry) * leverage);
            }
        }
    }
    std::vector<Tier> tiers;
    tiers.push_back(uitest::tier(5, std::move(fifth)));
    tiers.push_back(uitest::tier(10, std::move(tenfold)));
    return uitest::documentOf(std::move(prices), std::move(tiers), 100);
}

} // namespace

class TestRatioPanels : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }
    void cleanup() { QDir(BracketLibrary::folder()).removeRecursively(); }

    void sentencesOfTheSmallMap()
    {
        ViewController controller;
        auto* readings = new Readings(controller);
        RatioPanel panel(*readings);
        controller.open(uitest::smallDocument(), {});
        QCOMPARE(panel.fingerprint()->startCount(), std::size_t(0)); // nobody looks yet
        panel.show();
        QVERIFY(isFound(panel));
        // 5x: 10 % (480 M), 10x: 5 %, 100x: 0.5 % of maintenance; longs 40+20, 30, 10 and shorts 40, 50:
        // 60 * .5 / .9 + 30 * .5 / .95 + 10 * .5 / .995 + 40 * .5 / 1.05 + 50 * .5 / 1.005 = 98.1. Small, at
        // 0.4 %: 60 * .98 / .996 + 30 * .96 / .996 + 10 * .6 / .996 + 40 * .96 / 1.004 + 50 * .6 / 1.004.
        QCOMPARE(
            sentence(panel, "interval"),
            u"Isolated positions lose 98.1 to 190 of it, 162 if all are small (Binance BTCUSDT brackets as of 2025)."_s);
        QCOMPARE(
            sentence(panel, "equalMargins"),
            u"No sign of equal margins: 0 of 6 rows link to an entry with the same margin in other tiers, which alone would give 2.609 %."_s);
        QCOMPARE(sentence(panel, "bracketWarnings"), QString());
    }

    void equalMarginsAreSaid()
    {
        ViewController controller;
        auto* readings = new Readings(controller);
        RatioPanel panel(*readings);
        panel.show();
        DocumentPtr document = modelledDocument();
        controller.open(document, {});
        QVERIFY(isFound(panel));
        const QString said = sentence(panel, "equalMargins");
        QVERIFY2(said.startsWith(u"11 of 11 rows link into 3 entries with the same margin in each tier"_s),
                 qPrintable(said));
        QVERIFY(said.contains(u"equal margins alone give 13.333 %"_s)); // 2 / 15

        // Toggling tiers says nothing new about the model; another document does.
        const std::size_t begun = panel.fingerprint()->startCount();
        controller.toggleTier(0);
        QCOMPARE(panel.fingerprint()->startCount(), begun);
        controller.open(uitest::smallDocument(), {});
        QCOMPARE(panel.fingerprint()->startCount(), begun + 1);
        QVERIFY(isFound(panel));
    }

    void warningsOfTiersAndBars()
    {
        ViewController controller;
        auto* readings = new Readings(controller);
        RatioPanel panel(*readings);
        panel.show();
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(100, {20'000'000, 0, 0, 0}));
        tiers.push_back(uitest::tier(200, {0, 10'000, 0, 0}));
        controller.open(uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120), {});
        QVERIFY(isFound(panel));
        QCOMPARE(
            sentence(panel, "bracketWarnings"),
            u"200× cannot be: Binance BTCUSDT allowed at most 150× as of 2025.\nThe largest bar, 20.0M at 100×, is at least 25 positions: none may be over 800K."_s);
    }

    void ownTablesComeFirst()
    {
        ViewController controller;
        auto* readings = new Readings(controller);
        RatioPanel panel(*readings);
        panel.show();
        controller.open(uitest::smallDocument(), {});
        const BracketLibrary shipped = BracketLibrary::load();
        QVERIFY(shipped.failures().isEmpty());
        const BracketChoice choice = shipped.choose(controller.document()->source);
        const QString path = BracketLibrary::editableCopy(*choice.table);
        QCOMPARE(QFileInfo(path).fileName(), u"binance-btcusdt-2025.json"_s);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(table[u"brackets"].toArray().size(), 8);
        table[u"asOf"] = u"2020-02"_s; // older, and still the user's
        QVERIFY(file.resize(0) && file.seek(0));
        QVERIFY(file.write(QJsonDocument(table).toJson()) > 0);
        file.close();
        panel.reloadBrackets();
        QVERIFY(sentence(panel, "interval").contains(u"brackets as of 2020-02"_s));
        // A copy that was edited is not written over.
        QCOMPARE(BracketLibrary::editableCopy(*choice.table), path);
        QCOMPARE(BracketLibrary::load().choose(controller.document()->source).table->asOf,
                 std::string("2020-02"));

        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"exchange\": 3}") > 0);
        file.close();
        panel.reloadBrackets();
        QVERIFY(sentence(panel, "interval").contains(u"brackets as of 2025"_s));
        QVERIFY2(
            sentence(panel, "bracketWarnings").startsWith(path + u": exchange: this has the wrong type."_s),
            qPrintable(sentence(panel, "bracketWarnings")));
    }

    void otherMarketsAndMapsWithoutLeverage()
    {
        ViewController controller;
        auto* readings = new Readings(controller);
        RatioPanel panel(*readings);
        panel.show();
        Document other = *uitest::smallDocument();
        other.source.symbol = "ETHUSDT";
        controller.open(std::make_shared<const Document>(other), {});
        QVERIFY(sentence(panel, "interval").contains(u"for want of this market's"_s));
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(std::nullopt, {10, 20, 30, 40}));
        controller.open(uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120), {});
        QCOMPARE(
            sentence(panel, "interval"),
            u"No leverage in this export: its ratio lies between 1.00 %, all at 100×, and 20.00 %, all at 5×."_s);
        controller.open({}, {});
        uitest::settle();
    }

    /// 190 / 7000 of the small map; the other maps' ratios are given.
    void extrapolation()
    {
        ViewController controller;
        auto* readings = new Readings(controller);
        std::vector<NamedRatio> open;
        ExtrapolationPanel panel(*readings, [&] { return open; });
        controller.open(uitest::smallDocument(), {});
        QCOMPARE(panel.amount()->text(), u"60B"_s);
        QCOMPARE(rowsOf(panel),
                 (QStringList{u"This map|2.71 %|1.63B"_s, u"Article, its rule|2.50 %|1.50B"_s,
                              u"Article, its map|2.60 %|1.56B"_s}));
        open = {{"a", 190.0 / 7000}, {"b", 0.02}, {"c", 0.08}};
        panel.amount()->setText(u"800M"_s);
        QCOMPARE(rowsOf(panel),
                 (QStringList{u"This map|2.71 %|21.7M"_s, u"Lowest of 3 open maps|2.00 %|16.0M"_s,
                              u"Highest of 3 open maps|8.00 %|64.0M"_s, u"Article, its rule|2.50 %|20.0M"_s,
                              u"Article, its map|2.60 %|20.8M"_s}));
        panel.amount()->setText(u"lots"_s);
        QVERIFY(rowsOf(panel).isEmpty());
        QVERIFY(panel.amount()->toolTip().contains(u"no amount"_s));
        panel.setTheme(Theme::of(false));
        panel.amount()->setText(u"1,5 B"_s);
        panel.amount()->setText(u"1.5 B"_s);
        QCOMPARE(rowsOf(panel).size(), 5);
    }

    void windowsGiveTheirRatios()
    {
        QVERIFY(ratiosOfOpenMaps().empty());
        const auto one = uitest::shownWindow();
        const auto other = uitest::shownWindow();
        QVERIFY(uitest::opened(*one, uitest::sampleFile()));
        other->controller().open(uitest::smallDocument(), {});
        std::vector<NamedRatio> ratios = ratiosOfOpenMaps();
        std::ranges::sort(ratios, {}, &NamedRatio::ratio);
        QCOMPARE(ratios.size(), std::size_t(2));
        QVERIFY(std::abs(ratios[0].ratio - 112'841'242.2592 / 4'323'671'788.36) < 1e-9);
        QCOMPARE(ratios[1], (NamedRatio{"small.json", 190.0 / 7000}));
        auto* panel = other->findChild<ExtrapolationPanel*>();
        panel->parentWidget()->show();
        uitest::settle();
        QVERIFY(rowsOf(*panel).contains(u"Lowest of 2 open maps|2.61 %|1.57B"_s));
    }
};

BALLAST_UI_TEST_MAIN(TestRatioPanels)
#include "tst_ratiopanels.moc"
