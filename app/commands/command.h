// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QList>
#include <QTextStream>

#include <memory>
#include <span>

class QCommandLineParser;

namespace hindsight {

class Store;

/// What the program says to a script. The numbers are a contract.
enum class ExitStatus {
    Done = 0,
    No = 1,       ///< done, and the answer is "no": nothing found, not healthy
    Usage = 2,    ///< wrong usage, or something asked for that does not exist
    Input = 3,    ///< a file could not be read or written
    Database = 4, ///< the database cannot be used
};

ExitStatus exitStatusOf(const Error &error);

/// Which part of Qt a command needs: starting more costs time.
enum class Toolkit {
    Core,
    Gui,     ///< fonts and painting, without a display
    Widgets, ///< the real window, without a display
};

/// Texts of the command line, for translation: CommandLine::tr("...").
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What a command works with.
struct Terminal
{
    QString database; ///< file
    QString author;   ///< as given with --as; empty: the usual one
    QTextStream &out; ///< results
    QTextStream &err; ///< messages

    /// Opens the database, made at first use, and tells its notice on `err`.
    Result<std::unique_ptr<Store>> open() const;
};

/// One command of the command line.
struct Command
{
    const char *name = "";
    const char *arguments = ""; ///< as `--help` prints it: "ID FIELD VALUE"
    const char *summary = "";   ///< English, translated in context "CommandLine"
    int atLeast = 0;            ///< number of arguments
    int atMost = 0;             ///< -1: any number
    bool makesDatabase = false; ///< a file named with --database need not exist
    bool optionsFirst = false;  ///< what follows the first argument is no option, though it begins with "-"
    QList<QCommandLineOption> (*options)() = nullptr;
    Result<ExitStatus> (*run)(const QCommandLineParser &given, const Terminal &terminal) = nullptr;
    /// Core when there is none.
    Toolkit (*toolkit)(const QStringList &arguments) = nullptr;
};

extern const Command actionsCommand, demoCommand, newCommand, listCommand, showCommand, checkCommand, setCommand, importCommand, exportCommand, templatesCommand, historyCommand, metricsCommand, timelineCommand, searchCommand, backupCommand, doctorCommand, picturesCommand, generateCommand, insightsCommand, explainCommand, detectCommand, impactCommand, backtestCommand;

/// All commands, in the order `--help` lists them.
std::span<const Command *const> commands();
/// Null: no such command.
const Command *commandNamed(const QString &name);

/// `--json`, alike for all commands that have it.
QCommandLineOption jsonOption();
/// Writes a result as indented JSON.
void print(QTextStream &out, const QJsonObject &object);

} // namespace hindsight
