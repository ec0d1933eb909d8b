// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/reading/byteinput.h"

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// All of it, read in pieces; no value: it was refused.
std::optional<QByteArray> all(const QByteArray &bytes, qint64 piece)
{
    const auto input = ByteInput::of(bytes, u"f"_s);
    QByteArray read, room(piece, '\0');
    for (;;) {
        const auto got = input->read(room.data(), piece);
        if (!got) {
            require(!got.error().text.isEmpty(), "an error without a sentence");
            return {};
        }
        require(*got >= 0 && *got <= piece, "more than was asked for");
        read.append(room.constData(), *got);
        if (*got < piece || read.size() > (16 << 20)) // a few bytes may stand for many
            return read;
    }
}

} // namespace

/// Whatever the bytes of a file, compressed or not: in which pieces it is read does not show.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto large = all(bytes, 1 << 20);
    const auto small = all(bytes, 777);
    require(large.has_value() == small.has_value(), "pieces decide whether it is read");
    require(!large || large->size() > (16 << 20) || *large == *small, "pieces show in what is read");
    return 0;
}
