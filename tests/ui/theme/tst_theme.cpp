// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include "uitest.h"

#include <QSet>

#include <array>
#include <cmath>

using namespace ballast;

namespace {

/// WCAG 2: relative luminance, and the ratio of two.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

bool isBetween(int value, int a, int b)
{
    return std::min(a, b) <= value && value <= std::max(a, b);
}

QColor tierColour(bool dark, double leverage)
{
    return Theme::of(dark).tier(Leverage::from(leverage));
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    void tiersHaveTheColoursOfTheDesign_data()
    {
        QTest::addColumn<double>("leverage");
        QTest::addColumn<QString>("dark");
        QTest::addColumn<QString>("light");
        QTest::newRow("5x") << 5.0 << "#f2b134"
                            << "#d99100";
        QTest::newRow("10x") << 10.0 << "#e8743b"
                             << "#d9622b";
        QTest::newRow("25x") << 25.0 << "#cc4f86"
                             << "#b8437a";
        QTest::newRow("50x") << 50.0 << "#8560b8"
                             << "#6f4fa3";
        QTest::newRow("100x") << 100.0 << "#4f7fc0"
                              << "#3f6aa8";
    }

    void tiersHaveTheColoursOfTheDesign()
    {
        QFETCH(double, leverage);
        QTEST(tierColour(true, leverage).name(), "dark");
        QTEST(tierColour(false, leverage).name(), "light");
    }

    void otherLeveragesLieBetween()
    {
        const std::array<double, 5> anchors{5, 10, 25, 50, 100};
        for (const bool dark : {true, false}) {
            for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
                const QColor low = tierColour(dark, anchors[i]);
                const QColor high = tierColour(dark, anchors[i + 1]);
                for (const double part : {0.1, 0.5, 0.9}) {
                    const double leverage = anchors[i] * std::pow(anchors[i + 1] / anchors[i], part);
                    const QColor between = tierColour(dark, leverage);
                    QVERIFY2(isBetween(between.red(), low.red(), high.red())
                                 && isBetween(between.green(), low.green(), high.green())
                                 && isBetween(between.blue(), low.blue(), high.blue()),
                             qPrintable(QString::number(leverage)));
                    // On a log scale, so its part of the way is known.
                    QVERIFY(std::abs(between.redF() - (low.redF() + part * (high.redF() - low.redF())))
                            < 0.005);
                }
            }
        }
    }

    void extremesHaveAColourToo()
    {
        for (const bool dark : {true, false}) {
            for (const double leverage : {0.001, 1.0, 2.0, 3.0, 200.0, 500.0, Leverage::maximum})
                QVERIFY(tierColour(dark, leverage).isValid());
            QVERIFY(tierColour(dark, 1) != tierColour(dark, 5));
            QVERIFY(tierColour(dark, 200) != tierColour(dark, 100));
        }
    }

    void tiersOfOneExportDiffer()
    {
        for (const bool dark : {true, false}) {
            QSet<QRgb> colours;
            for (const double leverage : {25.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0})
                colours.insert(tierColour(dark, leverage).rgb());
            colours.insert(Theme::of(dark).unknownTier.rgb());
            QCOMPARE(colours.size(), 10);
        }
    }

    void unknownLeverageIsNoTier()
    {
        QCOMPARE(Theme::of(true).tier(std::nullopt), Theme::of(true).unknownTier);
        QCOMPARE(Theme::of(false).tier(std::nullopt), Theme::of(false).unknownTier);
    }

    void textCanBeRead()
    {
        for (const bool dark : {true, false}) {
            const Theme& theme = Theme::of(dark);
            QCOMPARE(theme.dark, dark);
            for (const QColor& ground : {theme.background, theme.panel, theme.raised}) {
                QVERIFY(contrast(theme.text, ground) >= 7);
                QVERIFY(contrast(theme.quietText, ground) >= 4.5);
            }
            for (const QColor& ground : {theme.background, theme.panel}) {
                // Axis numbers and accents are told apart by place and weight as well.
                QVERIFY(contrast(theme.faintText, ground) >= 3);
                QVERIFY(contrast(theme.margin, ground) >= 3);
                QVERIFY(contrast(theme.notional, ground) >= 3);
                QVERIFY(contrast(theme.warning, ground) >= 3);
            }
        }
    }

    void barsStandOutFromTheGround()
    {
        for (const bool dark : {true, false})
            for (const double leverage : {5.0, 10.0, 25.0, 50.0, 100.0})
                QVERIFY(contrast(tierColour(dark, leverage), Theme::of(dark).background) >= 2.3);
    }

    void paletteFollowsTheTheme()
    {
        for (const bool dark : {true, false}) {
            const Theme& theme = Theme::of(dark);
            QCOMPARE(theme.palette().color(QPalette::Window), theme.background);
            QCOMPARE(theme.palette().color(QPalette::WindowText), theme.text);
            QCOMPARE(theme.palette().color(QPalette::Base), theme.panel);
            QCOMPARE(systemIsDark(theme.palette()), dark);
        }
    }

    void choices()
    {
        QVERIFY(isDark(ThemeChoice::Dark, false));
        QVERIFY(!isDark(ThemeChoice::Light, true));
        QVERIFY(isDark(ThemeChoice::System, true));
        QVERIFY(!isDark(ThemeChoice::System, false));
    }

    void fontSizesArePixels()
    {
        QCOMPARE(uiFont(13).pixelSize(), 13);
        QCOMPARE(uiFont(12.6).pixelSize(), 13);
        QVERIFY(uiFont(0).pixelSize() > 0);
        QCOMPARE(uiFont(13, QFont::DemiBold).weight(), QFont::DemiBold);
        QVERIFY(!uiFont(13).family().isEmpty());
    }
};

BALLAST_UI_TEST_MAIN(TestTheme)
#include "tst_theme.moc"
