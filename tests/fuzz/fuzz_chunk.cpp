// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/chunk.h"

using namespace hindsight;

/// Whatever the bytes of a stored chunk: they are refused, or are a chunk that survives a way in and out; reading it in place
/// gives the same as unpacking it. The first three bytes say where the four parts end.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const QByteArray all(reinterpret_cast<const char *>(data + 3), qsizetype(size - 3));
    const qsizetype first = all.size() * data[0] / 255;
    const qsizetype second = first + (all.size() - first) * data[1] / 255;
    const qsizetype third = second + (all.size() - second) * data[2] / 255;
    const PackedChunk packed{all.first(first), all.sliced(first, second - first), all.sliced(second, third - second), all.sliced(third)};

    const auto chunk = unpack(packed);
    std::vector<Measures> buckets(40);
    const bool added = addCounts(packed.counts, packed.amounts, 3, 2000, -10, 7, buckets);
    qint64 latencies = 0;
    const bool read = eachLatency(packed.counts, packed.latencies, [&latencies](quint16, quint16, qint64) { ++latencies; });
    if (!chunk)
        return 0;
    require(added && read && latencies == qint64(chunk->latencies.size()), "what can be unpacked can be read in place");
    require(unpack(pack(*chunk)) == chunk, "a chunk that comes back as another one");
    return 0;
}
