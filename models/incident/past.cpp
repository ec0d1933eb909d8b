// SPDX-License-Identifier: GPL-3.0-or-later
#include "past.h"

#include "fields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString shortHash(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(4).toHex()); }

constexpr qsizetype mostValues = 60; ///< of a field: three times what a history tells

// The shortest list that has all of both in their order. Where either could come next, the smaller one does.
QStringList joinedValues(const QStringList &one, const QStringList &other)
{
    const qsizetype columns = other.size() + 1;
    QList<qsizetype> lengths((one.size() + 1) * columns); // of what is left to join, from each pair of places on
    for (qsizetype i = one.size(); i >= 0; --i) {
        for (qsizetype j = other.size(); j >= 0; --j) {
            qsizetype &length = lengths[i * columns + j];
            if (i == one.size() || j == other.size())
                length = one.size() - i + other.size() - j;
            else if (one[i] == other[j])
                length = lengths[(i + 1) * columns + j + 1] + 1;
            else
                length = std::min(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1]) + 1;
        }
    }
    QStringList joined;
    for (qsizetype i = 0, j = 0; i < one.size() || j < other.size();) {
        if (i < one.size() && j < other.size() && one[i] == other[j]) {
            joined.append(one[i++]);
            ++j;
            continue;
        }
        const qsizetype withOne = i < one.size() ? lengths[(i + 1) * columns + j] : lengths.first() + 1;
        const qsizetype withOther = j < other.size() ? lengths[i * columns + j + 1] : lengths.first() + 1;
        const bool isOne = withOne != withOther ? withOne < withOther : one[i] < other[j];
        joined.append(isOne ? one[i++] : other[j++]);
    }
    return joined.last(std::min(joined.size(), mostValues));
}

} // namespace

Past joinedPast(const Past &one, const Past &other)
{
    Past past = one;
    for (const auto &[uid, fields] : other.values.asKeyValueRange()) {
        for (const auto &[field, values] : fields.asKeyValueRange()) {
            if (values.isEmpty())
                continue;
            QStringList &known = past.values[uid][field];
            known = joinedValues(known.last(std::min(known.size(), mostValues)), values.last(std::min(values.size(), mostValues)));
        }
    }
    for (const auto &[uid, was] : other.removed.asKeyValueRange()) {
        QString &known = past.removed[uid];
        known = known.isEmpty() ? was : std::min(known, was);
    }
    return past;
}

QJsonObject toJson(const Past &past)
{
    QJsonObject values, removed;
    for (const auto &[uid, fields] : past.values.asKeyValueRange()) {
        QJsonObject object;
        for (const auto &[field, hashes] : fields.asKeyValueRange())
            object.insert(field, QJsonArray::fromStringList(hashes));
        values.insert(uid, object);
    }
    for (const auto &[uid, was] : past.removed.asKeyValueRange())
        removed.insert(uid, was);
    return {{u"removed"_s, removed}, {u"values"_s, values}};
}

Past pastOf(const QJsonObject &json)
{
    Past past;
    const QJsonObject values = json.value(u"values").toObject(), removed = json.value(u"removed").toObject();
    for (auto part = values.begin(); part != values.end(); ++part) {
        const QJsonObject fields = part->toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            past.values[part.key()].insert(field.key(), field->toVariant().toStringList());
    }
    for (auto part = removed.begin(); part != removed.end(); ++part)
        past.removed.insert(part.key(), part->toString());
    return past;
}

QString valueHash(const Value &value) { return shortHash(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)); }

QString partHash(const EntityInfo &entity, const QJsonObject &fields)
{
    QJsonObject hashes;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        hashes.insert(it.key(), valueHash(*it));
    return partHashOf(entity, hashes);
}

QString partHashOf(const EntityInfo &entity, const QJsonObject &hashes)
{
    static const QStringList given = {u"incident"_s, u"incidents"_s, u"number"_s, u"origin"_s, u"position"_s};
    QJsonObject own;
    for (const FieldInfo &field : entity.fields) {
        const QString name = field.nameText, hash = hashes.value(name).toString();
        if (!given.contains(name) && !hash.isEmpty() && hash != valueHash(emptyValue(field)))
            own.insert(name, hash);
    }
    return shortHash(QJsonDocument(own).toJson(QJsonDocument::Compact));
}

} // namespace hindsight
