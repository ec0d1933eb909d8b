// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a length that nobody writes by hand: what is done with one must not look at the rest of it again and again. At this size that
// takes many minutes for some rows, and the test ends at its limit.
#include "documents.h"

#include "models/document/reading/import.h"
#include "models/incident/checks/rules.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hindsight;

class LongLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGoOutAndComeIn_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"<b>x</b> ", "`` ` ", "<!-- > ", "](", "<http:", "password:", "Ada Lovelace ", "a@b.c ", "**a** ", "[a](b) ", "| a ",
                                  "hindsight:event/x ", "-----BEGIN PRIVATE KEY----- "})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void shouldGoOutAndComeIn()
    {
        QFETCH(QString, piece);
        constexpr qsizetype size = 200'000;
        // given a line of it in fields of several kinds
        const QString line = piece.repeated(size / piece.size());
        Record record = outageRecord();
        record.incident.title = line;
        record.incident.summary = line;
        record.events[0].text = line;
        record.events[1].actor = line;
        record.sections = {{.uid = u"s"_s, .title = u"Costs"_s, .text = line}};
        for (const Profile profile : {Profile::Internal, Profile::Public}) {
            // when it goes out
            const QByteArray markdown = exported(record, {.profile = profile});
            const QByteArray page = exported(record, {.format = DocumentFormat::Html, .profile = profile});
            QVERIFY(markdown.contains("Issue Summary") && page.contains("Issue Summary"));
            // then it comes in again, and is checked
            const auto read = readDocument(markdown, u"a.md"_s);
            QVERIFY(read && read->incidents.size() == 1);
            (void)checkRecord(read->incidents.first().record, {});
        }
    }
};

QTEST_GUILESS_MAIN(LongLinesTest)
#include "tst_longlines.moc"
