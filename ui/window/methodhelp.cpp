// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/methodhelp.h"

#include "base/plainlabel.h"
#include "base/textpage.h"
#include "text/helptext.h"
#include "theme/theme.h"
#include "window/bracketlibrary.h"
#include "window/helpdialogs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

namespace ballast {

namespace {

/// Of the page, whose HTML knows no colours.
QString pageStyle(const Theme& theme)
{
    return QStringLiteral("h2 { font-size: 20px; margin: 0 0 6px 0; }"
                          "h3 { font-size: 16px; margin: 22px 0 4px 0; }"
                          "p { margin: 6px 0; }"
                          "li { margin: 4px 0; }"
                          ".quiet { color: %1; }"
                          ".formula { margin: 8px 0 8px 20px; color: %2; }"
                          "a { color: %3; text-decoration: none; }"
                          "table.worked { background-color: %4; margin: 8px 0 8px 0; }")
        .arg(theme.quietText.name(), theme.text.name(), theme.notional.name(),
             (theme.dark ? theme.raised : theme.background).name());
}

} // namespace

void MethodHelp::showFor(QWidget* parent, ViewController& controller)
{
    auto* help = parent->findChild<MethodHelp*>();
    if (!help)
        help = new MethodHelp(controller, parent);
    help->show();
    help->raise();
    help->activateWindow();
}

MethodHelp::MethodHelp(ViewController& controller, QWidget* parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_page(new TextPage(this))
    , m_findRow(new QWidget(this))
    , m_find(new QLineEdit(m_findRow))
    , m_found(new PlainLabel(m_findRow))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the numbers mean"));
    setPalette(parent->palette()); // windows do not inherit it
    parent->installEventFilter(this);
    build();
    connect(&controller, &ViewController::documentChanged, this, &MethodHelp::refresh);
    connect(&controller, &ViewController::stateChanged, this, &MethodHelp::followState);
    connect(&m_job, &FingerprintJob::finished, this, &MethodHelp::refresh);
    resize(QSize(860, 720).boundedTo(screen()->availableSize() * 0.9));
    refresh();
}

void MethodHelp::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    m_page->setFont(uiFont(14));
    m_page->document()->setDocumentMargin(16);
    m_page->setAccessibleName(windowTitle());
    connect(m_page, &TextPage::anchorClicked, m_page,
            [this](const QUrl& url) { m_page->scrollToAnchor(url.fragment()); });
    column->addWidget(m_page, 1);

    auto* finding = new QHBoxLayout(m_findRow);
    finding->setContentsMargins(0, 0, 0, 0);
    m_find->setPlaceholderText(tr("Find in this page"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setMaximumWidth(260);
    finding->addWidget(m_find);
    finding->addWidget(m_found);
    m_findRow->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_findRow);
    row->addStretch(1);
    auto* findButton = new QPushButton(tr("Find…"), this);
    auto* closeButton = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {findButton, closeButton})
        button->setAutoDefault(false); // Enter goes on with finding
    row->addWidget(findButton);
    row->addWidget(closeButton);
    column->addLayout(row);

    connect(closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(findButton, &QPushButton::clicked, this, &MethodHelp::openFind);
    connect(m_find, &QLineEdit::textEdited, this, [this] {
        m_page->moveCursor(QTextCursor::Start);
        this->find(false);
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { this->find(false); });
    const auto on = [this](const QKeySequence& key, auto act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence::Find, [this] { openFind(); });
    on(Qt::SHIFT | Qt::Key_Return, [this] { this->find(true); });
    on(Qt::Key_Escape, [this] { m_findRow->isVisible() ? closeFind() : accept(); });
}

/// The place on the page stays.
void MethodHelp::refresh()
{
    const DocumentPtr& document = m_controller.document();
    m_job.start(document);
    const FingerprintJob::Result* found = m_job.result();
    m_leverageRange = m_controller.state().leverageRange;
    text::HelpSource source;
    source.document = document.get();
    source.leverageRange = m_leverageRange;
    const BracketLibrary brackets = BracketLibrary::load(); // it may have been edited
    source.brackets = brackets.choose(document ? document->source : Source{});
    if (found) {
        source.fingerprint = &found->fingerprint;
        source.largest = found->largest;
    }
    const int place = m_page->verticalScrollBar()->value();
    const bool isDark = palette().color(QPalette::Window).lightness() < 128;
    m_page->document()->setDefaultStyleSheet(pageStyle(Theme::of(isDark)));
    // Attributes that the page's style cannot give.
    QString html = text::filledPage(helpPage("method.html"), text::helpFigures(source));
    html.replace(
        QStringLiteral("<table class=\"worked\">"),
        QStringLiteral("<table class=\"worked\" width=\"100%\" cellspacing=\"0\" cellpadding=\"8\">"));
    m_page->showHtml(html);
    m_page->verticalScrollBar()->setValue(place);
}

void MethodHelp::followState()
{
    if (m_leverageRange != m_controller.state().leverageRange)
        refresh();
}

void MethodHelp::openFind()
{
    m_findRow->show();
    m_find->setFocus();
    m_find->selectAll();
}

void MethodHelp::closeFind()
{
    m_findRow->hide();
    m_page->setFocus();
}

/// From the selection on, and around the end.
void MethodHelp::find(bool backward)
{
    const QString text = m_find->text();
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = !text.isEmpty() && m_page->find(text, flags);
    if (!found && !text.isEmpty()) {
        m_page->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = m_page->find(text, flags);
    }
    m_found->setText(found || text.isEmpty() ? QString() : tr("Not on this page"));
}

/// The window's colours are this one's.
bool MethodHelp::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::PaletteChange) {
        setPalette(parentWidget()->palette());
        refresh();
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ballast
