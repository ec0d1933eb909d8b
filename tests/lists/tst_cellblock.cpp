// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/cellblock.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<hindsight::CellText>)

class CellBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWriteAndRead_data()
    {
        QTest::addColumn<QList<CellText>>("cells");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << QList<CellText>{{2, 3, u"a \"b\", c"_s}} << u"a \"b\", c"_s;
        QTest::newRow("one of two lines") << QList<CellText>{{2, 3, u"a\nb"_s}} << u"\"a\nb\"\n"_s;
        QTest::newRow("a row") << QList<CellText>{{2, 3, u"10:30"_s}, {2, 4, u"Finding"_s}, {2, 5, QString(u""_s)}} << u"10:30\tFinding\t\n"_s;
        QTest::newRow("a block") << QList<CellText>{{0, 0, u"a"_s}, {0, 1, u"b"_s}, {1, 0, u"c"_s}, {1, 1, u"d"_s}} << u"a\tb\nc\td\n"_s;
        QTest::newRow("blanks") << QList<CellText>{{0, 0, u" a"_s}, {0, 1, u"b "_s}} << u"\" a\"\t\"b \"\n"_s;
        QTest::newRow("signs") << QList<CellText>{{0, 0, u"a\tb"_s}, {0, 1, u"5\" screen"_s}, {1, 0, u"c\n\nd"_s}, {1, 1, u"1,5"_s}}
                               << u"\"a\tb\"\t\"5\"\" screen\"\n\"c\n\nd\"\t1,5\n"_s;
    }
    void shouldWriteAndRead()
    {
        QFETCH(QList<CellText>, cells);
        QFETCH(QString, text);
        QCOMPARE(textOfCells(cells), text);
        QVERIFY(cellsOfText(text, cells.first().row, cells.first().column) == cells);
    }

    void shouldReadWhatSpreadsheetsWrite()
    {
        // when there are line breaks of Windows, and a last line without one
        QVERIFY(cellsOfText(u"a\tb\r\nc\td"_s, 4, 0) == (QList<CellText>{{4, 0, u"a"_s}, {4, 1, u"b"_s}, {5, 0, u"c"_s}, {5, 1, u"d"_s}}));
        // then a line break behind one cell is none of it
        QVERIFY(cellsOfText(u"a\n"_s, 0, 0) == (QList<CellText>{{0, 0, u"a"_s}}));
    }

    void shouldKeepGaps()
    {
        QCOMPARE(textOfCells({{0, 1, u"a"_s}, {2, 0, u"b"_s}, {2, 2, u"c"_s}}), u"\ta\n\nb\t\tc\n"_s);
        QCOMPARE(textOfCells({}), QString());
    }
};

QTEST_APPLESS_MAIN(CellBlockTest)
#include "tst_cellblock.moc"
