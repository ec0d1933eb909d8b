// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteinput.h"

#include "models/metrics/texts.h"

#include <QStringDecoder>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <xxhash.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

namespace hindsight {

/// The file as it lies on disk, with what was looked at ahead of time.
struct ByteInput::Raw
{
    int descriptor = -1;
    bool owned = false;
    QByteArray bytes;       ///< of an input without a file
    qint64 taken = 0;       ///< of `bytes`
    QByteArray ahead;       ///< read to tell the format
    qint64 aheadTaken = 0;
    qint64 position = 0;    ///< bytes given
    qint64 size = -1;
    XXH3_state_t *hash = XXH3_createState();

    Raw() { XXH3_128bits_reset(hash); }
    ~Raw()
    {
        XXH3_freeState(hash);
        if (owned)
            ::close(descriptor);
    }

    // errno, or what was read.
    std::expected<qint64, int> fetch(char *to, qint64 wanted)
    {
        if (descriptor < 0) {
            const qint64 n = std::min(wanted, bytes.size() - taken);
            std::memcpy(to, bytes.constData() + taken, size_t(n));
            taken += n;
            return n;
        }
        qint64 got = 0;
        while (got < wanted) {
            const ssize_t n = ::read(descriptor, to + got, size_t(wanted - got));
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return std::unexpected(errno);
            if (n == 0)
                break;
            got += n;
        }
        return got;
    }

    std::expected<qint64, int> read(char *to, qint64 wanted)
    {
        qint64 got = std::min(wanted, ahead.size() - aheadTaken);
        std::memcpy(to, ahead.constData() + aheadTaken, size_t(got));
        aheadTaken += got;
        if (got < wanted) {
            const auto more = fetch(to + got, wanted - got);
            if (!more)
                return more;
            got += *more;
        }
        XXH3_128bits_update(hash, to, size_t(got));
        position += got;
        return got;
    }
};

namespace {

constexpr qint64 compressedBlock = 256 * 1024;

} // namespace

ByteInput::ByteInput()
    : m_raw(std::make_unique<Raw>())
{}

ByteInput::~ByteInput() = default;

qint64 ByteInput::position() const { return m_raw->position; }
qint64 ByteInput::size() const { return m_raw->size; }

QString ByteInput::hash() const
{
    const XXH128_hash_t digest = XXH3_128bits_digest(m_raw->hash);
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, digest);
    const QByteArray bytes(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest);
    return QStringLiteral("xxh3-128:") + QString::fromLatin1(bytes.toHex());
}

Error ByteInput::damaged(const QString &what) const
{
    return {Error::Kind::Input, MetricsText::tr("%1 at byte %2; nothing was imported. Get the file once more.").arg(what).arg(m_raw->position), m_name};
}

Result<qint64> ByteInput::read(char *to, qint64 size)
{
    qint64 got = 0;
    while (got < size && !m_ended) {
        const auto more = decode(to + got, size - got);
        if (!more)
            return more;
        if (*more == 0)
            m_ended = true;
        got += *more;
    }
    return got;
}

namespace {

class PlainInput final : public ByteInput
{
protected:
    Result<qint64> decode(char *to, qint64 size) override
    {
        const auto got = m_raw->read(to, size);
        if (!got)
            return failure(Error::Kind::Input, MetricsText::tr("The file cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(got.error()))), m_name);
        return *got;
    }
};

/// What gzip and zstd have in common: compressed bytes come in blocks.
class CompressedInput : public ByteInput
{
protected:
    // False: there are no more.
    Result<bool> refill()
    {
        const auto got = m_raw->read(m_block.data(), qint64(m_block.size()));
        if (!got)
            return failure(Error::Kind::Input, MetricsText::tr("The file cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(got.error()))), m_name);
        m_filled = size_t(*got);
        return *got > 0;
    }
    // The position in the file of a byte of the block.
    Error damagedAt(size_t offset, const QString &what)
    {
        m_raw->position -= qint64(m_filled - offset);
        return damaged(what);
    }

    std::vector<char> m_block = std::vector<char>(size_t(compressedBlock));
    size_t m_filled = 0;
};

class GzipInput final : public CompressedInput
{
public:
    GzipInput() { inflateInit2(&m_stream, 15 + 16); }
    ~GzipInput() override { inflateEnd(&m_stream); }

protected:
    Result<qint64> decode(char *to, qint64 size) override
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(to);
        m_stream.avail_out = uInt(std::min<qint64>(size, 1 << 30));
        const uInt room = m_stream.avail_out;
        while (m_stream.avail_out == room) {
            if (m_stream.avail_in == 0) {
                const auto more = refill();
                if (!more)
                    return std::unexpected(more.error());
                if (!*more) {
                    if (m_between)
                        return 0;
                    return std::unexpected(damaged(MetricsText::tr("The compressed file ends in the middle")));
                }
                m_stream.next_in = reinterpret_cast<Bytef *>(m_block.data());
                m_stream.avail_in = uInt(m_filled);
            }
            if (m_between) { // behind a member comes another one, or padding of zeros
                while (m_stream.avail_in > 0 && *m_stream.next_in == 0 && !m_first) {
                    ++m_stream.next_in;
                    --m_stream.avail_in;
                }
                if (m_stream.avail_in == 0)
                    continue;
                inflateReset(&m_stream);
                m_between = m_first = false;
            }
            const int status = inflate(&m_stream, Z_NO_FLUSH);
            if (status == Z_STREAM_END)
                m_between = true;
            else if (status != Z_OK && status != Z_BUF_ERROR)
                return std::unexpected(damagedAt(m_filled - m_stream.avail_in, MetricsText::tr("The compressed file is damaged")));
        }
        return qint64(room - m_stream.avail_out);
    }

private:
    z_stream m_stream = {};
    bool m_between = true; ///< before the first member and behind each
    bool m_first = true;
};

class ZstdInput final : public CompressedInput
{
public:
    ~ZstdInput() override { ZSTD_freeDStream(m_stream); }

protected:
    Result<qint64> decode(char *to, qint64 size) override
    {
        ZSTD_outBuffer out = {to, size_t(size), 0};
        while (out.pos == 0) {
            if (m_in.pos == m_in.size) {
                const auto more = refill();
                if (!more)
                    return std::unexpected(more.error());
                if (!*more) {
                    if (m_pending == 0)
                        return 0;
                    // What is left inside the decoder has no more input to wait for.
                    const size_t before = out.pos;
                    ZSTD_inBuffer none = {nullptr, 0, 0};
                    const size_t left = ZSTD_decompressStream(m_stream, &out, &none);
                    if (!ZSTD_isError(left) && out.pos > before) {
                        m_pending = left;
                        continue;
                    }
                    return std::unexpected(damaged(MetricsText::tr("The compressed file ends in the middle")));
                }
                m_in = {m_block.data(), m_filled, 0};
            }
            m_pending = ZSTD_decompressStream(m_stream, &out, &m_in);
            if (ZSTD_getErrorCode(m_pending) == ZSTD_error_frameParameter_windowTooLarge)
                return failure(Error::Kind::Input, MetricsText::tr("This file was compressed with a window of more than 128 MB (zstd --long or --ultra); unpack it first."),
                               m_name);
            if (ZSTD_isError(m_pending))
                return std::unexpected(damagedAt(m_in.pos, MetricsText::tr("The compressed file is damaged")));
        }
        return qint64(out.pos);
    }

private:
    ZSTD_DStream *m_stream = ZSTD_createDStream();
    ZSTD_inBuffer m_in = {nullptr, 0, 0};
    size_t m_pending = 0; ///< 0: a frame has just ended
};

/// UTF-16 as spreadsheets write it.
class Utf16Input final : public ByteInput
{
public:
    explicit Utf16Input(QStringConverter::Encoding encoding)
        : m_decoder(encoding)
    {}

protected:
    Result<qint64> decode(char *to, qint64 size) override
    {
        while (m_taken == m_text.size()) {
            QByteArray block(64 * 1024, Qt::Uninitialized);
            const auto got = m_raw->read(block.data(), block.size());
            if (!got)
                return failure(Error::Kind::Input, MetricsText::tr("The file cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(got.error()))),
                               m_name);
            if (*got == 0 && m_raw->position % 2 != 0)
                return std::unexpected(damaged(MetricsText::tr("The text in UTF-16 ends in the middle of a character")));
            if (*got == 0)
                return 0;
            block.truncate(*got);
            m_text = QString(m_decoder.decode(block)).toUtf8();
            m_taken = 0;
        }
        const qint64 n = std::min(size, m_text.size() - m_taken);
        std::memcpy(to, m_text.constData() + m_taken, size_t(n));
        m_taken += n;
        return n;
    }

private:
    QStringDecoder m_decoder;
    QByteArray m_text;
    qint64 m_taken = 0;
};

std::unique_ptr<ByteInput> decoderFor(const QByteArray &beginning)
{
    if (beginning.startsWith("\x1f\x8b"))
        return std::make_unique<GzipInput>();
    // A frame, or one to be skipped with a note of the compressor's own (pzstd begins with it).
    const bool skippable = beginning.size() >= 4 && (beginning[0] & 0xf0) == 0x50 && beginning.mid(1).startsWith("\x2a\x4d\x18");
    if (beginning.startsWith("\x28\xb5\x2f\xfd") || skippable)
        return std::make_unique<ZstdInput>();
    if (beginning.startsWith("\xff\xfe"))
        return std::make_unique<Utf16Input>(QStringConverter::Utf16LE);
    if (beginning.startsWith("\xfe\xff"))
        return std::make_unique<Utf16Input>(QStringConverter::Utf16BE);
    return std::make_unique<PlainInput>();
}

} // namespace

Result<std::unique_ptr<ByteInput>> ByteInput::open(const QString &file)
{
    auto raw = std::make_unique<Raw>();
    const auto cannot = [&file](int error) {
        return failure(Error::Kind::Input, MetricsText::tr("The file cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(error))), file);
    };
    if (file == QLatin1StringView("-")) {
        raw->descriptor = STDIN_FILENO;
    } else {
        raw->descriptor = ::open(file.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
        if (raw->descriptor < 0)
            return cannot(errno);
        raw->owned = true;
    }
    struct stat info = {};
    if (::fstat(raw->descriptor, &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return failure(Error::Kind::Input, MetricsText::tr("This is a folder; name the files in it."), file);
        if (S_ISREG(info.st_mode)) {
            raw->size = info.st_size;
#ifdef POSIX_FADV_SEQUENTIAL
            ::posix_fadvise(raw->descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
        }
    }
    char beginning[4];
    const auto got = raw->fetch(beginning, sizeof beginning);
    if (!got)
        return cannot(got.error());
    raw->ahead = QByteArray(beginning, *got);
    auto input = decoderFor(raw->ahead);
    input->m_raw = std::move(raw);
    input->m_name = file == QLatin1StringView("-") ? MetricsText::tr("standard input") : file;
    return input;
}

std::unique_ptr<ByteInput> ByteInput::of(const QByteArray &bytes, const QString &name)
{
    auto input = decoderFor(bytes);
    input->m_raw->bytes = bytes;
    input->m_raw->size = bytes.size();
    input->m_name = name;
    return input;
}

} // namespace hindsight
