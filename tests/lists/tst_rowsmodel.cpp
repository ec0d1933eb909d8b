// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Fruit
{
    QString name;
    int price = 0;

    bool operator==(const Fruit &) const = default;
};

class FruitModel : public RowsModel<Fruit>
{
public:
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    void set(const QList<Fruit> &fruits) { replaceRows(fruits); }

protected:
    QString keyOf(const Fruit &fruit) const override { return fruit.name; }
    QVariant headerCell(int, int) const override { return {}; }
    QVariant cell(int row, int column, int role) const override
    {
        if (role == UidRole)
            return m_rows[row].name;
        if (role != Qt::DisplayRole)
            return {};
        return column == 0 ? QVariant(m_rows[row].name) : QVariant(m_rows[row].price);
    }
};

} // namespace

class RowsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellOnlyWhatChanged()
    {
        // given
        FruitModel model;
        model.set({{u"apple"_s, 1}, {u"pear"_s, 2}, {u"plum"_s, 3}});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        // when one is dearer
        model.set({{u"apple"_s, 1}, {u"pear"_s, 5}, {u"plum"_s, 3}});
        // then
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QVERIFY(inserted.isEmpty() && removed.isEmpty() && moved.isEmpty());
        // when nothing is new
        changed.clear();
        model.set({{u"apple"_s, 1}, {u"pear"_s, 5}, {u"plum"_s, 3}});
        // then
        QVERIFY(changed.isEmpty() && inserted.isEmpty() && removed.isEmpty() && moved.isEmpty());
    }

    void shouldInsertNeighboursAtOnce()
    {
        FruitModel model;
        model.set({{u"apple"_s, 1}, {u"plum"_s, 3}});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.set({{u"apple"_s, 1}, {u"fig"_s, 1}, {u"kiwi"_s, 1}, {u"plum"_s, 3}});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 1);
        QCOMPARE(inserted[0][2].toInt(), 2);
    }

    void shouldKeepIndexesOnTheirRowsWhateverHappens()
    {
        FruitModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator rng(seed);
        for (int round = 0; round < 500; ++round) {
            // given an index on every row
            QHash<QString, QPersistentModelIndex> held;
            for (int row = 0; row < model.rowCount(); ++row)
                held.insert(model.rows()[row].name, model.index(row, 0));
            // when some come, some go, some move
            QList<Fruit> wanted;
            for (int i = 0; i < 12; ++i) {
                if (rng.bounded(3) > 0)
                    wanted.insert(rng.bounded(wanted.size() + 1), {QString::number(i), int(rng.bounded(3))});
            }
            model.set(wanted);
            // then
            QCOMPARE(model.rows(), wanted);
            for (auto it = held.cbegin(); it != held.cend(); ++it) {
                const auto place = std::ranges::find(wanted, it.key(), &Fruit::name) - wanted.begin();
                const int row = place == wanted.size() ? -1 : int(place);
                QVERIFY2(it.value().row() == row, qPrintable(u"round %1 of seed %2"_s.arg(round).arg(seed)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RowsModelTest)
#include "tst_rowsmodel.moc"
