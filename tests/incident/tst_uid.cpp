// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/uid.h"

#include <QDateTime>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <thread>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestUid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uidsAreVersionSevenOfNow();
    void uidsAscend();
    void uidsOfThreadsAreDifferent();
};

void TestUid::uidsAreVersionSevenOfNow()
{
    const QString uid = newUid();

    QCOMPARE(uid.size(), 36);
    QCOMPARE(QUuid::fromString(uid).toString(QUuid::WithoutBraces), uid);
    QCOMPARE(uid[14], u'7');
    QVERIFY(u"89ab"_s.contains(uid[19]));
    const qint64 milliseconds = QString(uid.first(8) + uid.sliced(9, 4)).toLongLong(nullptr, 16);
    // Only that it is the time of this run, in milliseconds: QDateTime rounds where the uid cuts off.
    QVERIFY(qAbs(milliseconds - QDateTime::currentMSecsSinceEpoch()) < 3'600'000);
}

void TestUid::uidsAscend()
{
    QString last = newUid();
    for (int i = 0; i < 100'000; ++i) {
        const QString next = newUid();
        QVERIFY2(last < next, qPrintable(last + u' ' + next));
        last = next;
    }
}

void TestUid::uidsOfThreadsAreDifferent()
{
    QStringList lists[4];
    {
        QList<std::jthread *> threads;
        for (QStringList &list : lists)
            threads.append(new std::jthread([&list] {
                for (int i = 0; i < 20'000; ++i)
                    list.append(newUid());
            }));
        qDeleteAll(threads);
    }
    QStringList all;
    for (const QStringList &list : lists) {
        QVERIFY(std::ranges::is_sorted(list));
        all += list;
    }
    QCOMPARE(all.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestUid)
#include "tst_uid.moc"
