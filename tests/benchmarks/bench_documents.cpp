// SPDX-License-Identifier: GPL-3.0-or-later
// A long postmortem with charts in every format: 500 events, 40 actions, 6 charts.
#include "models/document/document.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"
#include "views/charts/slicefigure.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace hindsight;
using namespace Qt::StringLiterals;

class DocumentsBenchmark : public QObject
{
    Q_OBJECT

private:
    Record m_record;

    static Record longRecord()
    {
        Record record = frozenRecord();
        QRandomGenerator random(1);
        UidSource uids(random);
        const QList<TimelineEvent> events = record.events;
        const QList<ActionItem> actions = record.actions;
        const QList<Evidence> slices = record.evidence;
        record.events.clear();
        record.actions.clear();
        record.evidence.clear();
        for (int i = 0; i < 500; ++i) {
            TimelineEvent event = events[i % events.size()];
            event.uid = uids.next();
            *event.at.at += (i / events.size()) * microsecondsPerMinute;
            if (i % 10 == 0)
                event.text += u"\n\n- one more thing\n- and another\n\n```\n10:44:59 gateway_timeout\n```"_s;
            record.events.append(event);
        }
        std::ranges::stable_sort(record.events, {}, [](const TimelineEvent &event) { return event.at.at; });
        for (int i = 0; i < 40; ++i) {
            ActionItem action = actions[i % actions.size()];
            action.uid = uids.next();
            action.person = u"Ada Lovelace"_s;
            record.actions.append(action);
        }
        for (int i = 0; i < 6; ++i) {
            Evidence slice = slices[i % slices.size()];
            slice.uid = uids.next();
            record.evidence.append(slice);
        }
        return record;
    }

private Q_SLOTS:
    void initTestCase() { m_record = longRecord(); }

    void shouldBeMadeInTime_data()
    {
        QTest::addColumn<DocumentOptions>("options");
        QTest::addColumn<double>("bound"); // milliseconds
        const auto row = [](const char *name, DocumentOptions options, double bound) {
            options.figures = sliceFigure;
            QTest::newRow(name) << options << bound;
        };
        row("Markdown", {.format = DocumentFormat::Markdown}, 20);
        row("Markdown, PagerDuty", {.format = DocumentFormat::Markdown, .templateName = u"pagerduty"_s}, 20);
        row("Markdown, Kehoe", {.format = DocumentFormat::Markdown, .templateName = u"kehoe"_s}, 20);
        row("Markdown, public profile", {.format = DocumentFormat::Markdown, .profile = Profile::Public}, 40);
        row("HTML", {.format = DocumentFormat::Html}, 150);
        row("PDF", {.format = DocumentFormat::Pdf}, 1500);
        row("JSON", {.format = DocumentFormat::Json}, 60);
    }

    void shouldBeMadeInTime()
    {
        QFETCH(DocumentOptions, options);
        QFETCH(double, bound);
        // A document is made in one thread: what it takes of a processor is what it takes on a machine that does nothing else.
        QList<double> times, waited;
        qsizetype size = 0;
        for (int i = 0; i < 11; ++i) {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t begin = std::clock();
            const auto document = exportDocument(m_record, options);
            times.append(1e3 * double(std::clock() - begin) / CLOCKS_PER_SEC);
            waited.append(double(timer.nsecsElapsed()) / 1e6);
            VERIFY_RESULT(document);
            size = document->size();
        }
        std::ranges::sort(times);
        std::ranges::sort(waited);
        qInfo("%-28s median %7.1f ms, worst %7.1f, bound %5.0f; by the clock %7.1f; %lld kB", QTest::currentDataTag(), times[5], times.last(), bound, waited[5],
              (long long)size / 1000);
        QVERIFY2(times[5] < bound, qPrintable(u"bound: %1 ms"_s.arg(bound)));
    }
};

QTEST_MAIN(DocumentsBenchmark)
#include "bench_documents.moc"
