// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentence.h"

#include "texts.h"

namespace hindsight {

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// The label of the field that a change of one field is about, or of the whole record.
QString subjectOf(const Change &change)
{
    const EntityInfo *entity = entityNamed(change.entity);
    if (!entity)
        return change.entity;
    if (change.kind == Change::Kind::Update && change.fields.size() == 1) {
        const int index = entity->indexOf(change.fields[0].field);
        if (index >= 0) {
            const QString field = labelOf(entity->fields[index]);
            // "text of an event" needs the record's kind, "title of INC-7" does not
            return change.entity == QLatin1StringView("incident") ? field : StoreText::tr("%1 (%2)").arg(labelOf(*entity), field);
        }
    }
    return labelOf(*entity);
}

QString inPlace(const QString &sentence, const QString &place) { return place.isEmpty() ? sentence : StoreText::tr("%1: %2").arg(place, sentence); }

} // namespace

QString describe(const QList<Change> &changes, const QString &incident, const NameOf &nameOf)
{
    if (changes.isEmpty())
        return {};
    QString place = incident.isEmpty() ? QString() : nameOf(QStringLiteral("incident"), incident);
    // An incident that comes or goes takes its parts with it.
    for (const Change &change : changes) {
        if (change.entity != QLatin1StringView("incident") || change.kind == Change::Kind::Update)
            continue;
        QString title;
        for (const FieldChange &field : change.fields) {
            if (field.field == QLatin1StringView("title"))
                title = (change.kind == Change::Kind::Create ? field.after : field.before).toString();
        }
        if (place.isEmpty())
            place = title;
        else if (!title.isEmpty())
            place = StoreText::tr("%1, %2").arg(place, title);
        return inPlace(change.kind == Change::Kind::Create ? StoreText::tr("Incident added") : StoreText::tr("Incident removed"), place);
    }
    bool same = true;
    for (const Change &change : changes)
        same = same && change.entity == changes[0].entity && change.kind == changes[0].kind;
    const Change &first = changes[0];
    if (same && changes.size() == 1) {
        if (first.entity == QLatin1StringView("action")) {
            const QString name = nameOf(first.entity, first.uid);
            if (!name.isEmpty())
                place = place.isEmpty() ? name : StoreText::tr("%1, %2").arg(place, name);
        }
        const QString subject = capitalised(subjectOf(first));
        switch (first.kind) {
        case Change::Kind::Create: return inPlace(StoreText::tr("%1 added").arg(subject), place);
        case Change::Kind::Remove: return inPlace(StoreText::tr("%1 removed").arg(subject), place);
        case Change::Kind::Update: return inPlace(StoreText::tr("%1 changed").arg(subject), place);
        }
    }
    return inPlace(StoreText::tr("%n changes", nullptr, int(changes.size())), place);
}

} // namespace hindsight
