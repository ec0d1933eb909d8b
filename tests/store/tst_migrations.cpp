// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"
#include "models/store/numbers/numbersteps.h"
#include "models/store/store.h"

#include "models/incident/timetext.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Connection> connectTo(const QString &file)
{
    return std::move(*Connection::open(file, Connection::Mode::ReadWrite));
}

QStringList schemaOf(Connection &connection)
{
    QStringList lines;
    connection.each(u"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"_s, {}, [&](const Statement &row) {
        lines.append(u"%1 %2 %3 %4"_s.arg(row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString()));
        return true;
    });
    return lines;
}

QString fileOfVersion(int version)
{
    return testData(u"store/data/version-%1.sql"_s.arg(version));
}

// A database as version `version` of the program left it.
std::unique_ptr<Connection> oldDatabase(const QString &file, int version)
{
    QFile dump(fileOfVersion(version));
    if (!dump.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(dump.errorString()));
    auto connection = connectTo(file);
    if (const auto done = connection->script(QString::fromUtf8(dump.readAll())); !done)
        qFatal("%s", qPrintable(done.error().text));
    return connection;
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

private Q_SLOTS:
    void init() { m_file = m_folder.filePath(u"%1/hindsight.db"_s.arg(newUid())); QDir().mkpath(QFileInfo(m_file).path()); }

    void shouldLeadEveryOldVersionToTheFreshSchema_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < schemaVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void shouldLeadEveryOldVersionToTheFreshSchema()
    {
        QFETCH(int, version);
        // given
        oldDatabase(m_file, version).reset();
        auto fresh = connectTo(m_folder.filePath(newUid()));
        VERIFY_RESULT(migrate(*fresh));
        // when
        auto old = connectTo(m_file);
        const auto result = migrate(*old);
        // then
        VERIFY_RESULT(result);
        QCOMPARE(result->what, Migrated::Upgraded);
        QCOMPARE(schemaOf(*old), schemaOf(*fresh));
        QCOMPARE(*versionOf(*old), schemaVersion());
    }

    void shouldKeepWhatTheOldFileHeldAndFindItsWords_data() { shouldLeadEveryOldVersionToTheFreshSchema_data(); }
    void shouldKeepWhatTheOldFileHeldAndFindItsWords()
    {
        QFETCH(int, version);
        oldDatabase(m_file, version).reset();
        auto store = Store::open(m_file, {});
        VERIFY_RESULT(store);
        const auto rows = (*store)->incidents();
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().title, u"Old outage"_s);
        QCOMPARE((*store)->search(u"gateway"_s)->hits.size(), 2);
        const Diagnosis diagnosis = (*store)->doctor(false);
        QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
    }

    void shouldCopyTheOldFileBeforeItChangesIt_data() { shouldLeadEveryOldVersionToTheFreshSchema_data(); }
    void shouldCopyTheOldFileBeforeItChangesIt()
    {
        QFETCH(int, version);
        oldDatabase(m_file, version).reset();
        auto store = Store::open(m_file, {});
        VERIFY_RESULT(store);
        const QStringList files = QFileInfo(m_file).dir().entryList({u"*before-schema*"_s}, QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY((*store)->notice().contains(files[0]));
        auto copy = connectTo(QFileInfo(m_file).dir().filePath(files[0]));
        QCOMPARE(*versionOf(*copy), version);
    }

    void shouldLetTheZoneOfNumbersBeCorrectedThatAnOlderVersionImported()
    {
        // GIVEN numbers of a version that did not count which of their times named a zone
        oldDatabase(m_file, 3).reset();
        auto store = Store::open(m_file, {});
        VERIFY_RESULT(store);
        const auto batches = (*store)->batches();
        QCOMPARE(batches->size(), 1);
        const auto first = [&] { return isoText((*store)->series({.source = batches->first().source})->head.start * microsecondsPerSecond); };
        QCOMPARE(first(), u"2024-07-20T10:30:00Z"_s);
        // WHEN their zone is corrected, THEN they move; AND back
        VERIFY_RESULT(correctZone(**store, batches->first(), u"Europe/Berlin"_s));
        QCOMPARE(first(), u"2024-07-20T08:30:00Z"_s);
        VERIFY_RESULT((*store)->undo());
        QCOMPARE(first(), u"2024-07-20T10:30:00Z"_s);
        QVERIFY((*store)->doctor(false).isHealthy());
    }

    void shouldRefuseANewerFileAndNotTouchIt()
    {
        auto connection = connectTo(m_file);
        VERIFY_RESULT(migrate(*connection));
        VERIFY_RESULT(connection->script(u"PRAGMA user_version = %1"_s.arg(schemaVersion() + 1)));
        connection.reset();
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();

        const auto store = Store::open(m_file, {});

        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Database);
        QVERIFY2(store.error().text.contains(u"newer"_s), qPrintable(store.error().text));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    void shouldRefuseWhatIsNoDatabaseOfOurs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear diary, this is long enough not to be taken for an empty file.\n").repeated(50);
        QTest::newRow("another program's database") << QByteArray();
        QTest::newRow("folder") << QByteArray("folder");
    }
    void shouldRefuseWhatIsNoDatabaseOfOurs()
    {
        QFETCH(QByteArray, content);
        if (content == "folder") {
            QDir().mkpath(m_file);
        } else if (content.isEmpty()) {
            VERIFY_RESULT(connectTo(m_file)->script(u"CREATE TABLE t (x)"_s));
        } else {
            QFile file(m_file);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(content);
        }
        const auto store = Store::open(m_file, {});
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Database);
        QVERIFY(!store.error().text.isEmpty());
    }

    void shouldHaveAColumnForEveryFieldAndNoOther()
    {
        auto store = Store::open(m_file, {});
        VERIFY_RESULT(store);
        store->reset();
        auto connection = connectTo(m_file);
        for (const EntityInfo *entity : entities()) {
            QSet<QString> expected{u"id"_s, u"uid"_s};
            for (const FieldInfo &field : entity->fields) {
                expected.insert(QString::fromLatin1(field.name));
                if (field.kind == FieldKind::Time) {
                    for (const char *suffix : {"_end", "_precision", "_written", "_zone"})
                        expected.insert(QLatin1StringView(field.name) + QLatin1StringView(suffix));
                }
            }
            QSet<QString> columns;
            connection->each(u"SELECT name FROM pragma_table_info(?)"_s, {QString::fromLatin1(entity->name)}, [&](const Statement &row) {
                columns.insert(row.value(0).toString());
                return true;
            });
            QCOMPARE(columns, expected);
        }
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
