// SPDX-License-Identifier: GPL-3.0-or-later
#include "folding.h"

#include <algorithm>
#include <cstring>

#include <xxhash.h>

namespace hindsight {

namespace {

// What remains of the rows of one id, which come in the order of the files.
Folder::Waiting folded(std::span<const Folder::Waiting> rows, Folding folding)
{
    Folder::Waiting one = rows.front();
    if (folding != Folding::Events)
        return one;
    const Folder::Waiting *latest = &rows.front();
    const Folder::Waiting *earliest = &rows.front();
    for (const Folder::Waiting &row : rows) {
        if (row.at >= latest->at)
            latest = &row;
        if (row.at < earliest->at)
            earliest = &row;
    }
    // What was known before the result is what the first row says; what became of it is what the latest says.
    one = *latest;
    one.at = earliest->at;
    one.tuple = earliest->tuple;
    return one;
}

} // namespace

Folder::Folder(Folding folding, qint64 memoryBound)
    : m_folding(folding)
    , m_memoryBound(memoryBound)
{}

Folder::Waiting Folder::waiting(const Row &row, quint64 order)
{
    const XXH128_hash_t hash = XXH3_128bits(row.id.data(), row.id.size());
    return {hash.high64, hash.low64, order, row.at, row.amount, row.tuple, row.reason, row.bin, quint8(row.outcome)};
}

Result<void> Folder::add(std::vector<Waiting> &rows)
{
    const std::lock_guard lock(m_mutex);
    for (const Waiting &row : rows)
        m_waiting[row.high >> 58].push_back(row);
    m_inMemory += qint64(rows.size() * sizeof(Waiting));
    rows.clear();
    return m_inMemory > m_memoryBound ? spill() : Result<void>();
}

Result<void> Folder::spill()
{
    for (size_t i = 0; i < size_t(idParts); ++i) {
        auto &rows = m_waiting[i];
        const QByteArrayView bytes(reinterpret_cast<const char *>(rows.data()), qsizetype(rows.size() * sizeof(Waiting)));
        const auto offset = m_file.append(bytes);
        if (!offset)
            return std::unexpected(offset.error());
        m_pieces[i].push_back({*offset, bytes.size()});
        rows.clear();
    }
    m_inMemory = 0;
    return {};
}

Result<qint64> Folder::finish(const KnownIds &known, const std::function<Result<void>(const Row &)> &row)
{
    qint64 foldedAway = 0;
    std::vector<quint64> ids;
    for (size_t i = 0; i < size_t(idParts); ++i) {
        const auto before = known ? known(int(i)) : std::vector<quint64>();
        if (!before)
            return std::unexpected(before.error());
        auto next = before->begin();
        ids.clear();
        std::vector<Waiting> rows = std::move(m_waiting[i]);
        for (const Piece &piece : m_pieces[i]) {
            if (piece.size == 0)
                continue;
            const auto bytes = m_file.read(piece.offset, piece.size);
            if (!bytes)
                return std::unexpected(bytes.error());
            const size_t size = rows.size();
            rows.resize(size + size_t(piece.size) / sizeof(Waiting));
            std::memcpy(rows.data() + size, bytes->constData(), size_t(piece.size));
        }
        std::ranges::sort(rows, {}, [](const Waiting &waiting) { return std::tuple(waiting.high, waiting.low, waiting.order); });
        for (size_t first = 0; first < rows.size();) {
            size_t end = first;
            while (end < rows.size() && rows[end].high == rows[first].high && rows[end].low == rows[first].low)
                ++end;
            const quint64 id = rows[first].high;
            next = std::find_if(next, before->end(), [id](quint64 other) { return other >= id; });
            const bool isKnown = next != before->end() && *next == id;
            foldedAway += qint64(end - first) - (isKnown ? 0 : 1);
            m_known += isKnown ? qint64(end - first) : 0;
            if (!isKnown) {
                const Waiting one = folded({rows.data() + first, end - first}, m_folding);
                if (const auto done = row({one.at, one.tuple, one.reason, one.bin, Outcome(one.outcome), one.amount, {}}); !done)
                    return std::unexpected(done.error());
                ids.push_back(id);
            }
            first = end;
        }
        const QByteArrayView bytes(reinterpret_cast<const char *>(ids.data()), qsizetype(ids.size() * sizeof(quint64)));
        const auto offset = m_file.append(bytes);
        if (!offset)
            return std::unexpected(offset.error());
        m_ids.push_back({*offset, bytes.size()});
    }
    return foldedAway;
}

Result<QByteArray> Folder::ids(int part) const { return m_file.read(m_ids[size_t(part)].offset, m_ids[size_t(part)].size); }

} // namespace hindsight
