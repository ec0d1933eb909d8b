// SPDX-License-Identifier: GPL-3.0-or-later
#include "past.h"

#include "fields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString shortHash(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(4).toHex()); }

} // namespace

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
        const QString name = QString::fromLatin1(field.name), hash = hashes.value(name).toString();
        if (!given.contains(name) && !hash.isEmpty() && hash != valueHash(emptyValue(field)))
            own.insert(name, hash);
    }
    return shortHash(QJsonDocument(own).toJson(QJsonDocument::Compact));
}

} // namespace hindsight
