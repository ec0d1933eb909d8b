// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtext.h"

#include "models/incident/timetext.h"
#include "texts.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString cell(const QString &text)
{
    QString line = text.trimmed();
    line.replace("\r\n"_L1, "\n"_L1).replace(u'|', u"\\|"_s);
    while (line.contains("\n\n"_L1))
        line.replace("\n\n"_L1, "\n"_L1);
    return line.replace(u'\n', u"<br>"_s);
}

} // namespace

QString eventsToMarkdown(const QList<TimelineEvent> &events, const QString &zone)
{
    const QString name = zone.isEmpty() ? u"UTC"_s : zone;
    QStringList days;
    for (const TimelineEvent &event : events) {
        if (const QString day = dateText(event.at, name); !day.isEmpty() && !days.contains(day))
            days.append(day);
    }
    const bool several = days.size() > 1;
    const QString time = several || days.isEmpty() ? EventsText::tr("Time (%1)").arg(name) : EventsText::tr("%1 (%2)", "date (zone)").arg(days.first(), name);
    QString out = u"| %1 | %2 | %3 |\n|---|---|---|\n"_s.arg(cell(time), EventsText::tr("Who"), EventsText::tr("What"));
    QString day;
    for (const TimelineEvent &event : events) {
        const QString date = dateText(event.at, name), clock = clockText(event.at, name);
        QStringList when;
        if (several && date != day)
            when.append(date);
        if (!clock.isEmpty())
            when.append(clock);
        if (when.isEmpty() && !date.isEmpty())
            when.append(date);
        day = date;
        out += u"| %1 | %2 | %3 |\n"_s.arg(cell(when.join(u' ')), cell(event.actor), cell(event.text));
    }
    return out;
}

} // namespace hindsight
