// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinglist.h"

#include "models/incident/fields.h"

namespace hindsight {

using namespace Qt::StringLiterals;

void ReadingModel::setPlaces(QList<ReadPlace> places)
{
    const auto rank = [](const ReadPlace &place) { return place.isUnread ? 0 : place.isQuestion ? 1 : 2; };
    std::ranges::stable_sort(places, [&](const ReadPlace &a, const ReadPlace &b) { return std::pair(rank(a), a.line) < std::pair(rank(b), b.line); });
    QSet<QString> known; // what is said twice of a line is said once
    places.removeIf([&](const ReadPlace &place) {
        const bool isKnown = known.contains(keyOf(place));
        known.insert(keyOf(place));
        return isKnown;
    });
    replaceRows(places);
}

int ReadingModel::rowOf(int line) const
{
    int best = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const ReadPlace &place = m_rows[row];
        const bool isHere = place.line > 0 && place.line <= line && (!place.isUnread || place.line == line);
        if (isHere && (best < 0 || place.line >= m_rows[best].line))
            best = row;
    }
    return best;
}

int ReadingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ReadingModel::keyOf(const ReadPlace &place) const { return u"%1 %2 %3 %4"_s.arg(place.line).arg(place.what, place.time, place.text); }

QVariant ReadingModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Line: return tr("Line");
    case What: return tr("Taken for");
    case Time: return tr("Time");
    case Text: return tr("What it says");
    default: return {};
    }
}

QVariant ReadingModel::cell(int row, int column, int role) const
{
    const ReadPlace &place = m_rows[row];
    switch (role) {
    case UidRole: return keyOf(place);
    case AttentionRole: return column == What && (place.isUnread || place.isQuestion);
    case KindRole: return int(column == Text ? FieldKind::Markdown : FieldKind::Text);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Line: return place.line > 0 ? QString::number(place.line) : QString();
    case What: return place.what;
    case Time: return place.time;
    case Text: return place.text;
    default: return {};
    }
}

} // namespace hindsight
