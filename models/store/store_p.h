// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "steps.h"
#include "store.h"

namespace hindsight {

struct Store::Private
{
    std::unique_ptr<Connection> connection;
    QString session;
    QString author;
    QString notice;

    // What this session can take back and bring back: seqs, newest last. Steps of earlier sessions are reverted by seq.
    QList<qint64> undoable;
    QList<qint64> redoable;

    // The text that is being typed: its step may still be replaced.
    struct Amending
    {
        qint64 seq = 0;
        QString entity;
        QString uid;
        QString field;
    };
    std::optional<Amending> amending;

    qint64 dataVersion = 0; ///< at the last look
    qint64 seen = 0;        ///< newest step that was told to the world or was there at the start
    std::optional<qint64> lastSaved;
    bool unfolded = false;  ///< steps were written since the write-ahead log was folded back
};

} // namespace hindsight
