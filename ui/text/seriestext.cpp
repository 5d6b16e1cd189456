// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/seriestext.h"

#include "text/format.h"
#include "text/outsidetext.h"

#include <QFileInfo>

namespace ballast::text {

namespace {

QString nameOf(const std::string& file)
{
    return fileName(QString::fromStdString(file));
}

QString thing(SeriesObstacle obstacle)
{
    switch (obstacle) {
    case SeriesObstacle::OtherProvider:
        return QStringLiteral("provider");
    case SeriesObstacle::OtherExchange:
        return QStringLiteral("exchange");
    case SeriesObstacle::OtherRange:
        return QStringLiteral("range");
    case SeriesObstacle::OtherMap:
        return QStringLiteral("map");
    default:
        return QStringLiteral("symbol");
    }
}

} // namespace

QString captureTime(const CaptureTime& time)
{
    QString utc = utcTime(time.milliseconds);
    switch (time.origin) {
    case TimeOrigin::FileName:
        return QStringLiteral("%1 (file name)").arg(utc);
    case TimeOrigin::FileDate:
        return QStringLiteral("%1 (file date)").arg(utc);
    case TimeOrigin::Export:
        break;
    }
    return utc;
}

QString describe(const SeriesRefusal& refusal)
{
    const QString file = nameOf(refusal.file);
    if (refusal.obstacle == SeriesObstacle::NoPrices)
        return QStringLiteral("%1 has no prices.").arg(file);
    if (refusal.obstacle == SeriesObstacle::NoSymbol)
        return QStringLiteral("%1 does not say which market it is of.").arg(file);
    const QString said = QString::fromStdString(refusal.says);
    const QString otherSaid = QString::fromStdString(refusal.otherSays);
    const QString name = thing(refusal.obstacle);
    if (said.isEmpty())
        return QStringLiteral("%1 names no %2, %3 has %4.")
            .arg(file, name, nameOf(refusal.otherFile), otherSaid);
    return QStringLiteral("%1 has the %2 %3, %4 %5.")
        .arg(file, name, said, nameOf(refusal.otherFile),
             otherSaid.isEmpty() ? QStringLiteral("names none") : QStringLiteral("has ") + otherSaid);
}

} // namespace ballast::text
