// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelledseries.h"

#include "models/metrics/reading/timeguess.h"
#include "texts.h"

#include <simdjson.h>

#include <cmath>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

QString text(const dom::element &element)
{
    std::string_view view;
    if (element.get(view) == simdjson::SUCCESS)
        return QString::fromUtf8(view.data(), qsizetype(view.size()));
    return {};
}

std::optional<dom::element> member(const dom::element &object, const char *name)
{
    dom::element found;
    dom::object own;
    if (object.get(own) != simdjson::SUCCESS || own[name].get(found) != simdjson::SUCCESS)
        return std::nullopt;
    return found;
}

QString textOf(const dom::element &object, const char *name)
{
    const auto found = member(object, name);
    return found ? text(*found) : QString();
}

std::optional<dom::array> arrayOf(const dom::element &object, const char *name)
{
    dom::array array;
    const auto found = member(object, name);
    if (!found || found->get(array) != simdjson::SUCCESS)
        return std::nullopt;
    return array;
}

std::optional<double> number(const dom::element &element)
{
    double value = 0;
    if (element.get(value) == simdjson::SUCCESS)
        return value;
    std::string_view view;
    if (element.get(view) != simdjson::SUCCESS)
        return std::nullopt;
    const QString written = QString::fromUtf8(view.data(), qsizetype(view.size()));
    if (written == "NaN"_L1)
        return std::numeric_limits<double>::quiet_NaN();
    if (written == "+Inf"_L1 || written == "Inf"_L1)
        return std::numeric_limits<double>::infinity();
    if (written == "-Inf"_L1)
        return -std::numeric_limits<double>::infinity();
    bool ok = false;
    value = written.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// Seconds (Prometheus), or milliseconds (Datadog), as microseconds; no value: no time of our days.
std::optional<qint64> moment(double value, double factor)
{
    const double microseconds = value * factor;
    if (!(microseconds > 0) || microseconds > 7.3e15)
        return std::nullopt;
    return qint64(std::llround(microseconds));
}

void reject(SeriesFile &file, const QString &why)
{
    ++file.rejected;
    if (file.rejectedWhy.isEmpty())
        file.rejectedWhy = why;
}

std::unexpected<Error> refuse(const QString &file, const QString &sentence) { return failure(Error::Kind::Input, sentence, file); }

void addPair(SeriesFile &file, LabelledSeries &series, const dom::element &pair, double factor)
{
    dom::array array;
    dom::element at;
    dom::element value;
    if (pair.get(array) != simdjson::SUCCESS || array.at(0).get(at) != simdjson::SUCCESS || array.at(1).get(value) != simdjson::SUCCESS)
        return reject(file, MetricsText::tr("A point is no pair of a time and a value."));
    if (value.is_null())
        return; // a gap
    const std::optional<double> time = number(at);
    const std::optional<double> read = number(value);
    const std::optional<qint64> moved = time ? moment(*time, factor) : std::nullopt;
    if (!moved || !read)
        return reject(file, MetricsText::tr("A point is no pair of a time and a value."));
    series.points.push_back({*moved, *read});
}

Result<SeriesFile> readPrometheus(const dom::element &root, const QString &name)
{
    if (textOf(root, "status") == "error"_L1) {
        return refuse(name,
                      MetricsText::tr("Prometheus answered with an error (%1): %2. Correct the query and export it again.")
                          .arg(textOf(root, "errorType"), textOf(root, "error")));
    }
    const auto data = member(root, "data");
    const QString type = data ? textOf(*data, "resultType") : QString();
    if (type == "vector"_L1 || type == "scalar"_L1 || type == "string"_L1)
        return refuse(
            name,
            MetricsText::tr("This answer of Prometheus holds a single moment (%1), not a stretch of time; export query_range instead of query.").arg(type));
    const auto result = data ? arrayOf(*data, "result") : std::nullopt;
    if (type != "matrix"_L1 || !result)
        return refuse(name, MetricsText::tr("This looks like an answer of Prometheus, but has no “matrix” of series; export query_range."));
    SeriesFile file{.vendor = u"Prometheus"_s, .nameLabel = u"__name__"_s, .windowsEnd = true};
    for (const char *list : {"warnings", "infos"}) {
        if (const auto warnings = arrayOf(root, list)) {
            for (const dom::element warning : *warnings)
                file.notes << MetricsText::tr("Prometheus warned: %1").arg(text(warning));
        }
    }
    int histograms = 0;
    for (const dom::element entry : *result) {
        LabelledSeries series;
        dom::object labels;
        const auto metric = member(entry, "metric");
        if (metric && metric->get(labels) == simdjson::SUCCESS) {
            for (const auto field : labels)
                series.labels.insert(QString::fromUtf8(field.key.data(), qsizetype(field.key.size())), text(field.value));
        }
        if (const auto values = arrayOf(entry, "values")) {
            for (const dom::element pair : *values)
                addPair(file, series, pair, 1e6);
        }
        if (member(entry, "histograms") && series.points.empty()) {
            ++histograms;
            continue;
        }
        file.series << series;
    }
    if (histograms > 0)
        file.notes << MetricsText::tr("%n series hold histograms, which are not read.", nullptr, histograms);
    return file;
}

Result<SeriesFile> readCloudWatch(const dom::element &root, const dom::array &results, const QString &name)
{
    SeriesFile file{.vendor = u"CloudWatch"_s, .nameLabel = u"label"_s};
    QMap<QString, LabelledSeries> byId; // pages repeat the same Id
    for (const dom::element entry : results) {
        const QString id = textOf(entry, "Id");
        const QString label = textOf(entry, "Label");
        const QString status = textOf(entry, "StatusCode");
        if (status == "InternalError"_L1 || status == "Forbidden"_L1) {
            file.notes << MetricsText::tr("CloudWatch has no values of “%1”: %2.").arg(label.isEmpty() ? id : label, status);
            continue;
        }
        if (status == "PartialData"_L1)
            file.notes << MetricsText::tr("CloudWatch says that its values of “%1” are not complete.").arg(label.isEmpty() ? id : label);
        const auto times = arrayOf(entry, "Timestamps");
        const auto values = arrayOf(entry, "Values");
        if (!times || !values || times->size() != values->size())
            return refuse(name, MetricsText::tr("The metric “%1” does not have as many times as values.").arg(label.isEmpty() ? id : label));
        LabelledSeries &series = byId[id + u'\n' + label];
        series.labels.insert(u"label"_s, label.isEmpty() ? id : label);
        auto value = values->begin();
        for (const dom::element time : *times) {
            const std::optional<double> read = number(*value);
            ++value;
            const QString written = text(time);
            std::optional<qint64> at;
            if (!written.isEmpty())
                at = timeOf(written, TimeShape::Iso, QTimeZone(QTimeZone::UTC));
            else if (const std::optional<double> seconds = number(time))
                at = moment(*seconds, *seconds > 1e11 ? 1e3 : 1e6);
            if (!at || !read)
                reject(file, MetricsText::tr("A point is no pair of a time and a value."));
            else
                series.points.push_back({*at, *read});
        }
    }
    file.series = byId.values();
    if (!textOf(root, "NextToken").isEmpty())
        file.notes << MetricsText::tr("The answer has further pages that are not in this file.");
    return file;
}

Result<SeriesFile> readDatadog(const dom::element &root, const dom::array &list, const QString &name)
{
    if (textOf(root, "status") == "error"_L1 || !textOf(root, "error").isEmpty())
        return refuse(name, MetricsText::tr("Datadog answered with an error: %1. Correct the query and export it again.").arg(textOf(root, "error")));
    SeriesFile file{.vendor = u"Datadog"_s, .nameLabel = u"metric"_s};
    for (const dom::element entry : list) {
        LabelledSeries series;
        const QString expression = textOf(entry, "expression");
        const QString metric = textOf(entry, "metric");
        series.labels.insert(u"metric"_s, expression.contains(".as_"_L1) ? metric + u' ' + expression.sliced(expression.indexOf(".as_"_L1) + 1) : metric);
        QStringList tags = textOf(entry, "scope").split(u',', Qt::SkipEmptyParts);
        if (const auto set = arrayOf(entry, "tag_set")) {
            for (const dom::element tag : *set)
                tags << text(tag);
        }
        for (const QString &tag : std::as_const(tags)) {
            const qsizetype colon = tag.indexOf(u':');
            if (colon > 0)
                series.labels.insert(tag.first(colon).trimmed(), tag.sliced(colon + 1).trimmed());
        }
        if (const auto interval = member(entry, "interval")) {
            if (const std::optional<double> seconds = number(*interval); seconds && *seconds >= 1 && *seconds <= 86400)
                file.stepSeconds = qint64(*seconds);
        }
        if (const auto points = arrayOf(entry, "pointlist")) {
            for (const dom::element pair : *points)
                addPair(file, series, pair, 1e3);
        }
        file.series << series;
    }
    return file;
}

} // namespace

bool looksLikeSeries(QByteArrayView beginning)
{
    const QByteArrayView trimmed = beginning.first(std::min<qsizetype>(beginning.size(), 65536)).trimmed();
    if (!trimmed.startsWith('{') && !trimmed.startsWith("\xef\xbb\xbf{"))
        return false;
    const auto has = [&trimmed](const char *name) { return trimmed.contains(QByteArray(name)); };
    return has("\"resultType\"") || has("\"MetricDataResults\"") || has("\"pointlist\"") || (has("\"status\"") && has("\"errorType\""))
        || (has("\"series\"") && has("\"from_date\""));
}

Result<SeriesFile> readSeries(QByteArrayView bytes, const QString &file)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    dom::parser parser;
    dom::element root;
    const simdjson::error_code error = parser.parse(bytes.data(), size_t(bytes.size())).get(root);
    if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY)
        return refuse(file, MetricsText::tr("The file does not fit into memory; export a shorter stretch of time."));
    if (error != simdjson::SUCCESS)
        return refuse(file, MetricsText::tr("This is no whole JSON document (%1); export it again.").arg(QLatin1StringView(simdjson::error_message(error))));
    if (const auto results = arrayOf(root, "MetricDataResults"))
        return readCloudWatch(root, *results, file);
    if (const auto list = arrayOf(root, "series"))
        return readDatadog(root, *list, file);
    if (member(root, "data") || member(root, "errorType"))
        return readPrometheus(root, file);
    if (!textOf(root, "error").isEmpty())
        return refuse(file, MetricsText::tr("The answer says that the query failed: %1.").arg(textOf(root, "error")));
    return refuse(file, MetricsText::tr("This JSON is no answer of Prometheus, CloudWatch or Datadog."));
}

} // namespace hindsight
