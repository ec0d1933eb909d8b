// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/import.h"
#include "models/document/json.h"
#include "models/incident/order.h"
#include "tests/support/builders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

DocumentOptions withFrontMatter()
{
    return {.frontMatter = true};
}

/// First difference of two records as a path with both values; empty: equal.
QString difference(const QJsonValue &a, const QJsonValue &b, const QString &path = {})
{
    if (a == b)
        return {};
    const auto shown = [](const QJsonValue &v) { return QString::fromUtf8(QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact)).left(600); };
    if (a.isObject() && b.isObject()) {
        for (const QString &key : a.toObject().keys()) {
            if (const QString inner = difference(a[key], b[key], path + u'/' + key); !inner.isEmpty())
                return inner;
        }
    }
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (qsizetype i = 0; i < a.toArray().size(); ++i) {
            if (const QString inner = difference(a[i], b[i], u"%1[%2]"_s.arg(path).arg(i)); !inner.isEmpty())
                return inner;
        }
    }
    return u"%1:\n  %2\n  %3"_s.arg(path, shown(a), shown(b));
}

/// The lines of a document but for those that are worked out from records which it does not print: impact windows.
QStringList comparable(const QByteArray &bytes)
{
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u"| Impact time |"); });
    return lines;
}

QString difference(const Record &a, const Record &b)
{
    return a == b ? QString() : u"differ: "_s + difference(recordToJson(a), recordToJson(b));
}

} // namespace

class TestRoundtrip : public QObject
{
    Q_OBJECT

private slots:
    void frontMatterLosesNothing_data();
    void frontMatterLosesNothing();
    void bodyGivesBackWhatItPrints_data();
    void bodyGivesBackWhatItPrints();
};

void TestRoundtrip::frontMatterLosesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    for (quint32 seed = 0; seed < 1000; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(seed % 6);
}

void TestRoundtrip::frontMatterLosesNothing()
{
    // given
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QRandomGenerator rng(seed);
    Record record = randomRecord(rng, size);
    sortRecord(record);

    // when
    const auto bytes = exportDocument(record, withFrontMatter());
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().sentence()));
    const auto document = readDocument(*bytes, u"x.md"_s);

    // then
    QVERIFY2(document, document ? "" : qPrintable(document.error().sentence()));
    QCOMPARE(document->incidents.size(), 1);
    const QString found = difference(document->incidents[0].record, record);
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QVERIFY(document->incidents[0].known);
    QCOMPARE(document->totalLines, document->recordLines + document->sectionLines);
}

void TestRoundtrip::bodyGivesBackWhatItPrints_data()
{
    frontMatterLosesNothing_data();
}

void TestRoundtrip::bodyGivesBackWhatItPrints()
{
    // given
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QRandomGenerator rng(seed);
    Record record = randomRecord(rng, size);
    sortRecord(record);

    // when
    const QByteArray bytes = exportDocument(record, {}).value();
    const auto document = readDocument(bytes, u"x.md"_s);

    // then
    QVERIFY(document);
    const Record &read = document->incidents[0].record;
    const QStringList again = comparable(exportDocument(read, {}).value());
    const QStringList before = comparable(bytes);
    for (qsizetype i = 0; i < qMin(again.size(), before.size()); ++i)
        QCOMPARE(again[i], before[i]);
    QCOMPARE(again, before);
    QCOMPARE(document->unreadLines, 0);
}

QTEST_GUILESS_MAIN(TestRoundtrip)
#include "tst_roundtrip.moc"
