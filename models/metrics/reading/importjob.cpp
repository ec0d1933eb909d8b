// SPDX-License-Identifier: GPL-3.0-or-later
#include "importjob.h"

#include "jsonrows.h"
#include "models/metrics/texts.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <thread>

namespace hindsight {

namespace {

constexpr qsizetype mostChoices = 12; // that a question lists
constexpr qint64 storedLimit = 48 << 20; // of counts, amounts and reasons when the width may be chosen; latencies get the rest of 64 MB
constexpr int listedRejected = 100;

/// A row that was rejected, before the line breaks of the blocks above it are known.
struct RejectedInBlock
{
    qint64 block;
    qint64 line;
    QString why;
};

/// What the threads that read one file have found.
struct FileReading
{
    std::mutex mutex;
    std::vector<qint64> blockLines;
    std::vector<RejectedInBlock> rejected;
};

/// Sums of one thread, added to the whole at its end.
struct Tally
{
    qint64 read = 0;
    qint64 counted = 0;
    qint64 ignored = 0;
    qint64 filtered = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    qint64 from = std::numeric_limits<qint64>::max();
    qint64 to = std::numeric_limits<qint64>::min();
    QMap<QString, qint64> unknownStatuses;
};

/// One thread's work on one file.
class Worker
{
public:
    Worker(BlockReader &blocks, ByteInput &input, const Inspection &inspection, const QStringList &columns, int number, FileReading &file, ImportJob &job)
        : m_blocks(blocks)
        , m_input(input)
        , m_inspection(inspection)
        , m_number(number)
        , m_file(file)
        , m_job(job)
        , m_rows(inspection.guess.mapping, columns, job.dictionary)
        , m_runs(job.partials, firstBucketSeconds(job.options))
        , m_delimited(inspection.dialect)
        , m_json(
              [&columns] {
                  std::vector<std::string> names;
                  for (const QString &column : columns)
                      names.push_back(column.toStdString());
                  return names;
              }(),
              inspection.form == FileForm::JsonLines)
    {}

    void run()
    {
        ByteBlock block;
        while (!m_job.stopped.load(std::memory_order_relaxed)) {
            const auto got = m_blocks.next(block);
            if (!got)
                return m_job.fail(got.error());
            if (!*got)
                break;
            if (const auto done = read(block); !done)
                return m_job.fail(done.error());
            if (m_job.dictionary.isFull())
                return m_job.fail(
                    {Error::Kind::Input,
                     MetricsText::tr(
                         "The attributes of these rows make more than half a million combinations. Say with --map unused=COLUMN which columns do not matter."),
                     m_input.name()});
            if (!tellProgress())
                return;
        }
        if (!m_waiting.empty()) {
            if (const auto done = m_job.folder.add(m_waiting); !done)
                return m_job.fail(done.error());
        }
        if (const auto done = m_runs.flush(); !done)
            return m_job.fail(done.error());
        const std::lock_guard lock(m_job.mutex);
        ImportSummary &summary = m_job.summary;
        summary.read += m_tally.read - m_told;
        summary.filtered += m_tally.filtered;
        summary.skipped += m_tally.skipped;
        summary.rejectedTotal += m_tally.rejected;
        summary.zoned += m_rows.zoned();
        m_job.ignored += m_tally.ignored;
        if (m_tally.counted > 0) {
            summary.from = std::min(summary.from.value_or(m_tally.from), m_tally.from);
            summary.to = std::max(summary.to.value_or(m_tally.to), m_tally.to);
        }
        const auto statuses = m_rows.statusRows();
        for (auto it = statuses.begin(); it != statuses.end(); ++it)
            summary.statuses[it.key()] += it.value();
        for (auto it = m_tally.unknownStatuses.begin(); it != m_tally.unknownStatuses.end(); ++it)
            m_job.unknownStatuses[it.key()] += it.value();
    }

private:
    Result<void> read(ByteBlock &block)
    {
        m_block = block.number;
        m_inBlock = 0;
        m_rejected.clear();
        Result<void> done;
        qint64 lines = 0;
        if (m_inspection.form == FileForm::Delimited) {
            m_delimited.start(block.begin(), block.end());
            while (done && m_delimited.next()) {
                if (m_delimited.state() == RecordState::Whole)
                    done = take(m_delimited.fields(), [this] { return m_delimited.line(); });
                else
                    refuse(m_delimited.line(),
                           m_delimited.state() == RecordState::NoClosingQuote ? MetricsText::tr("a quote is opened and never closed")
                                                                              : MetricsText::tr("there is text behind a closing quote"));
            }
            lines = m_delimited.lines();
        } else {
            std::memset(block.end(), ' ', size_t(ByteBlock::padding));
            m_json.start(block.begin(), block.end());
            while (done && m_json.next()) {
                if (m_json.isBroken())
                    refuse(m_json.line(), MetricsText::tr("this is no JSON object"));
                else
                    done = take(m_json.fields(), [this] { return m_json.line(); });
            }
            lines = m_json.lines();
        }
        const std::lock_guard lock(m_file.mutex);
        if (m_file.blockLines.size() <= size_t(block.number))
            m_file.blockLines.resize(size_t(block.number) + 1);
        m_file.blockLines[size_t(block.number)] = lines;
        if (!m_rejected.empty()) {
            m_file.rejected.insert(m_file.rejected.end(), m_rejected.begin(), m_rejected.end());
            std::ranges::stable_sort(m_file.rejected, {}, [](const RejectedInBlock &r) { return std::pair(r.block, r.line); });
            if (m_file.rejected.size() > size_t(listedRejected))
                m_file.rejected.resize(size_t(listedRejected));
        }
        return done;
    }

    template <class LineOf> Result<void> take(std::span<const std::string_view> fields, LineOf lineOf)
    {
        ++m_tally.read;
        ++m_inBlock;
        Row row;
        switch (m_rows.read(fields, row)) {
        case RowState::Ignored: ++m_tally.ignored; return {};
        case RowState::Filtered: ++m_tally.filtered; return {};
        case RowState::Rejected:
            --m_tally.read;
            --m_inBlock;
            if (m_rows.statusWasUnknown())
                ++m_tally.unknownStatuses[m_rows.rejectedText()];
            refuse(lineOf(), m_rejected.size() < size_t(listedRejected) ? m_rows.why() : QString());
            return {};
        case RowState::Counts: break;
        }
        if (m_job.folding == Folding::None || row.id.empty()) {
            if (!m_job.options.skip.isEmpty() && isSkipped(m_job.options.skip, row.at)) {
                ++m_tally.skipped;
                return {};
            }
            ++m_tally.counted;
            m_tally.from = std::min(m_tally.from, row.at);
            m_tally.to = std::max(m_tally.to, row.at);
            return m_runs.add(row);
        }
        // What becomes of a payment's time is known only when all its rows are there.
        m_waiting.push_back(Folder::waiting(row, quint64(m_number) << 48 | quint64(m_block) << 24 | quint64(m_inBlock)));
        return m_waiting.size() < 16384 ? Result<void>() : m_job.folder.add(m_waiting);
    }

    void refuse(qint64 line, const QString &why)
    {
        ++m_tally.read;
        ++m_inBlock;
        ++m_tally.rejected;
        if (m_rejected.size() < size_t(listedRejected))
            m_rejected.push_back({m_block, line, why});
    }

    bool tellProgress()
    {
        if (!m_job.options.progress)
            return true;
        const std::lock_guard lock(m_job.mutex);
        m_job.summary.read += m_tally.read - m_told;
        m_told = m_tally.read;
        return m_job.report({m_job.earlierBytes + m_input.position(), m_job.totalBytes, m_job.summary.read});
    }

    BlockReader &m_blocks;
    ByteInput &m_input;
    const Inspection &m_inspection;
    int m_number;
    FileReading &m_file;
    ImportJob &m_job;
    RowReader m_rows;
    Runs m_runs;
    DelimitedParser m_delimited;
    JsonRows m_json;
    Tally m_tally;
    qint64 m_told = 0;
    qint64 m_block = 0;
    qint64 m_inBlock = 0;
    std::vector<RejectedInBlock> m_rejected;
    std::vector<Folder::Waiting> m_waiting;
};

} // namespace

bool isSkipped(const TimeRanges &skip, qint64 at)
{
    return std::ranges::any_of(skip, [at](const TimeRange &range) { return at >= range.from && at < range.to; });
}

qint64 firstBucketSeconds(const ImportOptions &options) { return options.bucketSeconds > 0 ? options.bucketSeconds : bucketWidths[0]; }

ImportJob::ImportJob(const ImportOptions &given, Folding mode)
    : options(given)
    , partials(firstBucketSeconds(given), given.bucketSeconds > 0 ? 0 : storedLimit)
    , folding(mode)
    , folder(mode)
{}

int ImportJob::threads() const { return options.threads > 0 ? options.threads : std::max(1, QThread::idealThreadCount()); }

void ImportJob::fail(const Error &failure)
{
    const std::lock_guard lock(mutex);
    if (!error)
        error = failure;
    stopped = true;
}

// The caller holds the mutex.
bool ImportJob::report(const ImportProgress &progress)
{
    const qint64 now = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
    if (stopped || (reported && now - *reported < 100))
        return !stopped;
    reported = now;
    ImportProgress told = progress;
    if (progress.written < 0 && (!summed || now - *summed >= 1000)) {
        told.sums = std::make_shared<SumsSoFar>(partials.sumsSoFar());
        if (!told.sums->buckets.empty())
            summed = now;
    }
    if (!options.progress(told)) {
        if (!error)
            error = Error{Error::Kind::Cancelled, MetricsText::tr("The import was cancelled; nothing of it was stored.")};
        stopped = true;
    }
    return !stopped;
}

Error questionsAsError(const QList<MappingQuestion> &questions, const QString &file)
{
    QStringList lines;
    for (const MappingQuestion &question : questions) {
        QStringList choices = question.choices.mid(0, mostChoices);
        if (choices.isEmpty())
            choices.append(question.id.toUpper());
        else if (question.choices.size() > choices.size())
            choices.append(QStringLiteral("..."));
        const QString answer = choices.join(QLatin1Char('|'));
        lines.append(MetricsText::tr("%1 Say --map %2=%3.").arg(question.text, question.id, answer));
    }
    return {Error::Kind::Input, lines.join(QLatin1Char('\n')), file};
}

void readFile(ByteInput &input, const QByteArray &beginning, const Inspection &inspection, int number, ImportJob &job)
{
    BlockReader blocks(input, inspection.form, inspection.dialect, job.options.blockBytes);
    blocks.giveBack(beginning.mid(inspection.dataStart));
    if (inspection.wrapped)
        blocks.setWrapped();
    // Of a table all columns come; of JSON only those that are asked for.
    QStringList columns = inspection.sample.header;
    if (inspection.form != FileForm::Delimited) {
        columns.clear();
        for (const MappedColumn &mapped : inspection.guess.mapping.columns) {
            if (mapped.role != Role::Unused)
                columns.append(mapped.column);
        }
        for (const QString &column : inspection.guess.mapping.filter.keys()) {
            if (!columns.contains(column))
                columns.append(column);
        }
    }
    FileReading file;
    {
        std::vector<std::unique_ptr<Worker>> workers;
        for (int i = 0; i < job.threads(); ++i)
            workers.push_back(std::make_unique<Worker>(blocks, input, inspection, columns, number, file, job));
        std::vector<std::jthread> threads;
        for (size_t i = 1; i < workers.size(); ++i)
            threads.emplace_back([worker = workers[i].get()] { worker->run(); });
        workers.front()->run();
    }
    for (const RejectedInBlock &rejected : file.rejected) {
        if (job.summary.rejected.size() >= listedRejected)
            break;
        qint64 line = inspection.dataLine + rejected.line + 1;
        for (qint64 block = 0; block < rejected.block; ++block)
            line += file.blockLines[size_t(block)];
        job.summary.rejected.append({line, rejected.why, input.name()});
    }
}

} // namespace hindsight
