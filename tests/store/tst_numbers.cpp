// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of numbers in a database: written, asked for, hidden, brought back, removed, and left behind by the dead.
#include "models/metrics/ranges.h"
#include "models/metrics/sketch.h"
#include "models/store/numbers/batchwriter.h"
#include "models/store/store.h"

#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <map>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

int countFrom(const char *variable, int otherwise) { return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise; }

quint32 seedFrom(const char *variable)
{
    const QString text = qEnvironmentVariable(variable);
    return text.isEmpty() ? QRandomGenerator::global()->generate() : text.toUInt();
}

constexpr qint64 day = 1'721'433'600; // 2024-07-20, seconds

// One bucket of one tuple, as a file would have said it.
struct Cell
{
    qint64 at; // seconds
    QStringList values;
    Measures measures;
    QMap<int, std::pair<qint64, qint64>> reasons;
    QList<quint16> bins;
};

struct Import
{
    Batch batch;
    LoadHeader header;
    QList<Cell> cells;
};

Import anyImport(QRandomGenerator &rng, const QString &source)
{
    static const QStringList names{u"currency"_s, u"method"_s, u"region"_s};
    Import made;
    made.batch.uid = newUid();
    made.batch.source = source;
    made.header.batch = made.batch.uid;
    made.header.bucketSeconds = std::array{10, 60, 60, 600}[rng.bounded(4)];
    made.header.latencySeconds = std::max<qint64>(made.header.bucketSeconds, std::array{60, 600}[rng.bounded(2)]);
    for (const QString &name : names) {
        if (rng.bounded(5))
            made.header.attributes.append(name);
    }
    for (int i = 0; i < 4; ++i)
        made.header.reasons.append({Outcome::Failed, u"failed"_s, u"code %1"_s.arg(rng.bounded(6))});
    const qint64 first = day + rng.bounded(-90'000, 90'000);
    std::map<std::pair<qint64, QStringList>, Cell> cells;
    for (int i = 1 + rng.bounded(400); i > 0; --i) {
        QStringList values;
        for (qsizetype n = 0; n < made.header.attributes.size(); ++n)
            values.append(u"%1%2"_s.arg(made.header.attributes[n].left(1)).arg(rng.bounded(3)));
        const qint64 at = (first + rng.bounded(120'000)) / made.header.bucketSeconds * made.header.bucketSeconds;
        Cell &cell = cells.try_emplace({at, values}, Cell{at, values, {}, {}, {}}).first->second;
        cell.measures
            += Measures{{1 + rng.bounded(100), rng.bounded(5), rng.bounded(3), 0, rng.bounded(2)}, {rng.bounded(1'000'000), rng.bounded(5000), 0, 0, 0}};
        if (rng.bounded(3) == 0)
            cell.reasons[rng.bounded(4)] = {1 + rng.bounded(9), rng.bounded(10'000)};
        for (int n = rng.bounded(6); n > 0; --n)
            cell.bins.append(quint16(rng.bounded(1383)));
    }
    for (const auto &entry : cells)
        made.cells.append(entry.second);
    if (rng.bounded(3) == 0 && !made.cells.isEmpty()) // it takes the place of what was there, in whole minutes or not
        setRanges(made.batch, replacedRanges, {{(first + rng.bounded(60'000)) * 1'000'000, (first + 60'000 + rng.bounded(60'000)) * 1'000'000}});
    return made;
}

void write(BatchWriter &writer, const Import &import)
{
    std::map<std::pair<qint64, QStringList>, Chunk> chunks;
    for (const Cell &cell : import.cells) {
        const qint64 start = cell.at / chunkSeconds * chunkSeconds;
        Chunk &chunk = chunks[{start, cell.values}];
        const quint16 index = quint16(chunk.slot.size());
        chunk.slot.push_back(quint16((cell.at - start) / import.header.bucketSeconds));
        chunk.cells.push_back(cell.measures);
        for (auto it = cell.reasons.begin(); it != cell.reasons.end(); ++it)
            chunk.reasons.push_back({index, quint16(it.key()), it->first, it->second});
        QMap<quint16, qint64> bins;
        for (const quint16 bin : cell.bins)
            ++bins[bin];
        for (auto it = bins.begin(); it != bins.end(); ++it)
            chunk.latencies.push_back({index, it.key(), *it});
    }
    QMap<QStringList, qint64> tuples;
    for (auto &[place, chunk] : chunks) {
        if (!tuples.contains(place.second)) {
            const auto tuple = writer.addTuple(place.second);
            VERIFY_RESULT(tuple);
            tuples[place.second] = *tuple;
        }
        widenLatencies(chunk, int(import.header.latencySeconds / import.header.bucketSeconds));
        VERIFY_RESULT(writer.add(tuples[place.second], place.first, pack(chunk)));
    }
    VERIFY_RESULT(writer.finish(import.header));
}

// What a question's answer must be, worked out from the cells one by one.
struct Answer
{
    std::map<std::pair<QStringList, qint64>, Measures> sums; // by attributes and beginning of the bucket
    std::map<std::pair<QStringList, qint64>, QList<quint16>> bins;
    std::map<std::tuple<QStringList, qint64, QString>, std::pair<qint64, qint64>> reasons;

    bool operator==(const Answer &) const = default;
};

qint64 floorTo(qint64 value, qint64 step) { return value - ((value % step) + step) % step; }

Answer expected(const QList<Import> &imports, const SeriesRequest &request, const QStringList &by, qint64 bucket, bool latencies)
{
    Answer answer;
    for (qsizetype i = 0; i < imports.size(); ++i) {
        const Import &import = imports[i];
        if (import.batch.state != BatchState::Active)
            continue;
        const auto valueOfCell = [&import](const Cell &cell, const QString &name) { return cell.values.value(import.header.attributes.indexOf(name)); };
        for (const Cell &cell : import.cells) {
            bool counts = true;
            const TimeRange mine{cell.at * 1'000'000, (cell.at + import.header.bucketSeconds) * 1'000'000};
            for (qsizetype later = i + 1; later < imports.size(); ++later)
                counts
                    = counts && (imports[later].batch.state != BatchState::Active || common({mine}, rangesOf(imports[later].batch, replacedRanges)).isEmpty());
            for (auto it = request.where.begin(); it != request.where.end(); ++it)
                counts = counts && it->contains(valueOfCell(cell, it.key()));
            const qint64 start = floorTo(cell.at, bucket);
            counts = counts && (!request.from || start + bucket > floorTo(*request.from, bucket * 1'000'000) / 1'000'000)
                && (!request.to || start * 1'000'000 < *request.to);
            if (!counts)
                continue;
            QStringList key;
            for (const QString &name : by)
                key.append(valueOfCell(cell, name));
            Measures measures = cell.measures;
            if (!request.amounts)
                measures.amount = {};
            answer.sums[{key, start}] += measures;
            if (latencies && !cell.bins.isEmpty())
                answer.bins[{key, start}] += cell.bins;
            for (auto it = cell.reasons.begin(); request.reasons && it != cell.reasons.end(); ++it) {
                auto &[count, amount] = answer.reasons[{key, start, import.header.reasons[it.key()].errorCode}];
                count += it->first;
                amount += it->second;
            }
        }
    }
    return answer;
}

void addLine(const SeriesHead &head, qint64 start, const SeriesLine &line, Answer &answer, std::map<std::pair<QStringList, qint64>, Quantiles> &quantiles)
{
    for (size_t i = 0; i < line.buckets.size(); ++i) {
        const std::pair key(line.attributes, start + qint64(i) * head.bucketSeconds);
        if (line.buckets[i] != Measures())
            answer.sums[key] += line.buckets[i];
        if (i < line.latencies.size() && line.latencies[i])
            quantiles[key] = *line.latencies[i];
    }
    for (const ReasonCount &reason : line.reasons)
        answer.reasons[{line.attributes, start + reason.bucket * head.bucketSeconds, head.reasons[reason.reason].errorCode}] = {reason.count, reason.amount};
}

std::map<std::pair<QStringList, qint64>, Quantiles> quantilesOf(const Answer &answer)
{
    std::map<std::pair<QStringList, qint64>, Quantiles> all;
    for (auto [key, bins] : answer.bins) {
        std::ranges::sort(bins);
        const auto rank = [&bins](double q) { return valueOf(bins[qsizetype(std::floor(q * double(bins.size() - 1)))]); };
        all[key] = {rank(0.5), rank(0.95), rank(0.99)};
    }
    return all;
}

} // namespace

class NumbersTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<Store> m_store;
    MetricSource m_source;

    std::unique_ptr<Store> open() const { return std::move(*Store::open(m_file, {Store::Mode::ReadWrite, u"test"_s})); }

    // An import from its beginning to the step that shows it.
    void bring(const Import &import)
    {
        auto writer = BatchWriter::begin(m_file, import.header);
        VERIFY_RESULT(writer);
        write(**writer, import);
        VERIFY_RESULT(m_store->apply({created(import.batch)}));
    }
    Import someImport()
    {
        QRandomGenerator rng(7);
        Import import;
        while (import.cells.isEmpty())
            import = anyImport(rng, m_source.uid);
        import.batch.ranges = {};
        return import;
    }
    qint64 attempts() const
    {
        qint64 sum = 0;
        const auto series = m_store->series({.source = m_source.uid});
        for (const SeriesLine &line : series->lines) {
            for (const Measures &measures : line.buckets)
                sum += measures.attempts();
        }
        return sum;
    }
    static qint64 attemptsOf(const Import &import)
    {
        qint64 sum = 0;
        for (const Cell &cell : import.cells)
            sum += cell.measures.attempts();
        return sum;
    }
    qint64 rowsOf(const QString &table) const
    {
        auto connection = Connection::open(m_file, Connection::Mode::ReadOnly);
        return (*connection)->value(u"SELECT count(*) FROM "_s + table)->toLongLong();
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(WORKER), arguments);
        QVERIFY(process.waitForStarted());
    }

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_file = m_folder.filePath(newUid() + u".db"_s);
        m_store = open();
        m_source = {newUid(), u"Checkout"_s};
        VERIFY_RESULT(m_store->apply({created(m_source)}));
    }
    void cleanup()
    {
        const Diagnosis diagnosis = m_store->doctor(false);
        QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
    }

    void shouldAnswerLikeAModelThatLooksAtEveryCell()
    {
        const quint32 seed = seedFrom("HINDSIGHT_SEED");
        QRandomGenerator rng(seed);
        qInfo("seed %u", seed);
        for (int round = 0; round < countFrom("HINDSIGHT_ROUNDS", 8); ++round) {
            init();
            // given a source of several imports, some hidden, some taking the place of others
            QList<Import> imports;
            for (int i = rng.bounded(4); i >= 0; --i) {
                imports.append(anyImport(rng, m_source.uid));
                imports.last().batch.state = rng.bounded(5) ? BatchState::Active : BatchState::Hidden;
                bring(imports.last());
                QThread::msleep(2); // a uid tells which was later by the millisecond
            }
            qint64 finest = 0;
            QStringList names;
            for (const Import &import : imports) {
                if (import.batch.state == BatchState::Active) {
                    finest = std::max(finest, import.header.bucketSeconds);
                    names += import.header.attributes;
                }
            }
            names.removeDuplicates();
            if (finest == 0)
                continue;
            for (int question = 0; question < 25; ++question) {
                // when
                SeriesRequest request{.source = m_source.uid};
                for (const QString &name : std::as_const(names)) {
                    if (rng.bounded(2))
                        request.by.append(name);
                    if (rng.bounded(5) == 0)
                        request.where.insert(name, {name.left(1) + u'1', name.left(1) + u'2'});
                }
                std::ranges::shuffle(request.by, rng);
                request.bucketSeconds = finest * std::array{1, 1, 5, 6, 7, 30, 144, 1440}[rng.bounded(8)];
                if (rng.bounded(2))
                    request.from = (day + rng.bounded(-50'000, 50'000)) * 1'000'000 + rng.bounded(3);
                if (rng.bounded(2))
                    request.to = (day + rng.bounded(50'000, 150'000)) * 1'000'000;
                request.amounts = rng.bounded(2);
                request.latencies = rng.bounded(2);
                request.reasons = rng.bounded(2);
                const auto series = m_store->series(request);
                // then
                VERIFY_RESULT(series);
                Answer answer;
                std::map<std::pair<QStringList, qint64>, Quantiles> quantiles;
                for (const SeriesLine &line : series->lines) {
                    QCOMPARE(qint64(line.buckets.size()), series->buckets());
                    addLine(series->head, series->head.start, line, answer, quantiles);
                }
                QVERIFY(std::ranges::is_sorted(series->lines, {}, &SeriesLine::attributes));
                Answer wanted = expected(imports, request, series->head.by, request.bucketSeconds, series->head.hasLatencies);
                QVERIFY(answer.sums == wanted.sums);
                QVERIFY(answer.reasons == wanted.reasons);
                QVERIFY(quantiles == quantilesOf(wanted));
                // and part by part it is the same
                Answer parts;
                std::map<std::pair<QStringList, qint64>, Quantiles> partQuantiles;
                qint64 last = std::numeric_limits<qint64>::min();
                VERIFY_RESULT(m_store->eachSeries(request, [&](const SeriesPart &part) {
                    if (part.buckets > 0 && part.start < last)
                        return false;
                    last = part.start + part.buckets * part.head.bucketSeconds;
                    for (const SeriesLine &line : part.lines)
                        addLine(part.head, part.start, line, parts, partQuantiles);
                    return true;
                }));
                QVERIFY(parts == answer);
                QVERIFY(partQuantiles == quantiles);
                // and what latencies are made of makes the same ones
                request.latencyBins = true;
                std::map<std::pair<QStringList, qint64>, Sketch> sketches;
                VERIFY_RESULT(m_store->eachSeries(request, [&](const SeriesPart &part) {
                    for (const SeriesLine &line : part.lines) {
                        for (const LatencyCount &latency : line.latencyBins)
                            sketches[{line.attributes, part.start + latency.bucket * part.head.bucketSeconds}].add(latency.bin, latency.count);
                    }
                    return true;
                }));
                QCOMPARE(sketches.size(), quantiles.size());
                for (const auto &[key, sketch] : sketches)
                    QVERIFY(quantiles.at(key) == (Quantiles{*sketch.quantile(0.5), *sketch.quantile(0.95), *sketch.quantile(0.99)}));
            }
            cleanup();
        }
    }

    void shouldRefuseBucketsThatDoNotFit()
    {
        Import import = someImport();
        import.header.bucketSeconds = 600;
        import.header.latencySeconds = 3600;
        for (Cell &cell : import.cells)
            cell.at = cell.at / 600 * 600;
        import.cells = {import.cells.first()};
        bring(import);
        const auto series = m_store->series({.source = m_source.uid, .bucketSeconds = 60});
        QVERIFY(!series);
        QCOMPARE(series.error().kind, Error::Kind::Usage);
        QVERIFY2(series.error().text.contains(u"10m"), qPrintable(series.error().text));
        QCOMPARE(m_store->series({.source = m_source.uid})->head.bucketSeconds, 600);
        // latencies are there only where the bucket is as wide as theirs
        QVERIFY(!m_store->series({.source = m_source.uid, .bucketSeconds = 1200, .latencies = true})->head.hasLatencies);
        QVERIFY(m_store->series({.source = m_source.uid, .bucketSeconds = 7200, .latencies = true})->head.hasLatencies);
        const auto unknown = m_store->series({.source = m_source.uid, .by = {u"browser"_s}});
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().text.contains(u"browser"), qPrintable(unknown.error().text));
    }

    void shouldAnswerNothingWhereNothingIs()
    {
        const auto series = m_store->series({.source = m_source.uid});
        VERIFY_RESULT(series);
        QCOMPARE(series->buckets(), 0);
        QVERIFY(series->lines.empty());
    }

    void shouldShowNothingBeforeTheHeaderIsThere()
    {
        const Import import = someImport();
        {
            auto writer = BatchWriter::begin(m_file, import.header);
            VERIFY_RESULT(writer);
            write(**writer, import);
            QCOMPARE(attempts(), 0);
            QCOMPARE(m_store->batches()->size(), 0);
            VERIFY_RESULT(m_store->apply({created(import.batch)}));
            QCOMPARE(attempts(), attemptsOf(import));
        }
        QCOMPARE(attempts(), attemptsOf(import));
    }

    void shouldLeaveNothingOfAnImportThatWasGivenUp_data()
    {
        QTest::addColumn<bool>("finished");
        QTest::newRow("in the middle") << false;
        QTest::newRow("finished, and the header was refused") << true;
    }
    void shouldLeaveNothingOfAnImportThatWasGivenUp()
    {
        QFETCH(bool, finished);
        const Import import = someImport();
        {
            auto writer = BatchWriter::begin(m_file, import.header);
            VERIFY_RESULT(writer);
            if (finished) {
                write(**writer, import);
                QVERIFY(rowsOf(u"chunk"_s) > 0);
            } else {
                VERIFY_RESULT((*writer)->addTuple({u"card"_s}));
            }
            QCOMPARE(rowsOf(u"load"_s), 1);
        }
        for (const QString &table : {u"load"_s, u"tuple"_s, u"chunk"_s, u"amount"_s, u"sketch"_s})
            QCOMPARE(rowsOf(table), 0);
    }

    void shouldHideUndoAndRedo()
    {
        const Import import = someImport();
        bring(import);
        const qint64 all = attemptsOf(import);
        // hidden and shown
        Batch hidden = import.batch;
        hidden.state = BatchState::Hidden;
        VERIFY_RESULT(m_store->apply({updated(import.batch, hidden)}));
        QCOMPARE(attempts(), 0);
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(attempts(), all);
        // the import taken back, and brought back; another opening in between leaves the content alone
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(attempts(), 0);
        QCOMPARE(m_store->batches()->size(), 0);
        QVERIFY(open()->doctor(true).repaired.isEmpty());
        VERIFY_RESULT(m_store->redo());
        QCOMPARE(attempts(), all);
    }

    void shouldRemoveForGood()
    {
        const Import import = someImport();
        const Import other = [&] {
            Import made = someImport();
            made.batch.uid = made.header.batch = newUid();
            return made;
        }();
        bring(import);
        bring(other);
        // when
        VERIFY_RESULT(m_store->removeForGood(import.batch.uid));
        // then only the other one is left
        QCOMPARE(attempts(), attemptsOf(other));
        QCOMPARE(rowsOf(u"load WHERE state = 'complete'"_s), 1);
        QCOMPARE(rowsOf(u"chunk WHERE load = (SELECT id FROM load WHERE state = 'gone')"_s), 0);
        // and the step that removed its header cannot be taken back any more
        const auto back = m_store->undo();
        QVERIFY(!back);
        QVERIFY2(back.error().text.contains(u"for good"), qPrintable(back.error().text));
        QVERIFY(!m_store->apply({created(import.batch)}));
        QVERIFY(!m_store->removeForGood(newUid()));
    }

    void shouldRemoveASourceWithEverythingOfIt()
    {
        const Import import = someImport();
        bring(import);
        Incident incident{newUid()};
        incident.metricSource = m_source.uid;
        CalendarMark mark{newUid(), m_source.uid};
        VERIFY_RESULT(m_store->apply({created(incident), created(mark)}));
        QVERIFY(!m_store->apply({removed(m_source)})); // not before its imports
        VERIFY_RESULT(m_store->removeSource(m_source.uid));
        QCOMPARE(m_store->all<MetricSource>()->size(), 0);
        QCOMPARE(m_store->record(incident.uid)->incident.metricSource, QString());
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(attempts(), attemptsOf(import));
        QCOMPARE(m_store->record(incident.uid)->incident.metricSource, m_source.uid);
    }

    void shouldFindSourcesByName()
    {
        QCOMPARE(m_store->metricSource(u" checkout"_s)->uid, m_source.uid);
        QCOMPARE(m_store->metricSource(m_source.uid)->name, u"Checkout"_s);
        const auto none = m_store->metricSource(u"billing"_s);
        QVERIFY(!none);
        QVERIFY2(none.error().text.contains(u"Checkout"), qPrintable(none.error().text));
    }

    void shouldTellASecondImportThatOneIsRunning()
    {
        const Import import = someImport();
        auto first = BatchWriter::begin(m_file, import.header);
        VERIFY_RESULT(first);
        LoadHeader other = import.header;
        other.batch = newUid();
        const auto second = BatchWriter::begin(m_file, other);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Database);
        first->reset();
        VERIFY_RESULT(BatchWriter::begin(m_file, other));
    }

    void shouldLetEditsInWhileAnImportWrites()
    {
        // given a process that writes 40 MB
        QProcess worker;
        start(worker, {u"load"_s, m_file, newUid(), u"40"_s});
        QVERIFY(worker.waitForReadyRead(60'000));
        // when one edit after the other is made meanwhile
        int edits = 0;
        QByteArray said;
        while (!said.contains("finished") && !said.contains("error")) {
            MetricSource after = m_source;
            after.definition = QString::number(edits);
            VERIFY_RESULT(m_store->apply({updated(m_source, after)}));
            m_source = after;
            ++edits;
            worker.waitForReadyRead(1);
            said += worker.readAllStandardOutput();
        }
        // then there was room for one between the transactions again and again: a starved one would have waited for the end
        qInfo("%d edits", edits);
        QVERIFY2(said.contains("finished"), said.constData());
        QVERIFY(edits >= 3);
        worker.kill();
        QVERIFY(worker.waitForFinished());
        m_store = open();
    }

    void shouldLeaveARunningImportOfAnotherProcessAlone()
    {
        QProcess worker;
        start(worker, {u"load"_s, m_file, newUid(), u"1"_s});
        QByteArray said;
        while (!said.contains("finished") && worker.waitForReadyRead(60'000))
            said += worker.readAllStandardOutput();
        // when the file is opened, examined and repaired meanwhile
        auto store = open();
        const Diagnosis diagnosis = store->doctor(true);
        // then it is all there
        QVERIFY2(diagnosis.isHealthy() && diagnosis.repaired.isEmpty(), qPrintable((diagnosis.problems + diagnosis.repaired).join(u'\n')));
        QVERIFY(rowsOf(u"chunk"_s) > 0);
        QVERIFY(!BatchWriter::begin(m_file, {newUid(), 60, 60, {}, {}}));
        worker.write("\n");
        QVERIFY(worker.waitForFinished());
        QCOMPARE(rowsOf(u"chunk"_s), 0); // no header came
    }

    void shouldLeaveNothingOfAnImportThatWasKilled()
    {
        const int kills = countFrom("HINDSIGHT_KILLS", 6);
        const quint32 seed = seedFrom("HINDSIGHT_SEED");
        QRandomGenerator rng(seed);
        qInfo("seed %u, %d kills", seed, kills);
        // given another import that is whole
        const Import import = someImport();
        bring(import);
        const qint64 chunks = rowsOf(u"chunk"_s);
        qint64 leftBehind = 0;
        for (int i = 0; i < kills; ++i) {
            // when a process is killed after some megabytes, or a moment later
            QProcess worker;
            start(worker, {u"load"_s, m_file, newUid(), u"12"_s});
            const int lines = 1 + rng.bounded(13);
            QByteArray said;
            while (said.count('\n') < lines && !said.contains("error") && worker.waitForReadyRead(60'000))
                said += worker.readAllStandardOutput();
            QThread::usleep(rng.bounded(5000));
            worker.kill();
            QVERIFY(worker.waitForFinished());
            QVERIFY2(!said.contains("error"), said.constData());
            leftBehind += rowsOf(u"chunk"_s) - chunks;
            // then the next opening removes all of it, and only it
            m_store = open();
            QCOMPARE(rowsOf(u"load"_s), 1);
            QCOMPARE(rowsOf(u"chunk"_s), chunks);
            QCOMPARE(attempts(), attemptsOf(import));
            const Diagnosis diagnosis = m_store->doctor(false);
            QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
        }
        qInfo("%lld chunks were left behind and removed", leftBehind);
        QVERIFY(leftBehind > 0);
    }

    void shouldNameWhatIsDamaged()
    {
        const Import import = someImport();
        bring(import);
        auto connection = std::move(*Connection::open(m_file, Connection::Mode::ReadWrite));
        VERIFY_RESULT(connection->script(u"BEGIN; CREATE TEMP TABLE kept AS SELECT id, counts FROM chunk; UPDATE chunk SET counts = x'0102030405';"
                                         "INSERT INTO sketch (id, latency) VALUES (5, x'01'); COMMIT"_s));
        const Diagnosis diagnosis = m_store->doctor(false);
        QCOMPARE(diagnosis.problems.size(), 2);
        const auto series = m_store->series({.source = m_source.uid});
        QVERIFY(!series);
        QCOMPARE(series.error().kind, Error::Kind::Database);
        VERIFY_RESULT(connection->script(u"UPDATE chunk SET counts = (SELECT counts FROM kept WHERE kept.id = chunk.id); DELETE FROM sketch WHERE id = 5"_s));
        connection.reset();
    }

    void shouldUniteAndCutRanges()
    {
        const TimeRanges some{{10, 20}, {15, 30}, {40, 40}, {50, 60}};
        QCOMPARE(united(some, {{30, 35}}), (TimeRanges{{10, 35}, {50, 60}}));
        QCOMPARE(without(some, {{12, 14}, {25, 55}}), (TimeRanges{{10, 12}, {14, 25}, {55, 60}}));
        QCOMPARE(common(some, {{0, 11}, {29, 51}}), (TimeRanges{{10, 11}, {29, 30}, {50, 51}}));
        Batch old{newUid()};
        Batch filling{newUid()};
        setRanges(old, coveredRanges, {{0, 100'000'000}});
        setRanges(old, gapRanges, {{20'000'000, 50'000'000}});
        setRanges(filling, coveredRanges, {{30'000'000, 120'000'000}});
        QCOMPARE(coverageOf({old, filling}).covered, (TimeRanges{{0, 120'000'000}}));
        QCOMPARE(coverageOf({old, filling}).gaps, (TimeRanges{{20'000'000, 30'000'000}}));
        filling.state = BatchState::Hidden;
        QCOMPARE(coverageOf({old, filling}).gaps, (TimeRanges{{20'000'000, 50'000'000}}));
    }

    void shouldNotKnowTheHoleOfWhatReplaced()
    {
        // GIVEN an import, and one that replaced most of it and has a hole
        Batch old{newUid()};
        Batch newer{newUid()};
        setRanges(old, coveredRanges, {{0, 100'000'000}});
        setRanges(newer, coveredRanges, {{20'000'000, 80'000'000}});
        setRanges(newer, gapRanges, {{40'000'000, 50'000'000}});
        setRanges(newer, replacedRanges, {{20'000'000, 80'000'000}});
        // THEN what the older one said of the hole counts no more
        QCOMPARE(coverageOf({old, newer}).known, (TimeRanges{{0, 40'000'000}, {50'000'000, 100'000'000}}));
        QCOMPARE(coverageOf({old, newer}).gaps, (TimeRanges{{40'000'000, 50'000'000}}));
        QCOMPARE(coverageOf({old, newer}).covered, (TimeRanges{{0, 100'000'000}}));
        // AND a third one may fill it
        Batch third{newUid()};
        setRanges(third, coveredRanges, {{40'000'000, 45'000'000}});
        QCOMPARE(coverageOf({old, newer, third}).known, (TimeRanges{{0, 45'000'000}, {50'000'000, 100'000'000}}));
        // AND what was replaced beyond its own times is nobody's: the same file, read in another zone
        setRanges(newer, replacedRanges, {{0, 100'000'000}});
        QCOMPARE(coverageOf({old, newer}).covered, (TimeRanges{{20'000'000, 80'000'000}}));
        // WHEN it is hidden, THEN the older one counts again
        newer.state = BatchState::Hidden;
        QCOMPARE(coverageOf({old, newer}).known, (TimeRanges{{0, 100'000'000}}));
    }
};

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
