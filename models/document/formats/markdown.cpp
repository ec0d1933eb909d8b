// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown.h"

#include "models/incident/writtentexts.h"

#include <QRegularExpression>

#include <cmark-gfm-core-extensions.h>

#include <cstdlib>
#include <utility>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Whether the line begins with a ticked box: "- [x] ".
bool beginsTicked(QByteArrayView line)
{
    qsizetype at = 0;
    const auto skip = [&](auto matches) {
        while (at < line.size() && matches(line[at]))
            ++at;
    };
    skip([](char c) { return c == ' ' || c == '\t'; });
    skip([](char c) { return c >= '0' && c <= '9'; });
    ++at; // "-", "*", "+", "." or ")"
    skip([](char c) { return c == ' ' || c == '\t'; });
    return at + 1 < line.size() && line[at] == '[' && (line[at + 1] == 'x' || line[at + 1] == 'X');
}

/// cmark takes a task for ticked when "[x]" stands anywhere in its line: "- [ ] say what [x] means".
void tickBoxes(cmark_node *document, QByteArrayView utf8)
{
    if (!utf8.contains("[x]") && !utf8.contains("[X]"))
        return;
    qsizetype at = 0; // where the current line begins
    int line = 1;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> nodes(cmark_iter_new(document), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        cmark_node *node = cmark_iter_get_node(nodes.get());
        if (event != CMARK_EVENT_ENTER || qstrcmp(cmark_node_get_type_string(node), "tasklist") != 0)
            continue;
        for (; line < cmark_node_get_start_line(node) && at < utf8.size(); ++at) {
            if (utf8[at] == '\n' || (utf8[at] == '\r' && (at + 1 == utf8.size() || utf8[at + 1] != '\n')))
                ++line;
        }
        cmark_gfm_extensions_set_tasklist_item_checked(node, beginsTicked(utf8.sliced(at)));
    }
}

} // namespace

MarkdownTree parseMarkdown(const QByteArray &utf8)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser *)> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8), cmark_parser_free);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), utf8.constData(), size_t(utf8.size()));
    MarkdownTree tree(cmark_parser_finish(parser.get()));
    tickBoxes(tree.get(), utf8);
    return tree;
}

int firstLine(cmark_node *block)
{
    const int line = cmark_node_get_start_line(block);
    cmark_node *next = cmark_node_next(block);
    return line == 0 && next ? cmark_node_get_start_line(next) : line;
}

namespace {

/// Whether a tag says nothing but how a text looks, and a comment nothing at all. "Map<String>" is no tag that anybody meant.
bool isFormatting(const QString &html)
{
    static const QRegularExpression known(
        u"^(?:<!--.*-->|</?(?:a|abbr|b|big|br|center|cite|code|del|em|font|hr|i|img|ins|kbd|mark|p|q|s|samp|small|span|strike|"
        "strong|sub|sup|tt|u|var|wbr)(?:[\\s/][^>]*)?>)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return known.match(html).hasMatch();
}

} // namespace

QString plainText(cmark_node *node)
{
    QString text;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> nodes(cmark_iter_new(node), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        if (event != CMARK_EVENT_ENTER)
            continue;
        cmark_node *inner = cmark_iter_get_node(nodes.get());
        const cmark_node_type type = cmark_node_get_type(inner);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += QString::fromUtf8(cmark_node_get_literal(inner));
        else if (const QString html = type == CMARK_NODE_HTML_INLINE ? QString::fromUtf8(cmark_node_get_literal(inner)) : QString();
                 !html.isEmpty() && !isFormatting(html))
            text += html;
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    }
    return text;
}

QString titleOf(cmark_node *document)
{
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            return plainText(node);
    }
    return {};
}

namespace {

constexpr QByteArrayView mark("hindsight:here/");

// Of plain letters: what is in it gets into the page as it is.
bool isMark(const QByteArray &address)
{
    static const QRegularExpression plain(u"^hindsight:here/[a-z]+/[A-Za-z0-9-]+$"_s);
    return plain.match(QString::fromUtf8(address)).hasMatch();
}

cmark_node *textNode(const QString &text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, text.toUtf8().constData());
    return node;
}

// The renderer leaves raw HTML out, and with it what somebody wrote. Line breaks stay HTML: the cell of a table takes no other.
void replaceHtml(cmark_node *html)
{
    static const QRegularExpression lineBreak(u"^<br\\s*/?>$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString source = withoutComments(QString::fromUtf8(cmark_node_get_literal(html))).trimmed();
    const bool isInline = cmark_node_get_type(html) == CMARK_NODE_HTML_INLINE;
    if (isInline && lineBreak.match(source).hasMatch())
        return;
    if (!source.isEmpty()) {
        cmark_node *shown = nullptr;
        if (isInline) {
            shown = textNode(source);
        } else {
            shown = cmark_node_new(CMARK_NODE_PARAGRAPH);
            cmark_node_append_child(shown, textNode(source));
        }
        cmark_node_insert_before(html, shown);
    }
    cmark_node_free(html);
}

// A reference to an event or an action item leads somewhere in the program only: readers get its text. A mark is a place.
void replaceReference(cmark_node *link)
{
    if (const QByteArray address(cmark_node_get_url(link)); isMark(address)) {
        cmark_node *place = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
        cmark_node_set_on_enter(place, ("<a id=\"" + address.sliced(mark.size()).replace('/', '-') + "\"></a>").constData());
        cmark_node_insert_before(link, place);
    }
    while (cmark_node *child = cmark_node_first_child(link))
        cmark_node_insert_before(link, child);
    cmark_node_free(link);
}

// A page is one file, which loads nothing: a picture elsewhere becomes a link to it, or its words where it cannot be one. Those of the
// program have addresses of its own.
void replacePicture(cmark_node *picture)
{
    static const QRegularExpression remote(u"^(?:https?:)?//"_s, QRegularExpression::CaseInsensitiveOption);
    const char *url = cmark_node_get_url(picture);
    bool isInLink = false;
    for (cmark_node *above = cmark_node_parent(picture); above; above = cmark_node_parent(above))
        isInLink = isInLink || cmark_node_get_type(above) == CMARK_NODE_LINK;
    if (!cmark_node_first_child(picture))
        cmark_node_append_child(picture, textNode(QString::fromUtf8(url)));
    bool hasLink = false;
    for (cmark_node *inner = cmark_node_first_child(picture); inner; inner = cmark_node_next(inner))
        hasLink = hasLink || cmark_node_get_type(inner) == CMARK_NODE_LINK || cmark_node_get_type(inner) == CMARK_NODE_IMAGE;
    if (isInLink || hasLink || !remote.match(QString::fromUtf8(url)).hasMatch()) {
        replaceReference(picture);
        return;
    }
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, url);
    while (cmark_node *child = cmark_node_first_child(picture))
        cmark_node_append_child(link, child);
    cmark_node_insert_before(picture, link);
    cmark_node_free(picture);
}

// What runs something, or reads the reader's own files.
bool isHarmful(const char *url)
{
    static const QRegularExpression scheme(u"^(?:javascript|vbscript|file|data):"_s, QRegularExpression::CaseInsensitiveOption);
    QString plain = QString::fromUtf8(url);
    plain.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return scheme.match(plain).hasMatch();
}

// Changes the tree.
void showRawHtml(cmark_node *document, bool keepsReferences)
{
    QList<cmark_node *> raw, references, pictures;
    {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> nodes(cmark_iter_new(document), cmark_iter_free);
        for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
            cmark_node *node = cmark_iter_get_node(nodes.get());
            const cmark_node_type type = cmark_node_get_type(node);
            if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE))
                raw.append(node);
            const auto isOwn = [&](const char *scheme) { return qstrncmp(cmark_node_get_url(node), scheme, qstrlen(scheme)) == 0; };
            if (event == CMARK_EVENT_ENTER && type == CMARK_NODE_LINK && ((!keepsReferences && isOwn("hindsight:")) || isHarmful(cmark_node_get_url(node))))
                references.append(node);
            if (event == CMARK_EVENT_ENTER && type == CMARK_NODE_IMAGE && !isOwn("hindsight:picture/") && !isOwn("hindsight-figure:"))
                pictures.append(node);
        }
    }
    for (cmark_node *picture : std::as_const(pictures))
        replacePicture(picture);
    for (cmark_node *link : std::as_const(references))
        replaceReference(link);
    for (cmark_node *html : std::as_const(raw))
        replaceHtml(html);
}

QByteArray rendered(cmark_node *node)
{
    const std::unique_ptr<char, void (*)(void *)> html(cmark_render_html(node, CMARK_OPT_DEFAULT, nullptr), std::free);
    return QByteArray(html.get()).replace("<!-- raw HTML omitted -->", "<br />\n"); // of which only line breaks are left
}

} // namespace

QByteArray htmlOf(cmark_node *document, bool keepsReferences)
{
    showRawHtml(document, keepsReferences);
    return rendered(document);
}

QByteArray foldingHtmlOf(cmark_node *document)
{
    showRawHtml(document, false);
    QByteArray html;
    bool isOpen = false;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        const int level = cmark_node_get_type(node) == CMARK_NODE_HEADING ? cmark_node_get_heading_level(node) : 6;
        if (level <= 2 && std::exchange(isOpen, false))
            html += "</details>\n";
        if (level == 2) {
            html += "<details open=\"\">\n<summary>" + rendered(node).trimmed() + "</summary>\n";
            isOpen = true;
        } else {
            html += rendered(node);
        }
    }
    return isOpen ? html + "</details>\n" : html;
}

} // namespace hindsight
