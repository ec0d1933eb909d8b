// SPDX-License-Identifier: GPL-3.0-or-later
// Which outcome each raw status has, and what each column of counts counts.
#include "models/metrics/texts.h"
#include "settingsguess.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// States that a payment reaches only after it succeeded.
const QStringList &laterStates()
{
    static const QStringList states
        = {u"captured"_s,       u"settled"_s,  u"refunded"_s,     u"partially_refunded"_s, u"partially refunded"_s, u"fully_refunded"_s,
           u"partial_refund"_s, u"disputed"_s, u"charged_back"_s, u"chargedback"_s,        u"partially_captured"_s};
    return states;
}

/// Raw statuses of the sample (of a metric's names too), without rows that are filtered.
QMap<QString, int> statusesOf(const Sample &sample, const Mapping &mapping, qsizetype column)
{
    QList<std::pair<qsizetype, const QStringList *>> filter;
    for (auto it = mapping.filter.begin(); it != mapping.filter.end(); ++it) {
        if (const qsizetype i = sample.header.indexOf(it.key()); i >= 0)
            filter << std::pair(i, &it.value());
    }
    QMap<QString, int> found;
    for (const QStringList &row : sample.rows) {
        const bool left
            = std::ranges::any_of(filter, [&row](const auto &entry) { return entry.second->contains(cellOf(row, entry.first), Qt::CaseInsensitive); });
        if (!left)
            ++found[cellOf(row, column)];
    }
    return found;
}

bool succeeds(const QMap<QString, int> &rows, const Mapping &mapping)
{
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (mapping.statuses.value(it.key().toLower(), Outcome::Ignored) == Outcome::Succeeded || usualOutcome(it.key().toLower()) == Outcome::Succeeded)
            return true;
    }
    return false;
}

MappingQuestion questionAbout(const QString &status, int rows)
{
    QStringList choices;
    for (const Named<Outcome> &named : namesOf<Outcome>)
        choices << QString::fromLatin1(named.name);
    return {u"status."_s + status.toLower(),
            status.isEmpty() ? MetricsText::tr("What became of payments without a status (%n of the first rows)?", nullptr, rows)
                             : MetricsText::tr("What became of payments with the status “%1” (%n of the first rows)?", nullptr, rows).arg(status),
            choices};
}

} // namespace

void guessOutcomes(const Sample &sample, const Columns &columns, MappingGuess &guess)
{
    Mapping &mapping = guess.mapping;
    const Vendor &vendor = columns.vendor;
    for (auto it = vendor.statuses.begin(); it != vendor.statuses.end(); ++it)
        mapping.statuses.insert(it.key(), it.value());
    const qsizetype status = indexOf(sample, mapping, Role::Status);
    bool settledOnly = vendor.settledOnly;
    if (status < 0) {
        const bool settled = std::ranges::any_of(columns.names, [](const NamedColumn &name) { return name.kind == ColumnKind::Settled; });
        if (settledOnly || settled) {
            mapping.statuses.insert(QString(), Outcome::Succeeded);
            settledOnly = true;
        } else if (!mapping.statuses.contains(QString())) {
            guess.questions << MappingQuestion{
                u"status"_s,
                MetricsText::tr("Which column says what became of a payment? Write status==succeeded if the file holds only payments that succeeded."),
                sample.header};
        }
    } else {
        guess.statusRows = statusesOf(sample, mapping, status);
        const bool flag = columns.names[status].kind == ColumnKind::SuccessFlag;
        const bool type = columns.names[status].kind == ColumnKind::Type;
        // One row per payment: what was captured or refunded had been paid. In a log these are rows of their own, beside those of
        // the payments.
        const bool log = type || vendor.events || mapping.folding == Folding::Events;
        const bool states = !log && (!mapping.columnOf(Role::Id).isEmpty() || !succeeds(guess.statusRows, mapping));
        if (states && vendor.statuses.isEmpty()) {
            for (const QString &state : laterStates()) {
                if (!mapping.statuses.contains(state))
                    mapping.statuses.insert(state, Outcome::Succeeded);
            }
        }
        QStringList ignored;
        int ignoredRows = 0, knownRows = 0;
        for (auto it = guess.statusRows.begin(); it != guess.statusRows.end(); ++it) {
            const QString raw = it.key().toLower();
            if (mapping.statuses.contains(raw)) {
                knownRows += it.value();
                continue;
            }
            std::optional<Outcome> outcome = usualOutcome(raw);
            if (flag && QStringList{u"1"_s, u"t"_s, u"y"_s, u"ja"_s}.contains(raw))
                outcome = Outcome::Succeeded;
            else if (flag && QStringList{u"0"_s, u"f"_s, u"n"_s, u"nein"_s}.contains(raw))
                outcome = Outcome::Failed;
            else if (vendor.settledOnly && !outcome)
                outcome = Outcome::Ignored;
            if (outcome) {
                mapping.statuses.insert(raw, *outcome);
                knownRows += it.value();
                if (*outcome == Outcome::Ignored) {
                    ignored << it.key();
                    ignoredRows += it.value();
                }
                continue;
            }
            // A few rows of what is not known are damaged, and are told one by one; who leaves out the status does so more often.
            if (it.value() * (raw.isEmpty() ? 10 : 100) > sample.rows.size() && raw.size() <= longestStatus)
                guess.questions << questionAbout(it.key(), it.value());
        }
        // What is usually no payment of its own is one here, where little else is in the file.
        if (!log && !vendor.settledOnly && vendor.statuses.isEmpty() && (ignoredRows * 2 > knownRows || !succeeds(guess.statusRows, mapping))) {
            for (const QString &raw : std::as_const(ignored)) {
                mapping.statuses.remove(raw.toLower());
                guess.questions << questionAbout(raw, guess.statusRows.value(raw));
            }
        }
        if (type && mapping.columnOf(Role::ErrorCode).isEmpty())
            settledOnly = true;
    }
    if (settledOnly)
        guess.notes << MetricsText::tr("The file holds only settled payments: those that failed are missing, so it shows volumes, and no rate can be shown.");

    // Codes that say otherwise than the status beside them.
    const qsizetype code = indexOf(sample, mapping, Role::ErrorCode);
    for (const QStringList &row : sample.rows) {
        const QString error = cellOf(row, code).toLower();
        const auto outcome = mapping.statuses.find(cellOf(row, status).toLower());
        if (error.isEmpty() || status < 0 || outcome == mapping.statuses.end() || (*outcome != Outcome::Failed && *outcome != Outcome::Declined))
            continue;
        const std::optional<Outcome> usual = usualOutcomeOfError(error);
        if (usual && *usual != *outcome)
            mapping.errorCodes.insert(error, *usual);
    }
}

void guessCounts(const Sample &sample, const Columns &columns, MappingGuess &guess)
{
    Mapping &mapping = guess.mapping;
    mapping.unit = RowUnit::Attempt;
    QStringList counted;
    QList<qsizetype> series;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].role >= Role::Attempts && mapping.columns[i].role != Role::Metric) {
            series << i;
            counted << mapping.columns[i].column;
        }
    }
    const qsizetype metric = indexOf(sample, mapping, Role::Metric);
    if (metric >= 0) {
        guess.statusRows = statusesOf(sample, mapping, metric);
        for (auto it = guess.statusRows.begin(); it != guess.statusRows.end(); ++it) {
            const QString raw = it.key().toLower();
            counted << raw;
            if (mapping.statuses.contains(raw) || measureNamed(it.key()) != ColumnKind::Unknown)
                continue;
            if (const std::optional<Outcome> outcome = usualOutcome(raw)) {
                mapping.statuses.insert(raw, *outcome);
                continue;
            }
            QStringList choices;
            for (const Named<Outcome> &named : namesOf<Outcome>)
                choices << QString::fromLatin1(named.name);
            guess.questions << MappingQuestion{u"status."_s + raw, MetricsText::tr("What does “%1” count?").arg(it.key()), choices};
        }
    } else if (!mapping.columnOf(Role::MetricValue).isEmpty() && !mapping.statuses.contains(QString())) {
        // Header names like {status="failed"} say it themselves.
        const bool said = std::ranges::all_of(series, [&](qsizetype i) {
            static const QRegularExpression label(u"\\b(status|outcome|result|state|code)\\s*="_s);
            return mapping.columns[i].role != Role::MetricValue || label.match(mapping.columns[i].column).hasMatch();
        });
        if (!said)
            guess.questions << MappingQuestion{u"value"_s,
                                               MetricsText::tr("What do the values count?"),
                                               {u"attempts"_s, u"succeeded"_s, u"declined"_s, u"failed"_s, u"abandoned"_s, u"open"_s}};
    }

    // Counts, rates per second, or counters.
    counted += columns.counted;
    bool rate = false;
    bool total = false;
    bool count = false;
    for (const QString &name : counted) {
        const QString lower = name.toLower();
        const QStringList words = wordsOf(name);
        rate = rate || lower.contains("rate("_L1) || lower.contains("per_second"_L1) || lower.contains("per second"_L1) || words.contains(u"tps"_s)
            || words.contains(u"rps"_s) || words.contains(u"qps"_s) || words.contains(u"ps"_s);
        rate = rate || lower.contains("as_rate"_L1);
        count = count || lower.contains("increase("_L1) || lower.contains("count_over_time"_L1) || lower.contains("as_count"_L1);
        total = total || (words.size() > 1 && words.last() == "total"_L1);
    }
    if (rate || count) {
        mapping.valueKind = count ? ValueKind::Count : ValueKind::Rate;
        return;
    }
    bool fractions = false;
    bool rising = !series.isEmpty();
    int steps = 0;
    for (const qsizetype i : series) {
        double before = -1;
        for (const QStringList &row : sample.rows) {
            const std::optional<double> value = numberOf(cellOf(row, i), mapping.decimalComma);
            if (!value || isAmountRole(mapping.columns[i].role))
                continue;
            fractions = fractions || *value != std::floor(*value);
            rising = rising && *value >= before;
            steps += before >= 0 && *value > before;
            before = *value;
        }
    }
    rising = rising && metric < 0 && mapping.columnOf(Role::Attribute).isEmpty() && steps >= 10;
    if (total && (rising || sample.rows.size() < 3 || metric >= 0 || !columns.counted.isEmpty())) {
        mapping.valueKind = ValueKind::Total;
        return;
    }
    if (fractions || rising || total || columns.vendor.name == "Prometheus"_L1)
        guess.questions << MappingQuestion{u"values"_s,
                                           MetricsText::tr("Are the values counts of their interval, rates per second, or a counter's running total?"),
                                           {u"count"_s, u"rate"_s, u"total"_s}};
}

} // namespace hindsight
