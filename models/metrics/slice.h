// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"

#include <QJsonObject>

namespace hindsight {

/// A part of a chart, frozen: what was asked, of which source, and the numbers as they were, exactly. For Evidence::slice.
/// `source` and `hashes`: name of the source and of its imports' bytes.
QJsonObject sliceOf(const ChartData &chart, const TimeRange &range, const QString &source, const QStringList &hashes);

struct Slice
{
    ChartData chart;
    QString source;
    QStringList hashes;
};
/// No value: it is no such object.
std::optional<Slice> sliceFrom(const QJsonObject &object);

} // namespace hindsight
