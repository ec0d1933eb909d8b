// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/document/document.h"
#include "text.h"

namespace hindsight {

namespace {

Result<ExitStatus> run(const QCommandLineParser &, const Terminal &terminal)
{
    TextTable table;
    for (const TemplateInfo &info : templates(templateFolder(terminal.database)))
        table.add({info.name, info.file.isEmpty() ? info.title : info.file});
    terminal.out << table.text();
    return ExitStatus::Done;
}

} // namespace

const Command templatesCommand = {
    .name = "templates",
    .arguments = "",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "list the templates that export can use"),
    .run = run,
};

} // namespace hindsight
