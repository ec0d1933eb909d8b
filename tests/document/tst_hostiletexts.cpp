// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"
#include "hostiletexts.h"

#include "models/incident/fields.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hindsight;

/// Whatever stands in a field, the document keeps its structure and shows the field.
class TestHostileTexts : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextsStayTexts_data();
    void hostileTextsStayTexts();
    void hostileNarrativesStayInTheirPlace_data();
    void hostileNarrativesStayInTheirPlace();
};

namespace {

ReadPage pageOf(const Record &record) { return readPage(exported(record, {.format = DocumentFormat::Html})); }

// A row for every field of this kind in every record.
void addRows(FieldKind kind)
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("field");
    const auto rows = [kind](const char *list, const EntityInfo &entity) {
        for (const FieldInfo &field : entity.fields) {
            if (field.kind == kind && qstrcmp(field.name, "zone") != 0) // a zone is known or not
                QTest::addRow("%s.%s", list, field.name) << QString::fromLatin1(list) << QString::fromLatin1(field.name);
        }
    };
    rows("incident", tableOf<Incident>().info);
    Record record;
    forEachPart(record, [&](auto &list, const char *name) { rows(name, tableOf<typename std::decay_t<decltype(list)>::value_type>().info); });
}

// The full record with this text in a field, of the last part of its list.
Record recordWith(const QString &list, const QString &field, const QString &text)
{
    Record record = fullRecord();
    const QJsonObject change = {{field, text}};
    if (list == u"incident"_s)
        fromObject(change, record.incident);
    forEachPart(record, [&](auto &parts, const char *name) {
        if (list == QLatin1StringView(name) && !parts.isEmpty())
            fromObject(change, parts.last());
    });
    return record;
}

} // namespace

void TestHostileTexts::hostileTextsStayTexts_data() { addRows(FieldKind::Text); }

void TestHostileTexts::hostileTextsStayTexts()
{
    QFETCH(QString, list);
    QFETCH(QString, field);

    // given what the document looks like with a plain word there
    const ReadPage plain = pageOf(recordWith(list, field, u"Plainword"_s));
    if (!plain.text.contains(u"Plainword"_s)) {
        QCOMPARE(markdownOf(recordWith(list, field, u"Plainword"_s)), markdownOf(fullRecord())); // it is not printed
        return;
    }
    for (const QString &text : hostileTexts()) {
        // when a hostile text stands there instead
        const Record record = recordWith(list, field, text);
        const ReadPage hostile = pageOf(record);

        // then the document has the same elements, and shows the text
        const QString markdown = markdownOf(record);
        QVERIFY2(hostile.elements == plain.elements, qPrintable(text + u"\n"_s + markdown));
        QVERIFY2(hostile.text.simplified().contains(text.simplified()), qPrintable(text + u"\n"_s + hostile.text));
        QCOMPARE(untidiness(markdown), QString());
    }
}

void TestHostileTexts::hostileNarrativesStayInTheirPlace_data() { addRows(FieldKind::Markdown); }

void TestHostileTexts::hostileNarrativesStayInTheirPlace()
{
    QFETCH(QString, list);
    QFETCH(QString, field);
    const auto sectionsOf = [](const QString &markdown) { return headingsOf(markdown).filter(QRegularExpression(u"^##? "_s)); };

    const auto tickedIn = [](const Record &record) { return pageOf(record).elements.count(u"input checked"_s); };

    // given the document with a plain word there
    const QString plain = markdownOf(recordWith(list, field, u"Plainword"_s));
    const qsizetype ticked = tickedIn(recordWith(list, field, u"Plainword"_s));
    QVERIFY(plain.contains(u"Plainword"_s));
    for (const QString &text : hostileNarratives()) {
        // when a narrative stands there that looks like a part of a document, or is broken
        const QString markdown = markdownOf(recordWith(list, field, text));

        // then the document has the same sections and as many ticked boxes, and ends as it did
        QCOMPARE(tickedIn(recordWith(list, field, text)), ticked);
        QVERIFY2(sectionsOf(markdown) == sectionsOf(plain), qPrintable(text + u"\n=>\n"_s + markdown));
        QCOMPARE(untidiness(markdown), QString());
        if (list != u"sections"_s)
            QVERIFY(markdown.endsWith(plain.sliced(plain.lastIndexOf(u"\n## "_s))));
    }
}

QTEST_GUILESS_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
