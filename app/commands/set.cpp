// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "models/store/store.h"

#include <QCommandLineParser>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

/// What `set` changes: one row, and the incident whose date and zone times are relative to.
struct Subject
{
    const EntityInfo *entity;
    QString uid;
    QString incident;
};

Result<Subject> subjectOf(const Store &store, const QString &id)
{
    if (id.startsWith("ACT-"_L1, Qt::CaseInsensitive)) {
        return store.actionUid(id).transform([&](const QString &uid) {
            const QJsonArray incidents = store.row(u"action"_s, uid).value_or(QJsonObject())[u"incidents"].toArray();
            return Subject{entityNamed(u"action"), uid, incidents.first().toString()};
        });
    }
    for (const QString &name : {u"event"_s, u"action"_s}) {
        const auto row = store.row(name, id);
        if (!row)
            return std::unexpected(row.error());
        if (!row->isEmpty()) {
            const QString incident = (*row)[u"incident"].toString((*row)[u"incidents"].toArray().first().toString());
            return Subject{entityNamed(name), id, incident};
        }
    }
    return store.incidentUid(id).transform([](const QString &uid) { return Subject{entityNamed(u"incident"), uid, uid}; });
}

/// What no incident or action may have, though its field could hold it; empty: nothing is wrong.
QString objectionTo(const Subject &subject, const QString &field, const Value &value)
{
    if (field == "zone"_L1 && !value.toString().isEmpty() && !zoneNamed(value.toString()))
        return CommandLine::tr("write a time zone, like Europe/Berlin or UTC");
    if (field == "title"_L1 && value.toString().trimmed().isEmpty())
        return CommandLine::tr("a title has words");
    if (field == "title"_L1 && value.toString().contains(u'\n'))
        return CommandLine::tr("a title is one line");
    if (field == "stated_duration_minutes"_L1 && value.toInteger() < 0)
        return CommandLine::tr("a duration is not negative");
    if (field == "merged_into"_L1 && value == subject.uid)
        return CommandLine::tr("an incident is not merged into itself");
    if (field == "incidents"_L1 && value.toArray().isEmpty())
        return CommandLine::tr("an action item answers at least one incident");
    return {};
}

std::unexpected<Error> noValue(const QString &text, const QString &expected)
{
    return failure(Error::Kind::Usage, CommandLine::tr("“%1” does not fit; %2.").arg(text, expected));
}

/// A value as a script writes it: stable names, numbers with a point, lists with commas. Empty clears.
Result<Value> readValue(const Store &store, const FieldInfo &field, const QString &text, const TimeContext &context)
{
    if (text.isEmpty() && field.kind != FieldKind::Choice)
        return emptyValue(field);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
        return Value(text);
    case FieldKind::Integer:
    case FieldKind::Real: {
        bool good = false;
        const Value number = field.kind == FieldKind::Integer ? Value(text.toLongLong(&good)) : Value(text.toDouble(&good));
        return good ? Result<Value>(number) : noValue(text, CommandLine::tr("write a number, like 90"));
    }
    case FieldKind::Boolean:
        if (text == "yes"_L1 || text == "true"_L1)
            return Value(true);
        if (text == "no"_L1 || text == "false"_L1)
            return Value(false);
        return noValue(text, CommandLine::tr("write yes or no"));
    case FieldKind::Choice: {
        QStringList choices = field.choices();
        if (choices.contains(text))
            return Value(text);
        choices.removeAll(QString());
        return noValue(text, CommandLine::tr("it is one of %1").arg(choices.join(u", "_s)));
    }
    case FieldKind::List: {
        QJsonArray texts;
        for (const QString &part : text.split(u',')) {
            if (!part.trimmed().isEmpty())
                texts.append(part.trimmed());
        }
        return Value(texts);
    }
    case FieldKind::Object: {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (!json.isObject())
            return noValue(text, CommandLine::tr("write a JSON object"));
        return Value(json.object());
    }
    case FieldKind::Time: {
        const auto moment = readMoment(text, context);
        return moment ? Result<Value>(toValue(*moment)) : failure(Error::Kind::Usage, moment.error().text);
    }
    case FieldKind::Reference:
        return store.incidentUid(text).transform([](const QString &uid) { return Value(uid); });
    case FieldKind::References: {
        QJsonArray uids;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            const auto uid = store.incidentUid(part.trimmed());
            if (!uid)
                return std::unexpected(uid.error());
            uids.append(*uid);
        }
        return Value(uids);
    }
    }
    Q_UNREACHABLE();
}

bool isIncident(const EntityInfo &entity)
{
    return QLatin1StringView(entity.name) == "incident"_L1;
}

/// Whether a person may say what it is: numbers belong to the store, and of the references only those to incidents can be
/// typed.
bool isSettable(const EntityInfo &entity, const FieldInfo &field)
{
    static const QStringList incidents = {u"merged_into"_s, u"incidents"_s};
    const QString name = QLatin1StringView(field.name);
    if (field.kind == FieldKind::Reference || field.kind == FieldKind::References)
        return incidents.contains(name);
    return name != "number"_L1 && !(isIncident(entity) && name == "sample"_L1);
}

Result<QList<Change>> milestoneChange(const Record &record, MilestoneKind kind, const Moment &at)
{
    const auto isIt = [&](const Milestone &m) { return m.kind == kind && m.source == MilestoneSource::Set; };
    const auto it = std::ranges::find_if(record.milestones, isIt);
    if (it == record.milestones.end()) {
        if (at.isEmpty())
            return QList<Change>();
        return QList{created(Milestone{newUid(), record.incident.uid, kind, MilestoneSource::Set, at})};
    }
    if (at.isEmpty())
        return QList{removed(*it)};
    Milestone after = *it;
    after.at = at;
    after.event.clear(); // the time typed here comes from no event
    return QList{updated(*it, after)};
}

Result<QList<Change>> changesOf(const Store &store, const Subject &subject, const QString &name, const QString &text)
{
    const auto record = store.record(subject.incident);
    if (!record)
        return std::unexpected(record.error());
    const TimeContext context = timeContextOf(*record);

    const auto milestone = isIncident(*subject.entity) ? fromName<MilestoneKind>(name) : std::nullopt;
    if (milestone) {
        const FieldInfo &at = tableOf<Milestone>().info.fields[tableOf<Milestone>().info.indexOf(u"at")];
        const auto value = readValue(store, at, text, context);
        if (!value)
            return std::unexpected(value.error());
        Moment moment;
        fromValue(*value, moment);
        return milestoneChange(*record, *milestone, moment);
    }

    const int index = subject.entity->indexOf(name);
    if (index < 0 || !isSettable(*subject.entity, subject.entity->fields[index])) {
        QStringList names;
        for (const FieldInfo &field : subject.entity->fields) {
            if (isSettable(*subject.entity, field))
                names.append(QLatin1StringView(field.name));
        }
        if (isIncident(*subject.entity)) {
            for (const Named<MilestoneKind> &kind : milestoneKindNames)
                names.append(QLatin1StringView(kind.name));
        }
        return failure(Error::Kind::Usage, CommandLine::tr("There is no field “%1” to set here; there are %2.").arg(name, names.join(u", "_s)));
    }
    const auto value = readValue(store, subject.entity->fields[index], text, context);
    if (!value)
        return std::unexpected(value.error());
    if (const QString objection = objectionTo(subject, name, *value); !objection.isEmpty())
        return noValue(text, objection);
    const auto row = store.row(QLatin1StringView(subject.entity->name), subject.uid);
    if (!row)
        return std::unexpected(row.error());
    return QList{Change{QLatin1StringView(subject.entity->name), subject.uid, Change::Kind::Update, {{name, (*row)[name], *value}}}};
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QStringList arguments = given.positionalArguments();
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    const auto step = subjectOf(store, arguments[0])
                          .and_then([&](const Subject &subject) { return changesOf(store, subject, arguments[1], arguments[2]); })
                          .and_then([&](const QList<Change> &changes) { return store.apply(changes); });
    if (!step)
        return std::unexpected(step.error());
    terminal.out << (step->seq == 0 ? CommandLine::tr("It is so already.") : step->sentence) << u'\n';
    return ExitStatus::Done;
}

} // namespace

const Command setCommand = {
    .name = "set",
    .arguments = "ID FIELD VALUE",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "change one field or milestone; an empty VALUE clears it"),
    .atLeast = 3,
    .atMost = 3,
    .optionsFirst = true,
    .run = run,
};

} // namespace hindsight
