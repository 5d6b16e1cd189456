// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStringList>

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

/// Runs the binary without a display.
inline Run runBallast(const QStringList& arguments, const QString& standardOutput = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    if (!standardOutput.isEmpty())
        process.setStandardOutputFile(standardOutput);
    process.start(QStringLiteral(BALLAST_BINARY), arguments);
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
