// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"
#include "models/incident/catalogue.h"
#include "models/incident/cataloguenames.h"
#include "models/incident/past.h"
#include "models/incident/result.h"
#include "models/incident/source.h"
#include "models/metrics/series.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hindsight {

class Connection;

/// A step of the history: changes that were made together, by one person, for one reason.
struct Step
{
    qint64 seq = 0;        ///< 1, 2, 3, ... in the order of the database; 0: no step, because nothing changed
    QString session;       ///< uid of the window or command that made it
    QString author;        ///< "Name <mail>"
    qint64 at = 0;         ///< microseconds UTC
    QString sentence;
    QList<Change> changes;
    std::optional<qint64> undoes; ///< seq of the step it takes back
    std::optional<qint64> undoneBy; ///< seq of the newest step that takes this one back, if that one still holds
};

/// One line of the incident list: what can be told without loading the record.
struct IncidentRow
{
    QString uid = {};
    qint64 number = 0;
    QString title = {};
    IncidentKind kind = IncidentKind::Incident;
    PostmortemState postmortemState = PostmortemState::Draft;
    QString severity = {};         ///< the worst of its history
    QStringList services = {};
    QStringList tags = {};
    QString owner = {};
    std::optional<qint64> began = {}; ///< microseconds UTC
    std::optional<qint64> resolved = {};
    bool binned = false;
    bool sample = false;
    int events = 0;
    int openActions = 0;
    int actions = 0;
    int unsettled = 0; ///< action items that keep it open, as followup.h has it

    bool operator==(const IncidentRow &) const = default;
};

/// One line of the action list, with what it answers.
struct ActionRow
{
    ActionItem action;
    QString incidentUid;  ///< the first incident it answers
    qint64 incidentNumber = 0;
    QString incidentTitle;
    QString service = {}; ///< of that incident: where it came from, else the first it names
};

/// One field of an action item, as the history tells that it was changed.
struct ActionFieldEdit
{
    QString action; ///< uid
    qint64 at = 0;  ///< microseconds UTC
    QString by;     ///< "Name <mail>"
    QString field;
    Value before;
    Value after;
};

/// A place where a search found the words.
struct SearchHit
{
    QString incident;  ///< uid of the incident it belongs to
    qint64 incidentNumber = 0;
    QString incidentTitle;
    QString entity;    ///< what was found: "incident", "event", ...
    QString uid;
    QString excerpt;   ///< around the words, each enclosed in U+0002 and U+0003
};

/// What a search found, the best first.
struct SearchResult
{
    static constexpr int mostRanked = 2000; ///< newest places that are compared with each other

    QList<SearchHit> hits = {};
    bool more = false;              ///< there are more places than are ranked, and older ones were not looked at
    QStringList notUnderstood = {}; ///< parts of the query, see SearchQuery
};

/// A file or a picture that a record refers to, by the hash of its bytes.
struct Attachment
{
    QString name;
    QString type; ///< media type, "image/svg+xml"
    QByteArray bytes;
    QString sha256 = {}; ///< of the bytes, where it is known; empty: worked out when they are stored
};
/// SHA-256 as hexadecimal digits.
QString attachmentHash(const QByteArray &bytes);

struct HistoryFilter
{
    QString incident = {}; ///< uid; empty: all
    QString session = {};  ///< only steps of this session; empty: all
    qint64 before = 0;     ///< only steps older than this seq; 0: from the newest
    int limit = 200;
    bool changes = true;   ///< false: the steps come without what they changed
};

/// What `doctor` found wrong; empty sentences are not in it.
struct Diagnosis
{
    QStringList problems;
    QStringList repaired;
    bool isHealthy() const { return problems.isEmpty(); }
};

/// One database file. All reads give values; all writes go through `apply` and its kin, which are steps of the history.
/// Lives in one thread. Other processes may work on the same file: `poll` takes in their steps.
class Store : public QObject
{
    Q_OBJECT

public:
    enum class Mode { ReadWrite, ReadOnly };
    struct Options
    {
        Mode mode = Mode::ReadWrite;
        QString author = {}; ///< "Name <mail>"
    };

    /// Opens or creates a database. A file of an older version is backed up beside it and migrated; one of a newer version
    /// is refused; on a network file system it is opened read-only (see `notice`).
    static Result<std::unique_ptr<Store>> open(const QString &file, const Options &options);
    ~Store() override;

    QString file() const;
    bool isReadOnly() const;
    /// A sentence the user should see after opening (read-only because ..., migrated, backup at ...); empty: none.
    QString notice() const;
    QString author() const;
    void setAuthor(const QString &author);
    QString session() const;

    // ---- changing ----

    /// Checks that every *before* still holds, writes rows and history as one step in one transaction, then tells the world.
    /// A change to what is already so is left out; nothing left: a Step with seq 0. Gives new incidents and actions their
    /// numbers. `sentence` empty: one is made by `describe`. Conflicts name the field and who changed it. `attachments`: what the
    /// changed records refer to; stored with them or not at all, and once however often the same bytes come. `told`: by uid of an
    /// incident, what the document that the changes come from tells of earlier values; kept even where nothing changes.
    Result<Step> apply(const QList<Change> &changes, const QString &sentence = {}, const QList<Attachment> &attachments = {},
                       const QHash<QString, Past> &told = {});

    /// Like `apply` for a text that is being typed: when the newest step of the database is this session's last amendable
    /// step on the same field, the two become one. End such a run with `endAmending`.
    Result<Step> amend(const Change &change, const QString &sentence = {});
    void endAmending();

    bool canUndo() const;
    bool canRedo() const;
    /// Sentence of the step that undo / redo would take back; empty: none.
    QString undoSentence() const;
    QString redoSentence() const;
    /// Takes back this session's newest step that is not undone, as a new step, all or nothing.
    Result<Step> undo();
    Result<Step> redo();
    /// Takes back any step of the history, as a new step, all or nothing.
    Result<Step> revert(qint64 seq);

    // ---- reading ----

    Result<Record> record(const QString &uid) const;
    /// uid of "INC-7", "inc-7", "7", "ACT-3", a uid or the beginning of one (at least 8 characters).
    Result<QString> incidentUid(const QString &id) const;
    Result<QString> actionUid(const QString &id) const;
    /// Binned ones only with `withBinned`; with `uids` only those. In order of number, newest first.
    Result<QList<IncidentRow>> incidents(bool withBinned = false, const std::optional<QStringList> &uids = {}) const;
    /// uids of the incidents of which a step changed something, and of none when it changed what belongs to none.
    Result<QStringList> incidentsOf(const Step &step) const;
    Result<QList<ActionRow>> actions() const;
    /// How many of them are not closed.
    Result<int> openActions() const;
    Result<QList<Step>> history(const HistoryFilter &filter = {}) const;
    Result<Step> step(qint64 seq) const;
    /// Every step that changed a field of records of a kind since they are there, with the changes of those records; oldest first.
    Result<QList<Step>> editsOf(const QString &entity, const QString &field) const;
    /// What an incident and its parts were before, as the history tells it, of a field the last twenty values; and what imported
    /// documents told of it.
    Result<Past> past(const QString &incident) const;
    /// Words in everything people write, and what the incident must be: see SearchQuery. At most `limit` hits.
    Result<SearchResult> search(const QString &text, int limit = 100) const;
    /// All rows of a kind of record, by position where it has one: for the lists of a database.
    template <class T> Result<QList<T>> all() const;
    /// Incidents with what figures over many look at: identity, services, severities, impact windows, milestones, links, causes and frozen
    /// figures; everything else is empty, and of times what was written. Those that are neither in the bin nor merged into another one,
    /// in the order they were written down.
    Result<QList<Record>> outlines() const;
    /// All action items without what is said of them at length; of times without what was written.
    Result<QList<ActionItem>> actionOutlines() const;
    /// Every change of the due date, the status or its reason since an action item was written down, oldest first.
    Result<QList<ActionFieldEdit>> actionEdits() const;
    /// Fields of one row as they are now; an empty object: no such row.
    Result<QJsonObject> row(const QString &entity, const QString &uid) const;
    /// uids of the records whose field holds a name, or has it among others.
    Result<QStringList> naming(const NamingField &field, const QString &name) const;
    /// What people call a record: "INC-7", "ACT-3", or empty.
    QString nameFor(const QString &entity, const QString &uid) const;

    // ---- numbers: what an import writes comes in through a BatchWriter ----

    /// By its name, whatever the case, its uid, or the beginning of that (at least 8 characters).
    Result<MetricSource> metricSource(const QString &nameOrUid) const;
    /// Imports of a source, or of all, in the order they were made.
    Result<QList<Batch>> batches(const QString &source = {}) const;
    /// An import by its uid or the beginning of that (at least 8 characters).
    Result<Batch> batch(const QString &uid) const;
    /// Names of the attributes that the active imports of a source have.
    Result<QStringList> attributes(const QString &source) const;
    /// Sums per bucket. All buckets at once; error of kind Usage when that would be too many to hold.
    Result<Series> series(const SeriesRequest &request) const;
    /// The same in stretches of time, in their order; onPart returns false to stop. The first call has the lines and no buckets.
    Result<void> eachSeries(const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) const;
    /// Removes a source with its imports and marks, and from the incidents and services that refer to it, as one step. The
    /// content of the imports stays, so that it can be undone.
    Result<Step> removeSource(const QString &uid);
    /// Removes an import, as a step where it is still there, and then its content: that is not undone.
    Result<void> removeForGood(const QString &batch);

    /// Its bytes never change, and have no history.
    Result<Attachment> attachment(const QString &sha256) const;

    // ---- the file ----

    /// Looks whether other processes made steps since the last look, and emits `changed` for each. Cheap when not.
    void poll();
    /// A consistent copy; refuses to overwrite.
    Result<void> backup(const QString &file) const;
    Diagnosis doctor(bool repair);
    /// When the last step was written here, microseconds UTC; no value: none yet.
    std::optional<qint64> lastSaved() const;

Q_SIGNALS:
    /// A step was written, here or by another process. `step.session` tells whose.
    void changed(const hindsight::Step &step);
    /// Something at the file failed that no caller waited for (while polling).
    void failed(const hindsight::Error &error);

private:
    explicit Store(std::unique_ptr<Connection> connection);
    Result<Step> write(const QList<Change> &changes, const QString &sentence, std::optional<qint64> undoes, qint64 replaces,
                       const QList<Attachment> &attachments = {}, const QHash<QString, Past> &told = {});
    Result<void> hear(const QHash<QString, Past> &told);
    Result<void> attach(const QList<Attachment> &attachments);
    Result<Step> takeBack(qint64 seq, const QString &sentence);
    Result<Step> moveStep(QList<qint64> &from, QList<qint64> &to, const QString &sentence);
    Result<qint64> newestOf(QList<qint64> &seqs) const;
    QString sentenceOf(qint64 seq) const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hindsight
