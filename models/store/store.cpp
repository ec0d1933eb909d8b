// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_p.h"

#include "bulk.h"
#include "doctor.h"
#include "migrations.h"
#include "models/store/numbers/loads.h"
#include "sql.h"
#include "writechanges.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStorageInfo>

namespace hindsight {

namespace {

qint64 now() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

// SQLite's locks and its shared memory do not work across machines.
bool isOnNetwork(const QString &file)
{
    static constexpr const char *types[] = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs", "fuse.davfs", "fuse.rclone"};
    const QByteArray type = QStorageInfo(QFileInfo(file).absolutePath()).fileSystemType();
    return std::ranges::any_of(types, [&type](const char *network) { return type == network; });
}

bool isReadOnlyFile(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() && !(info.isWritable() && QFileInfo(info.absolutePath()).isWritable());
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &file, const Options &options)
{
    Connection::Mode mode = options.mode == Mode::ReadOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite;
    QString notice;
    if (isOnNetwork(file)) {
        mode = Connection::Mode::Immutable;
        notice = tr("This database lies on a network file system, where SQLite cannot keep it safe: it is open for reading only. Copy it to this machine to "
                    "change it.");
    } else if (mode == Connection::Mode::ReadWrite && isReadOnlyFile(file)) {
        mode = Connection::Mode::Immutable;
        notice = tr("This database, or the folder it lies in, may not be written: it is open for reading only.");
    }
    if (mode == Connection::Mode::Immutable && QFileInfo(file + QStringLiteral("-wal")).size() > 0) {
        // What another program has written last is still there, and reading without locks would not see it.
        return failure(Error::Kind::Database,
                       tr("The newest changes are still in %1-wal, and they cannot be read where nothing may be written: copy both files to a folder of your "
                          "own and open the copy.")
                           .arg(file),
                       file);
    }
    auto connection = Connection::open(file, mode);
    if (!connection)
        return std::unexpected(connection.error());
    if (mode == Connection::Mode::ReadWrite) {
        const auto migrated = migrate(**connection);
        if (!migrated)
            return std::unexpected(migrated.error());
        if (migrated->what == Migrated::Upgraded)
            notice = tr("The database was brought to today's form. The file as it was before is kept as %1.").arg(migrated->backup);
        removeLeftovers(**connection); // nobody sees them: when this fails, the next opening does it
    } else {
        const auto version = versionOf(**connection);
        if (!version)
            return std::unexpected(version.error());
        if (*version != schemaVersion())
            return failure(Error::Kind::Database,
                           tr("This database has schema %1 and this program reads %2: it would have to be migrated, but may only be read here.")
                               .arg(*version)
                               .arg(schemaVersion()),
                           file);
    }

    std::unique_ptr<Store> store(new Store(std::move(*connection)));
    store->d->author = options.author;
    store->d->notice = notice;
    const auto version = store->d->connection->dataVersion();
    const auto seen = newestStep(*store->d->connection);
    if (!version || !seen)
        return std::unexpected(version ? seen.error() : version.error());
    store->d->dataVersion = *version;
    store->d->seen = *seen;
    return store;
}

Store::Store(std::unique_ptr<Connection> connection)
    : d(std::make_unique<Private>())
{
    d->connection = std::move(connection);
    d->session = newUid();
}

Store::~Store() = default;

QString Store::file() const { return d->connection->file(); }
bool Store::isReadOnly() const { return d->connection->mode() != Connection::Mode::ReadWrite; }
QString Store::notice() const { return d->notice; }
QString Store::author() const { return d->author; }
void Store::setAuthor(const QString &author) { d->author = author; }
QString Store::session() const { return d->session; }
std::optional<qint64> Store::lastSaved() const { return d->lastSaved; }

Result<Step> Store::write(const QList<Change> &changes, const QString &sentence, std::optional<qint64> undoes, qint64 replaces,
                          const QList<Attachment> &attachments, const QHash<QString, Past> &told)
{
    if (isReadOnly())
        return failure(Error::Kind::Database, tr("This database is open for reading only; nothing was changed."), file());
    Connection &connection = *d->connection;
    std::optional<LargeCache> cache;
    if (changes.size() >= largeStep)
        cache.emplace(connection);
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());

    const NameOf name = [this](const QString &entity, const QString &uid) { return nameFor(entity, uid); };
    auto written = writeChanges(connection, changes, name);
    if (!written)
        return std::unexpected(written.error());
    if (written->changes.isEmpty()) {
        auto heard = told.isEmpty() ? Result<void>() : hear(told).and_then([&] { return transaction->commit(); });
        return heard.transform([] { return Step{}; });
    }
    if (const auto attached = attach(attachments); !attached)
        return std::unexpected(attached.error());

    Step step;
    step.session = d->session;
    step.author = d->author;
    step.at = now();
    step.undoes = undoes;
    step.changes = written->changes;
    if (replaces) {
        const auto old = readStep(connection, replaces);
        if (!old)
            return std::unexpected(old.error());
        FieldChange &field = step.changes.first().fields.first();
        field.before = old->changes.first().fields.first().before;
        if (const auto removed = removeStep(connection, replaces); !removed)
            return std::unexpected(removed.error());
        if (field.before == field.after)
            step.changes.clear();
    }
    if (!step.changes.isEmpty()) {
        step.sentence = sentence.isEmpty() ? describe(step.changes, written->incidents.first(), name) : sentence;
        if (const auto appended = appendStep(connection, step, written->incidents, written->histories); !appended)
            return std::unexpected(appended.error());
    }
    if (const auto heard = hear(told); !heard)
        return std::unexpected(heard.error());
    if (cache)
        leaveUnfolded(connection);
    if (const auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    d->lastSaved = step.at;
    d->unfolded = true;
    return step;
}

// Writes down what is news.
Result<void> Store::hear(const QHash<QString, Past> &told)
{
    for (const auto &[incident, past] : told.asKeyValueRange()) {
        const auto known = this->past(incident);
        if (!known)
            return std::unexpected(known.error());
        if (joinedPast(*known, past) == *known)
            continue;
        const QByteArray json = QJsonDocument(toJson(past)).toJson(QJsonDocument::Compact);
        if (const auto done = d->connection->exec(sql("insert_told_past"), {incident, QString::fromUtf8(json)}); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<Step> Store::apply(const QList<Change> &changes, const QString &sentence, const QList<Attachment> &attachments, const QHash<QString, Past> &told)
{
    endAmending();
    auto step = write(changes, sentence, std::nullopt, 0, attachments, told);
    if (!step || step->seq == 0)
        return step;
    d->undoable.append(step->seq);
    d->redoable.clear();
    Q_EMIT changed(*step);
    return step;
}

Result<Step> Store::amend(const Change &change, const QString &sentence)
{
    if (change.kind != Change::Kind::Update || change.fields.size() != 1)
        return apply({change}, sentence);
    qint64 replaces = 0;
    if (d->amending && d->amending->entity == change.entity && d->amending->uid == change.uid && d->amending->field == change.fields.first().field) {
        const auto newest = newestStep(*d->connection);
        if (!newest)
            return std::unexpected(newest.error());
        if (*newest == d->amending->seq)
            replaces = *newest;
    }
    auto step = write({change}, sentence, std::nullopt, replaces);
    if (!step)
        return step;
    if (step->changes.isEmpty() && !replaces)
        return step;
    if (replaces)
        d->undoable.removeOne(replaces);
    d->amending.reset();
    if (step->seq) {
        d->undoable.append(step->seq);
        d->redoable.clear();
        d->amending = {step->seq, change.entity, change.uid, change.fields.first().field};
    } else {
        step->changes = {change}; // typed back to what it was: no step is left, but what is shown must follow
    }
    Q_EMIT changed(*step);
    return step;
}

void Store::endAmending() { d->amending.reset(); }

Result<Step> Store::takeBack(qint64 seq, const QString &sentence)
{
    const auto step = readStep(*d->connection, seq);
    if (!step)
        return std::unexpected(step.error());
    if (step->undoneBy)
        return failure(Error::Kind::Conflict, tr("“%1” has been taken back already.").arg(step->sentence));
    return write(inverse(step->changes), sentence, seq, 0);
}

// The newest step of the list that still holds; those that were reverted elsewhere meanwhile are dropped from it.
Result<qint64> Store::newestOf(QList<qint64> &seqs) const
{
    while (!seqs.isEmpty()) {
        const auto undone = undoneBy(*d->connection, seqs.last());
        if (!undone)
            return std::unexpected(undone.error());
        if (!*undone)
            return seqs.last();
        seqs.removeLast();
    }
    return 0;
}

Result<Step> Store::moveStep(QList<qint64> &from, QList<qint64> &to, const QString &sentence)
{
    endAmending();
    const auto seq = newestOf(from);
    if (!seq)
        return std::unexpected(seq.error());
    if (*seq == 0)
        return Step{};
    auto step = takeBack(*seq, sentence);
    if (!step)
        return step;
    from.removeLast();
    if (step->seq == 0)
        return step; // somebody made it so already
    to.append(step->seq);
    Q_EMIT changed(*step);
    return step;
}

bool Store::canUndo() const { return !undoSentence().isEmpty(); }
bool Store::canRedo() const { return !redoSentence().isEmpty(); }

QString Store::undoSentence() const
{
    const auto seq = newestOf(d->undoable);
    return seq && *seq ? sentenceOf(*seq) : QString();
}

QString Store::redoSentence() const
{
    const auto seq = newestOf(d->redoable);
    return seq && *seq ? sentenceOf(*seq) : QString();
}

// The sentence of the step that was made first: an undo and a redo of it are named after it, not after each other.
QString Store::sentenceOf(qint64 seq) const
{
    const auto sentence = d->connection->value(sql("first_sentence"), {seq});
    return sentence ? sentence->toString() : QString();
}

Result<Step> Store::undo() { return moveStep(d->undoable, d->redoable, tr("Undone: %1").arg(undoSentence())); }

Result<Step> Store::redo() { return moveStep(d->redoable, d->undoable, tr("Redone: %1").arg(redoSentence())); }

Result<Step> Store::revert(qint64 seq)
{
    endAmending();
    auto step = takeBack(seq, tr("Reverted: %1").arg(sentenceOf(seq)));
    if (!step || step->seq == 0)
        return step;
    d->undoable.append(step->seq);
    d->redoable.clear();
    Q_EMIT changed(*step);
    return step;
}

void Store::poll()
{
    const auto version = d->connection->dataVersion();
    if (!version) {
        Q_EMIT failed(version.error());
        return;
    }
    if (*version != d->dataVersion) {
        const auto steps = readStepsAfter(*d->connection, d->seen);
        if (!steps) {
            Q_EMIT failed(steps.error());
            return;
        }
        d->dataVersion = *version;
        for (const Step &step : *steps) {
            d->seen = step.seq;
            if (step.session != d->session)
                Q_EMIT changed(step);
        }
    } else if (d->unfolded && d->lastSaved && now() - *d->lastSaved > 5 * microsecondsPerSecond) {
        d->unfolded = false;
        foldBack(*d->connection);
    }
}

Result<void> Store::backup(const QString &target) const { return copyDatabase(*d->connection, target); }

Diagnosis Store::doctor(bool repair) { return diagnose(*d->connection, repair && !isReadOnly()); }

} // namespace hindsight
