// SPDX-License-Identifier: GPL-3.0-or-later
#include "actiontexts.h"

#include "models/incident/timetext.h"
#include "models/lists/choices.h"
#include "models/text/smallcsv.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct ActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActionTexts)
};

QString dayText(const Moment &moment) { return moment.at ? dateText(moment, moment.zone) : moment.written; }

/// Reads back as the same time.
QString exactText(const Moment &moment) { return moment.at && moment.precision != Precision::Day ? isoText(*moment.at) : dayText(moment); }

QString statusText(const ActionItem &action) { return choiceLabel(QString::fromLatin1(nameOf(action.status))); }

/// An address in angle brackets ends where it ends; a key leads to it.
QString trackerText(const ActionItem &action)
{
    if (action.trackerKey.isEmpty())
        return action.trackerUrl.isEmpty() ? QString() : u'<' + action.trackerUrl + u'>';
    return action.trackerUrl.isEmpty() ? action.trackerKey : u"[%1](<%2>)"_s.arg(action.trackerKey, action.trackerUrl);
}

QString incidentText(const ToldAction &told) { return QString(told.incident + u' ' + told.incidentTitle).trimmed(); }

/// A cell of a Markdown table: in one line, and no bar in it is the next cell's beginning.
QString tableCell(const QString &markdown)
{
    QString cell;
    bool escaped = false;
    for (const QChar c : markdown.simplified()) {
        if (c == u'|' && !escaped)
            cell += u'\\';
        escaped = c == u'\\' && !escaped;
        cell += c;
    }
    if (escaped) // it would take the bar behind it
        cell += u'\\';
    return cell;
}

QString tableRow(const QStringList &cells)
{
    QString row = u"|"_s;
    for (const QString &cell : cells)
        row += u' ' + tableCell(cell) + u" |"_s;
    return row + u'\n';
}

/// What fits into the title of an issue, in plain words.
QString issueTitle(const QString &markdown)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression marks(u"[*_`~]+(?=\\S)|(?<=\\S)[*_`~]+"_s);
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    QString line = markdown.trimmed().section(u'\n', 0, 0).simplified();
    line.replace(link, u"\\1"_s).remove(marks);
    if (line.size() <= longest)
        return line;
    const qsizetype end = line.lastIndexOf(u' ', longest - 1);
    return line.first(end > longest / 2 ? end : longest - 1) + u'…';
}

} // namespace

QString actionId(const ActionItem &action) { return action.number ? u"ACT-%1"_s.arg(*action.number) : QString(); }

QString ownerOf(const ActionItem &action) { return action.person.isEmpty() ? action.team : action.person; }

QString actionsToCsv(const QList<ToldAction> &actions)
{
    const auto row = [](const QStringList &texts) {
        QStringList cells;
        for (const QString &text : texts)
            cells.append(csvCell(withoutFormula(text)));
        return cells.join(u',') + u"\r\n"_s;
    };
    QString csv = row({u"id"_s,
                       u"status"_s,
                       u"text"_s,
                       u"person"_s,
                       u"team"_s,
                       u"due"_s,
                       u"priority"_s,
                       u"kind"_s,
                       u"incident"_s,
                       u"incident_title"_s,
                       u"status_reason"_s,
                       u"verification"_s,
                       u"done_at"_s,
                       u"verified_by"_s,
                       u"verified"_s,
                       u"accepted_by"_s,
                       u"accepted_until"_s,
                       u"tracker_key"_s,
                       u"tracker_url"_s,
                       u"tracker_status"_s,
                       u"tracker_as_of"_s,
                       u"uid"_s});
    for (const ToldAction &told : actions) {
        const ActionItem &action = told.action;
        csv += row({actionId(action),
                    QString::fromLatin1(nameOf(action.status)),
                    action.text,
                    action.person,
                    action.team,
                    exactText(action.due),
                    action.priority,
                    QString::fromLatin1(nameOf(action.kind)),
                    told.incident,
                    told.incidentTitle,
                    action.statusReason,
                    action.verification,
                    exactText(action.done),
                    action.verifiedBy,
                    exactText(action.verified),
                    action.acceptedBy,
                    exactText(action.acceptedUntil),
                    action.trackerKey,
                    action.trackerUrl,
                    action.trackerStatus,
                    exactText(action.trackerAsOf),
                    action.uid});
    }
    return csv;
}

QString actionsToMarkdownList(const QList<ToldAction> &actions)
{
    QString list;
    for (const ToldAction &told : actions) {
        const ActionItem &action = told.action;
        QStringList about = {ownerOf(action).isEmpty() ? ActionTexts::tr("no owner") : ownerOf(action)};
        if (!action.due.isEmpty())
            about.append(ActionTexts::tr("due %1").arg(dayText(action.due)));
        if (action.status != ActionStatus::Open && action.status != ActionStatus::Done)
            about.append(statusText(action));
        about.append(trackerText(action));
        about.append(told.incident);
        about.removeAll(QString());
        const QString id = actionId(action);
        list += u"- [%1] %2%3 (%4)\n"_s.arg(QChar(isClosed(action.status) ? u'x' : u' '))
                    .arg(id.isEmpty() ? QString() : u"**%1** "_s.arg(id), action.text.simplified(), about.join(u", "_s));
    }
    return list;
}

QString actionsToMarkdownTable(const QList<ToldAction> &actions)
{
    const QStringList names = {ActionTexts::tr("Number"), ActionTexts::tr("Action item"), ActionTexts::tr("Owner"),  ActionTexts::tr("Due"),
                               ActionTexts::tr("Status"), ActionTexts::tr("Incident"),    ActionTexts::tr("Tracker")};
    QString table = tableRow(names) + u"|"_s + QString(u" --- |"_s).repeated(names.size()) + u'\n';
    for (const ToldAction &told : actions) {
        const ActionItem &action = told.action;
        table += tableRow({actionId(action), action.text, ownerOf(action), dayText(action.due), statusText(action), incidentText(told), trackerText(action)});
    }
    return table;
}

QString actionsToTrackerText(const QList<ToldAction> &actions)
{
    QStringList blocks;
    for (const ToldAction &told : actions) {
        const ActionItem &action = told.action;
        const QString title = issueTitle(action.text);
        QString block = u"## %1\n\n"_s.arg(title);
        if (action.text.trimmed() != title)
            block += action.text.trimmed() + u"\n\n"_s;
        const auto fact = [&block](const QString &name, const QString &text) {
            if (!text.isEmpty())
                block += u"- %1: %2\n"_s.arg(name, text.simplified());
        };
        fact(ActionTexts::tr("Incident"), incidentText(told));
        for (const QString &cause : told.causes)
            fact(ActionTexts::tr("Cause"), cause);
        fact(ActionTexts::tr("How to see that it worked"), action.verification);
        fact(ActionTexts::tr("Due"), dayText(action.due));
        fact(ActionTexts::tr("Priority"), action.priority);
        fact(ActionTexts::tr("Team"), action.team);
        fact(ActionTexts::tr("Owner"), action.person);
        fact(ActionTexts::tr("Action item"), actionId(action));
        blocks.append(block);
    }
    return blocks.join(u"\n---\n\n"_s);
}

} // namespace hindsight
