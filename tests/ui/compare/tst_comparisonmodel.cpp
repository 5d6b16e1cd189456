// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonmodel.h"
#include "models/figurerole.h"
#include "panels/tablecopy.h"

#include "comparisonhelpers.h"
#include "uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestComparisonModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        std::vector<ComparedMap> maps{uitest::comparedMapOf(0.0261, "OKX", "/maps/b.json", 4'323'671'788.36),
                                      uitest::comparedMapOf(0.019, "Binance", "/maps/a.json", 90'739'586),
                                      uitest::failedMapOf("/maps/c.json", "line 3: not valid JSON."),
                                      uitest::comparedMapOf(0.0308, "Binance", "/maps/d.json")};
        maps[0].capturedAt = 1'773'187'200'000; // 2026-03-11 00:00
        maps[1].map = "ETH";
        maps[3].basis = MarginBasis::LowerBound;
        m_report = uitest::reportOf(std::move(maps));
    }

    void rows()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(m_report);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(row(model, 0),
                 u"b.json|CoinGlass|OKX|BTCUSDT|7 days|2026-03-11 00:00|4.32B|2.61\u202F%|38.3×|"_s);
        QCOMPARE(row(model, 1),
                 u"a.json · ETH|CoinGlass|Binance|BTCUSDT|7 days|—|90.7M|1.90\u202F%|52.6×|"_s);
        QCOMPARE(row(model, 2), u"c.json|||||||||Not read: line 3: not valid JSON."_s);
        QCOMPARE(row(model, 3),
                 u"d.json|CoinGlass|Binance|BTCUSDT|7 days|—|1.00K|≥ 3.08\u202F%|32.5×|at least"_s);
    }

    void figuresAreExact()
    {
        ComparisonModel model;
        model.setReport(m_report);
        QCOMPARE(model.index(0, ComparisonModel::Notional).data(figureRole).toDouble(), 4'323'671'788.36);
        QCOMPARE(model.index(1, ComparisonModel::Ratio).data(figureRole).toDouble(), 0.019);
        QVERIFY(!model.index(0, ComparisonModel::Exchange).data(figureRole).isValid());
        QVERIFY(!model.index(2, ComparisonModel::Ratio).data(figureRole).isValid());
        QVERIFY(
            tableCsv(model).contains("a.json · ETH,CoinGlass,Binance,BTCUSDT,7 days,,90739586.00,0.019,"));
    }

    void anErrorStandsOut()
    {
        ComparisonModel model;
        model.setTheme(Theme::of(false));
        model.setReport(m_report);
        QCOMPARE(colourOf(model, 2, ComparisonModel::File), Theme::of(false).warning);
        QCOMPARE(colourOf(model, 2, ComparisonModel::Remark), Theme::of(false).warning);
        QCOMPARE(colourOf(model, 0, ComparisonModel::Ratio), Theme::of(false).margin);
        QVERIFY(model.index(2, ComparisonModel::Provider)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"not valid JSON"_s));
    }

    /// What is unknown stands last whichever way it is sorted.
    void sorting_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        QTest::newRow("ratio") << int(ComparisonModel::Ratio) << u"a b d c"_s << u"d b a c"_s;
        QTest::newRow("notional") << int(ComparisonModel::Notional) << u"d a b c"_s << u"b a d c"_s;
        QTest::newRow("file") << int(ComparisonModel::File) << u"a b c d"_s << u"d c b a"_s;
        QTest::newRow("captured") << int(ComparisonModel::Captured) << u"b a c d"_s << u"b a c d"_s;
        QTest::newRow("remark") << int(ComparisonModel::Remark) << u"d c b a"_s << u"c d b a"_s;
    }

    void sorting()
    {
        QFETCH(int, column);
        QFETCH(QString, ascending);
        QFETCH(QString, descending);
        ComparisonModel model;
        model.setReport(m_report);
        ComparisonOrder order;
        order.setSourceModel(&model);
        const auto names = [&] {
            QStringList list;
            for (int i = 0; i < order.rowCount(); ++i)
                list << order.index(i, ComparisonModel::File).data().toString().left(1);
            return list.join(u' ');
        };
        order.sort(column, Qt::AscendingOrder);
        QCOMPARE(names(), ascending);
        order.sort(-1); // as the files come, before it is turned
        order.sort(column, Qt::DescendingOrder);
        QCOMPARE(names(), descending);
    }

    void theSameMapsResetNothing()
    {
        ComparisonModel model;
        QSignalSpy resets(&model, &ComparisonModel::modelReset);
        model.setReport(m_report);
        model.setReport(uitest::reportOf(m_report->maps));
        QCOMPARE(resets.count(), 1);
        model.setReport(uitest::reportOf({m_report->maps[1]}));
        QCOMPARE(resets.count(), 2);
        QCOMPARE(model.rowCount(), 1);
    }

    void whatMapsShare()
    {
        ComparisonModel model;
        model.setReport(uitest::reportOf({m_report->maps[0], m_report->maps[1]}));
        QVERIFY(model.parts(ComparisonModel::Exchange));
        QVERIFY(model.parts(ComparisonModel::Captured));
        QVERIFY(!model.parts(ComparisonModel::Provider));
        QVERIFY(!model.parts(ComparisonModel::Window));
    }

private:
    static QString row(const ComparisonModel& model, int row)
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        return cells.join(u'|');
    }
    static QColor colourOf(const ComparisonModel& model, int row, int column)
    {
        return model.index(row, column).data(Qt::ForegroundRole).value<QColor>();
    }

    ComparisonReportPtr m_report;
};

BALLAST_UI_TEST_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
