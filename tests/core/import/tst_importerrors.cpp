// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace ballast;
using Code = ImportErrorCode;

/// What cannot be opened: the code, and the place where there is one.
class TestImportErrors : public QObject
{
    Q_OBJECT

private slots:
    void file_data();
    void file();
    void unreadable();
    void text_data();
    void text();
    void limits();
    void cancelled();
    void progressRises();
};

void TestImportErrors::file_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << "nothing.json" << static_cast<int>(Code::NotFound);
    QTest::newRow("below a file") << "empty.json/x" << static_cast<int>(Code::NotFound);
    QTest::newRow("directory") << "." << static_cast<int>(Code::NotAFile);
    QTest::newRow("pipe") << "pipe" << static_cast<int>(Code::NotAFile);
    QTest::newRow("device") << "/dev/null" << static_cast<int>(Code::NotAFile);
    QTest::newRow("empty") << "empty.json" << static_cast<int>(Code::Empty);
}

void TestImportErrors::file()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    const QTemporaryDir directory;
    QFile empty(directory.filePath(QStringLiteral("empty.json")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QCOMPARE(::mkfifo(directory.filePath(QStringLiteral("pipe")).toUtf8().constData(), 0600), 0);
    const std::string path =
        name.startsWith(u'/') ? name.toStdString() : directory.filePath(name).toStdString();
    const auto imported = importFile(path);
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().code), code);
    QCOMPARE(imported.error().file, path);
}

void TestImportErrors::unreadable()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("closed.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    QVERIFY(file.setPermissions({}));
    // Root may read everything, so for this one call it is somebody who may not.
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {
        constexpr uid_t nobody = 65534;
        QCOMPARE(::chmod(directory.path().toUtf8().constData(), 0755), 0);
        QCOMPARE(::seteuid(nobody), 0);
    }
    const auto imported = importFile(file.fileName().toStdString());
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().code), static_cast<int>(Code::Unreadable));
    QVERIFY(!imported.error().found.empty());
}

void TestImportErrors::text_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const QByteArray& content, Code code, const char* place,
                        const char* found) {
        QTest::newRow(name) << content << static_cast<int>(code) << QString::fromUtf8(place)
                            << QString::fromUtf8(found);
    };
    row("blanks only", " \n\t", Code::Empty, "", "");
    row("truncated", "{\"5\": [1,\n2", Code::InvalidJson, "line 2, column 2", "end of file");
    row("comment", "{\"a\": 1 // c\n}", Code::InvalidJson, "line 1, column 9", "/");
    row("comment first", "// from the docs\n{}", Code::InvalidJson, "line 1, column 1", "/");
    row("dots", "{\"p\": [1, ...]}", Code::InvalidJson, "line 1, column 11", "...");
    row("column in characters", "{\"\u00fc\u20ac\": nul}", Code::InvalidJson, "line 1, column 8", "nul");
    row("trailing comma", "{\"a\":1,}", Code::InvalidJson, "line 1, column 8", "}");
    row("text behind", "[1,2] x", Code::InvalidJson, "line 1, column 7", "x");
    row("wrong bracket", "[1,2}", Code::InvalidJson, "line 1, column 5", "}");
    row("single quotes", "{\"a\": 'x'}", Code::InvalidJson, "line 1, column 7", "'");
    row("leading zero", "[01]", Code::InvalidJson, "line 1, column 2", "01");
    row("tab in text", "[\"a\tb\"]", Code::InvalidJson, "line 1, column 4", "control character U+0009");
    row("lone surrogate", "[\"\\ud800\"]", Code::InvalidJson, "line 1, column 3", "\\ud800");
    row("huge integer", QByteArray("[") + QByteArray(400, '7') + "]", Code::WrongType, "line 1, column 2",
        "777777777777777777777777777777777777777777777777777777777777…");
    row("only negative amounts", "{\"prices\":[1,2],\"5x\":[-1,-2]}", Code::NothingPositive, "[\"5x\"][0]",
        "negative amount");
    row("only negative in a table", "price,5x\n1,-2\n2,-3\n", Code::NothingPositive, "line 2", "1,-2");
    row("only negative in a long table", "price,leverage,amount\n1,5,-2\n2,5,-3\n", Code::NothingPositive,
        "line 2", "price 1, notional -2");
    row("bad UTF-8", "{\"5\":\n\n\"\xff\"}", Code::InvalidText, "line 3, column 2", "");
    row("cut UTF-8", "price,5x\n1,2\xe2\x82", Code::InvalidText, "line 2, column 4", "");
    row("bad UTF-16", QByteArray("\xff\xfep\0\n\0\x00\xdc", 8), Code::InvalidText, "line 2, column 1", "");
    row("not a map", "{\"a\": 1, \"b\": [1, 2]}", Code::NotAMap, "", "a: number, b: array of 2");
    row("empty object", "{}", Code::NotAMap, "", "empty object");
    row("empty list", "[]", Code::NotAMap, "", "array of 0");
    row("list of objects", "[{\"q\": \"x\"}]", Code::NotAMap, "", "array of 1, first: {q: text}");
    row("prose", "hello\nworld", Code::NotAMap, "", "columns hello");
    row("executed orders", "time,side,price,quantity\n1,BUY,2,3\n", Code::NotThisKind, "line 1",
        "executed-liquidations");
    row("years are no tiers", "{\"2023\": [1], \"2024\": [2]}", Code::NotAMap, "",
        "2023: array of 1, 2024: array of 1");
    row("arrays without leverages", "{\"prices\": [1, 2], \"data\": [[1, 2]]}", Code::NotAMap, "",
        "prices: array of 2, data: array of 1");
    row("provider error", "{\"code\": \"40001\", \"msg\": \"Not logged in\", \"success\": false}",
        Code::ProviderError, "code", "code 40001: Not logged in");
    row("provider number", "{\"code\": 30001, \"message\": \"limit\"}", Code::ProviderError, "code",
        "code 30001: limit");
    row("provider number of no integer", "{\"code\": 1e19, \"msg\": \"odd\"}", Code::ProviderError, "code",
        "code 10000000000000000000: odd");
    row("success false", "{\"success\": false, \"msg\": \"no\"}", Code::ProviderError, "success", "no");
    row("success with code 1 and more", "{\"success\": true, \"code\": \"1\", \"data\": 5}", Code::NotAMap,
        "", "success: true or false, code: text, data: number");
    row("encrypted", "{\"code\":\"0\",\"data\":\"" + QByteArray(200, 'A') + "==\"}", Code::Encrypted, "data",
        "encrypted text");
    row("prices and tier differ", "{\"prices\": [1, 2, 3], \"5x\": [1, 2]}", Code::LengthMismatch, "[\"5x\"]",
        "2");
    row("two tiers differ", "{\"x5\": [1, 2, 3], \"x10\": [1, 2]}", Code::LengthMismatch, "x10", "2");
    row("no rows", "{\"prices\": [], \"5x\": []}", Code::NoTiers, "", "no bucket");
    row("price is text", "{\"prices\": [1, \"two\"], \"5x\": [1, 2]}", Code::WrongType, "prices[1]", "two");
    row("amounts are text", "{\"prices\": [1, 2, 3], \"5x\": [1, \"a\", \"b\"]}", Code::MostRowsFailed,
        "[\"5x\"][1]", "a");
    row("chart without tiers",
        "{\"xAxis\": {\"data\": [1]}, \"series\": [{\"name\": \"Sales\", \"type\": \"bar\", \"data\": [1]}]}",
        Code::NoTiers, "series", "Sales");
    row("series longer than axis",
        "{\"xAxis\": {\"data\": [1]}, \"series\": [{\"name\": \"5x\", \"type\": \"bar\", \"data\": [1, 2]}]}",
        Code::LengthMismatch, "series[0].data", "2");
    row("axis of names",
        "{\"xAxis\": {\"data\": [\"Mon\"]}, \"series\": [{\"name\": \"5x\", \"type\": \"bar\", \"data\": "
        "[1]}]}",
        Code::WrongType, "xAxis.data[0]", "Mon");
    row("CoinGlass, most rows bad", "{\"1\": [[1, 2, 5], [\"x\", 1], [3]]}", Code::MostRowsFailed,
        "[\"1\"][1]", "array of 2");
    row("CoinGlass, no row good", "{\"48935\": [[48935, null, 25, null]]}", Code::MostRowsFailed,
        "[\"48935\"][0]", "array of 4");
    row("CoinGlass, all buckets empty", "{\"data\": {\"liqMapV2\": {\"100\": [], \"200\": []}}}",
        Code::NoTiers, "", "no usable row");
    row("CoinAnk, success with another code",
        R"({"success":true,"code":"0","msg":"busy","data":{"prices":[1],"x5":[1]}})", Code::ProviderError,
        "code", "code 0: busy");
    row("CoinAnk, no data", R"({"success":true,"code":"-3","extCode":null,"msg":"limit","data":null})",
        Code::ProviderError, "code", "code -3: limit");
    row("CoinAnk, failed inside",
        R"({"code":"1","data":{"success":false,"msg":"no","data":{"prices":[1],"x5":[1]}}})",
        Code::ProviderError, "data.success", "no");
    row("CoinAnk, tier too short", R"({"code":"1","data":{"prices":[1,2],"x5":[1]}})", Code::LengthMismatch,
        "data.x5", "1");
    row("CoinAnk, exchanges are no tiers", R"({"success":true,"code":"1","data":{"prices":[1],"Bybit":[1]}})",
        Code::NotAMap, "", "success: true or false, code: text, data: object of 2");
    row("DataMaxi+, no bucket", R"({"currentPrice":1,"totalOiUsd":2,"buckets":[]})", Code::NoTiers, "",
        "no usable row");
    row("DataMaxi+, most buckets bad",
        R"({"data":{"buckets":[{"price":1,"l5xUsd":1},{"l5xUsd":1},{"price":1,"l5xUsd":"a"}]}})",
        Code::MostRowsFailed, "data.buckets[1]", "object of 1");
    row("totals are no tiers", R"({"buckets":[{"price":1,"totalUsd":1}]})", Code::NotAMap, "",
        "buckets: array of 1");
    row("rektslug, no level", R"({"current_price":"1","long_liquidations":[],"short_liquidations":[]})",
        Code::NoTiers, "", "no usable row");
    row("rektslug, most levels bad",
        R"({"short_liquidations":[{"price_level":"1","volume":"1","leverage":"5x"},{"price_level":"1"},7]})",
        Code::MostRowsFailed, "short_liquidations[1]", "object of 1");
    row("Hyblock, most levels bad", R"({"data":[{"price":1,"size":"a","leverage":"5","side":"long"}]})",
        Code::MostRowsFailed, "data[0]", "object of 4");
    row("tiers of nulls only are no buckets", "{\"2023\": [null], \"2024\": [null]}", Code::NotAMap, "",
        "2023: array of 1, 2024: array of 1");
    row("most lines bad", "price,5x\n1,2\nx,1\n3\n4,y\n", Code::MostRowsFailed, "line 3", "x,1");
    row("header only", "price,5x\n", Code::NoTiers, "", "no bucket");
    row("long, header only", "price,leverage,amount\n", Code::NoTiers, "", "no usable row");
}

void TestImportErrors::text()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, place);
    QFETCH(QString, found);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported, qPrintable(explain(imported)));
    QVERIFY2(static_cast<int>(imported.error().code) == code, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().place), place);
    QCOMPARE(QString::fromStdString(imported.error().found), found);
    QCOMPARE(imported.error().file, std::string("test"));
}

void TestImportErrors::limits()
{
    const auto codeWith = [](const std::string& content, const ImportLimits& limits) {
        ImportOptions options;
        options.limits = limits;
        const auto imported = importText(content, options);
        return imported || imported.error().code != Code::TooLarge ? std::string() : imported.error().found;
    };
    ImportLimits limits;
    limits.fileBytes = 10;
    QCOMPARE(codeWith("{\"prices\": []}", limits), std::string("14 bytes"));
    ImportOptions options;
    options.limits = limits;
    const auto file = importFile(BALLAST_TEST_DATA "/wide.csv", options);
    QVERIFY(!file && file.error().code == Code::TooLarge);
    limits = {};
    limits.buckets = 2;
    QCOMPARE(codeWith("{\"prices\": [1, 2, 3], \"5x\": [1, 2, 3]}", limits), std::string("3 buckets"));
    QCOMPARE(codeWith("price,leverage,amount\n1,5,1\n2,5,1\n3,5,1\n", limits), std::string("3 buckets"));

    std::string tiers = "price,leverage,amount\n";
    std::string arrays = "{\"prices\": [1]";
    for (int leverage = 1; leverage <= 257; ++leverage) {
        tiers += "1," + std::to_string(leverage) + ",1\n";
        arrays += ", \"" + std::to_string(leverage) + "x\": [1]";
    }
    QCOMPARE(codeWith(tiers, {}), std::string("more than 256 tiers"));
    QCOMPARE(codeWith(arrays + "}", {}), std::string("more than 256 tiers"));

    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    QCOMPARE(codeWith(nested(64), {}), std::string());
    QVERIFY(!codeWith(nested(66), {}).empty());
}

void TestImportErrors::cancelled()
{
    for (int steps = 0; steps < 4; ++steps) {
        ImportOptions options;
        int left = steps;
        options.progress = [&](double) { return left-- > 0; };
        for (const char* name :
             {"raw-arrays.json", "coinglass-v4.json", "echarts-option.json", "coinank-map.json",
              "datamaxi-map.json", "rektslug-levels.json", "hyblock-levels.json", "wide.csv", "long.csv"}) {
            left = steps;
            const auto imported = importFile(std::string(BALLAST_TEST_DATA "/") + name, options);
            QVERIFY(!imported);
            QCOMPARE(static_cast<int>(imported.error().code), static_cast<int>(Code::Cancelled));
        }
    }
}

void TestImportErrors::progressRises()
{
    ImportOptions options;
    double last = -1;
    bool rises = true;
    options.progress = [&](double fraction) {
        rises = rises && fraction >= last && fraction <= 1;
        last = fraction;
        return true;
    };
    QVERIFY(importFile(BALLAST_TEST_DATA "/raw-arrays.json", options));
    QVERIFY(rises);
    QCOMPARE(last, 1.0);
}

QTEST_APPLESS_MAIN(TestImportErrors)
#include "tst_importerrors.moc"
