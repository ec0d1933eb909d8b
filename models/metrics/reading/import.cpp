// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "importjob.h"
#include "models/metrics/rowsovertime.h"
#include "models/metrics/texts.h"

#include <algorithm>
#include <condition_variable>
#include <thread>

namespace hindsight {

namespace {

constexpr qint64 mostLatencies = 64 << 20;      // stored bytes of latencies when the width is given
constexpr qint64 mostLatenciesAuto = 16 << 20;  // when it is chosen

/// Merges and packs on all threads, and hands the results over in order on the caller's.
class Writing
{
public:
    Writing(ImportJob &job, ImportSink &sink, int currency, const QList<QStringList> &tuples)
        : m_job(job)
        , m_sink(sink)
        , m_currency(currency)
        , m_tuples(tuples)
        , m_keys(job.partials.keys())
        , m_packed(window)
    {}

    Result<void> run(ImportSummary &summary)
    {
        const int latencyFactor = int(summary.latencySeconds / summary.bucketSeconds);
        std::vector<Sums> sums(size_t(m_job.threads()), Sums(summary.bucketSeconds));
        Result<void> done;
        {
            std::vector<std::jthread> threads;
            for (Sums &own : sums)
                threads.emplace_back([&, mine = &own] { work(summary.bucketSeconds, latencyFactor, *mine); });
            done = handOver();
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
            m_changed.notify_all();
        }
        if (!done)
            return done;
        RowsOverTime overTime(summary.bucketSeconds);
        for (const Sums &own : sums) {
            summary.cells += own.cells;
            for (int o = 0; o < keptOutcomes; ++o)
                summary.outcomes[size_t(o)] += own.outcomes[size_t(o)];
            for (auto it = own.amounts.begin(); it != own.amounts.end(); ++it)
                summary.amounts[it.key()] += it.value();
            overTime.add(own.overTime);
        }
        summary.gaps = overTime.gaps();
        summary.notFinal = overTime.notFinal();
        return {};
    }

private:
    static constexpr size_t window = 64; // results that may wait

    struct Sums
    {
        explicit Sums(qint64 bucketSeconds)
            : overTime(bucketSeconds)
        {}
        qint64 cells = 0;
        std::array<qint64, keptOutcomes> outcomes = {};
        QMap<QString, qint64> amounts;
        RowsOverTime overTime;
    };
    struct Slot
    {
        bool ready = false;
        PackedChunk packed;
    };

    void work(qint64 bucketSeconds, int latencyFactor, Sums &sums)
    {
        for (;;) {
            size_t index = 0;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_stopped || m_next == m_keys.size() || m_next < m_written + window; });
                if (m_stopped || m_next == m_keys.size())
                    return;
                index = m_next++;
            }
            const Partials::Key &key = m_keys[index];
            auto chunk = m_job.partials.take(key);
            if (!chunk) {
                const std::lock_guard lock(m_mutex);
                m_error = chunk.error();
                m_changed.notify_all();
                return;
            }
            sums.cells += qint64(chunk->slot.size());
            qint64 amount = 0;
            for (const Measures &cell : chunk->cells) {
                for (int o = 0; o < keptOutcomes; ++o)
                    sums.outcomes[size_t(o)] += cell.count[size_t(o)];
                amount += cell.amountOf(Outcome::Succeeded);
            }
            if (m_currency >= 0)
                sums.amounts[m_tuples[key.tuple][m_currency]] += amount;
            sums.overTime.add(key.start, *chunk, bucketSeconds);
            if (latencyFactor > 1)
                widenLatencies(*chunk, latencyFactor);
            PackedChunk packed = pack(*chunk);
            const std::lock_guard lock(m_mutex);
            m_packed[index % window] = {true, std::move(packed)};
            m_changed.notify_all();
        }
    }

    Result<void> handOver()
    {
        for (size_t index = 0; index < m_keys.size(); ++index) {
            PackedChunk packed;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return m_error || m_packed[index % window].ready; });
                if (m_error)
                    return std::unexpected(*m_error);
                packed = std::move(m_packed[index % window].packed);
                m_packed[index % window].ready = false;
                m_written = index + 1;
                m_changed.notify_all();
            }
            if (const auto done = m_sink.chunk(int(m_keys[index].tuple), m_keys[index].start, packed); !done)
                return done;
            if (m_job.options.progress) {
                const std::lock_guard lock(m_job.mutex);
                if (!m_job.report({m_job.earlierBytes, m_job.totalBytes, m_job.summary.read, double(index + 1) / double(m_keys.size())}))
                    return std::unexpected(*m_job.error);
            }
        }
        return {};
    }

    ImportJob &m_job;
    ImportSink &m_sink;
    int m_currency;
    const QList<QStringList> &m_tuples;
    const std::vector<Partials::Key> m_keys;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Slot> m_packed;
    size_t m_next = 0;
    size_t m_written = 0;
    bool m_stopped = false;
    std::optional<Error> m_error;
};

/// A file as far as it was looked at.
struct Opened
{
    std::unique_ptr<ByteInput> input;
    QByteArray beginning;
    Inspection inspection;
};

Result<void> lookAt(Opened &opened, const ImportOptions &options)
{
    opened.beginning.resize(inspectedBytes);
    const auto got = opened.input->read(opened.beginning.data(), inspectedBytes);
    if (!got)
        return std::unexpected(got.error());
    opened.beginning.truncate(*got);
    auto inspection = inspect(opened.beginning, *got < inspectedBytes, opened.input->name(), options.remembered, options.usualZone, options.overrides);
    if (!inspection)
        return std::unexpected(inspection.error());
    if (!inspection->guess.questions.isEmpty())
        return std::unexpected(questionsAsError(inspection->guess.questions, opened.input->name()));
    opened.inspection = std::move(*inspection);
    return {};
}

Folding foldingOf(const Mapping &mapping) { return mapping.columnOf(Role::Id).isEmpty() ? Folding::None : mapping.folding; }

Result<void> checkStatuses(const ImportJob &job, const QString &file)
{
    qint64 unknown = 0;
    QStringList names;
    for (auto it = job.unknownStatuses.begin(); it != job.unknownStatuses.end(); ++it) {
        unknown += it.value();
        names.append(QStringLiteral("%1 (%2)").arg(it.key()).arg(it.value()));
    }
    // A few odd rows are listed among the rejected; of many it must be known what they mean.
    if (unknown * 100 <= job.summary.read)
        return {};
    return failure(Error::Kind::Input,
                   MetricsText::tr("These statuses are unknown: %1. Say what each means: --map status.NAME=succeeded|declined|failed|abandoned|open|ignored.")
                       .arg(names.mid(0, 20).join(QStringLiteral(", "))),
                   file);
}

Result<void> readAll(std::vector<Opened> &files, ImportJob &job)
{
    for (size_t i = 0; i < files.size(); ++i) {
        Opened &file = files[i];
        const Inspection &inspection = file.inspection;
        if (inspection.readyMade) {
            if (const auto done = readMetrics(*file.input, file.beginning, file.inspection, job); !done)
                return done;
        } else {
            readFile(*file.input, file.beginning, inspection, int(i), job);
        }
        if (job.error)
            return std::unexpected(*job.error);
        job.earlierBytes += file.input->position();
        job.summary.files.append(file.input->name());
        job.summary.hashes.append(file.input->hash());
        Mapping mapping = inspection.guess.mapping;
        if (!mapping.columnOf(Role::Id).isEmpty()) // where the ids of one file repeat, those of all are folded
            mapping.folding = job.folding;
        job.summary.mappings.append(mapping);
        job.summary.headerShapes.append(inspection.headerShape);
        for (const QString &note : inspection.guess.notes) {
            if (!job.summary.notes.contains(note))
                job.summary.notes.append(note);
        }
        file.input.reset();
    }
    if (job.folding == Folding::None)
        return {};
    Runs runs(job.partials, firstBucketSeconds(job.options));
    const auto folded = job.folder.finish(job.options.knownIds, [&](const Row &row) -> Result<void> {
        ImportSummary &summary = job.summary;
        if (isSkipped(job.options.skip, row.at)) {
            ++summary.skipped;
            return {};
        }
        summary.from = std::min(summary.from.value_or(row.at), row.at);
        summary.to = std::max(summary.to.value_or(row.at), row.at);
        return runs.add(row);
    });
    if (!folded)
        return std::unexpected(folded.error());
    job.summary.folded = *folded;
    job.summary.known = job.folder.known();
    if (const qint64 known = job.summary.known; known > 0 && job.folding == Folding::Events) {
        job.summary.notes.append(
            MetricsText::tr("%n row(s) belong to payments that an earlier import counted; what became of those payments since is not counted. "
                            "To have it, import the files together, with --replace.",
                            nullptr, int(std::min<qint64>(known, INT_MAX))));
    }
    return runs.flush();
}

// The beginnings of two files have an id in common. Where those of one file do, its guess has said what that means.
bool idsRepeatAcross(const std::vector<Opened> &files)
{
    QHash<QString, size_t> fileOf;
    bool across = false;
    for (size_t i = 0; i < files.size(); ++i) {
        const Sample &sample = files[i].inspection.sample;
        const qsizetype column = sample.header.indexOf(files[i].inspection.guess.mapping.columnOf(Role::Id));
        for (const QStringList &row : column >= 0 ? sample.rows : QList<QStringList>()) {
            const QString id = row.value(column);
            const auto other = fileOf.constFind(id);
            if (id.isEmpty() || other == fileOf.constEnd()) {
                fileOf.insert(id, i);
                continue;
            }
            if (*other == i)
                return false;
            across = true;
        }
    }
    return across;
}

Result<ImportSummary> importOpened(std::vector<Opened> &files, const ImportOptions &options, ImportSink &sink)
{
    Folding folding = files.size() > 1 && idsRepeatAcross(files) ? Folding::Duplicate : Folding::None;
    for (const Opened &file : files) {
        if (foldingOf(file.inspection.guess.mapping) != Folding::None)
            folding = foldingOf(file.inspection.guess.mapping);
    }
    ImportJob job(options, folding);
    job.totalBytes = 0;
    for (const Opened &file : files)
        job.totalBytes = file.input->size() < 0 || job.totalBytes < 0 ? -1 : job.totalBytes + file.input->size();
    if (const auto done = readAll(files, job); !done)
        return std::unexpected(done.error());
    ImportSummary &summary = job.summary;
    for (qsizetype i = 0; i < summary.hashes.size(); ++i) {
        if (const qsizetype first = summary.hashes.indexOf(summary.hashes[i]); first < i)
            return failure(Error::Kind::Input,
                           MetricsText::tr("This file has the very same bytes as %1; nothing was imported. Leave one of them out.").arg(summary.files[first]),
                           summary.files[i]);
    }
    const QString about = summary.files.join(QStringLiteral(", "));
    if (const auto done = checkStatuses(job, about); !done)
        return std::unexpected(done.error());
    summary.rows = summary.read - job.ignored - summary.filtered - summary.skipped - summary.rejectedTotal - summary.folded;
    summary.outcomes[size_t(Outcome::Ignored)] = job.ignored;
    if (summary.rows == 0) {
        Error none{Error::Kind::Input,
                   MetricsText::tr("No row of this file counts. Of %n row(s), %1 were rejected, %2 ignored, %3 filtered, %4 skipped, and %5 counted before.",
                                   nullptr, int(std::min<qint64>(summary.read, INT_MAX)))
                       .arg(summary.rejectedTotal)
                       .arg(job.ignored)
                       .arg(summary.filtered)
                       .arg(summary.skipped)
                       .arg(summary.folded),
                   about};
        if (job.ignored > 0)
            none.text += MetricsText::tr(" Should a status that is ignored count, choose what it means (--map status.STATUS=OUTCOME).");
        if (!summary.rejected.isEmpty()) {
            const RejectedRow &first = summary.rejected.first();
            none.text += MetricsText::tr(" The first rejected one: %1.").arg(first.why);
            none.file = first.file;
            none.line = int(first.line);
        }
        return std::unexpected(none);
    }

    const FinalNames names(job.dictionary, job.partials.attemptsPerTuple(), job.partials.countPerReason());
    job.partials.rename(names.tupleOf, names.reasonOf);
    if (const auto done = job.partials.fit(); !done)
        return std::unexpected(done.error());
    summary.bucketSeconds = job.partials.bucketSeconds();
    const auto latencySeconds = job.partials.latencySeconds(options.bucketSeconds > 0 ? mostLatencies : mostLatenciesAuto);
    if (!latencySeconds)
        return std::unexpected(latencySeconds.error());
    summary.latencySeconds = *latencySeconds;
    summary.reasons = names.reasons;
    summary.attributes = names.valueCounts;
    for (const Mapping &mapping : summary.mappings) {
        for (const MappedColumn &mapped : mapping.columns) {
            const bool known = std::ranges::any_of(summary.leftOut, [&](const LeftOutColumn &c) { return c.column == mapped.column; });
            if (mapped.role == Role::Unused && !mapped.why.isEmpty() && !known)
                summary.leftOut.append({mapped.column, mapped.why});
        }
    }
    summary.leftOut += names.leftOut;
    if (const auto begun = sink.begin(summary, names.attributes, names.tuples); !begun)
        return std::unexpected(begun.error());
    for (int part = 0; job.folding != Folding::None && part < idParts; ++part) {
        const auto done = job.folder.ids(part).and_then([&](const QByteArray &ids) { return sink.ids(part, ids); });
        if (!done)
            return std::unexpected(done.error());
    }
    job.reported.reset();
    Writing writing(job, sink, int(names.attributes.indexOf(QStringLiteral("currency"))), names.tuples);
    if (const auto written = writing.run(summary); !written)
        return std::unexpected(written.error());
    const auto rowsOf = [&summary](Outcome outcome) { return summary.outcomes[size_t(outcome)]; };
    const bool withStatus = std::ranges::none_of(summary.mappings, [](const Mapping &mapping) { return mapping.statuses.contains(QString()); });
    if (withStatus && rowsOf(Outcome::Succeeded) > 0 && rowsOf(Outcome::Declined) + rowsOf(Outcome::Failed) + rowsOf(Outcome::Abandoned) == 0)
        summary.notes.append(MetricsText::tr("No payment of these files was unsuccessful: they show volumes, and no rate can be shown."));
    return summary;
}

} // namespace

Result<ImportSummary> importFiles(const QStringList &files, const ImportOptions &options, ImportSink &sink)
{
    std::vector<Opened> opened(size_t(files.size()));
    for (qsizetype i = 0; i < files.size(); ++i) {
        auto input = ByteInput::open(files[i]);
        if (!input)
            return std::unexpected(input.error());
        opened[size_t(i)].input = std::move(*input);
        if (const auto done = lookAt(opened[size_t(i)], options); !done)
            return std::unexpected(done.error());
    }
    return importOpened(opened, options, sink);
}

Result<ImportSummary> importBytes(const QByteArray &bytes, const QString &name, const ImportOptions &options, ImportSink &sink)
{
    std::vector<Opened> opened(1);
    opened[0].input = ByteInput::of(bytes, name);
    if (const auto done = lookAt(opened[0], options); !done)
        return std::unexpected(done.error());
    return importOpened(opened, options, sink);
}

} // namespace hindsight
