// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/figurerole.h"
#include "models/tiermodel.h"
#include "panels/figures.h"
#include "panels/tablecopy.h"

#include "uitest.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QTableView>

using namespace ballast;
using namespace Qt::StringLiterals;

/// What comes onto the clipboard from every table.
class TestTableCopy : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_model.clear();
        m_model.setHorizontalHeaderLabels({QString(), u"Notional"_s, u"Share"_s, u"Margin"_s, u"Share"_s});
        addRow(u"  long, \"all\""_s, 4'018'754'543.918, 0.92948, std::nullopt);
        addRow(u"short"_s, 0.5, 0.0000125, 12.25);
    }

    void text()
    {
        const QStringList lines = tableText(m_model).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(u"Name"_s));
        QVERIFY(lines[1].startsWith(u"long, \"all\""_s));
        QCOMPARE(lines[1].simplified(), u"long, \"all\" 4.02B 92.9 % — —"_s);
    }

    void csv()
    {
        QCOMPARE(tableCsv(m_model),
                 QByteArray("Name,Notional,Notional share,Margin,Margin share\n"
                            "\"long, \"\"all\"\"\",4018754543.92,0.92948,,\n"
                            "short,0.5,1.25e-05,12.25,0.25\n"));
    }

    void json()
    {
        const QJsonArray rows = QJsonDocument::fromJson(tableJson(m_model)).array();
        QCOMPARE(rows.size(), 2);
        const QJsonObject first = rows[0].toObject();
        QCOMPARE(
            first.keys(),
            QStringList({u"Margin"_s, u"Margin share"_s, u"Name"_s, u"Notional"_s, u"Notional share"_s}));
        QCOMPARE(first[u"Notional"_s].toDouble(), 4'018'754'543.918);
        QVERIFY(first[u"Margin"_s].isNull());
        QCOMPARE(rows[1].toObject()[u"Margin share"_s].toDouble(), 0.25);
    }

    /// A spreadsheet runs no cell of what is pasted into it; figures stay as they are, also those below zero.
    void wordsAreNoFormulas()
    {
        m_model.clear();
        m_model.setHorizontalHeaderLabels({u"=Name"_s, u"Notional"_s, u"Share"_s, u"Margin"_s, u"Share"_s});
        addRow(u"=cmd|'/C calc'!A0"_s, -4000, -0.5, std::nullopt);
        QCOMPARE(tableCsv(m_model),
                 QByteArray("'=Name,Notional,Notional share,Margin,Margin share\n"
                            "'=cmd|'/C calc'!A0,-4000.00,-0.5,,\n"));
        const QStringList lines = tableText(m_model).split(u'\n');
        QVERIFY2(lines[0].startsWith(u"'=Name"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"'=cmd"_s), qPrintable(lines[1]));
    }

    void severalNumbersInACell()
    {
        for (int row = 0; row < 2; ++row)
            m_model.item(row, 2)->setData(
                QVariant::fromValue(NamedFigures{{u"From"_s, 100.5 + row}, {u"To, at most"_s, 2000.25}}),
                figureRole);
        QCOMPARE(tableCsv(m_model),
                 QByteArray("Name,Notional,From,\"To, at most\",Margin,Margin share\n"
                            "\"long, \"\"all\"\"\",4018754543.92,100.5,2000.25,,\n"
                            "short,0.5,101.5,2000.25,12.25,0.25\n"));
        const QJsonObject second = QJsonDocument::fromJson(tableJson(m_model)).array()[1].toObject();
        QCOMPARE(second[u"From"_s].toDouble(), 101.5);
        QVERIFY(!second.contains(u"Share"_s));
    }

    /// Each margin is its notional by the leverage that its name says, and the last row is their sum.
    void tiersAreExact()
    {
        ViewController controller;
        controller.open(uitest::smallDocument(), {});
        TierModel tiers(controller);
        const QJsonArray rows = QJsonDocument::fromJson(tableJson(tiers)).array();
        double notional = 0;
        double margin = 0;
        for (qsizetype row = 0; row + 1 < rows.size(); ++row) {
            const QJsonObject tier = rows[row].toObject();
            const double leverage = tier[u"Tier"_s].toString().chopped(1).toDouble();
            QCOMPARE(tier[u"Margin"_s].toDouble(), tier[u"Notional"_s].toDouble() / leverage);
            notional += tier[u"Notional"_s].toDouble();
            margin += tier[u"Margin"_s].toDouble();
        }
        const QJsonObject total = rows.last().toObject();
        QCOMPARE(total[u"Notional"_s].toDouble(), notional);
        QCOMPARE(total[u"Margin"_s].toDouble(), margin);
        QVERIFY(notional > 0);
    }

    void everyTableHasTheMenu()
    {
        QTableView table;
        setUpFigureTable(table, m_model);
        const auto actions = table.actions();
        QCOMPARE(actions.size(), 3);
        QCOMPARE(table.contextMenuPolicy(), Qt::ActionsContextMenu);
        actions[1]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), tableCsv(m_model));
        actions[0]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), tableText(m_model));
    }

private:
    void addRow(const QString& name, double notional, double share, std::optional<double> margin)
    {
        QList<QStandardItem*> items{new QStandardItem(name), new QStandardItem(u"4.02B"_s),
                                    new QStandardItem(u"92.9 %"_s), new QStandardItem(u"—"_s),
                                    new QStandardItem(u"—"_s)};
        items[1]->setData(notional, figureRole);
        items[2]->setData(share, figureRole);
        if (margin) {
            items[3]->setData(*margin, figureRole);
            items[4]->setData(0.25, figureRole);
        }
        m_model.appendRow(items);
    }

    QStandardItemModel m_model;
};

BALLAST_UI_TEST_MAIN(TestTableCopy)
#include "tst_tablecopy.moc"
