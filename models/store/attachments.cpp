// SPDX-License-Identifier: GPL-3.0-or-later
// Files and pictures that records refer to by the hash of their bytes.
#include "store_p.h"

#include "sql.h"
#include "texts.h"

#include <QCryptographicHash>

namespace hindsight {

QString attachmentHash(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

Result<void> Store::attach(const QList<Attachment> &attachments)
{
    for (const auto &[name, type, bytes, known] : attachments) {
        const QString sha256 = known.isEmpty() ? attachmentHash(bytes) : known;
        if (const auto done = d->connection->exec(sql("insert_attachment"), {sha256, name, type, bytes.size(), bytes}); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<Attachment> Store::attachment(const QString &sha256) const
{
    std::optional<Attachment> found;
    const auto read = d->connection->each(sql("attachment"), {sha256}, [&](const Statement &row) {
        found = Attachment{row.value(0).toString(), row.value(1).toString(), row.value(2).toByteArray(), sha256};
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return failure(Error::Kind::NotFound, StoreText::tr("The attachment is not in this database."), sha256);
    if (attachmentHash(found->bytes) != sha256)
        return failure(Error::Kind::Database, StoreText::tr("The attachment is damaged: its bytes are not those that were stored."), sha256);
    return *found;
}

} // namespace hindsight
