// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cmark-gfm.h>

#include <memory>

namespace hindsight {

struct FreeMarkdown
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeMarkdown>;

/// Parses GitHub Markdown with tables, task lists, strikethrough and bare addresses. Lines of nodes are 1-based, their columns
/// count bytes.
MarkdownTree parseMarkdown(const QByteArray &utf8);

/// Line of the source where a block begins. cmark knows none of a paragraph right above a table, and lets the table begin with it.
int firstLine(cmark_node *block);

/// The text of a node without its markup. HTML that formats nothing ("Map<String>") is text.
QString plainText(cmark_node *node);

/// Text of the first heading; empty without any.
QString titleOf(cmark_node *document);

/// HTML of a whole document. Raw HTML in it appears as the text it is, but for line breaks and comments; links that run scripts
/// or lead into the reader's files become their text, pictures elsewhere become links, and references ("hindsight:event/UID") become their text unless they are kept; marks ("hindsight:here/event/UID")
/// become the places "event-UID". Changes the tree.
QByteArray htmlOf(cmark_node *document, bool keepsReferences = false);
/// The same with every section of level 2 in a `<details>` that is open, so that a reader can fold it without a script.
QByteArray foldingHtmlOf(cmark_node *document);

} // namespace hindsight
