// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql.h"

#include <QFile>
#include <QHash>
#include <QMutex>

namespace hindsight {

QString sql(const char *name)
{
    static QMutex mutex;
    static QHash<QByteArray, QString> statements;
    const QMutexLocker lock(&mutex);
    auto it = statements.find(name);
    if (it == statements.end()) {
        QFile file(QStringLiteral(":/sql/%1.sql").arg(QLatin1StringView(name)));
        const bool opened = file.open(QFile::ReadOnly);
        Q_ASSERT_X(opened, "sql", name);
        QString text;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.startsWith("--"))
                text += QString::fromUtf8(line) + QLatin1Char('\n');
        }
        it = statements.insert(name, text.trimmed());
    }
    return *it;
}

} // namespace hindsight
