// SPDX-License-Identifier: GPL-3.0-or-later
// The other process of the tests: edits a database and says on standard output what was reported as saved.
//   worker edit FILE INCIDENT NAME COUNT   COUNT edits: own event texts, and now and then the title everybody edits
//   worker migrate FILE                    opens the file, which migrates it
//   worker load FILE BATCH MEGABYTES       writes the content of an import and says so after each megabyte; no record shows it
#include "models/store/numbers/batchwriter.h"
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

int load(const QString &file, const QString &batch, int megabytes)
{
    LoadHeader header{batch, 60, 60, {u"method"_s}, {}};
    auto writer = BatchWriter::begin(file, header);
    if (!writer) {
        say(u"error %1"_s.arg(writer.error().sentence()));
        return 1;
    }
    say(u"begun"_s);
    Chunk chunk;
    for (quint16 slot = 0; slot < 360; ++slot) {
        chunk.slot.push_back(slot);
        chunk.cells.push_back({{1 + slot, slot, 0, 0, 0}, {slot * 1000, 0, 0, 0, 0}});
        for (quint16 bin = 0; bin < 20; ++bin)
            chunk.latencies.push_back({slot, quint16(500 + bin * 7), 1 + slot % 3});
    }
    const PackedChunk packed = pack(chunk);
    qint64 written = 0;
    const auto tuple = (*writer)->addTuple({u"card"_s});
    for (qint64 n = 0; tuple && written < megabytes * qint64(1 << 20); ++n) {
        const auto added = (*writer)->add(*tuple, n * chunkSeconds, packed);
        if (!added) {
            say(u"error %1"_s.arg(added.error().sentence()));
            return 1;
        }
        if ((written >> 20) != (written + packed.size()) >> 20)
            say(u"megabyte"_s);
        written += packed.size();
    }
    if (const auto finished = (*writer)->finish(header); !finished) {
        say(u"error %1"_s.arg(finished.error().sentence()));
        return 1;
    }
    say(u"finished"_s);
    std::getchar(); // holds the lock until it is told to go on
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"load")
        return load(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
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
