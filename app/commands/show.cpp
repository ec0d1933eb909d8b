// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/lists/recordfindings.h"
#include "models/store/numbers/readwindows.h"
#include "text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options() { return {jsonOption()}; }

/// Prints a record for reading: what is empty is left out.
class Page
{
public:
    Page(QTextStream &stream, const Record &shown, const QList<RecordFinding> &questioned)
        : out(stream)
        , record(shown)
        , findings(questioned)
        , zone(shown.incident.zone)
    {}

    void print()
    {
        header();
        milestones();
        list(CommandLine::tr("To check"), findings, [](const RecordFinding &f) { return u"%1: %2 [%3]"_s.arg(f.level, f.text, f.rule); });
        narrative(CommandLine::tr("Summary"), record.incident.summary);
        narrative(CommandLine::tr("Impact"), record.incident.impact);
        windows();
        timeline();
        narrative(CommandLine::tr("Root cause"), record.incident.rootCauseSummary);
        list(CommandLine::tr("Causes"), record.causes, [](const Cause &c) { return u"%1: %2"_s.arg(choice(c.kind), c.text); });
        narrative(CommandLine::tr("Detection"), record.incident.detection);
        narrative(CommandLine::tr("Resolution"), record.incident.resolution);
        list(CommandLine::tr("Lessons"), record.lessons, [](const Lesson &l) { return u"%1: %2"_s.arg(choice(l.kind), l.text); });
        list(CommandLine::tr("Improvements"), record.improvements,
             [](const Improvement &i) { return i.theme.isEmpty() ? i.text : u"%1: %2"_s.arg(i.theme, i.text); });
        actions();
        list(CommandLine::tr("Open questions"), record.questions,
             [](const Question &q) { return q.answer.isEmpty() ? q.text : u"%1 %2"_s.arg(q.text, q.answer); });
        for (const Section &section : record.sections)
            narrative(section.title, section.text);
        narrative(CommandLine::tr("Conclusion"), record.incident.conclusion);
    }

private:
    /// The stable name, which is what `set` takes.
    template <class E> static QString choice(E value) { return QLatin1StringView(nameOf(value)); }

    void heading(const QString &title) { out << u'\n' << oneLine(title) << u'\n'; }

    void narrative(const QString &title, const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        heading(title);
        out << indented(plain(text));
    }

    template <class T, class Line> void list(const QString &title, const QList<T> &parts, Line line)
    {
        if (parts.isEmpty())
            return;
        heading(title);
        for (const T &part : parts)
            out << u"  - "_s << oneLine(line(part)) << u'\n';
    }

    void table(const QString &title, const TextTable &rows)
    {
        heading(title);
        out << indented(rows.text());
    }

    void header()
    {
        const Incident &incident = record.incident;
        out << u"INC-%1  "_s.arg(incident.number.value_or(0)) << oneLine(incident.title) << u'\n';
        QStringList facts;
        for (const SeverityChange &severity : record.severities)
            facts.append(severity.at.at ? u"%1 %2"_s.arg(severity.severity, momentText(severity.at, zone)) : severity.severity);
        facts += {choice(incident.kind), choice(incident.postmortemState), incident.zone.isEmpty() ? u"UTC"_s : incident.zone};
        out << oneLine(facts.join(u", "_s)) << u'\n';
        QStringList services;
        for (const ServiceRole &service : record.services)
            services.append(u"%1 (%2)"_s.arg(service.service, choice(service.part)));
        if (!services.isEmpty())
            out << CommandLine::tr("Services: %1").arg(oneLine(services.join(u", "_s))) << u'\n';
        QStringList people;
        for (const Participant &participant : record.participants)
            people.append(u"%1 (%2)"_s.arg(participant.person, participant.role));
        if (!people.isEmpty())
            out << CommandLine::tr("People: %1").arg(oneLine(people.join(u", "_s))) << u'\n';
        if (!incident.tags.isEmpty())
            out << CommandLine::tr("Tags: %1").arg(oneLine(incident.tags.join(u", "_s))) << u'\n';
    }

    void milestones()
    {
        TextTable rows;
        bool any = false;
        for (const Named<MilestoneKind> &kind : milestoneKindNames) {
            if (const auto milestone = milestoneOf(record, kind.value)) {
                const QString source = milestone->fromWindow ? CommandLine::tr("from the impact window") : choice(milestone->source);
                rows.add({labelOf(kind.value), momentText(milestone->at, zone), source});
                any = true;
            }
        }
        const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
        for (const Duration &duration : durationsOf(record, now)) {
            if (!duration.microseconds)
                continue;
            const QString length = durationText(*duration.microseconds);
            rows.add({labelOf(duration), duration.soFar ? CommandLine::tr("%1 so far").arg(length) : length, formulaOf(duration)});
            any = true;
        }
        if (any)
            table(CommandLine::tr("Milestones and durations"), rows);
    }

    void windows()
    {
        list(CommandLine::tr("Impact windows"), record.windows, [this](const ImpactWindow &w) {
            QString text = w.to.at ? CommandLine::tr("%1 to %2").arg(momentText(w.from, zone), momentText(w.to, zone))
                                   : CommandLine::tr("since %1").arg(momentText(w.from, zone));
            text += u", "_s + choice(w.degree);
            if (w.shareFailing)
                text += u", "_s + CommandLine::tr("%1 % failing").arg(*w.shareFailing * 100, 0, 'g', 3);
            for (const QString &more : {w.services.join(u", "_s), w.note}) {
                if (!more.isEmpty())
                    text += u", "_s + more;
            }
            return text;
        });
        for (const QString &remark : impactRemarks(record.windows, QDateTime::currentMSecsSinceEpoch() * 1000, zone))
            out << indented(remark);
    }

    void timeline()
    {
        if (record.events.isEmpty())
            return;
        TextTable rows;
        for (const TimelineEvent &event : record.events) {
            const QString who = event.actor.isEmpty() ? QString() : event.actor + u": "_s;
            const QString to = event.audience == Audience::None ? QString() : u" (%1)"_s.arg(choice(event.audience));
            rows.add({momentText(event.at, zone), choice(event.kind) + to, oneLine(who + event.text)});
        }
        table(CommandLine::tr("Timeline"), rows);
    }

    void actions()
    {
        if (record.actions.isEmpty())
            return;
        TextTable rows;
        for (const ActionItem &action : record.actions) {
            QStringList owner = {action.team, action.person};
            owner.removeAll(QString());
            rows.add({u"ACT-%1"_s.arg(action.number.value_or(0)), choice(action.status), oneLine(owner.join(u", "_s)), oneLine(action.text)});
        }
        table(CommandLine::tr("Actions"), rows);
    }

    QTextStream &out;
    const Record &record;
    const QList<RecordFinding> &findings;
    const QString zone;
};

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const auto record = (*store)->incidentUid(given.positionalArguments().first()).and_then([&](const QString &uid) { return (*store)->record(uid); });
    if (!record)
        return std::unexpected(record.error());
    const auto numbers = readCheckedNumbers(**store, *record);
    if (!numbers)
        return std::unexpected(numbers.error());
    const QList<RecordFinding> findings = findingsOf(**store, *record, {}, *numbers).findings;
    if (given.isSet(u"json"_s))
        print(terminal.out, toJson(*record, findings));
    else
        Page(terminal.out, *record, findings).print();
    return ExitStatus::Done;
}

} // namespace

const Command showCommand = {
    .name = "show",
    .arguments = "ID [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "show one whole record"),
    .atLeast = 1,
    .atMost = 1,
    .options = options,
    .run = run,
};

} // namespace hindsight
