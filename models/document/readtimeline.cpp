// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/zones.h"
#include "narrative.h"
#include "reading.h"
#include "vocabulary.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// "10:30 GMT: text" in two, at the first colon behind which a time is complete. `context` does not matter for the form.
std::optional<LabelledText> plainTime(const QString &line)
{
    constexpr qsizetype longest = 80;
    const TimeContext anyDay{QDate(2000, 1, 1), {}};
    for (qsizetype colon = line.indexOf(u':'); colon > 0 && colon < longest; colon = line.indexOf(u':', colon + 1)) {
        const bool endsWord = colon + 1 == line.size() || line[colon + 1].isSpace();
        if (endsWord && readMoment(QStringView(line).first(colon), anyDay))
            return LabelledText{line.first(colon), line.sliced(std::min(colon + 2, line.size()))};
    }
    return std::nullopt;
}

bool startsEvent(const QString &line)
{
    return boldLabel(line) || plainTime(line);
}

std::optional<QDate> dayNamed(const QString &text)
{
    const auto day = readMoment(text, {});
    if (!day || day->precision != Precision::Day)
        return std::nullopt;
    return inZone(*day->at, zoneNamed(day->zone).value_or(QTimeZone(QTimeZone::UTC))).date();
}

/// Times of day go on over midnight: what seems to lie more than half a day before the time above it belongs to the next day.
class EventClock
{
public:
    explicit EventClock(Reading &timesOf) : reading(timesOf) {}

    void setDay(const QDate &day)
    {
        reading.context.date = day;
        before.reset();
    }

    Result<Moment> read(const QString &written)
    {
        Result<Moment> moment = reading.moment(written);
        if (!moment || !moment->at)
            return moment;
        const bool hasOwnDate = readMoment(written, {{}, reading.context.zone}).has_value();
        constexpr qint64 halfDay = 12 * 60 * microsecondsPerMinute;
        if (hasOwnDate) {
            reading.context.date = inZone(*moment->at, zoneNamed(moment->zone).value_or(QTimeZone(QTimeZone::UTC))).date();
        } else if (before && *moment->at < *before - halfDay) {
            reading.context.date = reading.context.date.addDays(1);
            moment = reading.moment(written);
        }
        if (moment)
            before = moment->at;
        return moment;
    }

private:
    Reading &reading;
    std::optional<qint64> before;
};

} // namespace

void readTimeline(const Passage &passage, Reading &reading)
{
    EventClock clock(reading);
    takeHead(passage, reading);
    const auto addEvent = [&](const BlockRow &row) {
        TimelineEvent event;
        QString text = row.text;
        auto label = boldLabel(text);
        if (!label)
            label = plainTime(text);
        if (label) {
            const QString written = shownText(label->label);
            text = label->text;
            if (const Result<Moment> at = clock.read(written)) {
                event.at = *at;
            } else {
                event.at.written = written;
                reading.findings.append({u"unread-time"_s, u"warning"_s, row.first, at.error().text});
            }
        }
        event.text = taken(text, Place::Item);
        reading.add(reading.record.events, event, row.first);
        reading.take(row.first, row.last);
    };

    for (const Block &block : passage.blocks) {
        if (block.kind == Block::Kind::Paragraph) {
            const auto label = boldLabel(reading.lines[block.first - 1].trimmed());
            const bool isAlone = label && label->text.isEmpty() && block.first == block.last;
            const auto day = isAlone ? dayNamed(shownText(label->label)) : std::nullopt;
            if (day)
                clock.setDay(*day);
            if (day || (isAlone && isPhrase(shownText(label->label), "Time unknown"))) {
                reading.take(block.first, block.last);
                continue;
            }
        }
        Passage alone = passage;
        alone.blocks = {block};
        for (const BlockRow &row : rowsOf(alone, reading.lines, startsEvent))
            addEvent(row);
    }
}

} // namespace hindsight
