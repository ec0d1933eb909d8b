// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/byteinput.h"
#include "models/text/delimited.h"

#include <memory>
#include <mutex>

namespace hindsight {

enum class FileForm {
    Delimited,     ///< one record a line, but for quoted line breaks
    JsonLines,     ///< one document a line
    JsonDocuments, ///< documents anyhow: printed over several lines, or the elements of an array
};

/// Some whole records of a file, with room behind them for parsers that read ahead.
class ByteBlock
{
public:
    static constexpr qint64 padding = 128;

    char *begin() { return m_bytes.get(); }
    char *end() { return m_bytes.get() + size; }
    /// Keeps the first `kept` bytes.
    void reserve(qint64 bytes, qint64 kept = 0);
    qint64 capacity() const { return m_capacity; }

    qint64 size = 0;
    qint64 number = 0; ///< 0, 1, 2, ... within the file

private:
    std::unique_ptr<char[]> m_bytes;
    qint64 m_capacity = 0;
};

/// Cuts a file into blocks of whole records. Any number of threads may ask for the next one.
class BlockReader
{
public:
    /// A record longer than this is none: the file is something else.
    static constexpr qint64 longestRecord = 64 << 20;

    BlockReader(ByteInput &input, FileForm form, const Dialect &dialect, qint64 blockSize);

    /// False: there are no more. An error ends it for everybody.
    Result<bool> next(ByteBlock &block);
    /// Gives bytes back that were read to find out what the file is; only before the first block.
    void giveBack(const QByteArray &bytes) { m_carry = bytes; }
    /// The documents are the elements of an array inside an object: what stands behind the array is none of them.
    void setWrapped() { m_wrapped = true; }
    /// There is more of the file than comes here: that it ends in the middle is no error.
    void setBeginning() { m_beginning = true; }

private:
    /// Of what was carried over, then of the file.
    Result<qint64> read(char *to, qint64 size);
    void putBack(const char *bytes, qint64 size);
    qint64 whole(ByteBlock &block, bool last);
    qint64 wholeDocuments(ByteBlock &block, bool last);

    std::mutex m_mutex;
    ByteInput &m_input;
    FileForm m_form;
    Dialect m_dialect;
    qint64 m_blockSize;
    QByteArray m_carry; ///< the beginning of the next block
    qint64 m_carryTaken = 0;
    qint64 m_number = 0;
    bool m_wrapped = false;
    bool m_beginning = false;
    qint64 m_open = 0;     ///< brackets around documents that are open
    bool m_closed = false; ///< the wrapped array has ended
    bool m_failed = false;
};

} // namespace hindsight
