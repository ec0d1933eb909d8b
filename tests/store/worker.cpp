// SPDX-License-Identifier: GPL-3.0-or-later
// The other process of the tests: edits a database and says on standard output what was reported as saved.
//   worker edit FILE INCIDENT NAME COUNT   COUNT edits: own event texts, and now and then the title everybody edits
//   worker migrate FILE                    opens the file, which migrates it
#include "models/store/store.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

int edit(Store &store, const QString &incident, const QString &name, int count)
{
    TimelineEvent event{newUid(), incident};
    event.text = u"-"_s;
    if (const auto step = store.apply({created(event)}); !step) {
        std::fputs(qPrintable(step.error().sentence()), stderr);
        return 1;
    }
    say(u"event %1"_s.arg(event.uid));
    QRandomGenerator rng(quint32(qHash(name)));
    for (int i = 0; i < count; ++i) {
        if (rng.bounded(4) == 0) {
            // the field that everybody edits: read, think, write; whoever was faster meanwhile makes it a conflict
            const Incident before = store.record(incident)->incident;
            QThread::usleep(rng.bounded(3000));
            Incident after = before;
            after.title = u"%1 %2"_s.arg(name).arg(i);
            const auto step = store.apply({updated(before, after)});
            if (step)
                say(u"saved %1 title %2"_s.arg(step->seq).arg(after.title));
            else if (step.error().kind == Error::Kind::Conflict)
                say(u"conflict"_s);
            else
                say(u"error %1"_s.arg(step.error().sentence()));
        } else {
            TimelineEvent after = event;
            after.text = u"%1 %2"_s.arg(name).arg(i);
            const auto step = store.apply({updated(event, after)});
            if (step) {
                event = after;
                say(u"saved %1 text %2"_s.arg(step->seq).arg(after.text));
            } else {
                say(u"error %1"_s.arg(step.error().sentence()));
            }
        }
    }
    say(u"done"_s);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto store = Store::open(arguments.value(2), {Store::Mode::ReadWrite, arguments.value(4, u"worker"_s)});
    if (!store) {
        std::fputs(qPrintable(store.error().sentence()), stderr);
        return 1;
    }
    say(u"open"_s);
    if (arguments.value(1) == u"edit")
        return edit(**store, arguments.value(3), arguments.value(4), arguments.value(5).toInt());
    return 0;
}
