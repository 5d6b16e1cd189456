// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "painting.h"

#include "output.h"

namespace ballast {

namespace {

/// Standard error is for reasons; Qt's remark on a machine without a user session is none.
void reportQtMessage(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR not set")))
        complain(message.toStdString());
}

/// What has to be so before there is an application.
int& prepared(int& argumentCount)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(reportQtMessage);
    return argumentCount;
}

} // namespace

Painting::Painting()
    : m_application(prepared(m_argumentCount), m_arguments)
{
}

void complainOfOutput(const std::string& output, const QString& reason)
{
    // The sentence names the file where the file is the trouble.
    const std::string name = displayName(output);
    const std::string sentence = reason.toStdString();
    complain(sentence.find(name) == std::string::npos ? name + ": " + sentence : sentence);
}

} // namespace ballast
