// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/fields.h"
#include "models/insights/actionnews.h"
#include "tests/insights/portfolios.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestActionNews : public QObject
{
    Q_OBJECT

private:
    static ActionEdit due(const QString &when, const QString &from, const QString &to, const QString &action = u"x"_s)
    {
        return {.action = action, .at = at(when), .field = u"due"_s, .before = toValue(moment(from)), .after = toValue(moment(to))};
    }
    static QStringList told(const QList<Slip> &slips)
    {
        QStringList texts;
        for (const Slip &slip : slips) {
            const auto day = [](const Moment &moment) {
                return moment.at ? QDateTime::fromMSecsSinceEpoch(*moment.at / 1000, QTimeZone::UTC).date().toString(Qt::ISODate) : u"none"_s;
            };
            texts.append(u"%1 %2 to %3"_s.arg(slip.action, day(slip.from), day(slip.to)));
        }
        return texts;
    }

private Q_SLOTS:
    void dueDatesSlip_data()
    {
        QTest::addColumn<QList<ActionEdit>>("edits");
        QTest::addColumn<QStringList>("slips");
        QTest::newRow("a first date is none") << QList<ActionEdit>{due(u"2024-01-01T00:00:00Z"_s, {}, u"2024-02-01"_s)} << QStringList{};
        QTest::newRow("twice") << QList<ActionEdit>{due(u"2024-01-01T00:00:00Z"_s, u"2024-02-01"_s, u"2024-03-01"_s),
                                                    due(u"2024-01-02T00:00:00Z"_s, u"2024-03-01"_s, u"2024-04-01"_s)}
                               << QStringList{u"x 2024-02-01 to 2024-03-01"_s, u"x 2024-03-01 to 2024-04-01"_s};
        QTest::newRow("put forward is none") << QList<ActionEdit>{due(u"2024-01-01T00:00:00Z"_s, u"2024-02-01"_s, u"2024-01-15"_s)} << QStringList{};
        QTest::newRow("taken away is one") << QList<ActionEdit>{due(u"2024-01-01T00:00:00Z"_s, u"2024-02-01"_s, {})} << QStringList{u"x 2024-02-01 to none"_s};
        QTest::newRow("taken back is none") << QList<ActionEdit>{due(u"2024-01-01T00:00:00Z"_s, u"2024-02-01"_s, u"2024-03-01"_s),
                                                                 due(u"2024-01-01T00:01:00Z"_s, u"2024-03-01"_s, u"2024-02-01"_s)}
                                            << QStringList{};
        QTest::newRow("another field is none") << QList<ActionEdit>{{.action = u"x"_s, .field = u"text"_s, .before = u"a"_s, .after = u"b"_s}} << QStringList{};
        QTest::newRow("of two, each its own") << QList<ActionEdit>{due(u"2024-01-01T00:00:00Z"_s, u"2024-02-01"_s, u"2024-03-01"_s),
                                                                   due(u"2024-01-01T00:01:00Z"_s, u"2024-03-01"_s, u"2024-02-01"_s, u"y"_s)}
                                              << QStringList{u"x 2024-02-01 to 2024-03-01"_s};
    }
    void dueDatesSlip()
    {
        QFETCH(QList<ActionEdit>, edits);
        QFETCH(QStringList, slips);
        QCOMPARE(told(slipsIn(edits)), slips);
    }

    void slipsHaveReasons_data()
    {
        QTest::addColumn<QList<ActionEdit>>("edits");
        QTest::addColumn<QStringList>("reasons");
        const auto why = [](const QString &when, const QString &reason, const QString &action = u"x"_s) {
            return ActionEdit{.action = action, .at = at(when), .field = u"status_reason"_s, .before = u""_s, .after = reason};
        };
        const ActionEdit first = due(u"2024-01-05T10:00:00Z"_s, u"2024-02-01"_s, u"2024-03-01"_s);
        const ActionEdit second = due(u"2024-02-20T10:00:00Z"_s, u"2024-03-01"_s, u"2024-04-01"_s);
        QTest::newRow("none") << QList<ActionEdit>{first} << QStringList{u""_s};
        QTest::newRow("in the same step") << QList<ActionEdit>{first, why(u"2024-01-05T10:00:00Z"_s, u"No time"_s)} << QStringList{u"No time"_s};
        QTest::newRow("just before") << QList<ActionEdit>{why(u"2024-01-05T09:59:00Z"_s, u"No time"_s), first} << QStringList{u"No time"_s};
        QTest::newRow("long before") << QList<ActionEdit>{why(u"2024-01-01T09:59:00Z"_s, u"No time"_s), first} << QStringList{u""_s};
        QTest::newRow("another action item's") << QList<ActionEdit>{first, why(u"2024-01-05T10:01:00Z"_s, u"No time"_s, u"y"_s)} << QStringList{u""_s};
        QTest::newRow("corrected") << QList<ActionEdit>{first, why(u"2024-01-05T10:01:00Z"_s, u"No tim"_s), why(u"2024-01-06T10:01:00Z"_s, u"No time"_s)}
                                   << QStringList{u"No time"_s};
        QTest::newRow("of two, each its own") << QList<ActionEdit>{first, why(u"2024-01-05T10:01:00Z"_s, u"No time"_s), second,
                                                                   why(u"2024-02-20T10:01:00Z"_s, u"No money"_s)}
                                              << QStringList{u"No time"_s, u"No money"_s};
    }
    void slipsHaveReasons()
    {
        QFETCH(QList<ActionEdit>, edits);
        QFETCH(QStringList, reasons);
        QStringList found;
        for (const Slip &slip : slipsIn(edits))
            found.append(slip.reason);
        QCOMPARE(found, reasons);
    }

    void aWeekHasNews()
    {
        // GIVEN action items of this week and before, and what was done to them
        const qint64 since = at(u"2024-07-01T00:00:00Z"_s);
        const QString fresh = uidOf(u"2024-07-02T00:00:00Z"_s);
        const Portfolio portfolio{.actions = {{.uid = fresh, .team = u"payments"_s},
                                              {.uid = u"verified"_s, .status = ActionStatus::Verified},
                                              {.uid = u"reopened"_s, .team = u"payments"_s, .status = ActionStatus::Open},
                                              {.uid = u"slipped"_s, .person = u"Anna"_s, .due = moment(u"2024-09-01"_s)},
                                              {.uid = u"late"_s, .person = u"Ben"_s, .due = moment(u"2024-07-03"_s)},
                                              {.uid = u"long late"_s, .team = u"payments"_s, .due = moment(u"2024-05-03"_s)},
                                              {.uid = u"today"_s, .due = moment(u"2024-07-08"_s)}},
                                  .left = {u"Ben"_s},
                                  .now = at(u"2024-07-08T12:00:00Z"_s)};
        const auto verified = [](const QString &action, const QString &when) {
            return ActionEdit{.action = action, .at = at(when), .field = u"status"_s, .before = u"done"_s, .after = u"verified"_s};
        };
        const QList<ActionEdit> edits{due(u"2024-06-01T00:00:00Z"_s, u"2024-02-01"_s, u"2024-07-05"_s, u"slipped"_s),
                                      due(u"2024-07-04T00:00:00Z"_s, u"2024-07-05"_s, u"2024-09-01"_s, u"slipped"_s),
                                      verified(u"verified"_s, u"2024-07-05T00:00:00Z"_s), verified(u"reopened"_s, u"2024-07-05T00:00:00Z"_s)};
        // WHEN
        const ActionNews news = actionNews(portfolio, edits, since);
        // THEN
        QCOMPARE(news.written, QStringList{fresh});
        QCOMPARE(news.verified, QStringList{u"verified"_s});
        QCOMPARE(told(news.slipped), QStringList{u"slipped 2024-07-05 to 2024-09-01"_s});
        QCOMPARE(news.overdue, QStringList{u"late"_s});
        QCOMPARE(news.ownerless, (QStringList{u"late"_s, u"today"_s}));
    }
};

QTEST_APPLESS_MAIN(TestActionNews)
#include "tst_actionnews.moc"
