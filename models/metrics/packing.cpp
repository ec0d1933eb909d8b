// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk.h"

#include "sketch.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <numeric>

namespace hindsight {

// The bytes of a chunk, little endian:
//   counts     version, slots, five arrays
//   amounts    version, five arrays; left out where all are 0
//   reasons    version, has amounts; per reason: cells since the last one, reason (2 bytes), count, amount where there are any
//   latencies  version; per cell: how many bins, and per bin its distance from the last one times 2, + 1 and a count where it is not 1
//   slots      how many cells (2 bytes), and either 0, first byte, number of bytes, bitmap - or 1, slots since the last one
//   array      one value per cell: 0: all are 0 | width | how many, then cells since the last one, then the values
// Numbers without a width are varints, seven bits each, lowest first. Of the forms of a part the smallest is taken, the first of
// equals; each of them can only grow with what is added, which is why there is none for "all slots from ... to ...".

namespace {

constexpr uchar version = 1;

enum Form : uchar {
    Zero = 0,
    // 1, 2, 4, 8: dense, so many bytes per value
    Signed = 0x10, ///< with one of the widths: some values are below zero
    Sparse = 0x20, ///< with one of the widths
};

// ---- writing ----

class Writer
{
public:
    // Room for `bytes` more; what is written next must fit in.
    void reserve(size_t bytes)
    {
        if (m_bytes.size() < m_size + bytes)
            m_bytes.resize(2 * (m_size + bytes));
    }
    void byte(uchar value) { m_bytes[m_size++] = value; }
    template <class T> void fixed(T value)
    {
        qToLittleEndian(value, m_bytes.data() + m_size);
        m_size += sizeof value;
    }
    void varint(quint64 value)
    {
        while (value >= 0x80) {
            byte(uchar(value | 0x80));
            value >>= 7;
        }
        byte(uchar(value));
    }
    QByteArray take()
    {
        QByteArray bytes(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_size));
        m_size = 0;
        return bytes;
    }

private:
    std::vector<uchar> m_bytes;
    size_t m_size = 0;
};

constexpr size_t largestVarint = 10;

constexpr int varintSize(quint64 value) { return 1 + (std::bit_width(value | 1) - 1) / 7; }

constexpr quint64 zigzag(qint64 value) { return (quint64(value) << 1) ^ quint64(value >> 63); }

constexpr qint64 unzigzag(quint64 value) { return qint64(value >> 1) ^ -qint64(value & 1); }

void writeSlots(const std::vector<quint16> &slot, Writer &out)
{
    const size_t count = slot.size();
    const size_t first = count ? slot.front() / 8 : 0;
    const size_t bytes = count ? slot.back() / 8 + 1 - first : 0;
    size_t listed = 0;
    int last = 0;
    for (const quint16 s : slot) {
        listed += size_t(varintSize(quint64(s - last)));
        last = s;
    }
    const size_t mapped = size_t(varintSize(first)) + size_t(varintSize(bytes)) + bytes;
    out.reserve(8 + std::min(mapped, listed));
    out.fixed(quint16(count));
    if (mapped <= listed) {
        out.byte(0);
        out.varint(first);
        out.varint(bytes);
        std::array<uchar, chunkSlots / 8 + 1> bits = {};
        for (const quint16 s : slot)
            bits[s / 8] |= uchar(1 << (s % 8));
        for (size_t i = 0; i < bytes; ++i)
            out.byte(bits[first + i]);
        return;
    }
    out.byte(1);
    last = 0;
    for (const quint16 s : slot) {
        out.varint(quint64(s - last));
        last = s;
    }
}

template <class T> void writeDense(const qint64 *values, size_t count, Writer &out)
{
    for (size_t i = 0; i < count; ++i)
        out.fixed(T(values[i]));
}

void writeArray(const qint64 *values, size_t count, Writer &out)
{
    quint64 bits = 0;
    qint64 signs = 0;
    size_t nonZero = 0;
    size_t distances = 0;
    size_t next = 0;
    for (size_t i = 0; i < count; ++i) {
        if (values[i] == 0)
            continue;
        bits |= quint64(values[i] ^ (values[i] >> 63));
        signs |= values[i];
        ++nonZero;
        distances += size_t(varintSize(i - next));
        next = i + 1;
    }
    if (nonZero == 0) {
        out.reserve(1);
        out.byte(Zero);
        return;
    }
    const int needed = std::bit_width(bits) + (signs < 0 ? 1 : 0);
    const size_t width = needed <= 8 ? 1 : needed <= 16 ? 2 : needed <= 32 ? 4 : 8;
    const size_t dense = count * width;
    const size_t sparse = size_t(varintSize(nonZero)) + distances + nonZero * width;
    const uchar form = uchar(width | (signs < 0 ? Signed : 0));
    out.reserve(1 + std::min(dense, sparse));
    std::array<qint64, chunkSlots> picked;
    const qint64 *from = values;
    if (dense <= sparse) {
        out.byte(form);
    } else {
        out.byte(form | Sparse);
        out.varint(nonZero);
        next = 0;
        size_t n = 0;
        for (size_t i = 0; i < count; ++i) {
            if (values[i] == 0)
                continue;
            out.varint(i - next);
            next = i + 1;
            picked[n++] = values[i];
        }
        from = picked.data();
        count = nonZero;
    }
    switch (width) {
    case 1: return writeDense<quint8>(from, count, out);
    case 2: return writeDense<quint16>(from, count, out);
    case 4: return writeDense<quint32>(from, count, out);
    default: return writeDense<quint64>(from, count, out);
    }
}

using Arrays = std::array<std::array<qint64, chunkSlots>, keptOutcomes>;

void writeArrays(const Arrays &arrays, size_t count, Writer &out)
{
    for (const auto &array : arrays)
        writeArray(array.data(), count, out);
}

// ---- reading: any bytes are taken, damaged ones end in `failed` ----

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_at(reinterpret_cast<const uchar *>(bytes.data()))
        , m_end(m_at + bytes.size())
    {}
    size_t left() const { return size_t(m_end - m_at); }
    bool isWhole() const { return !m_failed && m_at == m_end; }
    bool hasFailed() const { return m_failed; }
    void fail()
    {
        m_failed = true;
        m_at = m_end;
    }

    const uchar *bytes(size_t count)
    {
        if (left() < count) {
            fail();
            return nullptr;
        }
        const uchar *at = m_at;
        m_at += count;
        return at;
    }
    uchar byte()
    {
        const uchar *at = bytes(1);
        return at ? *at : uchar(0);
    }
    quint16 two()
    {
        const uchar *at = bytes(2);
        return at ? qFromLittleEndian<quint16>(at) : quint16(0);
    }
    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && m_at != m_end; shift += 7) {
            const uchar next = *m_at++;
            value |= quint64(next & 0x7f) << shift;
            if (!(next & 0x80)) {
                if (shift == 63 && next > 1)
                    break;
                return value;
            }
        }
        fail();
        return 0;
    }
    // A number that may not be larger; what is larger is damage.
    quint64 upTo(quint64 largest)
    {
        const quint64 value = varint();
        if (value <= largest)
            return value;
        fail();
        return 0;
    }

private:
    const uchar *m_at;
    const uchar *m_end;
    bool m_failed = false;
};

struct Slots
{
    size_t count = 0;
    bool isRun = false; ///< from `first` on without a hole; `slot` is then filled by expand()
    quint16 first = 0;
    std::array<quint16, chunkSlots> slot;

    void expand()
    {
        if (isRun)
            std::iota(slot.begin(), slot.begin() + qsizetype(count), first);
    }
};

bool readListedSlots(Reader &in, Slots &read)
{
    quint64 slot = 0;
    for (size_t i = 0; i < read.count; ++i) {
        const quint64 distance = in.upTo(chunkSlots - 1);
        slot += distance;
        if (in.hasFailed() || slot >= quint64(chunkSlots) || (i > 0 && distance == 0))
            return false;
        read.slot[i] = quint16(slot);
    }
    return true;
}

bool readMappedSlots(Reader &in, Slots &read)
{
    const size_t first = in.upTo(chunkSlots / 8);
    const size_t bytes = in.upTo(chunkSlots / 8);
    const uchar *map = in.bytes(bytes);
    if (!map || bytes == 0 || first + bytes > chunkSlots / 8 || map[0] == 0 || map[bytes - 1] == 0)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < bytes; ++i)
        count += size_t(std::popcount(map[i]));
    if (count != read.count)
        return false;
    read.first = quint16(first * 8 + size_t(std::countr_zero(map[0])));
    const size_t last = (first + bytes) * 8 - 1 - size_t(std::countl_zero(map[bytes - 1]));
    read.isRun = last - read.first + 1 == count;
    if (read.isRun)
        return true;
    size_t cell = 0;
    for (size_t i = 0; i < bytes; ++i) {
        for (unsigned bits = map[i]; bits; bits &= bits - 1)
            read.slot[cell++] = quint16((first + i) * 8 + size_t(std::countr_zero(bits)));
    }
    return true;
}

// `counts` is behind the version afterwards.
bool readSlots(Reader &counts, Slots &read)
{
    if (counts.byte() != version)
        return false;
    read.count = counts.two();
    if (read.count > size_t(chunkSlots))
        return false;
    const uchar form = counts.byte();
    return form == 1 ? readListedSlots(counts, read) : form == 0 && readMappedSlots(counts, read);
}

// Finds how an array is stored, and calls dense(T(), bytes, count) or sparse(T(), bytes, cells, count) with the type of a value.
template <class OnDense, class OnSparse> bool readArray(Reader &in, size_t count, const OnDense &dense, const OnSparse &sparse)
{
    const uchar form = in.byte();
    if (form == Zero)
        return !in.hasFailed();
    const size_t width = form & 0x0f;
    if ((form & ~(0x0f | Signed | Sparse)) || (width != 1 && width != 2 && width != 4 && width != 8))
        return false;
    std::array<quint16, chunkSlots> cells;
    size_t values = count;
    if (form & Sparse) {
        values = in.upTo(count);
        size_t next = 0;
        for (size_t i = 0; i < values; ++i) {
            const size_t cell = next + in.upTo(count);
            if (in.hasFailed() || cell >= count)
                return false;
            cells[i] = quint16(cell);
            next = cell + 1;
        }
    }
    const uchar *bytes = in.bytes(values * width);
    if (!bytes)
        return false;
    const auto each = [&]<class T>(T type) {
        if (form & Sparse)
            sparse(type, bytes, cells.data(), values);
        else
            dense(type, bytes, values);
    };
    switch (form & ~Sparse) {
    case 1: each(quint8()); break;
    case 2: each(quint16()); break;
    case 4: each(quint32()); break;
    case 1 | Signed: each(qint8()); break;
    case 2 | Signed: each(qint16()); break;
    case 4 | Signed: each(qint32()); break;
    default: each(qint64());
    }
    return true;
}

template <class T> qint64 valueAt(const uchar *bytes, size_t index) { return qint64(qFromLittleEndian<T>(bytes + index * sizeof(T))); }

// Calls add(cell, value) for what is stored of an array.
template <class Add> bool eachValue(Reader &in, size_t count, const Add &add)
{
    const auto dense = [&add]<class T>(T, const uchar *bytes, size_t values) {
        for (size_t i = 0; i < values; ++i)
            add(i, valueAt<T>(bytes, i));
    };
    const auto sparse = [&add]<class T>(T, const uchar *bytes, const quint16 *cells, size_t values) {
        for (size_t i = 0; i < values; ++i)
            add(size_t(cells[i]), valueAt<T>(bytes, i));
    };
    return readArray(in, count, dense, sparse);
}

// Damaged bytes may hold any number: sums wrap around, and do not overflow.
void addTo(qint64 &sum, qint64 value) { sum = qint64(quint64(sum) + quint64(value)); }

// Where the cells of a chunk go: stretches of cells that share a bucket. Cells nobody wants are in no stretch.
struct Targets
{
    struct Stretch
    {
        quint16 begin;
        quint16 end;
        Measures *bucket;
    };
    Measures *straight = nullptr; ///< cell `begin` goes here, the next one to the next bucket; no stretches then
    size_t begin = 0;
    size_t end = 0;
    std::vector<Stretch> stretches;
};

void findTargets(const Slots &there, int from, int to, qint64 first, qint64 factor, std::span<Measures> buckets, Targets &targets)
{
    targets.straight = nullptr;
    targets.stretches.clear();
    // What lies before bucket 0 or behind the last one is wanted by nobody.
    const qint64 lowest = std::max<qint64>(from, -first);
    const qint64 highest = std::min<qint64>(to, qint64(buckets.size()) * factor - first);
    const auto cellOf = [&there](qint64 slot) {
        if (there.isRun)
            return size_t(std::clamp<qint64>(slot - there.first, 0, qint64(there.count)));
        return size_t(std::lower_bound(there.slot.begin(), there.slot.begin() + qsizetype(there.count), slot) - there.slot.begin());
    };
    targets.begin = cellOf(lowest);
    targets.end = std::max(targets.begin, cellOf(highest));
    if (targets.begin == targets.end)
        return;
    const auto slotOf = [&there](size_t cell) { return there.isRun ? qint64(there.first) + qint64(cell) : qint64(there.slot[cell]); };
    if (there.isRun && factor == 1) {
        targets.straight = &buckets[size_t(first + slotOf(targets.begin))];
        return;
    }
    for (size_t cell = targets.begin; cell < targets.end;) {
        const qint64 bucket = (first + slotOf(cell)) / factor;
        const qint64 next = (bucket + 1) * factor - first; // the first slot of the next bucket
        size_t end = cell + 1;
        if (there.isRun)
            end = size_t(std::min<qint64>(qint64(targets.end), next - there.first));
        else
            while (end < targets.end && there.slot[end] < next)
                ++end;
        targets.stretches.push_back({quint16(cell), quint16(end), &buckets[size_t(bucket)]});
        cell = end;
    }
}

using Member = std::array<qint64, keptOutcomes> Measures::*;

bool addArray(Reader &in, size_t count, const Targets &targets, Member member, size_t outcome)
{
    const auto dense = [&]<class T>(T, const uchar *bytes, size_t) {
        if (targets.straight) {
            Measures *bucket = targets.straight;
            for (size_t cell = targets.begin; cell < targets.end; ++cell, ++bucket)
                addTo((bucket->*member)[outcome], valueAt<T>(bytes, cell));
            return;
        }
        for (const Targets::Stretch &stretch : targets.stretches) {
            quint64 sum = 0;
            for (size_t cell = stretch.begin; cell < stretch.end; ++cell)
                sum += quint64(valueAt<T>(bytes, cell));
            addTo((stretch.bucket->*member)[outcome], qint64(sum));
        }
    };
    const auto sparse = [&]<class T>(T, const uchar *bytes, const quint16 *cells, size_t values) {
        auto stretch = targets.stretches.begin();
        for (size_t i = 0; i < values; ++i) {
            const size_t cell = cells[i];
            Measures *bucket = nullptr;
            if (targets.straight) {
                bucket = cell >= targets.begin && cell < targets.end ? targets.straight + (cell - targets.begin) : nullptr;
            } else {
                while (stretch != targets.stretches.end() && stretch->end <= cell)
                    ++stretch;
                if (stretch != targets.stretches.end() && stretch->begin <= cell)
                    bucket = stretch->bucket;
            }
            if (bucket)
                addTo((bucket->*member)[outcome], valueAt<T>(bytes, i));
        }
    };
    return readArray(in, count, dense, sparse);
}

template <class OnLatency> bool eachLatencyOf(QByteArrayView bytes, size_t cells, const OnLatency &onLatency)
{
    if (bytes.isEmpty())
        return true;
    Reader in(bytes);
    if (in.byte() != version)
        return false;
    for (size_t cell = 0; cell < cells; ++cell) {
        const size_t bins = in.upTo(largestBin + 1);
        quint64 bin = 0;
        for (size_t i = 0; i < bins; ++i) {
            const quint64 step = in.upTo(2 * largestBin + 1);
            bin += step / 2;
            const quint64 count = step % 2 ? in.varint() : 1;
            if (in.hasFailed() || bin > largestBin || (i > 0 && step < 2) || count > quint64(std::numeric_limits<qint64>::max()))
                return false;
            onLatency(quint16(cell), quint16(bin), qint64(count));
        }
    }
    return in.isWhole();
}

template <class OnReason> bool eachReasonOf(QByteArrayView bytes, size_t cells, const OnReason &onReason)
{
    if (bytes.isEmpty())
        return true;
    Reader in(bytes);
    if (in.byte() != version)
        return false;
    const uchar amounts = in.byte();
    quint64 cell = 0;
    int last = -1; // reason of the same cell
    while (!in.isWhole()) {
        const quint64 distance = in.upTo(chunkSlots);
        cell += distance;
        Chunk::Reason reason{quint16(cell), in.two(), qint64(in.varint()), 0};
        if (amounts)
            reason.amount = unzigzag(in.varint());
        if (distance > 0)
            last = -1;
        if (in.hasFailed() || amounts > 1 || cell >= cells || reason.reason <= last)
            return false;
        last = reason.reason;
        onReason(reason);
    }
    return true;
}

} // namespace

PackedChunk pack(const Chunk &chunk)
{
    thread_local Writer out;
    thread_local Arrays arrays;
    const size_t count = chunk.slot.size();
    Q_ASSERT(count == chunk.cells.size() && count <= size_t(chunkSlots) && (count == 0 || chunk.slot.back() < chunkSlots));
    PackedChunk packed;

    out.reserve(1);
    out.byte(version);
    writeSlots(chunk.slot, out);
    for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
        for (size_t i = 0; i < count; ++i)
            arrays[outcome][i] = chunk.cells[i].count[outcome];
    }
    writeArrays(arrays, count, out);
    packed.counts = out.take();

    qint64 any = 0;
    for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
        for (size_t i = 0; i < count; ++i) {
            arrays[outcome][i] = chunk.cells[i].amount[outcome];
            any |= arrays[outcome][i];
        }
    }
    if (any) {
        out.reserve(1);
        out.byte(version);
        writeArrays(arrays, count, out);
        packed.amounts = out.take();
    }

    if (!chunk.reasons.empty()) {
        const bool amounts = std::ranges::any_of(chunk.reasons, [](const Chunk::Reason &reason) { return reason.amount != 0; });
        out.reserve(2 + chunk.reasons.size() * (2 + 3 * largestVarint));
        out.byte(version);
        out.byte(amounts ? 1 : 0);
        quint16 cell = 0;
        for (const Chunk::Reason &reason : chunk.reasons) {
            out.varint(quint64(reason.cell - cell));
            cell = reason.cell;
            // Not a varint: how reasons are numbered must not decide about the size.
            out.fixed(reason.reason);
            out.varint(quint64(reason.count));
            if (amounts)
                out.varint(zigzag(reason.amount));
        }
        packed.reasons = out.take();
    }

    if (!chunk.latencies.empty()) {
        out.reserve(1 + count * largestVarint + chunk.latencies.size() * 2 * largestVarint);
        out.byte(version);
        auto latency = chunk.latencies.begin();
        for (size_t i = 0; i < count; ++i) {
            const auto first = latency;
            while (latency != chunk.latencies.end() && latency->cell <= i)
                ++latency;
            out.varint(quint64(latency - first));
            quint16 bin = 0;
            for (auto it = first; it != latency; ++it) {
                out.varint(quint64(it->bin - bin) * 2 + (it->count != 1 ? 1 : 0));
                if (it->count != 1)
                    out.varint(quint64(it->count));
                bin = it->bin;
            }
        }
        packed.latencies = out.take();
    }
    return packed;
}

std::optional<Chunk> unpack(const PackedChunk &packed)
{
    Reader counts(packed.counts);
    Slots there;
    if (!readSlots(counts, there))
        return {};
    there.expand();
    Chunk chunk;
    chunk.slot.assign(there.slot.begin(), there.slot.begin() + qsizetype(there.count));
    chunk.cells.resize(there.count);
    for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
        if (!eachValue(counts, there.count, [&](size_t cell, qint64 value) { chunk.cells[cell].count[outcome] = value; }))
            return {};
    }
    if (!counts.isWhole())
        return {};

    if (!packed.amounts.isEmpty()) {
        Reader amounts(packed.amounts);
        if (amounts.byte() != version)
            return {};
        for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
            if (!eachValue(amounts, there.count, [&](size_t cell, qint64 value) { chunk.cells[cell].amount[outcome] = value; }))
                return {};
        }
        if (!amounts.isWhole())
            return {};
    }

    if (!eachReasonOf(packed.reasons, there.count, [&chunk](const Chunk::Reason &reason) { chunk.reasons.push_back(reason); }))
        return {};
    const auto add = [&chunk](quint16 cell, quint16 bin, qint64 count) { chunk.latencies.push_back({cell, bin, count}); };
    if (!eachLatencyOf(packed.latencies, there.count, add))
        return {};
    return chunk;
}

bool eachLatency(QByteArrayView counts, QByteArrayView latencies, const std::function<void(quint16, quint16, qint64)> &onLatency)
{
    Reader reader(counts);
    Slots there;
    if (!readSlots(reader, there))
        return false;
    there.expand();
    return eachLatencyOf(latencies, there.count, [&](quint16 cell, quint16 bin, qint64 count) { onLatency(there.slot[cell], bin, count); });
}

bool eachReason(QByteArrayView counts, QByteArrayView reasons, const std::function<void(quint16, const Chunk::Reason &)> &onReason)
{
    Reader reader(counts);
    Slots there;
    if (!readSlots(reader, there))
        return false;
    there.expand();
    return eachReasonOf(reasons, there.count, [&](const Chunk::Reason &reason) { onReason(there.slot[reason.cell], reason); });
}

bool addCounts(QByteArrayView counts, QByteArrayView amounts, int from, int to, qint64 first, qint64 factor, std::span<Measures> buckets)
{
    Reader reader(counts);
    Slots there;
    if (!readSlots(reader, there))
        return false;
    thread_local Targets targets;
    findTargets(there, from, to, first, factor, buckets, targets);
    for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
        if (!addArray(reader, there.count, targets, &Measures::count, outcome))
            return false;
    }
    if (!reader.isWhole())
        return false;
    if (amounts.isEmpty())
        return true;
    Reader amountReader(amounts);
    if (amountReader.byte() != version)
        return false;
    for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
        if (!addArray(amountReader, there.count, targets, &Measures::amount, outcome))
            return false;
    }
    return amountReader.isWhole();
}

} // namespace hindsight
