// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "markdown.h"
#include "pdfoutline.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pointsPerInch = 72;
const QColor quiet(0x59, 0x63, 0x6e);
const QColor line(0xd1, 0xd9, 0xe0);

const QString style = uR"(
body { color: #1f2328; }
p, li, td, th { line-height: 140%; }
h1 { font-size: 21pt; font-weight: 700; margin: 0 0 14px 0; line-height: 120%; }
h2 { font-size: 14pt; font-weight: 700; margin: 22px 0 6px 0; line-height: 120%; color: #004e7a; }
h3 { font-size: 11.5pt; font-weight: 700; margin: 14px 0 4px 0; }
h4, h5, h6 { font-size: 10.5pt; font-weight: 700; margin: 12px 0 4px 0; }
p { margin: 0 0 7px 0; }
ul, ol { margin: 0 0 7px 0; -qt-list-indent: 1; }
li { margin: 0 0 4px 0; }
code, pre { font-family: 'Hack', 'DejaVu Sans Mono', monospace; font-size: 9pt; }
pre { background-color: #f6f8fa; margin: 0 0 8px 0; line-height: 130%; }
blockquote { color: #59636e; }
table { margin: 2px 0 10px 0; }
th { color: #59636e; text-align: left; font-weight: 600; padding: 4px 14px 4px 0; }
td { padding: 4px 14px 4px 0; }
a { color: #0b57b7; text-decoration: none; }
)"_s;

// A document that loads nothing: an address in a postmortem must not fetch a file of whoever exports it.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QFont bodyFont(qreal points)
{
    QFont font({u"Open Sans"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
    font.setPointSizeF(points);
    return font;
}

int pageOf(qreal y, qreal height)
{
    return int(y / height);
}

// A heading at the foot of a page goes to the next one, with the text it stands above.
void keepHeadingsWithTexts(QTextDocument &document)
{
    const qreal height = document.pageSize().height();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlock next = block.next();
        if (block.blockFormat().headingLevel() == 0 || !next.isValid())
            continue;
        const auto top = [&](const QTextBlock &b) { return document.documentLayout()->blockBoundingRect(b).top(); };
        if (pageOf(top(block), height) == pageOf(top(next) + 1, height))
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }
}

} // namespace

Result<QByteArray> pdfOf(const QString &markdown, const Phrases &phrases)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(Error::Kind::Failed, QCoreApplication::translate("Export", "A PDF needs the fonts of a window system. Export it from the program itself."));

    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    const QString title = titleOf(tree.get());
    QString html = QString::fromUtf8(htmlOf(tree.get()));

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Hindsight"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(24, 22, 24, 22), QPageLayout::Millimeter);
    writer.setResolution(600);

    ClosedDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(bodyFont(10.5));
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultStyleSheet(style);
    document.setHtml(html);
    const QSizeF page(writer.width(), writer.height());
    document.setPageSize(page);
    keepHeadingsWithTexts(document);

    QPainter painter(&writer);
    const int pages = document.pageCount();
    const qreal margin = writer.logicalDpiY() / 25.4 * 10; // from the text to its header and footer
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
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
            painter.drawText(QRectF(0, -margin, page.width(), metrics.height()), Qt::AlignLeft, metrics.elidedText(title, Qt::ElideRight, page.width()));
    }
    painter.end();

    QList<OutlineEntry> outline;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 2)
            continue;
        const qreal top = document.documentLayout()->blockBoundingRect(block).top();
        const int index = pageOf(top + 1, page.height());
        const QMarginsF margins = writer.pageLayout().margins(QPageLayout::Point);
        const qreal fromTop = margins.top() + (top - index * page.height()) * pointsPerInch / writer.logicalDpiY();
        outline.append({level, block.text(), index, fromTop});
    }
    return finishedPdf(bytes, outline);
}

} // namespace hindsight
