// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace hindsight {

/// Room on disk for what does not fit into memory: a file without a name, gone when the program is, however it ends. It lies in
/// $TMPDIR, else in /var/tmp, because /tmp is often memory itself.
class SpillFile
{
public:
    SpillFile() = default;
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    /// Where it was written.
    Result<qint64> append(QByteArrayView bytes);
    /// Any number of threads may read at once.
    Result<QByteArray> read(qint64 offset, qint64 size) const;
    qint64 size() const { return m_size; }
    void clear();

private:
    int m_descriptor = -1;
    qint64 m_size = 0;
};

} // namespace hindsight
