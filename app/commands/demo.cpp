// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "app/database.h"
#include "models/store/merge.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options() { return {{u"force"_s, CommandLine::tr("Even into a database that has incidents.")}}; }

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    const auto incidents = store.incidents(true);
    if (!incidents)
        return std::unexpected(incidents.error());
    if (!incidents->isEmpty() && !given.isSet(u"force"_s)) {
        return failure(Error::Kind::Usage, CommandLine::tr("This database has incidents already; use another one with --database, or --force."), store.file());
    }
    const auto sample = sampleRecords();
    if (!sample)
        return std::unexpected(sample.error());
    const auto step
        = importChanges(store, *sample).and_then([&](const QList<Change> &changes) { return store.apply(changes, CommandLine::tr("Sample added")); });
    if (!step)
        return std::unexpected(step.error());
    terminal.out << store.nameFor(u"incident"_s, sample->first().incident.uid) << u'\n';
    return ExitStatus::Done;
}

} // namespace

const Command demoCommand = {
    .name = "demo",
    .arguments = "[--force]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "fill a database with the sample"),
    .makesDatabase = true,
    .options = options,
    .run = run,
};

} // namespace hindsight
