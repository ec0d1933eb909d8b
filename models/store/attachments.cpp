// SPDX-License-Identifier: GPL-3.0-or-later
// Files and pictures that records refer to by the hash of their bytes.
#include "store_p.h"

#include "sql.h"
#include "texts.h"

#include <QCryptographicHash>

namespace hindsight {

Result<QString> Store::attach(const QString &name, const QString &type, const QByteArray &bytes)
{
    if (isReadOnly())
        return failure(Error::Kind::Database, StoreText::tr("This database is open for reading only; nothing was changed."), file());
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return d->connection->exec(sql("insert_attachment"), {hash, name, type, bytes.size(), bytes}).transform([&](int) { return hash; });
}

Result<Attachment> Store::attachment(const QString &sha256) const
{
    std::optional<Attachment> found;
    const auto read = d->connection->each(sql("attachment"), {sha256}, [&](const QSqlQuery &query) {
        found = Attachment{query.value(0).toString(), query.value(1).toString(), query.value(2).toByteArray()};
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return failure(Error::Kind::NotFound, StoreText::tr("The attachment is not in this database."), sha256);
    if (QString::fromLatin1(QCryptographicHash::hash(found->bytes, QCryptographicHash::Sha256).toHex()) != sha256)
        return failure(Error::Kind::Database, StoreText::tr("The attachment is damaged: its bytes are not those that were stored."), sha256);
    return *found;
}

} // namespace hindsight
