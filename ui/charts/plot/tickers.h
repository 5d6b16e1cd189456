// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/valuescale.h"

#include <qcustomplot.h>

#include <array>
#include <optional>

namespace ballast {

/// How far apart marks stand, pixels: their labels are wider than high.
inline constexpr double pixelsPerMarkAcross = 78;
inline constexpr double pixelsPerMarkUpwards = 64;

/// As many marks as an axis has room for, from its length in the last layout.
std::size_t marksFor(const QCPAxis& axis, double pixelsPerMark);

/// Round prices: "85k", "84,500", "0.0725".
class PriceTicker : public QCPAxisTicker
{
public:
    PriceTicker(const QCPAxis& axis, double pixelsPerMark);
    void setStep(double priceStep) { m_priceStep = priceStep; }
    /// A price where a pill stands, if any: labels nearer than `pixels` to it are left out.
    struct Pill
    {
        std::optional<double> price;
        double pixels = 0;
    };
    void keepFree(const std::array<Pill, 2>& pills) { m_pills = pills; }

    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* tickLabels) override;

private:
    const QCPAxis& m_axis;
    double m_pixelsPerMark;
    double m_priceStep = 0;
    std::array<Pill, 2> m_pills;
};

/// Amounts on an axis whose coordinates are fractions of a ValueAxis.
class AmountTicker : public QCPAxisTicker
{
public:
    AmountTicker(const QCPAxis& axis, double pixelsPerMark);
    void setAmounts(const ValueAxis& amounts, bool percent);

    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* tickLabels) override;

private:
    QString label(double amount) const;

    const QCPAxis& m_axis;
    double m_pixelsPerMark;
    ValueAxis m_amounts;
    bool m_percent = false;
};

/// Percentage points with their sign: "+1.5", "−0.25".
class PointsTicker : public QCPAxisTicker
{
public:
    PointsTicker(const QCPAxis& axis, double pixelsPerMark);

    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* tickLabels) override;

private:
    const QCPAxis& m_axis;
    double m_pixelsPerMark;
};

} // namespace ballast
