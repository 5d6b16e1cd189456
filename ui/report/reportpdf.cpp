// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwriter.h"

#include "appinfo.h"
#include "theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 1200; // text is placed in whole dots
constexpr double textPoints = 9;
constexpr double smallPoints = 8;
constexpr std::size_t rowsKept = 16; // a table of so many rows at most stays with its heading, on one page

double dots(double millimetres)
{
    return millimetres / 25.4 * dotsPerInch;
}

/// Qt takes the lengths of a text's formats for those of a screen, and scales them to the device itself.
double screenDotsPerInch()
{
    static const double dots = QImage(1, 1, QImage::Format_RGB32).logicalDpiX();
    return dots;
}

/// For formats.
double length(double millimetres)
{
    return millimetres / 25.4 * screenDotsPerInch();
}

/// With its figures beside their units: lines may end at a thin space.
QString together(QString text)
{
    return text.replace(QChar(0x202F), QChar(0x202F));
}

/// Fills a text document laid out for the device that it is printed on.
class Pages
{
public:
    Pages(const Report& report, QPdfWriter& pdf);

    void print(QPdfWriter& pdf);

private:
    /// A heading, and the text that has to stand on its page.
    struct Bond
    {
        int heading;
        int follower;
    };

    QTextCharFormat type(double points, const QColor& colour, int weight = QFont::Normal) const;
    void startBlock(double above, double below = 0);
    void addLine(const QString& text, const QTextCharFormat& format, double above, double below = 0);
    void addHead();
    void addFigures();
    void addSource();
    void addPicture();
    void addSection(const ReportSection& section);
    // Each gives the position of what has to stand on its heading's page.
    int add(const ReportParagraph& paragraph);
    int add(const ReportList& list);
    int add(const ReportTable& table);
    void fillRow(QTextTable& grid, const ReportTable& table, const ReportRow& row, int place);
    void setCell(QTextTable& grid, int row, int column, const QString& text, const QTextCharFormat& format,
                 ReportColumn::Kind kind);
    void setBorder(QTextTable& grid, int row, const QColor& colour) const;
    QTextTable& insertGrid(int rows, int columns, double padding);
    int followerOf(const ReportTable& table, const QTextTable& grid) const;
    int pageOf(int position) const;
    void keepHeadings();
    void printFoot(QPainter& painter, int page) const;

    const Report& m_report;
    const Theme& m_theme = Theme::of(false);
    QTextDocument m_document;
    QTextCursor m_cursor;
    QString m_family;
    QSizeF m_page; // of the text, dots
    QTextTable* m_lastGrid = nullptr; // where nothing follows it yet
    std::vector<Bond> m_bonds;
};

Pages::Pages(const Report& report, QPdfWriter& pdf)
    : m_report(report)
    , m_cursor(&m_document)
    , m_family(uiFont(textPoints).family())
    , m_page(pdf.width(), pdf.height() - dots(9))
{
    m_document.setUndoRedoEnabled(false);
    m_document.documentLayout()->setPaintDevice(&pdf);
    m_document.setDocumentMargin(0);
    m_document.setIndentWidth(length(4.5));
    m_document.setPageSize(m_page);
    QFont font(m_family);
    font.setPointSizeF(textPoints);
    m_document.setDefaultFont(font);
    m_cursor.beginEditBlock(); // laid out once, and not at every cell
    addHead();
    for (const ReportSection& section : report.sections)
        addSection(section);
    m_cursor.endEditBlock();
    keepHeadings();
}

QTextCharFormat Pages::type(double points, const QColor& colour, int weight) const
{
    QTextCharFormat format;
    format.setFontFamilies({m_family});
    format.setFontPointSize(points);
    format.setFontWeight(weight);
    format.setForeground(colour);
    return format;
}

/// A block of its own at the end of the document, `above` and `below` in millimetres.
void Pages::startBlock(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(length(above));
    format.setBottomMargin(length(below));
    format.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
    m_cursor.movePosition(QTextCursor::End);
    // The document begins with an empty block, and so does what follows a table.
    if (m_cursor.block().length() > 1 || m_cursor.currentList())
        m_cursor.insertBlock();
    m_cursor.setBlockFormat(format);
    m_lastGrid = nullptr;
}

void Pages::addLine(const QString& text, const QTextCharFormat& format, double above, double below)
{
    startBlock(above, below);
    m_cursor.insertText(together(text), format);
}

/// Of at least one row and one column: Qt inserts no other table.
QTextTable& Pages::insertGrid(int rows, int columns, double padding)
{
    m_cursor.movePosition(QTextCursor::End);
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(length(padding));
    format.setTopMargin(length(1.5));
    format.setBottomMargin(length(1.5));
    m_lastGrid = m_cursor.insertTable(rows, columns, format);
    return *m_lastGrid;
}

void Pages::setCell(QTextTable& grid, int row, int column, const QString& text, const QTextCharFormat& format,
                    ReportColumn::Kind kind)
{
    QTextCursor cursor = grid.cellAt(row, column).firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(kind == ReportColumn::Words ? Qt::AlignLeft : Qt::AlignRight);
    block.setNonBreakableLines(row > 0);
    if (column > 0 && kind == ReportColumn::Words) { // apart from the figures before it
        QTextTableCellFormat cell = grid.cellAt(row, column).format().toTableCellFormat();
        cell.setLeftPadding(length(4));
        grid.cellAt(row, column).setFormat(cell);
    }
    cursor.setBlockFormat(block);
    cursor.insertText(text, format);
}

/// Under a row.
void Pages::setBorder(QTextTable& grid, int row, const QColor& colour) const
{
    for (int column = 0; column < grid.columns(); ++column) {
        QTextTableCell cell = grid.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomBorder(length(0.15));
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(colour);
        cell.setFormat(format);
    }
}

void Pages::addHead()
{
    addLine(m_report.title, type(20, m_theme.text, QFont::DemiBold), 0);
    if (!m_report.subtitle.isEmpty())
        addLine(m_report.subtitle, type(10, m_theme.quietText), 0.5);
    addFigures();
    addPicture();
    addSource();
}

void Pages::addFigures()
{
    const int count = static_cast<int>(m_report.figures.size());
    if (count == 0)
        return;
    QTextTable& grid = insertGrid(2, count, 0.3);
    for (int column = 0; column < count; ++column) {
        const ReportFigure& figure = m_report.figures[static_cast<std::size_t>(column)];
        setCell(grid, 0, column, figure.value,
                type(17, figure.isMargin ? m_theme.margin : m_theme.text, QFont::DemiBold),
                ReportColumn::Words);
        setCell(grid, 1, column, figure.name, type(smallPoints, m_theme.quietText), ReportColumn::Words);
    }
}

/// Two pairs a row.
void Pages::addSource()
{
    const auto count = static_cast<int>(m_report.source.size());
    if (count == 0)
        return;
    QTextTable& grid = insertGrid((count + 1) / 2, 4, 0.5);
    for (int i = 0; i < count; ++i) {
        const QString& line = m_report.source[i];
        setCell(grid, i / 2, i % 2 * 2, line.section(u'\t', 0, 0), type(smallPoints, m_theme.faintText),
                ReportColumn::Words);
        setCell(grid, i / 2, i % 2 * 2 + 1, line.section(u'\t', 1), type(smallPoints, m_theme.text),
                ReportColumn::Words);
    }
}

void Pages::addPicture()
{
    const QImage& image = m_report.picture;
    if (image.isNull())
        return;
    const QUrl name(u"picture"_s);
    m_document.addResource(QTextDocument::ImageResource, name, image);
    startBlock(2);
    QTextBlockFormat block = m_cursor.blockFormat();
    block.setLineHeight(0, QTextBlockFormat::SingleHeight); // of the picture's height
    m_cursor.setBlockFormat(block);
    QTextImageFormat format;
    format.setName(name.toString());
    const double width = m_page.width() / dotsPerInch * screenDotsPerInch();
    format.setWidth(width);
    format.setHeight(width * image.height() / image.width());
    m_cursor.insertImage(format);
    addLine(m_report.caption, type(smallPoints, m_theme.quietText), 0.5, 1);
}

void Pages::addSection(const ReportSection& section)
{
    if (m_lastGrid) { // a block's margin does not count below a table
        QTextTableFormat format = m_lastGrid->format();
        format.setBottomMargin(length(5.5));
        m_lastGrid->setFormat(format);
    }
    addLine(section.heading, type(12.5, m_theme.text, QFont::DemiBold), 5.5, 1);
    const int heading = m_cursor.block().position();
    bool isLed = false;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const int follower = std::visit([this](const auto& part) { return add(part); }, section.blocks[i]);
        // A paragraph that leads to a table stays with it too.
        const bool leads = std::holds_alternative<ReportParagraph>(section.blocks[i])
            && i + 1 < section.blocks.size() && std::holds_alternative<ReportTable>(section.blocks[i + 1]);
        if (i == 0 || isLed)
            m_bonds.push_back({heading, follower});
        isLed = i == 0 && leads;
    }
}

int Pages::add(const ReportParagraph& paragraph)
{
    addLine(paragraph.text, type(textPoints, m_theme.text), 1, 1);
    return m_cursor.position();
}

int Pages::add(const ReportList& list)
{
    QTextListFormat format;
    format.setStyle(QTextListFormat::ListDisc);
    format.setIndent(1);
    QTextList* items = nullptr;
    int first = m_cursor.position();
    for (const QString& item : list.items) {
        startBlock(0.7);
        if (items)
            items->add(m_cursor.block());
        else
            items = m_cursor.createList(format);
        m_cursor.insertText(together(item), type(textPoints, m_theme.text));
        if (items->count() == 1)
            first = m_cursor.position();
    }
    m_cursor.insertBlock(QTextBlockFormat());
    return first;
}

void Pages::fillRow(QTextTable& grid, const ReportTable& table, const ReportRow& row, int place)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const ReportColumn::Kind kind = table.columns[i].kind;
        const QColor& colour = kind == ReportColumn::Margin ? m_theme.margin : m_theme.text;
        setCell(grid, place, column, row.cells.value(column),
                type(smallPoints, colour, row.isTotal ? QFont::DemiBold : QFont::Normal), kind);
        if (column == 0 && row.colour)
            grid.cellAt(place, 0).firstCursorPosition().insertText(u"■ "_s, type(smallPoints, *row.colour));
    }
}

int Pages::add(const ReportTable& table)
{
    const int rows = static_cast<int>(table.rows.size());
    QTextTable& grid = insertGrid(rows + 1, static_cast<int>(table.columns.size()), 0.8);
    QTextTableFormat format = grid.format();
    format.setHeaderRowCount(1);
    grid.setFormat(format);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        setCell(grid, 0, static_cast<int>(i), table.columns[i].heading, type(smallPoints, m_theme.quietText),
                table.columns[i].kind);
    setBorder(grid, 0, m_theme.faintText);
    for (int row = 0; row < rows; ++row) {
        fillRow(grid, table, table.rows[static_cast<std::size_t>(row)], row + 1);
        const bool isBeforeTotal = row + 1 < rows && table.rows[static_cast<std::size_t>(row) + 1].isTotal;
        if (row + 1 < rows)
            setBorder(grid, row + 1, isBeforeTotal ? m_theme.faintText : m_theme.hairline);
    }
    return followerOf(table, grid);
}

/// The last row, or of a long table the second.
int Pages::followerOf(const ReportTable& table, const QTextTable& grid) const
{
    const int row = table.rows.size() <= rowsKept ? grid.rows() - 1 : std::min(2, grid.rows() - 1);
    return grid.cellAt(row, 0).firstPosition();
}

int Pages::pageOf(int position) const
{
    const QTextBlock block = m_document.findBlock(position);
    const QRectF rect = m_document.documentLayout()->blockBoundingRect(block);
    return static_cast<int>(std::floor(rect.center().y() / m_page.height()));
}

/// No heading at the foot of a page, and no short table in two parts, as far as a page holds it.
void Pages::keepHeadings()
{
    for (const Bond& bond : m_bonds) {
        if (pageOf(bond.heading) == pageOf(bond.follower))
            continue;
        QTextCursor cursor(m_document.findBlock(bond.heading));
        QTextBlockFormat format = cursor.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }
}

void Pages::printFoot(QPainter& painter, int page) const
{
    QFont font(m_family);
    font.setPointSizeF(7.5);
    painter.setFont(font);
    painter.setPen(m_theme.faintText);
    const QRectF foot(0, m_page.height() + dots(4), m_page.width(), dots(5));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, m_report.footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     u"%1 / %2"_s.arg(page + 1).arg(m_document.pageCount()));
}

void Pages::print(QPdfWriter& pdf)
{
    QPainter painter(&pdf);
    // Without it Qt writes JPEG, whose traces show beside thin bars.
    painter.setRenderHint(QPainter::LosslessImageRendering);
    const int pages = m_document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            pdf.newPage();
        const QRectF text(0, page * m_page.height(), m_page.width(), m_page.height());
        painter.save();
        painter.translate(0, -text.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = text;
        painter.setClipRect(text);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
        printFoot(painter, page);
    }
}

} // namespace

QByteArray toPdf(const Report& report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({16, 15, 16, 11}, QPageLayout::Millimeter);
    pdf.setResolution(dotsPerInch);
    pdf.setCreator(QLatin1String(appName));
    pdf.setTitle(report.title);
    Pages(report, pdf).print(pdf);
    return buffer.data();
}

} // namespace ballast
