// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tierkey.h"

#include <QTest>

using namespace ballast;

class TestTierKey : public QObject
{
    Q_OBJECT

private slots:
    void names()
    {
        QCOMPARE(TierKey(Leverage::from(100)).name(), std::string("100x"));
        QCOMPARE(TierKey(Leverage::from(12.5)).name(), std::string("12.5x"));
        QCOMPARE(TierKey().name(), std::string("unknown"));
        QCOMPARE(TierKey(std::nullopt).name(), std::string("unknown"));
        QCOMPARE(TierKey(std::nullopt, "Binance").name(), std::string("Binance"));
    }

    void equality()
    {
        QVERIFY(TierKey(Leverage::from(5)) == TierKey(*Leverage::from(5)));
        QVERIFY(!(TierKey(Leverage::from(5)) == TierKey(Leverage::from(10))));
        QVERIFY(!(TierKey(std::nullopt, "OKX") == TierKey(std::nullopt, "Binance")));
        QVERIFY(!(TierKey(std::nullopt, "OKX") == TierKey()));
    }
};

QTEST_APPLESS_MAIN(TestTierKey)
#include "tst_tierkey.moc"
