// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pngtext.h"

#include "import/import.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <zlib.h>

using namespace ballast;

namespace {

constexpr std::string_view keyword = "ballast-view";

std::string bigEndian(std::size_t value)
{
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>((value >> shift) & 0xFF);
    return bytes;
}

std::string chunk(const std::string& type, const std::string& data)
{
    const std::string body = type + data;
    const uLong crc = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return bigEndian(data.size()) + body + bigEndian(crc);
}

std::string packed(const std::string& text)
{
    uLongf size = compressBound(text.size());
    std::string bytes(size, '\0');
    compress2(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
              text.size(), 9);
    bytes.resize(size);
    return bytes;
}

const std::string zero(1, '\0');
const std::string named = std::string(keyword) + zero;

std::string png(const std::string& chunks)
{
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", std::string(13, '\1')) + chunks;
}

std::string fixture(const char* name)
{
    QFile file(QStringLiteral(BALLAST_TEST_DATA "/hostile/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

/// The one text of ours in a picture, which may come from anybody.
class TestPngText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfChunk()
    {
        const std::string text = "{\"a\":1}";
        const std::string international = named + zero + zero + zero + zero + text;
        const std::string both = named + std::string("\1\0de\0x\0", 7) + packed(text);
        for (const std::string& one :
             {chunk("tEXt", named + text), chunk("zTXt", named + zero + packed(text)),
              chunk("iTXt", international), chunk("iTXt", both)}) {
            QCOMPARE(textOfPng(png(one + chunk("IDAT", "x")), keyword).value_or("none"), text);
            QCOMPARE(textOfPng(png(chunk("tEXt", "Title" + zero + "x") + one), keyword).value_or("none"),
                     text);
            QVERIFY(!textOfPng(png(chunk("IDAT", "x") + one), keyword)); // behind the pixels
        }
        QCOMPARE(textOfPng(png(chunk("tEXt", named + "\xE9")), keyword).value_or("none"), "\xC3\xA9");
    }

    void whatIsNone()
    {
        const auto fault = [](const std::string& bytes) {
            const auto text = textOfPng(bytes, keyword);
            return text ? -1 : static_cast<int>(text.error());
        };
        const int absent = static_cast<int>(PngTextFault::Absent);
        const int damaged = static_cast<int>(PngTextFault::Damaged);
        const int large = static_cast<int>(PngTextFault::TooLarge);
        QCOMPARE(fault(""), absent);
        QCOMPARE(fault("{}"), absent);
        QCOMPARE(fault(png("")), absent);
        QCOMPARE(fault(png(chunk("tEXt", "ballast-viewer" + zero + "x"))), absent);
        QCOMPARE(fault(png(chunk("tEXt", std::string(keyword)))), damaged);
        std::string wrong = chunk("tEXt", named + "x");
        wrong.back() = static_cast<char>(wrong.back() ^ 1);
        QCOMPARE(fault(png(wrong)), damaged);
        QCOMPARE(fault(png(chunk("tEXt", named + "abc").substr(0, 22))), damaged);
        QCOMPARE(fault(png(chunk("zTXt", named + zero + "no zlib"))), damaged);
        QCOMPARE(fault(png(chunk("iTXt", named + std::string("\2\0\0\0x", 5)))), damaged);
        QCOMPARE(fault(png(chunk("tEXt", named + std::string(mostPngText, 'x')))), large);
        QCOMPARE(fault(png(chunk("zTXt", named + zero + packed(std::string(mostPngText + 1, 'x'))))), large);
        QCOMPARE(fault(png(chunk("zTXt", named + zero + packed(std::string(mostPngText, 'x'))))), -1);
        // No chunk of no size in endless row.
        std::string many;
        for (int i = 0; i < 100'000; ++i)
            many += chunk("prVt", "");
        QCOMPARE(fault(png(many + chunk("tEXt", named + "x"))), absent);
    }

    void hostileFiles()
    {
        QElapsedTimer timer;
        timer.start();
        const auto bombs = textOfPng(fixture("png-100-text-chunks-of-7MB.png"), keyword);
        QVERIFY(!bombs && bombs.error() == PngTextFault::TooLarge);
        const auto long_ = textOfPng(fixture("png-53-bytes-2GB.png"), keyword);
        QVERIFY(!long_ && long_.error() == PngTextFault::TooLarge);
        QVERIFY(timer.elapsed() < 1000);
    }

    void aPictureIsNoExport()
    {
        const auto document = importBytes(png(chunk("IDAT", "x")), "a.png");
        QVERIFY(!document && document.error().code == ImportErrorCode::Picture);
    }
};

QTEST_APPLESS_MAIN(TestPngText)
#include "tst_pngtext.moc"
