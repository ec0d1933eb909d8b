// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/chat.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const TimeContext outage{QDate(2024, 7, 20), u"UTC"_s};

/// "time author: text" of each message.
QStringList shown(const ReadChat &chat)
{
    QStringList all;
    for (const SourceLine &message : chat.messages)
        all.append(u"%1 %2: %3"_s.arg(message.at.at ? isoText(*message.at.at) : message.at.written, message.author, message.text));
    return all;
}

} // namespace

class ChatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadEveryShapeOfACopy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("name and time in one line") << uR"(Anna Müller  10:45 AM
checkout fails for cards
since the release?
Bob  10:47 AM
rolling back)"_s
                                                   << QStringList{u"2024-07-20T10:45:00Z Anna Müller: checkout fails for cards\nsince the release?"_s,
                                                                  u"2024-07-20T10:47:00Z Bob: rolling back"_s};
        QTest::newRow("time below the name") << uR"(Anna Müller
  10:45 AM
checkout fails for cards

Bob
  10:47 AM
rolling back)"_s << QStringList{u"2024-07-20T10:45:00Z Anna Müller: checkout fails for cards"_s, u"2024-07-20T10:47:00Z Bob: rolling back"_s};
        QTest::newRow("the same person goes on") << uR"(Anna Müller  [10:45 AM]
checkout fails
[10:46 AM]
for cards only
10:47
paypal works)"_s
                                                 << QStringList{u"2024-07-20T10:45:00Z Anna Müller: checkout fails"_s,
                                                                u"2024-07-20T10:46:00Z Anna Müller: for cards only"_s,
                                                                u"2024-07-20T10:47:00Z Anna Müller: paypal works"_s};
        QTest::newRow("an app") << uR"(PagerDuty APP  10:31 AM
Triggered #4711: success rate below 80 %
deploy-botAPP  [10:15]
checkout 4.2 is out)"_s
                                << QStringList{u"2024-07-20T10:31:00Z PagerDuty: Triggered #4711: success rate below 80 %"_s,
                                               u"2024-07-20T10:15:00Z deploy-bot: checkout 4.2 is out"_s};
        QTest::newRow("brackets and a colon") << uR"([10:45] anna: checkout fails
[10:47] bob: rolling back)"_s << QStringList{u"2024-07-20T10:45:00Z anna: checkout fails"_s, u"2024-07-20T10:47:00Z bob: rolling back"_s};
        QTest::newRow("angles") << uR"(10:45 <anna> checkout fails
[10:47:12] <@bob> rolling back)"_s
                                << QStringList{u"2024-07-20T10:45:00Z anna: checkout fails"_s, u"2024-07-20T10:47:12Z @bob: rolling back"_s};
        QTest::newRow("a date in every line") << uR"(20/07/2024, 10:45 - Anna Müller: checkout fails
20/07/2024, 10:47 - Bob: rolling back
2024-07-21 09:00:01 Bob: all good)"_s
                                              << QStringList{u"2024-07-20T10:45:00Z Anna Müller: checkout fails"_s, u"2024-07-20T10:47:00Z Bob: rolling back"_s,
                                                             u"2024-07-21T09:00:01Z Bob: all good"_s};
        QTest::newRow("a dash and a day in words") << uR"(anna — 20 July 2024 10:45
checkout fails
bob — Today at 10:47 AM
rolling back)"_s << QStringList{u"2024-07-20T10:45:00Z anna: checkout fails"_s, u"2024-07-20T10:47:00Z bob: rolling back"_s};
        QTest::newRow("a name behind the brackets") << uR"([20 July 2024 10:45] Anna Müller
checkout fails
[20 July 2024 10:47] Bob
rolling back)"_s << QStringList{u"2024-07-20T10:45:00Z Anna Müller: checkout fails"_s, u"2024-07-20T10:47:00Z Bob: rolling back"_s};
        QTest::newRow("days between") << uR"(Saturday, July 20th, 2024
Anna  11:50 PM
still down
--- 2024-07-21 ---
Bob  12:10 AM
up again)"_s << QStringList{u"2024-07-20T23:50:00Z Anna: still down"_s, u"2024-07-21T00:10:00Z Bob: up again"_s};
        QTest::newRow("over midnight") << uR"(Anna  11:50 PM
still down
Bob  12:10 AM
up again)"_s << QStringList{u"2024-07-20T23:50:00Z Anna: still down"_s, u"2024-07-21T00:10:00Z Bob: up again"_s};
        QTest::newRow("reactions and replies") << uR"(Anna  10:45
checkout fails (edited)
:eyes:
2
:+1:
1
3 replies
Last reply today at 11:02
Bob  10:47
2)"_s << QStringList{u"2024-07-20T10:45:00Z Anna: checkout fails"_s, u"2024-07-20T10:47:00Z Bob: 2"_s};
        QTest::newRow("a sentence that ends with a time") << uR"(Anna  10:45
we saw it first at 10:31
and again at 10:40 AM)"_s << QStringList{u"2024-07-20T10:45:00Z Anna: we saw it first at 10:31\nand again at 10:40 AM"_s};
        QTest::newRow("one blank, after a blank line") << uR"(Anna Müller 10:45
checkout fails

Bob 10:47
rolling back)"_s << QStringList{u"2024-07-20T10:45:00Z Anna Müller: checkout fails"_s, u"2024-07-20T10:47:00Z Bob: rolling back"_s};
        QTest::newRow("pasted code") << uR"(Anna  10:45
```
  if (x) {
    y();
```
see above)"_s << QStringList{u"2024-07-20T10:45:00Z Anna: ```\n  if (x) {\n    y();\n```\nsee above"_s};
        QTest::newRow("another zone") << uR"(Anna  10:45 PDT
hello there)"_s << QStringList{u"2024-07-20T17:45:00Z Anna: hello there"_s};
        QTest::newRow("no chat") << u"Postmortem: checkout outage\n\nIt was down from 10:30 to 12:00."_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }
    void shouldReadEveryShapeOfACopy()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const ReadChat chat = readChat(text.split(u'\n'), outage);
        QCOMPARE(shown(chat), expected);
        QVERIFY(!chat.needsDate);
        QCOMPARE(looksLikeChat(text.split(u'\n')), expected.size() >= 2);
    }

    void shouldAskForTheDateOnce()
    {
        const QStringList lines = {u"Anna  10:45"_s, u"checkout fails"_s, u"Bob  10:47"_s, u"rolling back"_s};
        // when no date is known
        const ReadChat chat = readChat(lines, {.date = {}, .zone = u"UTC"_s});
        // then names, texts and what was written are there, and no time is guessed
        QVERIFY(chat.needsDate);
        QCOMPARE(shown(chat), (QStringList{u"10:45 Anna: checkout fails"_s, u"10:47 Bob: rolling back"_s}));
        QVERIFY(chat.findings.isEmpty());
        // when a line says it
        QVERIFY(!readChat(QStringList{u"July 20, 2024"_s} + lines, {}).needsDate);
    }

    void shouldSayWhichTimeItCannotRead()
    {
        const ReadChat chat = readChat({u"Anna  10:45"_s, u"a"_s, u"[05/07/2024 10:46] Bob"_s, u"b"_s, u"Bob  02:30 Europe/Berlin"_s, u"c"_s},
                                       {.date = QDate(2024, 3, 31), .zone = u"UTC"_s});
        QCOMPARE(chat.findings.size(), 1);
        QCOMPARE(chat.findings.first().line, 5);
        QVERIFY(chat.findings.first().text.contains(u"put forward"_s));
        QCOMPARE(chat.messages.last().at.written, u"02:30 Europe/Berlin"_s);
        QVERIFY(!chat.messages.last().at.at);
    }

    void shouldLoseNoLine()
    {
        // given pieces of chats in any order
        const QStringList pieces = {u"Anna Müller  10:45 AM"_s,
                                    u"  10:46 AM"_s,
                                    u"Bob"_s,
                                    u"[10:47] bob: rolling back"_s,
                                    u":eyes:"_s,
                                    u"2"_s,
                                    u""_s,
                                    u"New"_s,
                                    u"Saturday, July 20th, 2024"_s,
                                    u"text"_s,
                                    u"10:48"_s,
                                    u"deploy-botAPP  [10:15]"_s,
                                    u"3 replies"_s,
                                    u"   "_s,
                                    u"[25:00] x: y"_s,
                                    u"--- 2024-07-21 ---"_s,
                                    u"at 10:31 we knew"_s,
                                    u"anna — Today at 10:47 AM"_s};
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator rng(seed);
        for (int round = 0; round < 2'000; ++round) {
            QStringList lines;
            for (int n = rng.bounded(14); n > 0; --n)
                lines.append(pieces[rng.bounded(int(pieces.size()))]);
            // when
            const ReadChat chat = readChat(lines, outage);
            // then each line that is not blank and no day stands in a message as it came, or is listed
            QStringList found;
            for (const UnreadLine &line : chat.unread)
                found.append(line.text);
            for (const SourceLine &message : chat.messages)
                found += message.raw.split(u'\n');
            QStringList wanted = lines;
            const auto left = [](QStringList texts) {
                texts.removeIf([](const QString &text) { return text.trimmed().isEmpty() || text.contains(u"July"_s) || text.contains(u"---"_s); });
                return texts;
            };
            QVERIFY2(left(found) == left(wanted), qPrintable(u"seed %1: %2"_s.arg(seed).arg(lines.join(u'|'))));
        }
    }
};

QTEST_GUILESS_MAIN(ChatTest)
#include "tst_chat.moc"
