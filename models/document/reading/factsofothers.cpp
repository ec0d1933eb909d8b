// SPDX-License-Identifier: GPL-3.0-or-later
// What documents and their front matter say in a few words: "Severity: SEV-2", "Time to resolve: 2h 41m", "date: 2024-05-03".
#include "ofothers.h"
#include "stated.h"
#include "writtentime.h"

#include "models/incident/zones.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

enum class Fact { Date, Severity, Services, Person, Resolving, Repairing, Lasting, Began, Detected, Resolved, Zone };

constexpr struct
{
    Fact fact;
    const char16_t *name; ///< a regular expression for a whole name, in lower case
} facts[] = {
    {Fact::Date, u"(?:incident |outage )?date(?:\\(s\\))?|date of (?:incident|outage)|incident date|when|datum"},
    {Fact::Severity, u"severity(?: level)?|sev|impact level|incident severity|schweregrad|priority level"},
    {Fact::Services,
     u"(?:affected|impacted) (?:services?|systems?|components?|products?)|services? (?:affected|impacted)|systems? affected|services?|affected|betroffene "
     u"(?:dienste?|systeme?)"},
    {Fact::Person,
     u"authors?|created by|written by|owners?|post-?mortem (?:owner|lead)|incident (?:commander|manager|lead|owner)|ic|scribe|on-?call(?: "
     u"engineer)?|facilitator|communications? lead|sre lead|autor(?:en)?|verantwortlich"},
    {Fact::Resolving, u"(?:mean )?time to (?:resolve|resolution|restore|restoration|full recovery)|ttr|mttr|time to recover|time to recovery"},
    {Fact::Repairing, u"time to (?:repair|mitigate|mitigation)|ttm"},
    {Fact::Lasting,
     u"(?:total |incident |outage |overall |impact )*(?:impact |outage |incident )?duration|downtime|length|time window.*|dauer|ausfallzeit|duration of "
     u"(?:impact|incident|outage)|total time.*"},
    {Fact::Began, u"(?:incident |outage |impact )?(?:start|started|start time|began|beginn?)(?: time| date)?"},
    {Fact::Detected, u"(?:first )?detected(?: at| time)?|detection time|detect time"},
    {Fact::Resolved, u"(?:incident |outage |impact )?(?:end|ended|end time|resolved(?: at| when)?|resolvedwhen|resolution time|ende)"},
    {Fact::Zone, u"time ?zone|zeitzone"},
};

std::optional<Fact> factNamed(const QString &name)
{
    static const QList<std::pair<Fact, QRegularExpression>> known = [] {
        QList<std::pair<Fact, QRegularExpression>> all;
        for (const auto &fact : facts)
            all.append({fact.fact, QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf16(fact.name)))});
        return all;
    }();
    const QString lower = name.simplified().toLower();
    if (lower.size() > 60)
        return std::nullopt;
    const auto found = std::ranges::find_if(known, [&](const auto &fact) { return fact.second.match(lower).hasMatch(); });
    return found == known.end() ? std::nullopt : std::optional(found->first);
}

void addMilestone(MilestoneKind kind, const Moment &at, int line, Reading &reading)
{
    const bool isNew = std::ranges::none_of(reading.record.milestones, [&](const Milestone &milestone) { return milestone.kind == kind; });
    if (!at.at || !isNew)
        return;
    if (at.precision != Precision::Day)
        reading.noteZone(at.zone);
    reading.add(reading.record.milestones, Milestone{.kind = kind, .source = MilestoneSource::Stated, .at = at}, line);
}

void addMilestone(MilestoneKind kind, const QString &written, int line, Reading &reading)
{
    addMilestone(kind, readWritten(written, reading.context).moment, line, reading);
}

void addServices(const QStringList &names, int line, Reading &reading)
{
    for (const QString &name : names) {
        const QString service = shownText(name.trimmed());
        if (!service.isEmpty() && service.size() < 80)
            reading.add(reading.record.services, ServiceRole{.service = service, .part = ServicePart::Affected}, line);
    }
}

bool areNames(const QString &value) { return value.size() < 120 && !value.contains(u". ") && value.count(u' ') < 14; }

/// The first day of "October 2019"; invalid: a text says something else.
QDate monthIn(const QString &text)
{
    static const QRegularExpression named(u"^(\\p{L}{3,9}\\.?,?\\s+\\d{4})$"_s);
    const auto match = named.match(text.simplified());
    return match.hasMatch() ? firstDate(u"1 "_s + match.captured(1), {}) : QDate();
}

void readFact(const QString &name, const QString &markdown, int line, bool isHead, Reading &reading)
{
    const auto fact = factNamed(name);
    if (fact == Fact::Person && !isHead) // "Author: ..." of a commit
        return;
    const QString value = shownText(markdown).simplified();
    if (!fact || value.isEmpty() || value.size() > 300)
        return;
    Incident &incident = reading.record.incident;
    switch (*fact) {
    case Fact::Date:
        if (const QDate date = firstDate(value, reading.context.date); date.isValid())
            reading.context.date = date;
        else
            reading.month = monthIn(value);
        break;
    case Fact::Severity:
        if (reading.record.severities.isEmpty() && value.size() < 80)
            reading.add(reading.record.severities, SeverityChange{.severity = value}, line);
        break;
    case Fact::Services:
        if (areNames(value))
            addServices(value.split(QRegularExpression(u"\\s*[,;]\\s*"_s)), line, reading);
        break;
    case Fact::Person:
        if (areNames(value)) {
            for (const QString &person : value.split(QRegularExpression(u"\\s*[,;]\\s*"_s), Qt::SkipEmptyParts))
                reading.add(reading.record.participants, Participant{.role = name.simplified(), .person = person}, line);
        }
        break;
    case Fact::Resolving:
        if (const auto minutes = readMinutes(value))
            incident.statedDurationMinutes = minutes;
        break;
    case Fact::Repairing:
        if (const auto minutes = readMinutes(value); minutes && !incident.statedDurationMinutes)
            incident.statedDurationMinutes = minutes;
        break;
    case Fact::Lasting: {
        static const QRegularExpression clock(u"^(\\d{1,3}):([0-5]\\d)(?::[0-5]\\d)?(?:\\s*\\(?(?:h|hrs?|hours|hh?:mm(?::ss)?|stunden|std)\\.?\\)?)?$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        if (const auto match = clock.match(value); match.hasMatch()) { // "02:35" lasts, and is no time of day
            if (!incident.statedDurationMinutes)
                incident.statedDurationMinutes = 60 * match.captured(1).toInt() + match.captured(2).toInt();
            break;
        }
        const StatedTimes stated = readStatedTimes(value, reading.context);
        if (!incident.statedDurationMinutes)
            incident.statedDurationMinutes = stated.minutes;
        if (stated.from.precision != Precision::Day)
            addMilestone(MilestoneKind::Began, stated.from, line, reading);
        if (stated.to.precision != Precision::Day)
            addMilestone(MilestoneKind::Resolved, stated.to, line, reading);
        break;
    }
    case Fact::Began: addMilestone(MilestoneKind::Began, value, line, reading); break;
    case Fact::Detected: addMilestone(MilestoneKind::Detected, value, line, reading); break;
    case Fact::Resolved: addMilestone(MilestoneKind::Resolved, value, line, reading); break;
    case Fact::Zone:
        if (const QString zone = zoneStated(value, true); !zone.isEmpty())
            reading.stateZone(zone, line);
        break;
    }
}

/// "Start (EST)": the name, and the zone that stands behind it.
QString withoutZone(const QString &name, int line, Reading &reading)
{
    static const QRegularExpression behind(u"^(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]\\s*$"_s);
    const auto match = behind.match(name);
    const QString zone = match.hasMatch() && factNamed(match.captured(1)) ? zoneStated(match.captured(2), true) : QString();
    if (zone.isEmpty())
        return name;
    if (reading.zoneLine == 0)
        reading.stateZone(zone, line);
    return match.captured(1);
}

/// "**Severity:** SEV-1", "Severity: SEV-1" in a line.
void readLine(const QString &text, int line, bool isHead, Reading &reading)
{
    const QString shown = shownText(text);
    const qsizetype colon = shown.indexOf(u':');
    if (colon > 0 && colon < 60)
        readFact(withoutZone(shown.first(colon), line, reading), shown.sliced(colon + 1), line, isHead, reading);
}

/// The zone of all times, where a line, one of its sentences or what stands in parentheses says it: "Search was down. All times are CET."
void readZone(const QString &text, int line, Reading &reading)
{
    static const QRegularExpression beginning(
        u"^\\W*(?:(?:note|please|that|the|all|of|these|listed|reported|following|alle|die)\\W+)*(?:dates?(?: and|/| & )\\s?)?(?:times?|timestamps?|time ?zone|zeiten|zeitangaben|uhrzeiten|zeitzone)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ends(u"[.;!?]\\s+|\\s[(\\[]|[)\\]]"_s);
    constexpr qsizetype longest = 4000;
    if (reading.zoneLine != 0 || text.size() > longest)
        return;
    for (const QString &sentence : QStringList{text} + text.split(ends, Qt::SkipEmptyParts)) {
        if (sentence.size() > 160 || !beginning.match(sentence).hasMatch())
            continue;
        if (const QString zone = zoneStated(sentence, false); !zone.isEmpty())
            return reading.stateZone(zone, line);
    }
}

/// The zone behind times of day in the texts, "from 14:05 to 15:20 (EST)", where all that have one have the same.
void readZoneOfTexts(const QList<Block> &blocks, Reading &reading)
{
    static const QRegularExpression behindClock(
        u"(?<![\\d:])\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?(?:\\s?(?:Uhr|hrs?|h))?\\s?[(\\[]?((?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,5})\\b"_s);
    QString zone;
    int zoneLine = 0;
    for (const Block &block : blocks) {
        if (block.kind != Block::Kind::Paragraph && block.kind != Block::Kind::List)
            continue;
        for (int line = block.first; line <= block.last; ++line) {
            const QString text = shownText(reading.lines[line - 1].left(4000));
            for (auto matches = behindClock.globalMatch(text); matches.hasNext();) {
                const QString name = matches.next().captured(1).remove(u' ');
                if (!zoneNamed(name) || name == zone)
                    continue;
                if (!zone.isEmpty())
                    return;
                zone = name;
                zoneLine = line;
            }
        }
    }
    if (!zone.isEmpty())
        reading.stateZone(zone, zoneLine);
}

/// A heading with a time or a date and a zone: "# Search outage 2024-02-06 (EST)".
void readZoneOfHeading(const Block &heading, Reading &reading)
{
    static const QRegularExpression alone(u"[(\\[]((?:all times(?: are| in)? )?(?:(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,5}))[)\\]]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = shownText(heading.text);
    const auto match = alone.match(text);
    if (reading.zoneLine != 0 || !match.hasMatch() || !(firstDate(text, {}).isValid() || trailingTime(text.first(match.capturedStart()))))
        return;
    if (const QString zone = zoneStated(match.captured(1), true); !zone.isEmpty())
        reading.stateZone(zone, heading.first);
}

/// A zone that nobody knows is asked about: the times would be read in another one.
void readFrontZone(const FrontField &field, Reading &reading)
{
    const QString written = field.values.first().trimmed();
    const QString zone = zoneNamed(written) ? written : zoneStated(written, true);
    if (!zone.isEmpty()) {
        reading.stateZone(zone, field.line);
        return;
    }
    reading.findings.append(
        {u"zone-unknown"_s, u"warning"_s, field.line, QCoreApplication::translate("Import", "“%1” is no time zone that is known here.").arg(written)});
}

} // namespace

std::optional<bool> dayFirstIn(const QStringList &lines)
{
    static const QRegularExpression numbers(u"(?<![\\w/.-])(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\w/-])"_s);
    int dayFirst = 0, monthFirst = 0;
    for (const QString &line : lines) {
        for (auto matches = numbers.globalMatch(line.left(4000)); matches.hasNext();) {
            const auto match = matches.next();
            const int a = match.captured(1).toInt(), b = match.captured(3).toInt();
            dayFirst += a > 12 && a <= 31 && b <= 12 && match.capturedLength(4) == 4; // "24/07/25" may begin with the year
            monthFirst += b > 12 && b <= 31 && a <= 12;
        }
    }
    return (dayFirst > 0) == (monthFirst > 0) ? std::nullopt : std::optional(dayFirst > 0);
}

void readFacts(const QList<Block> &blocks, Reading &reading)
{
    bool isHead = true; // above what the document is about, and in its summary
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Heading) {
            const auto topic = topicOfOthers(shownText(block.text));
            isHead = isHead && (!topic || topic == Topic::Summary);
        }
        if (block.kind == Block::Kind::Paragraph) {
            for (int line = block.first; line <= block.last; ++line) {
                const QString text = reading.lines[line - 1].trimmed();
                readLine(text, line, isHead, reading);
                readZone(shownText(text), line, reading);
            }
        } else if (block.kind == Block::Kind::List) {
            for (const BlockRow &row : block.rows) {
                const QString text = row.text.section(u'\n', 0, 0);
                readLine(text, row.first, isHead, reading);
                readZone(shownText(text), row.first, reading);
            }
        } else if (block.kind == Block::Kind::Other && reading.lines[block.first - 1].startsWith(u'>')) {
            static const QRegularExpression quote(u"^[>\\s]+"_s);
            for (int line = block.first; line <= block.last; ++line) {
                const QString text = QString(reading.lines[line - 1]).remove(quote);
                if (isHead)
                    readLine(text, line, isHead, reading);
                readZone(shownText(text), line, reading);
            }
        } else if (block.kind == Block::Kind::Heading) {
            readLine(block.text, block.first, isHead, reading);
            readZoneOfHeading(block, reading);
        } else if (block.kind == Block::Kind::Table) {
            for (const BlockRow &row : block.rows) {
                if (row.cells.size() == 2)
                    readFact(shownText(row.cells[0]).remove(u':'), row.cells[1], row.first, isHead, reading);
            }
        }
    }
    if (reading.zone.isEmpty())
        readZoneOfTexts(blocks, reading);
}

bool hasFacts(const FrontMatter &front)
{
    return std::ranges::count_if(front.fields, [](const FrontField &field) { return factNamed(field.name).has_value(); }) > 1;
}

void readFrontFacts(const FrontMatter &front, Reading &reading)
{
    const auto field = [&](const QString &name) {
        const auto found
            = std::ranges::find_if(front.fields, [&](const FrontField &f) { return f.name.compare(name, Qt::CaseInsensitive) == 0 && !f.values.isEmpty(); });
        return found == front.fields.end() ? nullptr : &*found;
    };
    const bool hasEnd = field(u"resolvedWhen"_s) != nullptr;
    for (const FrontField &each : front.fields) {
        if (each.values.isEmpty())
            continue;
        const auto fact = factNamed(each.name);
        if (fact == Fact::Date) {
            const Moment at = readWritten(each.values.first(), {}).moment;
            if (at.at)
                reading.context.date = inZone(*at.at, zoneNamed(at.zone).value_or(QTimeZone(QTimeZone::UTC))).date();
            // The date of a page is when it was written, unless the page says when the incident ended.
            if (hasEnd && at.at && at.precision != Precision::Day)
                addMilestone(MilestoneKind::Began, at, each.line, reading);
        } else if (fact == Fact::Services) {
            addServices(each.values, each.line, reading);
        } else if (fact == Fact::Zone || each.name.compare("zone"_L1, Qt::CaseInsensitive) == 0) {
            readFrontZone(each, reading);
        } else {
            readFact(each.name, each.values.join(u", "_s), each.line, true, reading);
        }
    }
    const auto began = std::ranges::find(reading.record.milestones, MilestoneKind::Began, &Milestone::kind);
    const auto resolved = std::ranges::find(reading.record.milestones, MilestoneKind::Resolved, &Milestone::kind);
    if (began != reading.record.milestones.end() && resolved != reading.record.milestones.end())
        reading.add(reading.record.windows, ImpactWindow{.from = began->at, .to = resolved->at}, front.lastLine);
}

} // namespace hindsight
