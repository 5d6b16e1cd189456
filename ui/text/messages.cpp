// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/messages.h"

#include "text/format.h"
#include "text/outsidetext.h"
#include "text/refusals.h"

#include <QStringList>

#include <system_error>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

QString counted(std::size_t number, const QString& one, const QString& many)
{
    return count(number) + u' ' + (number == 1 ? one : many);
}

QString given(const QString& value, const QString& otherwise)
{
    return value.isEmpty() ? otherwise : value;
}

/// What the reader needs of an error's values, as text without line breaks.
struct Values
{
    explicit Values(const ImportError& error)
        : found(QString::fromStdString(error.found).simplified())
        , expected(QString::fromStdString(error.expected).simplified())
    {
    }

    /// `sentence` with a colon and the text found, or with a full stop alone.
    QString withFound(const QString& sentence) const
    {
        return found.isEmpty() ? sentence + u'.'
                               : sentence + u": "_s + found + (found.endsWith(u'.') ? QString() : u"."_s);
    }

    QString found;
    QString expected;
};

CauseAndRemedy aboutFile(ImportErrorCode code, const Values& values)
{
    switch (code) {
    case ImportErrorCode::NotFound:
        return {u"There is no such file."_s,
                u"Check its name and folder; it may have been moved or renamed."_s};
    case ImportErrorCode::NotAFile:
        return {u"This is a %1, not a file."_s.arg(given(values.found, u"directory"_s)),
                u"Choose the export itself."_s};
    case ImportErrorCode::Unreadable:
        return {values.withFound(u"The system could not read the file"_s),
                u"Check that you may read it and that its disk is connected."_s};
    case ImportErrorCode::Empty:
        return {u"The file is empty."_s, u"Save or download the export again."_s};
    case ImportErrorCode::Picture:
        return {values.withFound(u"This is a picture, not an export"_s),
                u"Open the export that it was made from, or the picture alone in a window."_s};
    case ImportErrorCode::Changed:
        return {u"The file was changed while it was read."_s,
                u"Open it again once the program that writes it is done."_s};
    case ImportErrorCode::TooLarge:
        return {u"The file has %1; the limit is %2."_s.arg(given(values.found, u"too much in it"_s),
                                                           given(values.expected, u"lower"_s)),
                u"Export a shorter range or fewer instruments."_s};
    case ImportErrorCode::DamagedGzip:
        return {values.withFound(u"The gzip file is damaged or cut off"_s),
                u"Copy or download it again, whole."_s};
    case ImportErrorCode::UnpacksTooLarge:
        return {u"The gzip file unpacks to more than %1."_s.arg(given(values.expected, u"is allowed"_s)),
                u"If you trust it, unpack it first and open what was in it."_s};
    case ImportErrorCode::InvalidText:
        if (values.found == u"zeros")
            return {u"There are zeros in place of text from there on."_s,
                    u"The file is not whole, or no text at all: save or download the export again."_s};
        if (values.found == u"stretch")
            return {u"No line or value ends within 64 MiB from there on, so this is no export."_s,
                    u"Save or download the export again."_s};
        return {u"The text is not valid %1."_s.arg(given(values.expected, u"UTF-8"_s)),
                u"Save the file again as UTF-8; if it was downloaded, it may be damaged or compressed."_s};
    default:
        return {};
    }
}

/// What the reader can say of a file, as flags and in the window.
CauseAndRemedy aboutChoice(ImportErrorCode code, const Values& values)
{
    switch (code) {
    case ImportErrorCode::ColumnsUnknown:
        return {u"It is a table, but its columns cannot be told: %1."_s.arg(values.found),
                u"Say which is which, by name or number, with --columns price=1,5x=2,10x=3 or --columns "
                u"price=1,leverage=2,amount=3."_s};
    case ImportErrorCode::MeaningUnknown:
        return {
            u"These are prices with amounts, but nothing says that they are liquidations: %1. Orders, trades "
            u"and volumes look the same."_s.arg(values.found),
            u"If they are, say so by naming the columns: --columns price=1,amount=2."_s};
    case ImportErrorCode::NoSuchColumn:
        return {u"There is no column \"%1\"."_s.arg(values.found),
                u"With --columns name one of these, or its number: %1."_s.arg(values.expected)};
    case ImportErrorCode::NoSuchMap:
        return {u"There is no map \"%1\" in the file."_s.arg(values.found),
                values.expected.isEmpty() ? u"It holds one map: leave --select out."_s
                                          : u"With --select name one of these: %1."_s.arg(values.expected)};
    default:
        return {};
    }
}

CauseAndRemedy aboutContent(ImportErrorCode code, const Values& values)
{
    switch (code) {
    case ImportErrorCode::InvalidJson:
        return {
            values.withFound(values.found.isEmpty() ? u"This is not valid JSON"_s
                                                    : u"This is not valid JSON; it breaks at"_s),
            u"Copy the whole response again; comments, dots for what was left out and cut ends are not JSON."_s};
    case ImportErrorCode::NotAMap: {
        const QString seen = values.found.isEmpty()
            ? u"No liquidation map was recognised."_s
            : u"No liquidation map was recognised. Seen: %1."_s.arg(values.found);
        return {seen,
                values.expected.isEmpty()
                    ? u"Open an export with prices, leverage tiers and amounts."_s
                    : u"Nearest: %1. All that opens: ballast --formats."_s.arg(values.expected)};
    }
    case ImportErrorCode::ProviderError:
        return {values.withFound(u"The provider sent an error instead of a map"_s),
                u"Check the API key, its plan and the request, then download again."_s};
    case ImportErrorCode::Encrypted:
        return {u"This is CoinGlass's encrypted web response."_s,
                u"Use CoinGlass's API, or export the data of the chart itself."_s};
    case ImportErrorCode::WrongType:
        return {values.found.isEmpty()
                    ? u"A value has the wrong type; %1 is needed."_s.arg(given(values.expected, u"another"_s))
                    : u"Found %1 where %2 is needed."_s.arg(values.found,
                                                            given(values.expected, u"another type"_s)),
                u"Correct that place, or export the map again."_s};
    case ImportErrorCode::LengthMismatch:
        return {u"The array has %1 values where %2 are needed."_s.arg(
                    given(values.found, u"other"_s), given(values.expected, u"as many as prices"_s)),
                u"Copy every array at the same moment, so that each has one value per price."_s};
    case ImportErrorCode::NoOpenPosition: {
        const QString count = values.found.isEmpty() || values.found == u"0" ? QString()
            : values.found == u"1"
            ? u": 1 position without one, %1 USD"_s.arg(values.expected)
            : u": %1 positions without one, %2 USD"_s.arg(values.found, values.expected);
        return {u"There is no open position with a liquidation price%1."_s.arg(count),
                u"Open it again while a position is held that can be liquidated, or open another account."_s};
    }
    case ImportErrorCode::NoTiers:
        return {
            values.withFound(u"The file has the shape of a map but nothing in it can be used"_s),
            u"Check that the chart had loaded and that its leverage tiers were on when it was exported."_s};
    case ImportErrorCode::TotalTooLarge:
        return {
            u"The %1 of this file add up to more than a total can hold, which is %2."_s.arg(
                given(values.found, u"amounts"_s), given(values.expected, u"less"_s)),
            u"No market is that large: look for amounts with too many digits, or export the map again."_s};
    case ImportErrorCode::PriceTooExtreme:
        return {
            u"Found %1; prices are drawn from %2, and buckets where a number can tell their edges apart."_s
                .arg(given(values.found, u"a price out of reach"_s), given(values.expected, u"0 up"_s)),
            u"Correct the prices, or what was given for them: --first-price and --step, or --bucket-width."_s};
    case ImportErrorCode::MostRowsFailed: {
        const QString rows = u"More than half the rows cannot be read"_s;
        const QString needed = values.expected.isEmpty() ? rows : rows + u" as "_s + values.expected;
        return {
            values.found.isEmpty() ? needed + u'.' : needed + u"; the first is \"%1\"."_s.arg(values.found),
            u"Check the separator, the decimal mark and that the columns are price, leverage and amount."_s};
    }
    case ImportErrorCode::NotText:
        return aboutOtherFile(values.found);
    case ImportErrorCode::NotThisKind:
        return aboutOtherKind(values.found);
    case ImportErrorCode::NothingPositive:
        return {u"No amount of the map is over 0; the first that is negative or unreadable: \"%1\"."_s.arg(
                    values.found),
                u"Amounts are dollars of either side, without a sign; export them so."_s};
    case ImportErrorCode::Cancelled:
        return {u"Opening was cancelled."_s, u"Open the file again to read it whole."_s};
    default:
        return {};
    }
}

/// What is counted and what was done about it, for one kind of warning.
struct WarningText
{
    QString brief;
    QString consequence;
};

/// Of rows that are a position each.
WarningText aboutPositions(WarningCode code, std::size_t number)
{
    switch (code) {
    case WarningCode::MarginNotBelieved:
        return {
            counted(number, u"margin not believed"_s, u"margins not believed"_s),
            u"above the notional, over ten times away from what the leverage says, in coin or of the whole "
            u"account; notional / leverage was used instead."_s};
    case WarningCode::MarginFarFromLeverage:
        return {
            counted(number, u"margin far from its leverage"_s, u"margins far from their leverage"_s),
            u"taken as reported, though over twice or under half of notional / leverage: isolated margin is "
            u"topped up, and run down by losses."_s};
    case WarningCode::LeverageFromMargin:
        return {counted(number, u"leverage from margin"_s, u"leverages from margin"_s),
                u"none was stated, so it is notional / reported margin, rounded to a tier."_s};
    case WarningCode::NotionalFromMargin:
        return {
            counted(number, u"notional from margin"_s, u"notionals from margin"_s),
            u"no value in USD was stated, and contracts alone are none, so it is margin times leverage."_s};
    case WarningCode::InverseContracts:
        return {
            counted(number, u"inverse contract"_s, u"inverse contracts"_s),
            u"its size counts USD and its margin is in coin, so notional is that size, and margin notional / "
            u"leverage."_s};
    default:
        return {};
    }
}

/// How what stands in the file was read.
WarningText aboutReading(WarningCode code, std::size_t number)
{
    switch (code) {
    case WarningCode::MissingCell:
        return {counted(number, u"missing cell"_s, u"missing cells"_s),
                u"nothing stands there, so each counts as no amount."_s};
    case WarningCode::LinesSkipped:
        return {counted(number, u"line skipped"_s, u"lines skipped"_s),
                u"above the table's header; no exchange, symbol or time is taken from there."_s};
    case WarningCode::SideUnknown:
        return {counted(number, u"side not understood"_s, u"sides not understood"_s),
                u"no known word for long or short, so the sign of the size, or the price, decides."_s};
    case WarningCode::SideOfOrders:
        return {
            counted(number, u"side told by buy or sell"_s, u"sides told by buy or sell"_s),
            u"a sell is the forced order of longs, unless the reference price says that most are the other "
            u"way round."_s};
    case WarningCode::SideContradicted:
        return {counted(number, u"side against its price"_s, u"sides against their price"_s),
                u"most of the stated notional is long above the reference price or short below it; the "
                u"stated sides "
                u"were kept."_s};
    case WarningCode::ReferenceBucket:
        return {
            u"a bucket on both sides of the price"_s,
            u"the bucket that holds the reference price has one amount, which counts as one side whole."_s};
    case WarningCode::TimeUnreadable:
        return {u"time not understood"_s,
                u"the export names a time that cannot be read, so none is shown."_s};
    case WarningCode::KeyRepeated:
        return {counted(number, u"key that comes twice"_s, u"keys that come twice"_s),
                u"where one value is wanted, the first was taken."_s};
    case WarningCode::TotalMismatch:
        return {counted(number, u"total that differs"_s, u"totals that differ"_s),
                u"a stated total is over 1 % away from longs and shorts together, which were taken."_s};
    case WarningCode::BinsFromKeys:
        return {
            u"bins read from their keys"_s,
            u"the export does not state its bins of leverage, so each was taken to reach up to its key."_s};
    default:
        return aboutPositions(code, number);
    }
}

WarningText textOf(WarningCode code, std::size_t number)
{
    switch (code) {
    case WarningCode::RowDropped:
        return {counted(number, u"row dropped"_s, u"rows dropped"_s),
                u"unreadable, negative or not finite, so left out of every total."_s};
    case WarningCode::DuplicateCounted:
        return {counted(number, u"duplicate row added up"_s, u"duplicate rows added up"_s),
                u"the same price and leverage came more than once, and the amounts were summed."_s};
    case WarningCode::DuplicateIgnored:
        return {counted(number, u"repeated row ignored"_s, u"repeated rows ignored"_s),
                u"identical rows, which this format is known to repeat, were counted once."_s};
    case WarningCode::UnknownLeverage:
        return {counted(number, u"row of unknown leverage"_s, u"rows of unknown leverage"_s),
                u"kept as notional, but outside margin and ratio."_s};
    case WarningCode::MissingReferencePrice:
        return {u"no reference price"_s,
                u"distances, and sides where the export does not name them, stay unknown until a price is "
                u"given, in "
                u"the window or with --price."_s};
    case WarningCode::MissingPrices:
        return {u"no prices"_s,
                u"buckets are numbered from 0 because the export has no price axis; give it in the window, "
                u"or with "
                u"--first-price and --step."_s};
    case WarningCode::CurveMismatch:
        return {
            counted(number, u"cumulative curve differs"_s, u"cumulative curves differ"_s),
            u"the export's running total is over 1 % away from the sum of its tiers; some tiers may be missing."_s};
    case WarningCode::AmbiguousNumbers:
        return {
            u"ambiguous numbers"_s,
            u"their points or commas may be decimal marks or group thousands, and nothing in the table tells which."_s};
    case WarningCode::SeriesIgnored:
        return {counted(number, u"series left out"_s, u"series left out"_s), u"not a leverage tier."_s};
    case WarningCode::NoLeverage:
        return {u"no leverage"_s,
                u"nothing in this export says by which leverage its notional is held, so its margin is only "
                u"known to lie between two bounds; a map of one pair with leverage tiers (CoinGlass's pair "
                u"map, CoinAnk's getLiqMap) has it."_s};
    case WarningCode::LeverageBins:
        return {u"leverage in bins"_s,
                u"margin is a lower bound: every row is weighed by the highest leverage of its bin."_s};
    case WarningCode::CrossMargin:
        return {counted(number, u"cross-margin position"_s, u"cross-margin positions"_s),
                u"their liquidation price and what is lost hang on the rest of the account."_s};
    case WarningCode::NoLiquidationPrice:
        return {counted(number, u"position without a liquidation price"_s,
                        u"positions without a liquidation price"_s),
                u"in no bucket, so left out of every total."_s};
    case WarningCode::NewestColumn:
        return {
            u"heatmap: newest column"_s,
            u"the map shown is the heatmap's newest column; the whole of it was read, and its own view is "
            u"to come."_s};
    case WarningCode::EmptyMap:
        return {counted(number, u"empty map"_s, u"empty maps"_s), u"there, but without a single row."_s};
    default:
        return aboutReading(code, number);
    }
}

} // namespace

QString ErrorText::oneLine() const
{
    QStringList parts{file};
    if (!place.isEmpty())
        parts << place;
    parts << QString(cause + u' ' + remedy).trimmed();
    // A file's name may hold a line break; one error is one line.
    return cleaned(parts.join(u": "_s));
}

ErrorText describe(const ImportError& error)
{
    const Values values(error);
    CauseAndRemedy sentences = aboutFile(error.code, values);
    if (sentences.cause.isEmpty())
        sentences = aboutChoice(error.code, values);
    if (sentences.cause.isEmpty())
        sentences = aboutContent(error.code, values);
    return {QString::fromStdString(error.file), QString::fromStdString(error.place), sentences.cause,
            sentences.remedy, error.code == ImportErrorCode::NotAMap};
}

QString unreadableFolder(int error)
{
    return u"The system could not read the folder: %1. Check that you may read it; what is in it was left out."_s
        .arg(QString::fromStdString(std::system_category().message(error)));
}

QString brief(const Warning& warning)
{
    return textOf(warning.code, warning.count).brief;
}

QString describe(const Warning& warning)
{
    const WarningText text = textOf(warning.code, warning.count);
    QString sentence = text.brief + u": "_s + text.consequence;
    sentence[0] = sentence[0].toUpper();
    const QString where = QString::fromStdString(warning.where).simplified();
    const QString detail = QString::fromStdString(warning.detail).simplified();
    if (!where.isEmpty())
        sentence += (warning.count > 1 ? u" First at %1"_s : u" At %1"_s).arg(where)
            + (detail.isEmpty() ? u"."_s : u": \"%1\"."_s.arg(detail));
    else if (!detail.isEmpty())
        sentence += u" Found: \"%1\"."_s.arg(detail);
    return sentence;
}

QString openingNotice(const Document& document)
{
    if (document.heatmap)
        return u"This is a heatmap over time, without leverage: its newest column is shown as a map, and "
               u"margin "
               u"as a band. For margin open a map of one pair with leverage tiers."_s;
    if (!document.map.hasMargin())
        return u"No row of this export carries a leverage, so margin is only known to lie in a band. For "
               u"margin "
               u"open a map of one pair with leverage tiers: CoinGlass's pair map, or CoinAnk's getLiqMap."_s;
    return {};
}

QString methodNote(MarginBasis basis, const Range& leverageRange)
{
    const QString rest =
        u" Margin at risk, not order flow. Modelled levels; isolated margin, no added collateral."_s;
    switch (basis) {
    case MarginBasis::Unknown:
        return u"No leverage in this export: margin lies between notional / %1 and notional / %2."_s
                   .arg(leverageRange.high)
                   .arg(leverageRange.low)
            + rest;
    case MarginBasis::LowerBound:
        return u"Margin is a lower bound: notional / highest leverage of each bin."_s + rest;
    case MarginBasis::Reported:
        return u"Margin as the positions report it. Margin at risk, not order flow. Cross margin can lose "
               u"more "
               u"or less."_s;
    case MarginBasis::Computed:
        break;
    }
    return methodNote();
}

QStringList caveats()
{
    return {
        u"The split by leverage is assumed by the vendor."_s,
        u"Isolated margin is assumed, without added collateral; with cross margin more or less can be lost."_s,
        u"Levels open but do not close: a modelled level may belong to a position that is gone."_s,
        u"The same position can appear in several exchanges' aggregates, and the same margin can repeat in each tier: totals are a scenario sum, not money in the market."_s,
        u"Ranges overlap: one day is inside seven days. Never add them."_s,
        u"Totals of two vendors differ up to twentyfold for the same market: compare shares, not totals."_s,
        u"1 / leverage is about the distance to liquidation plus the maintenance rate, so weighting by margin demotes buckets near the price by construction: read the distance beside every rank."_s,
        u"A map is not a forecast."_s,
    };
}

QString methodNote()
{
    return u"Margin = notional / leverage per tier. Margin at risk, not order flow. Modelled levels; "
           u"isolated margin, "
           "no added collateral."_s;
}

} // namespace ballast::text
