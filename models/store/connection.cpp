// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "statement.h"
#include "texts.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace hindsight {

namespace {

constexpr int patience = 5000; // milliseconds

// Called by SQLite while another connection holds a lock: `tries` such calls were before.
int waitForOthers(void *, int tries)
{
    if (tries >= patience)
        return 0;
    QThread::usleep(1000);
    return 1;
}

} // namespace

Connection::Connection(const QString &file, Mode mode)
    : m_file(file)
    , m_name(QUuid::createUuid().toString(QUuid::Id128))
    , m_mode(mode)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{}

Connection::~Connection()
{
    m_statements.clear();
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase(); // removeDatabase wants no one to hold it any more
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    if (QFileInfo(file).isDir())
        return failure(Error::Kind::Database, StoreText::tr("This is a folder, not a database file; choose a file in it."), file);
    if (mode == Mode::ReadWrite && !QFileInfo::exists(file)) {
        // Made here and not by SQLite, so that at no time others can read it.
        QFile made(file);
        if (!made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner) && !QFileInfo::exists(file))
            return failure(Error::Kind::Database, StoreText::tr("The database cannot be made here: %1.").arg(made.errorString()), file);
    }

    std::unique_ptr<Connection> connection(new Connection(file, mode));
    QSqlDatabase &database = connection->m_database;
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience); // while it is being opened
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
        QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
        url.setQuery(QStringLiteral("immutable=1"));
        database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    } else {
        database.setDatabaseName(file);
    }
    database.setConnectOptions(options);
    if (!database.open())
        return failure(Error::Kind::Database, StoreText::tr("The database cannot be opened: %1.").arg(database.lastError().databaseText()), file);

    const auto handle = connection->handle();
    if (!handle)
        return std::unexpected(handle.error());
    sqlite3_busy_handler(*handle, waitForOthers, nullptr);

    QStringList pragmas
        = {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"), QStringLiteral("PRAGMA cache_size = -%1").arg(usualCache)};
    if (mode == Mode::ReadWrite) {
        pragmas += QStringLiteral("PRAGMA journal_mode = WAL");
        pragmas += QStringLiteral("PRAGMA synchronous = FULL");
        // An import folds back what it writes by itself (batchwriter.cpp): an edit that comes in between must not have to.
        pragmas += QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(usualUnfolded);
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const auto done = connection->value(pragma); !done)
            return std::unexpected(done.error());
    }
    return connection;
}

Result<Statement *> Connection::prepared(const QString &statement)
{
    std::shared_ptr<Statement> &kept = m_prepared[statement];
    if (!kept) {
        auto made = Statement::prepare(*this, statement);
        if (!made) {
            m_prepared.remove(statement);
            return std::unexpected(made.error());
        }
        kept = std::make_shared<Statement>(std::move(*made));
    }
    return kept.get();
}

Result<sqlite3 *> Connection::handle() const
{
    const QVariant handle = m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return failure(Error::Kind::Database, StoreText::tr("Qt's SQLite driver gives no access to SQLite."));
    return *static_cast<sqlite3 *const *>(handle.data());
}

Error Connection::error(const QSqlError &error) const
{
    return this->error(error.nativeErrorCode().toInt(), error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
}

Error Connection::error(int code, const QString &detail) const
{
    QString text;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: text = StoreText::tr("Another program keeps the database busy; try again when it is done."); break;
    case SQLITE_READONLY: text = StoreText::tr("The database can only be read; nothing was changed."); break;
    case SQLITE_FULL: text = StoreText::tr("The disk is full; nothing was changed. Make room and try again."); break;
    case SQLITE_NOTADB: text = StoreText::tr("This file is no Hindsight database."); break;
    case SQLITE_CORRUPT:
        text = StoreText::tr("The database is damaged (%1); restore a backup. What is left of it `sqlite3 FILE .recover` can save.").arg(detail);
        break;
    default: text = StoreText::tr("The database reports: %1.").arg(detail);
    }
    return {Error::Kind::Database, text, m_file};
}

Result<QSqlQuery *> Connection::run(const QString &statement, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[statement];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(statement)) {
            const Error failed = error(query->lastError());
            m_statements.remove(statement);
            return std::unexpected(failed);
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        // Qt binds a null QString as NULL; a text of ours is never missing, at most empty.
        const bool nullText = values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        query->bindValue(int(i), nullText ? QVariant(QStringLiteral("")) : values[i]);
    }
    if (!query->exec()) {
        const Error failed = error(query->lastError());
        query->finish();
        return std::unexpected(failed);
    }
    return query.get();
}

Result<void> Connection::finish(QSqlQuery &query)
{
    // next() returns false both at the end and on an error: only the error text tells them apart.
    const QSqlError last = query.lastError();
    query.finish();
    if (last.isValid())
        return std::unexpected(error(last));
    return {};
}

Result<int> Connection::exec(const QString &statement, const QVariantList &values)
{
    const auto query = run(statement, values);
    if (!query)
        return std::unexpected(query.error());
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<QVariant> Connection::value(const QString &statement, const QVariantList &values)
{
    QVariant found;
    const auto done = each(statement, values, [&found](const QSqlQuery &query) {
        found = query.value(0);
        return false;
    });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<void> Connection::script(const QString &statements)
{
    const auto database = handle();
    if (!database)
        return std::unexpected(database.error());
    char *message = nullptr;
    if (sqlite3_exec(*database, statements.toUtf8().constData(), nullptr, nullptr, &message) == SQLITE_OK)
        return {};
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    return failure(Error::Kind::Database, StoreText::tr("The database reports: %1.").arg(text), m_file);
}

Result<void> Connection::begin()
{
    return exec(QStringLiteral("BEGIN IMMEDIATE")).transform([](int) {});
}

Result<void> Connection::commit()
{
    return exec(QStringLiteral("COMMIT")).transform([](int) {});
}

void Connection::rollback()
{
    exec(QStringLiteral("ROLLBACK")); // fails only where SQLite has rolled back already
}

Result<qint64> Connection::dataVersion()
{
    return value(QStringLiteral("PRAGMA data_version")).transform([](const QVariant &v) { return v.toLongLong(); });
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (const auto begun = connection.begin(); !begun)
        return std::unexpected(begun.error());
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollback();
}

Result<void> Transaction::commit()
{
    const auto done = m_connection->commit();
    if (done)
        m_connection = nullptr;
    return done;
}

Result<Snapshot> Snapshot::begin(Connection &connection)
{
    return connection.exec(QStringLiteral("SAVEPOINT reading")).transform([&](int) { return Snapshot(connection); });
}

Snapshot::~Snapshot()
{
    if (m_connection)
        m_connection->exec(QStringLiteral("RELEASE reading"));
}

} // namespace hindsight
