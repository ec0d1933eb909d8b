// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter.h"

#include "models/document/reading/body.h"
#include "models/incident/uid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <ranges>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstLines = "---\nhindsight: 1\n";
constexpr auto lastLine = "---\n";
constexpr auto removedName = "removed";
constexpr auto incidentName = "incident"_L1;

// ---- what identifies a part ----

/// Hashes of the fields that are not as in a part about which nothing is known.
QJsonObject hashesOf(const QJsonObject &fields, const QJsonObject &defaults)
{
    QJsonObject hashes;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.value() != defaults.value(it.key()))
            hashes.insert(it.key(), valueHash(it.value()));
    }
    return hashes;
}

struct Identity
{
    const char *entity;
    QStringList fields;
    bool byPlace; ///< what else could it be, standing between the same neighbours?
};

/// The fields that say which part it is, when not all are as they were.
const Identity &identityOf(const EntityInfo &entity)
{
    static const Identity special[] = {
        {"incident", {}, true},
        {"impact_window", {}, true},
        {"milestone", {u"kind"_s, u"source"_s}, false},
        {"severity_change", {u"severity"_s}, true},
        {"service_role", {u"service"_s}, true},
        {"section", {u"title"_s}, true},
        {"figure", {u"name"_s, u"currency"_s}, true},
    };
    static const Identity usual{"", {u"text"_s}, true};
    const auto found = std::ranges::find_if(special, [&](const Identity &i) { return QLatin1StringView(i.entity) == QLatin1StringView(entity.name); });
    return found == std::end(special) ? usual : *found;
}

/// What two lists are compared by: per part, a key of everything and a key of what identifies it; empty keys match nothing.
struct Keys
{
    QString all;
    QString identity;
};

Keys keysOf(const QJsonObject &hashes, const Identity &identity)
{
    Keys keys{QString::fromUtf8(QJsonDocument(hashes).toJson(QJsonDocument::Compact)), {}};
    for (const QString &field : identity.fields)
        keys.identity += hashes.value(field).toString() + u' ';
    return keys;
}

/// For each of `parts` the index in `candidates`, or -1: equal ones first, then those of the same identity, each in order; then
/// the one that follows the neighbour's.
QList<qsizetype> matched(const QList<Keys> &parts, const QList<Keys> &candidates, bool byPlace)
{
    QList<qsizetype> matches(parts.size(), -1);
    QList<bool> taken(candidates.size(), false);
    for (QString Keys::*key : {&Keys::all, &Keys::identity}) {
        QHash<QString, QList<qsizetype>> free; // last first
        for (qsizetype i = candidates.size() - 1; i >= 0; --i) {
            if (!taken[i] && !(candidates[i].*key).isEmpty())
                free[candidates[i].*key].append(i);
        }
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const auto found = matches[i] < 0 ? free.find(parts[i].*key) : free.end();
            if (found == free.end() || found->isEmpty())
                continue;
            matches[i] = found->takeLast();
            taken[matches[i]] = true;
        }
    }
    qsizetype after = 0;
    for (qsizetype i = 0; i < parts.size() && byPlace; ++i) {
        if (matches[i] < 0 && after < candidates.size() && !taken[after]) {
            matches[i] = after;
            taken[after] = true;
        }
        if (matches[i] >= 0)
            after = matches[i] + 1;
    }
    return matches;
}

// ---- writing ----

/// JSON as YAML takes it: what YAML does not allow in a line as \u sequences.
QByteArray yamlJson(const QJsonObject &object)
{
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString yaml;
    yaml.reserve(json.size());
    for (const QChar c : json) {
        const char16_t unit = c.unicode();
        const bool isForbidden = (unit >= 0x7f && unit < 0xa0) || unit == 0x2028 || unit == 0x2029 || unit == 0xfeff || unit >= 0xfffe;
        if (isForbidden)
            yaml += u"\\u%1"_s.arg(unit, 4, 16, QLatin1Char('0'));
        else
            yaml += c;
    }
    return yaml.toUtf8();
}

QByteArray entryOf(const FrontPart &part, const EntityInfo &entity)
{
    QJsonObject json;
    for (const FieldInfo &field : entity.fields) {
        const QString name = field.nameText;
        if (part.fields.contains(name))
            json.insert(name, toJsonValue(part.fields.value(name), field.kind));
    }
    if (part.isAbsent)
        json.insert(u"absent"_s, true);
    if (!part.past.isEmpty()) {
        QJsonObject past;
        for (auto it = part.past.begin(); it != part.past.end(); ++it)
            past.insert(it.key(), QJsonArray::fromStringList(*it));
        json.insert(u"past"_s, past);
    }
    if (part.isPrinted)
        json.insert(u"printed"_s, part.printed);
    if (!part.uid.isEmpty())
        json.insert(u"uid"_s, part.uid);
    return yamlJson(json);
}

/// The fields of a part where the body's are missing or wrong; not its number, which is another in every database.
QJsonObject missing(const QJsonObject &fields, const QJsonObject &told)
{
    QJsonObject rest;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key() != u"number" && it.value() != told.value(it.key()))
            rest.insert(it.key(), it.value());
    }
    return rest;
}

QList<FrontPart> frontPartsOf(const PartList &truth, const Past &past, const PartList &told)
{
    const Identity &identity = identityOf(*truth.entity);
    const auto keysOfAll = [&](const PartList &list) {
        QList<Keys> keys;
        for (const Part &part : list.parts)
            keys.append({{}, keysOf(hashesOf(part.fields, list.defaults), identity).identity});
        return keys;
    };
    const QList<qsizetype> matches = matched(keysOfAll(told), keysOfAll(truth), identity.byPlace);

    // In the order of the body, so that reading can tell whether somebody has put it in another one.
    QList<FrontPart> front;
    QSet<qsizetype> printed;
    for (qsizetype i = 0; i < matches.size(); ++i) {
        const QJsonObject &fields = told.parts[i].fields;
        FrontPart part{.isAbsent = matches[i] < 0, .isPrinted = true, .printed = hashesOf(fields, told.defaults)};
        if (matches[i] >= 0) {
            part.uid = truth.parts[matches[i]].uid;
            part.fields = missing(truth.parts[matches[i]].fields, fields);
            printed.insert(matches[i]);
        }
        front.append(part);
    }
    for (qsizetype i = 0; i < truth.parts.size(); ++i) {
        if (!printed.contains(i))
            front.append({.uid = truth.parts[i].uid, .fields = missing(truth.parts[i].fields, truth.defaults)});
    }
    for (FrontPart &part : front)
        part.past = past.values.value(part.uid);
    return front;
}

// ---- joining ----

/// What a field was in the record that was exported, as a hash.
QString exportedHash(const FrontPart &front, const QString &field, const QJsonObject &defaults)
{
    if (front.fields.contains(field))
        return valueHash(front.fields.value(field));
    return front.printed.contains(field) ? front.printed.value(field).toString() : valueHash(defaults.value(field));
}

/// Hash of the part that was exported.
QString exportedPart(const FrontPart &front, const PartList &list)
{
    QJsonObject hashes;
    for (auto it = list.defaults.begin(); it != list.defaults.end(); ++it)
        hashes.insert(it.key(), exportedHash(front, it.key(), list.defaults));
    return partHashOf(*list.entity, hashes);
}

/// What the body tells, and where nobody edited it, what front matter knows better. What was edited goes into the past of the part.
Part joined(const FrontPart &front, const Part &told, const QJsonObject &defaults, Past &past)
{
    const QJsonObject hashes = hashesOf(told.fields, defaults);
    Part part{front.uid.isEmpty() ? told.uid : front.uid, told.fields};
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        const bool isEdited = hashes.value(it.key()) != front.printed.value(it.key());
        if (isEdited)
            past.values[part.uid][it.key()].append(exportedHash(front, it.key(), defaults));
        else if (front.fields.contains(it.key()))
            part.fields.insert(it.key(), front.fields.value(it.key()));
    }
    return part;
}

/// Positions that ascend in the order of the body, where somebody has put something in between or in another order.
void renumber(QList<Part> &parts)
{
    qint64 next = 0;
    for (Part &part : parts) {
        const qint64 position = std::max(next, part.fields.value(u"position").toInteger());
        part.fields.insert(u"position"_s, position);
        next = position + 1;
    }
}

/// Uids for parts that somebody added to a body: made of what identifies them, so that reading the document again, which still has no
/// uid for them, tells the same parts and no others.
class AddedUids
{
public:
    AddedUids(const QString &incident, const QString &list)
        : place(incident + u' ' + list)
    {}

    QString next(const QString &identity, const QSet<QString> &taken)
    {
        for (;;) {
            const QString name = place + u' ' + identity + u' ' + QString::number(count[identity]++);
            const QString uid = QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
            if (!taken.contains(uid))
                return uid;
        }
    }

private:
    QString place;
    QHash<QString, int> count;
};

PartList joined(const PartList &told, const QList<FrontPart> &front, const QString &incident, Reunion &reunion)
{
    const Identity &identity = identityOf(*told.entity);
    QList<qsizetype> printed; // those the body told of
    QList<Keys> candidates;
    PartList list{told.name, told.entity, told.defaults, {}};
    QList<Part> unprinted;
    QSet<QString> known; // uids
    for (qsizetype i = 0; i < front.size(); ++i) {
        const bool isIncident = told.name == incidentName; // there is only one, whatever front matter tells of it
        if (front[i].isPrinted || isIncident) {
            printed.append(i);
            candidates.append(keysOf(front[i].printed, identity));
        } else {
            unprinted.append({front[i].uid.isEmpty() ? newUid() : front[i].uid, front[i].fields});
        }
        if (!front[i].uid.isEmpty()) {
            known.insert(front[i].uid);
            reunion.past.values.insert(front[i].uid, front[i].past);
        }
    }
    QList<Keys> keys;
    for (const Part &part : told.parts)
        keys.append(keysOf(hashesOf(part.fields, told.defaults), identity));

    bool isMoved = false;
    qsizetype before = -1;
    AddedUids added(incident, told.name);
    const QList<qsizetype> matches = matched(keys, candidates, identity.byPlace);
    for (qsizetype i = 0; i < told.parts.size(); ++i) {
        const Part &part = told.parts[i];
        const FrontPart *as = matches[i] < 0 ? nullptr : &front[printed[matches[i]]];
        if (as && as->isAbsent) { // the record does not have what the body seems to tell
            if (keys[i].all == candidates[matches[i]].all) {
                reunion.uidOf.insert(part.uid, {});
                continue;
            }
            as = nullptr;
        }
        isMoved = isMoved || !as || matches[i] < before;
        list.parts.append(as ? joined(*as, part, told.defaults, reunion.past) : Part{added.next(keys[i].identity, known), part.fields});
        if (as)
            before = matches[i];
        reunion.uidOf.insert(part.uid, list.parts.last().uid);
    }
    if (isMoved && told.defaults.contains(u"position"))
        renumber(list.parts);
    for (qsizetype i = 0; i < printed.size(); ++i) { // somebody took it out of the body
        if (const FrontPart &part = front[printed[i]]; !part.uid.isEmpty() && !matches.contains(i))
            reunion.past.removed.insert(part.uid, exportedPart(part, told));
    }
    list.parts += unprinted;
    return list;
}

} // namespace

QByteArray frontMatter(const Record &record, const Past &past, const QByteArray &body)
{
    const QList<PartList> truth = partsOf(record);
    const QList<PartList> told = partsOf(readBody(QString::fromUtf8(body).split(u'\n'), {}).record);

    QByteArray yaml = firstLines;
    for (qsizetype i = 0; i < truth.size(); ++i) {
        const QList<FrontPart> parts = frontPartsOf(truth[i], past, told[i]);
        if (parts.isEmpty())
            continue;
        yaml += truth[i].name.toLatin1() + ':';
        if (i == 0) {
            yaml += ' ' + entryOf(parts.first(), *truth[i].entity) + '\n';
            continue;
        }
        yaml += '\n';
        for (const FrontPart &part : parts)
            yaml += "  - " + entryOf(part, *truth[i].entity) + '\n';
    }
    QStringList uids = past.removed.keys();
    for (const PartList &parts : truth) { // one that came back is not gone
        for (const Part &part : parts.parts)
            uids.removeAll(part.uid);
    }
    if (!uids.isEmpty()) {
        yaml += removedName;
        yaml += ":\n";
        uids.sort(); // a hash has no order
        for (const QString &uid : std::as_const(uids))
            yaml += "  - " + yamlJson({{u"uid"_s, uid}, {u"was"_s, past.removed.value(uid)}}) + '\n';
    }
    return yaml + lastLine + '\n';
}

Result<Reunion> applyFrontMatter(const FrontMatter &front, const Record &body)
{
    Reunion reunion;
    reunion.past.removed = front.removed;
    const QList<FrontPart> incident = front.parts.value(u"incident"_s);
    QList<PartList> lists;
    for (const PartList &told : partsOf(body))
        lists.append(joined(told, front.parts.value(told.name), incident.isEmpty() ? QString() : incident.first().uid, reunion));
    Result<Record> record = recordOf(lists);
    if (!record)
        return std::unexpected(record.error());
    reunion.record = *record;
    return reunion;
}

} // namespace hindsight
