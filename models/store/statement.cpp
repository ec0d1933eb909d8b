// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include "connection.h"
#include "models/text/sourcetext.h"

#include <QStringEncoder>

#include <sqlite3.h>

namespace hindsight {

namespace {

QString read(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.contains('\xef') ? withoutMarks(text) : text; // as a mark begins
}

} // namespace

QByteArrayView KeptTexts::keep(QStringView text)
{
    constexpr qsizetype block = 1 << 16;
    QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype most = utf8.requiredSpace(text.size());
    if (most > m_left) {
        m_left = std::max(most, block);
        m_free = m_blocks.emplace_back(std::make_unique_for_overwrite<char[]>(size_t(m_left))).get();
    }
    char *const begin = std::exchange(m_free, utf8.appendToBuffer(m_free, text));
    m_left -= m_free - begin;
    return {begin, m_free};
}

Result<Statement> Statement::prepare(const Connection &connection, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(connection.handle(), text.constData(), int(text.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(connection.error(code, QString::fromUtf8(sqlite3_errmsg(connection.handle()))));
    return Statement(&connection, statement);
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::bind(int parameter, qint64 value) { sqlite3_bind_int64(m_statement, parameter, value); }

void Statement::bind(int parameter, double value) { sqlite3_bind_double(m_statement, parameter, value); }

void Statement::bindNull(int parameter) { sqlite3_bind_null(m_statement, parameter); }

void Statement::bind(int parameter, QByteArrayView blob)
{
    // A null pointer would be NULL, and no bytes are bytes.
    sqlite3_bind_blob64(m_statement, parameter, blob.isEmpty() ? "" : blob.data(), sqlite3_uint64(blob.size()), SQLITE_STATIC);
}

void Statement::bind(int parameter, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return bindText(parameter, value.toString().toUtf8());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(m_statement, parameter, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        return;
    }
    case QMetaType::Double: return value.isNull() ? bindNull(parameter) : bind(parameter, value.toDouble());
    default: value.isNull() ? bindNull(parameter) : bind(parameter, value.toLongLong());
    }
}

void Statement::bindText(int parameter, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement, parameter, utf8.isEmpty() ? "" : utf8.data(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindKept(int parameter, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement, parameter, utf8.isEmpty() ? "" : utf8.data(), sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

Result<void> Statement::run()
{
    const auto row = next();
    if (!row)
        return std::unexpected(row.error());
    reset();
    return {};
}

Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Error failed = error();
    reset();
    return std::unexpected(failed);
}

qsizetype Statement::changes() const { return sqlite3_changes(sqlite3_db_handle(m_statement)); }

void Statement::reset() { sqlite3_reset(m_statement); }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

QByteArrayView Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), qsizetype(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::text(int column) const
{
    constexpr qsizetype longestShared = 64;
    const QByteArrayView utf8 = blob(column);
    if (utf8.isEmpty())
        return QStringLiteral("");
    if (utf8.size() > longestShared)
        return read(utf8);
    if (size_t(column) >= m_shown.size())
        m_shown.resize(size_t(column) + 1);
    Shown &shown = m_shown[size_t(column)];
    if (utf8 != QByteArrayView(shown.utf8)) {
        shown.text = read(utf8);
        shown.utf8.assign(utf8.data(), size_t(utf8.size()));
    }
    return shown.text;
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return real(column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB: return blob(column).toByteArray();
    default: return {};
    }
}

Error Statement::error() const
{
    sqlite3 *database = sqlite3_db_handle(m_statement);
    return m_connection->error(sqlite3_errcode(database), QString::fromUtf8(sqlite3_errmsg(database)));
}

} // namespace hindsight
