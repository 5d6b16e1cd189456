// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/messages.h"

#include <QLocale>
#include <QStringList>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

QString count(std::size_t number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(static_cast<qulonglong>(number));
}

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

struct CauseAndRemedy
{
    QString cause;
    QString remedy;
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
        return {u"The text is not valid %1."_s.arg(given(values.expected, u"UTF-8"_s)),
                u"Save the file again as UTF-8; if it was downloaded, it may be damaged or compressed."_s};
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
                values.expected.isEmpty() ? u"Open an export with prices, leverage tiers and amounts."_s
                                          : u"Accepted here: %1."_s.arg(values.expected)};
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
    case ImportErrorCode::NoTiers:
        return {
            values.withFound(u"The file has the shape of a map but nothing in it can be used"_s),
            u"Check that the chart had loaded and that its leverage tiers were on when it was exported."_s};
    case ImportErrorCode::MostRowsFailed: {
        const QString rows = u"More than half the rows cannot be read"_s;
        const QString needed = values.expected.isEmpty() ? rows : rows + u" as "_s + values.expected;
        return {
            values.found.isEmpty() ? needed + u'.' : needed + u"; the first is \"%1\"."_s.arg(values.found),
            u"Check the separator, the decimal mark and that the columns are price, leverage and amount."_s};
    }
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
        return {
            u"no reference price"_s,
            u"distances, and sides where the export does not name them, stay unknown until a price is given."_s};
    case WarningCode::MissingPrices:
        return {u"no prices"_s, u"buckets are numbered from 0 because the export has no price axis."_s};
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
    }
    return {};
}

} // namespace

QString ErrorText::oneLine() const
{
    QStringList parts{file};
    if (!place.isEmpty())
        parts << place;
    parts << QString(cause + u' ' + remedy).trimmed();
    // A file's name may hold a line break; one error is one line.
    QString line = parts.join(u": "_s);
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    return line;
}

ErrorText describe(const ImportError& error)
{
    const Values values(error);
    CauseAndRemedy sentences = aboutFile(error.code, values);
    if (sentences.cause.isEmpty())
        sentences = aboutContent(error.code, values);
    return {QString::fromStdString(error.file), QString::fromStdString(error.place), sentences.cause,
            sentences.remedy};
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

QString methodNote()
{
    return u"Margin = notional / leverage per tier. Margin at risk, not order flow. Modelled levels; "
           u"isolated margin, "
           "no added collateral."_s;
}

} // namespace ballast::text
