// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/store/store.h"

#include <QCommandLineParser>

namespace hindsight {

namespace {

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto store = terminal.open();
    if (!store)
        return std::unexpected(store.error());
    if (const auto done = (*store)->backup(given.positionalArguments().first()); !done)
        return std::unexpected(done.error());
    return ExitStatus::Done;
}

} // namespace

const Command backupCommand = {
    .name = "backup",
    .arguments = "FILE",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "write a consistent copy of the database"),
    .atLeast = 1,
    .atMost = 1,
    .run = run,
};

} // namespace hindsight
