// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/moment.h"

#include "models/document/templates/phrases.h"

#include <QTimeZone>

namespace hindsight {

/// How a document writes moments: in one zone, and without the date where the reader knows it.
class Times
{
public:
    /// `zone` is the document's; `asWritten` lets a moment keep the name of its own zone where the clock is the same: a team that
    /// writes "10:30 GMT" reads "10:30 GMT", though its incident is kept in UTC.
    Times(const Phrases &phrases, const QString &zone, bool asWritten);

    /// The document's zone as it is called: "UTC", "Europe/Berlin".
    const QString &name() const { return documentZone; }
    /// The day a moment is on; of a mere day, that day. Invalid without a time.
    QDate dayOf(const Moment &moment) const;
    QString date(const Moment &moment) const { return phrases.date(dayOf(moment)); }
    /// "10:30", "~10:30", "10:45-10:50"; empty of a mere day.
    QString clock(const Moment &moment) const;
    /// "GMT", "CEST", "UTC+05:45": a name that can be read back, with the offset of this moment.
    QString zone(const Moment &moment) const;
    /// "10:30 GMT"; of a mere day its date, of an unknown time what was written.
    QString time(const Moment &moment) const;
    /// `time` with the date in front unless the moment is on `day`.
    QString timeBeside(const QDate &day, const Moment &moment) const;

private:
    const Phrases &phrases;
    QString documentZone;
    QTimeZone timeZone; ///< of that name
    bool keepsNames;
};

} // namespace hindsight
