// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/clustermodel.h"
#include "panels/tablecopy.h"

#include "uitest.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ballast;
using namespace Qt::StringLiterals;

/// Of uitest::smallDocument: notional 7000, a mean of 1750 a bucket; margin 190, a mean of 47.5. Over it are
/// 110 (margin 40 + 30 = 70) and 130 (notional 5400, margin 40 + 50 = 90).
class TestClusterModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    void rows()
    {
        ViewController controller;
        Readings readings(controller);
        ClusterModel model(readings);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QCOMPARE(model.rowCount(), 0);
        controller.open(uitest::smallDocument(), {});
        model.reload();
        QCOMPARE(
            printed(model),
            (QStringList{
                u"110 – 120|−8.3 … 0.0 %|long|500|70|7.1×|5× 57.1 %, 10× 42.9 %|2|2|–|real pressure"_s,
                u"130 – 140|+8.3 … +16.7 %|short|5.40K|90|60.0×|10× 44.4 %, 100× 55.6 %|1|1|–|volatility amplifier"_s}));
        const Mix mix = model.index(0, ClusterModel::TierMix).data(ClusterModel::MixRole).value<Mix>();
        QCOMPARE(mix.size(), 2U);
        QCOMPARE(mix[0].colour, Theme::of(true).tier(Leverage::from(5)));
        QVERIFY(std::abs(mix[0].part - 40.0 / 70) < 1e-12);
        QCOMPARE(model.index(1, ClusterModel::Notional).data(ClusterModel::SortRole).toDouble(), 5400.0);
        QCOMPARE(model.index(0, ClusterModel::Margin).data(Qt::ForegroundRole).value<QColor>(),
                 Theme::of(true).margin);
        QCOMPARE(model.rowOf(Range{130, 140}), 1);
        QCOMPARE(model.rowOf(Range{130, 141}), -1);
        QCOMPARE(model.rowOf(std::nullopt), -1);
    }

    void copiesAreNumbers()
    {
        ViewController controller;
        Readings readings(controller);
        ClusterModel model(readings);
        controller.open(uitest::smallDocument(), {});
        model.reload();
        // The reference is 120: 130 is 1/12 above. 5x has nothing there, 10x 40 and 100x 50 of a margin
        // of 90.
        const QJsonObject second = QJsonDocument::fromJson(tableJson(model)).array()[1].toObject();
        QCOMPARE(second[u"Price from"_s].toDouble(), 130.0);
        QCOMPARE(second[u"Price to"_s].toDouble(), 140.0);
        QVERIFY(std::abs(second[u"From reference"_s].toDouble() - 1.0 / 12) < 1e-12);
        QCOMPARE(second[u"Share of 5×"_s].toDouble(), 0.0);
        QVERIFY(std::abs(second[u"Share of 10×"_s].toDouble() - 40.0 / 90) < 1e-12);
        QVERIFY(std::abs(second[u"Share of 100×"_s].toDouble() - 50.0 / 90) < 1e-12);
        QCOMPARE(second[u"Eff. lev."_s].toDouble(), 60.0);
        QCOMPARE(second[u"Side"_s].toString(), u"short"_s);
    }

    void computedOnlyWhenTotalsChange()
    {
        ViewController controller;
        Readings readings(controller);
        controller.open(uitest::smallDocument(), {});
        QCOMPARE(readings.clusters().size(), 2U);
        QCOMPARE(readings.clusterComputations(), 1U);
        controller.setPriceWindow({100, 120}, Gesture::Wheel);
        controller.setPriceWindow({110, 130}, Gesture::Pan);
        ViewState log = controller.state();
        log.valueScale = ValueScale::Log;
        controller.change(log);
        controller.mark({110, 120});
        (void)readings.clusters();
        (void)readings.runs();
        (void)readings.boundary();
        QCOMPARE(readings.clusterComputations(), 1U);
        controller.toggleTier(0);
        (void)readings.clusters();
        (void)readings.runs();
        (void)readings.clusters();
        QCOMPARE(readings.clusterComputations(), 2U);
        ClusterOptions options;
        options.leastShare = 0.5; // 5400 of the 6700 that are left
        readings.setClusterOptions(options);
        QCOMPARE(readings.clusters().size(), 1U);
    }

private:
    static QStringList printed(const ClusterModel& model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
            lines << cells.join(u'|').replace(QChar(0x202F), u' ');
        }
        return lines;
    }
};

BALLAST_UI_TEST_MAIN(TestClusterModel)
#include "tst_clustermodel.moc"
