// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whatever the environment says of displays: verbs need none, and windows say in one line why they cannot
/// be.
class TestDisplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeFile(m_folder.filePath(u"map.json"_s), arraysFile));
    }

    void verbsNeedNone_data()
    {
        QTest::addColumn<QString>("platform");
        for (const char* platform : {"xcb", "wayland", "minimal", "no-such-platform", "offscreen:fonts=1"})
            QTest::newRow(platform) << QString::fromLatin1(platform);
    }

    void verbsNeedNone()
    {
        QFETCH(QString, platform);
        const QMap<QString, QString> variables{{u"QT_QPA_PLATFORM"_s, platform}, {u"DISPLAY"_s, deadDisplay}};
        const QByteArray plain = rendered({});
        QVERIFY(plain.startsWith("\x89PNG"));
        QCOMPARE(rendered(variables), plain);
        const QString report = m_folder.filePath(u"report.html"_s);
        const Run run = runBallast({u"report"_s, map(), u"-o"_s, report}, {}, {}, variables);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.code, 0);
    }

    void windowsSayWhyTheyCannotBe_data()
    {
        QTest::addColumn<QMap<QString, QString>>("variables");
        QTest::addColumn<QByteArray>("reason");
        using Variables = QMap<QString, QString>;
        QTest::newRow("none") << Variables() << QByteArray("there is no display");
        QTest::newRow("dead") << Variables{{u"QT_QPA_PLATFORM"_s, u"xcb"_s}, {u"DISPLAY"_s, deadDisplay}}
                              << QByteArray("could not connect to display");
        QTest::newRow("no plugin") << Variables{{u"QT_QPA_PLATFORM"_s, u"no-such-platform"_s}}
                                   << QByteArray("no-such-platform");
    }

    void windowsSayWhyTheyCannotBe()
    {
        QFETCH(QMapOfStrings, variables);
        QFETCH(QByteArray, reason);
        const Run run = runBallast({map()}, {}, {}, variables);
        QVERIFY(!run.crashed);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.err.contains(reason), run.err.constData());
        QVERIFY(run.err.contains("ballast render"));
    }

    void aMistypedVerbOpensNoWindow()
    {
        const Run run = runBallast({u"sumary"_s, map()}, {}, {}, {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("did you mean summary?"));
    }

private:
    using QMapOfStrings = QMap<QString, QString>;
    const QString deadDisplay = u":987654"_s;

    QString map() const { return m_folder.filePath(u"map.json"_s); }

    QByteArray rendered(const QMap<QString, QString>& variables) const
    {
        const QString picture = m_folder.filePath(u"map.png"_s);
        QFile::remove(picture);
        const Run run =
            runBallast({u"render"_s, map(), u"-o"_s, picture, u"--size"_s, u"640x360"_s}, {}, {}, variables);
        QFile file(picture);
        return run.code == 0 && run.err.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                    : run.err;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDisplay)
#include "tst_display.moc"
