// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/lists/eventline.h"

#include <QCoreApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Whatever is typed: a sentence, or an event with a time that ends after it begins; a doubt begins with what was read.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_eventline";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    static const qint64 noon = *fromIsoText(u"2024-10-26T12:00:00Z"_s);
    const TimeContext context{.date = QDate(2024, 10, 26), .zone = u"Europe/Berlin"_s, .before = noon, .now = noon};
    const auto event = readEventLine(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)), context);
    if (!event) {
        require(!event.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    require(event->at.at && !event->at.written.isEmpty(), "an event without a time");
    require(!event->at.end || *event->at.end >= *event->at.at, "a range that ends before it begins");
    require(!event->text.isEmpty(), "an event without a text");
    if (event->doubt) {
        require(event->doubt->choices.size() == 2, "a doubt without a choice");
        require(event->doubt->choices[0].at == event->at.at, "a doubt about another time");
        require(event->doubt->choices[1].at != event->at.at, "a doubt between equal times");
    }
    return 0;
}
