// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowreader.h"
#include "spillfile.h"

#include <functional>
#include <mutex>

namespace hindsight {

/// Folds rows with the same id into one. Ids are compared as 128-bit hashes (XXH3), so two different ones are taken for the same
/// once in 10^20 rows of a file of 10^9. Rows are dealt to 64 parts by their hash and wait, in memory up to 64 MB and then in a
/// SpillFile; at the end each part is folded by itself. So the bound is 64 MB plus a 64th of all rows at 64 bytes each: 164 MB
/// for 100 million rows. Ids of earlier imports come in the same parts, so they add a 64th of themselves, at 8 bytes each.
/// Threads share it.
class Folder
{
public:
    explicit Folder(Folding folding, qint64 memoryBound = 64 << 20);

    /// `order`: place of the row among all files.
    struct Waiting
    {
        quint64 high, low; ///< hash of the id
        quint64 order;
        qint64 at;
        qint64 amount;
        quint32 tuple;
        quint16 reason;
        quint16 bin;
        quint8 outcome;
    };
    static Waiting waiting(const Row &row, quint64 order);

    /// Takes over rows of one thread, and empties the list.
    Result<void> add(std::vector<Waiting> &rows);
    /// Gives what is left to `row`, and how many were folded away. Of an id that is known nothing is left.
    Result<qint64> finish(const KnownIds &known, const std::function<Result<void>(const Row &)> &row);
    /// After that: rows of ids that were known.
    qint64 known() const { return m_known; }
    /// After that: the ids that count, as the bytes of what KnownIds gives a later import.
    Result<QByteArray> ids(int part) const;

private:
    struct Piece
    {
        qint64 offset;
        qint64 size;
    };

    Result<void> spill();

    Folding m_folding;
    qint64 m_memoryBound;
    std::mutex m_mutex;
    std::vector<std::vector<Waiting>> m_waiting = std::vector<std::vector<Waiting>>(idParts);
    qint64 m_inMemory = 0;
    SpillFile m_file;
    std::vector<std::vector<Piece>> m_pieces = std::vector<std::vector<Piece>>(idParts);
    std::vector<Piece> m_ids;
    qint64 m_known = 0;
};

} // namespace hindsight
