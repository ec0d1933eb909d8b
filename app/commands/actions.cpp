// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionformats.h"
#include "actionsimport.h"
#include "command.h"
#include "models/incident/due.h"
#include "models/incident/people.h"
#include "models/lists/actions/toldactions.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

constexpr const char *formats[] = {"table", "csv", "json", "markdown"};

QList<QCommandLineOption> options()
{
    return {
        {u"open"_s, CommandLine::tr("Only those that are not closed.")},
        {u"overdue"_s, CommandLine::tr("Only those that are not closed and past their due date.")},
        {u"owner"_s, CommandLine::tr("Only those of this person: a name, an e-mail address or an alias like @anna."), u"PERSON"_s},
        {u"team"_s, CommandLine::tr("Only those of this team."), u"TEAM"_s},
        {u"since"_s, CommandLine::tr("What is new since then instead: written down, verified, put off, newly overdue, and what has no owner; 12h, 7d or 2w."),
         u"TIME"_s},
        {u"format"_s, CommandLine::tr("table (as text, the default), csv, json or markdown."), u"FORMAT"_s},
        {u"apply"_s, CommandLine::tr("import: store what the file says, as one step. Without it nothing is changed.")},
    };
}

qint64 currentTime() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

/// "7d" as microseconds.
Result<qint64> agoIn(const QString &text)
{
    static const QRegularExpression pattern(u"^([1-9]\\d{0,4})(h|d|w)$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return failure(Error::Kind::Usage, CommandLine::tr("--since takes how long ago, like 12h, 7d or 2w, not “%1”.").arg(text));
    const QString unit = match.captured(2);
    return match.captured(1).toLongLong() * (unit == "h"_L1 ? 1 : unit == "d"_L1 ? 24 : 7 * 24) * 60 * microsecondsPerMinute;
}

bool isSame(const QString &a, const QString &b) { return a.compare(b.trimmed(), Qt::CaseInsensitive) == 0; }

Result<ExitStatus> list(const QCommandLineParser &given, const Terminal &terminal)
{
    const QString format = given.isSet(u"format"_s) ? given.value(u"format"_s) : u"table"_s;
    if (std::ranges::none_of(formats, [&](const char *name) { return format == QLatin1StringView(name); }))
        return failure(Error::Kind::Usage, CommandLine::tr("--format takes table, csv, json or markdown, not “%1”.").arg(format));
    std::optional<qint64> ago;
    if (given.isSet(u"since"_s)) {
        const auto read = agoIn(given.value(u"since"_s));
        if (!read)
            return std::unexpected(read.error());
        ago = *read;
    }
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    const Store &store = **opened;
    ToldActions told{.now = currentTime()};
    auto rows = store.actions();
    const auto persons = rows.and_then([&](const auto &) { return store.all<Person>(); });
    const auto causes = persons.and_then([&](const auto &) { return causeTexts(store); });
    if (!causes)
        return std::unexpected(causes.error());
    const People people(*persons);
    const QString owner = given.value(u"owner"_s);
    rows->removeIf([&](const ActionRow &row) {
        const ActionItem &action = row.action;
        return (given.isSet(u"open"_s) && isClosed(action.status)) || (given.isSet(u"overdue"_s) && !isOverdue(action, told.now))
            || (given.isSet(u"owner"_s) && !isSame(people.nameOf(action.person), people.nameOf(owner)))
            || (given.isSet(u"team"_s) && !isSame(action.team, given.value(u"team"_s)));
    });
    told.rows = *rows;
    told.causes = *causes;
    if (ago) {
        const auto news = actionNewsOf(store, told.rows, told.now - *ago, told.now);
        if (!news)
            return std::unexpected(news.error());
        told.news = *news;
    }
    if (format == "json"_L1)
        print(terminal.out, actionsAsJson(told));
    else if (format == "csv"_L1)
        terminal.out << actionsAsCsv(told);
    else if (!told.isEmpty())
        terminal.out << (format == "markdown"_L1 ? actionsAsMarkdown(told) : actionsAsTable(told));
    return told.isEmpty() ? ExitStatus::No : ExitStatus::Done;
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const QStringList arguments = given.positionalArguments();
    if (arguments.isEmpty())
        return given.isSet(u"apply"_s) ? failure(Error::Kind::Usage, CommandLine::tr("--apply belongs to “actions import FILE”.")) : list(given, terminal);
    if (arguments.size() == 2 && arguments.first() == "import"_L1)
        return importStatuses(given, terminal);
    return failure(Error::Kind::Usage, CommandLine::tr("Write “actions” with its options or “actions import FILE”."));
}

} // namespace

const Command actionsCommand = {
    .name = "actions",
    .arguments
    = "[--open] [--overdue] [--owner PERSON] [--team TEAM] [--since 7d] [--format table|csv|json|markdown] | import FILE [--apply] [--format table|json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "action items over all incidents; statuses back from a tracker's CSV"),
    .atMost = 2,
    .options = options,
    .run = run,
};

} // namespace hindsight
