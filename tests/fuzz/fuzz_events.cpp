// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/events/ownevents.h"
#include "models/events/readevents.h"
#include "models/events/sensitive.h"

#include <QCoreApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// A file of events of any kind: every row becomes an event, a source line or a line that is listed; what is masked is found no more;
/// and what was read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_events";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const auto file = openEventFile(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), u"fuzz.csv"_s);
    if (!file) {
        require(!file.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    const TimeContext context{.date = QDate(2024, 7, 20), .zone = u"Europe/Berlin"_s};
    for (const ReadAs as : {ReadAs::Events, ReadAs::SourceLines}) {
        ReadEvents read = readEvents(*file, file->guess.mapping, context, as);
        const qsizetype rows = file->table.rows.size() + file->table.unread.size();
        const qsizetype parts = file->own ? read.parts.events.size() : read.parts.events.size() + read.parts.lines.size();
        require(!file->chat.isEmpty() || parts + read.unread.size() == rows, "a row is lost");
        for (const TimelineEvent &event : std::as_const(read.parts.events)) {
            require(file->own || event.at.at.has_value(), "an event without a time");
            require(event.at.end.has_value() == (event.at.precision == Precision::Range), "an end without a range");
            require(!event.at.end || file->own || *event.at.end >= *event.at.at, "an end before the start");
        }
        mask(read.parts, read.unread, {Sensitive::Card});
        require(sensitiveIn(read.parts, read.unread).value(Sensitive::Card) == 0, "a card number is left");
        if (as == ReadAs::Events && !file->own && !read.parts.events.isEmpty()) {
            for (const QByteArray &bytes : {eventsToCsv(read.parts), eventsToJsonLines(read.parts)}) {
                const auto again = openEventFile(bytes, u"again.csv"_s);
                require(again && again->own, "our own file is not known again");
                const ReadEvents back = readEvents(*again, {}, {});
                require(back.parts.events == read.parts.events, "our own file says something else");
            }
        }
    }
    return 0;
}
