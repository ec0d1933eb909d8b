// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "app/database.h"
#include "models/store/store.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hindsight {

ExitStatus exitStatusOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage:
    case Error::Kind::NotFound: return ExitStatus::Usage;
    case Error::Kind::Database: return ExitStatus::Database;
    case Error::Kind::Failed:
    case Error::Kind::Input:
    case Error::Kind::Conflict:
    case Error::Kind::Cancelled: break;
    }
    return ExitStatus::Input;
}

Result<std::unique_ptr<Store>> Terminal::open() const
{
    auto store = openDatabase(database, author);
    if (store && !(*store)->notice().isEmpty())
        err << u"hindsight: "_s << (*store)->notice() << Qt::endl;
    return store;
}

std::span<const Command *const> commands()
{
    static constexpr const Command *all[] = {
        &newCommand, &listCommand, &showCommand, &checkCommand, &setCommand, &importCommand, &exportCommand, &templatesCommand, &timelineCommand, &metricsCommand, &backtestCommand, &impactCommand, &detectCommand, &explainCommand, &actionsCommand, &insightsCommand, &historyCommand, &searchCommand, &backupCommand, &doctorCommand, &demoCommand, &generateCommand, &picturesCommand,
    };
    return all;
}

const Command *commandNamed(const QString &name)
{
    for (const Command *command : commands()) {
        if (name == QLatin1StringView(command->name))
            return command;
    }
    return nullptr;
}

QCommandLineOption jsonOption() { return {u"json"_s, CommandLine::tr("Print JSON.")}; }

void print(QTextStream &out, const QJsonObject &object) { out << QString::fromUtf8(QJsonDocument(object).toJson()); }

} // namespace hindsight
