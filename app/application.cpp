// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "output.h"

#include <cstdlib>

namespace ballast {

namespace {

/// What Qt says before there is an application: first why it cannot start, then that it cannot.
struct Start
{
    const char* failure = "";
    QString message;
};
Start& start()
{
    static Start start;
    return start;
}

void takeStartMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    QString& first = start().message;
    if (first.isEmpty())
        first = message.simplified();
    if (type != QtFatalMsg)
        return;
    complain(start().failure + first.toStdString());
    std::_Exit(exitFailed);
}

/// Qt's messages may hold names of files, and standard error is for reasons; its remark on a machine without
/// a user session is none.
void takeMessage(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR not set")))
        complain(message.toStdString());
}

/// What has to be so before there is an application.
int& prepared(Application::Purpose purpose, int& argumentCount)
{
    const bool paints = purpose == Application::Purpose::Painting;
    if (paints)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    start().failure = paints
        ? "nothing can be drawn without Qt's offscreen plugin (Debian: qt6-qpa-plugins); Qt says: "
        : "no window can be opened; ballast render draws a picture without one, and ballast summary prints "
          "the "
          "totals; Qt says: ";
    qInstallMessageHandler(takeStartMessage);
    return argumentCount;
}

} // namespace

Application::Application(Purpose purpose)
    : m_application(prepared(purpose, m_argumentCount), m_arguments)
{
    qInstallMessageHandler(takeMessage);
    if (!start().message.isEmpty())
        qWarning("%s", qUtf8Printable(start().message));
}

void complainOfOutput(const std::string& output, const QString& reason)
{
    // The sentence names the file where the file is the trouble.
    const std::string name = displayName(output);
    const std::string sentence = reason.toStdString();
    complain(sentence.find(name) == std::string::npos ? name + ": " + sentence : sentence);
}

} // namespace ballast
