// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapping.h"

namespace hindsight {

/// The beginning of a file: its header and its first rows as text, values as they stand there.
struct Sample
{
    QStringList header;
    QList<QStringList> rows = {};  ///< some thousand at most; a row may be shorter than the header; null QString: no value
    bool typed = false;            ///< JSON: a number was a number (never a decimal comma)
    bool whole = false;            ///< the sample is all of the file
};

/// Something the file does not say and nobody may guess silently.
struct MappingQuestion
{
    QString id;            ///< "zone", "status.on_hold", "date_order", "amount_unit", "currency", "time", "values", ...
    QString text;          ///< the question, one sentence, translated
    QStringList choices;   ///< values for --map ID=VALUE; empty: free
};

struct MappingGuess
{
    Mapping mapping;
    QString vendor = {};            ///< "Stripe", "Adyen", "PayPal", "Prometheus", "Grafana"; empty: none recognised
    QList<MappingQuestion> questions = {};
    QStringList notes = {};         ///< what the user should know and need not answer, translated sentences
    QMap<QString, int> statusRows = {}; ///< rows of the sample per raw status, as written
};

/// Says what each column is and what must be asked. `remembered`: the source's mapping for this header shape, which wins over
/// a guess wherever it fits. `overrides`: "FIELD=COLUMN" and "SETTING=VALUE" of --map, which win over everything; see
/// applyOverride.
Result<MappingGuess> guessMapping(const Sample &sample, const std::optional<Mapping> &remembered, const QStringList &overrides);

/// One --map: a role ("time=created_at", "attribute=channel", "unused=note"; "currency==EUR" with a second "=" is a constant),
/// a setting ("zone=Europe/Berlin", "amount_unit=minor", "decimal=comma", "unit=payment", "folding=events",
/// "date_order=day_month_year", "values=rate", "latency_unit=s"), an outcome ("status.on_hold=open", "error_code.05=declined"),
/// or a filter ("filter.livemode=false": rows with this value are left out). Error: which part is wrong, and what may stand there.
Result<void> applyOverride(Mapping &mapping, const Sample &sample, const QString &text);

/// Under which a source remembers a mapping: the header's names in order, lower case, hashed to a short text.
QString headerShape(const QStringList &header);

/// In characters: a longer text is damage, and no word for what became of a payment.
inline constexpr qsizetype longestStatus = 60;
/// The outcome a raw status usually stands for; no value: unknown, so it is asked.
std::optional<Outcome> usualOutcome(QStringView status);
/// The outcome a raw status stands for as it is read; no value: nobody said.
std::optional<Outcome> outcomeOf(const QString &status, const Mapping &mapping);
/// The outcome an error code gives to a row that did not succeed; no value: the status decides.
std::optional<Outcome> usualOutcomeOfError(QStringView code);

} // namespace hindsight
