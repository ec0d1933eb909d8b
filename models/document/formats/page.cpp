// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "markdown.h"
#include "models/document/references.h"
#include "models/document/templates/template.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr ContextName pageNames[] = {
    {"language", Holds::Text, "code of the document's language"},
    {"title", Holds::Text, "text of its first heading"},
    {"has_charts", Holds::Condition, "there are drawings in it"},
    {"content", Holds::Text, "the document as HTML"},
};

// The numbers of a drawing, for whoever cannot see it or wants to count.
QString dataTable(const PlacedFigure &figure, const Phrases &phrases)
{
    const QList<QStringList> rows = figure.drawing.table ? figure.drawing.table() : QList<QStringList>();
    if (rows.size() < 2)
        return {};
    const auto row = [](const QStringList &cells, QLatin1StringView name) {
        QString html = u"<tr>"_s;
        for (const QString &cell : cells)
            html += u'<' + name + u'>' + cell.toHtmlEscaped() + u"</"_s + name + u'>';
        return html + u"</tr>\n"_s;
    };
    QString html = u"<details>\n<summary>%1</summary>\n<table>\n<thead>\n"_s.arg(phrases.text("Data").toHtmlEscaped()) + row(rows.first(), "th"_L1)
        + u"</thead>\n<tbody>\n"_s;
    for (const QStringList &cells : rows.sliced(1))
        html += row(cells, "td"_L1);
    return html + u"</tbody>\n</table>\n</details>\n"_s;
}

// On a page several drawings share one space of names.
QString inlineSvg(const PlacedFigure &figure, qsizetype number, const Phrases &phrases)
{
    static const QRegularExpression name(u"(\\bid=\"|url\\(#|xlink:href=\"#)"_s);
    const QString svg = QString::fromUtf8(figure.drawing.svg());
    QString element = svg.sliced(qMax(svg.indexOf(u"<svg"_s), 0)).trimmed();
    element.replace(name, u"\\1figure-%1-"_s.arg(number));
    const QString label = (figure.label + u": "_s + figure.drawing.title).toHtmlEscaped();
    return u"<figure id=\"figure-%1\">\n"_s.arg(number) + element.replace(0, 4, u"<svg role=\"img\" aria-label=\"%1\""_s.arg(label)) + u'\n'
        + dataTable(figure, phrases) + u"</figure>"_s;
}

// Twice as fine as they are shown.
QString pixelImage(const PlacedFigure &figure)
{
    const QSize size = figure.drawing.size;
    QImage image(size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QPainter painter(&image);
    figure.drawing.paint(painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return u"<p><img src=\"data:image/png;base64,%1\" alt=\"%2\" width=\"%3\" style=\"max-width: 100%; height: auto\"></p>"_s.arg(
        QString::fromLatin1(png.toBase64()), (figure.label + u": "_s + figure.drawing.title).toHtmlEscaped(), QString::number(size.width()));
}

QString embeddedPicture(const AttachedFile &file, const QString &alternative)
{
    return u"<img src=\"data:%1;base64,%2\" alt=\"%3\" style=\"max-width: 100%; height: auto\">"_s.arg(file.type.toHtmlEscaped(),
                                                                                                       QString::fromLatin1(file.bytes.toBase64()), alternative);
}

} // namespace

Result<QByteArray> pageOf(const QString &markdown, const Record &record, const DocumentOptions &options, const Phrases &phrases,
                          const QList<PlacedFigure> &figures)
{
    if (const auto error = figures.isEmpty() ? std::nullopt : missingFonts())
        return std::unexpected(*error);
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    const auto made
        = [&](const PlacedFigure &figure, qsizetype number) { return options.figuresAsPixels ? pixelImage(figure) : inlineSvg(figure, number, phrases); };
    const auto picture = [&](const QString &uid, const QString &alternative) {
        if (options.keepsReferences)
            return u"<img src=\"%1\" alt=\"%2\" style=\"max-width: 100%\">"_s.arg(addressOf({ReferenceKind::Picture, uid}), alternative);
        const auto file = pictureOf(record, uid, options.attachments);
        return file ? embeddedPicture(*file, alternative) : alternative;
    };
    const QByteArray html = options.figuresAsPixels ? htmlOf(tree.get(), options.keepsReferences) : foldingHtmlOf(tree.get());
    const QVariantMap context = {
        {u"language"_s, QString(options.language).replace(u'_', u'-').toHtmlEscaped()},
        {u"title"_s, titleOf(tree.get()).toHtmlEscaped()},
        {u"has_charts"_s, !figures.isEmpty()},
        {u"content"_s, withPictures(withFigures(QString::fromUtf8(html), figures, made), picture)},
    };
    return render(embeddedTemplate(u"page.html"_s), pageNames, context, phrases).transform([](const QString &page) { return page.toUtf8(); });
}

} // namespace hindsight
