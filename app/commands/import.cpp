// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "filebytes.h"
#include "models/document/formats/json.h"
#include "models/document/reading/import.h"
#include "models/incident/milestones.h"
#include "models/lists/differencetexts.h"
#include "text.h"
#include "views/document/storedfiles.h"
#include "views/importing.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"ours"_s, CommandLine::tr("Where an incident was changed both here and in the document, what is here holds.")},
        {u"theirs"_s, CommandLine::tr("There, what the document says holds.")},
        jsonOption(),
    };
}

/// HTML is read by Qt's own parser, which wants fonts.
Toolkit toolkit(const QStringList &arguments)
{
    const bool hasHtml = std::ranges::any_of(arguments, [](const QString &argument) {
        return argument.endsWith(".html"_L1, Qt::CaseInsensitive) || argument.endsWith(".htm"_L1, Qt::CaseInsensitive);
    });
    return hasHtml ? Toolkit::Gui : Toolkit::Core;
}

QJsonObject toJson(const Error &error, const QString &file)
{
    return {{u"file"_s, file}, {u"line"_s, error.line > 0 ? QJsonValue(error.line) : QJsonValue()}, {u"error"_s, error.text}};
}

/// Adds the line of the source to every object whose uid has one.
QJsonArray withLines(const QJsonArray &objects, const QHash<QString, int> &lineOf)
{
    QJsonArray out;
    for (const QJsonValue &value : objects) {
        QJsonObject object = value.toObject();
        const auto line = lineOf.constFind(object[u"uid"].toString());
        object[u"line"] = line == lineOf.constEnd() ? QJsonValue() : QJsonValue(*line);
        out.append(object);
    }
    return out;
}

QString quoted(const QString &text)
{
    const QString line = oneLine(text);
    return line.isEmpty() ? CommandLine::tr("empty") : u"“%1”"_s.arg(line.size() > 60 ? line.left(59) + u'…' : line);
}

/// What has become of one incident of a file.
struct Imported
{
    QString result; ///< "created", "updated", "unchanged", "conflict"
    Record record;
};

QJsonObject toJson(const Imported &imported, const ReadIncident &read, const QString &file)
{
    QJsonObject object = recordToJson(imported.record);
    object[u"result"] = imported.result;
    object[u"file"] = file;
    for (const QString &list : {u"timeline"_s, u"actions"_s})
        object[list] = withLines(object[list].toArray(), read.lineOf);
    object[u"findings"] = toJson(read.findings);
    object[u"unread"] = toJson(read.unread);
    return object;
}

/// Says when a document without an incident of its own tells one that is there already.
Result<void> findTwin(const Store &store, ReadIncident &read)
{
    if (read.known)
        return {};
    const auto rows = store.incidents();
    if (!rows)
        return std::unexpected(rows.error());
    const auto began = milestoneOf(read.record, MilestoneKind::Began);
    std::optional<qint64> oldest; // the one that the others doubled
    for (const IncidentRow &row : *rows) {
        if (row.title == read.record.incident.title && row.began == (began ? began->at.at : std::nullopt))
            oldest = std::min(oldest.value_or(row.number), row.number);
    }
    if (oldest) {
        read.findings.append(
            {u"same-incident"_s, u"warning"_s, 0,
             CommandLine::tr("INC-%1 has the same title and beginning; export with front matter to update an incident instead.").arg(*oldest)});
    }
    return {};
}

Result<Imported> import(Store &store, ReadIncident &read, const QString &file, const std::optional<Side> &winner)
{
    if (const auto looked = findTwin(store, read); !looked)
        return std::unexpected(looked.error());
    const QString uid = read.record.incident.uid;
    const auto known = store.row(u"incident"_s, uid);
    if (!known)
        return std::unexpected(known.error());
    auto incoming = incomingOf(store, read);
    if (!incoming)
        return std::unexpected(incoming.error());
    const Record mine = known->isEmpty() ? Record() : store.record(uid).value_or(Record());
    bool hasConflict = false;
    for (RecordDifference &difference : incoming->differences) {
        if (!difference.isConflict)
            continue;
        hasConflict = hasConflict || !winner;
        difference.taken = winner.value_or(difference.taken);
        const DifferenceTexts texts = textsOf(difference, mine, read.record);
        const QString both = CommandLine::tr("%1: %2 was changed both here (%3) and in the document (%4).")
                                 .arg(texts.place, texts.field, quoted(texts.mine), quoted(texts.theirs));
        const QString holds = difference.taken == Side::Mine ? CommandLine::tr("What is here holds.") : CommandLine::tr("What the document says holds.");
        const QString hint = winner ? QString() : u' ' + CommandLine::tr("Import it again with --ours or --theirs to decide.");
        read.findings.append({u"conflict"_s, winner ? u"warning"_s : u"error"_s, 0, both + u' ' + holds + hint});
    }
    const auto changes = importChanges(store, QList<Incoming>{*incoming}, winner.has_value());
    if (!changes && changes.error().kind == Error::Kind::Conflict)
        return failure(Error::Kind::Input, changes.error().text, file, read.uidLine);
    if (!changes)
        return std::unexpected(changes.error());
    const QList<Attachment> files = filesIn(read, file, store);
    const auto step = store.apply(*changes, CommandLine::tr("“%1” imported from %2").arg(read.record.incident.title, file), files,
                                  toldBy(store, {*incoming}, winner.has_value()));
    if (!step && step.error().kind == Error::Kind::Conflict) {
        read.findings.append({u"conflict"_s, u"error"_s, 0, step.error().text});
        return Imported{u"conflict"_s, read.record};
    }
    if (!step)
        return std::unexpected(step.error());
    auto record = store.record(uid);
    if (!record)
        return std::unexpected(record.error());
    const QString result = hasConflict ? u"conflict"_s : step->seq == 0 ? u"unchanged"_s : known->isEmpty() ? u"created"_s : u"updated"_s;
    return Imported{result, *std::move(record)};
}

/// Everything the command has to tell, as JSON and as text.
class Report
{
public:
    Report(const Terminal &terminal, bool asJson)
        : m_terminal(terminal)
        , m_asJson(asJson)
    {}

    void add(const ReadDocument &document)
    {
        m_total += document.totalLines;
        m_record += document.recordLines;
        m_section += document.sectionLines;
        m_unread += document.unreadLines;
    }

    void add(const Imported &imported, const ReadIncident &read, const QString &file)
    {
        if (imported.result == "conflict"_L1)
            m_status = std::max(m_status, ExitStatus::Input);
        if (m_asJson) {
            m_imported.append(toJson(imported, read, file));
            return;
        }
        const Incident &incident = imported.record.incident;
        m_table.add({incident.number ? u"INC-%1"_s.arg(*incident.number) : u"-"_s, imported.result, oneLine(incident.title), file});
        for (const Finding &finding : read.findings)
            say(file, finding.line, u"%1: %2 [%3]"_s.arg(finding.level, finding.text, finding.rule));
        for (const UnreadLine &line : read.unread)
            say(file, line.line, CommandLine::tr("not read: %1").arg(oneLine(line.text)));
    }

    void fail(const Error &error, const QString &file)
    {
        m_status = std::max(m_status, error.kind == Error::Kind::Database ? ExitStatus::Database : ExitStatus::Input);
        m_failures.append(toJson(error, file));
        say(file, error.line, error.text);
    }

    ExitStatus finish()
    {
        if (m_asJson) {
            print(m_terminal.out,
                  {{u"imported"_s, m_imported},
                   {u"lines"_s, QJsonObject{{u"total"_s, m_total}, {u"record"_s, m_record}, {u"section"_s, m_section}, {u"unread"_s, m_unread}}},
                   {u"failed"_s, m_failures}});
        } else {
            m_terminal.out << m_table.text();
        }
        return m_status;
    }

private:
    void say(const QString &file, int line, const QString &text)
    {
        m_terminal.err << u"hindsight: "_s << Error{Error::Kind::Input, text, file, line}.sentence() << Qt::endl;
    }

    const Terminal &m_terminal;
    const bool m_asJson;
    ExitStatus m_status = ExitStatus::Done;
    QJsonArray m_imported, m_failures;
    TextTable m_table;
    int m_total = 0, m_record = 0, m_section = 0, m_unread = 0;
};

Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    std::optional<Side> winner; // of conflicts
    if (given.isSet(u"ours"_s) && given.isSet(u"theirs"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("Give --ours or --theirs, not both."));
    if (given.isSet(u"ours"_s) || given.isSet(u"theirs"_s))
        winner = given.isSet(u"ours"_s) ? Side::Mine : Side::Theirs;
    Report report(terminal, given.isSet(u"json"_s));
    for (const QString &file : given.positionalArguments()) {
        auto document = bytesOfFile(file).and_then([&](const QByteArray &bytes) { return readDocument(bytes, file); });
        if (!document) {
            report.fail(document.error(), file);
            continue;
        }
        report.add(*document);
        for (ReadIncident &incident : document->incidents) {
            const auto imported = import(store, incident, file, winner);
            if (imported)
                report.add(*imported, incident, file);
            else
                report.fail(imported.error(), file);
        }
    }
    return report.finish();
}

} // namespace

const Command importCommand = {
    .name = "import",
    .arguments = "FILE... [--ours|--theirs] [--json]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "read postmortems: Markdown, HTML or Hindsight JSON"),
    .atLeast = 1,
    .atMost = -1,
    .makesDatabase = true,
    .options = options,
    .run = run,
    .toolkit = toolkit,
};

} // namespace hindsight
