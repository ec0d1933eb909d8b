// SPDX-License-Identifier: GPL-3.0-or-later
#include "differencetexts.h"

#include "cells.h"
#include "parttexts.h"

#include <QCoreApplication>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Differences
{
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

QJsonObject fieldsOf(const Record &record, const QString &entity, const QString &uid)
{
    QJsonObject fields;
    forEachPart(record, [&](const auto &parts, const char *) {
        using T = std::decay_t<decltype(parts)>::value_type;
        if (QLatin1StringView(tableOf<T>().info.name) != entity)
            return;
        if (const T *part = withUid(parts, uid))
            fields = toObject(*part);
    });
    return fields;
}

} // namespace

DifferenceTexts textsOf(const RecordDifference &difference, const Record &mine, const Record &theirs)
{
    const EntityInfo &entity = *entityNamed(difference.entity);
    const TimeContext context = timeContextOf(mine);
    QJsonObject fields = fieldsOf(mine, difference.entity, difference.uid);
    if (fields.isEmpty())
        fields = fieldsOf(theirs, difference.entity, difference.uid);
    constexpr qsizetype longest = 50;
    const QString name = partName(entity, fields);
    const QString shortName = name.size() > longest ? name.left(longest - 1) + u'…' : name;
    const bool isNamed = difference.entity != "incident"_L1 && !name.isEmpty();
    DifferenceTexts texts{.place = isNamed ? Differences::tr("%1 “%2”").arg(labelOf(entity), shortName) : labelOf(entity)};
    texts.place = capitalised(texts.place);
    if (difference.field.isEmpty()) {
        const bool wasHere = difference.mine.isNull() && (difference.isConflict || difference.newer == Side::Mine);
        texts.field = difference.theirs.isNull() ? Differences::tr("Removed there")
            : wasHere                            ? Differences::tr("Removed here")
                                                 : Differences::tr("Added there");
        texts.mine = difference.mine.isNull() ? QString() : name;
        texts.theirs = difference.theirs.isNull() ? QString() : name;
        return texts;
    }
    const FieldInfo &field = entity.fields[entity.indexOf(difference.field)];
    texts.field = headerText(field);
    texts.mine = copiedText(field, difference.mine, context);
    texts.theirs = copiedText(field, difference.theirs, context);
    return texts;
}

} // namespace hindsight
