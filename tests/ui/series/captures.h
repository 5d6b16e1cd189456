// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

/// Three captures of one market, an hour apart, whose sums can be done in the head; margin in brackets:
///
///     first   from 100, reference 120    5x  100 (20)  200 (40)  |    0        0
///                                       10x    0       300 (30)  |    0      400 (40)
///     second  from 120, reference 140    5x   10 (2)     0       |    0       50 (10)
///                                       10x    0         0       |  900 (90)   0
///     third   from 110, reference 130    5x    0       400 (80)  |    0        0
///                                       10x    0         0       |    0        0
///
/// The highest bar of all is 900, of margin 90; at 5x alone 400, of margin 80.
namespace ballast::uitest {

/// 2026-03-10 12:00 UTC, seconds.
inline constexpr qint64 firstCapture = 1'773'144'000;

inline QByteArray captureAt(qint64 seconds, int low, const QByteArray& five, const QByteArray& ten,
                            const QByteArray& symbol = "BTCUSDT")
{
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    return "{\"exchange\": \"Binance\", \"symbol\": \"" + symbol
        + "\", \"range\": \"1d\", \"lastPrice\": " + number(low + 20) + ", \"time\": " + number(seconds)
        + ", \"prices\": [" + number(low) + ", " + number(low + 10) + ", " + number(low + 20) + ", "
        + number(low + 30) + "], \"5x\": [" + five + "], \"10x\": [" + ten + "]}";
}

inline QByteArray firstOfThree()
{
    return captureAt(firstCapture, 100, "100, 200, 0, 0", "0, 300, 0, 400");
}

inline QByteArray secondOfThree()
{
    return captureAt(firstCapture + 3600, 120, "10, 0, 0, 50", "0, 0, 900, 0");
}

inline QByteArray thirdOfThree()
{
    return captureAt(firstCapture + 7200, 110, "0, 400, 0, 0", "0, 0, 0, 0");
}

inline QString writtenCapture(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

/// Names in another order than their times.
inline QStringList threeCaptures(const QTemporaryDir& folder)
{
    return {writtenCapture(folder, QStringLiteral("a.json"), thirdOfThree()),
            writtenCapture(folder, QStringLiteral("b.json"), firstOfThree()),
            writtenCapture(folder, QStringLiteral("c.json"), secondOfThree())};
}

} // namespace ballast::uitest
