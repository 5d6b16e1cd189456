// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// What the tests of ui/ share: a small document whose sums can be done in the head, and a main() that keeps
/// the tests away from the user's settings and files.
namespace ballast::uitest {

/// Every Qt warning fails the test that is running. Call it from init().
inline void failOnWarnings()
{
    // The offscreen platform says these whenever a window is shown or raised; they say nothing about us.
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)\\(\\))")));
}

inline Tier tier(std::optional<double> leverage, std::vector<double> notional)
{
    std::vector<SideColumn> columns;
    columns.push_back({Side::ByPrice, Column(std::move(notional)), Column()});
    return {leverage ? Leverage::from(*leverage) : std::nullopt, std::move(columns)};
}

/// A document over `prices` (lower edges) with the given tiers.
inline DocumentPtr documentOf(std::vector<double> prices, std::vector<Tier> tiers,
                              std::optional<double> referencePrice)
{
    Source source;
    source.file = "/maps/small.json";
    source.format = "raw-arrays";
    source.provider = "Ballast tests";
    source.exchange = "Binance";
    source.symbol = "BTCUSDT";
    source.range = "1d";
    source.capturedAt = 1'763'107'200'000;
    source.hash = "00112233445566778899aabbccddeeff";
    LiquidationMap map(PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers), referencePrice);
    return std::make_shared<const Document>(Document{source, std::move(map), {}});
}

/// Four buckets of 10 from 100 to 140, reference price 120:
///
///          100    110  |  120    130      notional  margin
///     5x   100    200  |    0      0           300      60
///    10x     0    300  |    0    400           700      70
///   100x  1000      0  |    0   5000          6000      60
///         1100    500       0   5400          7000     190
inline std::vector<Tier> smallTiers()
{
    std::vector<Tier> tiers;
    tiers.push_back(tier(5, {100, 200, 0, 0}));
    tiers.push_back(tier(10, {0, 300, 0, 400}));
    tiers.push_back(tier(100, {1000, 0, 0, 5000}));
    return tiers;
}

inline DocumentPtr smallDocument()
{
    return documentOf({100, 110, 120, 130}, smallTiers(), 120);
}

/// The same with rows of unknown leverage: 50 at 100, 25 at 130.
inline DocumentPtr documentWithUnknownTier()
{
    std::vector<Tier> tiers = smallTiers();
    tiers.push_back(tier(std::nullopt, {50, 0, 0, 25}));
    return documentOf({100, 110, 120, 130}, std::move(tiers), 120);
}

inline QString sampleFile()
{
    return QStringLiteral(BALLAST_SAMPLES "/binance-btcusdt-30d.json");
}

/// Lets everything happen that is already due: posted events, queued repaints and what they post.
inline void settle()
{
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

/// Runs `Test` in a home directory of its own.
template <typename Test> int run(int argc, char** argv)
{
    const QTemporaryDir home;
    const QByteArray place = home.path().toUtf8();
    for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, place);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("BallastTests"));
    QCoreApplication::setApplicationName(QStringLiteral("BallastTests"));
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace ballast::uitest

#define BALLAST_UI_TEST_MAIN(Test)                                                                           \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        return ballast::uitest::run<Test>(argc, argv);                                                       \
    }
