// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones.h"

#include <QHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Abbreviation
{
    const char *name;
    int minutes; ///< ahead of UTC
};

// Sorted by name. Where a name has several meanings, the comment says which one we took.
constexpr Abbreviation abbreviations[] = {
    {"ACDT", 630},
    {"ACST", 570},
    {"ADT", -180},
    {"AEDT", 660},
    {"AEST", 600},
    {"AKDT", -480},
    {"AKST", -540},
    {"ART", -180},
    {"AST", -240}, // Atlantic, not Arabia
    {"AWST", 480},
    {"BRT", -180},
    {"BST", 60}, // British summer, not Bangladesh
    {"CAT", 120},
    {"CDT", -300}, // US Central, not Cuba
    {"CEST", 120},
    {"CET", 60},
    {"CLST", -180},
    {"CLT", -240},
    {"COT", -300},
    {"CST", -360}, // US Central, not China or Cuba
    {"EAT", 180},
    {"EDT", -240},
    {"EEST", 180},
    {"EET", 120},
    {"EST", -300},
    {"GMT", 0},
    {"GST", 240}, // Gulf
    {"HDT", -540},
    {"HKT", 480},
    {"HST", -600},
    {"ICT", 420},
    {"IDT", 180},
    {"IST", 330}, // India, not Ireland or Israel
    {"JST", 540},
    {"KST", 540},
    {"MDT", -360},
    {"MESZ", 120}, // German for CEST
    {"MEZ", 60},   // German for CET
    {"MSK", 180},
    {"MST", -420}, // US Mountain, not Malaysia or Myanmar
    {"MYT", 480},
    {"NDT", -150},
    {"NPT", 345},
    {"NST", -210},
    {"NZDT", 780},
    {"NZST", 720},
    {"PDT", -420},
    {"PET", -300},
    {"PHT", 480},
    {"PKT", 300},
    {"PST", -480}, // US Pacific, not the Philippines
    {"SAST", 120},
    {"SGT", 480},
    {"TRT", 180},
    {"UTC", 0},
    {"UYT", -180},
    {"WAT", 60},
    {"WEST", 60},
    {"WET", 0},
    {"WIB", 420},
    {"Z", 0},
};

constexpr struct
{
    const char *name;
    const char *zone;
} regions[] = {
    {"ET", "America/New_York"},
    {"CT", "America/Chicago"},
    {"MT", "America/Denver"},
    {"PT", "America/Los_Angeles"},
};

// Pairs of standard and summer time, and where the largest city is that keeps both.
constexpr struct
{
    const char *standard;
    const char *summer;
    const char *zone;
} seasons[] = {
    {"EST", "EDT", "America/New_York"},
    {"CST", "CDT", "America/Chicago"},
    {"MST", "MDT", "America/Denver"},
    {"PST", "PDT", "America/Los_Angeles"},
    {"AKST", "AKDT", "America/Anchorage"},
    {"AST", "ADT", "America/Halifax"},
    {"NST", "NDT", "America/St_Johns"},
    {"CET", "CEST", "Europe/Berlin"},
    {"MEZ", "MESZ", "Europe/Berlin"},
    {"EET", "EEST", "Europe/Athens"},
    {"WET", "WEST", "Europe/Lisbon"},
    {"", "BST", "Europe/London"},
    {"AEST", "AEDT", "Australia/Sydney"},
    {"ACST", "ACDT", "Australia/Adelaide"},
    {"NZST", "NZDT", "Pacific/Auckland"},
    {"", "IDT", "Asia/Jerusalem"},
};

const Abbreviation *abbreviationNamed(QStringView name)
{
    const auto less = [](const Abbreviation &a, QStringView b) { return QLatin1StringView(a.name).compare(b, Qt::CaseInsensitive) < 0; };
    const auto found = std::lower_bound(std::begin(abbreviations), std::end(abbreviations), name, less);
    if (found == std::end(abbreviations) || QLatin1StringView(found->name).compare(name, Qt::CaseInsensitive) != 0)
        return nullptr;
    return found;
}

/// Minutes of "+2", "+02", "+0200", "+02:00", "-3:30"; the sign may be a real minus.
std::optional<int> offsetMinutes(QStringView text)
{
    if (text.size() < 2)
        return std::nullopt;
    const QChar sign = text.front();
    if (sign != u'+' && sign != u'-' && sign != u'\u2212')
        return std::nullopt;
    text = text.sliced(1);
    QStringView hours = text;
    QStringView minutes = u"00";
    if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        hours = text.first(colon);
        minutes = text.sliced(colon + 1);
    } else if (text.size() == 4) {
        hours = text.first(2);
        minutes = text.sliced(2);
    }
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (hours.isEmpty() || hours.size() > 2 || minutes.size() != 2 || !std::ranges::all_of(hours, isDigit) || !std::ranges::all_of(minutes, isDigit))
        return std::nullopt;
    const int h = hours.toInt();
    const int m = minutes.toInt();
    if (h > 14 || m > 59)
        return std::nullopt;
    return (sign == u'+' ? 1 : -1) * (h * 60 + m);
}

QTimeZone fixedZone(int minutes)
{
    return minutes == 0 ? QTimeZone(QTimeZone::UTC) : QTimeZone::fromSecondsAheadOfUtc(minutes * 60);
}

/// System's spelling of "europe/berlin". Names without a slash ("Japan", "EST5EDT") are old aliases that a text hardly means.
std::optional<QTimeZone> systemZone(QStringView name)
{
    static const QHash<QString, QByteArray> byLowerName = [] {
        QHash<QString, QByteArray> ids;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
            ids.insert(QString::fromLatin1(id).toLower(), id);
        return ids;
    }();
    if (!name.contains(u'/'))
        return std::nullopt;
    const auto found = byLowerName.constFind(name.toString().toLower());
    if (found == byLowerName.constEnd())
        return std::nullopt;
    return QTimeZone(*found);
}

} // namespace

std::optional<QTimeZone> zoneNamed(QStringView name)
{
    name = name.trimmed();
    if (name.isEmpty())
        return std::nullopt;
    if (const auto minutes = offsetMinutes(name))
        return fixedZone(*minutes);
    if (const Abbreviation *abbreviation = abbreviationNamed(name))
        return fixedZone(abbreviation->minutes);
    if (name.startsWith("UTC"_L1, Qt::CaseInsensitive) || name.startsWith("GMT"_L1, Qt::CaseInsensitive)) {
        if (const auto minutes = offsetMinutes(name.sliced(3).trimmed()))
            return fixedZone(*minutes);
    }
    for (const auto &region : regions) {
        if (QLatin1StringView(region.name).compare(name, Qt::CaseInsensitive) == 0)
            return QTimeZone(region.zone);
    }
    return systemZone(name);
}

QStringList zoneNames()
{
    QStringList names = {QStringLiteral("UTC")};
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names.append(QString::fromLatin1(id));
    }
    return names;
}

bool isZoneAbbreviation(QStringView name)
{
    const Abbreviation *found = abbreviationNamed(name.trimmed());
    return found && QLatin1StringView(found->name) != "UTC"_L1 && QLatin1StringView(found->name) != "GMT"_L1
        && QLatin1StringView(found->name) != "Z"_L1;
}

QString regionOfSeason(QStringView abbreviation)
{
    abbreviation = abbreviation.trimmed();
    for (const auto &season : seasons) {
        for (const QLatin1StringView name : {QLatin1StringView(season.standard), QLatin1StringView(season.summer)}) {
            if (!name.isEmpty() && name.compare(abbreviation, Qt::CaseInsensitive) == 0)
                return QString::fromLatin1(season.zone);
        }
    }
    return {};
}

std::optional<qint64> atInZone(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return std::nullopt;
    const QDateTime there(date, time, zone, QDateTime::TransitionResolution::PreferBefore);
    if (!there.isValid() || there.date() != date || there.time() != time)
        return std::nullopt;
    return there.toMSecsSinceEpoch() * 1000;
}

std::optional<qint64> startOfDay(const QDate &date, const QTimeZone &zone)
{
    const QDateTime start = date.startOfDay(zone);
    if (!start.isValid())
        return std::nullopt;
    return start.toMSecsSinceEpoch() * 1000;
}

QDateTime inZone(qint64 at, const QTimeZone &zone)
{
    const qint64 milliseconds = at / 1000 - (at % 1000 < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone);
}

} // namespace hindsight
