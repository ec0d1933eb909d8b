// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrativehtml.h"

#include "markdown.h"
#include "models/incident/writtentexts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using NodeIterator = std::unique_ptr<cmark_iter, void (*)(cmark_iter *)>;

MarkdownTree parsed(const QStringList &lines) { return parseMarkdown(lines.join(u'\n').toUtf8()); }

template <class Visit> void forEachNode(cmark_node *document, Visit visit)
{
    const NodeIterator nodes(cmark_iter_new(document), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        if (event == CMARK_EVENT_ENTER)
            visit(cmark_iter_get_node(nodes.get()));
    }
}

// HTML that a reader may see something of.
bool isShown(cmark_node *node)
{
    static const QRegularExpression lineBreak(u"^<br\\s*/?>$"_s, QRegularExpression::CaseInsensitiveOption);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE)
        return false;
    const QString html = withoutComments(QString::fromUtf8(cmark_node_get_literal(node))).trimmed();
    return !html.isEmpty() && (type == CMARK_NODE_HTML_BLOCK || !lineBreak.match(html).hasMatch());
}

bool opensHtml(QStringView text) { return text.size() > 1 && text[0] == u'<' && (text[1].isLetter() || text[1] == u'/' || text[1] == u'!' || text[1] == u'?'); }

// Each line of a block that begins with a tag: as text, it would begin the next block. False: there is no block of HTML.
bool escapeBlocks(QStringList &lines)
{
    static const QRegularExpression tag(u"^[ \\t>]*<(?=[A-Za-z/!?])"_s);
    static const QRegularExpression fence(u"^[ \\t>]*(?:```|~~~)"_s);
    const MarkdownTree tree = parsed(lines);
    bool found = false;
    forEachNode(tree.get(), [&](cmark_node *node) {
        if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK || !isShown(node))
            return;
        const int first = firstLine(node) - 1, last = std::min(cmark_node_get_end_line(node), int(lines.size()));
        const qsizetype bracket = lines[first].indexOf(u'<', cmark_node_get_start_column(node) - 1);
        if (bracket < 0)
            return;
        lines[first].insert(bracket, u'\\');
        found = true;
        for (int line = first + 1; line < last && !fence.match(lines[line]).hasMatch(); ++line) {
            if (const auto match = tag.match(lines[line]); match.hasMatch())
                lines[line].insert(match.capturedEnd() - 1, u'\\');
        }
    });
    return found;
}

// Where a text has runs of back-ticks, by their length: what closes code is found without a look at all that follows.
class CodeRuns
{
public:
    explicit CodeRuns(const QString &text)
    {
        for (qsizetype i = text.indexOf(u'`'); i >= 0;) {
            qsizetype end = i;
            while (end < text.size() && text[end] == u'`')
                ++end;
            m_runs[end - i].append(i);
            i = text.indexOf(u'`', end);
        }
    }

    /// Where the next run of this length begins; -1: there is none.
    qsizetype next(qsizetype length, qsizetype from) const
    {
        const auto runs = m_runs.constFind(length);
        if (runs == m_runs.constEnd())
            return -1;
        const auto next = std::ranges::lower_bound(*runs, from);
        return next == runs->end() ? -1 : *next;
    }

private:
    QHash<qsizetype, QList<qsizetype>> m_runs;
};

// Gives the text to `at(i, out)` wherever it is neither code nor escaped; that says how many characters it has dealt with, or 0.
template <class At> QString outsideOfCode(const QString &text, At at)
{
    const CodeRuns runs(text);
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype length = at(i, out);
        if (length == 0 && text[i] == u'\\') {
            length = std::min<qsizetype>(2, text.size() - i);
            out += QStringView(text).sliced(i, length);
        } else if (length == 0 && text[i] == u'`') {
            length = 1;
            while (i + length < text.size() && text[i + length] == u'`')
                ++length;
            const qsizetype close = runs.next(length, i + length);
            length = close < 0 ? length : close + length - i;
            out += QStringView(text).sliced(i, length);
        } else if (length == 0) {
            out += text[i];
            length = 1;
        }
        i += length;
    }
    return out;
}

QString withoutTags(const QString &text)
{
    static const QRegularExpression kept(u"^<(?:br\\s*/?>|[A-Za-z][A-Za-z0-9.+-]{1,31}:[^\\s<>]*>|[^\\s<>@]+@[^\\s<>@]+>)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const qsizetype lastComment = text.lastIndexOf("-->"_L1); // where none ends any more, none has to be looked for
    const QStringView all(text);
    return outsideOfCode(text, [&](qsizetype i, QString &out) -> qsizetype {
        if (!opensHtml(all.sliced(i)) || all.first(i).endsWith("]("_L1))
            return 0;
        qsizetype end = i + 1;
        if (all.sliced(i).startsWith("<!--"_L1) && lastComment >= i + 4) {
            end = text.indexOf("-->"_L1, i + 4) + 3;
        } else {
            while (end < text.size() && text[end] != u'<' && text[end - 1] != u'>')
                ++end;
            if (!kept.matchView(all.sliced(i, end - i)).hasMatch()) {
                out += "\\<"_L1;
                return 1;
            }
        }
        out += all.sliced(i, end - i);
        return end - i;
    });
}

QString withTags(const QString &text)
{
    return outsideOfCode(text, [&](qsizetype i, QString &out) -> qsizetype {
        if (text[i] != u'\\' || !opensHtml(QStringView(text).sliced(i + 1)))
            return 0;
        out += u'<';
        return 2;
    });
}

// Changes the lines of each block of inline content for which `isWanted` holds.
template <class Wanted, class Change> void changeInlines(QStringList &lines, Wanted isWanted, Change change)
{
    const MarkdownTree tree = parsed(lines);
    forEachNode(tree.get(), [&](cmark_node *node) {
        const cmark_node_type type = cmark_node_get_type(node);
        const QByteArrayView kind(cmark_node_get_type_string(node));
        const bool isLeaf = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || kind == "table_row" || kind == "table_header";
        if (!isLeaf || !isWanted(node))
            return;
        const int first = firstLine(node) - 1, count = std::min(cmark_node_get_end_line(node), int(lines.size())) - first;
        if (first < 0 || count < 1)
            return;
        const QStringList changed = change(lines.sliced(first, count).join(u'\n')).split(u'\n');
        for (int i = 0; i < count && i < changed.size(); ++i)
            lines[first + i] = changed[i];
    });
}

bool hasTags(cmark_node *block)
{
    bool has = false;
    forEachNode(block, [&](cmark_node *node) { has = has || isShown(node); });
    return has;
}

} // namespace

void escapeHtml(QStringList &lines)
{
    // What is escaped may reveal the next, and each takes a parsing of the whole text. Where they are more than a person would
    // write, no HTML is left: better a backslash too many than a document that takes minutes.
    constexpr qsizetype enough = 10'000'000;
    qsizetype characters = 1;
    for (const QString &line : std::as_const(lines))
        characters += line.size() + 1;
    qsizetype rounds = std::clamp<qsizetype>(enough / characters, 2, 100);
    while (rounds > 0 && escapeBlocks(lines))
        --rounds;
    if (rounds > 0)
        changeInlines(lines, hasTags, withoutTags);
    if (rounds > 0 && !hasTags(parsed(lines).get()))
        return;
    static const QRegularExpression anyHtml(u"(?<!\\\\)<(?=[A-Za-z/!?])"_s);
    lines.replaceInStrings(anyHtml, u"\\<"_s);
}

void unescapeHtml(QStringList &lines)
{
    changeInlines(lines, [](cmark_node *) { return true; }, withTags);
}

} // namespace hindsight
