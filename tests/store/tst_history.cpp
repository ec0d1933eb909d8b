// SPDX-License-Identifier: GPL-3.0-or-later
// Random work on one database by several sessions, held against a plain model in memory.
#include "models/store/store.h"

#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

using Key = std::pair<QString, QString>; // entity and uid
using Rows = QHash<Key, QJsonObject>;

QJsonObject emptyRow(const EntityInfo &entity)
{
    QJsonObject row;
    for (const FieldInfo &field : entity.fields)
        row.insert(QLatin1StringView(field.name), emptyValue(field));
    return row;
}

bool hasParts(const Rows &rows, const QString &incident)
{
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (it.key().first != u"incident" && it.value()[u"incident"].toString() == incident)
            return true;
    }
    return false;
}

// The rules of the door in a few lines: what is so already is left out, what is neither before nor after is a conflict.
// Returns the changes that were made; no value: a conflict. With `keep` false, or after a conflict, `rows` is as it was.
std::optional<QList<Change>> applied(Rows &rows, const QList<Change> &changes, bool keep)
{
    QHash<Key, std::optional<QJsonObject>> originals;
    const auto touch = [&](const Key &key) {
        if (!originals.contains(key))
            originals.insert(key, rows.contains(key) ? std::optional(rows[key]) : std::nullopt);
    };
    const auto attempt = [&]() -> std::optional<QList<Change>> {
        QList<Change> done;
        for (const Change &change : changes) {
            const EntityInfo &entity = *entityNamed(change.entity);
            const Key key(change.entity, change.uid);
            const bool there = rows.contains(key);
            touch(key);
            Change made{change.entity, change.uid, change.kind, {}};
            if (change.kind == Change::Kind::Update) {
                if (!there)
                    return std::nullopt;
                QJsonObject &row = rows[key];
                for (const FieldChange &field : change.fields) {
                    const Value is = row[field.field];
                    if (is == field.after)
                        continue;
                    if (is != field.before)
                        return std::nullopt;
                    row.insert(field.field, field.after);
                    made.fields.append({field.field, is, field.after});
                }
                if (!made.fields.isEmpty())
                    done.append(made);
                continue;
            }
            QJsonObject whole = emptyRow(entity);
            const bool create = change.kind == Change::Kind::Create;
            for (const FieldChange &field : change.fields)
                whole.insert(field.field, create ? field.after : field.before);
            if (create && there) {
                if (rows[key] != whole)
                    return std::nullopt;
                continue;
            }
            if (!create && !there)
                continue;
            if (!create && (rows[key] != whole || (change.entity == u"incident" && hasParts(rows, change.uid))))
                return std::nullopt;
            if (create)
                rows.insert(key, whole);
            else
                rows.remove(key);
            done.append(change);
        }
        for (const Change &change : done) {
            const QString incident = rows.value({change.entity, change.uid})[u"incident"].toString();
            if (change.kind == Change::Kind::Create && !incident.isEmpty() && !rows.contains({u"incident"_s, incident}))
                return std::nullopt;
        }
        return done;
    };
    const auto done = attempt();
    if (!done || !keep) {
        for (auto it = originals.begin(); it != originals.end(); ++it) {
            if (*it)
                rows.insert(it.key(), **it);
            else
                rows.remove(it.key());
        }
    }
    return done;
}

struct Session
{
    std::unique_ptr<Store> store;
    QList<qint64> undoable;
    QList<qint64> redoable;
};

struct ModelStep
{
    QList<Change> changes;
    std::optional<qint64> undoes;
};

class World
{
public:
    World(const QString &file, quint32 seed)
        : m_file(file)
        , m_rng(seed)
    {
        m_sessions.resize(2);
        for (Session &session : m_sessions)
            reopen(session);
    }

    // One random deed; returns what went wrong, or an empty text.
    QString step()
    {
        Session &session = m_sessions[m_rng.bounded(2)];
        const int dice = m_rng.bounded(100);
        if (dice < 45)
            return change(session);
        if (dice < 55)
            return type(session);
        if (dice < 75)
            return takeBack(session, session.undoable, session.redoable, true);
        if (dice < 88)
            return takeBack(session, session.redoable, session.undoable, false);
        if (dice < 98)
            return revert(session);
        if (m_rng.bounded(10) == 0)
            reopen(session);
        return {};
    }

    // The database against the model, row by row; empty: equal.
    QString compare()
    {
        for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
            const auto row = m_sessions[0].store->row(it.key().first, it.key().second);
            if (!row || *row != it.value())
                return u"%1 %2 differs"_s.arg(it.key().first, it.key().second);
        }
        for (const Key &key : std::as_const(m_gone)) {
            if (!m_rows.contains(key) && !m_sessions[0].store->row(key.first, key.second)->isEmpty())
                return u"%1 %2 is still there"_s.arg(key.first, key.second);
        }
        return {};
    }

    Store &store() { return *m_sessions[0].store; }
    int conflicts() const { return m_conflicts; }

private:
    void reopen(Session &session)
    {
        session = {};
        session.store = std::move(*Store::open(m_file, {Store::Mode::ReadWrite, u"Anna"_s}));
    }

    QJsonObject randomRow(const QString &entity)
    {
        if (entity == u"incident")
            return toObject(randomPart<Incident>(m_rng));
        if (entity == u"event")
            return toObject(randomPart<TimelineEvent>(m_rng));
        if (entity == u"cause")
            return toObject(randomPart<Cause>(m_rng));
        if (entity == u"impact_window")
            return toObject(randomPart<ImpactWindow>(m_rng));
        return toObject(randomPart<ActionItem>(m_rng));
    }

    std::optional<Key> randomKey(const QString &entity = {})
    {
        if (m_rows.isEmpty())
            return std::nullopt;
        for (int attempt = 0; attempt < 40; ++attempt) {
            const Key &key = m_keys[m_rng.bounded(int(m_keys.size()))];
            if (m_rows.contains(key) && (entity.isEmpty() || key.first == entity))
                return key;
        }
        return std::nullopt;
    }

    Change randomChange()
    {
        static const QStringList parts{u"event"_s, u"cause"_s, u"impact_window"_s, u"action"_s};
        const int dice = m_rng.bounded(10);
        const auto key = randomKey();
        if (!key || dice < 3) {
            const auto incident = randomKey(u"incident"_s);
            const QString entity = !incident || m_rng.bounded(4) == 0 ? u"incident"_s : parts[m_rng.bounded(int(parts.size()))];
            Change change{entity, newUid(), Change::Kind::Create, {}};
            QJsonObject row = randomRow(entity);
            if (incident && row.contains(u"incident"_s))
                row.insert(u"incident"_s, incident->second);
            for (const FieldInfo &field : entityNamed(entity)->fields) {
                if (row[QLatin1StringView(field.name)] != emptyValue(field))
                    change.fields.append({QString::fromLatin1(field.name), Value::Null, row[QLatin1StringView(field.name)]});
            }
            return change;
        }
        const QJsonObject row = m_rows[*key];
        const EntityInfo &entity = *entityNamed(key->first);
        if (dice < 4) {
            Change change{key->first, key->second, Change::Kind::Remove, {}};
            for (const FieldInfo &field : entity.fields) {
                if (row[QLatin1StringView(field.name)] != emptyValue(field))
                    change.fields.append({QString::fromLatin1(field.name), row[QLatin1StringView(field.name)], Value::Null});
            }
            return change;
        }
        Change change{key->first, key->second, Change::Kind::Update, {}};
        const QJsonObject other = randomRow(key->first);
        for (int n = 1 + m_rng.bounded(3); n > 0; --n) {
            const QString field = QString::fromLatin1(entity.fields[m_rng.bounded(int(entity.fields.size()))].name);
            if (field == u"number" || field == u"incident" || std::ranges::any_of(change.fields, [&](const FieldChange &f) { return f.field == field; }))
                continue;
            // now and then somebody works on what is not so any more
            const Value before = m_rng.bounded(25) == 0 ? other[field] : row[field];
            change.fields.append({field, before, randomRow(key->first)[field]});
        }
        return change;
    }

    QString change(Session &session)
    {
        QList<Change> changes;
        for (int n = m_rng.bounded(10) == 0 ? 4 : 1; n > 0; --n)
            changes.append(randomChange());
        const auto expected = applied(m_rows, changes, false);
        const auto step = session.store->apply(changes);
        if (!expected)
            return expectConflict(step, u"change"_s);
        if (!step)
            return u"refused: "_s + step.error().text;
        if (expected->isEmpty())
            return step->seq == 0 ? QString() : u"a step of nothing"_s;
        take(*step, std::nullopt);
        session.undoable.append(step->seq);
        session.redoable.clear();
        return {};
    }

    // Keys pressed in one text field: however many, at most one step is left of them.
    QString type(Session &session)
    {
        const auto key = randomKey(u"event"_s);
        if (!key)
            return {};
        const QString before = m_rows[*key][u"text"].toString();
        QString text = before;
        qint64 seq = 0;
        for (int presses = 1 + m_rng.bounded(4); presses > 0; --presses) {
            const QString typed = m_rng.bounded(3) == 0 ? before : text + QChar(u'a' + m_rng.bounded(26));
            const auto step = session.store->amend({key->first, key->second, Change::Kind::Update, {{u"text"_s, text, typed}}});
            if (!step)
                return u"refused: "_s + step.error().text;
            if (typed != text) {
                session.undoable.removeOne(seq);
                m_steps.remove(seq);
                seq = step->seq;
                if (seq) {
                    take(*step, std::nullopt);
                    session.undoable.append(seq);
                    session.redoable.clear();
                }
            }
            text = typed;
            m_rows[*key].insert(u"text"_s, text);
        }
        session.store->endAmending();
        return {};
    }

    bool isTakenBack(qint64 seq) const
    {
        bool taken = false;
        for (auto it = m_steps.begin(); it != m_steps.end(); ++it) {
            if (it->undoes == seq)
                taken = !isTakenBack(it.key());
        }
        return taken;
    }

    QString takeBack(Session &session, QList<qint64> &from, QList<qint64> &to, bool undo)
    {
        while (!from.isEmpty() && isTakenBack(from.last()))
            from.removeLast();
        const auto step = undo ? session.store->undo() : session.store->redo();
        if (from.isEmpty())
            return step && step->seq == 0 ? QString() : u"took back what was not there"_s;
        const qint64 seq = from.last();
        const auto expected = applied(m_rows, inverse(m_steps[seq].changes), false);
        if (!expected)
            return expectConflict(step, undo ? u"undo"_s : u"redo"_s);
        if (!step)
            return u"refused: "_s + step.error().text;
        from.removeLast();
        if (expected->isEmpty())
            return step->seq == 0 ? QString() : u"took back nothing in a step"_s;
        take(*step, seq);
        to.append(step->seq);
        return {};
    }

    QString revert(Session &session)
    {
        if (m_steps.isEmpty())
            return {};
        const QList<qint64> seqs = m_steps.keys();
        const qint64 seq = seqs[seqs.size() - 1 - m_rng.bounded(int(std::min<qsizetype>(seqs.size(), 30)))];
        const auto step = session.store->revert(seq);
        if (isTakenBack(seq))
            return expectConflict(step, u"revert of what is reverted"_s);
        const auto expected = applied(m_rows, inverse(m_steps[seq].changes), false);
        if (!expected)
            return expectConflict(step, u"revert"_s);
        if (!step)
            return u"refused: "_s + step.error().text;
        if (expected->isEmpty())
            return {};
        take(*step, seq);
        session.undoable.append(step->seq);
        session.redoable.clear();
        return {};
    }

    QString expectConflict(const Result<Step> &step, const QString &what)
    {
        ++m_conflicts;
        if (step)
            return what + u" went through against a conflict"_s;
        return step.error().kind == Error::Kind::Conflict ? QString() : step.error().text;
    }

    // What the store says it did is what the model does (the store also gives numbers).
    void take(const Step &step, std::optional<qint64> undoes)
    {
        for (const Change &change : step.changes) {
            if (change.kind == Change::Kind::Create)
                m_keys.append({change.entity, change.uid});
            if (change.kind == Change::Kind::Remove)
                m_gone.insert({change.entity, change.uid});
        }
        applied(m_rows, step.changes, true);
        m_steps.insert(step.seq, {step.changes, undoes});
        // Only what can still be taken back is looked at; without this the model would be slower than the store.
        while (m_steps.size() > 400)
            m_steps.erase(m_steps.begin());
        for (Session &session : m_sessions) {
            session.undoable.removeIf([this](qint64 seq) { return !m_steps.contains(seq); });
            session.redoable.removeIf([this](qint64 seq) { return !m_steps.contains(seq); });
        }
        while (m_gone.size() > 2000)
            m_gone.erase(m_gone.begin());
    }

    QString m_file;
    QRandomGenerator m_rng;
    std::vector<Session> m_sessions;
    Rows m_rows;
    QList<Key> m_keys; ///< of all that was ever made, for choosing one
    QSet<Key> m_gone;
    QMap<qint64, ModelStep> m_steps;
    int m_conflicts = 0;
};

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeThePlainModelAfterRandomSteps()
    {
        bool given = false;
        const quint32 seed = qEnvironmentVariableIntValue("HINDSIGHT_SEED", &given);
        const quint32 start = given ? seed : QRandomGenerator::global()->generate();
        const int steps = qEnvironmentVariableIsSet("HINDSIGHT_STEPS") ? qEnvironmentVariableIntValue("HINDSIGHT_STEPS") : 3000;
        qInfo("seed %u, %d steps (HINDSIGHT_SEED, HINDSIGHT_STEPS)", start, steps);

        QTemporaryDir folder;
        World world(folder.filePath(u"world.db"_s), start);
        for (int i = 0; i < steps; ++i) {
            const QString wrong = world.step();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: %2"_s.arg(i).arg(wrong)));
            if (i % 2000 == 1999) {
                const QString differs = world.compare();
                QVERIFY2(differs.isEmpty(), qPrintable(u"after step %1: %2"_s.arg(i).arg(differs)));
            }
        }
        QCOMPARE(world.compare(), QString());
        QVERIFY(world.conflicts() > steps / 200); // the interesting half of it happened
        // the history replays to the records, and the indexes are what the records say
        const Diagnosis diagnosis = world.store().doctor(false);
        QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.mid(0, 5).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
