// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArrayView>
#include <QVariant>

#include <memory>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace hindsight {

class Connection;

/// Texts in UTF-8 that live until a statement has run, in few large blocks.
class KeptTexts
{
public:
    QByteArrayView keep(QStringView text);

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    qsizetype m_left = 0;
};

/// A prepared statement of SQLite's. Texts and blobs are seen where SQLite has them. Lives no longer than its connection.
class Statement
{
public:
    static Result<Statement> prepare(const Connection &connection, const QString &sql);
    Statement(Statement &&other) noexcept
        : m_connection(other.m_connection)
        , m_statement(std::exchange(other.m_statement, nullptr))
        , m_shown(std::move(other.m_shown))
    {}
    Statement &operator=(Statement &&other) noexcept
    {
        std::swap(m_connection, other.m_connection);
        std::swap(m_statement, other.m_statement);
        std::swap(m_shown, other.m_shown);
        return *this;
    }
    ~Statement();

    /// Parameters are numbered from 1, as in SQLite. What a view shows must live until the statement has run.
    void bind(int parameter, qint64 value);
    void bind(int parameter, double value);
    void bindNull(int parameter);
    void bind(int parameter, QByteArrayView blob);
    void bind(int parameter, const QVariant &value); ///< copied; a null text is empty, every other null is NULL
    void bindText(int parameter, QByteArrayView utf8); ///< copied
    void bindKept(int parameter, QByteArrayView utf8); ///< a text that lives until the statement has run

    /// Runs a statement that gives no rows, and is ready to run again.
    Result<void> run();
    /// True: there is a row to look at. Without one it is ready to run again.
    Result<bool> next();
    /// Calls `row` for each row there is to look at.
    template <class OnRow> Result<void> each(OnRow row)
    {
        for (;;) {
            const auto more = next();
            if (!more)
                return std::unexpected(more.error());
            if (!*more)
                return {};
            row();
        }
    }
    /// How many rows the last run of an INSERT, UPDATE or DELETE changed, without what triggers did.
    qsizetype changes() const;
    /// Ends the reading of rows early.
    void reset();

    qint64 integer(int column) const; ///< from 0
    double real(int column) const;
    bool isNull(int column) const;
    QByteArrayView blob(int column) const; ///< of a text its UTF-8; until the next step
    QString text(int column) const;        ///< never null; without byte order marks, which older versions stored
    QVariant value(int column) const;      ///< qlonglong, double, QString or QByteArray; of NULL an invalid one

private:
    Statement(const Connection *connection, sqlite3_stmt *statement)
        : m_connection(connection)
        , m_statement(statement)
    {}
    Error error() const;

    /// What a column showed last. In rows that follow one another incident, kind and zone are mostly the same, and a shared text takes
    /// neither time nor room.
    struct Shown
    {
        std::string utf8;
        QString text;
    };

    const Connection *m_connection;
    sqlite3_stmt *m_statement;
    mutable std::vector<Shown> m_shown; ///< by column
};

} // namespace hindsight
