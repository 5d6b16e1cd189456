// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picture.h"
#include "picture/pictureorigin.h"
#include "text/messages.h"

#include "uitest.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>
#include <QtEndian>

#include <cmath>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A PNG's first chunk of `type`, its data only.
QByteArray pngChunk(const QByteArray& png, const char* type)
{
    for (qsizetype at = 8; at + 8 <= png.size();) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
        if (png.mid(at + 4, 4) == type)
            return png.mid(at + 8, length);
        at += 12 + length;
    }
    return {};
}

/// What an SVG says, however its lines are broken, with plain spaces.
QString textOf(const QString& svgPath)
{
    QXmlStreamReader xml(contents(svgPath));
    QString text;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text().toString().replace(QChar(0x202F), u' ') + u' ';
    return text.simplified();
}

/// What is seen, whatever else the file says about itself.
bool samePixels(const QImage& a, const QImage& b)
{
    for (int y = 0; a.size() == b.size() && y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y))
                return false;
    return a.size() == b.size();
}

/// A state with nothing left at its default.
ViewState variedState()
{
    ViewState state;
    state.hiddenTiers = {10};
    state.side = SideFilter::Short;
    state.priceWindow = Range{101.25, 133.1};
    state.valueWindow = ValueWindow{{0.1, 2500}, {0, 44.7}};
    state.bucketWidth = {BucketMode::Chosen, 20};
    state.valueScale = ValueScale::SquareRoot;
    state.valueMaximum = ValueMaximum::Shared;
    state.layout = ChartLayout::Mirrored;
    state.threshold = {0.3, Weighting::Margin};
    state.curves = false;
    state.patterns = true;
    return state;
}

} // namespace

class TestPictureFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_options = {};
        m_options.size = {800, 500};
    }

    void sameInputSameBytes_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"png", "svg", "pdf"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }

    void sameInputSameBytes()
    {
        QFETCH(QString, suffix);
        const QString first = m_folder->filePath(u"a."_s + suffix);
        const QString second = m_folder->filePath(u"b."_s + suffix);
        QVERIFY(savePicture(first, *uitest::smallDocument(), {}, m_options));
        QVERIFY(savePicture(second, *uitest::smallDocument(), {}, m_options));
        QVERIFY(contents(first).size() > 1000);
        QVERIFY(contents(first) == contents(second));
        // Nor on another day: no clock wrote into it.
        const QByteArray year = QByteArray::number(QDate::currentDate().year());
        for (const QByteArray& date : {"(D:" + year, "Date>" + year, "<date>" + year, "tIME" + year})
            QVERIFY2(!contents(first).contains(date), date.constData());
    }

    void neitherProcessNorScreenScaleMatters_data() { sameInputSameBytes_data(); }
    void neitherProcessNorScreenScaleMatters()
    {
        QFETCH(QString, suffix);
        QByteArray first;
        // Twice each: hashes are seeded anew in every process.
        for (const char* scale : {"1", "2", "1.25", "1", "2", "1.25"}) {
            const QString path = m_folder->filePath(u"scaled."_s + suffix);
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_SCALE_FACTOR"_s, QLatin1String(scale));
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
            QProcess ballast;
            ballast.setProcessEnvironment(environment);
            ballast.start(QStringLiteral(BALLAST_BINARY),
                          {u"render"_s, uitest::sampleFile(), u"-o"_s, path, u"--size"_s, u"800x500"_s});
            QVERIFY(ballast.waitForFinished());
            QCOMPARE(ballast.exitCode(), 0);
            QCOMPARE(ballast.readAllStandardError(), QByteArray());
            const QByteArray bytes = contents(path);
            QVERIFY(!bytes.isEmpty());
            QVERIFY2(first.isEmpty() || bytes == first, scale);
            first = bytes;
        }
    }

    void pngIsTheRenderedPicture()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        for (const bool transparent : {false, true}) {
            m_options.transparent = transparent;
            QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
            const QImage read(path);
            QCOMPARE(read.hasAlphaChannel(), transparent);
            const auto drawn = renderPicture(*uitest::smallDocument(), {}, m_options);
            QVERIFY(drawn);
            QCOMPARE(read.size(), m_options.size);
            QVERIFY(transparent || samePixels(read, *drawn));
            QCOMPARE(qAlpha(read.pixel(0, 0)), transparent ? 0 : 255);
        }
    }

    void dpiIsATagOnly()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        QImage first;
        for (const int dpi : {36, 96, 300, 1200}) {
            m_options.dpi = dpi;
            QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
            const QByteArray chunk = pngChunk(contents(path), "pHYs");
            QCOMPARE(chunk.size(), 9);
            QCOMPARE(qFromBigEndian<quint32>(chunk.constData()), quint32(std::lround(dpi / 0.0254)));
            QCOMPARE(qFromBigEndian<quint32>(chunk.constData() + 4), quint32(std::lround(dpi / 0.0254)));
            QCOMPARE(chunk[8], char(1));
            const QImage image(path);
            QVERIFY(first.isNull() || samePixels(image, first));
            first = image;
        }
    }

    /// Opened again it stands alone, and its bars are as high as they were. The document's highest are 5400
    /// of notional and 90 of margin.
    void pngOfASeriesCarriesItsScale()
    {
        const QString path = m_folder->filePath(u"series.png"_s);
        LockedScale scale{{80, 160}, 0, {}, {}};
        scale.maxima.notional = {20'000, 1};
        scale.maxima.margin = {1, 1};
        m_options.lockedScale = scale;
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        const auto view = savedViewOf(path);
        QVERIFY(view && view->state.valueWindow);
        QCOMPARE(view->state.valueWindow->notional, (Range{0, 21'000}));
        QCOMPARE(view->state.valueWindow->margin.low, 0.0);
        QVERIFY(std::abs(view->state.valueWindow->margin.high - 90 * 1.05) < 1e-9);
        ViewState zoomed;
        zoomed.valueWindow = ValueWindow{{0, 60}, {0, 6}};
        QVERIFY(savePicture(path, *uitest::smallDocument(), zoomed, m_options));
        QVERIFY(savedViewOf(path)->state.valueWindow == zoomed.valueWindow);
    }

    /// The time of a capture stands beside the title, unless no time is wanted.
    void aCapturesTime()
    {
        const QString path = m_folder->filePath(u"time.svg"_s);
        m_options.time = u"2026-03-10 12:00 UTC (file name)"_s;
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        QVERIFY(contents(path).contains("(file name)"));
        m_options.stampTime = false;
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        QVERIFY(!contents(path).contains("(file name)"));
    }

    void pngCarriesTheView()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        m_options.view = ViewChoice::Margin;
        m_options.dark = false;
        m_options.answers.referencePrice = 121.5;
        QVERIFY(savePicture(path, *uitest::smallDocument(), variedState(), m_options));
        SavedView expected{"small.json", "00112233445566778899aabbccddeeff", m_options.answers,
                           variedState()};
        expected.state.view = ViewChoice::Margin; // as the picture shows it
        expected.state.theme = ThemeChoice::Light;
        const auto view = savedViewOf(path);
        QVERIFY(view);
        QVERIFY(*view == expected);
        m_options.rememberFile = false;
        QVERIFY(savePicture(path, *uitest::smallDocument(), variedState(), m_options));
        expected.file.clear();
        expected.hash.clear();
        QVERIFY(*savedViewOf(path) == expected);
        QVERIFY(!contents(path).contains("small.json"));
    }

    void theViewOfWhatChangedComesBack()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        m_options.view = ViewChoice::Change;
        QVERIFY(savePicture(path, *uitest::smallDocument(), variedState(), m_options));
        QCOMPARE(savedViewOf(path)->state.view, ViewChoice::Change);
        QCOMPARE(savedViewOf(path)->state.layout, variedState().layout); // the pair's, kept
    }

    void picturesDoNotTellTheHomeDirectory()
    {
        Document document = *uitest::smallDocument();
        const QString file = QDir::homePath() + u"/Karten/M\u00e4rz \u20bf.json"_s;
        document.source.file = file.toStdString();
        const QString path = m_folder->filePath(u"a.png"_s);
        QVERIFY(savePicture(path, document, {}, m_options));
        QVERIFY(!contents(path).contains(QDir::homePath().toUtf8()));
        QVERIFY(!contents(path).contains("Karten"));
        QCOMPARE(QString::fromStdString(savedViewOf(path)->file), u"M\u00e4rz \u20bf.json"_s);
        m_options.rememberFolder = true;
        QVERIFY(savePicture(path, document, {}, m_options));
        QVERIFY(!contents(path).contains(QDir::homePath().toUtf8()));
        QCOMPARE(QString::fromStdString(savedViewOf(path)->file), u"~/Karten/M\u00e4rz \u20bf.json"_s);
    }

    void otherFilesCarryNoView()
    {
        const auto path = [this](const QString& name) { return m_folder->filePath(name); };
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(path(u"plain.png"_s)));
        QVERIFY(!savedViewOf(path(u"plain.png"_s)));
        for (const QString& text :
             {u"{}"_s, u"not json"_s, u"{\"state\":{\"view\":\"sideways\"}}"_s, u"[]"_s}) {
            image.setText(u"ballast-view"_s, text);
            QVERIFY(image.save(path(u"text.png"_s)));
            QVERIFY(!savedViewOf(path(u"text.png"_s)));
        }
        QVERIFY(!savedViewOf(path(u"missing.png"_s)));
        QVERIFY(!savedViewOf(m_folder->path()));
        QVERIFY(!savedViewOf(uitest::sampleFile()));
        QVERIFY(savePicture(path(u"a.svg"_s), *uitest::smallDocument(), {}, m_options));
        QVERIFY(!savedViewOf(path(u"a.svg"_s)));
        // Cut short, a picture is no view but no disaster either.
        QVERIFY(savePicture(path(u"a.png"_s), *uitest::smallDocument(), {}, m_options));
        QFile cut(path(u"cut.png"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(contents(path(u"a.png"_s)).first(60));
        cut.close();
        QVERIFY(!savedViewOf(cut.fileName()));
    }

    void svgSaysWhatItShows()
    {
        const QString path = m_folder->filePath(u"a.svg"_s);
        m_options.title = u"Ours & <theirs>"_s;
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        QXmlStreamReader xml(contents(path));
        QString text;
        QSize size;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"svg")
                size = {xml.attributes().value(u"viewBox"_s).split(u' ').at(2).toInt(),
                        xml.attributes().value(u"viewBox"_s).split(u' ').at(3).toInt()};
            if (xml.isCharacters())
                text += xml.text().toString() + u' ';
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(size, m_options.size);
        text = text.simplified();
        for (const QString& sentence : text::methodNote().split(u". "_s))
            QVERIFY2(text.contains(sentence), qPrintable(text));
        for (const char* part :
             {"Ours & <theirs>", "Ballast tests", "Binance", "BTCUSDT", "1 day", "2025-11-14 08:00 UTC",
              "5\u00d7 10\u00d7 100\u00d7", "Notional", "Real pressure", "2.71"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        m_options.stampMethod = m_options.stampTime = m_options.stampTiers = m_options.stampSource = false;
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        QVERIFY(!contents(path).contains("order flow") && !contents(path).contains("08:00 UTC"));
    }

    /// 200 at 5x and 300 at 10x above 110: margin 40 + 30. A zone that is no cluster has its sums alone.
    void svgSaysWhatIsSweptAndMarked()
    {
        const QString path = m_folder->filePath(u"a.svg"_s);
        ViewState state;
        QVERIFY(savePicture(path, *uitest::smallDocument(), state, m_options));
        QVERIFY(!textOf(path).contains(u"crosses"_s) && !textOf(path).contains(u"Marked"_s));
        state.sweepPrice = 110;
        state.markedPrices = Range{100, 120};
        m_options.size = {1200, 700};
        QVERIFY(savePicture(path, *uitest::smallDocument(), state, m_options));
        const QString text = textOf(path);
        for (const char* sentence : {"A fall to 110 (\u22128.3 %) crosses modelled levels of 500.00 "
                                     "notional, backed by 70.00 margin, "
                                     "70.00 of it at 10\u00d7 or below.",
                                     "Marked 100 \u2013 120 (\u221216.7 \u2026 0.0 %): 1.60K notional, 100 "
                                     "margin, effective leverage "
                                     "16.0\u00d7."})
            QVERIFY2(text.contains(QString::fromUtf8(sentence)), qPrintable(text));
        m_options.stampReading = false;
        QVERIFY(savePicture(path, *uitest::smallDocument(), state, m_options));
        QVERIFY(!textOf(path).contains(u"crosses"_s) && !textOf(path).contains(u"Marked"_s));
    }

    /// A hill of 10x longs, marked by the edges it was found with.
    void svgSaysHowAMarkedClusterReads()
    {
        std::vector<double> prices;
        std::vector<double> amounts(40, 1);
        for (int i = 0; i < 40; ++i)
            prices.push_back(1000 + i * 10);
        amounts[5] = amounts[6] = 500;
        std::vector<Tier> tiers;
        tiers.push_back(uitest::tier(10, amounts));
        const DocumentPtr document = uitest::documentOf(prices, std::move(tiers), 1200);
        ViewState state;
        state.markedPrices = Range{1050, 1070};
        const QString path = m_folder->filePath(u"a.svg"_s);
        m_options.size = {1200, 700};
        QVERIFY(savePicture(path, *document, state, m_options));
        const QString sentence =
            u"Cluster 1,050 \u2013 1,070 (\u221212.5 \u2026 \u221210.8 %), long: 1.00K notional, 100 margin, "
            "effective leverage 10.0\u00d7, number 1 by notional and 1 by margin: "_s;
        QVERIFY2(textOf(path).contains(sentence + u"real pressure."_s), qPrintable(textOf(path)));
        m_options.clusters.lowLeverage = 5;
        QVERIFY(savePicture(path, *document, state, m_options));
        QVERIFY(textOf(path).contains(sentence + u"mixed, dense."_s));
        // In a narrow picture it takes several lines, and the charts still have room.
        m_options.view = ViewChoice::Margin;
        m_options.size = {420, 520};
        QVERIFY(savePicture(path, *document, state, m_options));
        QVERIFY(textOf(path).contains(sentence + u"mixed, dense."_s));
    }

    void pdfIsOnePageOfTheSize()
    {
        const QString path = m_folder->filePath(u"a.pdf"_s);
        m_options.size = {1920, 1080};
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        const QByteArray bytes = contents(path);
        QVERIFY(bytes.startsWith("%PDF-"));
        const QRegularExpression box(u"/MediaBox \\[([0-9. ]+)\\]"_s);
        const auto match = box.match(QString::fromLatin1(bytes));
        QVERIFY(match.hasMatch());
        const QStringList numbers = match.captured(1).simplified().split(u' ');
        QCOMPARE(numbers.size(), 4);
        QCOMPARE(numbers[2].toDouble(), 1440.0); // three quarters of a point a pixel
        QCOMPARE(numbers[3].toDouble(), 810.0);
        QVERIFY(!box.match(QString::fromLatin1(bytes), match.capturedEnd()).hasMatch());
    }

    void aFailureLeavesNothing_data() { sameInputSameBytes_data(); }
    void aFailureLeavesNothing()
    {
        QFETCH(QString, suffix);
        const auto fails = [this](const QString& path) {
            const auto result = savePicture(path, *uitest::smallDocument(), {}, m_options);
            return !result && result.error().endsWith(u'.') && result.error().contains(path);
        };
        QVERIFY(fails(m_folder->filePath(u"no/such/folder/a."_s + suffix)));
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder."_s + suffix));
        QVERIFY(fails(m_folder->filePath(u"folder."_s + suffix)));
        QVERIFY(fails(u"/dev/null/a."_s + suffix));
        m_options.size = {32'000, 32'000};
        const auto refused =
            savePicture(m_folder->filePath(u"large."_s + suffix), *uitest::smallDocument(), {}, m_options);
        QVERIFY(!refused);
        QVERIFY(refused.error().contains(u"32000x32000"_s));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"folder."_s + suffix});
        QVERIFY(QDir(m_folder->filePath(u"folder."_s + suffix)).isEmpty());
    }

    void aFailureKeepsTheOldPicture()
    {
        const QString path = m_folder->filePath(u"a.png"_s);
        QVERIFY(savePicture(path, *uitest::smallDocument(), {}, m_options));
        const QByteArray before = contents(path);
        m_options.size = {10, 10};
        QVERIFY(!savePicture(path, *uitest::smallDocument(), {}, m_options));
        QCOMPARE(contents(path), before);
    }

    void theNameSaysTheKind()
    {
        for (const QString& name : {u"a.jpg"_s, u"a"_s, u"png"_s, u"a.png.txt"_s}) {
            const auto result =
                savePicture(m_folder->filePath(name), *uitest::smallDocument(), {}, m_options);
            QVERIFY(!result);
            QVERIFY(!QFile::exists(m_folder->filePath(name)));
        }
        QVERIFY(savePicture(m_folder->filePath(u"A.PNG"_s), *uitest::smallDocument(), {}, m_options));
        QVERIFY(savedViewOf(m_folder->filePath(u"A.PNG"_s)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PictureOptions m_options;
};

BALLAST_UI_TEST_MAIN(TestPictureFile)
#include "tst_picturefile.moc"
