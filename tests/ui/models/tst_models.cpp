// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/import.h"
#include "models/summarymodel.h"
#include "models/tiermodel.h"
#include "text/format.h"

#include "uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// One line a row, cells separated by bars, tiers that are off in brackets; thin spaces as plain ones.
QStringList printed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        if (model.index(row, 0).data(Qt::CheckStateRole) == QVariant(Qt::Unchecked))
            cells[0] = u'(' + cells[0] + u')';
        lines << cells.join(u'|').replace(QChar(0x202F), u' ');
    }
    return lines;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_controller = std::make_unique<ViewController>();
    }

    void emptyModels()
    {
        TierModel tiers(*m_controller);
        SummaryModel summary(*m_controller);
        const QAbstractItemModelTester tierTester(&tiers,
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester summaryTester(&summary,
                                                     QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tiers.rowCount(), 0);
        QCOMPARE(summary.rowCount(), 0);
        tiers.setTheme(Theme::of(false));
        summary.setTheme(Theme::of(false));
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(tiers.rowCount(), 4);
        QCOMPARE(summary.rowCount(), 6);
        m_controller->open(uitest::documentWithUnknownTier(), {});
        QCOMPARE(tiers.rowCount(), 5);
        QCOMPARE(summary.rowCount(), 8);
    }

    void tiersOfASmallMap()
    {
        TierModel model(*m_controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(printed(model),
                 (QStringList{u"5×|300|4.3 %|60|31.6 %"_s, u"10×|700|10.0 %|70|36.8 %"_s,
                              u"100×|6.00K|85.7 %|60|31.6 %"_s, u"Shown|7.00K|100.0 %|190|100.0 %"_s}));
        m_controller->toggleTier(2);
        QCOMPARE(printed(model),
                 (QStringList{u"5×|300|4.3 %|60|31.6 %"_s, u"10×|700|10.0 %|70|36.8 %"_s,
                              u"(100×)|6.00K|85.7 %|60|31.6 %"_s, u"Shown|1.00K|14.3 %|130|68.4 %"_s}));
        m_controller->setAllTiersShown(false);
        QCOMPARE(printed(model).last(), u"Shown|0|0.0 %|0|0.0 %"_s);
        QCOMPARE(printed(model).first(), u"(5×)|300|4.3 %|60|31.6 %"_s);
    }

    void tiersFollowTheSide()
    {
        TierModel model(*m_controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::smallDocument(), {});
        ViewState longs;
        longs.side = SideFilter::Long;
        m_controller->change(longs);
        QCOMPARE(printed(model),
                 (QStringList{u"5×|300|18.8 %|60|60.0 %"_s, u"10×|300|18.8 %|30|30.0 %"_s,
                              u"100×|1.00K|62.5 %|10|10.0 %"_s, u"Shown|1.60K|100.0 %|100|100.0 %"_s}));
        m_controller->undo();
        QCOMPARE(printed(model).last(), u"Shown|7.00K|100.0 %|190|100.0 %"_s);
    }

    void unknownTierHasNoMargin()
    {
        TierModel model(*m_controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::documentWithUnknownTier(), {});
        QCOMPARE(printed(model)[3], u"unknown|75||—|"_s);
        QCOMPARE(printed(model)[4], u"Shown|7.00K|100.0 %|190|100.0 %"_s);
        QVERIFY(model.setData(model.index(3, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(m_controller->state().hiddenTiers, std::vector<double>{0});
        QCOMPARE(printed(model)[3], u"(unknown)|75||—|"_s);
        QCOMPARE(model.index(3, 0).data(Qt::DecorationRole).value<QColor>(), Theme::of(true).unknownTier);
        // What has no share does not claim one.
        QVERIFY(!model.index(3, TierModel::Notional).data(Qt::ToolTipRole).toString().contains(u'%'));
    }

    void checkBoxesSwitchTiers()
    {
        TierModel model(*m_controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::smallDocument(), {});
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(m_controller->state().hiddenTiers, std::vector<double>{10});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole), QVariant(Qt::Unchecked));
        QCOMPARE(model.index(1, TierModel::Margin).data(Qt::ForegroundRole).value<QColor>(),
                 Theme::of(true).faintText);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(m_controller->state().hiddenTiers.empty());
        QVERIFY(!model.setData(model.index(1, TierModel::Notional), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(3, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(1, 0), u"20x"_s, Qt::EditRole));
        QVERIFY(m_controller->state().hiddenTiers.empty());
    }

    void flagsAndColours()
    {
        TierModel model(*m_controller);
        m_controller->open(uitest::smallDocument(), {});
        QVERIFY(model.index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!model.index(0, 1).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!model.index(3, 0).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(model.index(3, 0).data(TierModel::TotalRowRole).toBool());
        QVERIFY(!model.index(2, 0).data(TierModel::TotalRowRole).toBool());
        for (const bool dark : {true, false}) {
            model.setTheme(Theme::of(dark));
            QCOMPARE(model.index(0, 0).data(Qt::DecorationRole).value<QColor>(),
                     Theme::of(dark).tier(Leverage::from(5)));
            QCOMPARE(model.index(3, TierModel::Margin).data(Qt::ForegroundRole).value<QColor>(),
                     Theme::of(dark).margin);
        }
        QCOMPARE(model.headerData(TierModel::NotionalShare, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Share"_s);
        QCOMPARE(
            model.index(2, TierModel::Notional).data(Qt::ToolTipRole).toString().replace(QChar(0x202F), u' '),
            u"Notional 6,000.00 USD, 85.71 % of the map"_s);
    }

    void theArticlesTable()
    {
        TierModel tiers(*m_controller);
        SummaryModel summary(*m_controller);
        const auto document = importFile(uitest::sampleFile().toStdString());
        QVERIFY(document);
        m_controller->open(*document, {});
        QCOMPARE(printed(tiers),
                 (QStringList{u"5×|90.7M|2.1 %|18.1M|16.1 %"_s, u"10×|184M|4.3 %|18.4M|16.3 %"_s,
                              u"25×|756M|17.5 %|30.3M|26.8 %"_s, u"50×|1.31B|30.3 %|26.2M|23.2 %"_s,
                              u"100×|1.98B|45.9 %|19.8M|17.6 %"_s, u"Shown|4.32B|100.0 %|113M|100.0 %"_s}));
        QCOMPARE(printed(summary)[0], u"All tiers|4.32B|113M|2.61 %|38.3×"_s);
        QCOMPARE(printed(summary)[3], u"Shown|4.32B|113M|2.61 %|38.3×"_s);
        QCOMPARE(summary.index(0, SummaryModel::Notional).data(Qt::ToolTipRole).toString(),
                 u"4,323,671,788.36 USD"_s);
        QCOMPARE(summary.index(0, SummaryModel::Margin).data(Qt::ToolTipRole).toString(),
                 u"112,841,242.26 USD"_s);
        m_controller->soloTier(4);
        QCOMPARE(printed(tiers).last(), u"Shown|1.98B|45.9 %|19.8M|17.6 %"_s);
        QCOMPARE(printed(summary)[0], u"All tiers|4.32B|113M|2.61 %|38.3×"_s);
        QCOMPARE(printed(summary)[3], u"Shown|1.98B|19.8M|1.00 %|100.0×"_s);
    }

    void summaryOfASmallMap()
    {
        SummaryModel model(*m_controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::smallDocument(), {});
        m_controller->toggleTier(2);
        QCOMPARE(printed(model),
                 (QStringList{u"All tiers|7.00K|190|2.71 %|36.8×"_s, u"   long|1.60K|100|6.25 %|16.0×"_s,
                              u"   short|5.40K|90|1.67 %|60.0×"_s, u"Shown|1.00K|130|13.00 %|7.7×"_s,
                              u"   long|600|90|15.00 %|6.7×"_s, u"   short|400|40|10.00 %|10.0×"_s}));
        m_controller->setAllTiersShown(false);
        QCOMPARE(printed(model)[3], u"Shown|0|0|—|—"_s);
        for (const bool dark : {true, false}) {
            model.setTheme(Theme::of(dark));
            QCOMPARE(model.index(3, SummaryModel::Margin).data(Qt::ForegroundRole).value<QColor>(),
                     Theme::of(dark).margin);
        }
        QCOMPARE(model.headerData(SummaryModel::Margin, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Margin"_s);
    }

    void summaryFollowsTheSide()
    {
        SummaryModel model(*m_controller);
        m_controller->open(uitest::smallDocument(), {});
        ViewState shorts;
        shorts.side = SideFilter::Short;
        m_controller->change(shorts);
        QCOMPARE(printed(model)[0], u"All tiers|7.00K|190|2.71 %|36.8×"_s);
        QCOMPARE(printed(model).mid(3),
                 (QStringList{u"Shown|5.40K|90|1.67 %|60.0×"_s, u"   long|0|0|—|—"_s,
                              u"   short|5.40K|90|1.67 %|60.0×"_s}));
    }

    void summaryWithoutSides()
    {
        SummaryModel model(*m_controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::documentOf({100, 110, 120, 130}, uitest::smallTiers(), std::nullopt), {});
        QCOMPARE(printed(model),
                 (QStringList{u"All tiers|7.00K|190|2.71 %|36.8×"_s, u"Shown|7.00K|190|2.71 %|36.8×"_s}));
        m_controller->open(uitest::documentWithUnknownTier(), {});
        QCOMPARE(printed(model).last(), u"   unknown ×|75|—|—|—"_s);
        m_controller->toggleTier(3);
        QCOMPARE(printed(model).last(), u"   unknown ×|0|—|—|—"_s);
        QCOMPARE(printed(model)[3], u"   unknown ×|75|—|—|—"_s);
    }

private:
    std::unique_ptr<ViewController> m_controller;
};

BALLAST_UI_TEST_MAIN(TestModels)
#include "tst_models.moc"
