// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sweeptext.h"

#include <QTest>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// A fall from 64,660 to 62,000: -4.11 %.
Sweep fall()
{
    Sweep sweep;
    sweep.direction = SweepDirection::Fall;
    sweep.from = 64'660;
    sweep.to = 62'000;
    sweep.basis = MarginBasis::Computed;
    sweep.total = {1.234e9, 31.2e6};
    sweep.lowLeverage = Amounts{60e6, 8.9e6};
    return sweep;
}

QString sentence(const Sweep& sweep)
{
    return text::sweepSentence(sweep, 10).replace(QChar(0x202F), u' ');
}

} // namespace

class TestSweepText : public QObject
{
    Q_OBJECT

private slots:
    void aFall()
    {
        QCOMPARE(sentence(fall()),
                 u"A fall to 62,000 (−4.1 %) crosses modelled levels of 1.23 B notional, backed by 31.20 M "
                 "margin, 8.90 M of it at 10× or below."_s);
    }

    void aRise()
    {
        Sweep sweep = fall();
        sweep.direction = SweepDirection::Rise;
        sweep.to = 64'950.5;
        sweep.lowLeverage = Amounts{};
        QCOMPARE(sentence(sweep),
                 u"A rise to 64,950.5 (+0.45 %) crosses modelled levels of 1.23 B notional, backed by 31.20 "
                 "M margin, none of it at 10× or below."_s);
    }

    void nothingCrossed()
    {
        Sweep sweep = fall();
        sweep.total = {};
        QCOMPARE(sentence(sweep), u"A fall to 62,000 (−4.1 %) crosses no modelled level."_s);
        sweep.direction = SweepDirection::None;
        sweep.to = sweep.from;
        QCOMPARE(sentence(sweep), u"At 64,660 the price has not moved: no level is crossed."_s);
    }

    void marginIsWhatMayBeClaimed()
    {
        Sweep sweep = fall();
        sweep.basis = MarginBasis::LowerBound;
        sweep.marginBounds = Range{31.2e6, 90e6};
        QVERIFY(sentence(sweep).contains(u"backed by at least 31.20 M margin, 8.90 M of it"_s));
        sweep.basis = MarginBasis::Reported;
        QVERIFY(sentence(sweep).contains(u"backed by 31.20 M reported margin,"_s));
        sweep.basis = MarginBasis::Unknown;
        sweep.lowLeverage.reset();
        sweep.marginBounds = Range{12.34e6, 246.8e6};
        QVERIFY(sentence(sweep).endsWith(
            u"backed by between 12.34 M and 246.80 M margin (no leverage in this export)."_s));
    }

    void whatIsLeftOutIsSaid()
    {
        Sweep sweep = fall();
        sweep.unknownLeverageNotional = 75;
        QVERIFY(sentence(sweep).endsWith(
            u"or below. Levels of 75.00 notional without a known leverage are not counted."_s));
        sweep.unknownLeverageNotional = 0;
        sweep.leavesTiersOut = true;
        QVERIFY(sentence(sweep).endsWith(u"or below. Nothing counts: everything is switched off."_s));
        sweep.tiers = {{Leverage::from(5), {}, 0, {}, {}}, {Leverage::from(10), {}, 1, {}, {}}};
        QVERIFY(sentence(sweep).endsWith(u"or below. Only 5× + 10× counts."_s));
    }

    void marginIsNeverTheOrder()
    {
        QVERIFY(!sentence(fall()).contains(u"order"_s) && !sentence(fall()).contains(u"flow"_s));
    }

    void errorsHaveCauseAndRemedy()
    {
        for (const auto error : {SweepError::NoPrices, SweepError::NoReferencePrice, SweepError::NotAPrice}) {
            const text::ErrorText text = text::describe(error);
            QVERIFY(text.cause.endsWith(u'.') && text.remedy.endsWith(u'.'));
        }
    }
};

QTEST_APPLESS_MAIN(TestSweepText)
#include "tst_sweeptext.moc"
