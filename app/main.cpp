// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appinfo.h"
#include "application.h"
#include "arguments.h"
#include "help.h"
#include "import/detection.h"
#include "output.h"
#include "standardinput.h"
#include "text/format.h"
#include "text/messages.h"
#include "verbs.h"
#include "window/run.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace ballast;

int print(const std::string& text)
{
    Output output;
    output.write(text);
    return output.finish() ? exitDone : exitFailed;
}

/// A line each.
std::string formatsText()
{
    std::string text;
    for (const char* accepted : acceptedFormats())
        text += std::string(accepted) + '\n';
    return text;
}

int reportUsage(const UsageError& error)
{
    complain(error.text());
    const std::string verb(name(error.verb));
    complain("see ballast " + (verb.empty() ? verb : verb + ' ') + "--help");
    return exitUsage;
}

/// Qt would abort without a display, so it is looked for first.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// A regular file that is appended to, as by ">>".
bool isStandardOutput(const std::string& file)
{
    struct stat input = {};
    struct stat output = {};
    const bool isThere = file == "-" ? ::fstat(STDIN_FILENO, &input) == 0 : ::stat(file.c_str(), &input) == 0;
    return isThere && ::fstat(STDOUT_FILENO, &output) == 0 && S_ISREG(output.st_mode)
        && input.st_dev == output.st_dev && input.st_ino == output.st_ino;
}

int openWindows(const Arguments& arguments)
{
    if (!hasDisplay()) {
        complain("there is no display to open a window on; ballast render draws a picture without one, "
                 "and ballast summary prints the totals");
        return exitFailed;
    }
    // Before there is a window that would wait with them for whoever writes.
    QHash<QString, QByteArray> streams;
    for (const std::string& file : arguments.files) {
        const QString name = QFile::decodeName(QByteArray::fromStdString(file));
        if (!isStream(file) || streams.contains(name))
            continue;
        auto read = readStream(file);
        if (!read) {
            read.error().file = text::inputName(file).toStdString();
            complain(text::describe(read.error()).oneLine().toStdString());
            return exitFailed;
        }
        streams.insert(name, QByteArray::fromStdString(*read));
    }
    const Application application(Application::Purpose::Windows);
    QStringList files;
    for (const std::string& file : arguments.files)
        files << QFile::decodeName(QByteArray::fromStdString(file));
    return runWindows(files, streams);
}

} // namespace

int main(int argc, char* argv[])
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a file over the limit is a failure to write like any other
#endif
    const auto arguments = parseArguments({argv + (argc > 0 ? 1 : 0), argv + argc});
    if (!arguments)
        return reportUsage(arguments.error());

    for (const std::string& file : arguments->files) {
        if (isStandardOutput(file)) {
            complain(displayName(file)
                     + ": is standard output as well, and would be spoilt: choose another output.");
            return exitFailed;
        }
    }
    QCoreApplication::setApplicationName(QLatin1String(appName));
    QCoreApplication::setApplicationVersion(QLatin1String(appVersion));
    QGuiApplication::setDesktopFileName(QLatin1String(appId));
    switch (arguments->verb) {
    case Verb::Summary:
        return runSummary(*arguments);
    case Verb::Buckets:
        return runBuckets(*arguments);
    case Verb::Clusters:
        return runClusters(*arguments);
    case Verb::Render:
        return runRender(*arguments);
    case Verb::Inspect:
        return runInspect(*arguments);
    case Verb::Ratio:
        return runRatio(*arguments);
    case Verb::Extrapolate:
        return runExtrapolate(*arguments);
    case Verb::Compare:
        return runCompare(*arguments);
    case Verb::Sweep:
        return runSweep(*arguments);
    case Verb::Report:
        return runReport(*arguments);
    case Verb::Help:
        return print(helpText(arguments->helpAbout));
    case Verb::Version:
        return print(std::string(appName) + ' ' + appVersion + '\n');
    case Verb::Formats:
        return print(formatsText());
    case Verb::Open:
        break;
    }
    return openWindows(*arguments);
}
