// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/blocks.h"
#include "models/text/delimited.h"

#include <QList>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// Records of a file as text: line, state, fields.
QByteArrayList records(const QByteArray &bytes, const Dialect &dialect, qint64 blockSize)
{
    const auto input = ByteInput::of(bytes, u"f"_s);
    BlockReader reader(*input, FileForm::Delimited, dialect, blockSize);
    DelimitedParser parser(dialect);
    ByteBlock block;
    QByteArrayList all;
    for (qint64 before = 0;;) {
        const auto got = reader.next(block);
        require(got.has_value(), "plain bytes are refused");
        if (!*got)
            return all;
        parser.start(block.begin(), block.end());
        while (parser.next()) {
            QByteArray text = QByteArray::number(before + parser.line());
            if (parser.state() != RecordState::Whole)
                text += '!';
            else
                for (const std::string_view field : parser.fields())
                    text += '[' + QByteArray(field.data(), qsizetype(field.size())) + ']';
            all.append(text);
        }
        before += parser.lines();
    }
}

} // namespace

/// Whatever the bytes of a table: no record is cut where a block ends. The first byte says what separates fields and lines.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const Dialect dialect{",;\t|"[data[0] & 3], data[0] & 4 ? '\r' : '\n'};
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    if (data[1] == 0x1f || data[1] == 0x28 || (data[1] & 0xf0) == 0x50 || data[1] >= 0xfe) // may be compressed, or UTF-16
        return 0;
    const QByteArrayList whole = records(bytes, dialect, 1 << 20);
    for (const qint64 blockSize : {16, 64, 200})
        require(records(bytes, dialect, blockSize) == whole, "blocks show in the records");
    return 0;
}
