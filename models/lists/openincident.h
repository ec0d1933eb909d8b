// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QObject>
#include <QSet>

namespace hindsight {

/// The incident a page shows: its record by value, read again whenever a step touches it, and the one way the page edits it.
class OpenIncident : public QObject
{
    Q_OBJECT

public:
    explicit OpenIncident(Store &store, QObject *parent = nullptr);

    /// Shows another incident. On an error the one shown before stays.
    Result<void> open(const QString &uid);

    Store &store() const { return m_store; }
    const Record &record() const { return m_record; }
    const Incident &incident() const { return m_record.incident; }
    QString uid() const { return m_uid; }
    /// False when its creation was taken back; the record is empty then.
    bool exists() const { return !m_record.incident.uid.isEmpty(); }

    // Each is one step of the history. False: nothing was written, and `failed` told why.
    template <class T> bool edit(const T &before, const T &after) { return apply({updated(before, after)}); }
    template <class T> bool add(const T &part) { return apply({created(part)}); }
    template <class T> bool remove(const T &part) { return apply({removed(part)}); }
    bool apply(const QList<Change> &changes, const QString &sentence = {}, const QList<Attachment> &attachments = {});

    /// Whether a step changed this incident or anything that belongs to it.
    bool isTouchedBy(const Step &step) const;

Q_SIGNALS:
    /// The record is another one than before.
    void changed();
    /// An edit was refused; nothing was written.
    void failed(const hindsight::Error &error);

private:
    void read(const Step &step);
    void take(Record record);

    Store &m_store;
    QString m_uid;
    Record m_record;
};

} // namespace hindsight
