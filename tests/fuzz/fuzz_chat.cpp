// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/events/chat.h"
#include "models/text/sourcetext.h"

#include <QCoreApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Whatever was copied: no line stands in two messages, each message has its lines as they came, and times stay with what was written.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_chat";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const auto lines = readLines(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), u"fuzz.txt"_s);
    if (!lines)
        return 0;
    const ReadChat chat = readChat(*lines, {.date = QDate(2024, 7, 20), .zone = u"Europe/Berlin"_s});
    qsizetype kept = chat.unread.size();
    for (const SourceLine &message : chat.messages) {
        require(!message.raw.isEmpty(), "a message without lines");
        require(!message.at.written.isEmpty(), "a message without a written time");
        for (const QString &line : message.raw.split(u'\n')) {
            require(lines->contains(line), "a line that nobody wrote");
            ++kept;
        }
    }
    require(kept <= lines->size(), "a line stands twice");
    require(!chat.needsDate, "the date is known");
    return 0;
}
