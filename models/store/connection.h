// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

struct sqlite3;

namespace hindsight {

class Statement;

/// One connection to a database file, used in the thread that opened it. Statements are prepared once and kept; each is
/// finished before the next begins, because an open SELECT blocks what changes the schema or copies the file.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly, Immutable };
    static constexpr int usualCache = 16'000;   ///< KiB of pages
    static constexpr int usualUnfolded = 8'000; ///< pages of the write-ahead log

    /// Opens the file with the settings every connection needs: foreign keys, WAL, full synchronisation, five seconds of
    /// patience with other processes, during which it looks every millisecond (SQLite's own patience sleeps longer and longer,
    /// and then a running import wins each time). A new file gets mode 0600.
    static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QString &file() const { return m_file; }
    Mode mode() const { return m_mode; }

    /// Runs a statement and calls `row` for each row; `row` returns false to stop.
    template <class OnRow> Result<void> each(const QString &statement, const QVariantList &values, OnRow row)
    {
        const auto query = run(statement, values);
        if (!query)
            return std::unexpected(query.error());
        while ((*query)->next()) {
            if (!row(std::as_const(**query)))
                break;
        }
        return finish(**query);
    }
    /// Runs a statement that gives no rows; returns how many rows it changed.
    Result<int> exec(const QString &statement, const QVariantList &values = {});
    /// First column of the first row; an invalid QVariant without rows.
    Result<QVariant> value(const QString &statement, const QVariantList &values = {});
    /// Runs a script of many statements (triggers included), which Qt's driver cannot.
    Result<void> script(const QString &statements);

    Result<void> begin(); ///< takes the write lock at once, so that what is read inside still holds when it writes
    Result<void> commit();
    void rollback();

    /// Changes when another connection wrote; see PRAGMA data_version.
    Result<qint64> dataVersion();

    /// A statement without Qt in between (statement.h), prepared once and kept; whoever has it runs it to its end.
    Result<Statement *> prepared(const QString &statement);
    /// SQLite's own handle.
    Result<sqlite3 *> handle() const;
    /// What to tell about a result code of SQLite's; `detail` as SQLite says it.
    Error error(int code, const QString &detail) const;

private:
    Connection(const QString &file, Mode mode);
    Result<QSqlQuery *> run(const QString &statement, const QVariantList &values);
    Result<void> finish(QSqlQuery &query);
    Error error(const QSqlError &error) const;

    QString m_file;
    QString m_name;
    Mode m_mode;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QHash<QString, std::shared_ptr<Statement>> m_prepared;
};

/// A transaction that is rolled back unless it is committed.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {}
    Connection *m_connection;
};

/// What is read while it lives is of one moment, even while another process writes. May live within a transaction.
class Snapshot
{
public:
    static Result<Snapshot> begin(Connection &connection);
    Snapshot(Snapshot &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {}
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Connection &connection)
        : m_connection(&connection)
    {}
    Connection *m_connection;
};

} // namespace hindsight
