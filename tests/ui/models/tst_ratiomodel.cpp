// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ratiomodel.h"

#include "uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

QStringList printed(const QAbstractItemModel& model)
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

} // namespace

class TestRatioModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_controller = std::make_unique<ViewController>();
        m_readings = new Readings(*m_controller);
    }

    /// Buckets of 10 from 100, reference 120, so their middles are 12.5, 4.2, 4.2 and 12.5 % away.
    void smallMap()
    {
        RatioModel model(*m_readings);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(printed(model),
                 (QStringList{u"Whole|7.00K|190|2.71 %|36.8×"_s, u"   long|1.60K|100|6.25 %|16.0×"_s,
                              u"   short|5.40K|90|1.67 %|60.0×"_s, u"   In view|7.00K|190|2.71 %|36.8×"_s,
                              u"   0–1 %|0|0|—|—"_s, u"   1–2 %|0|0|—|—"_s, u"   2–5 %|500|70|14.00 %|7.1×"_s,
                              u"   5–10 %|0|0|—|—"_s, u"   > 10 %|6.50K|120|1.85 %|54.2×"_s}));
        QCOMPARE(model.index(0, RatioModel::Margin).data(Qt::ToolTipRole).toString(), u"190.00 USD"_s);
        QVERIFY(!model.index(6, RatioModel::Name).data(Qt::ToolTipRole).toString().isEmpty());
        m_controller->toggleTier(2);
        QCOMPARE(printed(model).first(), u"Whole|1.00K|130|13.00 %|7.7×"_s);
        model.setTheme(Theme::of(false));
        m_controller->open({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void panningAddsUpTheViewAlone()
    {
        RatioModel model(*m_readings);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(m_readings->ratiosCount(), std::size_t(1));
        QCOMPARE(model.inViewCount(), std::size_t(1));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        m_controller->setPriceWindow({100, 130}, Gesture::Pan); // all but the last bucket
        QCOMPARE(m_readings->ratiosCount(), std::size_t(1));
        QCOMPARE(model.inViewCount(), std::size_t(2));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(printed(model)[3], u"   In view|1.60K|100|6.25 %|16.0×"_s);

        ViewState state = m_controller->state();
        state.valueScale = ValueScale::Log;
        m_controller->change(state);
        state.markedPrices = Range{100, 110};
        m_controller->change(state);
        QCOMPARE(m_readings->ratiosCount(), std::size_t(1));
        QCOMPARE(model.inViewCount(), std::size_t(2));

        m_controller->toggleTier(0);
        QCOMPARE(m_readings->ratiosCount(), std::size_t(2));
        QCOMPARE(model.inViewCount(), std::size_t(3));
        QCOMPARE(printed(model)[3], u"   In view|1.30K|40|3.08 %|32.5×"_s);
    }

    void otherMapsOfOtherShapes()
    {
        RatioModel model(*m_readings);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_controller->open(uitest::smallDocument(), {});
        // Without a reference price there are neither sides nor distances.
        m_controller->open(uitest::documentOf({100, 110, 120, 130}, uitest::smallTiers(), {}), {});
        QCOMPARE(printed(model),
                 (QStringList{u"Whole|7.00K|190|2.71 %|36.8×"_s, u"   In view|7.00K|190|2.71 %|36.8×"_s}));
        // Without leverage no margin is made up.
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(std::nullopt, {10, 20, 30, 40}));
        m_controller->open(uitest::documentOf({100, 110, 120, 130}, std::move(tiers), 120), {});
        QCOMPARE(printed(model).mid(0, 3),
                 (QStringList{u"Whole|100|—|—|—"_s, u"   long|30|—|—|—"_s, u"   short|70|—|—|—"_s}));
        // Of bins the margin is a lower bound.
        std::vector<Tier> bins;
        bins.push_back(uitest::tier(10, {10, 20, 30, 40}));
        bins.front().lowestLeverage = Leverage::from(2);
        m_controller->open(uitest::documentOf({100, 110, 120, 130}, std::move(bins), 120), {});
        QCOMPARE(printed(model).first(), u"Whole|100|≥ 10|≥ 10.00 %|10.0×"_s);
    }

private:
    std::unique_ptr<ViewController> m_controller;
    Readings* m_readings = nullptr; // the controller's
};

BALLAST_UI_TEST_MAIN(TestRatioModel)
#include "tst_ratiomodel.moc"
