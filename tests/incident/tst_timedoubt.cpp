// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timedoubt.h"
#include "models/incident/timetext.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TimeDoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOnlyDoubtWhatCanMeanTwoTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("meanings"); // none: no doubt
        const auto row = [](const char *text, const QStringList &meanings) { QTest::newRow(text) << QString::fromUtf8(text) << meanings; };
        // the clock is put back
        row("2024-10-27 02:30 Europe/Berlin", {u"2024-10-27T00:30:00Z UTC+02:00"_s, u"2024-10-27T01:30:00Z UTC+01:00"_s});
        row("2024-10-27 02:00 Europe/Berlin", {u"2024-10-27T00:00:00Z UTC+02:00"_s, u"2024-10-27T01:00:00Z UTC+01:00"_s});
        row("2024-11-03 01:59 America/New_York", {u"2024-11-03T05:59:00Z UTC-04:00"_s, u"2024-11-03T06:59:00Z UTC-05:00"_s});
        row("2024-04-07 01:45 Australia/Lord_Howe", {u"2024-04-06T14:45:00Z UTC+11:00"_s, u"2024-04-06T15:15:00Z UTC+10:30"_s});
        row("2024-10-27 01:59 Europe/Berlin", {});
        row("2024-10-27 03:00 Europe/Berlin", {});
        row("2024-10-27 02:30 CET", {});
        row("2024-10-27 02:30 +02:00", {});
        row("2024-10-27 02:30 UTC", {});
        row("2024-10-27 Europe/Berlin", {});
        row("2024-07-20 10:30 Europe/Berlin", {});
        // abbreviations of the other season
        row("2024-07-20 10:45 PST", {u"2024-07-20T18:45:00Z PST"_s, u"2024-07-20T17:45:00Z America/Los_Angeles"_s});
        row("2024-01-20 10:45 PDT", {u"2024-01-20T17:45:00Z PDT"_s, u"2024-01-20T18:45:00Z America/Los_Angeles"_s});
        row("2024-07-20 10:45 CET", {u"2024-07-20T09:45:00Z CET"_s, u"2024-07-20T08:45:00Z Europe/Berlin"_s});
        row("2024-01-20 10:45 MESZ", {u"2024-01-20T08:45:00Z MESZ"_s, u"2024-01-20T09:45:00Z Europe/Berlin"_s});
        row("2024-01-20 10:45 BST", {u"2024-01-20T09:45:00Z BST"_s, u"2024-01-20T10:45:00Z Europe/London"_s});
        row("2024-07-20 10:45 AEDT", {u"2024-07-19T23:45:00Z AEDT"_s, u"2024-07-20T00:45:00Z Australia/Sydney"_s});
        row("2024-07-20 10:45 PDT", {});
        row("2024-07-20 10:45 PT", {});
        row("2024-07-20 10:45 IST", {});
        row("2024-07-20 10:45 GMT", {});
        row("2024-07-20 10:45 UTC", {});
    }
    void shouldOnlyDoubtWhatCanMeanTwoTimes()
    {
        // given
        QFETCH(QString, text);
        QFETCH(QStringList, meanings);
        const auto moment = readMoment(text, {});
        QVERIFY2(moment, qPrintable(moment ? QString() : moment.error().text));
        // when
        const auto doubt = doubtOf(*moment);
        // then
        QStringList found;
        for (const Moment &choice : doubt ? doubt->choices : QList<Moment>())
            found.append(isoText(*choice.at) + u' ' + choice.zone);
        QCOMPARE(found, meanings);
        if (doubt) {
            QCOMPARE(doubt->choices.first().at, moment->at);
            QVERIFY(!doubt->sentence.isEmpty());
            for (const Moment &choice : doubt->choices) {
                QCOMPARE(choice.written, text);
                QVERIFY2(!doubtOf(choice) || choice.zone == moment->zone, "what was chosen is asked again");
            }
        }
    }

    void shouldMoveBothEndsOfARange()
    {
        const auto moment = readMoment(u"2024-07-20 10:45 - 10:50 PST"_s, {});
        const auto doubt = doubtOf(*moment);
        QVERIFY(doubt);
        QCOMPARE(isoText(*doubt->choices[1].at), u"2024-07-20T17:45:00Z"_s);
        QCOMPARE(isoText(*doubt->choices[1].end), u"2024-07-20T17:50:00Z"_s);
    }
};

QTEST_GUILESS_MAIN(TimeDoubtTest)
#include "tst_timedoubt.moc"
