// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchwriter.h"
#include "models/incident/incident.h"
#include "models/metrics/ranges.h"
#include "models/metrics/reading/import.h"
#include "models/store/store.h"

namespace hindsight {

// Numbers into a database, in three parts, so that the long one may run in a thread of its own: what is there is asked of the
// store (planImport), the files are read into content that nobody sees (readNumbers), and one step shows it (showNumbers).

/// What to do with a time of which the source has numbers already.
enum class Overlap {
    Refuse,
    Ask,     ///< nothing is read in; NumbersRead::overlap says of what there are numbers
    Replace, ///< what is new counts, what was there does not any more
    Add,     ///< only what is missing is taken in
};

struct NumbersRequest
{
    QStringList files = {};    ///< "-" is standard input
    QByteArray bytes = {};     ///< of the one file, where it is not on disk
    QString incident = {};     ///< uid; the source of its service, made where there is none. Empty: `source`
    QString source = {};       ///< name; made where there is none
    Overlap overlap = Overlap::Refuse;
    QString marketZone = {};   ///< of the source; empty: as it is
};

/// Everything that reading must know, as values.
struct NumbersPlan
{
    NumbersRequest request;
    QString databaseFile;
    MetricSource source;               ///< as it is, or as it will be made
    bool newSource = false;
    std::optional<Incident> incident = {}; ///< to be linked with the source; no value: none, or it is already
    QList<Batch> batches = {};         ///< of the source, those that count, in the order they were made
    QStringList activeBatches = {};    ///< uids, each with its corrected zone; with those that were replaced
};
/// The source that numbers of an incident, or of this name, go to. Error: the incident has no service to name one after.
Result<NumbersPlan> planImport(const Store &store, const NumbersRequest &request);

/// What a source remembers of how files of a header shape were read.
RememberedMapping rememberedBy(const MetricSource &source);

/// What was read: on disk, and not to be seen yet. Goes away with its writer unless it is shown.
struct NumbersRead
{
    ImportSummary summary = {};
    Batch batch = {};
    QString sameAs = {};                   ///< uid of an import of the very same bytes: then nothing was read in
    TimeRanges overlap = {};               ///< with Overlap::Ask: of what there are numbers already; then nothing was read in
    QStringList overlapFiles = {};         ///< that they came from
    bool readOtherwise = false;            ///< these are the very same bytes, read another way
    std::unique_ptr<BatchWriter> writer = {};
};
/// `options`: its overrides, width, threads and progress; the rest comes from the plan. Of a time that is there already: an
/// error that names it, unless the request says what to do. May run in any thread.
Result<NumbersRead> readNumbers(const NumbersPlan &plan, ImportOptions options);

/// Whether imports of a source, in the order they were made, can give a rate: where everything succeeds, what did not was left
/// out of the export, and a rate would be a lie.
bool hasRate(const QList<Batch> &batches);
/// Where an import, if it were as given, would count beside the others of its source. `batches`: in the order they were made.
TimeRanges countedTwice(const Batch &changed, const QList<Batch> &batches);
/// "2024-07-20 10:16:00 to 2024-07-20 12:00:00 UTC".
QString rangeText(const TimeRange &range);

/// Makes the numbers visible, with the source and the incident's link to it, as one step.
Result<Step> showNumbers(Store &store, const NumbersPlan &plan, const NumbersRead &read);

} // namespace hindsight
