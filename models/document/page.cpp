// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "markdown.h"
#include "template.h"

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
    {"has_figures", Holds::Condition, "there are drawings in it"},
    {"content", Holds::Text, "the document as HTML"},
};

// On a page several drawings share one space of names.
QString inlineSvg(const PlacedFigure &figure, qsizetype number)
{
    static const QRegularExpression name(u"(\\bid=\"|url\\(#|xlink:href=\"#)"_s);
    const QString svg = QString::fromUtf8(figure.drawing.svg());
    QString element = svg.sliced(qMax(svg.indexOf(u"<svg"_s), 0)).trimmed();
    element.replace(name, u"\\1figure-%1-"_s.arg(number));
    const QString label = (figure.label + u": "_s + figure.drawing.title).toHtmlEscaped();
    return u"<figure>\n"_s + element.replace(0, 4, u"<svg role=\"img\" aria-label=\"%1\""_s.arg(label)) + u"\n</figure>"_s;
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

} // namespace

Result<QByteArray> pageOf(const QString &markdown, const DocumentOptions &options, const Phrases &phrases, const QList<PlacedFigure> &figures)
{
    if (const auto error = figures.isEmpty() ? std::nullopt : missingFonts())
        return std::unexpected(*error);
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    const auto made = [&](const PlacedFigure &figure, qsizetype number) { return options.figuresAsPixels ? pixelImage(figure) : inlineSvg(figure, number); };
    const QVariantMap context = {
        {u"language"_s, QString(options.language).replace(u'_', u'-').toHtmlEscaped()},
        {u"title"_s, titleOf(tree.get()).toHtmlEscaped()},
        {u"has_figures"_s, !figures.isEmpty()},
        {u"content"_s, withFigures(QString::fromUtf8(htmlOf(tree.get())), figures, made)},
    };
    return render(embeddedTemplate(u"page.html"_s), pageNames, context, phrases).transform([](const QString &page) { return page.toUtf8(); });
}

} // namespace hindsight
