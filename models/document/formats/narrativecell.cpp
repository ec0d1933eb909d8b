// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrative.h"

#include "markdown.h"

#include <QStringList>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using NodeIterator = std::unique_ptr<cmark_iter, void (*)(cmark_iter *)>;

/// The text of one paragraph as a line of Markdown; empty: it says more than one line can.
QString asOneLine(cmark_node *document, const QString &text)
{
    cmark_node *paragraph = cmark_node_first_child(document);
    const QStringList lines = text.split(u'\n');
    if (!paragraph || cmark_node_next(paragraph) || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH || cmark_node_get_start_line(paragraph) != 1
        || cmark_node_get_end_line(paragraph) != lines.size())
        return {};
    const NodeIterator nodes(cmark_iter_new(paragraph), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        const cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(nodes.get()));
        if (type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_HTML_INLINE)
            return {};
    }
    QStringList trimmed;
    for (const QString &line : lines)
        trimmed.append(line.trimmed());
    // A table takes away the backslash before a pipe, also in code; what is left reads as it did outside of it.
    return trimmed.join(u' ').replace(u"|"_s, u"\\|"_s);
}

/// The characters of a block's inline content. Raw HTML is text.
QString wordsOf(cmark_node *block)
{
    QString text;
    const NodeIterator nodes(cmark_iter_new(block), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        cmark_node *node = cmark_iter_get_node(nodes.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (event != CMARK_EVENT_ENTER) {
            if (qstrcmp(cmark_node_get_type_string(node), "table_cell") == 0)
                text += u' ';
        } else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE) {
            text += QString::fromUtf8(cmark_node_get_literal(node));
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            text += u' ';
        }
    }
    return text.trimmed();
}

QStringList linesIn(cmark_node *document)
{
    QStringList texts;
    const NodeIterator nodes(cmark_iter_new(document), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        cmark_node *node = cmark_iter_get_node(nodes.get());
        if (event != CMARK_EVENT_ENTER)
            continue;
        const cmark_node_type type = cmark_node_get_type(node);
        const QByteArrayView kind(cmark_node_get_type_string(node));
        if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
            texts += QString::fromUtf8(cmark_node_get_literal(node)).split(u'\n', Qt::SkipEmptyParts);
        } else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || kind == "table_row" || kind == "table_header") {
            const bool isEntry = !cmark_node_previous(node) && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM;
            texts.append((isEntry ? u"\u2022 "_s : QString()) + wordsOf(node));
        }
    }
    return texts;
}

} // namespace

QStringList plainLines(const QString &markdown) { return linesIn(parseMarkdown(markdown.toUtf8()).get()); }

QString inCell(const QString &markdown)
{
    const QString text = placed(markdown, NarrativePlace::Section);
    if (text.isEmpty())
        return {};
    const MarkdownTree tree = parseMarkdown(text.toUtf8());
    if (const QString line = asOneLine(tree.get(), text); !line.isEmpty())
        return line;
    QStringList lines;
    for (const QString &line : linesIn(tree.get()))
        lines.append(escapedText(line));
    return lines.isEmpty() ? escapedText(text.simplified()) : lines.join(u"<br>"_s); // a rule, the target of a link
}

} // namespace hindsight
