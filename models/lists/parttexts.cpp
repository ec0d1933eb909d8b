// SPDX-License-Identifier: GPL-3.0-or-later
#include "parttexts.h"

#include "cells.h"

namespace hindsight {

using namespace Qt::StringLiterals;

QString partName(const EntityInfo &entity, const QJsonObject &fields)
{
    static const QStringList naming = {u"title"_s, u"text"_s, u"name"_s, u"service"_s, u"person"_s, u"kind"_s, u"severity"_s, u"note"_s, u"url"_s};
    for (const QString &name : naming) {
        const int index = entity.indexOf(name);
        const QString text = index < 0 ? QString() : cellText(entity.fields[index], fields.value(name), {}).simplified();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace hindsight
