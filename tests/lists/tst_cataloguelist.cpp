// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a database: their order, the usual entries, and names that take everything with them that names them.
#include "models/incident/cataloguenames.h"
#include "models/lists/cataloguelist.h"
#include "models/lists/savedfilters.h"
#include "models/lists/usualentries.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class CatalogueListTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    std::unique_ptr<Store> newStore() { return std::move(*Store::open(m_folder.filePath(u"%1.db"_s.arg(m_files++)), {})); }
    static std::unique_ptr<CatalogueModel> listOf(Store &store, const EntityInfo &entity, const QString &list = {})
    {
        return std::make_unique<CatalogueModel>(store, entity, list, QList<FieldColumn>{{u"name"_s}}, u"Add"_s);
    }
    static QStringList namesOf(const CatalogueModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rows().size(); ++row)
            names.append(model.index(row, 0).data().toString());
        return names;
    }

private Q_SLOTS:
    void shouldKnowFieldsThatExist()
    {
        for (const CatalogueList &list : catalogueLists()) {
            QVERIFY2(entityNamed(list.entity), qPrintable(list.entity));
            for (const NamingField &naming : list.namedBy) {
                const EntityInfo *entity = entityNamed(naming.entity);
                QVERIFY2(entity, qPrintable(naming.entity));
                const int index = entity->indexOf(naming.field);
                QVERIFY2(index >= 0, qPrintable(naming.field));
                const FieldKind kind = entity->fields[index].kind;
                QVERIFY2(kind == FieldKind::Text || kind == FieldKind::List, qPrintable(naming.field));
            }
        }
    }

    void shouldTakeEverythingWithANameThatNamesIt_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("list");
        for (const CatalogueList &list : catalogueLists())
            QTest::addRow("%s %s", qPrintable(list.entity), qPrintable(list.list)) << list.entity << list.list;
    }
    void shouldTakeEverythingWithANameThatNamesIt()
    {
        QFETCH(QString, entity);
        QFETCH(QString, list);
        const CatalogueList &naming = *catalogueList(entity, list);
        // given a record in which every field that may name the entry does, and one beside it that names another one
        const auto store = newStore();
        QRandomGenerator random(1);
        Record record = randomRecord(random, 2);
        VERIFY_RESULT(store->apply(created(record)));
        const QString uid = newUid();
        const auto made = [](const QString &kind, const QString &called, const QString &plainList, const QString &uid_) {
            if (kind == "severity_level"_L1)
                return created(SeverityLevel{.uid = uid_, .name = called});
            if (kind == "service"_L1)
                return created(Service{.uid = uid_, .name = called});
            if (kind == "team"_L1)
                return created(Team{.uid = uid_, .name = called});
            if (kind == "person"_L1)
                return created(Person{.uid = uid_, .name = called});
            if (kind == "metric_source"_L1)
                return created(MetricSource{.uid = uid_, .name = called});
            if (kind == "policy"_L1)
                return created(Policy{.uid = uid_, .severity = called});
            return created(ListEntry{.uid = uid_, .list = plainList, .name = called});
        };
        VERIFY_RESULT(store->apply({made(entity, u"Old name"_s, list, uid)}));
        if (entity != "policy"_L1)
            VERIFY_RESULT(store->apply({created(Policy{.uid = newUid(), .severity = u"Another"_s})}));
        int named = 0;
        QList<std::pair<NamingField, QString>> places;
        for (const NamingField &field : naming.namedBy) {
            QString one;
            if (field.entity == "incident"_L1)
                one = record.incident.uid;
            else if (field.entity == "service"_L1 || field.entity == "person"_L1 || field.entity == "metric_source"_L1 || field.entity == "policy"_L1) {
                one = newUid();
                VERIFY_RESULT(store->apply({made(field.entity, u"One of %1"_s.arg(field.entity), {}, one)}));
            } else
                forEachPart(record, [&]<class Part>(const QList<Part> &parts, const char *) {
                    if (field.entity == QLatin1StringView(tableOf<Part>().info.name))
                        one = parts.first().uid;
                });
            const QJsonObject before = *store->row(field.entity, one);
            QJsonObject after = before;
            const bool isList = before[field.field].isArray();
            after[field.field] = isList ? QJsonValue(QJsonArray{u"First"_s, u"Old name"_s}) : QJsonValue(u"Old name"_s);
            VERIFY_RESULT(store->apply({difference(*entityNamed(field.entity), one, Change::Kind::Update, before, after)}));
            places.append({field, one});
            ++named;
        }
        const qint64 steps = store->history()->first().seq;
        // when
        const auto model = listOf(*store, *entityNamed(entity), list);
        QVERIFY(model->setData(model->indexOf(uid), u"New name"_s));
        // then all of them follow, in one step
        for (const auto &[field, one] : std::as_const(places)) {
            const QJsonValue now = store->row(field.entity, one)->value(field.field);
            QCOMPARE(now, now.isArray() ? QJsonValue(QJsonArray{u"First"_s, u"New name"_s}) : QJsonValue(u"New name"_s));
            QVERIFY(store->naming(field, u"Old name"_s)->isEmpty());
        }
        QCOMPARE(store->history()->first().seq, steps + 1);
        QVERIFY2(store->history()->first().sentence.startsWith(u"Old name is now called New name"_s), qPrintable(store->history()->first().sentence));
        // and one step takes it back
        VERIFY_RESULT(store->undo());
        for (const auto &[field, one] : std::as_const(places))
            QCOMPARE(store->naming(field, u"Old name"_s)->size(), 1);
        QVERIFY(named > 0);
    }

    void shouldRenameSeveralAtOnce()
    {
        // given a record that names two people in one field, and a filter that asks for one of them
        const auto store = newStore();
        const Incident incident{.uid = newUid(), .title = u"Outage"_s, .reviewers = {u"Anna"_s, u"Cleo"_s, u"Ben"_s}};
        VERIFY_RESULT(store->apply(
            {created(incident), created(Person{.uid = newUid(), .name = u"Anna"_s}), created(Person{.uid = newUid(), .name = u"Ben"_s, .position = 1})}));
        VERIFY_RESULT(saveFilter(*store, u"Ben's"_s, {.filter = {.owner = u"Ben"_s}}));
        const auto people = listOf(*store, tableOf<Person>().info);
        // when both get another name by what is pasted over them
        QCOMPARE(people->writeCells({{0, 0, u"Anna Berg"_s}, {1, 0, u"Ben Roth"_s}}).size(), 2);
        // then both are renamed in the one step
        QCOMPARE(store->record(incident.uid)->incident.reviewers, QStringList({u"Anna Berg"_s, u"Cleo"_s, u"Ben Roth"_s}));
        QCOMPARE(savedFilters(*store)->first().view.filter.owner, u"Ben Roth"_s);
        QCOMPARE(store->history()->first().sentence, u"2 entries have other names; what names them follows"_s);
        VERIFY_RESULT(store->undo());
        QCOMPARE(store->record(incident.uid)->incident.reviewers, incident.reviewers);
        QCOMPARE(namesOf(*people), QStringList({u"Anna"_s, u"Ben"_s}));
        QCOMPARE(savedFilters(*store)->first().view.filter.owner, u"Ben"_s);
    }

    void shouldKeepTwoEntriesApartThatArePastedOver()
    {
        // given two entries, over which the same name is pasted
        const auto store = newStore();
        const auto teams = listOf(*store, tableOf<Team>().info);
        VERIFY_RESULT(
            store->apply({created(Team{.uid = newUid(), .name = u"Checkout"_s}), created(Team{.uid = newUid(), .name = u"Search"_s, .position = 1})}));
        QSignalSpy remarked(teams.get(), &FieldModel::remarked), failed(teams.get(), &FieldModel::failed);
        // when
        QCOMPARE(teams->writeCells({{0, 0, u"Payments"_s}, {1, 0, u"payments"_s}}).size(), 2);
        // then only the first has it
        QCOMPARE(namesOf(*teams), QStringList({u"Payments"_s, u"Search"_s}));
        QCOMPARE(remarked.count(), 1);
        QCOMPARE(failed.count(), 0);
        // and a name that is in the list already is refused as when it is typed
        QVERIFY(teams->writeCells({{2, 0, u"Support"_s}, {3, 0, u"Search"_s}}).isEmpty());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(namesOf(*teams), QStringList({u"Payments"_s, u"Search"_s}));
    }

    void shouldRefuseNamesThatAreNone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("taken") << u"sev-2"_s << u"“sev-2” is in this list already."_s;
        QTest::newRow("empty") << u" "_s << u"An entry of this list needs a name."_s;
    }
    void shouldRefuseNamesThatAreNone()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        const auto store = newStore();
        const auto model = listOf(*store, tableOf<SeverityLevel>().info);
        QVERIFY(model->addUsual());
        QSignalSpy failed(model.get(), &FieldModel::failed);
        QVERIFY(!model->setData(model->index(0, 0), name));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().text, says);
        QCOMPARE(namesOf(*model), QStringList({u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s, u"SEV-4"_s}));
        // the same name with other letters is its own
        QVERIFY(model->setData(model->index(0, 0), u"Sev-1"_s));
    }

    void shouldKeepTheOrderThatPeopleGave()
    {
        const auto store = newStore();
        const auto model = listOf(*store, tableOf<SeverityLevel>().info);
        QVERIFY(model->addUsual());
        // when
        QVERIFY(model->move(model->index(3, 0).data(TableModel::UidRole).toString(), -2));
        // then
        const QStringList wanted = {u"SEV-1"_s, u"SEV-4"_s, u"SEV-2"_s, u"SEV-3"_s};
        QCOMPARE(namesOf(*model), wanted);
        QStringList stored;
        const auto levels = store->all<SeverityLevel>();
        for (const SeverityLevel &level : *levels)
            stored.append(level.name);
        QCOMPARE(stored, wanted);
        // beyond the end it stays at the end, and that is no step
        const qint64 steps = store->history()->first().seq;
        QVERIFY(model->move(model->index(0, 0).data(TableModel::UidRole).toString(), -1));
        QCOMPARE(store->history()->first().seq, steps);
        VERIFY_RESULT(store->undo());
        QCOMPARE(namesOf(*model).first(), u"SEV-1"_s);
        QCOMPARE(namesOf(*model).last(), u"SEV-4"_s);
    }

    void shouldOfferTheUsualOnesWhileThereAreNone()
    {
        const auto store = newStore();
        const auto roles = listOf(*store, tableOf<ListEntry>().info, u"role"_s);
        const auto people = listOf(*store, tableOf<Person>().info);
        const auto deadlines = listOf(*store, tableOf<DeadlinePreset>().info);
        QVERIFY(roles->canAddUsual() && deadlines->canAddUsual());
        QVERIFY(!people->canAddUsual());
        // they are offered where one chooses, before somebody takes them
        QVERIFY(suggestionsFor(*store, "participant"_L1, "role"_L1).contains(u"Incident commander"_s));
        QVERIFY(suggestionsFor(*store, "cause"_L1, "category"_L1).contains(u"Deployment"_s));
        // when
        QVERIFY(roles->addUsual());
        QVERIFY(deadlines->addUsual());
        // then they are entries of their own list, and no law applies by itself
        QVERIFY(!roles->canAddUsual());
        QCOMPARE(store->all<ListEntry>()->size(), roles->rows().size());
        QVERIFY(std::ranges::none_of(*store->all<DeadlinePreset>(), &DeadlinePreset::offered));
        QVERIFY(roles->removeRecords({roles->rows().first().uid}));
        QVERIFY(!suggestionsFor(*store, "participant"_L1, "role"_L1).contains(u"Incident commander"_s));
    }
};

QTEST_GUILESS_MAIN(CatalogueListTest)
#include "tst_cataloguelist.moc"
