// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinerows.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

enum class Column { Time, End, Text, Actor, Other };

bool isWeekday(const QString &text)
{
    static const QRegularExpression day(u"^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*\\.?$"_s, QRegularExpression::CaseInsensitiveOption);
    return day.match(text).hasMatch();
}

bool isTimeCell(const QString &cell) { return isWeekday(cell) || isWholeTime(cell) || (leadingTime(cell) && leadingTime(cell)->rest.isEmpty()); }

struct Columns
{
    QList<Column> kinds;
    bool hasTime = false;
    bool isHeadless = false; ///< the first row is no head
};

/// By their heads, and a column of times by its cells.
Columns columnsOf(const Block &table)
{
    static const QRegularExpression time(
        u"\\b(?:time|times|date|when|timestamp|day|start|started|from|begin|clock|hour|zeit|datum|uhrzeit|wann|tag|zeitpunkt|beginn|von)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(u"^(?:end|ended|to|until|finish|end time|ende|bis)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression text(
        u"\\b(?:events?|descriptions?|what|actions?|details?|notes?|messages?|summary|activity|activities|happened|happenings?|updates?|entry|"
        "observations?|ereignis(?:se)?|beschreibung|was|aktion|geschehen|vorgang|ma\u00dfnahme|impact)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression actor(
        u"^(?:who|(?:performed|reported|logged|written|done) by|person|people|actor|owner|by|author|responder|team|wer|rolle|role|who/what)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    Columns columns;
    const QStringList heads = table.rows.first().cells;
    QList<qsizetype> countedColumns, clockColumns;
    qsizetype width = 0;
    for (const BlockRow &row : table.rows)
        width = std::max(width, row.cells.size());
    for (qsizetype i = 0; i < std::min<qsizetype>(width, 30); ++i) {
        const QString head = shownText(heads.value(i));
        qsizetype filled = 0, times = 0, counted = 0;
        for (const BlockRow &row : table.rows.sliced(1).first(std::min<qsizetype>(table.rows.size() - 1, 50))) {
            const QString cell = shownText(row.cells.value(i));
            filled += !cell.isEmpty();
            times += !cell.isEmpty() && isTimeCell(cell);
            counted += minutesAfterStart(cell).has_value();
        }
        const bool areTimes = filled > 0 && (times * 2 >= filled || (times > 0 && time.match(head).hasMatch()));
        Column kind = Column::Other;
        if (areTimes && end.match(head).hasMatch() && columns.hasTime)
            kind = Column::End;
        else if (areTimes && (time.match(head).hasMatch() || head.isEmpty() || !columns.hasTime || isTimeCell(head)))
            kind = Column::Time;
        else if (actor.match(head).hasMatch())
            kind = Column::Actor;
        else if (text.match(head).hasMatch())
            kind = Column::Text;
        columns.hasTime = columns.hasTime || kind == Column::Time;
        columns.isHeadless = columns.isHeadless || (kind == Column::Time && isWholeTime(head));
        columns.kinds.append(kind);
        if (kind == Column::Time)
            (counted * 2 >= filled ? countedColumns : clockColumns).append(i);
    }
    for (const qsizetype i : std::as_const(countedColumns)) { // beside times, how long after the beginning they are is no time
        if (!clockColumns.isEmpty())
            columns.kinds[i] = Column::Other;
    }
    if (!columns.kinds.contains(Column::Text)) { // whatever stands beside the times
        auto column = std::ranges::find(columns.kinds, Column::Other);
        if (column == columns.kinds.end())
            column = std::ranges::find(columns.kinds, Column::Actor);
        if (column != columns.kinds.end())
            *column = Column::Text;
        else
            columns.hasTime = false;
    }
    return columns;
}

} // namespace

QList<TimelineRow> rowsInTable(const Block &table)
{
    const Columns columns = columnsOf(table);
    if (!columns.hasTime)
        return {};
    QList<TimelineRow> rows;
    for (const BlockRow &line : table.rows.sliced(columns.isHeadless ? 0 : 1)) {
        TimelineRow row{.first = line.first, .last = line.last};
        QStringList times, others;
        QString end;
        for (qsizetype i = 0; i < std::min(line.cells.size(), columns.kinds.size()); ++i) {
            const QString &cell = line.cells[i];
            static const QRegularExpression dash(u"^[-\u2013\u2014]+$"_s);
            if (cell.isEmpty() || (columns.kinds[i] == Column::Actor && dash.match(cell).hasMatch()))
                continue;
            switch (columns.kinds[i]) {
            case Column::Time: times.append(shownText(cell)); break;
            case Column::End: end = shownText(cell); break;
            case Column::Actor: row.actor = shownNames(cell); break;
            case Column::Text: row.text += row.text.isEmpty() ? cell : u" · "_s + cell; break;
            case Column::Other: {
                const QString head = columns.isHeadless ? QString() : shownText(table.rows.first().cells.value(i));
                others.append(head.isEmpty() ? cell : head + u": "_s + cell);
                break;
            }
            }
        }
        if (!end.isEmpty() && !times.isEmpty())
            times.append(u"- "_s + end);
        row.written = times.join(u' ');
        if (row.text.isEmpty() && others.isEmpty()) {
            row.isDay = isWholeTime(row.written); // a line across the table
            if (row.isDay)
                rows.append(row);
            continue;
        }
        if (!others.isEmpty())
            row.text += (row.text.isEmpty() ? u""_s : u"\n\n"_s) + others.join(u" · "_s);
        rows.append(row);
    }
    return rows;
}

QString zoneOfTable(const Block &table)
{
    const Columns columns = columnsOf(table);
    const auto isFilled = [](const QString &cell) { return !cell.isEmpty(); };
    const bool isLine = std::ranges::count_if(table.rows.first().cells, isFilled) == 1; // "3 May 2024 (UTC)" across the table
    for (qsizetype i = 0; i < columns.kinds.size(); ++i) {
        const QString zone
            = columns.kinds[i] == Column::Time && (!columns.isHeadless || isLine) ? zoneStated(shownText(table.rows.first().cells.value(i)), true) : QString();
        if (!zone.isEmpty())
            return zone;
    }
    return {};
}

} // namespace hindsight
