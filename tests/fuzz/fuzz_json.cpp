// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/reading/jsonrows.h"

#include <QByteArray>
#include <QList>

using namespace hindsight;

namespace {

const std::vector<std::string> columns = {"time", "amount", "card.brand", "ok"};

QByteArray shown(const JsonRows &rows)
{
    if (rows.isBroken())
        return "!";
    QByteArray text;
    for (const std::string_view field : rows.fields())
        text += field.data() ? '[' + QByteArray(field.data(), qsizetype(field.size())) + ']' : QByteArray("-");
    return text;
}

} // namespace

/// Whatever the lines: what is read by the form of the lines before is what a parser reads that has seen none.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray padded = bytes + QByteArray(128, ' ');
    JsonRows together(columns);
    together.start(padded.constData(), padded.constData() + bytes.size());
    qint64 number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        JsonRows alone(columns);
        const QByteArray one = line + QByteArray(128, ' ');
        alone.start(one.constData(), one.constData() + line.size());
        if (alone.next()) {
            require(together.next(), "a line is lost");
            require(together.line() == number, "a line has another number");
            require(shown(together) == shown(alone), "the form of a line shows in its values");
        }
        ++number;
    }
    require(!together.next(), "a line too many");
    require(together.lines() == bytes.count('\n'), "lines are not counted");

    JsonRows documents(columns, false);
    documents.start(padded.constData(), padded.constData() + bytes.size());
    for (qint64 last = 0; documents.next(); last = documents.line())
        require(documents.line() >= last && documents.line() <= bytes.count('\n'), "a document is nowhere");
    return 0;
}
