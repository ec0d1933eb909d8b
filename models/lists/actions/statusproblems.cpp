// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusproblems.h"

#include "models/incident/fields.h"

namespace hindsight {

using namespace Qt::StringLiterals;

void StatusProblemModel::setProblems(const QList<LineProblem> &problems) { replaceRows(problems); }

int StatusProblemModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString StatusProblemModel::keyOf(const LineProblem &problem) const { return u"%1 %2"_s.arg(problem.line).arg(problem.text); }

QVariant StatusProblemModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == Line ? tr("Line") : tr("Why it is not taken");
}

QVariant StatusProblemModel::cell(int row, int column, int role) const
{
    const LineProblem &problem = m_rows[row];
    switch (role) {
    case UidRole: return keyOf(problem);
    case SortRole: return problem.line;
    case KindRole: return int(column == Text ? FieldKind::Markdown : FieldKind::Text);
    case AttentionRole: return column == Line;
    case Qt::DisplayRole: return column == Line ? QString::number(problem.line) : problem.text;
    default: return {};
    }
}

} // namespace hindsight
