// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include <QFile>
#include <QFontDatabase>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

struct TierAnchor
{
    double leverage;
    const char* dark;
    const char* light;
};

// 5 to 100 are the design's; the outer ones let 1x to 3x and 125x to 200x differ from their neighbours.
constexpr std::array<TierAnchor, 7> tierAnchors{{
    {1, "#f8dc8e", "#b98a00"},
    {5, "#f2b134", "#d99100"},
    {10, "#e8743b", "#d9622b"},
    {25, "#cc4f86", "#b8437a"},
    {50, "#8560b8", "#6f4fa3"},
    {100, "#4f7fc0", "#3f6aa8"},
    {200, "#3f9aa3", "#2f7f88"},
}};

struct QuietLayer
{
    const char* dark;
    const char* light;
};

// Cool and of like strength, so that none looks like a low leverage. The first is the theme's notional.
constexpr std::array<QuietLayer, 8> quietLayers{{{"", ""},
                                                 {"#4fa39c", "#2d7f78"},
                                                 {"#a39ac9", "#7466a6"},
                                                 {"#8aa36a", "#5f7d3c"},
                                                 {"#5c8fc7", "#2f6aa3"},
                                                 {"#b08fa8", "#8a5f80"},
                                                 {"#6d7f8f", "#7a8998"},
                                                 {"#9db8c4", "#4c8497"}}};

QColor mixed(const QColor& a, const QColor& b, double part)
{
    const auto channel = [part](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * part));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

Theme makeDark()
{
    return {true,      "#0e1116", "#141920", "#1c232d", "#222a34", "#1b222b", "#e6e9ee",
            "#9aa5b4", "#6b7685", "#f2b134", "#7f93b2", "#9aa5b4", "#6b7685", "#e8743b"};
}

Theme makeLight()
{
    return {false,     "#f6f7f9", "#ffffff", "#ffffff", "#dfe3e9", "#e6e9ee", "#1b2129",
            "#55606e", "#838d9a", "#b97800", "#4f6a94", "#5b6675", "#9aa3ae", "#c2500f"};
}

} // namespace

const Theme& Theme::of(bool dark)
{
    static const Theme darkTheme = makeDark();
    static const Theme lightTheme = makeLight();
    return dark ? darkTheme : lightTheme;
}

QColor Theme::tier(const std::optional<Leverage>& leverage) const
{
    if (!leverage)
        return unknownTier;
    const auto colour = [this](const TierAnchor& anchor) {
        return QColor(QLatin1String(dark ? anchor.dark : anchor.light));
    };
    const double value =
        std::clamp(leverage->value(), tierAnchors.front().leverage, tierAnchors.back().leverage);
    const auto above =
        std::ranges::find_if(tierAnchors, [value](const TierAnchor& a) { return a.leverage >= value; });
    if (above->leverage == value)
        return colour(*above);
    const TierAnchor& below = *(above - 1);
    return mixed(colour(below), colour(*above),
                 std::log(value / below.leverage) / std::log(above->leverage / below.leverage));
}

QColor Theme::layer(const TierKey& tier, bool mapHasMargin, std::size_t place) const
{
    if (tier.leverage || mapHasMargin)
        return this->tier(tier.leverage);
    return place % quietLayers.size() == 0
        ? notional
        : QColor(QLatin1String(dark ? quietLayers[place % quietLayers.size()].dark
                                    : quietLayers[place % quietLayers.size()].light));
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, background);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, faintText);
    palette.setColor(QPalette::Highlight, notional);
    palette.setColor(QPalette::HighlightedText, dark ? background : panel);
    palette.setColor(QPalette::Link, notional);
    palette.setColor(QPalette::Mid, hairline);
    palette.setColor(QPalette::Dark, hairline);
    palette.setColor(QPalette::Light, raised);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faintText);
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/ballast/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<const char*, QColor>, 10> names{{{"@background", background},
                                                                {"@panel", panel},
                                                                {"@raised", raised},
                                                                {"@hairline", hairline},
                                                                {"@text", text},
                                                                {"@quietText", quietText},
                                                                {"@faintText", faintText},
                                                                {"@margin", margin},
                                                                {"@notional", notional},
                                                                {"@warning", warning}}};
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet.replace(QLatin1String("@theme"), dark ? QLatin1String("dark") : QLatin1String("light"));
}

bool systemIsDark(const QPalette& systemPalette)
{
    return systemPalette.color(QPalette::Window).lightness()
        < systemPalette.color(QPalette::WindowText).lightness();
}

bool isDark(ThemeChoice choice, bool systemDark)
{
    return choice == ThemeChoice::System ? systemDark : choice == ThemeChoice::Dark;
}

QFont uiFont(double pixelSize, int weight)
{
    static const QString family = [] {
        for (const char* name : {"Roboto", "Open Sans", "Noto Sans", "DejaVu Sans"})
            if (QFontDatabase::hasFamily(QLatin1String(name)))
                return QString(QLatin1String(name));
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    QFont font(family);
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(pixelSize))));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Small print is kerned by the font's own table instead of by HarfBuzz: seen alike, drawn three times as
    // fast. Scripts that need shaping get it all the same.
    if (pixelSize < 16)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace ballast
