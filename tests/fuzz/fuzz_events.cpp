// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/events/eventmapping.h"
#include "models/events/ownevents.h"
#include "models/events/readevents.h"
#include "models/incident/uid.h"
#include "models/text/sensitive.h"

#include <QCoreApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

void checkMapping(const EventTable &table, const EventMapping &mapping)
{
    require(eventMappingFrom(toJson(mapping)) == mapping, "a mapping is not remembered");
    require(guessEventMapping(table, mapping).mapping == mapping, "a remembered mapping is not the answer");
    require(shapeOf(table).size() == 24, "a shape of another length");
}

// Our own files say everything again: events, the evidence of the first, and the line it was made of.
void checkOwnFiles(const QList<TimelineEvent> &events)
{
    Record record{.events = events};
    TimelineEvent &first = record.events.first();
    SourceLine line{.uid = newUid(), .at = first.at, .kind = u"chat"_s, .author = first.actor, .text = first.text, .raw = first.text, .origin = first.origin};
    first.sourceLine = line.uid;
    record.sourceLines = {line, {.uid = newUid(), .text = u"of no event"_s}};
    record.evidence = {{.uid = newUid(), .subject = first.uid, .kind = EvidenceKind::Snippet, .title = first.actor, .text = first.text, .captured = first.at}};
    const TimelineParts parts = timelineOf(record);
    require(parts.lines == QList{line} && parts.evidence == record.evidence, "not what belongs to the events");
    for (const QByteArray &bytes : {eventsToCsv(parts), eventsToJsonLines(parts)}) {
        const auto again = openEventFile(bytes, u"again.csv"_s);
        require(again && again->own, "our own file is not known again");
        const ReadEvents back = readEvents(*again, {}, {});
        require(back.parts.events == parts.events, "our own file says something else");
        require(back.parts.lines == parts.lines && back.parts.evidence == parts.evidence, "our own file lost what belongs to an event");
    }
}

void checkRead(const EventFile &file, const EventMapping &mapping, const TimeContext &context, ReadAs as)
{
    ReadEvents read = readEvents(file, mapping, context, as);
    const qsizetype rows = file.table.rows.size() + file.table.unread.size();
    const qsizetype parts = file.own ? read.parts.events.size() : read.parts.events.size() + read.parts.lines.size();
    require(!file.chat.isEmpty() || parts + read.unread.size() == rows, "a row is lost");
    for (const TimelineEvent &event : std::as_const(read.parts.events)) {
        require(file.own || event.at.at.has_value(), "an event without a time");
        require(event.at.end.has_value() == (event.at.precision == Precision::Range), "an end without a range");
        require(!event.at.end || file.own || *event.at.end >= *event.at.at, "an end before the start");
    }
    require(sourceLinesOf(read.unread, file.name).size() == read.unread.size(), "a line that is not read is not listed");
    mask(read.parts, read.unread, {Sensitive::Card});
    require(sensitiveIn(read.parts, read.unread).value(Sensitive::Card) == 0, "a card number is left");
    if (as == ReadAs::Events && !file.own && !read.parts.events.isEmpty())
        checkOwnFiles(read.parts.events);
}

} // namespace

/// A file of events of any kind, perhaps with a byte 1 and lines of settings behind it: every row becomes an event, a source line or
/// a line that is listed; what is masked is found no more; and what was read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_events";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const QByteArray all(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = all.lastIndexOf('\1');
    const QStringList settings = end < 0 ? QStringList() : QString::fromUtf8(all.sliced(end + 1)).split(u'\n', Qt::SkipEmptyParts);
    const QByteArray bytes = end < 0 ? all : all.first(end);
    slackNames(bytes);
    auto file = openEventFile(bytes, u"fuzz.csv"_s);
    if (!file) {
        require(!file.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    const TimeContext context{.date = QDate(2024, 7, 20), .zone = u"Europe/Berlin"_s};
    EventMapping mapping = file->guess.mapping;
    const auto set = setInMapping(mapping, file->table, settings);
    require(set || !set.error().text.isEmpty(), "an error without a sentence");
    checkMapping(file->table, mapping);
    checkRead(*file, mapping, context, ReadAs::Events);
    file->names = slackNames(R"([{"id":"U1","name":"anna"}])");
    checkRead(*file, mapping, {.zone = context.zone}, ReadAs::SourceLines);
    return 0;
}
