// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/incident/timetext.h"
#include "models/lists/recordfindings.h"
#include "models/store/merge.h"
#include "text.h"

#include <QCommandLineParser>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"severity"_s, CommandLine::tr("One of the database's severity levels."), u"SEVERITY"_s},
        {u"service"_s, CommandLine::tr("A service it hit; may be given several times."), u"SERVICE"_s},
        {u"began"_s, CommandLine::tr("When it began: “10:30” is today in UTC, “2024-07-20 10:30 CEST” says all."), u"TIME"_s},
        jsonOption(),
    };
}

Result<QString> severityNamed(const Store &store, const QString &name)
{
    const auto levels = store.all<SeverityLevel>();
    if (!levels)
        return std::unexpected(levels.error());
    QStringList names;
    for (const SeverityLevel &level : *levels) {
        if (level.name.compare(name, Qt::CaseInsensitive) == 0)
            return level.name;
        names.append(level.name);
    }
    return failure(Error::Kind::Usage, CommandLine::tr("There is no severity “%1”; there are %2.").arg(name, names.join(u", "_s)));
}

Result<Record> recordOf(const QCommandLineParser &given, const Store &store)
{
    Record record;
    Incident &incident = record.incident;
    incident.uid = newUid();
    incident.title = given.positionalArguments().first().simplified();
    if (incident.title.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("An incident needs a title."));
    if (given.isSet(u"severity"_s)) {
        const auto severity = severityNamed(store, given.value(u"severity"_s));
        if (!severity)
            return std::unexpected(severity.error());
        record.severities.append({newUid(), incident.uid, {}, *severity});
    }
    for (const QString &service : given.values(u"service"_s))
        record.services.append({newUid(), incident.uid, service, ServicePart::Affected, {}, {}, record.services.size()});
    if (given.isSet(u"began"_s)) {
        const auto began = readMoment(given.value(u"began"_s), {QDateTime::currentDateTimeUtc().date(), {}});
        if (!began)
            return failure(Error::Kind::Usage, began.error().text);
        record.milestones.append({newUid(), incident.uid, MilestoneKind::Began, MilestoneSource::Set, *began});
    }
    return record;
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    const auto record = recordOf(given, store);
    if (!record)
        return std::unexpected(record.error());
    const auto stored
        = importChanges(store, QList<Record>{*record}).and_then([&](const QList<Change> &changes) { return store.apply(changes); }).and_then([&](const Step &) {
              return store.record(record->incident.uid);
          });
    if (!stored)
        return std::unexpected(stored.error());
    if (given.isSet(u"json"_s))
        print(terminal.out, toJson(*stored, findingsOf(store, *stored).findings));
    else
        terminal.out << store.nameFor(u"incident"_s, record->incident.uid) << u'\n';
    return ExitStatus::Done;
}

} // namespace

const Command newCommand = {
    .name = "new",
    .arguments = "TITLE [--severity S] [--service S]... [--began T] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "make an incident and print its id"),
    .atLeast = 1,
    .atMost = 1,
    .makesDatabase = true,
    .options = options,
    .run = run,
};

} // namespace hindsight
