// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/incident/timetext.h"
#include "models/store/store.h"
#include "text.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {jsonOption()};
}

QString nameOf(Change::Kind kind)
{
    return kind == Change::Kind::Create ? u"create"_s : kind == Change::Kind::Remove ? u"remove"_s : u"update"_s;
}

QJsonValue seqValue(std::optional<qint64> seq)
{
    return seq ? QJsonValue(*seq) : QJsonValue();
}

QJsonObject toJson(const Change &change, const Store &store)
{
    QJsonArray fields;
    for (const FieldChange &field : change.fields)
        fields.append(QJsonObject{{u"field"_s, field.field}, {u"before"_s, field.before}, {u"after"_s, field.after}});
    return {
        {u"entity"_s, change.entity},     {u"uid"_s, change.uid}, {u"id"_s, textValue(store.nameFor(change.entity, change.uid))},
        {u"kind"_s, nameOf(change.kind)}, {u"fields"_s, fields},
    };
}

QJsonObject toJson(const Step &step, const Store &store)
{
    QJsonArray changes;
    for (const Change &change : step.changes)
        changes.append(toJson(change, store));
    return {
        {u"seq"_s, step.seq},
        {u"at"_s, isoText(step.at)},
        {u"author"_s, textValue(step.author)},
        {u"session"_s, step.session},
        {u"sentence"_s, textValue(step.sentence)},
        {u"undoes"_s, seqValue(step.undoes)},
        {u"undone_by"_s, seqValue(step.undoneBy)},
        {u"changes"_s, changes},
    };
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    const Store &store = **opened;
    HistoryFilter filter;
    if (const QStringList ids = given.positionalArguments(); !ids.isEmpty()) {
        const auto uid = store.incidentUid(ids.first());
        if (!uid)
            return std::unexpected(uid.error());
        filter.incident = *uid;
    }
    QJsonArray steps;
    TextTable table;
    for (;;) {
        const auto page = store.history(filter);
        if (!page)
            return std::unexpected(page.error());
        for (const Step &step : *page) {
            if (given.isSet(u"json"_s)) {
                steps.append(toJson(step, store));
                continue;
            }
            QString sentence = oneLine(step.sentence);
            if (step.undoneBy)
                sentence += u' ' + CommandLine::tr("(taken back by %1)").arg(*step.undoneBy);
            table.add({QString::number(step.seq), minuteText(step.at), oneLine(step.author), sentence});
        }
        if (page->size() < filter.limit)
            break;
        filter.before = page->last().seq;
    }
    if (given.isSet(u"json"_s))
        print(terminal.out, {{u"steps"_s, steps}});
    else
        terminal.out << table.text();
    return ExitStatus::Done;
}

} // namespace

const Command historyCommand = {
    .name = "history",
    .arguments = "[ID] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "who changed what, newest first"),
    .atMost = 1,
    .options = options,
    .run = run,
};

} // namespace hindsight
