// SPDX-License-Identifier: GPL-3.0-or-later
#include "readseries.h"

#include "loads.h"
#include "models/incident/timetext.h"
#include "models/metrics/ranges.h"
#include "models/metrics/sketch.h"
#include "models/metrics/zonefix.h"
#include "models/store/sql.h"
#include "models/store/statement.h"
#include "models/store/texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace hindsight {

namespace {

// Cells that are held at a time, at most: all lines of a stretch of time.
constexpr qint64 heldCells = 1 << 20;

const QString currency = QStringLiteral("currency");

struct SecondRange
{
    qint64 from;
    qint64 to;
};

// One content being read, or so much of it as its corrected zone moves alike. This is where chunks get their time: what is
// stored says when it was as it was read.
struct Part
{
    Load load;
    ZoneFix::Piece piece;
    bool keepsLatencies = true;      // the buckets of latencies stay whole
    std::vector<int> lineOf;         // per tuple; -1: not asked for
    std::vector<int> reasonOf;       // per reason of its own: the answer's
    std::vector<SecondRange> hidden; // where later imports took its place, as whole buckets of its own
    std::optional<Statement> rows;
    bool hasRow = false;
    qint64 id = 0;

    qint64 start() const { return startOf(id) + piece.shift; }
};

// A chunk that waits until its stretch of time is summed up.
struct Row
{
    const Part *part;
    qint64 start;
    int line;
    PackedChunk chunk;
};

QStringList textsOf(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &text : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(text.toString());
    return texts;
}

qint64 floorTo(qint64 value, qint64 step) { return value - ((value % step) + step) % step; }

qint64 ceilTo(qint64 value, qint64 step) { return floorTo(value + step - 1, step); }

std::vector<SecondRange> hiddenIn(const Part &part, const TimeRanges &replaced)
{
    std::vector<SecondRange> hidden;
    const qint64 bucket = part.load.header.bucketSeconds * microsecondsPerSecond;
    for (const TimeRange &range : replaced)
        hidden.push_back({floorTo(range.from, bucket) / microsecondsPerSecond, ceilTo(range.to, bucket) / microsecondsPerSecond});
    return hidden;
}

class Reading
{
public:
    Reading(Connection &connection, const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart)
        : m_connection(connection)
        , m_request(request)
        , m_onPart(onPart)
    {}

    Result<void> run(const QList<Batch> &batches)
    {
        if (const auto done = findParts(batches); !done)
            return done;
        if (const auto done = checkRequest(); !done)
            return done;
        if (const auto done = findLines(); !done)
            return done;
        if (const auto done = findRange(); !done)
            return done;
        if (!m_onPart({m_head, m_head.start, 0, m_lines}))
            return {};
        return m_head.start < m_head.end ? readAll() : Result<void>();
    }

private:
    Result<void> findParts(const QList<Batch> &batches)
    {
        QList<Batch> shown = batches;
        shown.removeIf([](const Batch &batch) { return batch.state != BatchState::Active; });
        QStringList uids;
        for (const Batch &batch : std::as_const(shown))
            uids.append(batch.uid);
        const auto loads = readLoads(m_connection, uids);
        if (!loads)
            return std::unexpected(loads.error());
        // From the newest on, because each hides what is older.
        TimeRanges replaced;
        for (auto batch = shown.rbegin(); batch != shown.rend(); ++batch) {
            const auto load = loads->constFind(batch->uid);
            if (load != loads->constEnd() && isAsked(*batch, load->header.bucketSeconds, replaced)) {
                const ZoneFix fix = zoneFixOf(*batch);
                for (const ZoneFix::Piece &piece : fix.pieces) {
                    Part &part = m_parts.emplace_back();
                    part.load = *load;
                    part.piece = piece;
                    part.keepsLatencies = fix.keepsBuckets(std::max<qint64>(load->header.latencySeconds, 1));
                    part.hidden = hiddenIn(part, replaced);
                }
            }
            replaced = united(replaced, rangesOf(*batch, replacedRanges));
        }
        std::ranges::reverse(m_parts);
        return {};
    }

    // Some of it counts, in the time that was asked for: else its width, too, does not matter.
    bool isAsked(const Batch &batch, qint64 bucketSeconds, const TimeRanges &replaced) const
    {
        const qint64 bucket = bucketSeconds * microsecondsPerSecond;
        TimeRanges counting;
        for (const TimeRange &range : rangesOf(batch, coveredRanges))
            counting = united(counting, {{floorTo(range.from, bucket), ceilTo(range.to, bucket)}});
        counting = without(counting, replaced);
        const qint64 from = m_request.from ? floorTo(*m_request.from, bucket) : std::numeric_limits<qint64>::min();
        const qint64 to = m_request.to ? ceilTo(*m_request.to + 1, bucket) : std::numeric_limits<qint64>::max();
        return rangesOf(batch, coveredRanges).isEmpty() || !common(counting, {{from, to}}).isEmpty();
    }

    Result<void> checkRequest()
    {
        qint64 finest = m_parts.empty() ? 60 : 0;
        bool latencies = true;
        QStringList attributes;
        for (const Part &part : m_parts) {
            finest = std::max(finest, part.load.header.bucketSeconds);
            for (const QString &attribute : part.load.header.attributes) {
                if (!attributes.contains(attribute))
                    attributes.append(attribute);
            }
        }
        m_head.bucketSeconds = m_request.bucketSeconds > 0 ? m_request.bucketSeconds : finest;
        if (m_head.bucketSeconds % finest != 0) {
            return failure(Error::Kind::Usage,
                           StoreText::tr("These numbers are kept per %1; a bucket must be that long or a multiple of it, and %2 is not.")
                               .arg(widthText(finest), widthText(m_head.bucketSeconds)));
        }
        for (const Part &part : m_parts)
            latencies = latencies && part.keepsLatencies && m_head.bucketSeconds % std::max<qint64>(part.load.header.latencySeconds, 1) == 0;
        m_head.hasLatencies = m_request.latencies && latencies && !m_parts.empty();
        m_head.by = m_request.by;
        m_head.by.removeDuplicates();
        for (const QString &attribute : m_head.by + m_request.where.keys()) {
            if (!m_parts.empty() && !attributes.contains(attribute) && attribute != currency) {
                return failure(
                    Error::Kind::Usage,
                    attributes.isEmpty()
                        ? StoreText::tr("These numbers have no attributes, so they cannot be told apart by “%1”.").arg(attribute)
                        : StoreText::tr("These numbers have no attribute “%1”; they have %2.").arg(attribute, attributes.join(QStringLiteral(", "))));
            }
        }
        if (m_request.amounts && !m_head.by.contains(currency))
            m_head.by.append(currency);
        return {};
    }

    Result<void> findLines()
    {
        std::map<QStringList, int> lines;
        QList<QList<QStringList>> keys; // per part and tuple; no texts at all: not asked for
        for (Part &part : m_parts) {
            QList<int> columns;
            for (const QString &attribute : std::as_const(m_head.by))
                columns.append(int(part.load.header.attributes.indexOf(attribute)));
            QList<QStringList> &ofPart = keys.emplace_back();
            const auto read = m_connection.each(sql("tuples_of_load"), {part.load.id}, [&](const Statement &row) {
                const QStringList values = textsOf(row.value(1).toString());
                QStringList key{QString()}; // never empty, so that no attributes at all are told from "not asked for"
                for (auto it = m_request.where.begin(); it != m_request.where.end() && !key.isEmpty(); ++it) {
                    const qsizetype column = part.load.header.attributes.indexOf(it.key());
                    if (!it.value().contains(column < 0 ? QString() : values.value(column)))
                        key.clear();
                }
                for (const int column : std::as_const(columns)) {
                    if (!key.isEmpty())
                        key.append(column < 0 ? QString() : values.value(column));
                }
                const qsizetype number = row.value(0).toLongLong();
                if (number < 0 || number > 0xfffff)
                    return true;
                if (ofPart.size() <= number)
                    ofPart.resize(number + 1);
                ofPart[number] = key;
                if (!key.isEmpty())
                    lines.emplace(key, 0);
                return true;
            });
            if (!read)
                return read;
        }
        for (auto &[key, index] : lines) {
            index = int(m_lines.size());
            m_lines.emplace_back().attributes = key.mid(1);
        }
        for (size_t i = 0; i < m_parts.size(); ++i) {
            for (const QStringList &key : std::as_const(keys[qsizetype(i)]))
                m_parts[i].lineOf.push_back(key.isEmpty() ? -1 : lines.at(key));
        }
        if (m_request.reasons) {
            std::map<Reason, int> reasons;
            for (Part &part : m_parts) {
                for (const Reason &reason : std::as_const(part.load.header.reasons)) {
                    const auto [it, isNew] = reasons.emplace(reason, int(m_head.reasons.size()));
                    if (isNew)
                        m_head.reasons.append(reason);
                    part.reasonOf.push_back(it->second);
                }
            }
        }
        return {};
    }

    Result<void> findRange()
    {
        qint64 first = std::numeric_limits<qint64>::max();
        qint64 last = std::numeric_limits<qint64>::min();
        for (const Part &part : m_parts) {
            const auto [from, to, shift] = part.piece;
            const auto read = m_connection.each(sql("chunk_ends"), {firstChunkId(part.load.id, from), firstChunkId(part.load.id, ceilTo(to, chunkSeconds))},
                                                [&](const Statement &row) {
                                                    if (row.value(0).isNull())
                                                        return false;
                                                    first = std::min(first, std::max(startOf(row.value(0).toLongLong()), from) + shift);
                                                    last = std::max(last, std::min(startOf(row.value(1).toLongLong()) + chunkSeconds, to) + shift);
                                                    return false;
                                                });
            if (!read)
                return read;
        }
        const qint64 bucket = m_head.bucketSeconds;
        if (m_request.from)
            first = floorTo(*m_request.from, bucket * microsecondsPerSecond) / microsecondsPerSecond;
        if (m_request.to)
            last = ceilTo(*m_request.to, bucket * microsecondsPerSecond) / microsecondsPerSecond;
        if (first < last) {
            m_head.start = floorTo(first, bucket);
            m_head.end = ceilTo(last, bucket);
        }
        return {};
    }

    Result<void> readAll()
    {
        const bool more = m_request.amounts || m_request.reasons;
        const char *statement
            = more ? (m_head.hasLatencies ? "series_everything" : "series_amounts") : (m_head.hasLatencies ? "series_latencies" : "series_counts");
        m_amountColumn = more ? 2 : -1;
        m_latencyColumn = m_head.hasLatencies ? (more ? 4 : 2) : -1;
        for (Part &part : m_parts) {
            auto rows = Statement::prepare(m_connection, sql(statement));
            if (!rows)
                return std::unexpected(rows.error());
            part.rows.emplace(std::move(*rows));
            const auto [from, to, shift] = part.piece;
            part.rows->bind(1, firstChunkId(part.load.id, std::max(m_head.start - shift, from)));
            part.rows->bind(2, firstChunkId(part.load.id, ceilTo(std::min(m_head.end - shift, to), chunkSeconds)));
            if (const auto moved = next(part); !moved)
                return moved;
        }
        // The shortest stretch that is whole buckets and whole chunks.
        const qint64 window = std::lcm(m_head.bucketSeconds, chunkSeconds);
        for (qint64 reached = floorTo(m_head.start, window); !m_stopped;) {
            qint64 start = m_reachOver.empty() ? std::numeric_limits<qint64>::max() : reached;
            for (const Part &part : m_parts) {
                if (part.hasRow)
                    start = std::min(start, std::max(reached, floorTo(part.start(), window)));
            }
            if (start == std::numeric_limits<qint64>::max())
                break;
            reached = start + window;
            if (const auto done = readWindow(start, reached); !done)
                return done;
        }
        return {};
    }

    Result<void> next(Part &part)
    {
        const auto row = part.rows->next();
        if (!row)
            return std::unexpected(row.error());
        part.hasRow = *row;
        part.id = *row ? part.rows->integer(0) : 0;
        return {};
    }

    Result<void> readWindow(qint64 windowStart, qint64 windowEnd)
    {
        const qint64 start = std::max(windowStart, m_head.start);
        const qint64 end = std::min(windowEnd, m_head.end);
        const qint64 buckets = (end - start) / m_head.bucketSeconds;
        const qint64 step = std::clamp<qint64>(heldCells / std::max<qint64>(qint64(m_lines.size()), 1), 1, buckets);
        const bool hold = step < buckets || m_head.hasLatencies;
        std::vector<Row> held = std::exchange(m_reachOver, {});
        beginPart();
        for (const Row &row : held) {
            if (hold)
                break;
            if (const auto added = addChunk(*row.part, row.start, row.line, row.chunk.counts, row.chunk.amounts, row.chunk.reasons, start, buckets); !added)
                return added;
        }
        for (Part &part : m_parts) {
            while (part.hasRow && part.start() < windowEnd) {
                const size_t tuple = size_t(tupleOf(part.id));
                const int line = tuple < part.lineOf.size() ? part.lineOf[tuple] : -1;
                if (line >= 0) {
                    const auto column = [&part](int index) { return index < 0 ? QByteArrayView() : part.rows->blob(index); };
                    const QByteArrayView reasons = m_request.reasons ? column(3) : QByteArrayView();
                    const bool reachesOver = part.start() + chunkSeconds > windowEnd && windowEnd < m_head.end;
                    if (hold || reachesOver) {
                        const Row row{
                            &part,
                            part.start(),
                            line,
                            {column(1).toByteArray(), column(m_amountColumn).toByteArray(), reasons.toByteArray(), column(m_latencyColumn).toByteArray()}};
                        if (hold)
                            held.push_back(row);
                        if (reachesOver)
                            m_reachOver.push_back(row);
                    }
                    if (!hold) {
                        if (const auto added = addChunk(part, part.start(), line, column(1), column(m_amountColumn), reasons, start, buckets); !added)
                            return added;
                    }
                }
                if (const auto moved = next(part); !moved)
                    return moved;
            }
        }
        if (!hold) {
            endPart(start, buckets);
            return {};
        }
        std::ranges::stable_sort(held, {}, &Row::line);
        for (qint64 bucket = 0; bucket < buckets && !m_stopped; bucket += step) {
            const qint64 stepStart = start + bucket * m_head.bucketSeconds;
            const qint64 count = std::min(step, buckets - bucket);
            if (bucket > 0)
                beginPart();
            for (const Row &row : held) {
                const auto added = addChunk(*row.part, row.start, row.line, row.chunk.counts, row.chunk.amounts, row.chunk.reasons, stepStart, count);
                if (!added)
                    return added;
            }
            if (m_head.hasLatencies) {
                if (const auto added = addLatencies(held, stepStart, count); !added)
                    return added;
            }
            endPart(stepStart, count);
        }
        return {};
    }

    void beginPart()
    {
        for (SeriesLine &line : m_lines) {
            line.buckets.clear();
            line.latencies.clear();
            line.latencyBins.clear();
            line.reasons.clear();
        }
    }

    void endPart(qint64 start, qint64 buckets)
    {
        for (SeriesLine &line : m_lines) {
            if (line.reasons.size() > 1)
                sumUp(line.reasons);
        }
        m_stopped = !m_onPart({m_head, start, buckets, m_lines});
    }

    static void sumUp(std::vector<ReasonCount> &reasons)
    {
        const auto place = [](const ReasonCount &reason) { return std::pair(reason.bucket, reason.reason); };
        std::ranges::sort(reasons, {}, place);
        auto last = reasons.begin();
        for (auto it = last + 1; it != reasons.end(); ++it) {
            if (place(*it) != place(*last)) {
                *++last = *it;
            } else {
                last->count += it->count;
                last->amount += it->amount;
            }
        }
        reasons.erase(last + 1, reasons.end());
    }

    Error damaged(const Part &part, qint64 start) const
    {
        return {Error::Kind::Database,
                StoreText::tr("Some of the stored numbers are damaged (import %1, from %2 on); “hindsight doctor” lists all. Remove that import and "
                              "read its files again.")
                    .arg(part.load.header.batch)
                    .arg(isoText(start * microsecondsPerSecond)),
                m_connection.file()};
    }

    // Calls onSlots(from, to) for each run of a chunk's slots that are the part's and that no later import took the place of.
    template <class OnSlots> static bool eachVisible(const Part &part, qint64 start, const OnSlots &onSlots)
    {
        const qint64 width = part.load.header.bucketSeconds;
        qint64 from = std::max(start, part.piece.from + part.piece.shift);
        const qint64 end = std::min(start + chunkSeconds, part.piece.to + part.piece.shift);
        for (const SecondRange &hidden : part.hidden) {
            if (hidden.to <= from || hidden.from >= end)
                continue;
            if (hidden.from > from && !onSlots(int((from - start) / width), int((hidden.from - start) / width)))
                return false;
            from = hidden.to;
        }
        return from >= end || onSlots(int((from - start) / width), int((end - start) / width));
    }

    Result<void> addChunk(const Part &part, qint64 start, int index, QByteArrayView counts, QByteArrayView amounts, QByteArrayView reasons, qint64 stepStart,
                          qint64 buckets)
    {
        SeriesLine &line = m_lines[size_t(index)];
        if (line.buckets.empty())
            line.buckets.resize(size_t(buckets));
        const qint64 width = part.load.header.bucketSeconds;
        const qint64 first = (start - stepStart) / width;
        const qint64 factor = m_head.bucketSeconds / width;
        const bool added = eachVisible(part, start, [&](int from, int to) {
            return addCounts(counts, m_request.amounts ? amounts : QByteArrayView(), from, to, first, factor, line.buckets)
                && (reasons.isEmpty() || eachReason(counts, reasons, [&](quint16 slot, const Chunk::Reason &reason) {
                        if (slot < from || slot >= to || first + slot < 0 || (first + slot) / factor >= buckets || reason.reason >= part.reasonOf.size())
                            return;
                        line.reasons.push_back({(first + slot) / factor, part.reasonOf[reason.reason], reason.count, reason.amount});
                    }));
        });
        return added ? Result<void>() : std::unexpected(damaged(part, start));
    }

    // `rows` are ordered by line, so that one set of sketches serves all.
    Result<void> addLatencies(const std::vector<Row> &rows, qint64 stepStart, qint64 buckets)
    {
        m_sketches.resize(size_t(buckets));
        for (size_t i = 0; i < rows.size();) {
            const int index = rows[i].line;
            SeriesLine &line = m_lines[size_t(index)];
            for (; i < rows.size() && rows[i].line == index; ++i) {
                const Row &row = rows[i];
                const qint64 width = row.part->load.header.bucketSeconds;
                const qint64 first = (row.start - stepStart) / width;
                const qint64 factor = m_head.bucketSeconds / width;
                const bool added = eachVisible(*row.part, row.start, [&](int from, int to) {
                    return eachLatency(row.chunk.counts, row.chunk.latencies, [&](quint16 slot, quint16 bin, qint64 count) {
                        const qint64 at = first + slot;
                        if (slot < from || slot >= to || at < 0 || at / factor >= buckets)
                            return;
                        if (m_request.latencyBins)
                            line.latencyBins.push_back({at / factor, bin, count});
                        else
                            m_sketches[size_t(at / factor)].add(bin, count);
                    });
                });
                if (!added)
                    return std::unexpected(damaged(*row.part, row.start));
            }
            if (m_request.latencyBins)
                continue;
            line.latencies.resize(size_t(buckets));
            for (size_t bucket = 0; bucket < m_sketches.size(); ++bucket) {
                Sketch &sketch = m_sketches[bucket];
                if (sketch.count() > 0)
                    line.latencies[bucket] = Quantiles{*sketch.quantile(0.5), *sketch.quantile(0.95), *sketch.quantile(0.99)};
                sketch.clear();
            }
        }
        return {};
    }

    Connection &m_connection;
    const SeriesRequest &m_request;
    const std::function<bool(const SeriesPart &)> &m_onPart;
    std::vector<Part> m_parts; // as they were made
    SeriesHead m_head;
    std::vector<SeriesLine> m_lines;
    std::vector<Sketch> m_sketches;
    std::vector<Row> m_reachOver; // into the next stretch: a corrected chunk begins at any hour
    int m_amountColumn = -1;
    int m_latencyColumn = -1;
    bool m_stopped = false;
};

} // namespace

Result<void> readSeries(Connection &connection, const QList<Batch> &batches, const SeriesRequest &request,
                        const std::function<bool(const SeriesPart &)> &onPart)
{
    return Reading(connection, request, onPart).run(batches);
}

} // namespace hindsight
