// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/catalogue.h"
#include "models/incident/fields.h"
#include "models/incident/record.h"
#include "models/incident/source.h"

#include <QRandomGenerator>

namespace hindsight {

/// Gives UUIDv7 texts that ascend and depend on the generator alone.
class UidSource
{
public:
    explicit UidSource(QRandomGenerator &generator);
    QString next();

private:
    QRandomGenerator &rng;
    quint64 milliseconds;
};

/// A moment of a random precision in the summer of 2024: aligned to its precision, with a zone, and with a written text that
/// `readMoment` reads back to it.
Moment randomMoment(QRandomGenerator &rng);

/// A value that a field of this kind and name may have, never an empty one. References are left to the caller: an empty text,
/// an empty list.
Value randomValue(QRandomGenerator &rng, const FieldInfo &field);

/// A record of any kind with every field filled through its table, but for the numbers that only a store gives.
template <class T> T randomPart(QRandomGenerator &rng)
{
    T part;
    for (const Field<T> &field : tableOf<T>().fields) {
        if (QLatin1StringView(field.name) != QLatin1StringView("number"))
            field.set(part, randomValue(rng, field));
    }
    return part;
}

/// An incident with `size` records in every list (18 milestones at most: one per kind and source) and every field filled.
/// References stay inside the record; those that lead out of it (merged into, other incident, source of numbers) are uids
/// of nothing. Lists are in the order of sortRecord.
Record randomRecord(QRandomGenerator &rng, int size);

/// The checkout outage of 2024-07-20, told from the facts of the team's postmortem. Always the same, uids too.
Record outageRecord();

/// The outage with two slices of numbers, frozen in the afternoon: the success rate in total, and by payment method.
Record frozenRecord();

/// Path of a file or folder below tests/: testData(u"incident/data/fields.txt"_s).
QString testData(const QString &name);

} // namespace hindsight
