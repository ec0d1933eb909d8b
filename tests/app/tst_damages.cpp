// SPDX-License-Identifier: GPL-3.0-or-later
// Two hundred damaged files: what `metrics import` says of each, and that it takes in what is whole, or nothing.
#include "damages.h"

#include "app/commandline.h"
#include "models/store/store.h"
#include "views/language.h"

#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class DamagesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        setLanguage(u"en"_s);
        QVERIFY(QDir::setCurrent(m_folder.path()));
    }

    void shouldBeToldAtItsPlace_data()
    {
        QTest::addColumn<Damage>("damage");
        for (const QList<Damage> &damages : {damagedValues(), damagedRecords(), damagedFiles(), damagedDocuments()}) {
            for (const Damage &damage : damages)
                QTest::newRow(damage.name) << damage;
        }
    }

    void shouldBeToldAtItsPlace()
    {
        QFETCH(const Damage, damage);
        // GIVEN the damaged file
        const QString path = QString::fromUtf8(damage.file);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(damage.bytes), damage.bytes.size());
        file.close();
        // WHEN it is imported into a source of its own
        const QString name = QString::fromUtf8(damage.name);
        QString printed, complained;
        QTextStream out(&printed), err(&complained);
        const ExitStatus status
            = run(QStringList{u"--database"_s, u"d.db"_s, u"metrics"_s, u"import"_s, path, u"--source"_s, name, u"--bucket"_s, u"1m"_s, u"--json"_s}
                      + QProcess::splitCommand(QString::fromUtf8(damage.options)),
                  out, err);
        // THEN its rows are accounted for, and the first thing that is wrong is told with its place
        const QJsonObject said = QJsonDocument::fromJson(printed.toUtf8()).object();
        const QJsonObject first = said[u"rejected"][0].toObject();
        QString message = complained.section(u'\n', 0, 0);
        if (status == ExitStatus::Done)
            message = first.isEmpty() ? QString() : u"%1: %2"_s.arg(first[u"line"].toInt()).arg(first[u"why"].toString());
        message.remove(u"hindsight: "_s);
        const QString got = u"%1, %2, %3, %4, \"%5\""_s.arg(int(status))
                                .arg(said[u"read"].toInt())
                                .arg(said[u"rows"].toInt())
                                .arg(said[u"rejected_total"].toInt())
                                .arg(message);
        const QString expected
            = u"%1, %2, %3, %4, \"%5\""_s.arg(damage.status).arg(damage.read).arg(damage.rows).arg(damage.rejected).arg(QString::fromUtf8(damage.message));
        QCOMPARE(got, expected);
        // AND what it says it stored is there, or nothing is
        const auto store = Store::open(u"d.db"_s, {});
        VERIFY_RESULT(store);
        const auto source = (*store)->metricSource(name);
        QCOMPARE(source.has_value(), status == ExitStatus::Done);
        if (source) {
            const auto series = (*store)->series({.source = source->uid, .bucketSeconds = 86400});
            VERIFY_RESULT(series);
            qint64 attempts = 0;
            for (const SeriesLine &line : series->lines) {
                for (const Measures &bucket : line.buckets)
                    attempts += bucket.attempts();
            }
            QCOMPARE(attempts, damage.rows);
        }
    }
};

QTEST_GUILESS_MAIN(DamagesTest)
#include "tst_damages.moc"
