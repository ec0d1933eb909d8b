// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "texts.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUrl>

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

Connection::~Connection()
{
    m_statements.clear();
    sqlite3_close(m_handle);
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
    QString name = file;
    int flags = mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    if (mode == Mode::Immutable) {
        QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
        url.setQuery(QStringLiteral("immutable=1"));
        name = url.toString(QUrl::FullyEncoded);
        flags |= SQLITE_OPEN_URI;
    }
    const int opened = sqlite3_open_v2(name.toUtf8().constData(), &connection->m_handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (opened != SQLITE_OK)
        return failure(Error::Kind::Database, StoreText::tr("The database cannot be opened: %1.").arg(QString::fromUtf8(sqlite3_errstr(opened))), file);
    sqlite3_busy_handler(connection->m_handle, waitForOthers, nullptr);

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
    std::shared_ptr<Statement> &kept = m_statements[statement];
    if (!kept) {
        auto made = Statement::prepare(*this, statement);
        if (!made) {
            m_statements.remove(statement);
            return std::unexpected(made.error());
        }
        kept = std::make_shared<Statement>(std::move(*made));
    }
    return kept.get();
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

Result<Statement *> Connection::bound(const QString &statement, const QVariantList &values)
{
    auto found = prepared(statement);
    for (qsizetype i = 0; found && i < values.size(); ++i)
        (*found)->bind(int(i) + 1, values[i]);
    return found;
}

Result<int> Connection::exec(const QString &statement, const QVariantList &values)
{
    const auto bound = this->bound(statement, values);
    if (!bound)
        return std::unexpected(bound.error());
    return (*bound)->run().transform([&] { return int((*bound)->changes()); });
}

Result<QVariant> Connection::value(const QString &statement, const QVariantList &values)
{
    QVariant found;
    const auto done = each(statement, values, [&found](const Statement &row) {
        found = row.value(0);
        return false;
    });
    return done.transform([&] { return found; });
}

Result<void> Connection::script(const QString &statements)
{
    char *message = nullptr;
    if (sqlite3_exec(m_handle, statements.toUtf8().constData(), nullptr, nullptr, &message) == SQLITE_OK)
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
