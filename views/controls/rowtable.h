// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAbstractItemModel;
class QTableView;

namespace hindsight {

/// Makes a table one of whole rows that are chosen and never edited, without lines, frame and row numbers.
void showRows(QTableView *table);

/// The columns of `wide` share the width that the others leave, which are as wide as they like up to some letters.
void shareWidth(QTableView *table, const QList<int> &wide);

/// Keeps a table as high as its rows, up to `most` of them, and gives the column `wide` the width that the others leave; where there is too
/// little for all, it scrolls sideways and that column may be wider than is left, up to two fifths. After its rows changed, it wants `fitRows`.
void keepFitting(QTableView *table, int wide, int most);
void fitRows(QTableView *table);

/// The headers of the columns from `first` on stand at the right, over their numbers.
void alignNumbers(QAbstractItemModel *model, int first);

} // namespace hindsight
