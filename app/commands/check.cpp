// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "filebytes.h"
#include "models/document/reading/import.h"
#include "models/lists/recordfindings.h"
#include "models/store/numbers/readwindows.h"
#include "text.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {{u"enable"_s, CommandLine::tr("Use this rule too; may be given several times."), u"RULE"_s},
            {u"disable"_s, CommandLine::tr("Leave this rule out; may be given several times."), u"RULE"_s},
            {u"rules"_s, CommandLine::tr("List all rules, with what they mean.")},
            jsonOption()};
}

/// A finding and where it was found.
struct Placed
{
    RecordFinding finding; ///< entity is empty for what was found while reading
    QString incident = {}; ///< "INC-1"; of a file its title
    QString file = {};     ///< empty: a record of the database
    int line = 0;          ///< 0: none
    QString place = {};    ///< for people: "ACT-3", "timeline"
    QString waived = {};   ///< the reason; empty: it counts
};

/// "ACT-3, due date", "timeline event 10:30": of a record, which has no lines.
QString placeOf(const RecordFinding &finding, const Record &record)
{
    const EntityInfo *entity = entityNamed(finding.entity);
    const int field = entity ? entity->indexOf(finding.field) : -1;
    if (field < 0)
        return {};
    QString part = finding.entity == "incident"_L1 ? QString() : labelOf(*entity);
    if (const ActionItem *action = withUid(record.actions, finding.subject); action && action->number)
        part = u"ACT-%1"_s.arg(*action->number);
    else if (const TimelineEvent *event = withUid(record.events, finding.subject))
        part = QString(part + u' ' + momentText(event->at, record.incident.zone)).trimmed();
    const QString label = labelOf(entity->fields[field]);
    return part.isEmpty() ? label : u"%1, %2"_s.arg(part, label);
}

QString narrative(const Incident &incident, const QString &field)
{
    const auto &fields = tableOf<Incident>().fields;
    const int index = tableOf<Incident>().info.indexOf(field);
    return index >= 0 && fields[index].kind == FieldKind::Markdown ? fields[index].get(incident).toString() : QString();
}

/// The first line of a file that has the beginning of a text; 0: none.
int lineOfText(const QString &text, const QStringList &lines)
{
    constexpr qsizetype enough = 30;
    const QString beginning = text.trimmed().section(u'\n', 0, 0).left(enough);
    const auto found = std::ranges::find_if(lines, [&](const QString &line) { return line.contains(beginning); });
    return beginning.isEmpty() || found == lines.end() ? 0 : int(found - lines.begin()) + 1;
}

Result<RuleChoice> choiceOf(const QCommandLineParser &given)
{
    RuleChoice choice;
    for (const auto &[option, on] : {std::pair{u"enable"_s, true}, std::pair{u"disable"_s, false}}) {
        for (const QString &name : given.values(option)) {
            const Rule *rule = ruleNamed(name);
            if (!rule)
                return failure(Error::Kind::Usage, CommandLine::tr("There is no rule “%1”; “hindsight check --rules” lists them.").arg(name));
            choice = switched(choice, *rule, on);
        }
    }
    return choice;
}

ExitStatus listRules(const Terminal &terminal, const RuleChoice &choice, bool asJson)
{
    QJsonArray list;
    for (const Rule &rule : rules()) {
        const QString name = QString::fromLatin1(rule.name), level = QString::fromLatin1(rule.level);
        const bool on = isSwitchedOn(rule, choice);
        if (asJson)
            list.append(
                QJsonObject{{u"rule"_s, name}, {u"level"_s, level}, {u"on"_s, on}, {u"title"_s, titleOf(rule)}, {u"documentation"_s, documentationOf(rule)}});
        else
            terminal.out << name << u"  ("_s << level << (on ? QString() : u", "_s + CommandLine::tr("off")) << u")\n"_s << indented(documentationOf(rule));
    }
    if (asJson)
        print(terminal.out, {{u"rules"_s, list}});
    return ExitStatus::Done;
}

class Check
{
public:
    Check(const Terminal &terminal, const RuleChoice &choice)
        : m_terminal(terminal)
        , m_choice(choice)
    {}

    Result<void> checkFile(const QString &file)
    {
        const auto bytes = bytesOfFile(file);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto document = readDocument(*bytes, file);
        if (!document)
            return std::unexpected(document.error());
        const QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
        for (const ReadIncident &read : document->incidents)
            addRead(read, file, lines);
        return {};
    }

    Result<void> checkStored(const QString &id)
    {
        if (!m_store) {
            auto opened = m_terminal.open();
            if (!opened)
                return std::unexpected(opened.error());
            m_store = *std::move(opened);
        }
        const auto record = m_store->incidentUid(id).and_then([&](const QString &uid) { return m_store->record(uid); });
        if (!record)
            return std::unexpected(record.error());
        const auto numbers = readCheckedNumbers(*m_store, *record);
        if (!numbers)
            return std::unexpected(numbers.error());
        const CheckResult checked = findingsOf(*m_store, *record, m_choice, *numbers);
        const QString name = u"INC-%1"_s.arg(record->incident.number.value_or(0));
        for (const auto *some : {&checked.findings, &checked.waived}) {
            for (const RecordFinding &finding : *some)
                add({.finding = finding, .incident = name, .place = placeOf(finding, *record)}, *record, some == &checked.waived);
        }
        return {};
    }

    void printJson() const
    {
        QJsonArray findings, waived;
        for (const Placed &placed : m_placed) {
            QJsonObject object = toJson(placed.finding);
            object[u"line"] = placed.line > 0 ? QJsonValue(placed.line) : QJsonValue();
            object[u"file"] = textValue(placed.file);
            object[u"incident"] = textValue(placed.incident);
            if (placed.waived.isNull()) {
                findings.append(object);
            } else {
                object[u"reason"] = textValue(placed.waived);
                waived.append(object);
            }
        }
        print(m_terminal.out, {{u"findings"_s, findings}, {u"waived"_s, waived}});
    }

    void printText() const
    {
        int warnings = 0, notes = 0, waived = 0;
        for (const Placed &placed : m_placed) {
            if (!placed.waived.isNull()) {
                ++waived;
                continue;
            }
            (isWarning(placed.finding) ? warnings : notes) += 1;
            // As compilers write it, which editors and reviewers can follow.
            QString where = placed.file.isEmpty() ? placed.incident : placed.file;
            if (placed.line > 0)
                where += u":%1"_s.arg(placed.line);
            else if (!placed.place.isEmpty())
                where += u" (%1)"_s.arg(placed.place);
            QString line = u"%1: %2: %3 [%4]"_s.arg(where, placed.finding.level, placed.finding.text, placed.finding.rule);
            if (placed.finding.fix)
                line += u' ' + CommandLine::tr("Fix: %1.").arg(placed.finding.fix->label);
            m_terminal.out << oneLine(line) << u'\n';
        }
        QStringList counts;
        if (warnings > 0)
            counts.append(CommandLine::tr("%n warning(s)", nullptr, warnings));
        if (notes > 0)
            counts.append(CommandLine::tr("%n note(s)", nullptr, notes));
        if (waived > 0)
            counts.append(CommandLine::tr("%n waived", nullptr, waived));
        m_terminal.out.flush();
        if (!counts.isEmpty())
            m_terminal.err << u"hindsight: "_s << counts.join(u", "_s) << u". "_s
                           << CommandLine::tr(
                                  "The page “Check” of an incident fixes and waives them; --disable RULE leaves a rule out; --rules says what they mean.")
                           << Qt::endl;
    }

    bool hasWarnings() const
    {
        return std::ranges::any_of(m_placed, [](const Placed &placed) { return placed.waived.isNull() && isWarning(placed.finding); });
    }

private:
    static bool isWarning(const RecordFinding &finding) { return finding.level != "info"_L1; }

    void add(Placed placed, const Record &record, bool isWaived)
    {
        if (isWaived) {
            const Waiver *waiver = waiverOf(record, placed.finding);
            placed.waived = waiver && !waiver->reason.isEmpty() ? waiver->reason : u""_s;
        }
        m_placed.append(placed);
    }

    void addRead(const ReadIncident &read, const QString &file, const QStringList &lines)
    {
        const CheckResult checked = checkRecord(read.record, {.now = QDateTime::currentMSecsSinceEpoch() * 1000, .choice = m_choice});
        const qsizetype first = m_placed.size();
        const auto lineOfRule = [&](const QString &rule) {
            const auto same = std::ranges::find(read.findings, rule, &Finding::rule);
            return same == read.findings.end() ? 0 : same->line;
        };
        for (const auto *some : {&checked.findings, &checked.waived}) {
            for (const RecordFinding &finding : *some) {
                int line = read.lineOf.value(finding.subject, read.lineOf.value(finding.seen));
                if (line == 0)
                    line = lineOfRule(finding.rule);
                if (line == 0 && finding.entity == "incident"_L1)
                    line = lineOfText(narrative(read.record.incident, finding.field), lines);
                add({.finding = finding, .incident = read.record.incident.title, .file = file, .line = line, .place = placeOf(finding, read.record)},
                    read.record, some == &checked.waived);
            }
        }
        // What a rule looks at in the record too is said by that one; of an empty heading that is known, the record has nothing.
        for (const Finding &finding : read.findings) {
            const Rule *rule = ruleNamed(finding.rule);
            const bool isOfReading = !rule || rule->topic == RuleTopic::Reading || finding.rule == "empty-section"_L1;
            if (isOfReading && (!rule || isSwitchedOn(*rule, m_choice)))
                m_placed.append({.finding = {.rule = finding.rule, .level = finding.level, .text = finding.text},
                                 .incident = read.record.incident.title,
                                 .file = file,
                                 .line = finding.line});
        }
        const Rule &unread = *ruleNamed(u"line-unread");
        if (isSwitchedOn(unread, m_choice) && !read.unread.isEmpty()) {
            const int count = int(read.unread.size());
            m_placed.append(
                {.finding = {.rule = QString::fromLatin1(unread.name),
                             .level = QString::fromLatin1(unread.level),
                             .text = CommandLine::tr("%n line(s) went into no field, first “%1”.", nullptr, count).arg(oneLine(read.unread.first().text))},
                 .incident = read.record.incident.title,
                 .file = file,
                 .line = read.unread.first().line});
        }
        std::stable_sort(m_placed.begin() + first, m_placed.end(), [](const Placed &a, const Placed &b) { return a.line < b.line; });
    }

    const Terminal &m_terminal;
    const RuleChoice m_choice;
    std::unique_ptr<Store> m_store;
    QList<Placed> m_placed;
};

bool isId(const QString &argument)
{
    static const QRegularExpression id(u"^(?:(?:INC-)?\\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$"_s, QRegularExpression::CaseInsensitiveOption);
    return id.match(argument).hasMatch() && !QFileInfo::exists(argument);
}

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto choice = choiceOf(given);
    if (!choice)
        return std::unexpected(choice.error());
    const bool asJson = given.isSet(u"json"_s);
    if (given.isSet(u"rules"_s))
        return listRules(terminal, *choice, asJson);
    const QStringList arguments = given.positionalArguments();
    if (arguments.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Say what to check: an incident (INC-1) or a file; “hindsight check --help” shows how."));
    Check check(terminal, *choice);
    ExitStatus status = ExitStatus::Done;
    for (const QString &argument : arguments) {
        const auto checked = isId(argument) ? check.checkStored(argument) : check.checkFile(argument);
        if (checked)
            continue;
        if (arguments.size() == 1)
            return std::unexpected(checked.error());
        terminal.err << u"hindsight: "_s << checked.error().sentence() << Qt::endl;
        status = std::max(status, exitStatusOf(checked.error()));
    }
    if (asJson)
        check.printJson();
    else
        check.printText();
    return status == ExitStatus::Done && check.hasWarnings() ? ExitStatus::No : status;
}

} // namespace

const Command checkCommand = {
    .name = "check",
    .arguments = "ID|FILE... [--enable RULE]... [--disable RULE]... [--rules] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "say what a careful reader would question in a record or a file"),
    .atMost = -1,
    .options = options,
    .run = run,
};

} // namespace hindsight
