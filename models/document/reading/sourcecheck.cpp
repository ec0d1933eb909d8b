// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcecheck.h"

#include "models/document/formats/markdown.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isMarker(QStringView line, QLatin1StringView marker) { return line.startsWith(marker) && (line.size() == marker.size() || line[marker.size()] == u' '); }

bool isBeginning(QStringView line) { return isMarker(line, "<<<<<<<"_L1); }
bool isMiddle(QStringView line) { return line == "======="_L1; }
bool isEnd(QStringView line) { return isMarker(line, ">>>>>>>"_L1); }

/// Marks the lines of code, wherever it stands.
QList<bool> linesOfCode(const QStringList &lines)
{
    QList<bool> isCode(lines.size(), false);
    const MarkdownTree tree = parseMarkdown(lines.join(u'\n').toUtf8());
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> nodes(cmark_iter_new(tree.get()), cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(nodes.get())) {
        cmark_node *node = cmark_iter_get_node(nodes.get());
        if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK)
            continue;
        const qsizetype end = std::min<qsizetype>(cmark_node_get_end_line(node), lines.size());
        for (qsizetype line = std::max(cmark_node_get_start_line(node) - 1, 0); line < end; ++line)
            isCode[line] = true;
    }
    return isCode;
}

/// The line of the first marker of a merge conflict; 0: there is none. What is left of one counts when it has a middle and an end:
/// the middle alone underlines a heading, the end alone is a quote.
int conflictLine(const QStringList &lines)
{
    const QList<qsizetype> markers = conflictMarkers(lines);
    if (markers.isEmpty())
        return 0;
    const bool hasEnd = std::any_of(lines.begin() + markers.first(), lines.end(), isEnd);
    const auto first = std::ranges::find_if(markers, [&](qsizetype line) { return hasEnd || isBeginning(lines[line]); });
    return first == markers.end() ? 0 : int(*first) + 1;
}

} // namespace

QList<qsizetype> conflictMarkers(const QStringList &lines)
{
    QList<qsizetype> markers;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isBeginning(lines[i]) || isMiddle(lines[i]))
            markers.append(i);
    }
    if (!markers.isEmpty()) {
        const QList<bool> isCode = linesOfCode(lines);
        markers.removeIf([&](qsizetype line) { return isCode[line]; });
    }
    return markers;
}

Result<void> checkSource(const QStringList &lines, const QString &fileName)
{
    if (const int line = conflictLine(lines); line != 0) {
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("Import", "A merge conflict begins here; resolve it, remove its markers and import the file again."),
                       fileName, line);
    }
    return {};
}

} // namespace hindsight
