// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersimportpage.h"

#include "columngrid.h"
#include "importresult.h"
#include "models/store/numbers/numbersteps.h"
#include "numberstext.h"
#include "questionform.h"
#include "ratestrip.h"
#include "statusgrid.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

void NumbersImportPage::start(const QStringList &files, const QString &incident)
{
    if (isImporting()) {
        m_messages->tell(tr("An import is running. Wait for its end, or cancel it, before you import %1.").arg(QFileInfo(files.value(0)).fileName()), {},
                         u"running"_s);
        return;
    }
    m_files = files;
    m_answers.clear();
    m_asked.clear();
    m_look.reset();
    m_lookFailed = false;
    m_overlap = Overlap::Ask;
    m_sourceTyped = false;
    m_messages->clear();
    if (isVisible())
        setFocus(); // whatever had it belongs to the files before
    setState(files.isEmpty() ? State::Empty : State::Asking);
    if (files.isEmpty())
        return;
    QStringList names;
    qint64 size = 0;
    for (const QString &file : files) {
        names.append(QFileInfo(file).fileName());
        size += QFileInfo(file).size();
    }
    m_file->setText(tr("%1, %2", "names of files, and their size").arg(names.join(u", "_s), QLocale().formattedDataSize(size)));
    readTargets();
    m_incident->setCurrentIndex(std::max(0, m_incident->findData(incident)));
    chooseIncident();
    look();
}

void NumbersImportPage::cancel()
{
    if (!isImporting())
        return;
    m_import.cancel();
    m_cancel->setEnabled(false);
    m_pace->setText(tr("Cancelling\u2026"));
}

// ---- whose numbers ----

void NumbersImportPage::readTargets()
{
    m_incident->clear();
    m_incident->addItem(tr("No incident"), QString());
    const auto incidents = m_store.incidents();
    for (const IncidentRow &row : incidents ? *incidents : QList<IncidentRow>())
        m_incident->addItem(u"INC-%1 %2"_s.arg(row.number).arg(row.title), row.uid);
    const QString typed = m_source->currentText();
    m_source->clear();
    const auto sources = m_store.all<MetricSource>();
    for (const MetricSource &source : sources ? *sources : QList<MetricSource>())
        m_source->addItem(source.name, source.uid);
    m_source->setEditText(m_sourceTyped ? typed : QString());
}

void NumbersImportPage::chooseIncident()
{
    // The source of its service, unless another one was written.
    const QString incident = m_incident->currentData().toString();
    if (!m_sourceTyped) {
        const auto usual = incident.isEmpty() ? failure(Error::Kind::NotFound, {}) : planImport(m_store, {.incident = incident});
        m_source->setEditText(usual ? usual->source.name : m_source->count() == 1 ? m_source->itemText(0) : QString());
    }
    plan();
}

NumbersRequest NumbersImportPage::request() const
{
    return {.files = m_files, .incident = m_incident->currentData().toString(), .source = m_source->currentText().simplified(), .overlap = m_overlap};
}

void NumbersImportPage::plan()
{
    const auto known = [this] { return m_plan && !m_plan->newSource ? m_plan->source.uid : QString(); };
    const QString before = known();
    m_plan.reset();
    m_whyNoPlan.clear();
    if (m_source->currentText().simplified().isEmpty()) {
        m_whyNoPlan = tr("Name the source: whose numbers these are.");
    } else if (auto made = planImport(m_store, request())) {
        m_plan = std::move(*made);
    } else {
        m_whyNoPlan = made.error().sentence();
    }
    QStringList told;
    if (m_plan && m_plan->newSource)
        told.append(tr("A new source is made."));
    else if (m_plan)
        told.append(tr("%n import(s) in this source.", nullptr, int(m_plan->batches.size())));
    if (m_plan && m_plan->incident && !m_plan->incident->metricSource.isEmpty())
        told.append(tr("The incident shows this source then instead of the one it has."));
    m_target->setText(told.join(u' '));
    m_target->setVisible(!told.isEmpty());
    if (m_look && known() != before)
        look(); // another source remembers other things
    else
        showOverlap();
    readState();
}

// ---- how it is read ----

void NumbersImportPage::look()
{
    LookRequest asked{.files = m_files, .overrides = m_answers.overrides()};
    if (m_plan) {
        asked.remembered = rememberedBy(m_plan->source);
        asked.usualZone = m_plan->source.zone;
    }
    const QList<LookedFile> files = m_look ? m_look->files : QList<LookedFile>();
    m_lookJob.start([asked, files](const Task<> &task) { return lookAtNumbers(asked, files, [&task] { return task.isStopped(); }); });
    readState();
}

void NumbersImportPage::show(Result<NumbersLook> look)
{
    m_messages->clear(u"look"_s);
    m_lookFailed = !look;
    if (!look) {
        m_messages->complain(look.error(), {}, u"look"_s);
        readState();
        return;
    }
    const bool first = !m_look;
    m_look = std::move(*look);
    for (const MappingQuestion &question : std::as_const(m_look->questions)) {
        if (std::ranges::find(m_asked, question.id, &MappingQuestion::id) == m_asked.end())
            m_asked.append(question);
    }
    showAnswers();
    showOverlap();
    readState();
    if (first && isVisible() && (!focusWidget() || focusWidget() == this)) // else somebody is writing already
        m_questionForm->isEmpty() ? m_run->setFocus() : m_questionForm->takeFocus();
}

void NumbersImportPage::showAnswers()
{
    QList<FormQuestion> questions, settings;
    const QList<FormQuestion> all = settingsOf(m_look->guess.mapping);
    for (const MappingQuestion &question : std::as_const(m_asked)) {
        const bool open = std::ranges::find(m_look->questions, question.id, &MappingQuestion::id) != m_look->questions.end();
        QString value = m_answers.of(question.id);
        const auto setting = std::ranges::find(all, question.id, &FormQuestion::id);
        if (!open && value.isEmpty() && setting != all.end())
            value = setting->value;
        if (!open && value.isEmpty()) // another answer made it idle
            continue;
        const bool status = question.id == "status"_L1;
        questions.append(
            {question.id, status ? tr("Which column says what became of a payment?") : question.text, question.choices, open ? QString() : value, open});
    }
    for (const FormQuestion &setting : all) {
        if (std::ranges::find(questions, setting.id, &FormQuestion::id) == questions.end())
            settings.append(setting);
    }
    m_questionForm->show(questions);
    m_settingForm->show(settings);
    m_questions->setVisible(!questions.isEmpty());
    m_settings->setVisible(!settings.isEmpty() && !m_look->sample.header.isEmpty());
    m_columnGrid->show(*m_look);
    m_columns->setVisible(!m_look->sample.header.isEmpty());
    m_statusGrid->show(*m_look);
    m_statuses->setVisible(!m_look->statuses.isEmpty());

    QStringList seen;
    const int rows = int(std::min<qint64>(m_look->rows, INT_MAX));
    if (rows > 0)
        // While questions are open, only some rows of what was read are looked at.
        seen.append(m_look->whole && m_look->first ? tr("All %Ln row(s) of the file were looked at.", nullptr, rows)
                                                   : tr("The first %Ln row(s) of the file were looked at.", nullptr, rows));
    if (m_look->first) {
        const ImportSummary &summary = *m_look->first;
        const QString zone = !m_look->guess.mapping.zone.isEmpty() ? m_look->guess.mapping.zone : u"UTC"_s;
        if (summary.from && summary.to)
            seen.append(tr("Their times: %1.").arg(rangeText(*summary.from, *summary.to, zone)));
        QStringList amounts;
        for (auto it = summary.amounts.begin(); it != summary.amounts.end(); ++it)
            amounts.append(amountText(it.value(), it.key()));
        if (!amounts.isEmpty())
            seen.append(tr("Succeeded: %1.").arg(amounts.join(u", "_s)));
        if (summary.rejectedTotal > 0)
            seen.append(tr("%Ln of them cannot be read.", nullptr, int(summary.rejectedTotal)));
    }
    m_seen->setText(seen.join(u' '));
    m_seen->setVisible(!seen.isEmpty());

    QStringList notes;
    if (!m_look->guess.vendor.isEmpty())
        notes.append(tr("It looks like an export of %1.").arg(m_look->guess.vendor));
    if (m_look->files.size() > 1)
        notes.append(tr("The columns are those of the first file; answers hold for all of them."));
    notes += m_look->notes;
    const QList<RejectedRow> rejected = m_look->first ? m_look->first->rejected.mid(0, 5) : QList<RejectedRow>();
    for (const RejectedRow &row : rejected)
        notes.append(tr("Line %1: %2").arg(row.line).arg(row.why));
    m_noteTexts->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());

    m_messages->clear(u"trouble"_s);
    if (m_look->trouble)
        m_messages->complain(*m_look->trouble, {}, u"trouble"_s);
}

// ---- what is there already ----

void NumbersImportPage::showOverlap()
{
    m_overlapAsked = false;
    m_hashJob.stop();
    m_messages->clear(u"overlap"_s);
    if (!m_plan || !m_look || !m_look->first || m_overlap != Overlap::Ask || m_state != State::Asking)
        return;
    const ImportSummary &first = *m_look->first;
    QStringList hashes;
    for (const LookedFile &file : std::as_const(m_look->files))
        hashes.append(file.hash);
    for (const Batch &batch : std::as_const(m_plan->batches)) {
        if (batch.hashes == hashes)
            return sayKnown(batch);
    }
    if (!first.from || !first.to)
        return;
    TimeRanges covered;
    QStringList files;
    for (const Batch &batch : std::as_const(m_plan->batches)) {
        const TimeRanges shared = common(without(rangesOf(batch, coveredRanges), rangesOf(batch, gapRanges)), {{*first.from, *first.to + 1}});
        if (shared.isEmpty())
            continue;
        covered = united(covered, shared);
        files += batch.files;
    }
    if (covered.isEmpty())
        return;
    askOverlap(covered, files, false);
    if (!m_look->whole) // it may be the very same file, which only all of its bytes can tell
        m_hashJob.start([wanted = m_files](const Task<> &task) { return hashesOf(wanted, [&task] { return task.isStopped(); }); });
}

void NumbersImportPage::compare(const Result<QStringList> &hashes)
{
    if (!hashes || !m_plan || m_state != State::Asking || m_overlap != Overlap::Ask)
        return;
    const auto same = std::ranges::find(m_plan->batches, *hashes, &Batch::hashes);
    if (same == m_plan->batches.end())
        return;
    sayKnown(*same);
    readState();
}

void NumbersImportPage::askOverlap(const TimeRanges &overlap, const QStringList &files, bool readOtherwise)
{
    const auto answer = [this](Overlap chosen, const QString &told) {
        return [this, chosen, told] {
            m_overlap = chosen;
            m_overlapAsked = false;
            m_messages->tell(told,
                             {{tr("Ask again"),
                               [this] {
                                   m_overlap = Overlap::Ask;
                                   showOverlap();
                                   readState();
                               }}},
                             u"overlap"_s);
            readState();
            m_run->setFocus();
        };
    };
    const QString zone = m_look && !m_look->guess.mapping.zone.isEmpty() ? m_look->guess.mapping.zone : u"UTC"_s;
    const QString range = rangeText(overlap.first().from, overlap.last().to, zone);
    const QString told = readOtherwise ? tr("This very file was imported before, and read another way (%1).").arg(range)
                                       : tr("There are numbers of this time already: %1, from %2.").arg(range, files.mid(0, 3).join(u", "_s));
    QList<MessageAction> actions = {{tr("Replace them"), answer(Overlap::Replace, tr("The new numbers are going to take the place of those that are there."))}};
    if (!readOtherwise)
        actions.append({tr("Add what is missing"), answer(Overlap::Add, tr("What is there stays; only what is missing is going to be added."))});
    m_messages->ask(told, actions, u"overlap"_s);
    m_overlapAsked = true;
}

void NumbersImportPage::sayKnown(const Batch &batch)
{
    const QString incident = m_incident->currentData().toString();
    m_messages->ask(tr("This very file is here already: %1 rows in “%2”. There is nothing to import.").arg(countText(batch.rows), m_plan->source.name),
                    {{tr("Show"), [this, incident, source = batch.source] { Q_EMIT numbersWanted(incident, source); }},
                     {tr("Import again"),
                      [this] {
                          m_overlap = Overlap::Replace;
                          m_overlapAsked = false;
                          readState();
                          m_run->setFocus();
                      }}},
                    u"overlap"_s);
    m_overlapAsked = true;
}

// ---- the import ----

QString NumbersImportPage::whyNot() const
{
    if (m_store.isReadOnly())
        return tr("The database can only be read.");
    if (m_lookFailed)
        return tr("As it is read now, nothing can be imported.");
    if (!m_look || m_lookJob.isRunning())
        return tr("Looking at the beginning of the file\u2026");
    if (!m_whyNoPlan.isEmpty())
        return m_whyNoPlan;
    if (!m_look->questions.isEmpty())
        return tr("%n question(s) to answer first.", nullptr, int(m_look->questions.size()));
    if (m_look->trouble)
        return tr("As it is read now, nothing can be imported.");
    if (m_overlapAsked)
        return tr("Say first what is to become of the numbers that are there.");
    return {};
}

void NumbersImportPage::readState()
{
    const bool asking = m_state == State::Asking;
    const QString why = asking ? whyNot() : QString();
    m_run->setVisible(asking);
    m_run->setEnabled(asking && why.isEmpty());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void NumbersImportPage::import()
{
    plan(); // others may have imported meanwhile
    if (!whyNot().isEmpty())
        return readState();
    if (const auto started = m_import.start(request(), {.overrides = m_answers.overrides()}); !started) {
        m_messages->complain(started.error(), {}, u"import"_s);
        return;
    }
    m_messages->clear();
    m_strip->hide();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    setState(State::Importing);
    m_cancel->setFocus();
    follow({.progress = {}, .seconds = 0.001});
}

void NumbersImportPage::follow(const NumbersPace &pace)
{
    if (m_import.isCancelled())
        return;
    const ImportProgress &progress = pace.progress;
    const bool known = progress.written >= 0 || progress.totalBytes > 0;
    m_bar->setRange(0, known ? 1000 : 0);
    if (known)
        m_bar->setValue(int(1000 * (progress.written >= 0 ? progress.written : double(progress.bytes) / double(progress.totalBytes))));
    m_pace->setText(longPaceText(pace));
    if (progress.sums && progress.sums->buckets.size() > 1) {
        m_strip->show(*progress.sums, m_look->guess.mapping.zone);
        m_strip->QWidget::show();
    }
    Q_EMIT paceChanged(paceText(pace));
}

void NumbersImportPage::finish(Result<NumbersDone> done)
{
    Q_EMIT paceChanged({});
    if (done && done->step.seq > 0) {
        const QString sentence = done->step.sentence;
        m_shownSource = done->plan.source.uid;
        m_result->show(std::move(*done), !m_incident->currentData().toString().isEmpty());
        setState(State::Done);
        if (isVisible())
            m_result->takeFocus();
        Q_EMIT ended(sentence);
        return;
    }
    setState(State::Asking);
    plan();
    if (done && !done->read.sameAs.isEmpty()) {
        const auto same = std::ranges::find(done->plan.batches, done->read.sameAs, &Batch::uid);
        sayKnown(same != done->plan.batches.end() ? *same : Batch{.uid = done->read.sameAs, .source = done->plan.source.uid});
    } else if (done) {
        m_overlap = Overlap::Ask;
        askOverlap(done->read.overlap, done->read.overlapFiles, done->read.readOtherwise);
    } else if (done.error().kind == Error::Kind::Cancelled) {
        m_messages->tell(tr("The import was cancelled; nothing of it was stored."), {}, u"import"_s);
    } else {
        m_messages->complain(done.error(), {}, u"import"_s);
    }
    readState();
    if (isVisible())
        m_run->setFocus();
    Q_EMIT ended(done                                              ? tr("The import has a question.")
                     : done.error().kind == Error::Kind::Cancelled ? tr("The import was cancelled.")
                                                                   : tr("The import failed."));
}

void NumbersImportPage::correct(const QString &zone)
{
    m_messages->clear(u"zone"_s);
    const auto step = correctZone(m_store, Batch(m_result->batch()), zone);
    if (!step)
        m_messages->complain(step.error(), {}, u"zone"_s);
}

} // namespace hindsight
