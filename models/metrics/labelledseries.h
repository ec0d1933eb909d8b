// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArrayView>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace hindsight {

/// One value of a series as a file has it.
struct SeriesPoint
{
    qint64 at = 0;    ///< as written, microseconds UTC
    double value = 0; ///< may be no number
};

struct LabelledSeries
{
    QMap<QString, QString> labels = {};
    std::vector<SeriesPoint> points = {};
};

/// The series of a JSON answer.
struct SeriesFile
{
    QString vendor = {};
    QString nameLabel = {}; ///< the label that holds the metric's name
    QList<LabelledSeries> series = {};
    QStringList notes = {};
    qint64 stepSeconds = 0; ///< where the file says it
    bool windowsEnd = false; ///< a time is the end of what its value covers
    qint64 rejected = 0;     ///< values that are none
    QString rejectedWhy = {};
};

/// Whether bytes begin like one of the answers `readSeries` knows.
bool looksLikeSeries(QByteArrayView beginning);

/// Prometheus' query_range, CloudWatch's get-metric-data, Datadog's query (v1). Error: none of them, or an answer that says
/// that the query failed.
Result<SeriesFile> readSeries(QByteArrayView bytes, const QString &file);

} // namespace hindsight
