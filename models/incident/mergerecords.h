// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "past.h"
#include "record.h"

namespace hindsight {

/// Whose copy of a record.
enum class Side { Mine, Theirs };

/// A field, or a whole part, in which two copies of a record differ.
struct RecordDifference
{
    QString entity;          ///< EntityInfo::name
    QString uid;
    QString field = {};      ///< empty: the part is in one of them only
    Value mine = {};         ///< of a whole part its fields as an object, null where it is not
    Value theirs = {};
    bool isConflict = false; ///< both have changed it since they were the same
    Side newer = Side::Mine; ///< in a conflict mine, but of a part that one side removed and the other changed the changed one
    Side taken = Side::Mine; ///< the newer one, until somebody chooses

    bool operator==(const RecordDifference &) const = default;
};

/// What two copies of one record, changed apart from each other, have of their own. A value that the other side had before is
/// the older one; when both had the other's, the side whose values all follow each other in the other's past is the older one;
/// when none had, it is a conflict. A part that only one side knows is new there, unless the other one removed it as it is.
/// Numbers and where something came from belong to a database and do not differ; in what order parts stand is no conflict, both
/// sides keep the same. An action item answers what either says it does.
QList<RecordDifference> differencesOf(const Record &mine, const Past &myPast, const Record &theirs, const Past &theirPast);

/// Mine with what is taken of theirs.
Record mergedRecord(const Record &mine, const Record &theirs, const QList<RecordDifference> &differences);

/// What who takes in a copy is told of it: the earlier values of its fields, with the present one where the result of the merge has
/// another. Nothing of a field that nobody has decided.
Past toldPast(const Record &result, const Record &theirs, const Past &theirPast, const QList<RecordDifference> &undecided);

} // namespace hindsight
