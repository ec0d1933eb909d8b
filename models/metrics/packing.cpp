// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk.h"

#include "sketch.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

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
    std::array<quint16, chunkSlots> slot;
};

// `counts` is behind the version afterwards.
bool readSlots(Reader &counts, Slots &read)
{
    if (counts.byte() != version)
        return false;
    read.count = counts.two();
    if (read.count > size_t(chunkSlots))
        return false;
    if (counts.byte() == 1) {
        quint64 slot = 0;
        for (size_t i = 0; i < read.count; ++i) {
            const quint64 distance = counts.upTo(chunkSlots - 1);
            slot += distance;
            if (counts.hasFailed() || slot >= quint64(chunkSlots) || (i > 0 && distance == 0))
                return false;
            read.slot[i] = quint16(slot);
        }
        return true;
    }
    const size_t first = counts.upTo(chunkSlots / 8);
    const size_t bytes = counts.upTo(chunkSlots / 8);
    const uchar *map = counts.bytes(bytes);
    if (!map)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < bytes; ++i) {
        const size_t base = (first + i) * 8;
        for (unsigned bits = map[i]; bits; bits &= bits - 1) {
            const size_t slot = base + size_t(std::countr_zero(bits));
            if (slot >= size_t(chunkSlots) || count == read.count)
                return false;
            read.slot[count++] = quint16(slot);
        }
    }
    return count == read.count;
}

// Calls add(cell, value) for what is stored of an array; the template makes a loop per width of it.
template <class T, class Add> void eachDense(const uchar *bytes, size_t count, const Add &add)
{
    for (size_t i = 0; i < count; ++i)
        add(i, qint64(qFromLittleEndian<T>(bytes + i * sizeof(T))));
}

template <class T, class Add> void eachSparse(const uchar *bytes, const quint16 *cells, size_t count, const Add &add)
{
    for (size_t i = 0; i < count; ++i)
        add(size_t(cells[i]), qint64(qFromLittleEndian<T>(bytes + i * sizeof(T))));
}

template <class Add> bool eachValue(Reader &in, size_t count, const Add &add)
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
    const auto each = [&]<class T>(T) {
        if (form & Sparse)
            eachSparse<T>(bytes, cells.data(), values, add);
        else
            eachDense<T>(bytes, values, add);
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

// Damaged bytes may hold any number: sums wrap around, and do not overflow.
void addTo(qint64 &sum, qint64 value) { sum = qint64(quint64(sum) + quint64(value)); }

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

    if (!packed.reasons.isEmpty()) {
        Reader reasons(packed.reasons);
        if (reasons.byte() != version)
            return {};
        const uchar amounts = reasons.byte();
        quint64 cell = 0;
        while (!reasons.isWhole()) {
            const quint64 distance = reasons.upTo(chunkSlots);
            cell += distance;
            Chunk::Reason reason{quint16(cell), reasons.two(), qint64(reasons.varint()), 0};
            if (amounts)
                reason.amount = unzigzag(reasons.varint());
            const bool ascends = chunk.reasons.empty() || distance > 0 || reason.reason > chunk.reasons.back().reason;
            if (reasons.hasFailed() || amounts > 1 || cell >= there.count || !ascends)
                return {};
            chunk.reasons.push_back(reason);
        }
    }

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
    return eachLatencyOf(latencies, there.count, [&](quint16 cell, quint16 bin, qint64 count) { onLatency(there.slot[cell], bin, count); });
}

bool addCounts(QByteArrayView counts, QByteArrayView amounts, int from, int to, qint64 first, qint64 factor, std::span<Measures> buckets)
{
    Reader reader(counts);
    Slots there;
    if (!readSlots(reader, there))
        return false;
    // Which cells are wanted, and where they go: one list for all ten arrays. Everything else goes to a bucket nobody looks at.
    std::array<Measures *, chunkSlots> bucket;
    Measures leftOut;
    Measures *sum = &leftOut;
    qint64 next = std::numeric_limits<qint64>::min();
    for (size_t i = 0; i < there.count; ++i) {
        const qint64 at = first + there.slot[i];
        if (there.slot[i] < from || there.slot[i] >= to || at < 0) {
            bucket[i] = &leftOut;
            continue;
        }
        if (at >= next) {
            const qint64 index = at / factor;
            next = (index + 1) * factor;
            sum = index < qint64(buckets.size()) ? &buckets[size_t(index)] : &leftOut;
        }
        bucket[i] = sum;
    }
    for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
        if (!eachValue(reader, there.count, [&](size_t cell, qint64 value) { addTo(bucket[cell]->count[outcome], value); }))
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
        if (!eachValue(amountReader, there.count, [&](size_t cell, qint64 value) { addTo(bucket[cell]->amount[outcome], value); }))
            return false;
    }
    return amountReader.isWhole();
}

} // namespace hindsight
