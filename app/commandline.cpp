// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "database.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> commonOptions()
{
    return {
        {u"database"_s, CommandLine::tr("Use this database file."), u"FILE"_s},
        {u"as"_s, CommandLine::tr("Work as this person; the history says so."), u"NAME <MAIL>"_s},
        {{u"h"_s, u"help"_s}, CommandLine::tr("Print this help.")},
    };
}

QString summaryOf(const Command &command)
{
    return QCoreApplication::translate("CommandLine", command.summary);
}

/// Two columns: what to type, and what it does.
QString columns(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[left, right] : rows)
        width = std::max(width, left.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  "_s + left.leftJustified(width) + u"  "_s + right + u'\n';
    return text;
}

QString optionTable(const QList<QCommandLineOption> &options)
{
    QList<std::pair<QString, QString>> rows;
    for (const QCommandLineOption &option : options) {
        QStringList names;
        for (const QString &name : option.names())
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
        QString left = names.join(u", "_s);
        if (!option.valueName().isEmpty())
            left += u' ' + option.valueName();
        rows.append({left, option.description()});
    }
    return columns(rows);
}

QString programHelp()
{
    QList<std::pair<QString, QString>> rows;
    for (const Command *command : commands())
        rows.append({QLatin1StringView(command->name), summaryOf(*command)});
    QList<QCommandLineOption> options = commonOptions();
    options.append({{u"v"_s, u"version"_s}, CommandLine::tr("Print the version.")});
    return CommandLine::tr("Usage: hindsight [OPTIONS] [COMMAND [ARGUMENTS]]") + u"\n\n"_s
        + CommandLine::tr("Incident postmortems and timelines. Without a command the window opens.") + u"\n\n"_s + CommandLine::tr("Commands:") + u'\n'
        + columns(rows) + u'\n' + CommandLine::tr("Options:") + u'\n' + optionTable(options) + u'\n'
        + CommandLine::tr("The database is the one given, else $HINDSIGHT_DATABASE, else %1; it is made at first use.").arg(defaultDatabase()) + u'\n'
        + CommandLine::tr("Exit status: 0 done, 1 the answer is “no”, 2 wrong usage, 3 a file could not be read or written, 4 the database cannot be used.")
        + u'\n';
}

QString commandHelp(const Command &command, const QList<QCommandLineOption> &options)
{
    return CommandLine::tr("Usage: hindsight %1 %2").arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments)).trimmed() + u"\n\n"_s
        + summaryOf(command) + u"\n\n"_s + CommandLine::tr("Options:") + u'\n' + optionTable(options);
}

ExitStatus complain(QTextStream &err, const Error &error)
{
    err << u"hindsight: "_s << error.sentence() << Qt::endl;
    return exitStatusOf(error);
}

Result<ExitStatus> run(const Command &command, const Invocation &invocation, QTextStream &out, QTextStream &err)
{
    const auto wrongUsage = [&](const QString &what) {
        return failure(Error::Kind::Usage, CommandLine::tr("%1; “hindsight %2 --help” shows how.").arg(what, QLatin1StringView(command.name)));
    };
    QList<QCommandLineOption> options = command.options ? command.options() : QList<QCommandLineOption>();
    options += commonOptions();
    QCommandLineParser parser;
    parser.addOptions(options);
    if (command.optionsFirst)
        parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    if (!parser.parse(QStringList{u"hindsight"_s} + invocation.arguments)) {
        QString what = parser.errorText();
        while (what.endsWith(u'.'))
            what.chop(1);
        return wrongUsage(what);
    }
    if (parser.isSet(u"help"_s)) {
        out << commandHelp(command, options);
        return ExitStatus::Done;
    }
    const auto given = parser.positionalArguments().size();
    if (given < command.atLeast)
        return wrongUsage(CommandLine::tr("Too few arguments: %1 is what belongs there").arg(QLatin1StringView(command.arguments)));
    if (command.atMost >= 0 && given > command.atMost)
        return wrongUsage(CommandLine::tr("One argument too many: “%1”").arg(parser.positionalArguments().at(command.atMost)));
    const auto either = [&](const QString &name, const QString &global) { return parser.isSet(name) ? parser.value(name) : global; };
    QString database = either(u"database"_s, invocation.database);
    if (!database.isEmpty() && !command.makesDatabase && !QFileInfo::exists(database))
        return failure(Error::Kind::Database, CommandLine::tr("There is no such database; “new”, “import” and “demo” make one."), database);
    if (database.isEmpty())
        database = defaultDatabase();
    return command.run(parser, {database, either(u"as"_s, invocation.author), out, err});
}

} // namespace

Invocation readInvocation(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions({{u"database"_s, {}, u"FILE"_s}, {u"as"_s, {}, u"NAME"_s}, {{u"h"_s, u"help"_s}, QString()}, {{u"v"_s, u"version"_s}, QString()}});
    Invocation invocation;
    if (!parser.parse(QStringList{u"hindsight"_s} + arguments)) {
        invocation.error = parser.errorText();
        return invocation;
    }
    invocation.help = parser.isSet(u"help"_s);
    invocation.version = parser.isSet(u"version"_s);
    invocation.database = parser.value(u"database"_s);
    invocation.author = parser.value(u"as"_s);
    const QStringList rest = parser.positionalArguments();
    if (!rest.isEmpty()) {
        invocation.command = commandNamed(rest.first());
        invocation.arguments = rest.mid(1);
        if (!invocation.command)
            invocation.error = CommandLine::tr("There is no command “%1”; “hindsight --help” lists them.").arg(rest.first());
    }
    return invocation;
}

ExitStatus run(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const Invocation invocation = readInvocation(arguments);
    if (!invocation.error.isEmpty())
        return complain(err, {Error::Kind::Usage, invocation.error});
    if (invocation.help || !invocation.command) {
        out << programHelp();
        return ExitStatus::Done;
    }
    const Result<ExitStatus> status = run(*invocation.command, invocation, out, err);
    if (!status)
        return complain(err, status.error());
    out.flush();
    if (out.status() != QTextStream::Ok)
        return complain(err, {Error::Kind::Failed, CommandLine::tr("The result could not be written to standard output; is the disk full?")});
    return *status;
}

} // namespace hindsight
