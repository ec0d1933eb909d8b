// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timetext.h"
#include "models/tracker/statusfile.h"
#include "models/tracker/trackerwords.h"

#include <QFile>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/tracker/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shown(const Moment &moment)
{
    if (!moment.at)
        return u"-"_s;
    return moment.precision == Precision::Day ? dateText(moment, moment.zone) : isoText(*moment.at);
}

QString shown(const StatusLine &line)
{
    return QStringList{QString::number(line.line), line.ids.join(u' '), line.status, line.resolution, line.assignee, shown(line.due),
                       shown(line.asOf),           shown(line.closed)}
        .join(u'|');
}

} // namespace

class StatusFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadWhatTrackersWrite_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("Jira") << u"jira.csv"_s
                              << QStringList{u"2|PAY-88|Done|Done|Anna Berg|2024-08-10|2024-08-02T09:30:00Z|2024-08-02T09:30:00Z"_s,
                                             u"3|PAY-89|In Code Review||ben@example.org|-|2024-08-05T16:45:00Z|-"_s,
                                             u"4|PAY-90|Closed|Won't Do||-|2024-08-01T11:00:00Z|2024-08-01T11:00:00Z"_s};
        QTest::newRow("GitHub")
            << u"github.csv"_s
            << QStringList{u"2|https://github.com/example/checkout/issues/12 12|CLOSED|COMPLETED|anna|-|2024-08-02T09:30:00Z|2024-08-02T09:30:00Z"_s,
                           u"3|https://github.com/example/checkout/issues/13 13|OPEN||ben|-|2024-08-05T16:45:00Z|-"_s,
                           u"4|https://github.com/example/checkout/issues/14 14|CLOSED|NOT_PLANNED||-|2024-08-01T11:00:00Z|2024-08-01T11:00:00Z"_s};
        QTest::newRow("GitLab")
            << u"gitlab.csv"_s
            << QStringList{
                   u"2|https://gitlab.example.org/shop/checkout/-/issues/12 12|Closed||Anna Berg|2024-08-10|2024-08-02T09:30:00Z|2024-08-02T09:30:00Z"_s,
                   u"3|https://gitlab.example.org/shop/checkout/-/issues/13 13|Open||Ben|-|2024-08-05T16:45:00Z|-"_s};
        QTest::newRow("Linear") << u"linear.csv"_s
                                << QStringList{u"2|ENG-12|Done||anna@example.org|2024-08-10|2024-08-02T09:30:00Z|2024-08-02T09:30:00Z"_s,
                                               u"3|ENG-13|In Review||ben@example.org|-|2024-08-05T16:45:00Z|-"_s,
                                               u"4|ENG-14|Canceled|||-|2024-08-01T11:00:00Z|-"_s};
    }
    void shouldReadWhatTrackersWrite()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, lines);
        const auto read = readStatusFile(fixture(file), file);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
        QStringList found;
        for (const StatusLine &line : read->lines)
            found.append(shown(line));
        QCOMPARE(found, lines);
        QVERIFY(read->problems.isEmpty());
    }

    void shouldReadAnyDialect_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        const QString same = u"2|PAY-1|Done||Jörg|2024-08-10|-|-"_s;
        QTest::newRow("comma") << QByteArray("key,status,assignee,due\nPAY-1,Done,Jörg,2024-08-10\n") << same;
        QTest::newRow("semicolon") << QByteArray("key;status;assignee;due\r\nPAY-1;Done;Jörg;2024-08-10\r\n") << same;
        QTest::newRow("tab") << QByteArray("key\tstatus\tassignee\tdue\nPAY-1\tDone\tJörg\t2024-08-10\n") << same;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "key,status,assignee,due\nPAY-1,Done,Jörg,2024-08-10")
                                         << same;
        QTest::newRow("quotes") << QByteArray("\"key\",\"status\",\"assignee\",\"due\"\n\"PAY-1\",\"Done\",\"Jörg\",\"2024-08-10\"\n") << same;
        QTest::newRow("German") << QByteArray("Schlüssel;Status;Zugewiesen an;Fällig am\nPAY-1;Done;Jörg;10.08.2024\n") << same;
        QTest::newRow("sep=") << QByteArray("sep=;\nkey;status;assignee;due\nPAY-1;Done;Jörg;2024-08-10\n") << u"3|PAY-1|Done||Jörg|2024-08-10|-|-"_s;
        QTest::newRow("made safe for spreadsheets") << QByteArray("key,status,assignee,due\nPAY-1,Done,'@joerg,2024-08-10\n")
                                                    << u"2|PAY-1|Done||@joerg|2024-08-10|-|-"_s;
        QTest::newRow("due at midnight somewhere") << QByteArray("key,status,assignee,due\nPAY-1,Done,Jörg,2024-08-10T00:00:00+02:00\n") << same;
        QTest::newRow("our own number") << QByteArray("id,status,assignee,due\nACT-3,Done,Jörg,2024-08-10\n") << u"2|ACT-3|Done||Jörg|2024-08-10|-|-"_s;
        const QString wide = u"\ufeffkey,status,assignee,due\nPAY-1,Done,Jörg,2024-08-10\n"_s;
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2) << same;
    }
    void shouldReadAnyDialect()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, line);
        const auto read = readStatusFile(bytes, u"statuses.csv"_s);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
        QCOMPARE(read->lines.size(), 1);
        QCOMPARE(shown(read->lines.first()), line);
    }

    void shouldSayWhichLineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("why");
        QTest::newRow("no issue") << QByteArray(",Done,,,") << u"It does not say which issue it is about."_s;
        QTest::newRow("no status") << QByteArray("PAY-2,,,,") << u"It has no status."_s;
        QTest::newRow("a day that is none") << QByteArray("PAY-2,Done,2024-13-40,,") << u"“2024-13-40” under “due” is no date"_s;
        QTest::newRow("two meanings") << QByteArray("PAY-2,Done,05/07/2024,,") << u"“05/07/2024” under “due” is no date"_s;
        QTest::newRow("a range") << QByteArray("PAY-2,Done,,2024-07-20 10:30 - 11:30,") << u"under “updated” is no date"_s;
        QTest::newRow("a time without a day") << QByteArray("PAY-2,Done,,10:30,") << u"“10:30” under “updated” is no date"_s;
        QTest::newRow("words") << QByteArray("PAY-2,Done,,,yes") << u"“yes” under “resolved” is no date"_s;
        QTest::newRow("broken quotes") << QByteArray("\"PAY-2\"x,Done,,,") << u"It is no row of the table"_s;
    }
    void shouldSayWhichLineIsWrong()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, why);
        // GIVEN a wrong line between two good ones
        const auto read = readStatusFile("key,status,due,updated,resolved\nPAY-1,Done,,,\n" + row + "\nPAY-3,Done,,,\n", u"statuses.csv"_s);
        QVERIFY(read);
        // THEN it is told, with its line, and nothing of it is read
        QCOMPARE(read->lines.size(), 2);
        QCOMPARE(read->problems.size(), 1);
        QCOMPARE(read->problems.first().line, 3);
        QVERIFY2(read->problems.first().text.contains(why), qPrintable(read->problems.first().text));
    }

    void shouldRefuseWhatIsNoSuchFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QByteArray() << u"nothing in it"_s;
        QTest::newRow("prose") << QByteArray("Dear all,\nnothing to see here.\n") << u"statuses.csv"_s;
        QTest::newRow("no issue") << QByteArray("title,status\nAlert,Done\n") << u"the columns are: title, status"_s;
        QTest::newRow("no status") << QByteArray("key,title\nPAY-1,Alert\n") << u"the columns are: key, title"_s;
    }
    void shouldRefuseWhatIsNoSuchFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const auto read = readStatusFile(bytes, u"statuses.csv"_s);
        QVERIFY(!read);
        QVERIFY2(read.error().sentence().contains(why), qPrintable(read.error().sentence()));
    }

    void shouldKnowTheWordsOfTrackers_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("status");
        const auto row = [](const char *word, const char *status) { QTest::newRow(word) << QString::fromUtf8(word) << QString::fromLatin1(status); };
        row("To Do", "open");
        row("Selected for Development", "open");
        row("opened", "open");
        row("Backlog", "open");
        row("Zu erledigen", "open");
        row("IN PROGRESS", "in_progress");
        row("in_progress", "in_progress");
        row("In Review", "in_progress");
        row("On Hold", "blocked");
        row("Blocked", "blocked");
        row("CLOSED", "done");
        row("Resolved", "done");
        row("Erledigt", "done");
        row("Won't Do", "wont_do");
        row("Won’t fix", "wont_do");
        row("wont_do", "wont_do");
        row("not_planned", "wont_do");
        row("Canceled", "wont_do");
        row("Verified", "verified");
        row("risk_accepted", "risk_accepted");
        row("Limbo", "");
        row("", "");
    }
    void shouldKnowTheWordsOfTrackers()
    {
        QFETCH(QString, word);
        QFETCH(QString, status);
        const auto known = statusOfTracker(word);
        QCOMPARE(known ? QString::fromLatin1(nameOf(*known)) : QString(), status);
    }

    void shouldKnowHowThingsEnd()
    {
        QCOMPARE(statusOfResolution(u"Fixed"), ActionStatus::Done);
        QCOMPARE(statusOfResolution(u"Cannot Reproduce"), ActionStatus::WontDo);
        QCOMPARE(statusOfResolution(u"In Progress"), std::nullopt); // is no end
        QCOMPARE(statusOfResolution(u"Superseded"), std::nullopt);
        QVERIFY(isNoEnd(u"Unresolved") && isNoEnd(u"") && !isNoEnd(u"Superseded"));
    }
};

QTEST_GUILESS_MAIN(StatusFileTest)
#include "tst_statusfile.moc"
