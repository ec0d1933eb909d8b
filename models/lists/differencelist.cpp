// SPDX-License-Identifier: GPL-3.0-or-later
#include "differencelist.h"

#include "models/incident/fields.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Side sideOf(int column) { return column == DifferenceModel::Here ? Side::Mine : Side::Theirs; }

} // namespace

void DifferenceModel::setDifferences(const QList<DifferenceRow> &rows)
{
    QList<DifferenceRow> sorted = rows;
    std::ranges::stable_sort(sorted, {}, [](const DifferenceRow &row) { return !row.difference.isConflict; });
    replaceRows(sorted);
}

QList<RecordDifference> DifferenceModel::differences(int record) const
{
    QList<RecordDifference> differences;
    for (const DifferenceRow &row : m_rows) {
        if (row.record == record)
            differences.append(row.difference);
    }
    return differences;
}

int DifferenceModel::conflicts() const
{
    return int(std::ranges::count_if(m_rows, [](const DifferenceRow &row) { return row.difference.isConflict; }));
}

void DifferenceModel::take(int row, Side side)
{
    m_rows[row].difference.taken = side;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void DifferenceModel::takeAll(Side side)
{
    for (int row = 0; row < rowCount(); ++row)
        take(row, side);
}

int DifferenceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_sides == Sides::HereAndThere ? ColumnCount : Why; }

Qt::ItemFlags DifferenceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowsModel::flags(index);
    return isChosen(index.column()) ? flags | Qt::ItemIsUserCheckable : flags;
}

bool DifferenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !isChosen(index.column()))
        return false;
    // One side is always taken: what is ticked off here is ticked there.
    const bool on = value.toInt() == Qt::Checked;
    take(index.row(), on == (index.column() == Here) ? Side::Mine : Side::Theirs);
    return true;
}

QString DifferenceModel::keyOf(const DifferenceRow &row) const { return u"%1 %2 %3"_s.arg(row.record).arg(row.difference.uid, row.difference.field); }

QVariant DifferenceModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Place: return tr("Where");
    case FieldName: return tr("Field");
    case Here: return m_sides == Sides::ThenAndNow ? tr("At the review") : tr("Here");
    case There: return m_sides == Sides::ThenAndNow ? tr("Now") : m_sides == Sides::HereAndThere ? tr("In the document") : tr("In the tracker");
    case Why: return tr("Changed");
    default: return {};
    }
}

QVariant DifferenceModel::cell(int row, int column, int role) const
{
    const auto &[record, difference, texts] = m_rows[row];
    const bool taken = isChosen(column) && difference.taken == sideOf(column);
    switch (role) {
    case UidRole: return keyOf(m_rows[row]);
    case Qt::CheckStateRole: return isChosen(column) ? QVariant(taken ? Qt::Checked : Qt::Unchecked) : QVariant();
    case MutedRole: return isChosen(column) && !taken;
    case KindRole: return int(column == Here || column == There || column == Place ? FieldKind::Markdown : FieldKind::Text); // long texts are seen whole
    case AttentionRole: return column == Why && difference.isConflict;
    case Qt::DisplayRole:
    case SortRole: break;
    default: return {};
    }
    switch (column) {
    case Place: return texts.place;
    case FieldName: return texts.field;
    case Here: return texts.mine.isEmpty() ? tr("nothing") : texts.mine;
    case There: return texts.theirs.isEmpty() ? tr("nothing") : texts.theirs;
    case Why: return difference.isConflict ? tr("on both sides") : difference.newer == Side::Theirs ? tr("there") : tr("here");
    default: return {};
    }
}

} // namespace hindsight
