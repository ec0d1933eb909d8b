// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergerecords.h"

#include "fields.h"
#include "order.h"

#include <QMap>
#include <QSet>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

enum class Newer { Mine, Theirs, Nobody };

/// Fields that a database gives, and another one does not take over.
bool isOfDatabase(const QString &field) { return field == "number"_L1 || field == "origin"_L1; }

/// Whether all of `older` stand in `newer` in this order.
bool follows(const QStringList &older, const QStringList &newer)
{
    qsizetype at = 0;
    for (const QString &value : newer) {
        if (at < older.size() && value == older[at])
            ++at;
    }
    return at == older.size();
}

Newer newerOf(const Value &mine, QStringList myPast, const Value &theirs, QStringList theirPast)
{
    const QString my = valueHash(mine), their = valueHash(theirs);
    const bool hadTheirs = myPast.contains(their), hadMine = theirPast.contains(my);
    if (hadTheirs != hadMine)
        return hadTheirs ? Newer::Mine : Newer::Theirs;
    if (!hadTheirs)
        return Newer::Nobody;
    myPast.append(my);
    theirPast.append(their);
    const bool iFollow = follows(theirPast, myPast), theyFollow = follows(myPast, theirPast);
    return iFollow == theyFollow ? Newer::Nobody : iFollow ? Newer::Mine : Newer::Theirs;
}

/// Both, in an order that is the same wherever they are united.
Value united(const Value &mine, const Value &theirs)
{
    QStringList all = mine.toJson().toVariant().toStringList() + theirs.toJson().toVariant().toStringList();
    all.removeDuplicates();
    all.sort();
    return QJsonArray::fromStringList(all);
}

class Comparison
{
public:
    Comparison(const Past &myPast, const Past &theirPast)
        : mine(myPast)
        , theirs(theirPast)
    {}

    template <class T> void compare(const T &my, const T &their)
    {
        if (my == their)
            return;
        const Table<T> &table = tableOf<T>();
        for (const Field<T> &field : table.fields) {
            const QString name = field.nameText;
            const Value myValue = field.get(my), theirValue = field.get(their);
            if (isOfDatabase(name) || myValue == theirValue)
                continue;
            RecordDifference difference{.entity = table.info.nameText, .uid = my.uid, .field = name, .mine = myValue, .theirs = theirValue};
            if (name == "incidents"_L1) {
                difference.theirs = united(myValue, theirValue);
                difference.newer = Side::Theirs;
                if (difference.theirs == myValue)
                    continue;
            } else {
                const Newer newer = newerOf(myValue, mine.values.value(my.uid).value(name), theirValue, theirs.values.value(my.uid).value(name));
                const bool isPlace = name == "position"_L1; // nobody is asked
                difference.isConflict = newer == Newer::Nobody && !isPlace;
                const bool isTheirs = newer == Newer::Theirs || (isPlace && newer == Newer::Nobody && m_theirPlaces);
                difference.newer = isTheirs ? Side::Theirs : Side::Mine;
            }
            difference.taken = difference.newer;
            found.append(difference);
        }
    }

    template <class T> void compare(const QList<T> &my, const QList<T> &their)
    {
        QHash<QString, const T *> theirParts;
        for (const T &part : their)
            theirParts.insert(part.uid, &part);
        m_theirPlaces = placesOf(their, my) < placesOf(my, their);
        for (const T &part : my) {
            if (const T *other = theirParts.take(part.uid))
                compare(part, *other);
            else if (theirs.removed.contains(part.uid))
                addWhole(part, Side::Theirs, theirs.removed.value(part.uid));
        }
        for (const T &part : their) {
            if (theirParts.contains(part.uid))
                addWhole(part, Side::Mine, mine.removed.value(part.uid));
        }
    }

    QList<RecordDifference> found;

private:
    /// A part that `without` does not have; `removed` is what it was when it went there, empty: it was never there.
    template <class T> void addWhole(const T &part, Side without, const QString &removed)
    {
        const EntityInfo &entity = tableOf<T>().info;
        const QJsonObject fields = toObject(part);
        const bool asRemoved = !removed.isEmpty() && removed == partHash(entity, fields);
        const Side with = without == Side::Mine ? Side::Theirs : Side::Mine;
        found.append({.entity = entity.nameText,
                      .uid = part.uid,
                      .mine = with == Side::Mine ? Value(fields) : Value(),
                      .theirs = with == Side::Theirs ? Value(fields) : Value(),
                      .isConflict = !removed.isEmpty() && !asRemoved,
                      .newer = asRemoved ? without : with,
                      .taken = asRemoved ? without : with});
    }

    /// Where the parts stand that another list has too, in the order of their uids.
    template <class T> static QList<qint64> placesOf(const QList<T> &parts, const QList<T> &others)
    {
        QSet<QString> common;
        for (const T &part : others)
            common.insert(part.uid);
        QMap<QString, qint64> places;
        for (const T &part : parts) {
            if constexpr (requires { part.position; }) {
                if (common.contains(part.uid))
                    places.insert(part.uid, part.position);
            }
        }
        return places.values();
    }

    const Past &mine;
    const Past &theirs;
    bool m_theirPlaces = false; ///< of the list that is compared: where nobody knows, theirs hold; both sides find the same
};

/// Takes over what is theirs of the parts of one kind.
template <class T> void take(QList<T> &parts, const QList<T> &theirs, const QHash<QString, QList<const RecordDifference *>> &taken)
{
    const Table<T> &table = tableOf<T>();
    parts.removeIf([&](const T &part) {
        const auto of = taken.constFind(part.uid);
        return of != taken.constEnd() && of->first()->field.isEmpty() && of->first()->theirs.isNull();
    });
    for (T &part : parts) {
        for (const RecordDifference *difference : taken.value(part.uid)) {
            for (const Field<T> &field : table.fields) {
                if (difference->field == QLatin1StringView(field.name))
                    field.set(part, difference->theirs);
            }
        }
    }
    for (const T &part : theirs) {
        const auto of = taken.constFind(part.uid);
        if (of != taken.constEnd() && of->first()->field.isEmpty() && !of->first()->theirs.isNull())
            parts.append(part);
    }
}

/// What theirs tells of the parts of one kind.
template <class T> void tell(const QList<T> &result, const QList<T> &theirs, const Past &theirPast, const QSet<QString> &undecided, Past &told)
{
    QHash<QString, const T *> results;
    for (const T &part : result)
        results.insert(part.uid, &part);
    for (const T &part : theirs) {
        const T *here = results.value(part.uid);
        if (!here)
            continue;
        const QHash<QString, QStringList> earlier = theirPast.values.value(part.uid);
        for (const Field<T> &field : tableOf<T>().fields) {
            const QString name = field.nameText;
            if (isOfDatabase(name) || undecided.contains(part.uid + u'.' + name))
                continue;
            QStringList values = earlier.value(name);
            if (const Value their = field.get(part); their != field.get(*here))
                values.append(valueHash(their));
            if (!values.isEmpty())
                told.values[part.uid].insert(name, values);
        }
    }
}

} // namespace

Past toldPast(const Record &result, const Record &theirs, const Past &theirPast, const QList<RecordDifference> &undecided)
{
    QSet<QString> open, present;
    for (const RecordDifference &difference : undecided)
        open.insert(difference.uid + u'.' + difference.field);
    Past told;
    tell(QList<Incident>{result.incident}, QList<Incident>{theirs.incident}, theirPast, open, told);
    QHash<QByteArray, const void *> lists;
    forEachPart(theirs, [&](const auto &list, const char *name) { lists.insert(name, &list); });
    forEachPart(result, [&](const auto &list, const char *name) {
        using List = std::remove_cvref_t<decltype(list)>;
        tell(list, *static_cast<const List *>(lists.value(name)), theirPast, open, told);
        for (const auto &part : list)
            present.insert(part.uid);
    });
    for (const auto &[uid, was] : theirPast.removed.asKeyValueRange()) {
        if (!present.contains(uid))
            told.removed.insert(uid, was);
    }
    return told;
}

QList<RecordDifference> differencesOf(const Record &mine, const Past &myPast, const Record &theirs, const Past &theirPast)
{
    Comparison comparison(myPast, theirPast);
    comparison.compare(mine.incident, theirs.incident);
    QHash<QByteArray, const void *> lists;
    forEachPart(theirs, [&](const auto &list, const char *name) { lists.insert(name, &list); });
    forEachPart(mine, [&](const auto &list, const char *name) {
        using List = std::remove_cvref_t<decltype(list)>;
        comparison.compare(list, *static_cast<const List *>(lists.value(name)));
    });
    return comparison.found;
}

Record mergedRecord(const Record &mine, const Record &theirs, const QList<RecordDifference> &differences)
{
    Record record = mine;
    QHash<QString, QHash<QString, QList<const RecordDifference *>>> taken;
    for (const RecordDifference &difference : differences) {
        if (difference.taken == Side::Theirs)
            taken[difference.entity][difference.uid].append(&difference);
    }
    QList<Incident> incident = {record.incident};
    take(incident, {}, taken.value(u"incident"_s));
    record.incident = incident.first();
    QHash<QByteArray, const void *> lists;
    forEachPart(theirs, [&](const auto &list, const char *name) { lists.insert(name, &list); });
    forEachPart(record, [&](auto &list, const char *name) {
        using List = std::remove_cvref_t<decltype(list)>;
        take(list, *static_cast<const List *>(lists.value(name)), taken.value(tableOf<typename List::value_type>().info.nameText));
    });
    sortRecord(record);
    return record;
}

} // namespace hindsight
