// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QMap>
#include <QProcess>
#include <QStringList>

#include <cmath>

/// Buckets of 10 from 100; below 120 are longs. 5x: 10 + 20 long, 30.5 short; 10x: 0 + 40 long, 100.25 short.
inline constexpr const char* arraysFile =
    R"({"exchange":"Binance","symbol":"BTCUSDT","range":"7d","lastPrice":120,
"prices":[100,110,120,130],"5x":[10,20,0,30.5],"10x":[0,40,0,100.25]})";

/// The same without a reference price.
inline constexpr const char* csvFile = "price,5x,10x\n100,10,0\n110,20,40\n120,0,0\n130,30.5,100.25\n";

inline constexpr const char* unknownLeverageFile = "price,leverage,amount\n100,10,50\n100,,7\n110,10,60\n";

inline bool near(const QJsonValue& value, double expected)
{
    return value.isDouble() && std::abs(value.toDouble() - expected) < 1e-6;
}

/// What one run of the real binary left behind.
struct Run
{
    int code = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;

    QList<QByteArray> errorLines() const
    {
        QList<QByteArray> lines = err.split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }
};

/// Runs the binary without a display, with `standardInput` piped in; `variables` come on top.
inline Run runBallast(const QStringList& arguments, const QString& standardOutput = {},
                      const QByteArray& standardInput = {}, const QMap<QString, QString>& variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    if (!standardOutput.isEmpty())
        process.setStandardOutputFile(standardOutput);
    process.start(QStringLiteral(BALLAST_BINARY), arguments);
    process.write(standardInput);
    process.closeWriteChannel();
    Run run;
    if (!process.waitForFinished(60'000))
        process.kill();
    run.crashed = process.exitStatus() != QProcess::NormalExit;
    run.code = process.exitCode();
    run.out = standardOutput.isEmpty() ? process.readAllStandardOutput() : QByteArray();
    run.err = process.readAllStandardError();
    return run;
}

inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QString fixture(const char* name)
{
    return QStringLiteral(BALLAST_TEST_DATA "/") + QString::fromLatin1(name);
}

/// What `ballast summary --format json` prints: an object per map.
inline QJsonArray summaryOf(const QStringList& arguments)
{
    const QStringList verb{QStringLiteral("summary"), QStringLiteral("--format"), QStringLiteral("json")};
    return QJsonDocument::fromJson(runBallast(verb + arguments).out).array();
}
