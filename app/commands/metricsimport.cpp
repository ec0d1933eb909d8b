// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include "models/incident/timetext.h"
#include "models/metrics/ranges.h"
#include "models/metrics/reading/guess.h"
#include "models/metrics/series.h"
#include "models/store/numbers/importnumbers.h"
#include "text.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

Result<NumbersRequest> requestOf(const QCommandLineParser &given, const QStringList &files, const Store &store)
{
    NumbersRequest request{.files = files, .source = given.value(u"source"_s)};
    if (files.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Name the files to import, or - for standard input."));
    if (files.size() > 1 && files.contains(u"-"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("Standard input is imported by itself, not beside files."));
    if (!given.isSet(u"incident"_s) && request.source.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Say whose numbers these are: --incident ID or --source NAME."));
    if (given.isSet(u"incident"_s)) {
        const auto uid = store.incidentUid(given.value(u"incident"_s));
        if (!uid)
            return std::unexpected(uid.error());
        request.incident = *uid;
    }
    if (given.isSet(u"replace"_s) && given.isSet(u"add"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("--replace and --add contradict each other."));
    request.overlap = given.isSet(u"replace"_s) ? Overlap::Replace : given.isSet(u"add"_s) ? Overlap::Add : Overlap::Refuse;
    return request;
}

Result<ImportOptions> importOptions(const QCommandLineParser &given)
{
    ImportOptions options{.overrides = given.values(u"map"_s)};
    const QString bucket = given.value(u"bucket"_s);
    if (!bucket.isEmpty() && bucket != "auto"_L1) {
        options.bucketSeconds = secondsOf(bucket).value_or(0);
        if (std::ranges::find(bucketWidths, options.bucketSeconds) == std::end(bucketWidths))
            return failure(Error::Kind::Usage, CommandLine::tr("--bucket takes auto, 10s, 1m, 10m or 1h, not “%1”.").arg(bucket));
    }
    return options;
}

/// Tells a terminal how far it is, in one line.
std::function<bool(const ImportProgress &)> progressOn(QTextStream &err, const QElapsedTimer &clock)
{
    if (!isatty(STDERR_FILENO))
        return {};
    return [&err, &clock](const ImportProgress &progress) {
        const double seconds = std::max(0.001, double(clock.elapsed()) / 1000);
        err << "\r\x1b[K"_L1;
        if (progress.written >= 0) {
            err << CommandLine::tr("storing: %1 %").arg(int(progress.written * 100));
        } else {
            err << CommandLine::tr("reading: %L1 million rows, %L2 million a second")
                       .arg(double(progress.rows) / 1e6, 0, 'f', 1)
                       .arg(double(progress.rows) / 1e6 / seconds, 0, 'f', 1);
            if (progress.totalBytes > 0 && progress.bytes > 0)
                err << CommandLine::tr(", %1 s left").arg(int(seconds * double(progress.totalBytes - progress.bytes) / double(progress.bytes)));
        }
        err << Qt::flush;
        return true;
    };
}

QJsonObject toJson(const NumbersPlan &plan, const NumbersRead &read, double seconds)
{
    const ImportSummary &summary = read.summary;
    QJsonArray rejected, leftOut, files, gaps, replaced;
    for (const RejectedRow &row : summary.rejected) {
        QJsonObject object{{u"line"_s, row.line}, {u"why"_s, row.why}};
        if (summary.files.size() > 1)
            object[u"file"] = row.file;
        rejected.append(object);
    }
    for (const LeftOutColumn &column : summary.leftOut)
        leftOut.append(QJsonObject{{u"column"_s, column.column}, {u"why"_s, column.why}});
    QJsonObject attributes, outcomes, statuses, amounts;
    for (auto it = summary.attributes.begin(); it != summary.attributes.end(); ++it)
        attributes.insert(it.key(), it.value());
    for (const Named<Outcome> &named : outcomeNames)
        outcomes.insert(QLatin1StringView(named.name), summary.outcomes[size_t(named.value)]);
    for (auto it = summary.statuses.begin(); it != summary.statuses.end(); ++it)
        statuses.insert(it.key(), it.value());
    for (auto it = summary.amounts.begin(); it != summary.amounts.end(); ++it)
        amounts.insert(it.key(), QJsonObject{{u"minor"_s, it.value()}, {u"currency"_s, it.key()}});
    for (qsizetype i = 0; i < summary.files.size(); ++i)
        files.append(QJsonObject{{u"name"_s, read.batch.files.value(i)}, {u"hash"_s, summary.hashes.value(i)}});
    for (const TimeRange &range : rangesOf(read.batch, replacedRanges))
        replaced.append(QJsonObject{{u"from"_s, isoText(range.from)}, {u"to"_s, isoText(range.to)}});
    for (const TimeRange &gap : summary.gaps)
        gaps.append(QJsonObject{{u"from"_s, isoText(gap.from)}, {u"to"_s, isoText(gap.to)}});
    return {
        {u"source"_s, plan.source.name},
        {u"source_uid"_s, plan.source.uid},
        {u"batch"_s, read.batch.uid},
        {u"rows"_s, summary.rows},
        {u"read"_s, summary.read},
        {u"folded"_s, summary.folded},
        {u"known"_s, summary.known},
        {u"skipped"_s, summary.skipped},
        {u"filtered"_s, summary.filtered},
        {u"rejected"_s, rejected},
        {u"rejected_total"_s, summary.rejectedTotal},
        {u"from"_s, isoValue(summary.from)},
        {u"to"_s, isoValue(summary.to)},
        {u"attributes"_s, attributes},
        {u"left_out"_s, leftOut},
        {u"outcomes"_s, outcomes},
        {u"statuses"_s, statuses},
        {u"amounts_succeeded"_s, amounts},
        {u"gaps"_s, gaps},
        {u"replaced"_s, replaced},
        {u"not_final_from"_s, summary.notFinal.isEmpty() ? QJsonValue() : isoValue(summary.notFinal.first().from)},
        {u"files"_s, files},
        {u"mapping"_s, toJson(summary.mappings.first())},
        {u"notes"_s, QJsonArray::fromStringList(summary.notes)},
        {u"unit"_s, QLatin1StringView(nameOf(plan.newSource ? summary.mappings.first().unit : plan.source.unit))},
        {u"bucket"_s, widthText(summary.bucketSeconds)},
        {u"latency_bucket"_s, widthText(summary.latencySeconds)},
        {u"buckets"_s, summary.cells},
        {u"seconds"_s, seconds},
    };
}

/// What the columns were taken for, as --map takes it.
QStringList asOptions(const Mapping &mapping)
{
    QStringList options;
    for (const MappedColumn &mapped : mapping.columns) {
        if (mapped.role == Role::Attribute)
            options.append(u"attribute.%1=%2"_s.arg(mapped.attribute, mapped.column));
        else if (mapped.role != Role::Unused)
            options.append(QLatin1StringView(nameOf(mapped.role)) + u'=' + mapped.column);
    }
    if (!mapping.zone.isEmpty())
        options.append(u"zone="_s + mapping.zone);
    if (mapping.timeShape == TimeShape::DayMonthYear || mapping.timeShape == TimeShape::MonthDayYear)
        options.append(u"date_order="_s + QLatin1StringView(nameOf(mapping.timeShape)));
    if (mapping.decimalComma)
        options.append(u"decimal=comma"_s);
    if (!mapping.columnOf(Role::Amount).isEmpty())
        options.append(u"amount_unit="_s + QLatin1StringView(nameOf(mapping.amountUnit)));
    if (!mapping.currency.isEmpty())
        options.append(u"currency=="_s + mapping.currency);
    if (!mapping.columnOf(Role::Latency).isEmpty())
        options.append(u"latency_unit="_s + QLatin1StringView(nameOf(mapping.latencyUnit)));
    if (mapping.isMetrics())
        options.append(u"values="_s + QLatin1StringView(nameOf(mapping.valueKind)));
    if (mapping.folding != Folding::None)
        options.append(u"folding="_s + QLatin1StringView(nameOf(mapping.folding)));
    options.append(u"unit="_s + QLatin1StringView(nameOf(mapping.unit)));
    return options;
}

/// The outcome that a raw status stands for, where no error code says otherwise.
QString meaningOf(const QString &status, const Mapping &mapping)
{
    const auto outcome = outcomeOf(status, mapping);
    return outcome ? QString::fromLatin1(nameOf(*outcome)) : u"?"_s;
}

/// A row of several words, in as many lines as they need in a terminal.
void addWrapped(TextTable &table, const QString &name, const QStringList &words, const QString &between)
{
    constexpr qsizetype width = 70;
    QString line;
    bool first = true;
    for (qsizetype i = 0; i < words.size(); ++i) {
        line += oneLine(words[i]) + (i + 1 < words.size() ? between : QString());
        if (i + 1 == words.size() || line.size() + words[i + 1].size() > width) {
            table.add({first ? name : QString(), line});
            line.clear();
            first = false;
        }
    }
}

/// What lets a person see whether it is what the dashboard says.
QString reconciliation(const NumbersPlan &plan, const NumbersRead &read)
{
    const ImportSummary &summary = read.summary;
    const QLocale locale;
    const auto number = [&locale](qint64 n) { return locale.toString(n); };
    TextTable table;
    table.add({CommandLine::tr("source"), oneLine(plan.source.name)});
    addWrapped(table, CommandLine::tr("read as"), asOptions(summary.mappings.first()), u" "_s);
    table.add({CommandLine::tr("rows read"), number(summary.read)});
    table.add({CommandLine::tr("rows that count"), number(summary.rows)});
    for (const Named<Outcome> &named : outcomeNames) {
        if (summary.outcomes[size_t(named.value)] > 0)
            table.add({u"  "_s + QLatin1StringView(named.name), number(summary.outcomes[size_t(named.value)])});
    }
    for (const auto &[label, count] :
         {std::pair(CommandLine::tr("the same again"), summary.folded), std::pair(CommandLine::tr("there already"), summary.skipped),
          std::pair(CommandLine::tr("filtered"), summary.filtered), std::pair(CommandLine::tr("rejected"), summary.rejectedTotal)}) {
        if (count > 0)
            table.add({label, number(count)});
    }
    for (auto it = summary.amounts.begin(); it != summary.amounts.end(); ++it)
        table.add({CommandLine::tr("succeeded, minor units of %1").arg(it.key()), number(it.value())});
    QStringList statuses;
    for (auto it = summary.statuses.begin(); it != summary.statuses.end() && statuses.size() < 20; ++it)
        statuses.append(
            u"%1=%2 (%3)"_s.arg(it.key().isEmpty() ? CommandLine::tr("none") : it.key(), meaningOf(it.key(), summary.mappings.first()), number(it.value())));
    if (!statuses.isEmpty())
        addWrapped(table, CommandLine::tr("statuses"), statuses, u", "_s);
    table.add({CommandLine::tr("first and last"), u"%1, %2"_s.arg(isoText(*summary.from), isoText(*summary.to))});
    table.add({CommandLine::tr("buckets"), u"%1, %2"_s.arg(widthText(summary.bucketSeconds), number(summary.cells))});
    QStringList attributes;
    for (auto it = summary.attributes.begin(); it != summary.attributes.end(); ++it)
        attributes.append(u"%1 (%2)"_s.arg(it.key()).arg(it.value()));
    table.add({CommandLine::tr("attributes"), attributes.join(u", "_s)});
    for (const TimeRange &range : rangesOf(read.batch, replacedRanges))
        table.add({CommandLine::tr("in place of"), CommandLine::tr("what was there from %1 to %2").arg(isoText(range.from), isoText(range.to))});
    QString text = table.text();
    if (const QString filter = filterText(toJson(summary.mappings.first())[u"filter"].toObject()); summary.filtered > 0 && !filter.isEmpty())
        text += CommandLine::tr("filtered: rows with %1").arg(oneLine(filter)) + u'\n';
    for (const QString &note : summary.notes)
        text += CommandLine::tr("note: %1").arg(oneLine(note)) + u'\n';
    for (const LeftOutColumn &column : summary.leftOut)
        text += CommandLine::tr("left out: %1 (%2)").arg(oneLine(column.column), oneLine(column.why)) + u'\n';
    for (const RejectedRow &row : summary.rejected.mid(0, 10))
        text += CommandLine::tr("rejected: %1: %2").arg(row.line > 0 ? u"%1:%2"_s.arg(row.file).arg(row.line) : row.file, oneLine(row.why)) + u'\n';
    if (summary.rejectedTotal > 10)
        text += CommandLine::tr("and %n more; --json lists the first hundred", nullptr, int(summary.rejectedTotal - 10)) + u'\n';
    for (const TimeRange &gap : summary.gaps)
        text += CommandLine::tr("no rows from %1 to %2: a hole in the export, or nobody could pay").arg(isoText(gap.from), isoText(gap.to)) + u'\n';
    for (const TimeRange &tail : summary.notFinal)
        text += CommandLine::tr("not final from %1 on: more payments are open there than before; import the file of a later day with --replace")
                    .arg(isoText(tail.from))
            + u'\n';
    return text;
}

} // namespace

QList<QCommandLineOption> metricsImportOptions()
{
    return {
        {u"incident"_s, CommandLine::tr("import: the numbers of this incident's service, which are linked to it."), u"ID"_s},
        {u"map"_s,
         CommandLine::tr("import: what a column is, or a setting: time=created_at, zone=Europe/Berlin, status.on_hold=open; may be given several times."),
         u"FIELD=COLUMN"_s},
        {u"replace"_s, CommandLine::tr("import: where the source has numbers already, the new ones take their place.")},
        {u"add"_s, CommandLine::tr("import: where the source has numbers already, they stay; only what is missing is taken in.")},
    };
}

Result<ExitStatus> importMetrics(const QCommandLineParser &given, const Terminal &terminal)
{
    const QStringList files = given.positionalArguments().mid(1);
    auto options = importOptions(given);
    if (!options)
        return std::unexpected(options.error());
    const auto opened = terminal.open();
    if (!opened)
        return std::unexpected(opened.error());
    Store &store = **opened;
    const auto request = requestOf(given, files, store);
    if (!request)
        return std::unexpected(request.error());
    const auto plan = planImport(store, *request);
    if (!plan)
        return std::unexpected(plan.error());
    QElapsedTimer clock;
    clock.start();
    options->progress = progressOn(terminal.err, clock);
    const auto read = readNumbers(*plan, *options);
    if (options->progress)
        terminal.err << "\r\x1b[K"_L1 << Qt::flush;
    if (!read)
        return std::unexpected(read.error());
    if (!read->sameAs.isEmpty()) {
        const auto same = std::ranges::find(plan->batches, read->sameAs, &Batch::uid);
        terminal.err << u"hindsight: "_s << CommandLine::tr("These very bytes were imported before; nothing was changed.") << Qt::endl;
        if (given.isSet(u"json"_s))
            print(terminal.out,
                  {{u"source"_s, plan->source.name},
                   {u"source_uid"_s, plan->source.uid},
                   {u"batch"_s, same->uid},
                   {u"rows"_s, same->rows},
                   {u"unchanged"_s, true}});
        return ExitStatus::Done;
    }
    if (const auto shown = showNumbers(store, *plan, *read); !shown)
        return std::unexpected(shown.error());
    const double seconds = double(clock.elapsed()) / 1000;
    if (given.isSet(u"json"_s))
        print(terminal.out, toJson(*plan, *read, seconds));
    else
        terminal.out << reconciliation(*plan, *read);
    return ExitStatus::Done;
}

} // namespace hindsight
