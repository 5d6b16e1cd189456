// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QLabel>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>

/// Looks for words of a file that are laid out as markup. Such words hold "<img", so a place that shows them
/// as they are shows these letters.
namespace ballast::uitest {

class MarkupSearch
{
public:
    /// Everything that is there, in every window.
    void searchAll()
    {
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets)
            search(*widget);
    }

    /// What was wrong, a place a line; empty: nothing.
    QString found() const { return m_found.join(u'\n'); }
    /// How often the words were seen as they are.
    int shown() const { return m_shown; }

private:
    void search(QWidget& widget)
    {
        const QString place = QLatin1String(widget.metaObject()->className()) + u' ' + widget.objectName();
        tip(widget.toolTip(), place + QStringLiteral(": tooltip"));
        tip(widget.whatsThis(), place + QStringLiteral(": what is this"));
        if (const auto* label = qobject_cast<QLabel*>(&widget)) {
            count(label->text());
            if (label->textFormat() != Qt::PlainText)
                m_found << place + QStringLiteral(": ") + label->text().left(80);
        }
        if (const auto* page = qobject_cast<QTextEdit*>(&widget))
            document(*page->document(), place);
        if (const auto* view = qobject_cast<QAbstractItemView*>(&widget); view && view->model())
            model(*view->model(), place);
        if (const auto* combo = qobject_cast<QComboBox*>(&widget))
            model(*combo->model(), place);
        if (const auto* view = qobject_cast<QGraphicsView*>(&widget); view && view->scene())
            graphics(*view->scene(), place);
        const auto actions = widget.actions();
        for (const QAction* action : actions) {
            count(action->text());
            tip(action->toolTip(), place + QStringLiteral(": action ") + action->text());
            if (QString(action->text())
                    .replace(QStringLiteral("&&"), QString())
                    .contains(QStringLiteral("&Ev")))
                m_found << place + QStringLiteral(": mnemonic in ") + action->text();
        }
    }

    void count(const QString& text) { m_shown += text.contains(QStringLiteral("<img")) ? 1 : 0; }

    /// As Qt would lay it out.
    void tip(const QString& text, const QString& place)
    {
        if (Qt::mightBeRichText(text)) {
            QTextDocument laidOut;
            laidOut.setHtml(text);
            document(laidOut, place);
        } else {
            count(text);
        }
    }

    void document(const QTextDocument& document, const QString& place)
    {
        count(document.toPlainText());
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                const bool isOurs = format.anchorHref().startsWith(u'#');
                if (format.isImageFormat()
                    || (format.isAnchor() && !format.anchorHref().isEmpty() && !isOurs))
                    m_found << place + QStringLiteral(": ") + block.text().left(80);
            }
            if (block.text().startsWith(QStringLiteral("VERIFIED")))
                m_found << place + QStringLiteral(": ") + block.text().left(80);
        }
    }

    void model(const QAbstractItemModel& model, const QString& place)
    {
        for (int row = -1; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex index = row < 0 ? QModelIndex() : model.index(row, column);
                const auto data = [&](int role) {
                    return (row < 0 ? model.headerData(column, Qt::Horizontal, role) : index.data(role))
                        .toString();
                };
                count(data(Qt::DisplayRole));
                tip(data(Qt::ToolTipRole), place + QStringLiteral(": cell"));
            }
        }
    }

    void graphics(const QGraphicsScene& scene, const QString& place)
    {
        const auto items = scene.items();
        for (const QGraphicsItem* item : items) {
            tip(item->toolTip(), place);
            if (const auto* text = dynamic_cast<const QGraphicsTextItem*>(item))
                document(*text->document(), place);
            if (const auto* text = dynamic_cast<const QGraphicsSimpleTextItem*>(item))
                count(text->text());
        }
    }

    QStringList m_found;
    int m_shown = 0;
};

} // namespace ballast::uitest
