// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/incident/timetext.h"
#include "models/tracker/statusdiff.h"

#include <QCoreApplication>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Whatever a file says of action items: nothing of a line that is in doubt is taken, and what is taken is what the line differs in.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_statuses";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    static const qint64 now = *fromIsoText(u"2024-09-01T12:00:00Z"_s);
    static const Moment then{.at = now, .precision = Precision::Second};
    static const QList<ActionItem> actions = {
        {.uid = u"a"_s, .number = 1, .text = u"Alert"_s, .person = u"Anna Berg"_s, .trackerKey = u"PAY-88"_s},
        {.uid = u"b"_s, .number = 2, .text = u"Staging"_s, .status = ActionStatus::Verified, .trackerUrl = u"https://github.com/example/checkout/issues/13"_s},
        {.uid = u"c"_s, .number = 3, .text = u"Canary"_s, .status = ActionStatus::InProgress, .trackerKey = u"#12"_s, .trackerAsOf = then},
        {.uid = u"d"_s, .number = 4, .text = u"Runbook"_s, .trackerKey = u"ENG-12"_s},
    };
    static const People people({{.uid = u"p"_s, .name = u"Anna Berg"_s, .email = u"anna@example.org"_s}, {.uid = u"q"_s, .name = u"Ben"_s}});

    const auto file = readStatusFile(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), u"statuses.csv"_s);
    if (!file) {
        require(!file.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    for (const StatusLine &line : file->lines) {
        require(line.line > 0 && !line.ids.isEmpty(), "a line about nothing");
        require(!line.due.at || line.due.precision == Precision::Day, "due at a time of day");
    }
    const StatusDiff diff = statusDiff(*file, actions, people, then, now);
    require(std::ranges::is_sorted(diff.problems, {}, &LineProblem::line), "problems out of order");
    QStringList seen;
    for (const StatusEdit &edit : diff.edits) {
        require(!edit.parts.isEmpty(), "an edit without a difference");
        require(!seen.contains(edit.before.uid), "two lines about one action item");
        seen.append(edit.before.uid);
        const bool complained = std::ranges::contains(diff.problems, edit.line, &LineProblem::line);
        require(edit.doubtful.isEmpty() || complained, "a doubt that nobody is told of");
        const ActionItem all = taken(edit, edit.parts), sure = taken(edit);
        require(all == edit.after, "a difference that is in no part");
        require(edit.doubtful.size() < edit.parts.size() || sure == edit.before, "something of a doubtful line is taken");
        require(!isClosed(edit.before.status) || isClosed(sure.status), "a closed one was opened again");
        for (const StatusPart part : edit.parts)
            require(taken(edit, {part}) != edit.before, "a part without a difference");
    }
    return 0;
}
