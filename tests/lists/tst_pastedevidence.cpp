// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/pastedevidence.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class PastedEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("diff") << u"--- a/x.conf\n+++ b/x.conf\n@@ -1 +1 @@\n-a\n+b\n"_s << u"Diff"_s;
        QTest::newRow("git diff") << u"diff --git a/x b/x\n"_s << u"Diff"_s;
        QTest::newRow("JSON") << u"{\"status\": \"failed\"}"_s << u"JSON"_s;
        QTest::newRow("no JSON") << u"{status}"_s << QString();
        QTest::newRow("shell") << u"$ kubectl rollout undo deployment/checkout\n"_s << u"Bash"_s;
        QTest::newRow("script") << u"#!/bin/bash\nset -e\n"_s << u"Bash"_s;
        QTest::newRow("Python") << u"Traceback (most recent call last):\n  File \"x.py\", line 3\nValueError\n"_s << u"Python"_s;
        QTest::newRow("Java") << u"java.net.SocketTimeoutException: Read timed out\n    at com.shop.Gateway.pay(Gateway.java:41)\n"_s << u"Java"_s;
        QTest::newRow("SQL") << u"select count(*) from payments\nwhere status = 'failed'"_s << u"SQL"_s;
        QTest::newRow("XML") << u"<config><timeout>30</timeout></config>"_s << u"XML"_s;
        QTest::newRow("log") << u"2024-07-20T10:16:03Z ERROR gateway timeout\n2024-07-20T10:16:04Z ERROR gateway timeout\n"_s << u"Log File (simple)"_s;
        QTest::newRow("INI") << u"[gateway]\ntimeout = 30\nretries = 2\n"_s << u"INI Files"_s;
        QTest::newRow("YAML") << u"gateway:\n  timeout: 30\n  retries: 2\n"_s << u"YAML"_s;
        QTest::newRow("a sentence") << u"The gateway was slow: nobody knew."_s << QString();
        QTest::newRow("sentences") << u"First this.\nThen that.\n"_s << QString();
    }
    void shouldTellLanguages()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(sniffedLanguage(text), language);
        QVERIFY(language.isEmpty() || snippetLanguages().contains(language));
    }

    void shouldTellLinksFromText()
    {
        const Evidence link = pastedEvidence(u" https://status.example.org/incidents/7 \n"_s);
        QCOMPARE(link.kind, EvidenceKind::Link);
        QCOMPARE(link.url, u"https://status.example.org/incidents/7"_s);
        QCOMPARE(link.title, u"status.example.org"_s);
        const Evidence snippet = pastedEvidence(u"see https://status.example.org\n"_s);
        QCOMPARE(snippet.kind, EvidenceKind::Snippet);
        QCOMPARE(snippet.text, u"see https://status.example.org\n"_s);
        QCOMPARE(pastedEvidence(u"javascript:alert(1)"_s).kind, EvidenceKind::Snippet);
        QVERIFY(pastedEvidence(QString(500, u'x')).title.size() <= 60);
    }
};

QTEST_GUILESS_MAIN(PastedEvidenceTest)
#include "tst_pastedevidence.moc"
