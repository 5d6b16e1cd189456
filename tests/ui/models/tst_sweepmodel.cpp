// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweepmodel.h"

#include "uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestSweepModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_controller = std::make_unique<ViewController>();
        m_readings = new Readings(*m_controller);
        m_model = std::make_unique<SweepModel>(*m_readings);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_controller.reset();
    }

    void emptyWithoutASweep()
    {
        QCOMPARE(m_model->rowCount(), 0);
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(m_model->rowCount(), 0);
        m_controller->setSweepPrice(110);
        QCOMPARE(m_model->rowCount(), 4);
        m_controller->setSweepPrice(std::nullopt);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aRowATier()
    {
        m_controller->open(uitest::documentWithUnknownTier(), {});
        m_controller->setSweepPrice(110);
        QCOMPARE(printed(),
                 (QStringList{u"5×|200|40|66.7 %"_s, u"10×|300|30|100.0 %"_s, u"100×|0|0|0.0 %"_s,
                              u"unknown|0|—|0.0 %"_s, u"Together|500|70|31.3 %"_s})); // 500 of 1600
        m_controller->setSweepPrice(100);
        QCOMPARE(printed().last(), u"Together|1.60K|100|100.0 %"_s);
        QCOMPARE(printed()[3], u"unknown|50|—|100.0 %"_s);
        m_controller->setSweepPrice(130);
        QCOMPARE(printed().first(), u"5×|0|0|—"_s); // no short at all
        QCOMPARE(printed().last(), u"Together|5.40K|90|100.0 %"_s);
        m_controller->toggleTier(2);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(printed().last(), u"Together|400|40|100.0 %"_s);
    }

    void movesChangeRowsAndResetNothing()
    {
        m_controller->open(uitest::smallDocument(), {});
        m_controller->setSweepPrice(110);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        m_controller->setSweepPrice(105);
        m_controller->setSweepPrice(130);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 2);
    }

    void computedOncePerChange()
    {
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(m_readings->sweepCount(), 0U);
        m_controller->setSweepPrice(110);
        m_controller->setSweepPrice(105);
        QCOMPARE(m_readings->sweepCount(), 2U);
        m_controller->setPriceWindow({100, 130}, Gesture::Single);
        m_controller->setTheme(ThemeChoice::Light);
        ViewState marked = m_controller->state();
        marked.markedPrices = Range{100, 110};
        marked.curves = false;
        m_controller->change(marked);
        QCOMPARE(m_readings->sweepCount(), 2U);
        m_controller->toggleTier(0);
        QCOMPARE(m_readings->sweepCount(), 3U);
        QCOMPARE(printed().last(), u"Together|300|30|23.1 %"_s); // 300 of 1300
        m_controller->open(uitest::smallDocument(), m_controller->state());
        QCOMPARE(m_readings->sweepCount(), 4U);
    }

    void exchangesHaveNoMargin()
    {
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(std::nullopt, {100, 200, 0, 40}));
        tiers.back().exchange = "OKX";
        m_controller->open(uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120), {});
        m_controller->setSweepPrice(110);
        QCOMPARE(printed(), (QStringList{u"OKX|200|—|66.7 %"_s, u"Together|200|—|66.7 %"_s}));
        QCOMPARE(m_model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Exchange"_s);
    }

    void exactAmountsAndColours()
    {
        m_controller->open(uitest::smallDocument(), {});
        m_controller->setSweepPrice(100);
        for (const bool dark : {true, false}) {
            m_model->setTheme(Theme::of(dark));
            QCOMPARE(m_model->index(0, 0).data(Qt::DecorationRole).value<QColor>(),
                     Theme::of(dark).tier(Leverage::from(5)));
            QCOMPARE(m_model->index(3, SweepModel::Margin).data(Qt::ForegroundRole).value<QColor>(),
                     Theme::of(dark).margin);
        }
        QCOMPARE(m_model->index(3, SweepModel::Notional).data(Qt::ToolTipRole).toString(), u"1,600.00 USD"_s);
        QVERIFY(!m_model->index(3, 0).data(Qt::DecorationRole).isValid());
    }

    void aPriceNothingCanBeSaidOfIsDropped()
    {
        ViewState elsewhere;
        elsewhere.sweepPrice = 110;
        m_controller->open(uitest::documentOf({100, 110}, {}, std::nullopt), elsewhere);
        QVERIFY(!m_controller->state().sweepPrice);
        m_controller->toggleSweep();
        QVERIFY(!m_controller->state().sweepPrice);
        QCOMPARE(m_model->rowCount(), 0);
    }

private:
    /// One line a row, cells separated by bars; thin spaces as plain ones.
    QStringList printed() const
    {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < m_model->columnCount(); ++column)
                cells << m_model->index(row, column).data().toString();
            lines << cells.join(u'|').replace(QChar(0x202F), u' ');
        }
        return lines;
    }

    std::unique_ptr<ViewController> m_controller;
    Readings* m_readings = nullptr; // the controller's
    std::unique_ptr<SweepModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

BALLAST_UI_TEST_MAIN(TestSweepModel)
#include "tst_sweepmodel.moc"
