// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflicts.h"

#include "sql.h"
#include "texts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace hindsight {

QString shown(const Value &value)
{
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (Moment moment; value.moment() || value.isObject()) {
        if (fromValue(value, moment) && !moment.written.isEmpty())
            text = moment.written;
        else if (moment.at)
            text = QDateTime::fromMSecsSinceEpoch(*moment.at / 1000, QTimeZone::UTC).toString(Qt::ISODate);
    } else if (value.isDouble())
        text = QString::number(value.toDouble(), 'g', 15);
    else if (value.isBool())
        text = value.toBool() ? StoreText::tr("yes") : StoreText::tr("no");
    if (text.isEmpty())
        return StoreText::tr("empty");
    text = text.simplified();
    return QStringLiteral("“%1”").arg(text.size() > 60 ? text.left(59) + QChar(0x2026) : text);
}

namespace {

// Who changed a record last (that field of it, or all of it), as "Anna, 10:41"; empty: nobody the history knows.
QString lastChange(Connection &connection, const Change &change, const QString &field)
{
    QString who;
    const auto read = connection.each(sql("last_changes"), {change.entity, change.uid}, [&](const Statement &row) {
        const QJsonObject fields = QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object();
        if (!field.isEmpty() && !fields.contains(field))
            return true;
        const QString author = row.value(0).toString();
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong() / 1000);
        who = StoreText::tr("%1, %2").arg(author.isEmpty() ? StoreText::tr("someone") : author.section(QLatin1Char('<'), 0, 0).trimmed(),
                                          QLocale().toString(at, QLocale::ShortFormat));
        return false;
    });
    return read ? who : QString();
}

} // namespace

Error conflict(Connection &connection, const Change &change, const QString &name, const FieldInfo &field, const Value &mine, const Value &theirs)
{
    const EntityInfo &entity = *entityNamed(change.entity);
    const QString subject = name.isEmpty() ? labelOf(entity) : name;
    const QString who = lastChange(connection, change, field.nameText);
    QString text = StoreText::tr("The field “%1” of %2 was changed meanwhile").arg(labelOf(field), subject);
    if (!who.isEmpty())
        text += StoreText::tr(" (%1)").arg(who);
    text += StoreText::tr(": it is now %1. Your value %2 was not saved.").arg(shown(theirs), shown(mine));
    return {Error::Kind::Conflict, text};
}

Error goneOrThere(Connection &connection, const Change &change, const QString &name, const char *sentence)
{
    const EntityInfo &entity = *entityNamed(change.entity);
    QString text = QCoreApplication::translate("Store", sentence).arg(name.isEmpty() ? labelOf(entity) : name);
    if (const QString who = lastChange(connection, change, {}); !who.isEmpty())
        text += StoreText::tr(" (%1)").arg(who);
    return {Error::Kind::Conflict, text + QLatin1Char('.')};
}

} // namespace hindsight
