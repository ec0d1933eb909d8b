// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>

namespace hindsight {

/// A database of its own for each test, with the checkout outage in it as INC-1.
class OutageDatabase
{
public:
    OutageDatabase()
        : file(m_folder.filePath(newUid() + QStringLiteral(".db")))
        , outage(outageRecord())
    {
        auto opened = Store::open(file, {Store::Mode::ReadWrite, QStringLiteral("Anna <anna@example.com>")});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentence()));
        m_store = std::move(*opened);
        QList<Change> changes;
        for (int i = 1; i <= 4; ++i)
            changes.append(created(SeverityLevel{.uid = newUid(), .name = QStringLiteral("SEV-%1").arg(i), .position = i - 1}));
        changes += created(outage);
        if (const auto step = m_store->apply(changes); !step)
            qFatal("%s", qPrintable(step.error().sentence()));
        outage = record();
    }

    Store &store() { return *m_store; }
    /// The outage as the database has it now.
    Record record() const { return m_store->record(outage.incident.uid).value_or(Record{}); }
    /// Another process's look at the same file.
    std::unique_ptr<Store> other(const QString &author = QStringLiteral("Ben <ben@example.com>")) const
    {
        auto opened = Store::open(file, {Store::Mode::ReadWrite, author});
        return opened ? std::move(*opened) : nullptr;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

public:
    QString file;
    Record outage;
};

} // namespace hindsight
