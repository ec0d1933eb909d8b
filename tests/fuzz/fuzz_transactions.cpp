// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/sketch.h"
#include "tests/metrics/collectingsink.h"

#include <QCoreApplication>

#include <numeric>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Result<ImportSummary> imported(const QByteArray &bytes, qint64 blockBytes, int threads, CollectingSink &sink)
{
    ImportOptions options;
    options.usualZone = u"Europe/Berlin"_s;
    options.bucketSeconds = 60;
    options.blockBytes = blockBytes;
    options.threads = threads;
    return importBytes(bytes, u"fuzz.csv"_s, options, sink);
}

void checkThreads(const QByteArray &bytes, const Result<ImportSummary> &summary, const CollectingSink &one)
{
    CollectingSink several;
    const auto again = imported(bytes, 128, 3, several);
    require(summary.has_value() == again.has_value(), "threads decide whether it is read");
    if (!summary)
        return;
    require(one == several, "threads show in what is stored");
    require(summary->read == again->read && summary->rejectedTotal == again->rejectedTotal, "threads show in the counts");
    require(summary->rejected.size() == again->rejected.size(), "threads show in the rejected rows");
    for (qsizetype i = 0; i < summary->rejected.size(); ++i)
        require(summary->rejected[i].line == again->rejected[i].line && summary->rejected[i].why == again->rejected[i].why, "threads show in a rejected row");
}

} // namespace

/// Whatever the bytes: every row is accounted for, the sums are those of the rows, and neither threads nor, where records are
/// lines, the blocks in which the file is read show in the result.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_transactions";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    CollectingSink one;
    const auto summary = imported(bytes, 128, 1, one);
    if (size % 8 == 0) // to start threads takes longer than all the rest
        checkThreads(bytes, summary, one);
    if (!summary) {
        require(!summary.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    require(one.ordered, "chunks out of order");
    if (summary->mappings.first().isMetrics())
        return 0; // a row of counts is no attempt
    require(summary->read == summary->rows + summary->folded + summary->outcomes.back() + summary->skipped + summary->filtered + summary->rejectedTotal,
            "rows do not add up");
    require(std::accumulate(summary->outcomes.begin(), summary->outcomes.end() - 1, 0LL) == summary->rows, "outcomes do not add up");
    qint64 counted = 0, cells = 0;
    for (const auto &[key, packed] : one.chunks) {
        require(key.second >= 0 && key.second < one.tuples.size(), "a tuple without a name");
        const auto chunk = unpack(packed);
        require(chunk.has_value(), "a chunk cannot be read back");
        for (const Measures &cell : chunk->cells)
            counted += cell.attempts();
        cells += qint64(chunk->cells.size());
        for (const Chunk::Reason &reason : chunk->reasons)
            require(reason.reason < summary->reasons.size(), "a reason without a name");
    }
    require(counted == summary->rows && cells == summary->cells, "chunks do not add up");
    return 0;
}
