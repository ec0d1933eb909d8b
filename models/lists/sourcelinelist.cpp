// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcelinelist.h"

#include "cells.h"
#include "evidenceof.h"
#include "models/incident/uid.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

SourceLineModel::SourceLineModel(OpenIncident &incident, QObject *parent)
    : RowsModel(parent)
    , m_incident(incident)
{
    connect(&m_incident, &OpenIncident::changed, this, &SourceLineModel::read);
    read();
}

void SourceLineModel::setPending(const QList<SourceLine> &lines)
{
    m_pending = lines;
    read();
}

void SourceLineModel::setFilter(const QString &text)
{
    m_filter = text.simplified();
    read();
}

void SourceLineModel::read()
{
    const Record &record = m_incident.record();
    QSet<QString> picked;
    for (const TimelineEvent &event : record.events)
        picked.insert(event.sourceLine);
    QList<SourceLine> wanted;
    for (const SourceLine &line : m_pending.isEmpty() ? record.sourceLines : m_pending) {
        if (line.text.contains(m_filter, Qt::CaseInsensitive) || line.author.contains(m_filter, Qt::CaseInsensitive))
            wanted.append(line);
    }
    const bool others = picked != m_picked;
    m_picked = picked;
    replaceRows(wanted);
    if (others && !wanted.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(wanted.size()) - 1, ColumnCount - 1));
}

QVariant SourceLineModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == Time ? tr("Time") : column == Who ? tr("Who") : tr("Line");
}

QVariant SourceLineModel::cell(int row, int column, int role) const
{
    const SourceLine &line = m_rows[row];
    switch (role) {
    case UidRole: return line.uid;
    case MutedRole: return isPicked(row);
    case Qt::ToolTipRole: return column == Time ? tr("Written: %1").arg(line.at.written) : line.raw;
    case Qt::AccessibleTextRole: return column == Text && isPicked(row) ? tr("%1 (an event was made of it)").arg(line.text) : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    if (column == Time)
        return line.at.at ? editText(line.at, timeContextOf(m_incident.record())) : line.at.written;
    return column == Who ? line.author : line.text.simplified();
}

TimelineEvent eventFrom(const QList<SourceLine> &lines, const Record &record, QList<Change> &changes)
{
    const SourceLine &first = lines.first();
    const bool onePerson = std::ranges::all_of(lines, [&](const SourceLine &line) { return line.author == first.author; });
    TimelineEvent event{
        .uid = newUid(), .incident = record.incident.uid, .at = first.at, .actor = onePerson ? first.author : QString(), .sourceLine = first.uid};
    QStringList texts, raws;
    for (const SourceLine &line : lines) {
        texts.append(onePerson || line.author.isEmpty() ? line.text : line.author + u": "_s + line.text);
        raws.append(line.raw);
    }
    event.text = texts.join(u"\n\n"_s);
    changes.append(created(event));
    if (lines.size() == 1)
        return event;
    changes.append(created(evidenceOf(event.uid,
                                      {.uid = {},
                                       .kind = EvidenceKind::Snippet,
                                       .title = SourceLineModel::tr("%n line(s) as they came", nullptr, int(lines.size())),
                                       .text = raws.join(u'\n')},
                                      record, QDateTime::currentMSecsSinceEpoch() * 1000)));
    return event;
}

} // namespace hindsight
