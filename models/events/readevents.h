// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventmapping.h"
#include "models/incident/timetext.h"

namespace hindsight {

/// A file of events, opened: what it is, and what its columns most likely mean.
struct EventFile
{
    QString name;                      ///< without folder, for origins
    EventTable table = {};             ///< of a chat without columns
    QStringList chat = {};             ///< lines of a copied chat; empty: it is none
    bool own = false;                  ///< our own: nothing to be chosen
    EventGuess guess = {};
    QHash<QString, QString> names = {}; ///< of people by their number in a Slack export
};

/// A chat, or what readEventTable reads. Error of kind Input as that has it.
Result<EventFile> openEventFile(const QByteArray &bytes, const QString &fileName);

/// The names in the users.json that lies beside the channels of a Slack export, by number. Empty: it is another file.
QHash<QString, QString> slackNames(const QByteArray &usersJson);
/// The same of the users.json beside a file or beside its folder; empty: there is none.
QHash<QString, QString> slackNamesBeside(const QString &fileName);

/// What a file of events says, ready to be taken into a timeline.
struct ReadEvents
{
    TimelineParts parts;       ///< with uids, without incident and positions
    QList<UnreadLine> unread;  ///< rows without text or a time that can be read, and what was no row
    QList<Finding> findings;   ///< what a careful reader would ask about: times with two meanings, kinds that nobody knows
    bool needsDate = false;    ///< there are times of day alone, and no date is known
};

/// A row becomes an event, or a source line that waits for somebody to make one of it. Our own files always hold events.
enum class ReadAs { Events, SourceLines };

/// The rows of a file. A row that names no day is on the day of the row before, or on the next one where its time of day has gone
/// back; the first on that of `context`.
ReadEvents readEvents(const EventFile &file, const EventMapping &mapping, const TimeContext &context, ReadAs as = ReadAs::Events);

/// Lines that could not be read as source lines without a time, so that nothing is lost and events can be made of them by hand.
QList<SourceLine> sourceLinesOf(const QList<UnreadLine> &unread, const QString &fileName);

} // namespace hindsight
