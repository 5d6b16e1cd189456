// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpdialogs.h"

#include "appinfo.h"
#include "base/plainlabel.h"
#include "base/textpage.h"
#include "import/detection.h"
#include "text/format.h"
#include "text/inspectiontext.h"
#include "text/messages.h"
#include "text/outsidetext.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ballast {

namespace {

QString resource(const QString& path)
{
    QFile file(QStringLiteral(":/ballast/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A page of text in a window of its own, which does not stop the rest. Gives the row under the page, for
/// buttons to the left of Close.
QHBoxLayout* showPage(QWidget* parent, const QString& title, const QString& html, const QSize& size)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setPalette(parent->palette()); // windows do not inherit it
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    auto* browser = new TextPage(dialog);
    browser->setFont(uiFont(14));
    browser->document()->setDocumentMargin(8);
    browser->showHtml(html);
    column->addWidget(browser);
    auto* close = new QPushButton(QObject::tr("Close"), dialog);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    dialog->resize(size);
    dialog->show();
    return row;
}

} // namespace

QString helpPage(const char* name)
{
    return resource(QStringLiteral("help/") + QLatin1String(name));
}

void showKeysHelp(QWidget* parent)
{
    showPage(parent, QObject::tr("Keys and mouse"), helpPage("keys.html"), {560, 560});
}

void showSnippetHelp(QWidget* parent)
{
    QHBoxLayout* row =
        showPage(parent, QObject::tr("Get data from a chart page"), helpPage("getdata.html"), {640, 570});
    auto* copy = new QPushButton(QObject::tr("Copy the snippet"));
    copy->setDefault(true);
    auto* said = new PlainLabel;
    row->insertWidget(0, copy);
    row->insertWidget(1, said);
    QObject::connect(copy, &QPushButton::clicked, said, [said] {
        QGuiApplication::clipboard()->setText(resource(QStringLiteral("devtools/ballast-snippet.js")));
        said->setText(QObject::tr("Copied: paste it into the browser's console."));
    });
}

void showFormats(QWidget* parent)
{
    QString html =
        QObject::tr("<p>The content decides, never the name. What opens:</p>") + QStringLiteral("<ul>");
    for (const char* accepted : acceptedFormats())
        html += QStringLiteral("<li>%1</li>").arg(QString::fromUtf8(accepted).toHtmlEscaped());
    showPage(parent, QObject::tr("What opens"), html + QStringLiteral("</ul>"), {560, 560});
}

void showAbout(QWidget* parent)
{
    const QString html =
        helpPage("about.html")
            .arg(QLatin1String(appName), QLatin1String(appVersion), text::methodNote().toHtmlEscaped());
    showPage(parent, QObject::tr("About %1").arg(QLatin1String(appName)), html, {520, 380});
}

void showInspectionOf(QWidget* parent, const Document& document)
{
    QString html =
        QStringLiteral("<p><b>%1</b></p>").arg(text::inputName(document.source.file).toHtmlEscaped());
    for (const text::InspectionPart& part : text::inspectionParts(document)) {
        html += QStringLiteral("<p style='margin-top:14px;margin-bottom:2px'><b>%1</b></p>"
                               "<table cellspacing='0' cellpadding='2'>")
                    .arg(part.title.toHtmlEscaped());
        for (const QString& line : part.lines) {
            const QString name = line.section(u'\t', 0, 0).toHtmlEscaped();
            html += line.contains(u'\t') ? QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                                               .arg(name, line.section(u'\t', 1).toHtmlEscaped())
                                         : QStringLiteral("<tr><td colspan='2'>%1</td></tr>").arg(name);
        }
        html += QStringLiteral("</table>");
    }
    showPage(parent, QObject::tr("About this file"), html, {680, 620});
}

void showWarningList(QWidget* parent, const Document& document)
{
    QString html = QStringLiteral("<p><b>%1</b></p><ul>")
                       .arg(text::fileName(QString::fromStdString(document.source.file)).toHtmlEscaped());
    for (const Warning& warning : document.warnings)
        html += QStringLiteral("<li style='margin-bottom:6px'>%1</li>")
                    .arg(text::describe(warning).toHtmlEscaped());
    html += document.warnings.empty() ? QObject::tr("</ul><p>Nothing was dropped, summed or guessed.</p>")
                                      : QStringLiteral("</ul>");
    showPage(parent, QObject::tr("Warnings"), html, {560, 360});
}

} // namespace ballast
