// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"
#include "numberedname.h"

#include <QTest>

using namespace ballast;

namespace {

/// The words of a command line without quoting.
std::vector<std::string> words(const QByteArray& line)
{
    std::vector<std::string> words;
    for (const QByteArray& word : line.split(' '))
        if (!word.isEmpty())
            words.push_back(word.toStdString());
    return words;
}

Arguments parsed(const char* line)
{
    const auto arguments = parseArguments(words(line));
    return arguments ? *arguments : throw std::runtime_error(arguments.error().text());
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void files()
    {
        QCOMPARE(parsed("").verb, Verb::Open);
        QCOMPARE(parsed("a.json b.csv").files, words("a.json b.csv"));
        QCOMPARE(parsed("-- --help summary").files, words("--help summary"));
        QCOMPARE(parsed("-- --help summary").verb, Verb::Open);
        QCOMPARE(parsed("summary -- -x").files, words("-x"));
        QCOMPARE(parsed("summary -").files, words("-"));
        QCOMPARE(parsed("summary summary").files, words("summary"));
    }

    void mistypedVerb_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("meant");
        for (const auto& [word, meant] : {std::pair("sumary", "summary"),
                                          {"Summary", "summary"},
                                          {"sumamry", "summary"},
                                          {"inspct", "inspect"},
                                          {"redner", "render"},
                                          {"extra", "extrapolate"},
                                          {"comapre", "compare"},
                                          {"cluster", "clusters"},
                                          {"buckts", "buckets"}})
            QTest::newRow(word) << QByteArray(word) << QByteArray(meant);
        QTest::newRow("like none") << QByteArray("portfolio") << QByteArray();
        QTest::newRow("short") << QByteArray("su") << QByteArray();
    }

    void mistypedVerb()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, meant);
        const auto isNowhere = [](const std::string&) { return false; };
        const auto wrong = parseArguments(words(word + " a.json --format json"), isNowhere);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().word, word.toStdString());
        QCOMPARE(wrong.error().reason.find("neither a verb nor a file"), std::size_t(0));
        const bool suggests = wrong.error().reason.find("did you mean") != std::string::npos;
        QCOMPARE(suggests, !meant.isEmpty());
        if (suggests)
            QVERIFY(wrong.error().reason.ends_with("did you mean " + meant.toStdString() + "?"));
        // A file of that name is opened.
        const auto file = parseArguments(words(word + " a.json"),
                                         [&](const std::string& path) { return path == word.toStdString(); });
        QVERIFY(file && file->verb == Verb::Open);
        QCOMPARE(file->files, words(word + " a.json"));
    }

    void columnsOfBothSides()
    {
        const auto& columns = parsed("summary a.csv --columns price=1,long=2,short=3").answers.columns;
        QCOMPARE(columns.size(), std::size_t(3));
        QCOMPARE(columns[1].role, std::string("long"));
        QCOMPARE(columns[2].role, std::string("short"));
    }

    void firstWordThatLooksLikeAFile()
    {
        const auto isNowhere = [](const std::string&) { return false; };
        for (const char* line : {"sumary.json", "./sumary", "folder/sumary", "-"})
            QVERIFY2(parseArguments(words(line), isNowhere), line);
        QVERIFY(parseArguments(words("-- sumary"), isNowhere));
        QVERIFY(parseArguments(words("summary sumary"), isNowhere));
    }

    void ratioAndExtrapolate()
    {
        QCOMPARE(parsed("ratio a.json --format csv").verb, Verb::Ratio);
        QVERIFY_EXCEPTION_THROWN(parsed("ratio a.json b.json"), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(parsed("ratio"), std::runtime_error);
        const Arguments extrapolate = parsed("extrapolate a.json b.json --open-interest 1.5B");
        QCOMPARE(extrapolate.verb, Verb::Extrapolate);
        QCOMPARE(extrapolate.files, words("a.json b.json"));
        QCOMPARE(extrapolate.openInterest, 1.5e9);
        QCOMPARE(parsed("extrapolate a.json").openInterest, 60e9);
        for (const char* line :
             {"extrapolate a.json --open-interest 0", "extrapolate a.json --open-interest lots",
              "extrapolate a.json --format csv", "summary a.json --open-interest 1B"})
            QVERIFY_EXCEPTION_THROWN(parsed(line), std::runtime_error);
    }

    void bytesOfPathsAreKept()
    {
        const std::string latin1 = "caf\xe9.json";
        QCOMPARE(parseArguments({"summary", latin1})->files.front(), latin1);
    }

    void helpAndVersion()
    {
        for (const char* line : {"--help", "-h", "help", "--help nonsense", "help help"}) {
            QCOMPARE(parsed(line).verb, Verb::Help);
            QCOMPARE(parsed(line).helpAbout, Verb::Open);
        }
        QCOMPARE(parsed("render --help").helpAbout, Verb::Render);
        QCOMPARE(parsed("help buckets").helpAbout, Verb::Buckets);
        QCOMPARE(parsed("help inspect").helpAbout, Verb::Inspect);
        QCOMPARE(parsed("summary a.json -h").helpAbout, Verb::Summary);
        QCOMPARE(parsed("--version").verb, Verb::Version);
        QCOMPARE(parsed("--formats").verb, Verb::Formats);
    }

    void summaryOptions()
    {
        const Arguments arguments =
            parsed("summary a b --format json --tiers 10x,5,100,5X,unknown --price 84,500.5 c");
        QCOMPARE(arguments.verb, Verb::Summary);
        QCOMPARE(arguments.files, words("a b c"));
        QCOMPARE(arguments.format, OutputFormat::Json);
        QCOMPARE(arguments.tiers, (std::vector<double>{0, 5, 10, 100}));
        QCOMPARE(*arguments.answers.referencePrice, 84'500.5);
        QCOMPARE(parsed("summary a").format, OutputFormat::Text);
        QCOMPARE(*parsed("summary a --price=84.5k").answers.referencePrice, 84'500.0);
        QVERIFY(parsed("summary a").tiers.empty());
    }

    void aboutTheFile()
    {
        for (const char* verb :
             {"summary a ", "buckets a ", "render a -o b.png ", "inspect a ", "sweep a --to 5 "}) {
            const Arguments arguments = parsed(
                (QByteArray(verb)
                 + "--columns price=Px,5=2,x10=hi,leverage=L --first-price 0 --step 12.5 --bucket-width 1k "
                   "--select ETH --price 84.5k")
                    .constData());
            const ImportAnswers& answers = arguments.answers;
            QVERIFY(
                answers.columns
                == (std::vector<ColumnRole>{{"price", "Px"}, {"5x", "2"}, {"10x", "hi"}, {"leverage", "L"}}));
            QVERIFY(answers.prices == (GivenPrices{0, 12.5}));
            QCOMPARE(*answers.bucketWidth, 1000.0);
            QCOMPARE(answers.select, std::string("ETH"));
            QCOMPARE(*answers.referencePrice, 84'500.0);
        }
        QVERIFY(parsed("summary a").answers == ImportAnswers{});
        // A column's name may hold what parts the others have not.
        QCOMPARE(parseArguments({"summary", "a", "--columns", "price=Px = USD"})->answers.columns[0].column,
                 std::string("Px = USD"));
        QCOMPARE(parseArguments({"summary", "a", "--select", "Binance BTC, 7d"})->answers.select,
                 std::string("Binance BTC, 7d"));
    }

    void exchangesAndLeverageRange()
    {
        const Arguments arguments =
            parseArguments({"summary", "a", "--exchanges", "OKX, Binance", "--leverage-range", "125x-12.5"})
                .value();
        QCOMPARE(arguments.exchanges, (std::vector<std::string>{"OKX", "Binance"}));
        QVERIFY(arguments.leverageRange == (Range{12.5, 125}));
        QVERIFY(parsed("buckets a").leverageRange == (Range{5, 100}));
        QVERIFY(parsed("render a -o b.png --leverage-range 10-20").leverageRange == (Range{10, 20}));
    }

    void bucketsWriteCsvByDefault()
    {
        QCOMPARE(parsed("buckets a").format, OutputFormat::Csv);
        QCOMPARE(parsed("buckets a --format json").format, OutputFormat::Json);
    }

    void renderOptions()
    {
        const Arguments arguments =
            parsed("render a -o out.PNG --view margin --size 800x600 --scale 1.5 --theme light "
                   "--from 80k --to 90,000 --layout mirror --merged-buckets tallest --title --x --subtitle s "
                   "--transparent --dpi 144 --tiers 5");
        const RenderArguments& render = arguments.render;
        QCOMPARE(render.output, std::string("out.PNG"));
        QCOMPARE(render.view, ViewChoice::Margin);
        QCOMPARE(render.width, 800);
        QCOMPARE(render.height, 600);
        QCOMPARE(render.scale, 1.5);
        QVERIFY(!render.dark);
        QCOMPARE(*render.from, 80'000.0);
        QCOMPARE(*render.to, 90'000.0);
        QCOMPARE(render.layout, ChartLayout::Mirrored);
        QCOMPARE(render.mergedBuckets, MergedBuckets::Tallest);
        QCOMPARE(render.title, std::string("--x"));
        QCOMPARE(render.subtitle, std::string("s"));
        QVERIFY(render.transparent);
        QCOMPARE(render.dpi, 144);
    }

    void comparisonPictures()
    {
        const Arguments arguments = parsed("render a b/c -o d.svg --view compare --by window --size 800x600 "
                                           "--theme light --title t --no-cache");
        QVERIFY(arguments.render.compares);
        QCOMPARE(arguments.files, (std::vector<std::string>{"a", "b/c"}));
        QCOMPARE(*arguments.render.grouping, Grouping::Range);
        QVERIFY(!arguments.useCache);
        QVERIFY(!parsed("render a -o b.png").render.compares);
        QVERIFY(!parsed("render a -o b.png --view compare --view both").render.compares);
        QCOMPARE(*parsed("render a -o b.png --view compare --by day").render.grouping, Grouping::Day);
    }

    void sweeps()
    {
        const Arguments arguments = parsed("sweep a --to 62k --format json --tiers 5,10");
        QCOMPARE(arguments.verb, Verb::Sweep);
        QVERIFY(arguments.sweepTo == (PriceTarget{62'000, false}));
        QCOMPARE(arguments.format, OutputFormat::Json);
        QVERIFY(parsed("sweep a --to -4.1%").sweepTo == (PriceTarget{-4.1, true}));
        QVERIFY(parsed("render a -o b.png --sweep +3%").render.sweep == (PriceTarget{3, true}));
        QCOMPARE(*parsed("render a -o b.png --to 90k").render.to, 90'000.0);
        QCOMPARE(parsed("help sweep").helpAbout, Verb::Sweep);
    }

    void renderDefaults()
    {
        const RenderArguments render = parsed("render a --output=b.svg").render;
        QCOMPARE(render.view, ViewChoice::Both);
        QCOMPARE(parsed("render a -o b.png --view change").render.view, ViewChoice::Change);
        QCOMPARE(render.width, 1920);
        QCOMPARE(render.height, 1080);
        QVERIFY(render.dark);
        QVERIFY(!render.transparent);
        QCOMPARE(render.mergedBuckets, MergedBuckets::Sum);
        QVERIFY(!render.from && !render.to);
    }

    void numberedNames()
    {
        QVERIFY(!isNumbered("frame.png"));
        QVERIFY(!isNumbered("100%.png"));
        QVERIFY(!isNumbered("%3d.png"));
        QVERIFY(!isNumbered("%00d.png"));
        QVERIFY(!isNumbered("%0"));
        QCOMPARE(numbered("frame.png", 3), std::string("frame.png"));
        QCOMPARE(numbered("frame-%d.png", 3), std::string("frame-3.png"));
        QCOMPARE(numbered("frame-%03d.png", 7), std::string("frame-007.png"));
        QCOMPARE(numbered("frame-%03d.png", 12345), std::string("frame-12345.png"));
        QCOMPARE(numbered("5%/%02d.svg", 9), std::string("5%/09.svg"));
        QCOMPARE(numbered("%d-%d.svg", 4), std::string("4-%d.svg"));
        const auto series = parseArguments({"render", "a", "b", "-o", "c-%03d.png"});
        QVERIFY(series);
        QCOMPARE(series->files, (std::vector<std::string>{"a", "b"}));
    }

    void usageErrors_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("word");
        const auto add = [](const char* line, const char* word) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(word);
        };
        add("summary", "");
        add("buckets", "");
        add("buckets a b", "b");
        add("buckets a --format text", "--format");
        add("render a", "");
        add("render -o a.png", "");
        add("render a b -o c.png", "-o");
        add("render a b -o c%3d.png", "-o");
        add("render a - -o c%d.png", "-");
        add("render a -o c.gif", "-o");
        add("render a -o .png", "-o");
        add("render a -o", "-o");
        add("render a -o c.png --size 12", "--size");
        add("render a -o c.png --size 0x100", "--size");
        add("render a -o c.png --size 100x-100", "--size");
        add("render a -o c.png --size 100x100x100", "--size");
        add("render a -o c.png --size 99999x100", "--size");
        add("render a -o c.png --size 100x1e3", "--size");
        add("render a -o c.png --scale 0", "--scale");
        add("render a -o c.png --scale 9", "--scale");
        add("render a -o c.png --dpi 96.5", "--dpi");
        add("render a -o c.png --theme blue", "--theme");
        add("render a -o c.png --view all", "--view");
        add("render a -o c.png --layout top", "--layout");
        add("render a b -o c%d.png --view compare", "-o");
        add("render - -o c.png --view compare", "-");
        add("render a -o c.png --by day", "--by");
        add("render a -o c.png --no-cache", "--no-cache");
        add("render a -o c.png --view compare --by month", "--by");
        add("render a -o c.png --view compare --tiers 5", "--tiers");
        add("render a -o c.png --from 5 --view compare", "--from");
        add("render a -o c.png --view compare --sweep -5%", "--sweep");
        add("render a -o c.png --view compare --price 100", "--price");
        add("render a -o c.png --view compare --layout mirror", "--layout");
        add("render a -o c.png --merged-buckets max", "--merged-buckets");
        add("render a -o c.png --from 5 --to 5", "--from");
        add("render a -o c.png --from -5", "--from");
        add("render a -o c.png --transparent=yes", "--transparent=yes");
        // Beyond what is computed with.
        for (const char* option : {"--price", "--step", "--first-price", "--bucket-width"}) {
            for (const char* value : {"5e-324", "1e-25", "1e31", "1e308"}) {
                const QByteArray call = QByteArray("summary a ") + option + ' ' + value;
                add(call.constData(), option);
            }
        }
        add("render a -o c.png --from 5e-324", "--from");
        add("render a -o c.png --to 1e308", "--to");
        add("render a -o c.png --sweep 1e308", "--sweep");
        add("sweep a --to 5e-324", "--to");
        add("extrapolate a --open-interest 1e101", "--open-interest");
        add("ratio a --leverage-range 0.0000001-5", "--leverage-range");
        add("summary a --format xml", "--format");
        add("summary a --format", "--format");
        add("summary a --tiers 5,,10", "--tiers");
        add("summary a --tiers five", "--tiers");
        add("summary a --tiers 0", "--tiers");
        add("summary a --tiers 5,1001", "--tiers");
        add("summary a --tiers=", "--tiers");
        add("summary a --price 0", "--price");
        add("summary a --price 1,5", "--price");
        add("summary a --price nan", "--price");
        add("summary a --view both", "--view");
        add("summary a --wrong", "--wrong");
        add("--wrong", "--wrong");
        add("-z a.json", "-z");
        add("a.json --format json", "--format");
        add("help nonsense", "nonsense");
        add("summary a --columns price", "--columns");
        add("summary a --columns price=", "--columns");
        add("summary a --columns =1", "--columns");
        add("summary a --columns prise=1", "--columns");
        add("summary a --columns price=1,,5x=2", "--columns");
        add("summary a --columns 2000x=1", "--columns");
        add("summary a --columns unknown=1", "--columns");
        add("summary a --first-price 5", "--first-price");
        add("summary a --step 5", "--step");
        add("summary a --first-price -5 --step 1", "--first-price");
        add("summary a --first-price 5 --first-price x --step 1", "--first-price");
        add("summary a --first-price 5 --step 0", "--step");
        add("summary a --bucket-width 0", "--bucket-width");
        add("summary a --bucket-width wide", "--bucket-width");
        add("summary a --select=", "--select");
        add("summary a --exchanges=", "--exchanges");
        add("summary a --exchanges OKX,,Bybit", "--exchanges");
        add("summary a --leverage-range 5", "--leverage-range");
        add("summary a --leverage-range 5-5", "--leverage-range");
        add("summary a --leverage-range 0-5", "--leverage-range");
        add("summary a --leverage-range 5-2000", "--leverage-range");
        add("summary a --leverage-range unknown-5", "--leverage-range");
        add("sweep", "");
        add("sweep a", "");
        add("sweep a b --to 5", "b");
        add("sweep a --to 5 --format csv", "--format");
        add("sweep a --to -5", "--to");
        add("sweep a --to -100%", "--to");
        add("sweep a --to 5 --from 4", "--from");
        add("summary a --to 5", "--to");
        add("render a -o c.png --to -5%", "--to");
        add("render a -o c.png --sweep far", "--sweep");
        add("inspect", "");
        add("inspect a --format csv", "--format");
        add("inspect a --tiers 5", "--tiers");
        add("inspect a --leverage-range 5-10", "--leverage-range");
    }

    void usageErrors()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, word);
        const auto arguments = parseArguments(words(line.constData()));
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().word, word.toStdString());
        QVERIFY(!arguments.error().reason.empty());
        QVERIFY(arguments.error().text().find('\n') == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"
