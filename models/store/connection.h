// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

#include <QHash>

struct sqlite3;

namespace hindsight {

/// One connection to a database file, used by one thread at a time. Statements are prepared once and kept; each is
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
        const auto bound = this->bound(statement, values);
        if (!bound)
            return std::unexpected(bound.error());
        for (Statement &rows = **bound;;) {
            const auto more = rows.next();
            if (!more)
                return std::unexpected(more.error());
            if (!*more)
                return {};
            if (!row(std::as_const(rows))) {
                rows.reset();
                return {};
            }
        }
    }
    /// Runs a statement that gives no rows; returns how many rows it changed.
    Result<int> exec(const QString &statement, const QVariantList &values = {});
    /// First column of the first row; an invalid QVariant without rows.
    Result<QVariant> value(const QString &statement, const QVariantList &values = {});
    /// Runs a script of many statements, triggers included.
    Result<void> script(const QString &statements);

    Result<void> begin(); ///< takes the write lock at once, so that what is read inside still holds when it writes
    Result<void> commit();
    void rollback();

    /// Changes when another connection wrote; see PRAGMA data_version.
    Result<qint64> dataVersion();

    /// A statement, prepared once and kept; whoever has it runs it to its end.
    Result<Statement *> prepared(const QString &statement);
    /// SQLite's own handle.
    sqlite3 *handle() const { return m_handle; }
    /// What to tell about a result code of SQLite's; `detail` as SQLite says it.
    Error error(int code, const QString &detail) const;

private:
    Connection(const QString &file, Mode mode)
        : m_file(file)
        , m_mode(mode)
    {}
    Result<Statement *> bound(const QString &statement, const QVariantList &values);

    QString m_file;
    Mode m_mode;
    sqlite3 *m_handle = nullptr;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
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
