// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberslook.h"

#include "blocks.h"
#include "models/metrics/reading/readymade.h"

#include <QFileInfo>

#include <algorithm>

namespace hindsight {

namespace {

/// Takes everything and keeps nothing.
class DroppingSink final : public ImportSink
{
public:
    Result<void> begin(const ImportSummary &, const QStringList &, const QList<QStringList> &) override { return {}; }
    Result<void> ids(int, const QByteArray &) override { return {}; }
    Result<void> chunk(int, qint64, const PackedChunk &) override { return {}; }
};

Result<void> readOn(ByteInput &input, LookedFile &file, qint64 upTo)
{
    const qint64 before = file.beginning.size();
    file.beginning.resize(upTo);
    const auto got = input.read(file.beginning.data() + before, upTo - before);
    if (!got)
        return std::unexpected(got.error());
    file.whole = before + *got < upTo;
    file.beginning.truncate(before + *got);
    return {};
}

Result<LookedFile> beginningOf(const QString &name, const std::function<bool()> &stopped)
{
    LookedFile file{.file = name, .size = QFileInfo(name).size()};
    auto input = ByteInput::open(name);
    if (!input)
        return std::unexpected(input.error());
    if (const auto done = readOn(**input, file, inspectedBytes); !done)
        return std::unexpected(done.error());
    // Ready-made metrics are one document, of which no part can be read.
    while (looksReadyMade(file.beginning) && !file.whole && file.beginning.size() <= largestReadyMade && !stopped()) {
        if (const auto done = readOn(**input, file, file.beginning.size() * 4); !done)
            return std::unexpected(done.error());
    }
    if (file.whole)
        file.hash = (*input)->hash();
    return file;
}

/// Whole records; empty: the beginning cannot be told from the rest.
QByteArray wholeRecordsOf(const LookedFile &file, const Inspection &inspection)
{
    if (file.whole)
        return file.beginning;
    if (inspection.form == FileForm::JsonDocuments)
        return {};
    if (inspection.form == FileForm::JsonLines)
        return file.beginning.first(file.beginning.lastIndexOf('\n') + 1);
    const char *begin = file.beginning.constData();
    const qint64 records = wholeRecords(begin + inspection.dataStart, begin + file.beginning.size(), inspection.dialect, false);
    return file.beginning.first(inspection.dataStart + records);
}

Result<Inspection> inspected(const LookRequest &request, const LookedFile &file)
{
    auto found = inspect(file.beginning, file.whole, file.file, request.remembered, request.usualZone, request.overrides);
    if (!found || !found->readyMade || !found->sample.header.isEmpty())
        return found;
    const auto read = readReadyMade(file.beginning, file.file, std::nullopt, request.overrides, [](const CountedRow &) {});
    if (!read)
        return std::unexpected(read.error());
    found->guess = read->guess;
    found->headerShape = read->headerShape;
    return found;
}

void add(NumbersLook &look, const Inspection &inspection)
{
    for (const MappingQuestion &question : inspection.guess.questions) {
        if (std::ranges::find(look.questions, question.id, &MappingQuestion::id) == look.questions.end())
            look.questions.append(question);
    }
    for (const QString &note : inspection.guess.notes) {
        if (!look.notes.contains(note))
            look.notes.append(note);
    }
}

} // namespace

Result<QStringList> hashesOf(const QStringList &files, const std::function<bool()> &stopped)
{
    QStringList hashes;
    QByteArray bytes(4 << 20, Qt::Uninitialized);
    for (const QString &file : files) {
        const auto input = ByteInput::open(file);
        if (!input)
            return std::unexpected(input.error());
        for (qint64 last = bytes.size(); last == bytes.size() && !stopped();) {
            const auto got = (*input)->read(bytes.data(), bytes.size());
            if (!got)
                return std::unexpected(got.error());
            last = *got;
        }
        if (stopped())
            return hashes;
        hashes.append((*input)->hash());
    }
    return hashes;
}

Result<NumbersLook> lookAtNumbers(const LookRequest &request, QList<LookedFile> files, const std::function<bool()> &stopped)
{
    NumbersLook look;
    for (qsizetype i = files.size(); i < request.files.size() && !stopped(); ++i) {
        auto file = beginningOf(request.files[i], stopped);
        if (!file)
            return std::unexpected(file.error());
        files.append(std::move(*file));
    }
    look.files = std::move(files);
    look.whole = std::ranges::all_of(look.files, &LookedFile::whole);
    QList<Inspection> inspections;
    for (const LookedFile &file : std::as_const(look.files)) {
        if (stopped())
            return look;
        auto inspection = inspected(request, file);
        if (!inspection)
            return std::unexpected(inspection.error());
        add(look, *inspection);
        inspections.append(std::move(*inspection));
    }
    if (inspections.isEmpty())
        return look;
    look.sample = inspections.first().sample;
    look.guess = inspections.first().guess;
    for (const Inspection &inspection : std::as_const(inspections)) {
        for (auto it = inspection.guess.statusRows.begin(); it != inspection.guess.statusRows.end(); ++it)
            look.statuses[it.key()] += it.value();
        look.rows += inspection.sample.rows.size();
    }
    if (!look.questions.isEmpty())
        return look;

    // What an import would make of the first rows, which it is asked itself.
    DroppingSink sink;
    ImportSummary all;
    QMap<QString, qint64> statuses;
    for (qsizetype i = 0; i < inspections.size(); ++i) {
        const QByteArray bytes = wholeRecordsOf(look.files[i], inspections[i]);
        if (bytes.isEmpty())
            return look;
        ImportOptions options{.overrides = request.overrides, .remembered = request.remembered, .usualZone = request.usualZone, .threads = 1};
        options.progress = [&stopped](const ImportProgress &) { return !stopped(); };
        const auto summary = importBytes(bytes, look.files[i].file, options, sink);
        if (!summary) {
            look.trouble = summary.error();
            return look;
        }
        for (auto it = summary->statuses.begin(); it != summary->statuses.end(); ++it)
            statuses[it.key()] += it.value();
        for (auto it = summary->amounts.begin(); it != summary->amounts.end(); ++it)
            all.amounts[it.key()] += it.value();
        for (size_t o = 0; o < all.outcomes.size(); ++o)
            all.outcomes[o] += summary->outcomes[o];
        all.read += summary->read;
        all.rows += summary->rows;
        all.rejectedTotal += summary->rejectedTotal;
        all.rejected += summary->rejected;
        all.from = std::min(all.from.value_or(*summary->from), *summary->from);
        all.to = std::max(all.to.value_or(*summary->to), *summary->to);
        all.hashes += summary->hashes;
        all.mappings += summary->mappings;
        for (const QString &note : summary->notes) {
            if (!look.notes.contains(note))
                look.notes.append(note);
        }
        for (const LeftOutColumn &column : summary->leftOut) {
            if (std::ranges::find(all.leftOut, column.column, &LeftOutColumn::column) == all.leftOut.end())
                all.leftOut.append(column);
        }
    }
    if (!statuses.isEmpty())
        look.statuses = statuses;
    look.rows = all.read;
    look.first = std::move(all);
    return look;
}

} // namespace hindsight
