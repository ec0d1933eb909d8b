// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/reading/readymade.h"

#include <QCoreApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Whatever the bytes of ready-made metrics: counts are no less than nothing, stand in buckets of the range that is told, and come
/// in the order of time.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_readymade";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    qint64 before = std::numeric_limits<qint64>::min(), end = before, rows = 0;
    const auto read = readReadyMade(bytes, u"f"_s, {}, {u"zone=UTC"_s}, [&](const CountedRow &row) {
        require(row.count >= 0 && row.widthSeconds > 0, "less than nothing");
        require(row.at >= before, "out of order");
        before = row.at;
        end = std::max(end, row.at + row.widthSeconds * 1'000'000);
        ++rows;
    });
    if (!read) {
        require(!read.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    require(read->guess.questions.isEmpty() || rows == 0, "rows before the questions are answered");
    require(rows == 0 || (read->from && read->to && *read->from <= before && *read->to >= end), "rows outside of the range");
    return 0;
}
