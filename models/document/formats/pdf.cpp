// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "markdown.h"
#include "models/document/references.h"
#include "pdfoutline.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextObjectInterface>
#include <QTextTable>

#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pointsPerInch = 72;
const QColor ink(0x1f, 0x23, 0x28);
const QColor quiet(0x59, 0x63, 0x6e);
const QColor line(0xd1, 0xd9, 0xe0);

const QString style = uR"(
p, li { line-height: 112%; }
h1 { font-size: 20pt; font-weight: 700; margin: 0 0 10px 0; line-height: 100%; }
h2 { font-size: 13.5pt; font-weight: 700; margin: 20px 0 5px 0; color: #004e7a; }
h3 { font-size: 11.5pt; font-weight: 700; margin: 12px 0 4px 0; }
h4, h5, h6 { font-size: 10pt; font-weight: 700; margin: 10px 0 4px 0; }
p { margin: 0 0 7px 0; }
ul, ol { margin: 0 0 7px 0; }
li { margin: 0 0 3px 0; }
li p { margin: 0 0 3px 0; }
code, pre { font-family: 'Hack', 'DejaVu Sans Mono', monospace; font-size: 8.5pt; }
pre { background-color: #f3f5f7; margin: 0 0 7px 0; white-space: pre-wrap; }
blockquote { color: #59636e; }
table { margin: 4px 0 9px 0; border-collapse: collapse; }
th { color: #59636e; font-weight: 600; padding: 3px 18px 3px 0; border-bottom: 1px solid #8c959f; border-top: 0; border-left: 0; border-right: 0; }
td { padding: 3px 18px 3px 0; border-bottom: 1px solid #d1d9e0; border-top: 0; border-left: 0; border-right: 0; }
a { color: #0b57b7; text-decoration: none; }
)"_s;

/// The style with letters, and room around them, of so many times their size.
QString styleFor(double letters)
{
    static const QRegularExpression sizes(u"([\\d.]+)(pt|px)"_s);
    QString scaled;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &size : sizes.globalMatch(style)) {
        scaled += style.sliced(end, size.capturedStart() - end) + QString::number(size.captured(1).toDouble() * letters) + size.captured(2);
        end = size.capturedEnd();
    }
    return scaled + style.sliced(end);
}

// A document that loads nothing: an address in a postmortem must not fetch a file of whoever exports it.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QFont bodyFont(qreal points)
{
    QFont font(documentFonts());
    font.setPointSizeF(points);
    for (const QFont::Tag ligatures : {QFont::Tag("liga"), QFont::Tag("clig")}) // who searches for "affected" finds it
        font.setFeature(ligatures, 0);
    return font;
}

// The figures of a document, as wide as its page, and the pictures of its texts, no wider. Other images have become links.
class FigureObjects
    : public QObject
    , public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FigureObjects(const QList<PlacedFigure> &figures, const QList<QImage> &pictures, const QSizeF &page, qreal dotsPerInch)
        : m_figures(figures)
        , m_pictures(pictures)
        , m_width(page.width())
        , m_height(page.height() * 0.9)
        , m_dotsPerInch(dotsPerInch)
    {}

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        if (const QImage *picture = pictureOf(format)) {
            constexpr qreal pixelsPerInch = 96;
            const QSizeF size = QSizeF(picture->size()) * (m_dotsPerInch / pixelsPerInch);
            return size * std::min({1.0, m_width / size.width(), m_height / size.height()});
        }
        const QSizeF size = drawingOf(format).size;
        return size * (m_width / size.width());
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        if (!painter->clipBoundingRect().intersects(rect)) // it begins where this page ends
            return;
        if (const QImage *picture = pictureOf(format)) {
            painter->drawImage(rect, *picture);
            return;
        }
        const DocumentFigure &drawing = drawingOf(format);
        painter->save();
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / drawing.size.width(), rect.height() / drawing.size.height());
        drawing.paint(*painter);
        painter->restore();
    }

    static QString pictureHtml(qsizetype index) { return u"<img src=\"%1%2\">"_s.arg(ownPicture).arg(index); }
    static QString html(qsizetype number) { return u"<p style=\"line-height: 100%; margin-bottom: 2px\"><img src=\"%1\"></p>"_s.arg(number); }

private:
    static constexpr QLatin1StringView ownPicture{"picture-"};

    const QImage *pictureOf(const QTextFormat &format) const
    {
        const QString name = format.toImageFormat().name();
        return name.startsWith(ownPicture) ? &m_pictures[name.sliced(ownPicture.size()).toInt()] : nullptr;
    }
    const DocumentFigure &drawingOf(const QTextFormat &format) const { return m_figures[format.toImageFormat().name().toInt() - 1].drawing; }

    const QList<PlacedFigure> &m_figures;
    const QList<QImage> &m_pictures;
    qreal m_width;
    qreal m_height;      ///< of what stands on one page
    qreal m_dotsPerInch;
};

// A paragraph, list item or table of the document, in the order of reading.
struct Unit
{
    QTextBlock block;
    QTextTable *table = nullptr; ///< null: a block

    bool isFigure() const { return !table && block.text() == QChar(QChar::ObjectReplacementCharacter); }
    /// It stands above what it belongs to.
    bool isLabel() const { return !table && (block.blockFormat().headingLevel() > 0 || (!block.textList() && block.text().endsWith(u':')) || isFigure()); }
};

QList<Unit> unitsOf(const QTextDocument &document)
{
    QList<Unit> units;
    QTextFrame *root = document.rootFrame();
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
            units.append({.table = table});
        else if (it.currentBlock().isValid())
            units.append({.block = it.currentBlock()});
    }
    return units;
}

// From the top of a block's first line to the bottom of its last one, without margins.
QRectF linesOf(const QTextBlock &block)
{
    const QTextLayout *layout = block.layout();
    QRectF rect;
    for (int i = 0; i < layout->lineCount(); ++i)
        rect |= layout->lineAt(i).rect();
    return rect.translated(layout->position());
}

QRectF rectOf(const Unit &unit, const QTextDocument &document)
{
    return unit.table ? document.documentLayout()->frameBoundingRect(unit.table) : linesOf(unit.block);
}

void breakPageBefore(const Unit &unit)
{
    if (unit.table) {
        QTextTableFormat format = unit.table->format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        unit.table->setFormat(format);
    } else {
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        format.setTopMargin(0);
        QTextCursor(unit.block).mergeBlockFormat(format);
    }
}

// From the top of the first line to the bottom of the last one of a row.
QRectF linesOf(const QTextTable &table, int row, const QTextDocument &document)
{
    QRectF rect;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            if (it.currentBlock().isValid())
                rect |= document.documentLayout()->blockBoundingRect(it.currentBlock()); // a layout's own position is within its cell
        }
    }
    return rect;
}

// A row that would begin at the foot of a page and end on the next one goes there, below the head of the table. No format says so: room
// below the row above does, until not even a line fits in.
void keepRowsTogether(QTextTable &table, QTextDocument &document)
{
    const qreal height = document.pageSize().height();
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal scale
        = document.documentLayout()->paintDevice()->logicalDpiY() / (screen ? qRound(screen->logicalDotsPerInchX()) : 100.0); // of lengths in formats
    for (int row = table.format().headerRowCount() + 1; row < table.rows(); ++row) {
        const QRectF lines = linesOf(table, row, document);
        const qreal left = (std::floor(lines.top() / height) + 1) * height - lines.top();
        if (lines.height() <= left || lines.height() > height / 2)
            continue;
        const qreal lineHeight = QFontMetricsF(document.defaultFont(), document.documentLayout()->paintDevice()).height();
        QTextCursor cursor = table.firstCursorPosition();
        cursor.beginEditBlock(); // the document is laid out once for all cells
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row - 1, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setBottomPadding(format.bottomPadding() + (left - lineHeight / 2) / scale);
            cell.setFormat(format);
        }
        cursor.endEditBlock();
    }
}

// A heading, label or figure goes to the next page with the text or table it stands above; what is short is not torn apart.
void keepTogether(QTextDocument &document)
{
    const qreal height = document.pageSize().height();
    const QList<Unit> units = unitsOf(document);
    for (qsizetype first = 0; first < units.size();) {
        qsizetype last = first;
        while (last + 1 < units.size() && units.at(last).isLabel())
            ++last;
        const qreal top = rectOf(units.at(first), document).top();
        const qreal bottom = rectOf(units.at(last), document).bottom();
        if (int(top / height) != int((bottom - 1) / height) && bottom - top < height / 2)
            breakPageBefore(units.at(first));
        if (QTextTable *table = units.at(last).table)
            keepRowsTogether(*table, document);
        first = last + 1;
    }
}

// What QTextDocument reads otherwise than a browser.
QString forTextDocument(QString html)
{
    // A PDF repeats an address on every line of its link: one that goes over pages stays text.
    static const QRegularExpression longLink(u"<a href=\"[^\"]{2000,}\"[^>]*>(.*?)</a>"_s, QRegularExpression::DotMatchesEverythingOption);
    html.replace(longLink, u"\\1"_s);
    html.replace(u"<del>"_s, u"<s>"_s).replace(u"</del>"_s, u"</s>"_s);
    html.replace(u"<th>"_s, u"<th align=\"left\">"_s);
    html.replace(u"\n</code></pre>"_s, u"</code></pre>"_s);
    html.replace(u"<li><input type=\"checkbox\" disabled=\"\" /> "_s, u"<li class=\"unchecked\">"_s);
    html.replace(u"<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "_s, u"<li class=\"checked\">"_s);
    return html;
}

constexpr QChar breakHere(0x200b); ///< a space of no width; no glyph comes of it

// Whether lines end anywhere in a script of its own accord.
bool breaksBySelf(QChar c)
{
    return c.isSurrogate() || c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
}

// Gives long texts places to break a line, where the layout finds none or comes to its limits. Tags and entities stay whole.
class LineBreaks
{
public:
    explicit LineBreaks(QString html)
        : m_html(std::move(html))
    {}

    QString added()
    {
        qsizetype word = 0;
        int length = 0;
        for (qsizetype i = 0; i < m_html.size(); ++i) {
            const QChar c = m_html[i];
            if (c == u'<') {
                i = m_html.indexOf(u'>', i);
                if (i < 0)
                    break;
                continue;
            }
            const bool ends = (c.isSpace() && c != QChar::Nbsp) || breaksBySelf(c);
            length += !ends;
            if (ends) {
                addWord(word, i + 1, length);
                word = i + 1;
                length = 0;
            }
        }
        addWord(word, m_html.size(), length);
        return m_added;
    }

private:
    // For each line in a word the layout looks at all that is left of it: a word of a megabyte takes minutes.
    static constexpr int longestWord = 1000, piece = 16;
    // A line that is not broken yet must not be as wide as its numbers go, which are of 26 bits at 600 dots per inch.
    static constexpr int longestLine = 100'000;

    void addWord(qsizetype from, qsizetype to, int length)
    {
        int characters = 0;
        for (qsizetype i = from; i < to;) {
            const QChar c = m_html[i];
            qsizetype size = 1;
            if (c == u'<') {
                size = m_html.indexOf(u'>', i) + 1 - i;
                if (size < 1)
                    size = to - i;
                static const QRegularExpression inLine(u"^</?(?:a|code|em|strong|s|del|input)\\b"_s);
                if (!inLine.matchView(QStringView(m_html).sliced(i, size)).hasMatch())
                    m_line = 0;
            } else {
                if (c == u'&')
                    size = m_html.indexOf(u';', i) + 1 - i;
                ++m_line;
                const bool isPlace = length > longestWord && !c.isMark() && !c.isLowSurrogate() && ++characters % piece == 0;
                if (m_line > longestLine && (isPlace || i == from)) {
                    m_added += "<br>"_L1;
                    m_line = 0;
                } else if (isPlace) {
                    m_added += breakHere;
                }
            }
            m_added += QStringView(m_html).sliced(i, size);
            i += size;
        }
    }

    const QString m_html;
    QString m_added;
    int m_line = 0; ///< characters since the last line that was broken for good
};

} // namespace

Result<QByteArray> pdfOf(const QString &markdown, const Record &record, const DocumentOptions &options, const Phrases &phrases,
                         const QList<PlacedFigure> &figures, double letters)
{
    if (const auto error = missingFonts())
        return std::unexpected(*error);

    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    const QString title = titleOf(tree.get());

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Hindsight"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(24, 22, 24, 22), QPageLayout::Millimeter);
    // The numbers of a layout end at some eight million: with finer dots a document of a thousand pages would not fit in.
    constexpr qsizetype longDocument = 500'000;
    writer.setResolution(markdown.size() < longDocument ? 600 : 150);

    ClosedDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(bodyFont(10 * letters));
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultStyleSheet(styleFor(letters));
    document.setIndentWidth(18);
    const QSizeF page(writer.width(), writer.height());
    QList<QImage> pictures;
    FigureObjects objects(figures, pictures, page, writer.logicalDpiX());
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, &objects);
    const QString html
        = withFigures(QString::fromUtf8(htmlOf(tree.get())), figures, [](const PlacedFigure &, qsizetype number) { return FigureObjects::html(number); });
    const auto picture = [&](const QString &uid, const QString &alternative) {
        const auto file = pictureOf(record, uid, options.attachments);
        QBuffer content;
        content.setData(file ? file->bytes : QByteArray());
        QImageReader reader(&content);
        reader.setAutoTransform(true); // as browsers do
        const QImage image = reader.read();
        if (image.isNull())
            return alternative;
        pictures.append(image);
        return FigureObjects::pictureHtml(pictures.size() - 1);
    };
    document.setHtml(LineBreaks(forTextDocument(withPictures(html, picture))).added());
    document.setPageSize(page);
    constexpr qreal highest = 8'000'000;
    if (const int mostPages = int(highest / page.height()); document.pageCount() > mostPages) {
        return failure(Error::Kind::Usage,
                       QCoreApplication::translate("Export",
                                                   "This document would have more than %1 pages, which is more than a PDF "
                                                   "here can have: export it as HTML, or shorten its longest texts.")
                           .arg(mostPages));
    }
    keepTogether(document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        block.layout()->setCacheEnabled(block.length() > 10'000); // else each page looks at all of a text that goes over many

    constexpr qsizetype enough = 300; // of a title, for one line
    const QString shortTitle = title.first(std::min(title.size(), enough));
    QPainter painter(&writer);
    const int pages = document.pageCount();
    const qreal margin = writer.logicalDpiY() / 25.4 * 10; // from the text to its header and footer
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, ink); // not that of the window, which may be dark
        context.palette.setColor(QPalette::WindowText, line); // of rules
        context.clip = QRectF(0, i * page.height(), page.width(), page.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setFont(bodyFont(8.5));
        painter.setPen(quiet);
        const QFontMetricsF metrics(painter.font(), &writer);
        painter.drawText(QRectF(0, page.height() + margin - metrics.height(), page.width(), metrics.height()), Qt::AlignRight,
                         phrases.text("Page %1 of %2").arg(i + 1).arg(pages));
        if (i > 0)
            painter.drawText(QRectF(0, -margin, page.width(), metrics.height()), Qt::AlignLeft, metrics.elidedText(shortTitle, Qt::ElideRight, page.width()));
    }
    painter.end();

    QList<OutlineEntry> outline;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 2)
            continue;
        const qreal top = linesOf(block).top();
        const int index = int(top / page.height());
        const QMarginsF margins = writer.pageLayout().margins(QPageLayout::Point);
        const qreal fromTop = margins.top() + (top - index * page.height()) * pointsPerInch / writer.logicalDpiY();
        outline.append({level, block.text().remove(breakHere), index, fromTop});
    }
    return finishedPdf(bytes, outline);
}

} // namespace hindsight

#include "pdf.moc"
