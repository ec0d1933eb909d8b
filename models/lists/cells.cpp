// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells.h"

#include "choices.h"
#include "minutes.h"
#include "models/incident/milestones.h"
#include "models/incident/zones.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Moment momentOf(const Value &value)
{
    Moment moment;
    fromValue(value, moment);
    return moment;
}

QString momentText(const Moment &moment, const TimeContext &context)
{
    const QString clock = clockText(moment, context.zone);
    const QString date = dateText(moment, context.zone);
    if (date.isEmpty() || date == context.date.toString(Qt::ISODate))
        return clock.isEmpty() ? date : clock;
    return clock.isEmpty() ? date : date + u' ' + clock;
}

QStringList texts(const Value &value)
{
    QStringList all;
    for (const auto &entry : value.toArray())
        all.append(entry.toString());
    return all;
}

QStringList split(const QString &text)
{
    QStringList all;
    for (const QString &part : text.split(u',')) {
        if (!part.trimmed().isEmpty())
            all.append(part.trimmed());
    }
    return all;
}

/// An exact text of a number that reads back to the same number.
QString realText(double number) { return QLocale().toString(number, 'g', QLocale::FloatingPointShortest); }

/// A share is kept as 0 to 1, and people say it in percent.
bool isShare(const FieldInfo &field) { return QLatin1StringView(field.name).startsWith("share_"_L1); }

bool isMinutes(const FieldInfo &field) { return QLatin1StringView(field.name).endsWith("_minutes"_L1); }

/// "60 %", "60" and "0.6"; none: no share.
std::optional<double> shareOf(const QString &text)
{
    QString number = text;
    number.remove(u'%');
    bool good = false;
    double share = QLocale().toDouble(number.trimmed(), &good);
    if (share > 1 || number != text)
        share /= 100;
    return good && share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

/// The shortest percentage that reads back to the same share; the share itself, where there is none.
QString shareText(double share)
{
    for (int digits = 3; digits <= 17; ++digits) {
        const QString text = QCoreApplication::translate("Cell", "%1 %", "a share").arg(QLocale().toString(share * 100, 'g', digits));
        if (shareOf(text) == share)
            return text;
    }
    return realText(share);
}

} // namespace

TimeContext timeContextOf(const Record &record)
{
    TimeContext context;
    context.zone = record.incident.zone;
    const QTimeZone zone = zoneNamed(context.zone).value_or(QTimeZone::utc());
    std::optional<qint64> at;
    if (const auto began = milestoneOf(record, MilestoneKind::Began))
        at = began->at.at;
    for (const TimelineEvent &event : record.events) {
        if (at)
            break;
        at = event.at.at;
    }
    context.date = at ? inZone(*at, zone).date() : QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    return context;
}

QString cellText(const FieldInfo &field, const Value &value, const TimeContext &context)
{
    switch (field.kind) {
    case FieldKind::Choice: return choiceLabel(value.toString());
    case FieldKind::Time: return momentText(momentOf(value), context);
    case FieldKind::Boolean: return value.toBool() ? QCoreApplication::translate("Cell", "yes") : QCoreApplication::translate("Cell", "no");
    default: return editorText(field, value, context);
    }
}

QString editorText(const FieldInfo &field, const Value &value, const TimeContext &context)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Markdown:
    case FieldKind::Choice:
    case FieldKind::Reference: return value.toString();
    case FieldKind::Integer:
        if (!value.isDouble())
            return {};
        return isMinutes(field) ? minutesText(value.toInteger()) : QString::number(value.toInteger());
    case FieldKind::Real:
        if (!value.isDouble())
            return {};
        return isShare(field) ? shareText(value.toDouble()) : realText(value.toDouble());
    case FieldKind::Boolean: return value.toBool() ? u"true"_s : u"false"_s;
    case FieldKind::List:
    case FieldKind::References: return texts(value).join(u", "_s);
    case FieldKind::Time: return editText(momentOf(value), context);
    case FieldKind::Object: break;
    }
    return {};
}

QString cellToolTip(const FieldInfo &field, const Value &value, const TimeContext &context)
{
    if (field.kind != FieldKind::Time)
        return cellText(field, value, context);
    const Moment moment = momentOf(value);
    if (moment.isEmpty())
        return {};
    QStringList lines;
    const QString date = dateText(moment, context.zone);
    const QString clock = clockText(moment, context.zone);
    if (!date.isEmpty())
        lines.append((date + u' ' + clock + u' ' + (context.zone.isEmpty() ? u"UTC"_s : context.zone)).simplified());
    if (!moment.written.isEmpty())
        lines.append(QCoreApplication::translate("Cell", "written: %1").arg(moment.written));
    if (moment.precision == Precision::Approximate)
        lines.append(QCoreApplication::translate("Cell", "about this time"));
    return lines.join(u'\n');
}

QVariant sortValue(const FieldInfo &field, const Value &value)
{
    switch (field.kind) {
    case FieldKind::Time: {
        const Moment moment = momentOf(value);
        return moment.at ? QVariant(*moment.at) : QVariant();
    }
    case FieldKind::Choice: return field.choices ? QVariant(field.choices().indexOf(value.toString())) : QVariant(value.toString());
    case FieldKind::Integer: return value.isDouble() ? QVariant(value.toInteger()) : QVariant();
    case FieldKind::Real: return value.isDouble() ? QVariant(value.toDouble()) : QVariant();
    case FieldKind::Boolean: return value.toBool();
    default: return editorText(field, value, {}).toCaseFolded();
    }
}

Result<Value> readCell(const FieldInfo &field, const QVariant &typed, const TimeContext &context)
{
    const QString text = typed.toString().trimmed();
    switch (field.kind) {
    case FieldKind::Markdown: return Value(typed.toString());
    case FieldKind::Text:
    case FieldKind::Reference: return Value(text);
    case FieldKind::Boolean: return Value(typed.toBool());
    case FieldKind::Choice:
        if (!field.choices().contains(text))
            return failure(Error::Kind::Input, QCoreApplication::translate("Cell", "“%1” is none of the choices.").arg(text));
        return Value(text);
    case FieldKind::List:
    case FieldKind::References: return Value(QJsonArray::fromStringList(split(text)));
    case FieldKind::Integer:
    case FieldKind::Real: {
        if (text.isEmpty())
            return Value(Value::Null);
        if (isShare(field)) {
            if (const auto share = shareOf(text))
                return Value(*share);
            return failure(Error::Kind::Input, QCoreApplication::translate("Cell", "“%1” is no share. Write it like %2.").arg(text, shareText(0.6)));
        }
        if (isMinutes(field)) {
            if (const auto minutes = minutesOf(text))
                return Value(*minutes);
            return failure(Error::Kind::Input,
                           QCoreApplication::translate("Cell", "“%1” is no number of minutes. Write it like 90, or like 1 h 30 min.").arg(text));
        }
        bool good = false;
        if (field.kind == FieldKind::Integer) {
            const qint64 number = QLocale().toLongLong(text, &good);
            if (good)
                return Value(number);
        } else {
            const double number = QLocale().toDouble(text, &good);
            if (good)
                return Value(number);
        }
        return failure(
            Error::Kind::Input,
            QCoreApplication::translate("Cell", "“%1” is no number. Write it like %2.").arg(text, field.kind == FieldKind::Integer ? u"90"_s : realText(0.6)));
    }
    case FieldKind::Time: {
        if (text.isEmpty())
            return Value(Value::Null);
        const Result<Moment> moment = readMoment(text, context);
        if (!moment)
            return std::unexpected(moment.error());
        return toValue(*moment);
    }
    case FieldKind::Object: break;
    }
    return failure(Error::Kind::Usage, QCoreApplication::translate("Cell", "This field cannot be typed."));
}

QString copiedText(const FieldInfo &field, const Value &value, const TimeContext &context)
{
    if (field.kind != FieldKind::Time)
        return cellText(field, value, context);
    const Moment moment = momentOf(value);
    if (!moment.at)
        return moment.written;
    const QString text = editText(moment, {.zone = context.zone});
    return moment.precision == Precision::Day ? text : text + u' ' + (context.zone.isEmpty() ? u"UTC"_s : context.zone);
}

Result<Value> readCopied(const FieldInfo &field, const QString &text, const TimeContext &context)
{
    const auto isText = [&text](const QString &other) { return text.trimmed().compare(other, Qt::CaseInsensitive) == 0; };
    if (field.kind == FieldKind::Choice) {
        for (const QString &choice : field.choices()) {
            if (isText(choice) || isText(choiceLabel(choice)))
                return Value(choice);
        }
    } else if (field.kind == FieldKind::Boolean) {
        const auto isOneOf = [&](const QStringList &words) { return std::ranges::any_of(words, isText); };
        if (isOneOf({QCoreApplication::translate("Cell", "yes"), u"yes"_s, u"true"_s, u"x"_s, u"1"_s}))
            return Value(true);
        if (isOneOf({QCoreApplication::translate("Cell", "no"), u"no"_s, u"false"_s, u"0"_s, QString()}))
            return Value(false);
        return failure(Error::Kind::Input, QCoreApplication::translate("Cell", "“%1” is neither yes nor no.").arg(text));
    }
    return readCell(field, text, context);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString headerText(const FieldInfo &field) { return capitalised(labelOf(field)); }

} // namespace hindsight
