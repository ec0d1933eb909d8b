// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionsimport.h"

#include "filebytes.h"
#include "models/lists/actions/actiontexts.h"
#include "models/lists/actions/statusrows.h"
#include "models/store/store.h"
#include "models/tracker/statusdiff.h"
#include "text.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

/// Problems and edits in the order of the lines they come from.
void printText(const Terminal &terminal, const StatusDiff &diff)
{
    auto problem = diff.problems.begin();
    const auto printProblems = [&](int upTo) {
        for (; problem != diff.problems.end() && problem->line <= upTo; ++problem)
            terminal.out << CommandLine::tr("line %1: %2").arg(problem->line).arg(oneLine(problem->text)) << u'\n';
    };
    for (const StatusEdit &edit : diff.edits) {
        printProblems(edit.line);
        if (edit.doubtful == edit.parts)
            continue;
        terminal.out << CommandLine::tr("line %1: %2 %3").arg(QString::number(edit.line), actionId(edit.before), oneLine(edit.before.text)) << u'\n';
        for (const StatusPart part : edit.parts) {
            if (edit.isDoubtful(part))
                continue;
            const QString before = textOf(edit.before, part);
            terminal.out << CommandLine::tr("  %1: %2 → %3")
                                .arg(labelOf(part), before.isEmpty() ? CommandLine::tr("nothing") : oneLine(before), oneLine(textOf(edit.after, part)))
                         << u'\n';
        }
    }
    printProblems(std::numeric_limits<int>::max());
}

QJsonValue momentValue(const Moment &moment) { return isoValue(moment.at); }

QJsonObject toJson(const StatusEdit &edit)
{
    QJsonArray fields;
    for (const FieldChange &change : updated(edit.before, taken(edit)).fields) {
        const auto shown = [](const Value &value) {
            Moment moment;
            return value.moment() || value.isObject() ? (fromValue(value, moment) ? momentValue(moment) : QJsonValue())
                : value.isString()                    ? textValue(value.toString())
                                                      : value.toJson();
        };
        fields.append(QJsonObject{{u"field"_s, change.field}, {u"before"_s, shown(change.before)}, {u"after"_s, shown(change.after)}});
    }
    return {{u"line"_s, edit.line}, {u"id"_s, textValue(actionId(edit.before))}, {u"uid"_s, edit.before.uid}, {u"fields"_s, fields}};
}

void printJson(const Terminal &terminal, const QString &file, const StatusDiff &diff, bool applied)
{
    QJsonArray changes, problems;
    for (const StatusEdit &edit : diff.edits) {
        if (const QJsonObject change = toJson(edit); !change[u"fields"].toArray().isEmpty())
            changes.append(change);
    }
    for (const LineProblem &problem : diff.problems)
        problems.append(QJsonObject{{u"line"_s, problem.line}, {u"text"_s, problem.text}});
    print(terminal.out, {{u"file"_s, file}, {u"applied"_s, applied}, {u"changes"_s, changes}, {u"problems"_s, problems}, {u"unchanged"_s, diff.same}});
}

} // namespace

Result<ExitStatus> importStatuses(const QCommandLineParser &given, const Terminal &terminal)
{
    for (const QString &option : {u"open"_s, u"overdue"_s, u"owner"_s, u"team"_s, u"since"_s}) {
        if (given.isSet(option))
            return failure(Error::Kind::Usage, CommandLine::tr("“actions import” takes no --%1.").arg(option));
    }
    const QString format = given.isSet(u"format"_s) ? given.value(u"format"_s) : u"table"_s;
    if (format != "table"_L1 && format != "json"_L1)
        return failure(Error::Kind::Usage, CommandLine::tr("“actions import” takes --format table or json, not “%1”.").arg(format));
    const QString name = given.positionalArguments().value(1);
    const auto bytes = bytesOfFile(name);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto file = readStatusFile(*bytes, name);
    if (!file)
        return std::unexpected(file.error());
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    const auto diff = statusDiffOf(store, *file, QFileInfo(name).lastModified());
    if (!diff)
        return std::unexpected(diff.error());
    const QList<Change> changes = statusChanges(*diff);
    const bool apply = given.isSet(u"apply"_s) && !changes.isEmpty();
    if (apply) {
        const auto step = store.apply(changes, CommandLine::tr("Statuses taken from %1").arg(QFileInfo(name).fileName()));
        if (!step)
            return std::unexpected(step.error());
    }
    const bool anything = !changes.isEmpty() || diff->same > 0;
    if (format == "json"_L1)
        printJson(terminal, name, *diff, apply);
    else
        printText(terminal, *diff);
    if (!anything)
        return failure(Error::Kind::Input, CommandLine::tr("Nothing of it could be taken."), name);
    if (format == "json"_L1)
        return ExitStatus::Done;
    QString sentence = apply ? CommandLine::tr("%n action item(s) changed.", nullptr, int(changes.size()))
        : changes.isEmpty()  ? CommandLine::tr("Nothing is different.")
                             : CommandLine::tr("%n action item(s) would change; --apply does it.", nullptr, int(changes.size()));
    if (!diff->problems.isEmpty())
        sentence += u' ' + CommandLine::tr("%n line(s) have a problem.", nullptr, int(diff->problems.size()));
    terminal.out << sentence << u'\n';
    return ExitStatus::Done;
}

} // namespace hindsight
