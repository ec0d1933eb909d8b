// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include "markdown.h"
#include "models/text/sourcetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// ---- lists ----

/// Columns that the marker of an item takes with the space behind it; its other lines are indented by as much.
int markerWidth(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == u' ')
        ++at;
    while (at < line.size() && line[at].isDigit())
        ++at;
    const qsizetype end = std::min(at + 1, line.size()); // behind "-", "*", "+", "." or ")"
    qsizetype text = end;
    while (text < line.size() && line[text] == u' ')
        ++text;
    const bool isIndentedCode = text - end > 4;
    return int(text == line.size() || text == end || isIndentedCode ? end + 1 : text);
}

/// The line without its first `columns` columns of white space; a tab goes to the next multiple of four.
QString outdented(QStringView line, int columns)
{
    int column = 0;
    qsizetype at = 0;
    while (at < line.size() && column < columns && (line[at] == u' ' || line[at] == u'\t')) {
        column += line[at] == u' ' ? 1 : 4 - column % 4;
        ++at;
    }
    return QString(std::max(0, column - columns), u' ').append(line.sliced(at));
}

BlockRow readItem(const QStringList &lines, int first, int last)
{
    BlockRow row{first, last, {}, {}};
    const QString &head = lines[first - 1];
    const int width = markerWidth(head);
    QStringList text = {head.sliced(std::min<qsizetype>(width, head.size()))};
    for (int line = first + 1; line <= last; ++line)
        text.append(outdented(lines[line - 1], width));
    row.text = withoutBlankEnds(text).join(u'\n');
    return row;
}

// ---- tables ----

/// A cell in which "<br>" stands for the lines that a row cannot have, with these lines: those that begin an item are a list, others are
/// parted by a break. In code it is no break.
QString withLines(const QString &cell)
{
    if (!cell.contains(u"<br"_s, Qt::CaseInsensitive))
        return cell;
    static const QRegularExpression mark(u"`+[^`]+`+|\\s*<br\\s*/?>\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression item(u"^(?:[-*+•]|\\d{1,3}[.)])\\s"_s);
    QStringList lines = {QString()};
    qsizetype at = 0;
    for (auto matches = mark.globalMatch(cell); matches.hasNext();) {
        const auto match = matches.next();
        lines.last() += cell.sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.captured().startsWith(u'`'))
            lines.last() += match.captured();
        else
            lines.append(QString());
    }
    lines.last() += cell.sliced(at);
    QString text;
    bool isInList = false;
    for (QString &line : lines) {
        if (line.isEmpty())
            continue;
        const bool isItem = item.match(line).hasMatch();
        if (line.startsWith(u'•'))
            line.front() = u'-';
        if (!text.isEmpty())
            text += isItem ? u"\n"_s : isInList ? u"\n\n"_s : u"  \n"_s;
        text += line;
        isInList = isItem;
    }
    return text;
}

/// As the table extension splits: at bars that no backslash escapes, wherever they stand.
QStringList splitCells(QStringView line)
{
    line = line.trimmed();
    if (line.startsWith(u'|'))
        line = line.sliced(1);
    QStringList cells;
    QString cell;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\' && i + 1 < line.size()) {
            if (line[i + 1] != u'|')
                cell += line[i];
            cell += line[++i];
        } else if (line[i] == u'|') {
            cells.append(withLines(cell.trimmed()));
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    if (!cell.trimmed().isEmpty())
        cells.append(withLines(cell.trimmed()));
    return cells;
}

Block readTable(const QStringList &lines, cmark_node *node, int last)
{
    // A table right below a paragraph is reported to begin with that paragraph: count its lines from the end.
    int bodyRows = -1;
    for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
        ++bodyRows;
    Block block{.kind = Block::Kind::Table, .first = last - bodyRows - 1, .last = last};
    for (int line = block.first; line <= last; ++line) {
        if (line != block.first + 1) // the row of dashes
            block.rows.append({line, line, {}, splitCells(lines[line - 1])});
    }
    return block;
}

/// Where an underlined heading ends: cmark counts the line below to it when that is a paragraph.
int underlineOf(const QStringList &lines, int first, int last)
{
    static const QRegularExpression underline(u"^ {0,3}(?:=+|-+)[ \\t]*$"_s);
    if (lines[first - 1].trimmed().startsWith(u'#'))
        return last;
    for (int line = first + 1; line < last; ++line) {
        if (underline.match(lines[line - 1]).hasMatch())
            return line;
    }
    return last;
}

Block readHeading(const QStringList &lines, int first, int last, int level)
{
    last = underlineOf(lines, first, last);
    Block block{.kind = Block::Kind::Heading, .first = first, .last = last, .level = level};
    QString text = lines[first - 1].trimmed();
    if (!text.startsWith(u'#')) { // underlined, maybe over several lines
        for (int line = first + 1; line < last; ++line)
            text += u' ' + lines[line - 1].trimmed();
        block.text = text;
        return block;
    }
    text = text.sliced(level).trimmed();
    qsizetype to = text.size();
    while (to > 0 && text[to - 1] == u'#')
        --to;
    if (to < text.size() && (to == 0 || text[to - 1].isSpace())) {
        block.closing = int(text.size() - to);
        text = text.first(to).trimmed();
    }
    block.text = text;
    return block;
}

} // namespace

QList<Block> readBlocks(const QStringList &lines)
{
    const MarkdownTree document = parseMarkdown(lines.join(u'\n').toUtf8());
    QList<Block> blocks;
    int free = 1; // the first line that no block has
    for (cmark_node *node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
        int first = std::max(free, firstLine(node));
        int last = std::min(cmark_node_get_end_line(node), int(lines.size()));
        const cmark_node_type type = cmark_node_get_type(node);
        cmark_node *next = cmark_node_next(node);
        const auto isTable = [](cmark_node *n) { return n && QLatin1StringView(cmark_node_get_type_string(n)) == "table"_L1; };
        if (last == 0 && isTable(next)) // the lines of a paragraph right above a table are those before the table's head
            last = readTable(lines, next, std::min(cmark_node_get_end_line(next), int(lines.size()))).first - 1;
        while (last > first && isBlank(lines[last - 1]))
            --last;
        while (first < last && isBlank(lines[first - 1]))
            ++first;
        if (first > last)
            continue;

        Block block{.first = first, .last = last};
        if (type == CMARK_NODE_HEADING) {
            block = readHeading(lines, first, last, cmark_node_get_heading_level(node));
        } else if (type == CMARK_NODE_PARAGRAPH) {
            block.kind = Block::Kind::Paragraph;
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            block.kind = Block::Kind::Rule;
        } else if (isTable(node)) {
            block = readTable(lines, node, last);
        } else if (type == CMARK_NODE_LIST) {
            block.kind = Block::Kind::List;
            for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
                int itemLast = std::min(cmark_node_get_end_line(item), last);
                const int itemFirst = cmark_node_get_start_line(item);
                while (itemLast > itemFirst && isBlank(lines[itemLast - 1]))
                    --itemLast;
                block.rows.append(readItem(lines, itemFirst, itemLast));
            }
        }
        free = block.last + 1;
        blocks.append(block);
    }
    return blocks;
}

} // namespace hindsight
