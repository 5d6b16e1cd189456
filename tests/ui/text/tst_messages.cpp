// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/messages.h"

#include <QSet>
#include <QTest>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

constexpr int errorCodes = static_cast<int>(ImportErrorCode::Cancelled) + 1;
constexpr int warningCodes = static_cast<int>(WarningCode::BinsFromKeys) + 1;

bool isSentence(const QString& text)
{
    return text.size() > 10 && !text[0].isLower() && text.endsWith(u'.') && !text.contains(u".."_s)
        && !text.contains(u"%1"_s) && !text.contains(u"  "_s);
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasCauseAndRemedy()
    {
        QSet<QString> causes;
        for (int code = 0; code < errorCodes; ++code) {
            for (const bool withValues : {false, true}) {
                ImportError error{static_cast<ImportErrorCode>(code), "a.json", {}, {}, {}};
                if (withValues)
                    error = {error.code, "a.json", "line 3", "what was found", "what is needed"};
                const text::ErrorText sentences = text::describe(error);
                QVERIFY2(isSentence(sentences.cause), qPrintable(sentences.cause));
                QVERIFY2(isSentence(sentences.remedy), qPrintable(sentences.remedy));
                if (!withValues)
                    causes.insert(sentences.cause);
            }
        }
        QCOMPARE(causes.size(), errorCodes);
    }

    void errorsNameWhatTheyFound()
    {
        const auto cause = [](ImportErrorCode code, const char* found, const char* expected) {
            return text::describe({code, "a", "b", found, expected}).cause;
        };
        QVERIFY(cause(ImportErrorCode::LengthMismatch, "189", "190").contains(u"189 values where 190"_s));
        QVERIFY(cause(ImportErrorCode::ProviderError, "40000: not logged in", "")
                    .contains(u"40000: not logged in"_s));
        QVERIFY(cause(ImportErrorCode::WrongType, "text", "number").contains(u"text where number"_s));
        QVERIFY(cause(ImportErrorCode::TooLarge, "9 bytes", "8 bytes").contains(u"9 bytes"_s));
        QVERIFY(cause(ImportErrorCode::NotAFile, "directory", "").contains(u"directory"_s));
    }

    void everyOtherKindHasItsOwnReason()
    {
        QSet<QString> causes;
        for (const char* kind :
             {"executed-liquidations", "order-book", "max-pain", "strengths", "orders", "trades"}) {
            const text::ErrorText sentences =
                text::describe({ImportErrorCode::NotThisKind, "a.json", "data", kind, {}});
            QVERIFY2(isSentence(sentences.cause), qPrintable(sentences.cause));
            QVERIFY2(isSentence(sentences.remedy), qPrintable(sentences.remedy));
            QVERIFY2(sentences.remedy.contains(u"leverage tiers"_s), qPrintable(sentences.remedy));
            causes.insert(sentences.cause);
        }
        QCOMPARE(causes.size(), 6);
    }

    void whatIsMissingNamesItsFlag()
    {
        const auto remedy = [](ImportErrorCode code) {
            return text::describe({code, "a", {}, "found", "x, y"}).remedy;
        };
        QVERIFY(remedy(ImportErrorCode::ColumnsUnknown).contains(u"--columns price=1,5x=2"_s));
        QVERIFY(remedy(ImportErrorCode::NoSuchColumn).contains(u"--columns"_s));
        QVERIFY(remedy(ImportErrorCode::NoSuchColumn).contains(u"x, y"_s));
        QVERIFY(remedy(ImportErrorCode::NoSuchMap).contains(u"--select name one of these: x, y"_s));
        const auto warning = [](WarningCode code) { return text::describe({code, 1, {}, {}}); };
        QVERIFY(warning(WarningCode::MissingPrices).contains(u"--first-price and --step"_s));
        QVERIFY(warning(WarningCode::MissingReferencePrice).contains(u"--price"_s));
    }

    void oneLine()
    {
        const text::ErrorText full{u"a\nb.json"_s, u"line 3"_s, u"Cause."_s, u"Remedy."_s};
        QCOMPARE(full.oneLine(), u"a b.json: line 3: Cause. Remedy."_s);
        const text::ErrorText noPlace{u"a.json"_s, {}, u"Cause."_s, u"Remedy."_s};
        QCOMPARE(noPlace.oneLine(), u"a.json: Cause. Remedy."_s);
    }

    void foundTextStaysOnOneLine()
    {
        const auto text =
            text::describe({ImportErrorCode::InvalidJson, "a", "line 1, column 2", "one\ntwo", {}});
        QVERIFY(!text.oneLine().contains(u'\n'));
        QVERIFY(text.cause.contains(u"one two"_s));
    }

    void everyWarningIsASentence()
    {
        QSet<QString> briefs;
        for (int code = 0; code < warningCodes; ++code) {
            for (const std::size_t count : {std::size_t(1), std::size_t(1234)}) {
                const Warning warning{static_cast<WarningCode>(code), count, {}, {}};
                QVERIFY2(isSentence(text::describe(warning)), qPrintable(text::describe(warning)));
                QVERIFY(!text::brief(warning).endsWith(u'.'));
            }
            briefs.insert(text::brief({static_cast<WarningCode>(code), 1, {}, {}}));
        }
        QCOMPARE(briefs.size(), warningCodes);
    }

    void warningsCountAndPoint()
    {
        const Warning rows{WarningCode::RowDropped, 3, "line 7", "abc"};
        QCOMPARE(text::brief(rows), u"3 rows dropped"_s);
        const QString sentence = text::describe(rows);
        QVERIFY(sentence.startsWith(u"3 rows dropped: "_s));
        QVERIFY(sentence.endsWith(u"First at line 7: \"abc\"."_s));
        QCOMPARE(text::brief({WarningCode::RowDropped, 1, {}, {}}), u"1 row dropped"_s);
        QCOMPARE(text::brief({WarningCode::UnknownLeverage, 12'345, {}, {}}),
                 u"12,345 rows of unknown leverage"_s);
    }

    void methodNote()
    {
        QCOMPARE(text::methodNote(),
                 u"Margin = notional / leverage per tier. Margin at risk, not order flow. "
                 "Modelled levels; isolated margin, no added collateral."_s);
    }
};

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
