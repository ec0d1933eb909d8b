// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/smallcsv.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class FormulasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOpenAsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("equals") << u"=HYPERLINK(\"https://example.org\")"_s << u"'=HYPERLINK(\"https://example.org\")"_s;
        QTest::newRow("plus") << u"+49 30"_s << u"'+49 30"_s;
        QTest::newRow("minus") << u"- an item"_s << u"'- an item"_s;
        QTest::newRow("at") << u"@anna"_s << u"'@anna"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s << u"'\r=1"_s;
        QTest::newRow("line feed") << u"\n=1"_s << u"'\n=1"_s;
        QTest::newRow("wide") << u"\uff1d1"_s << u"'\uff1d1"_s;
        QTest::newRow("an apostrophe of one's own") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("an apostrophe before a word") << u"'tis"_s << u"'tis"_s;
        QTest::newRow("in the middle") << u"a=b"_s << u"a=b"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void shouldOpenAsText()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(withoutFormula(text), cell);
        QCOMPARE(withFormula(cell), text);
    }
};

QTEST_GUILESS_MAIN(FormulasTest)
#include "tst_formulas.moc"
