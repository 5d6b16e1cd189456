// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pictureorigin.h"

#include "import/mappedfile.h"
#include "picture/pngfile.h"

#include "uitest.h"

#include <sys/stat.h>

using namespace ballast;
using namespace Qt::StringLiterals;
using Kind = PictureOrigin::Kind;

/// Where a picture's file is looked for, and where it is not.
class TestPictureOrigin : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_elsewhere = std::make_unique<QTemporaryDir>();
        m_view = {};
        m_view.hash = hashOf("the map");
    }

    void besideWithTheSameHash()
    {
        const QString map = written(m_folder->filePath(u"a.json"_s), "the map");
        m_view.file = "/somewhere/else/a.json";
        QCOMPARE(origin().kind, Kind::Found);
        QCOMPARE(origin().file, map);
        written(map, "another map");
        QCOMPARE(origin().kind, Kind::Elsewhere);
        QCOMPARE(origin().file, u"/somewhere/else/a.json"_s);
        m_view.file = "a.json";
        QCOMPARE(origin().kind, Kind::Missing);
        QVERIFY(origin().reason.contains(u"has changed"_s));
    }

    /// A letter that takes two units of UTF-16 is one of the name.
    void namesAreShownAsTheyAre()
    {
        m_view.file = "/x/\xF0\x9F\x98\x80.json";
        QVERIFY(origin().reason.contains(u"/x/\U0001F600.json"_s));
        m_view.file = "a\u202Eb.json";
        QVERIFY(origin().reason.contains(u"ab.json"_s));
    }

    void openedBefore()
    {
        const QString map = written(m_elsewhere->filePath(u"renamed.json"_s), "the map");
        m_view.file = "a.json";
        QCOMPARE(origin().kind, Kind::Missing);
        QCOMPARE(origin({u"/no/such/file"_s, map}).kind, Kind::Found);
        QCOMPARE(origin({u"/no/such/file"_s, map}).file, map);
    }

    void withoutAHashNothingIsFound()
    {
        written(m_folder->filePath(u"a.json"_s), "the map");
        m_view.hash.clear();
        for (const char* file : {"a.json", "/a.json", ""}) {
            m_view.file = file;
            QCOMPARE(origin().kind, Kind::Missing);
        }
    }

    /// Opened, a pipe would be waited for.
    void pipesAreLeftAlone()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"a.json"_s)).constData(), 0600), 0);
        QVERIFY(QFile::link(u"/dev/zero"_s, m_folder->filePath(u"b.json"_s)));
        for (const char* file : {"a.json", "b.json"}) {
            m_view.file = file;
            QCOMPARE(origin({m_folder->filePath(u"a.json"_s)}).kind, Kind::Missing);
        }
        QVERIFY(!isPngFile(m_folder->filePath(u"a.json"_s)));
    }

    void namesThatAreNone()
    {
        for (const char* file : {"..", ".", "/", "~", "a/", "~/"}) {
            m_view.file = file;
            QCOMPARE(origin().kind, Kind::Missing);
            QVERIFY(origin().reason.contains(u"does not say"_s));
        }
    }

private:
    static QString written(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    PictureOrigin origin(const QStringList& known = {})
    {
        QImage image(10, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        const auto bytes = encodePng(image, QByteArray::fromStdString(toJson(m_view)), 96);
        return originOf(written(m_folder->filePath(u"picture.png"_s), bytes.value_or(QByteArray())), known);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    SavedView m_view;
};

BALLAST_UI_TEST_MAIN(TestPictureOrigin)
#include "tst_pictureorigin.moc"
