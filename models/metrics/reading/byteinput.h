// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>

#include <memory>

namespace hindsight {

/// The bytes of a file, from the first to the last, once: plain, gzip (any number of members) or zstd (any number of frames),
/// told by content, and text in UTF-16 as UTF-8. Hashes what it reads. A compressed file that is damaged or ends too early is
/// an Error that names the byte, because half a file looks like a whole one otherwise.
class ByteInput
{
public:
    /// "-" is standard input.
    static Result<std::unique_ptr<ByteInput>> open(const QString &file);
    /// Bytes that are there already.
    static std::unique_ptr<ByteInput> of(const QByteArray &bytes, const QString &name);
    virtual ~ByteInput();

    /// Fills `to` as far as there are bytes; fewer than `size` only at the end.
    Result<qint64> read(char *to, qint64 size);

    const QString &name() const { return m_name; }
    /// Bytes taken from the file so far, compressed ones where it is compressed; for progress.
    qint64 position() const;
    /// Of the file; -1: unknown, as of a pipe.
    qint64 size() const;
    /// "xxh3-128:..." of all bytes of the file as they lie on disk; only at the end.
    QString hash() const;

protected:
    struct Raw;
    ByteInput();
    virtual Result<qint64> decode(char *to, qint64 size) = 0;
    Error damaged(const QString &what) const;

    std::unique_ptr<Raw> m_raw;
    QString m_name;
    bool m_ended = false;
};

} // namespace hindsight
