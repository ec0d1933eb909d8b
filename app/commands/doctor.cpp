// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/store/store.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {{u"repair"_s, CommandLine::tr("Mend what can be mended without touching a record.")}};
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    const Diagnosis diagnosis = (*store)->doctor(given.isSet(u"repair"_s));
    for (const QString &repaired : diagnosis.repaired)
        terminal.out << CommandLine::tr("Repaired: %1").arg(repaired) << u'\n';
    for (const QString &problem : diagnosis.problems)
        terminal.out << problem << u'\n';
    if (diagnosis.isHealthy())
        terminal.out << CommandLine::tr("The database is whole.") << u'\n';
    return diagnosis.isHealthy() ? ExitStatus::Done : ExitStatus::No;
}

} // namespace

const Command doctorCommand = {
    .name = "doctor",
    .arguments = "[--repair]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "check whether the database is whole"),
    .options = options,
    .run = run,
};

} // namespace hindsight
