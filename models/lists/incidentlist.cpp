// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentlist.h"

#include "choices.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/store/renaming.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString idOf(const IncidentRow &row) { return u"INC-%1"_s.arg(row.number); }

QString lasted(const IncidentRow &row)
{
    if (row.began && row.resolved)
        return durationText(*row.resolved - *row.began);
    return isOngoing(row) && row.began ? IncidentListModel::tr("ongoing") : QString();
}

QString dateTimeText(qint64 at) { return isoText(at).left(16).replace(u'T', u' '); }

bool anyOf(const QStringList &wanted, const QStringList &have)
{
    return wanted.isEmpty() || std::ranges::any_of(wanted, [&](const QString &one) { return have.contains(one); });
}

} // namespace

bool isOngoing(const IncidentRow &row) { return row.kind == IncidentKind::Incident && !row.resolved; }

bool isClosed(const IncidentRow &row)
{
    return (row.resolved || !applies(MilestoneKind::Resolved, row.kind)) && row.postmortemState >= PostmortemState::Reviewed && row.unsettled == 0;
}

bool matches(const IncidentRow &row, const IncidentFilter &filter)
{
    if (row.binned != filter.binned || (filter.ongoing && !isOngoing(row)) || (filter.unclosed && isClosed(row))
        || (!filter.only.isEmpty() && !filter.only.contains(row.uid)))
        return false;
    if (!filter.states.isEmpty() && !filter.states.contains(row.postmortemState))
        return false;
    if (!anyOf(filter.severities, {row.severity}) || !anyOf(filter.services, row.services))
        return false;
    const QString all = (QStringList{idOf(row), row.title, row.owner} + row.services + row.tags).join(u'\n');
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

IncidentListModel::IncidentListModel(Store &store, QObject *parent)
    : RowsModel(parent)
    , m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](const Step &step) {
        // What the filter asks for has another name: it goes on to ask for it.
        for (const auto &[wanted, entity] : {std::pair(&m_filter.severities, "severity_level"_L1), std::pair(&m_filter.services, "service"_L1)}) {
            const NewNames names = newNamesIn(step.changes, entity);
            for (QString &name : *wanted)
                name = names.value(name, name);
        }
        readAgain(step);
    });
    read();
}

void IncidentListModel::setFilter(const IncidentFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    renewRows(fitting()); // of ten thousand, what a filter leaves out in a thousand places takes a view a tenth of a second
}

void IncidentListModel::showAll()
{
    if (m_filter.only.isEmpty())
        return;
    m_filter.only.clear();
    m_filter.what.clear();
    renewRows(fitting());
    Q_EMIT valuesChanged();
}

int IncidentListModel::total() const { return int(std::ranges::count(m_all, false, &IncidentRow::binned)); }

int IncidentListModel::inBin() const { return int(m_all.size()) - total(); }

int IncidentListModel::samples() const
{
    return int(std::ranges::count_if(m_all, [](const IncidentRow &row) { return row.sample && !row.binned; }));
}

QStringList IncidentListModel::severities() const
{
    QStringList used;
    for (const IncidentRow &row : m_all) {
        if (!row.binned && !row.severity.isEmpty() && !used.contains(row.severity))
            used.append(row.severity);
    }
    std::ranges::sort(used, [this](const QString &a, const QString &b) {
        const auto place = [this](const QString &name) { return m_levels.contains(name) ? m_levels.indexOf(name) : m_levels.size(); };
        return std::pair(place(a), a) < std::pair(place(b), b);
    });
    return used;
}

QStringList IncidentListModel::services() const
{
    QStringList used;
    for (const IncidentRow &row : m_all) {
        for (const QString &service : row.services) {
            if (!row.binned && !used.contains(service))
                used.append(service);
        }
    }
    used.sort(Qt::CaseInsensitive);
    return used;
}

int IncidentListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant IncidentListModel::headerCell(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int((column == Lasted || column == Actions ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Id: return tr("No.");
    case Title: return tr("Title");
    case Severity: return tr("Severity");
    case Services: return tr("Services");
    case Began: return tr("Began (UTC)");
    case Lasted: return tr("Lasted");
    case State: return tr("Postmortem");
    case Actions: return tr("Open");
    case Owner: return tr("Owner");
    default: return {};
    }
}

QVariant IncidentListModel::cell(int row, int column, int role) const
{
    const IncidentRow &incident = m_rows[row];
    if (role == UidRole)
        return incident.uid;
    if (role == Qt::TextAlignmentRole)
        return headerCell(column, role);
    if (role == FieldRole)
        return column == Severity ? QVariant(u"severity"_s) : column == State ? QVariant(u"postmortem_state"_s) : QVariant();
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!text && role != SortRole && role != ValueRole)
        return {};
    switch (column) {
    case Id: return text ? QVariant(idOf(incident)) : QVariant(incident.number);
    case Title: return incident.title;
    case Severity:
        return role == SortRole ? QVariant(m_levels.contains(incident.severity) ? m_levels.indexOf(incident.severity) : m_levels.size())
                                : QVariant(incident.severity);
    case Services: return incident.services.join(u", "_s);
    case Began:
        if (!incident.began)
            return {};
        return text ? QVariant(dateTimeText(*incident.began)) : QVariant(*incident.began);
    case Lasted:
        if (text)
            return lasted(incident);
        return incident.began && incident.resolved ? QVariant(*incident.resolved - *incident.began) : QVariant();
    case State: {
        const QString name = QString::fromLatin1(nameOf(incident.postmortemState));
        if (role == SortRole)
            return int(incident.postmortemState);
        return text ? choiceLabel(name) : name;
    }
    case Actions:
        if (!text)
            return incident.openActions;
        return incident.actions == 0 ? QString() : tr("%1 of %2").arg(incident.openActions).arg(incident.actions);
    case Owner: return incident.owner;
    default: return {};
    }
}

void IncidentListModel::read()
{
    const Result<QList<IncidentRow>> all = m_store.incidents(true);
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    m_all = *all;
    m_levels.clear();
    if (const auto levels = m_store.all<SeverityLevel>()) {
        for (const SeverityLevel &level : *levels)
            m_levels.append(level.name);
    }
    show();
    Q_EMIT valuesChanged();
}

void IncidentListModel::readAgain(const Step &step)
{
    constexpr qsizetype few = 500;
    const bool levels = std::ranges::any_of(step.changes, [](const Change &change) { return change.entity == "severity_level"_L1; });
    if (step.seq == 0 || step.changes.size() > few || levels)
        return read();
    const auto touched = m_store.incidentsOf(step);
    const auto rows = touched ? m_store.incidents(true, *touched) : std::unexpected(touched.error());
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    QHash<QString, IncidentRow> now;
    for (const IncidentRow &row : *rows)
        now.insert(row.uid, row);
    QList<IncidentRow> all;
    all.reserve(m_all.size() + now.size());
    for (const IncidentRow &row : std::as_const(m_all)) {
        if (now.contains(row.uid))
            all.append(now.take(row.uid));
        else if (!touched->contains(row.uid))
            all.append(row);
    }
    for (const IncidentRow &row : std::as_const(now)) // those that are new here
        all.insert(std::ranges::lower_bound(all, row.number, std::greater(), &IncidentRow::number), row);
    if (all == m_all)
        return;
    m_all = all;
    show();
    Q_EMIT valuesChanged();
}

void IncidentListModel::show() { replaceRows(fitting()); }

QList<IncidentRow> IncidentListModel::fitting() const
{
    QList<IncidentRow> rows;
    std::ranges::copy_if(m_all, std::back_inserter(rows), [this](const IncidentRow &row) { return matches(row, m_filter); });
    return rows;
}

} // namespace hindsight
