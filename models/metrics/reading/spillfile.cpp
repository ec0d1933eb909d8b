// SPDX-License-Identifier: GPL-3.0-or-later
#include "spillfile.h"

#include "models/metrics/texts.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace hindsight {

namespace {

std::unexpected<Error> cannot(int error, const QString &folder)
{
    return failure(Error::Kind::Failed,
                   MetricsText::tr("The import needs room for intermediate results and cannot use it: %1.").arg(QString::fromLocal8Bit(std::strerror(error))),
                   folder);
}

QString folder()
{
    const QString named = qEnvironmentVariable("TMPDIR");
    return named.isEmpty() ? QStringLiteral("/var/tmp") : named;
}

} // namespace

SpillFile::~SpillFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<qint64> SpillFile::append(QByteArrayView bytes)
{
    if (m_descriptor < 0) {
        QByteArray name = folder().toLocal8Bit() + "/hindsight-import-XXXXXX";
        m_descriptor = ::mkstemp(name.data());
        if (m_descriptor < 0)
            return cannot(errno, folder());
        ::unlink(name.constData());
    }
    const qint64 offset = m_size;
    while (!bytes.isEmpty()) {
        const ssize_t n = ::pwrite(m_descriptor, bytes.data(), size_t(bytes.size()), off_t(m_size));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return cannot(n < 0 ? errno : ENOSPC, folder());
        m_size += n;
        bytes = bytes.sliced(n);
    }
    return offset;
}

Result<QByteArray> SpillFile::read(qint64 offset, qint64 size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 got = 0;
    while (got < size) {
        const ssize_t n = ::pread(m_descriptor, bytes.data() + got, size_t(size - got), off_t(offset + got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return cannot(n < 0 ? errno : EIO, folder());
        got += n;
    }
    return bytes;
}

void SpillFile::clear()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_size = 0;
}

} // namespace hindsight
