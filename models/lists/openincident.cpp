// SPDX-License-Identifier: GPL-3.0-or-later
#include "openincident.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

OpenIncident::OpenIncident(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &Store::changed, this, &OpenIncident::read);
}

Result<void> OpenIncident::open(const QString &uid)
{
    Result<Record> record = m_store.record(uid);
    if (!record)
        return std::unexpected(record.error());
    m_uid = record->incident.uid;
    take(std::move(*record));
    return {};
}

bool OpenIncident::apply(const QList<Change> &changes, const QString &sentence, const QList<Attachment> &attachments)
{
    const Result<Step> step = m_store.apply(changes, sentence, attachments);
    if (!step)
        Q_EMIT failed(step.error());
    return step.has_value();
}

bool OpenIncident::isTouchedBy(const Step &step) const
{
    QSet<QString> uids;
    for (const Change &change : step.changes) {
        uids.insert(change.uid);
        for (const FieldChange &field : change.fields) {
            if (field.field == "incident"_L1 && (field.after == uid() || field.before == uid()))
                return true;
            if (field.field == "incidents"_L1 && (field.after.toArray().contains(uid()) || field.before.toArray().contains(uid())))
                return true;
        }
    }
    bool touched = uids.contains(uid());
    forEachPart(m_record, [&](const auto &list, const char *) {
        touched = touched || std::ranges::any_of(list, [&uids](const auto &part) { return uids.contains(part.uid); });
    });
    return touched;
}

void OpenIncident::read(const Step &step)
{
    if (uid().isEmpty() || !isTouchedBy(step))
        return;
    Result<Record> record = m_store.record(uid());
    if (record)
        take(std::move(*record));
    else if (record.error().kind == Error::Kind::NotFound)
        take({}); // its creation was taken back
    else
        Q_EMIT failed(record.error());
}

void OpenIncident::take(Record record)
{
    m_record = std::move(record);
    Q_EMIT changed();
}

} // namespace hindsight
