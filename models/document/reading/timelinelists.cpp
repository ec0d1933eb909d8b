// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinerows.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 3; // lists within lists that anybody would read as a timeline

QList<TimelineRow> rowsInList(const Block &list, int depth);

/// "**Note:** ...", "Slack thread: ...", "[chat](...)": beside rows, these are none.
bool isRemark(const QString &text)
{
    static const QRegularExpression remark(u"^(?:\\*\\*[^*]+:?\\*\\*:?|\\[[^\\]]*\\]\\(|\\w+(?: \\w+){0,2} ?:(?:\\s|$)|\\s*$)"_s);
    return remark.match(text).hasMatch() && !looksTimed(text);
}

/// Rows of the lists in an item's text, whose first line is `above + 1` of the source.
QList<TimelineRow> nestedRows(const QString &text, int above, int depth)
{
    QList<TimelineRow> rows;
    if (depth > deepest)
        return rows;
    for (const Block &block : readBlocks(text.split(u'\n'))) {
        if (block.kind != Block::Kind::List)
            continue;
        for (TimelineRow &row : rowsInList(block, depth)) {
            row.first += above;
            row.last += above;
            rows.append(row);
        }
    }
    return rows;
}

QList<TimelineRow> rowsInList(const Block &list, int depth)
{
    QList<TimelineRow> rows;
    bool hasTime = false;
    for (const BlockRow &item : list.rows) {
        const auto time = leadingTime(item.text);
        const bool isTimeAlone = time && time->rest.section(u'\n', 0, 0).trimmed().isEmpty();
        const QList<TimelineRow> nested = !time || isTimeAlone ? nestedRows(item.text, item.first - 1, depth + 1) : QList<TimelineRow>();
        hasTime = hasTime || time || !nested.isEmpty();
        if (isTimeAlone && (!nested.isEmpty() || time->rest.trimmed().isEmpty()))
            rows.append({.written = time->written, .first = item.first, .last = item.first, .isDay = true});
        if (!nested.isEmpty())
            rows.append(nested);
        else if (time && !time->rest.trimmed().isEmpty())
            rows.append({.written = time->written, .text = time->rest, .first = item.first, .last = item.last});
        else if (!time && !isRemark(item.text))
            rows.append({.text = item.text, .first = item.first, .last = item.last});
    }
    return hasTime ? rows : QList<TimelineRow>();
}

} // namespace

QList<TimelineRow> rowsInList(const Block &list) { return rowsInList(list, 0); }

} // namespace hindsight
