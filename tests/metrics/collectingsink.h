// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/import.h"

#include <map>

namespace hindsight {

/// Keeps what an import hands out.
class CollectingSink : public ImportSink
{
public:
    Result<void> begin(const ImportSummary &, const QStringList &names, const QList<QStringList> &values) override
    {
        attributes = names;
        tuples = values;
        return {};
    }
    Result<void> ids(int part, const QByteArray &some) override
    {
        knownIds[part] = some;
        return {};
    }
    Result<void> chunk(int tuple, qint64 start, const PackedChunk &packed) override
    {
        ordered = ordered && (chunks.empty() || chunks.rbegin()->first < std::pair(start, tuple));
        chunks[{start, tuple}] = packed;
        return {};
    }
    bool operator==(const CollectingSink &other) const { return attributes == other.attributes && tuples == other.tuples && chunks == other.chunks; }

    QStringList attributes;
    QList<QStringList> tuples;
    std::map<std::pair<qint64, int>, PackedChunk> chunks; ///< by start and tuple
    std::map<int, QByteArray> knownIds; ///< by part, where ids are folded
    bool ordered = true;
};

} // namespace hindsight
