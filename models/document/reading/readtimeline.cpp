// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/formats/narrative.h"
#include "models/document/vocabulary.h"
#include "models/incident/zones.h"
#include "reading.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTime = 80;

/// Whether a text is a time; the day does not matter for the form.
bool isTime(QStringView text)
{
    static const TimeContext anyDay{QDate(2000, 1, 1), {}};
    return text.size() < longestTime && readMoment(text, anyDay);
}

bool isDash(QChar c) { return c == u'-' || c == u'–' || c == u'—'; }

/// "10:30 GMT: text" in two, at the first colon behind which a time is complete.
std::optional<LabelledText> colonTime(const QString &line)
{
    for (qsizetype colon = line.indexOf(u':'); colon > 0 && colon < longestTime; colon = line.indexOf(u':', colon + 1)) {
        const bool endsWord = colon + 1 == line.size() || line[colon + 1].isSpace();
        if (endsWord && isTime(QStringView(line).first(colon)))
            return LabelledText{line.first(colon), line.sliced(std::min(colon + 2, line.size()))};
    }
    return std::nullopt;
}

/// "10:30 GMT - text" in two, at the last dash before which a time is complete: there may be one in a range.
std::optional<LabelledText> dashTime(const QString &line)
{
    const qsizetype lineEnd = line.indexOf(u'\n');
    const qsizetype end = std::min(lineEnd < 0 ? line.size() : lineEnd, longestTime);
    for (qsizetype dash = end - 2; dash > 1; --dash) {
        if (!isDash(line[dash]) || !line[dash - 1].isSpace() || !line[dash + 1].isSpace() || !isTime(QStringView(line).first(dash).trimmed()))
            continue;
        const QString text = line.sliced(dash + 2);
        static const QRegularExpression clock(u"^\\s*~?\\d{1,2}:\\d{2}"_s);
        return clock.match(text).hasMatch() ? std::nullopt : std::optional(LabelledText{line.first(dash).trimmed(), text});
    }
    return std::nullopt;
}

/// "**10:30** - text" and "[10:30] text" in two.
std::optional<LabelledText> enclosedTime(const QString &line)
{
    for (const auto &[open, close] : {std::pair(u"**"_s, u"**"_s), std::pair(u"["_s, u"]"_s), std::pair(u"`"_s, u"`"_s)}) {
        const qsizetype end = line.startsWith(open) ? line.indexOf(close, open.size()) : -1;
        if (end < 0 || !isTime(QStringView(line).first(end).sliced(open.size())))
            continue;
        QString text = line.sliced(end + close.size());
        if (text.startsWith(u'(')) // a link
            continue;
        text = text.trimmed();
        const bool hasSeparator = !text.isEmpty() && (isDash(text[0]) || text[0] == u':' || text[0] == u'|') && (text.size() == 1 || text[1].isSpace());
        if (hasSeparator)
            text = text.sliced(1).trimmed();
        if (!text.isEmpty()) // a time alone is no row
            return LabelledText{line.first(end).sliced(open.size()), text};
    }
    return std::nullopt;
}

bool startsEvent(const QString &line) { return rowLabel(line).has_value(); }

/// What stands in a line that is bold as a whole, "**July 20, 2024:**" or "**July 20, 2024**"; empty: it is another line.
QString boldLine(const QString &line)
{
    if (const auto label = boldLabel(line))
        return label->text.isEmpty() ? shownText(label->label) : QString();
    const bool isBold = line.size() > 4 && line.startsWith(u"**") && line.indexOf(u"**"_s, 2) == line.size() - 2;
    return isBold ? shownText(line) : QString();
}

std::optional<QDate> dayNamed(const QString &text)
{
    const auto day = readMoment(text, {});
    if (!day || day->precision != Precision::Day)
        return std::nullopt;
    return inZone(*day->at, zoneNamed(day->zone).value_or(QTimeZone(QTimeZone::UTC))).date();
}

/// Times of day go on over midnight: each event's day is where the next one is looked for.
class EventClock
{
public:
    explicit EventClock(Reading &timesOf)
        : reading(timesOf)
    {
        reading.context.before.reset();
    }
    ~EventClock() { reading.context.before.reset(); }
    Q_DISABLE_COPY_MOVE(EventClock)

    void setDay(const QDate &day)
    {
        reading.context.date = day;
        reading.context.before.reset();
    }

    Result<Moment> read(const QString &written)
    {
        const Result<Moment> moment = reading.moment(written);
        if (moment && moment->at) {
            reading.context.date = inZone(*moment->at, zoneNamed(moment->zone).value_or(QTimeZone(QTimeZone::UTC))).date();
            reading.context.before = moment->at;
        }
        return moment;
    }

private:
    Reading &reading;
};

} // namespace

std::optional<LabelledText> rowLabel(const QString &row)
{
    for (const auto read : {boldLabel, colonTime, enclosedTime, dashTime}) {
        if (const auto label = read(row))
            return label;
    }
    return std::nullopt;
}

bool looksTimed(const QString &row)
{
    static const QRegularExpression clock(u"^[\\[(*_`~]*\\d{1,2}[:.h]\\d{2}"_s);
    return clock.match(row).hasMatch();
}

void readTimeline(const Passage &passage, Reading &reading)
{
    EventClock clock(reading);
    takeHead(passage, reading);
    const auto addEvent = [&](const BlockRow &row) {
        TimelineEvent event;
        QString text = row.text;
        const auto question = [&](const QString &sentence) { reading.findings.append({u"time-unread"_s, u"warning"_s, row.first, sentence}); };
        if (const auto label = rowLabel(text)) {
            const QString written = shownText(label->label);
            text = label->text;
            if (const Result<Moment> at = clock.read(written)) {
                event.at = *at;
            } else {
                event.at.written = written;
                question(at.error().text);
            }
        } else if (looksTimed(text)) {
            question(QCoreApplication::translate("Import", "The time that this row begins with cannot be read."));
        }
        event.text = taken(text, NarrativePlace::Item);
        reading.add(reading.record.events, event, row.first);
        reading.take(row.first, row.last);
    };

    for (const Block &block : passage.blocks) {
        if (block.kind == Block::Kind::Paragraph) {
            const QString label = block.first == block.last ? boldLine(reading.lines[block.first - 1].trimmed()) : QString();
            const auto day = label.isEmpty() ? std::nullopt : dayNamed(label);
            if (day)
                clock.setDay(*day);
            if (day || isPhrase(label, "Time unknown")) {
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
