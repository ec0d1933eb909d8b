// SPDX-License-Identifier: GPL-3.0-or-later
#include "readymade.h"

#include "models/metrics/labelledseries.h"
#include "models/metrics/texts.h"
#include "models/text/smallcsv.h"
#include "models/text/sourcetext.h"
#include "readymadeparts.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

void leaveOut(ReadyMade &result, const QString &column, const QString &why)
{
    if (std::ranges::find(result.leftOut, column, &LeftOutColumn::column) == result.leftOut.end())
        result.leftOut << LeftOutColumn{column, why};
}

QString notAddable() { return MetricsText::tr("A percentile, mean or rate cannot be added up."); }

QString countsNoAttempts() { return MetricsText::tr("It counts no attempts."); }

std::optional<Measure> measureOf(const QString &name, const Mapping &mapping)
{
    const auto said = mapping.statuses.find(name.toLower());
    std::optional<Outcome> outcome = said == mapping.statuses.end() ? std::nullopt : std::optional(*said);
    if (!outcome) {
        switch (measureNamed(name)) {
        case ColumnKind::Attempts: return Measure{Measure::Attempts};
        case ColumnKind::Succeeded: outcome = Outcome::Succeeded; break;
        case ColumnKind::Declined: outcome = Outcome::Declined; break;
        case ColumnKind::Failed: outcome = Outcome::Failed; break;
        case ColumnKind::Abandoned: outcome = Outcome::Abandoned; break;
        case ColumnKind::Open: outcome = Outcome::Open; break;
        case ColumnKind::AmountSucceeded: return Measure{Measure::AmountSucceeded};
        case ColumnKind::AmountFailed: return Measure{Measure::AmountFailed};
        default: outcome = usualOutcome(name);
        }
    }
    return outcome ? std::optional(Measure{Measure::OfOutcome, *outcome}) : std::nullopt;
}

std::optional<Measure> measureOf(Role role, const Mapping &mapping)
{
    switch (role) {
    case Role::Attempts: return Measure{Measure::Attempts};
    case Role::Succeeded: return Measure{Measure::OfOutcome, Outcome::Succeeded};
    case Role::Declined: return Measure{Measure::OfOutcome, Outcome::Declined};
    case Role::Failed: return Measure{Measure::OfOutcome, Outcome::Failed};
    case Role::Abandoned: return Measure{Measure::OfOutcome, Outcome::Abandoned};
    case Role::Open: return Measure{Measure::OfOutcome, Outcome::Open};
    case Role::AmountSucceeded: return Measure{Measure::AmountSucceeded};
    case Role::AmountFailed: return Measure{Measure::AmountFailed};
    case Role::MetricValue: return measureOf(QString(), mapping); // "value=failed" for all of them
    default: return std::nullopt;
    }
}

void askWhatCounts(ReadyMade &result, const QString &name)
{
    const QString id = u"status."_s + name.toLower();
    QList<MappingQuestion> &questions = result.guess.questions;
    if (std::ranges::find(questions, id, &MappingQuestion::id) != questions.end())
        return;
    QStringList choices;
    for (const Named<Outcome> &named : namesOf<Outcome>)
        choices << QString::fromLatin1(named.name);
    questions << MappingQuestion{id, MetricsText::tr("What does “%1” count?").arg(name), choices};
}

bool isFiltered(const Mapping &mapping, const std::function<QString(const QString &)> &cell)
{
    for (auto it = mapping.filter.begin(); it != mapping.filter.end(); ++it) {
        if (it.value().contains(cell(it.key()), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Result<ReadyMade> handOut(ReadyMadeSums &sums, const ReadyMadeSums::Settings &settings, ReadyMade &result, const QString &file, const TakeRow &row)
{
    const std::vector<CountedRow> rows = sums.finish(settings, result);
    for (RejectedRow &rejected : result.rejected)
        rejected.file = file;
    for (const CountedRow &counted : rows)
        row(counted);
    return result;
}

namespace {

constexpr int sampleRows = 1000;

Result<ReadyMade> fromSeries(SeriesFile &file, const QString &name, const std::optional<Mapping> &remembered, const QStringList &overrides, const TakeRow &row)
{
    ReadyMade result;
    QSet<QString> names;
    // Parts of histograms and percentiles are no counts of payments.
    file.series.removeIf([&](const LabelledSeries &series) {
        const QString metric = series.labels.value(file.nameLabel);
        const bool part = series.labels.contains(u"le"_s) || series.labels.contains(u"quantile"_s);
        if (!part && measureNamed(metric) != ColumnKind::Derived)
            return false;
        leaveOut(result, metric.isEmpty() ? QStringList(series.labels.keys()).join(u", "_s) : metric, notAddable());
        return true;
    });
    for (const LabelledSeries &series : std::as_const(file.series)) {
        for (auto it = series.labels.begin(); it != series.labels.end(); ++it)
            names << it.key();
    }
    QStringList labels(names.begin(), names.end());
    labels.sort();
    Sample sample{.typed = true};
    const QString time = names.contains(u"timestamp"_s) ? u"_timestamp"_s : u"timestamp"_s;
    const QString value = names.contains(u"value"_s) ? u"_value"_s : u"value"_s;
    sample.header = QStringList{time} + labels + QStringList{value};
    result.headerShape = headerShape(sample.header);
    const qsizetype perSeries = std::max<qsizetype>(3, sampleRows / std::max<qsizetype>(1, file.series.size()));
    for (const LabelledSeries &series : std::as_const(file.series)) {
        qsizetype taken = 0;
        for (const SeriesPoint &point : series.points) {
            if (++taken > perSeries || sample.rows.size() >= 5 * sampleRows)
                break;
            QStringList &cells = sample.rows.emplaceBack();
            cells << QString::number(point.at / 1'000'000);
            for (const QString &label : std::as_const(labels))
                cells << series.labels.value(label);
            cells << (std::isfinite(point.value) ? QString::number(point.value, 'g', 17) : QString());
        }
    }
    if (sample.rows.isEmpty())
        return failure(Error::Kind::Input,
                       MetricsText::tr("The answer of %1 has no values; export it again for a time in which there are some.").arg(file.vendor), name);

    Columns columns = columnsOf(sample);
    columns.vendor = {.name = file.vendor};
    columns.metrics = true;
    columns.names.first() = {ColumnKind::Occurred, 0};
    columns.names.last() = {ColumnKind::Value, 0};
    const bool status = std::ranges::any_of(columns.names, [](const NamedColumn &column) { return column.kind == ColumnKind::Status; });
    const qsizetype nameAt = sample.header.indexOf(file.nameLabel);
    if (nameAt >= 0) {
        columns.counted = columns.values[nameAt].counts.keys();
        columns.names[nameAt] = {status ? ColumnKind::FreeText : ColumnKind::Metric, 0};
    }
    const Result<MappingGuess> guessed = guessMapping(sample, columns, remembered, overrides);
    if (!guessed)
        return std::unexpected(guessed.error());
    const QStringList before = file.notes;
    result.guess = *guessed;
    result.guess.notes = before + result.guess.notes;
    const Mapping &mapping = result.guess.mapping;
    if (file.rejected > 0) {
        rejectValue(result, 0, file.rejectedWhy);
        result.rejectedTotal = file.rejected;
    }

    QStringList attributeLabels;
    for (const MappedColumn &column : mapping.columns) {
        if (column.role == Role::Attribute) {
            attributeLabels << column.column;
            result.attributes << column.attribute;
        } else if (column.role == Role::Unused && column.column != file.nameLabel) {
            leaveOut(result, column.column, column.why);
        }
    }
    if (!result.guess.questions.isEmpty())
        return result;

    ReadyMadeSums sums;
    const QString metric = mapping.columnOf(Role::Metric);
    const QString currency = mapping.columnOf(Role::Currency);
    const Role valueRole = std::ranges::find(mapping.columns, value, &MappedColumn::column)->role;
    qint64 number = 0;
    for (const LabelledSeries &series : std::as_const(file.series)) {
        ++number;
        const QString raw = metric.isEmpty() ? QString() : series.labels.value(metric);
        const std::optional<Measure> measure = metric.isEmpty() || valueRole != Role::MetricValue ? measureOf(valueRole, mapping) : measureOf(raw, mapping);
        if (!measure) {
            askWhatCounts(result, raw);
            continue;
        }
        result.read += qint64(series.points.size());
        if (measure->kind == Measure::OfOutcome && measure->outcome == Outcome::Ignored) {
            leaveOut(result, raw, countsNoAttempts());
            continue;
        }
        if (isFiltered(mapping, [&](const QString &label) { return series.labels.value(label); }))
            continue;
        QStringList values;
        for (const QString &label : std::as_const(attributeLabels))
            values << series.labels.value(label);
        for (const SeriesPoint &point : series.points)
            sums.add(QString::number(number), values, series.labels.value(currency).toUpper(), *measure, point.at, point.value, 0);
    }
    if (!result.guess.questions.isEmpty())
        return result;
    return handOut(sums, {mapping.valueKind, file.windowsEnd, file.stepSeconds, mapping.amountUnit, mapping.currency}, result, name, row);
}

// Prometheus' text format: what it collects, not what it answers.
bool isExposition(QByteArrayView bytes) { return bytes.startsWith("# HELP ") || bytes.startsWith("# TYPE "); }

} // namespace

bool looksReadyMade(QByteArrayView beginning)
{
    if (looksLikeSeries(beginning) || isExposition(beginning))
        return true;
    const QString text = textOf(beginning.first(std::min<qsizetype>(beginning.size(), 65536)));
    const QString first = text.section(u'\n', 0, 0);
    const bool separated = first.startsWith("sep="_L1, Qt::CaseInsensitive);
    const QString header = (separated ? text.section(u'\n', 1, 1) : first).trimmed();
    static const QRegularExpression time(u"^\"?Time\"?[,;\\t]"_s);
    static const QRegularExpression nextFrame(u"\n\r?\n\"?Time\"?[,;\\t]"_s);
    const bool inPercent = text.section(u'\n', separated ? 2 : 1, separated ? 2 : 1).contains(u'%');
    return time.match(header).hasMatch() && (separated || header.contains(u'{') || inPercent || nextFrame.match(text).hasMatch());
}

Result<ReadyMade> readReadyMade(QByteArrayView bytes, const QString &file, const std::optional<Mapping> &remembered, const QStringList &overrides,
                                const std::function<void(const CountedRow &)> &row)
{
    if (bytes.size() > largestReadyMade)
        return failure(Error::Kind::Input,
                       MetricsText::tr("Files of ready-made metrics may have 256 MB at most; export a shorter stretch of time or wider intervals."), file);
    if (isExposition(bytes))
        return failure(Error::Kind::Input,
                       MetricsText::tr("This is what a service shows Prometheus, the state of a single moment; export an answer of query_range as JSON."),
                       file);
    if (looksLikeSeries(bytes)) {
        Result<SeriesFile> series = readSeries(bytes, file);
        if (!series)
            return std::unexpected(series.error());
        return fromSeries(*series, file, remembered, overrides, row);
    }
    return readTable(bytes, file, remembered, overrides, row);
}

} // namespace hindsight
