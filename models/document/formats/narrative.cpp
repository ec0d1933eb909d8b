// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrative.h"

#include "markdown.h"
#include "models/document/reading/sourcecheck.h"
#include "narrativehtml.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int sectionLevel = 2;

// The line of an ATX heading: indentation, "#" of its level, and all that follows.
const QRegularExpression atxHeading(u"^( {0,3})(#{1,6})(?![^ \\t])(.*)$"_s);
// A closing sequence at the end of a heading's content.
const QRegularExpression closingSequence(u"[ \\t](#+)[ \\t]*$"_s);
// The closing sequence of a heading that had one of its own: one more than there are levels.
constexpr int asWritten = 7;
// What a label looks like up to its colon, any backslashes before that colon, and the rest.
const QRegularExpression labelLike(u"^( {0,3}\\*\\*(?:\\\\[^:]|[^*\\\\])+?)(\\\\*)(:\\*\\*.*)$"_s);
QString withoutOuterBlanks(QString text)
{
    static const QRegularExpression leadingLines(u"^(?:[ \\t]*\\n)+"_s);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(0), QChar::ReplacementCharacter);
    text.remove(leadingLines);
    qsizetype size = text.size();
    while (size > 0 && text[size - 1].isSpace())
        --size;
    return text.first(size);
}

MarkdownTree parsed(const QStringList &lines) { return parseMarkdown(lines.join(u'\n').toUtf8()); }

// The code block at the very end of a text, when it has fences.
struct LastCode
{
    int fence = 0; ///< length of the opening fence; 0: the text ends otherwise
    QChar sign;
    qsizetype longer = -1; ///< how much longer the closing fence is; -1: there is none
};

LastCode lastCodeOf(const QStringList &lines)
{
    const auto lastCode = [](const QStringList &text) -> std::pair<LastCode, int> {
        const MarkdownTree tree = parsed(text);
        cmark_node *last = cmark_node_last_child(tree.get());
        int length = 0, offset = 0;
        char sign = 0;
        if (!last || cmark_node_get_type(last) != CMARK_NODE_CODE_BLOCK || !cmark_node_get_fenced(last, &length, &offset, &sign))
            return {};
        return {{length, QLatin1Char(sign)}, cmark_node_get_end_line(last)};
    };
    // Open code takes in whatever follows.
    if (const LastCode open = lastCode(lines + QStringList{u""_s, u"end"_s}).first; open.fence > 0)
        return open;
    auto [closed, lastLine] = lastCode(lines);
    if (closed.fence == 0 || lastLine != lines.size())
        return {};
    closed.longer = lines.constLast().trimmed().size() - closed.fence;
    return closed;
}

// A closing fence of ours is one sign longer than the opening one; one that was longer already gets one more.
void closeOpenCode(QStringList &lines)
{
    const LastCode code = lastCodeOf(lines);
    if (code.fence > 0 && code.longer < 0)
        lines.append(QString(code.fence + 1, code.sign));
    else if (code.longer > 0)
        lines.last() += code.sign;
}

void reopenCode(QStringList &lines)
{
    const LastCode code = lastCodeOf(lines);
    if (code.longer == 1)
        lines.removeLast();
    else if (code.longer > 1)
        lines.last().chop(1);
}

bool isAtx(const QString &line) { return atxHeading.match(line).hasMatch(); }

// Underlined headings as "#" headings: as they are, they could not be moved below a section.
void convertUnderlinedHeadings(QStringList &lines)
{
    const MarkdownTree tree = parsed(lines);
    for (cmark_node *node = cmark_node_last_child(tree.get()); node; node = cmark_node_previous(node)) {
        const int first = firstLine(node) - 1;
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING || isAtx(lines[first]))
            continue;
        static const QRegularExpression underline(u"^ {0,3}(=+|-+)[ \\t]*$"_s);
        int last = first + 1;
        while (last + 1 < lines.size() && !underline.match(lines[last]).hasMatch())
            ++last;
        QStringList content;
        for (const QString &line : lines.mid(first, last - first))
            content.append(line.trimmed());
        QString text = content.join(u' ');
        if (text.endsWith(u'#'))
            text.insert(text.size() - 1, u'\\');
        lines.remove(first + 1, last - first);
        lines[first] = QString(cmark_node_get_heading_level(node), u'#') + u' ' + text;
    }
}

// The level that a heading's closing sequence tells, or `asWritten`; 0 when it tells nothing.
qsizetype closingOf(const QRegularExpressionMatch &heading)
{
    const qsizetype length = closingSequence.match(heading.captured(3)).capturedLength(1);
    return length == heading.capturedLength(2) || length > asWritten ? 0 : length;
}

void moveHeadings(QStringList &lines)
{
    convertUnderlinedHeadings(lines);
    QList<int> headings;
    int highest = sectionLevel + 1;
    const MarkdownTree tree = parsed(lines);
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
            continue;
        headings.append(firstLine(node) - 1);
        highest = std::min(highest, cmark_node_get_heading_level(node));
    }
    for (const int index : std::as_const(headings)) {
        const auto heading = atxHeading.match(lines[index]);
        const qsizetype level = heading.capturedLength(2);
        const qsizetype moved = std::min<qsizetype>(level + sectionLevel + 1 - highest, 6);
        if (moved != level)
            lines[index] = heading.captured(1) + QString(moved, u'#') + heading.captured(3) + u' ' + heading.captured(2);
        else if (closingOf(heading) != 0)
            lines[index] += u' ' + QString(asWritten, u'#');
    }
}

void moveHeadingsBack(QStringList &lines)
{
    const MarkdownTree tree = parsed(lines);
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        QString &line = lines[firstLine(node) - 1];
        const auto heading = atxHeading.match(line);
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING || !heading.hasMatch())
            continue;
        const qsizetype closing = closingOf(heading);
        if (closing == 0)
            continue;
        const QString opening = closing == asWritten ? heading.captured(2) : QString(closing, u'#');
        line = heading.captured(1) + opening + heading.captured(3).chopped(closing + 1);
    }
}

// Calls `change(line)` for the first line of every paragraph that is in no list or quote.
template <class Change> void forEachParagraph(QStringList &lines, Change change)
{
    const MarkdownTree tree = parsed(lines);
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH)
            change(lines[firstLine(node) - 1]);
    }
}

// An odd number of backslashes before its colon is no label; n become 2n + 1, so that every number has its way back.
void guardLabel(QString &line)
{
    const auto label = labelLike.match(line);
    if (label.hasMatch())
        line.insert(label.capturedStart(2), QString(label.capturedLength(2) + 1, u'\\'));
}

void unguardLabel(QString &line)
{
    const auto label = labelLike.match(line);
    if (label.hasMatch() && label.capturedLength(2) % 2 == 1)
        line.remove(label.capturedStart(2), (label.capturedLength(2) + 1) / 2);
}

// Backslashes keep a line from being taken for a marker of a merge conflict; n become n + 1. `more` is 1 on the way in, -1 on the way out.
void guardConflicts(QStringList &lines, int more)
{
    static const QRegularExpression marker(u"^(\\\\*)(?:<{7}(?: |$)|={7}$)"_s);
    QStringList bare = lines;
    for (QString &line : bare) {
        if (const auto match = marker.match(line); match.hasMatch())
            line.remove(0, match.capturedLength(1));
    }
    for (const qsizetype line : conflictMarkers(bare)) {
        if (more > 0)
            lines[line].prepend(u'\\');
        else if (lines[line].startsWith(u'\\'))
            lines[line].remove(0, 1);
    }
}

// Most texts have none of the signs that can do harm, and need no parsing.
QStringList guarded(const QString &text, NarrativePlace place)
{
    static const QRegularExpression heading(u"^ {0,3}(?:#|=|-)"_s, QRegularExpression::MultilineOption);
    QStringList lines = text.split(u'\n');
    if (text.contains(u'<'))
        escapeHtml(lines);
    if (text.contains(u"```"_s) || text.contains(u"~~~"_s))
        closeOpenCode(lines);
    if (place == NarrativePlace::Section && heading.match(text).hasMatch())
        moveHeadings(lines);
    if (text.contains(u":**"_s))
        forEachParagraph(lines, guardLabel);
    if (place == NarrativePlace::Section && (text.contains(u"<<<<<<<"_s) || text.contains(u"======="_s)))
        guardConflicts(lines, 1);
    return lines;
}

} // namespace

bool beginsWithParagraph(const QString &markdown)
{
    const QString text = withoutOuterBlanks(markdown);
    // A link's definition and a task's box are something else at the beginning of a line than behind a label.
    static const QRegularExpression definitionOrBox(u"^\\[(?:[^\\]]*\\]:|[ xX]\\](?:\\s|$))"_s);
    if (text.isEmpty() || text.front().isSpace() || definitionOrBox.match(text).hasMatch())
        return false;
    const MarkdownTree tree = parsed(guarded(text, NarrativePlace::Item));
    return cmark_node_get_type(cmark_node_first_child(tree.get())) == CMARK_NODE_PARAGRAPH;
}

QString placed(const QString &markdown, NarrativePlace place)
{
    const QString text = withoutOuterBlanks(markdown);
    if (text.isEmpty())
        return {};
    QStringList lines = guarded(text, place);
    if (place == NarrativePlace::Item) {
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (!lines[i].isEmpty())
                lines[i].prepend(u"  "_s);
        }
    }
    return lines.join(u'\n');
}

QString behindMarker(const QString &markdown) { return (beginsWithParagraph(markdown) ? u" "_s : u"\n  "_s) + placed(markdown, NarrativePlace::Item); }

QString behindLabel(const QString &markdown, NarrativePlace place)
{
    if (beginsWithParagraph(markdown))
        return u' ' + placed(markdown, place);
    return (place == NarrativePlace::Item ? u"\n\n  "_s : u"\n\n"_s) + placed(markdown, place);
}

QString taken(const QString &source, NarrativePlace place)
{
    const QStringList asTheyAre = withoutOuterBlanks(source).split(u'\n');
    QStringList lines = asTheyAre;
    reopenCode(lines);
    if (place == NarrativePlace::Section && (source.contains(u"<<<<<<<"_s) || source.contains(u"======="_s)))
        guardConflicts(lines, -1);
    if (place == NarrativePlace::Section)
        moveHeadingsBack(lines);
    forEachParagraph(lines, unguardLabel);
    // A backslash is ours only where there would be HTML without it.
    QStringList tagged = lines;
    if (source.contains("\\<"_L1))
        unescapeHtml(tagged);
    for (const QStringList &text : {tagged, lines}) {
        if (guarded(text.join(u'\n'), place) == asTheyAre)
            return text.join(u'\n');
    }
    return asTheyAre.join(u'\n');
}

QString sectionHeading(const QString &title, qint64 level)
{
    const QString heading = escapedText(title);
    return level == sectionLevel ? heading : heading + u' ' + QString(std::clamp<qint64>(level, 1, 6), u'#');
}

} // namespace hindsight
