// SPDX-License-Identifier: GPL-3.0-or-later
// The built program, as a script calls it.
#include "models/document/document.h"
#include "models/incident/references.h"
#include "models/incident/uid.h"
#include "models/store/change.h"
#include "models/store/store.h"
#include "tests/support/builders.h"
#include "tests/support/schema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

const QByteArray outage = R"(Postmortem: Checkout down
Issue Summary
Duration: The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT (1 hour 30 minutes).

Impact: About 60% of users could not pay.

Timeline
10:30 GMT: Customers complained.
11:30 GMT: The update was rolled back.
12:00 GMT: Checkout was restored.

Corrective and Preventative Measures
Tasks:

[ ] Write more tests.
)";

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_sample; ///< a database with the sample, copied for every test

    QString path(const QString &name) const { return m_folder.filePath(u"work/"_s + name); }

    void writeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray readFile(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
    }

    /// Runs the program in the work folder, where `hindsight.db` is the database.
    Answer run(const QStringList &arguments, const QMap<QString, QString> &variables = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"HINDSIGHT_DATABASE"_s, path(u"hindsight.db"_s));
        environment.remove(u"QT_QPA_PLATFORM"_s); // it must find its own way without a display
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(path(u"."_s));
        process.start(QStringLiteral(PROGRAM), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, u"hindsight did not end by itself: "_s + process.errorString() + QString::fromUtf8(process.readAllStandardError())};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    /// The result as JSON, which must follow its schema.
    QJsonObject json(const QStringList &arguments, const QString &schema, int status = 0) const
    {
        const Answer answer = run(arguments + QStringList{u"--json"_s});
        if (answer.status != status)
            QTest::qFail(qPrintable(u"status %1: %2"_s.arg(answer.status).arg(answer.err)), __FILE__, __LINE__);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(answer.out.toUtf8(), &error);
        if (error.error != QJsonParseError::NoError)
            QTest::qFail(qPrintable(error.errorString() + u": "_s + answer.out), __FILE__, __LINE__);
        QStringList wrong = schemaErrors(document.object(), schemaNamed(schema + u".json"_s));
        if (schema == "import"_L1) {
            for (const QJsonValue &imported : document[u"imported"].toArray())
                wrong += schemaErrors(incidentIn(imported.toObject()), schemaNamed(u"incident.json"_s));
        }
        if (!wrong.isEmpty())
            QTest::qFail(qPrintable(wrong.join(u'\n')), __FILE__, __LINE__);
        return document.object();
    }

    /// What an import says of an incident, without what it says of the import.
    static QJsonObject incidentIn(QJsonObject imported)
    {
        for (const QString &name : {u"result"_s, u"file"_s, u"findings"_s, u"unread"_s})
            imported.remove(name);
        for (const QString &name : {u"timeline"_s, u"actions"_s}) {
            QJsonArray parts;
            for (const QJsonValue &value : imported[name].toArray()) {
                QJsonObject part = value.toObject();
                part.remove(u"line"_s);
                parts.append(part);
            }
            imported[name] = parts;
        }
        return imported;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"work"_s));
        // The sample's first incident alone, so that a test sees what it does to it.
        QCOMPARE(run({u"import"_s, QStringLiteral(TEST_SOURCE_DIR "/../resources/sample/checkout-outage.json")}).status, 0);
        m_sample = m_folder.filePath(u"sample.db"_s);
        QVERIFY(QFile::copy(path(u"hindsight.db"_s), m_sample));
    }

    void init()
    {
        QVERIFY(QDir(path(u"."_s)).removeRecursively());
        QVERIFY(QDir(m_folder.path()).mkpath(u"work"_s));
        QVERIFY(QFile::copy(m_sample, path(u"hindsight.db"_s)));
    }

    void shouldAnswer_data();
    void shouldAnswer();
    void shouldHelpWithEveryCommand_data();
    void shouldHelpWithEveryCommand();
    void shouldRefuseADatabaseItCannotUse_data();
    void shouldRefuseADatabaseItCannotUse();

    void shouldFillADatabaseWithTheSample();
    void shouldUseTheDatabaseItIsTold();
    void shouldSayWhoWorks();
    void shouldMakeAnIncident();
    void shouldSetFields_data();
    void shouldSetFields();
    void shouldSayWhatDoesNotFitTogether();
    void shouldSayWhenCustomersFirstHeardOfIt();
    void shouldCheckRecordsAndFiles();
    void shouldTellWhichValuesAFieldTakes();
    void shouldImportADocument();
    void shouldImportWhatItCan();
    void shouldImportHtml();
    void shouldUpdateAKnownIncident();
    void shouldKeepWhatADocumentNeverKnew();
    void shouldMergeWhatBothSidesChanged();
    void shouldRefuseBrokenDocuments_data();
    void shouldRefuseBrokenDocuments();
    void shouldWarnOfATwin();
    void shouldWriteAFolderAndOnlyWhatChanged();
    void shouldKeepWhatWasEditedInAFolder();
    void shouldNameTheFilesOfAFolderByPattern();
    void shouldUseTheTemplatesBesideTheDatabase();
    void shouldListWhatAPublicDocumentDoesNotSay();
    void shouldCarryFilesInJson();
    void shouldCarryThePicturesOfTextsBesideMarkdown();
    void shouldWriteFiguresBesideTheirDocument();
    void shouldWriteEveryFormat_data();
    void shouldWriteEveryFormat();
    void shouldWriteIntoAPipe();
    void shouldListSearchAndTellTheHistory();
    void shouldBackUp();
    void shouldNotPassOnControlCharacters();
    void shouldMakePictures();
    void shouldSpeakGerman();
};

void CommandLineTest::shouldAnswer_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("out"); ///< patterns of the whole text, dot matches line breaks
    QTest::addColumn<QString>("err");

    const auto row = [](const char *name, const QString &arguments, int status, const QString &out, const QString &err) {
        QTest::newRow(name) << QProcess::splitCommand(arguments) << status << out << err;
    };
    const QString nothing;
    row("version", u"--version"_s, 0, u"hindsight \\d+\\.\\d+\\.\\d+\n"_s, nothing);
    row("short version", u"-v"_s, 0, u"hindsight .*"_s, nothing);
    row("help", u"--help"_s, 0, u"Usage: hindsight .*  list .*  --database FILE.*Exit status.*"_s, nothing);
    row("help before a command", u"--help list"_s, 0, u"Usage: hindsight \\[OPTIONS\\].*"_s, nothing);
    row("unknown command", u"lst"_s, 2, nothing, u"hindsight: There is no command “lst”.*--help.*\n"_s);
    row("unknown option", u"list --colour"_s, 2, nothing, u"hindsight: .*colour.*“hindsight list --help”.*\n"_s);
    row("unknown global option", u"--colour"_s, 2, nothing, u"hindsight: .*colour.*\n"_s);
    row("option without its value", u"list --query"_s, 2, nothing, u".*query.*"_s);
    row("global option without its value", u"--database"_s, 2, nothing, u".*database.*"_s);
    row("one argument too many", u"list all"_s, 2, nothing, u".*“all”.*"_s);
    row("too few arguments", u"set INC-1 title"_s, 2, nothing, u".*ID FIELD VALUE.*"_s);

    row("demo in a used database", u"demo"_s, 2, nothing, u".*--force.*"_s);
    row("demo by force", u"demo --force"_s, 0, u"INC-1\n"_s, nothing);

    row("new without a title", u"new"_s, 2, nothing, u".*TITLE.*"_s);
    row("new with an empty title", u"new \" \""_s, 2, nothing, u".*title.*"_s);
    row("new with a strange severity", u"new Fire --severity HIGH"_s, 2, nothing, u".*“HIGH”.*SEV-1, SEV-2.*"_s);
    row("new with a strange time", u"new Fire --began soon"_s, 2, nothing, u"hindsight: .*soon.*"_s);
    row("new", u"new \"Fire in the shop\""_s, 0, u"INC-2\n"_s, nothing);

    row("list", u"list"_s, 0, u"ID +SEVERITY .*\nINC-1 +SEV-1 +2024-07-20 10:30 +3 of 3 +Checkout outage.*\n"_s, nothing);
    row("list with a query", u"list --query \"CHECKOUT inc-1\""_s, 0, u".*INC-1.*"_s, nothing);
    row("list with a query for nothing", u"list --query \"checkout elephants\""_s, 1, nothing, nothing);

    row("insights", u"insights"_s, 0, u"# Incidents and action items\n.*1 incident.*## Without any action item\n.*INC-1.*"_s, nothing);
    row("insights of another time", u"insights --from 2023-01-01 --to 2023-12-31"_s, 0, u".*2023-01-01 to 2023-12-31.*"_s, nothing);
    row("insights of a strange time", u"insights --from soon"_s, 2, nothing, u"hindsight: --from: .*soon.*"_s);
    row("insights as numbers", u"insights --format csv"_s, 0, u"figure,row,.*incidents_by_severity.*"_s, nothing);
    row("insights as a page", u"insights --format html"_s, 0, u".*<h2.*Without any action item.*"_s, nothing);
    row("insights as a page of paper", u"insights --format pdf --output insights.pdf"_s, 0, nothing, nothing);
    row("insights as a page of paper, to nowhere", u"insights --format pdf"_s, 2, nothing, u".*--output.*"_s);
    row("insights in a strange format", u"insights --format xls"_s, 2, nothing, u".*--format takes .*xls.*"_s);
    row("insights to a place that cannot be", u"insights --format csv --output hindsight.db/i.csv"_s, 3, nothing, u".*hindsight.db/i.csv.*"_s);
    row("insights that end before they begin", u"insights --from 2024-02-01 --to 2024-01-01"_s, 2, nothing, u".*--from is later than --to.*"_s);

    row("show", u"show INC-1"_s, 0, u"INC-1  Checkout outage.*Impact windows\n.*60 % failing.*Timeline\n.*10:30 .*ACT-1 +open.*"_s, nothing);
    row("show by number", u"show 1"_s, 0, u"INC-1 .*"_s, nothing);
    row("show in small letters", u"show inc-1"_s, 0, u"INC-1 .*"_s, nothing);
    row("show what is not there", u"show INC-77"_s, 2, nothing, u"hindsight: .*INC-77.*\n"_s);
    row("show nonsense", u"show elephants"_s, 2, nothing, u"hindsight: .*elephants.*\n"_s);

    row("check", u"check INC-1"_s, 1, u".*INC-1 \\(impact\\): warning: How far did it go.*\\[impact-contradictory\\]\n.*"_s,
        u"hindsight: \\d+ warning.*--rules.*\n"_s);
    row("check with notes alone", u"check 1 --disable impact-contradictory --disable start-is-first-complaint --disable action-without-due-date"_s, 0,
        u".*info: .*\\[gmt-in-summer\\]\n.*"_s, u".*note.*"_s);
    row("check with a rule more", u"check INC-1 --enable blame"_s, 1, u".*warning.*"_s, u".*"_s);
    row("check nothing", u"check"_s, 2, nothing, u".*INC-1.*file.*"_s);
    row("check what is not there", u"check INC-77"_s, 2, nothing, u"hindsight: .*INC-77.*\n"_s);
    row("check a missing file", u"check none.md"_s, 3, nothing, u"hindsight: none.md: .*\n"_s);
    row("check a file that is none", u"check /dev/null"_s, 3, nothing, u"hindsight: /dev/null: No postmortem.*\n"_s);
    row("check with a strange rule", u"check INC-1 --disable colour"_s, 2, nothing, u".*“colour”.*--rules.*"_s);
    row("the rules", u"check --rules"_s, 0, u"milestones-out-of-order  \\(warning\\)\n  .*blame  \\(info, off\\)\n.*"_s, nothing);

    row("set", u"set INC-1 title \"Another one\""_s, 0, u".*INC-1.*\n"_s, nothing);
    row("set what is so", u"set INC-1 kind incident"_s, 0, u"It is so already.\n"_s, nothing);
    row("set what begins with a dash", u"set INC-1 summary \"- a point\""_s, 0, u".*INC-1.*\n"_s, nothing);
    row("set a zone that is none", u"set INC-1 zone Mars/Base"_s, 2, nothing, u".*Mars/Base.*time zone.*"_s);
    row("set no title", u"set INC-1 title \" \""_s, 2, nothing, u".*title has words.*"_s);
    row("set a negative duration", u"set INC-1 stated_duration_minutes -5"_s, 2, nothing, u".*“-5”.*not negative.*"_s);
    row("set an action without incident", u"set ACT-1 incidents ,"_s, 2, nothing, u".*at least one incident.*"_s);
    row("list a database that is not there", u"list --database typo.db"_s, 4, nothing, u".*typo.db: There is no such database.*"_s);
    row("set an unknown field", u"set INC-1 colour red"_s, 2, nothing, u".*“colour”.*title.*detected.*"_s);
    row("set a number", u"set INC-1 number 5"_s, 2, nothing, u".*“number”.*"_s);
    row("set what is not there", u"set ACT-9 team Shop"_s, 2, nothing, u".*ACT-9.*"_s);

    row("import without a file", u"import"_s, 2, nothing, u".*FILE.*"_s);
    row("import a missing file", u"import none.md"_s, 3, nothing, u"hindsight: none.md: .*\n"_s);
    row("import nothing", u"import /dev/null"_s, 3, nothing, u"hindsight: /dev/null: No postmortem was found.*\n"_s);
    row("import a folder", u"import ."_s, 3, nothing, u"hindsight: .: .*\n"_s);

    row("export without saying what", u"export"_s, 2, nothing, u".*--all.*"_s);
    row("export some and all", u"export INC-1 --all"_s, 2, nothing, u".*--all.*"_s);
    row("export in a strange format", u"export INC-1 --format docx"_s, 2, nothing, u".*“docx”.*markdown, html, pdf, json, slack.*"_s);
    row("export a PDF to nowhere", u"export INC-1 --format pdf"_s, 2, nothing, u".*--output.*"_s);
    row("export in a strange zone", u"export INC-1 --zone Mars"_s, 2, nothing, u".*“Mars”.*"_s);
    row("export in a strange language", u"export INC-1 --language tlh"_s, 2, nothing, u".*“tlh”.*"_s);
    row("export with a strange template", u"export INC-1 --template none.mustache"_s, 2, nothing, u".*none.mustache.*"_s);
    row("export several to one place", u"export INC-1 INC-1"_s, 2, nothing, u".*--folder.*"_s);
    row("export with names but no folder", u"export INC-1 --name {title}"_s, 2, nothing, u".*--folder.*"_s);
    row("export with a name of what is not there", u"export INC-1 --folder docs --name {owner}"_s, 2, nothing, u".*“\\{owner\\}”.*\\{date\\}.*"_s);
    row("export over edits but no folder", u"export INC-1 --overwrite"_s, 2, nothing, u".*--folder.*"_s);
    row("export to two places", u"export INC-1 --output a --folder b"_s, 2, nothing, u".*--output or --folder.*"_s);
    row("export front matter into HTML", u"export INC-1 --format html --front-matter"_s, 2, nothing, u".*Markdown.*"_s);
    row("export to a place that is not there", u"export INC-1 --output no/such/file.md"_s, 3, nothing, u".*no/such/file.md.*"_s);
    row("export", u"export INC-1"_s, 0, u"# Postmortem: Checkout outage.*"_s, nothing);

    row("export for a chat", u"export INC-1 --format slack"_s, 0, u"\\*Postmortem: Checkout outage.*\\*\n(?:\\*[^\n]*\n){6}\\*Incident:\\* INC-1\n"_s, nothing);
    row("export for everybody", u"export INC-1 --profile public --template public"_s, 0, u"# Checkout outage.*"_s, nothing);
    row("export for nobody", u"export INC-1 --profile secret"_s, 2, nothing, u".*“secret”.*internal, public.*"_s);
    row("export strange events", u"export INC-1 --events some"_s, 2, nothing, u".*key or all.*“some”.*"_s);
    row("export some events as JSON", u"export INC-1 --events key --format json"_s, 2, nothing, u".*JSON.*all events.*"_s);
    row("export a house's template", u"export INC-1 --template google-sre"_s, 0, u"# Postmortem: .*## Root Causes.*## Lessons Learned.*"_s, nothing);

    row("templates", u"templates"_s, 0,
        u"checkout  .*\ngoogle-sre  .*\npagerduty  .*\natlassian  .*\netsy  .*\nkehoe  .*\npublic  .*\nmanagers  .*\nfacts  .*\n"_s, nothing);

    row("history", u"history"_s, 0, u"2  .*\n1  .*\n"_s, nothing);
    row("history of an incident", u"history INC-1"_s, 0, u"2  .*“Checkout outage.*” imported from .*\n"_s, nothing);
    row("history of none", u"history INC-5"_s, 2, nothing, u".*INC-5.*"_s);

    row("search", u"search gateway API"_s, 0, u"INC-1 +event .*conflict with the API.*"_s, nothing);
    row("search for nothing", u"search elephants"_s, 1, nothing, nothing);
    row("search without words", u"search"_s, 2, nothing, u".*TEXT.*"_s);

    row("backup onto the database", u"backup hindsight.db"_s, 2, nothing, u".*hindsight.db.*"_s);
    row("backup to a place that is not there", u"backup no/such/file.db"_s, 3, nothing, u".*no/such/file.db.*"_s);
    row("doctor", u"doctor"_s, 0, u"The database is whole.\n"_s, nothing);
    row("doctor that repairs", u"doctor --repair"_s, 0, u".*whole.*"_s, nothing);
    row("pictures without a place", u"pictures"_s, 2, nothing, u".*--output.*"_s);
    row("pictures in a strange language", u"pictures --output p --language tlh"_s, 2, nothing, u".*“tlh”.*de, en.*"_s);
    row("pictures of a strange size", u"pictures --output p --scale big"_s, 2, nothing, u".*0.5 to 4.*"_s);
    row("pictures with tiny text", u"pictures --output p --text-size 50"_s, 2, nothing, u".*100 to 200.*"_s);
    row("a contact sheet to a place that cannot be", u"pictures --sheet hindsight.db/p.png"_s, 3, nothing, u".*hindsight.db/p.*"_s);
    row("pictures to a place that cannot be", u"pictures --output hindsight.db/p"_s, 3, nothing, u".*hindsight.db/p.*"_s);
    row("export in a language without documents", u"export INC-1 --language fr"_s, 2, nothing, u".*“fr”.*en, de.*"_s);
    row("pictures in a strange theme", u"pictures --output p --theme pink"_s, 2, nothing, u".*“pink”.*light.*dark.*"_s);
}

void CommandLineTest::shouldAnswer()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, out);
    QFETCH(QString, err);
    const Answer answer = run(arguments);
    QVERIFY2(answer.status == status, qPrintable(u"status %1, expected %2: %3"_s.arg(answer.status).arg(status).arg(answer.err)));
    const auto matches = [](const QString &pattern, const QString &text) {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption).match(text).hasMatch();
    };
    QVERIFY2(matches(out, answer.out), qPrintable(u"standard output: "_s + answer.out));
    QVERIFY2(matches(err, answer.err), qPrintable(u"standard error: "_s + answer.err));
    if (status >= 2)
        QCOMPARE(answer.err.count(u'\n'), 1); // an error is one sentence
}

void CommandLineTest::shouldHelpWithEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"actions", "backtest", "backup", "check", "demo", "detect",   "doctor", "explain", "export", "generate",
                                "history", "impact",   "import", "list",  "new",  "pictures", "search", "set",     "show",   "templates"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void CommandLineTest::shouldHelpWithEveryCommand()
{
    QFETCH(QString, command);
    const Answer all = run({u"--help"_s});
    QVERIFY2(all.out.contains(u"\n  %1 "_s.arg(command)), qPrintable(all.out));
    const Answer one = run({command, u"--help"_s});
    QCOMPARE(one.status, 0);
    QCOMPARE(one.err, QString());
    QVERIFY2(one.out.startsWith(u"Usage: hindsight %1"_s.arg(command)), qPrintable(one.out));
    QVERIFY2(one.out.contains(u"--database FILE"_s), qPrintable(one.out));
    // Every option stands in the usage line too.
    const QString usage = one.out.section(u'\n', 0, 0);
    static const QRegularExpression option(u"^  (--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    for (auto it = option.globalMatch(one.out); it.hasNext();) {
        const QString name = it.next().captured(1);
        QVERIFY2(usage.contains(name) || name == "--database"_L1 || name == "--as"_L1, qPrintable(name));
    }
}

void CommandLineTest::shouldRefuseADatabaseItCannotUse_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("of a newer program") << u"newer.db"_s;
    QTest::newRow("not SQLite") << u"text.db"_s;
    QTest::newRow("of another program") << u"other.db"_s;
    QTest::newRow("in a folder that is not there") << u"no/such/folder/x.db"_s;
}

void CommandLineTest::shouldRefuseADatabaseItCannotUse()
{
    QFETCH(QString, database);
    // given
    QVERIFY(QDir(path(u"."_s)).mkpath(u"folder"_s));
    writeFile(u"text.db"_s, QByteArray("This is no database, but a longer text that goes on for a while.\n").repeated(100));
    QByteArray bytes = readFile(u"hindsight.db"_s);
    bytes.replace(60, 4, QByteArray::fromHex("000003e7")); // PRAGMA user_version
    writeFile(u"newer.db"_s, bytes);
    bytes = readFile(u"hindsight.db"_s);
    bytes.replace(68, 4, "ELSE"); // PRAGMA application_id
    writeFile(u"other.db"_s, bytes);
    const QByteArray before = readFile(database);
    // when
    for (const QString &command : {u"list"_s, u"demo"_s, u"doctor"_s}) {
        const Answer answer = run({u"--database"_s, database, command});
        // then
        QVERIFY2(answer.status == 4, qPrintable(u"status %1: %2"_s.arg(answer.status).arg(answer.err)));
        QCOMPARE(answer.out, QString());
        QVERIFY2(answer.err.startsWith(u"hindsight: "_s) && answer.err.contains(database) && answer.err.count(u'\n') == 1, qPrintable(answer.err));
        QCOMPARE(readFile(database), before);
    }
}

void CommandLineTest::shouldFillADatabaseWithTheSample()
{
    // given a database that is not there
    const QString database = u"--database=sample.db"_s;
    QCOMPARE(run({database, u"demo"_s}).out, u"INC-1\n"_s);
    // then the outage and the smaller incidents are in it, and marked; lists, incidents, numbers, calendar, the chart and the figures are a step each
    const QJsonArray incidents = json({u"list"_s, database}, u"list"_s)[u"incidents"].toArray();
    QCOMPARE(incidents.size(), 26);
    QCOMPARE(json({u"history"_s, database}, u"history"_s)[u"steps"].toArray().size(), 6);
    for (const QJsonValue &row : incidents) {
        const QJsonObject incident = json({u"show"_s, row[u"id"].toString(), database}, u"incident"_s);
        QVERIFY(incident[u"sample"].toBool());
        // Only the outage is told as badly as its team did.
        const QJsonArray findings = incident[u"findings"].toArray();
        const bool hasWarnings = std::ranges::any_of(findings, [](const QJsonValue &finding) { return finding[u"level"] != "info"_L1; });
        QVERIFY2(hasWarnings == (row[u"id"] == "INC-1"_L1), qPrintable(QString::fromUtf8(QJsonDocument(findings).toJson())));
        QVERIFY2(findings.size() <= 3 || hasWarnings, qPrintable(row[u"id"].toString()));
    }
    QVERIFY(json({u"show"_s, u"INC-1"_s, database}, u"incident"_s)[u"title"].toString().startsWith(u"Checkout outage"_s));
    // and the numbers contradict one of its times
    const QJsonArray findings = json({u"check"_s, u"INC-1"_s, database}, u"check"_s, 1)[u"findings"].toArray();
    QVERIFY(std::ranges::any_of(findings, [](const QJsonValue &finding) {
        return finding[u"rule"].toString() == u"over-while-out-of-order"_s && finding[u"text"].toString().contains(u"until 11:5"_s);
    }));
    const QJsonObject insights = json({u"insights"_s, database}, u"insights"_s);
    QVERIFY(insights[u"sample"].toBool());
    QCOMPARE(insights[u"incidents"].toArray().size() + insights[u"undated"].toInt(), 26);
    QVERIFY(json({u"insights"_s, u"--from"_s, u"2024-07-01"_s, database}, u"insights"_s)[u"compared"][u"figures"].toArray().size() > 4);
    QCOMPARE(run({u"doctor"_s, database}).status, 0);
    // when somebody gets it without its numbers, then it can be looked at and checked as well
    const QString elsewhere = u"--database=elsewhere.db"_s;
    QCOMPARE(run({database, u"export"_s, u"INC-1"_s, u"--format"_s, u"json"_s, u"--output"_s, u"incident.json"_s}).status, 0);
    QCOMPARE(run({elsewhere, u"import"_s, u"incident.json"_s}).status, 0);
    QVERIFY(json({u"show"_s, u"INC-1"_s, elsewhere}, u"incident"_s)[u"title"].toString().startsWith(u"Checkout outage"_s));
    QVERIFY(!json({u"check"_s, u"INC-1"_s, elsewhere}, u"check"_s, 1)[u"findings"].toArray().isEmpty());
    // when it is filled again, then nothing is there twice
    QCOMPARE(run({database, u"demo"_s}).status, 2);
    QCOMPARE(run({database, u"demo"_s, u"--force"_s}).out, u"INC-1\n"_s);
    QCOMPARE(json({u"list"_s, database}, u"list"_s)[u"incidents"].toArray(), incidents);
    QCOMPARE(json({u"history"_s, database}, u"history"_s)[u"steps"].toArray().size(), 6);
}

void CommandLineTest::shouldUseTheDatabaseItIsTold()
{
    // given
    QCOMPARE(run({u"--database"_s, u"a.db"_s, u"new"_s, u"In A"_s}).out, u"INC-1\n"_s);
    // then: before or behind the command, by the variable, and by default
    QVERIFY(run({u"--database=a.db"_s, u"list"_s}).out.contains(u"In A"_s));
    QVERIFY(run({u"list"_s, u"--database"_s, u"a.db"_s}).out.contains(u"In A"_s));
    QVERIFY(run({u"list"_s}, {{u"HINDSIGHT_DATABASE"_s, u"a.db"_s}}).out.contains(u"In A"_s));
    QCOMPARE(run({u"new"_s, u"By default"_s}, {{u"HINDSIGHT_DATABASE"_s, QString()}}).out, u"INC-1\n"_s);
    QVERIFY(QFile::exists(m_folder.filePath(u"data/hindsight/hindsight.db"_s)));
}

void CommandLineTest::shouldSayWhoWorks()
{
    run({u"--as"_s, u"Ada <ada@example.org>"_s, u"new"_s, u"First"_s});
    run({u"new"_s, u"Second"_s, u"--as"_s, u"Grace <grace@example.org>"_s});
    const QJsonArray steps = json({u"history"_s}, u"history"_s)[u"steps"].toArray();
    QCOMPARE(steps[0][u"author"].toString(), u"Grace <grace@example.org>"_s);
    QCOMPARE(steps[1][u"author"].toString(), u"Ada <ada@example.org>"_s);
}

void CommandLineTest::shouldMakeAnIncident()
{
    const QJsonObject made = json({u"new"_s, u"Payments slow"_s, u"--severity"_s, u"sev-2"_s, u"--service"_s, u"checkout"_s, u"--service"_s, u"bank"_s,
                                   u"--began"_s, u"2024-08-01 09:15 CEST"_s},
                                  u"incident"_s);
    QCOMPARE(made[u"id"].toString(), u"INC-2"_s);
    QCOMPARE(made[u"title"].toString(), u"Payments slow"_s);
    QCOMPARE(made[u"milestones"][u"began"].toString(), u"2024-08-01T07:15:00Z"_s);
    QCOMPARE(made[u"severities"][0][u"severity"].toString(), u"SEV-2"_s);
    QCOMPARE(made[u"services"].toArray().size(), 2);
    // and it is the one that is shown
    QCOMPARE(json({u"show"_s, u"INC-2"_s}, u"incident"_s), made);
}

void CommandLineTest::shouldSetFields_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where"); ///< path in `show --json`
    QTest::addColumn<QJsonValue>("expected");

    const auto row = [](const char *name, const char *id, const char *field, const char *value, const char *where, const QJsonValue &expected) {
        QTest::newRow(name) << QString::fromUtf8(id) << QString::fromUtf8(field) << QString::fromUtf8(value) << QString::fromUtf8(where) << expected;
    };
    row("text", "INC-1", "title", "Größer", "title", u"Größer"_s);
    row("empty text", "INC-1", "summary", "", "summary", QJsonValue::Null);
    row("choice", "INC-1", "postmortem_state", "in_review", "postmortem_state", u"in_review"_s);
    row("number", "INC-1", "stated_duration_minutes", "95", "stated_duration_minutes", 95);
    row("no number", "INC-1", "stated_duration_minutes", "", "stated_duration_minutes", QJsonValue::Null);
    row("list", "INC-1", "tags", "a, b c,,d", "tags", QJsonArray{u"a"_s, u"b c"_s, u"d"_s});
    row("time on the day of the incident", "INC-1", "meeting", "15:00", "meeting/at", u"2024-07-20T15:00:00Z"_s);
    row("time with a date and a zone", "INC-1", "due", "2024-07-25 12:00 CEST", "due/at", u"2024-07-25T10:00:00Z"_s);
    row("milestone", "INC-1", "detected", "10:28", "milestones/detected", u"2024-07-20T10:28:00Z"_s);
    row("new milestone", "INC-1", "identified", "11:15", "milestones/identified", u"2024-07-20T11:15:00Z"_s);
    row("source of a milestone", "INC-1", "identified", "11:15", "milestone_details/identified/source", u"set"_s);
    row("milestone beside a stated one", "INC-1", "began", "10:16", "milestones/began", u"2024-07-20T10:16:00Z"_s);
    row("stated milestone beside one that is set", "INC-1", "began", "10:16", "milestone_records/1/source", u"stated"_s);
    row("no milestone", "INC-1", "detected", "", "milestones/detected", QJsonValue::Null);
    row("team of an action", "ACT-2", "team", "Shop", "actions/1/team", u"Shop"_s);
    row("status of an action", "act-2", "status", "done", "actions/1/status", u"done"_s);
    row("due date of an action", "ACT-1", "due", "2024-08-01", "actions/0/due/at", u"2024-08-01T00:00:00Z"_s);
    row("text of an event", "EVENT", "text", "They called.", "timeline/0/text", u"They called."_s);
    row("time of an event", "EVENT", "at", "10:29", "timeline/0/at", u"2024-07-20T10:29:00Z"_s);
    row("mark of an event", "EVENT", "key", "no", "timeline/0/key", false);
}

void CommandLineTest::shouldSetFields()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, where);
    QFETCH(QJsonValue, expected);
    // given
    const QJsonObject before = json({u"show"_s, u"INC-1"_s}, u"incident"_s);
    if (id == "EVENT"_L1)
        id = before[u"timeline"][0][u"uid"].toString();
    // when
    const Answer answer = run({u"set"_s, id, field, value});
    QVERIFY2(answer.status == 0, qPrintable(answer.err));
    // then
    QJsonValue found = json({u"show"_s, u"INC-1"_s}, u"incident"_s);
    for (const QString &name : where.split(u'/'))
        found = found.isArray() ? found[name.toInt()] : found[name];
    QCOMPARE(found, expected);
    QCOMPARE(json({u"history"_s, u"INC-1"_s}, u"history"_s)[u"steps"].toArray().size(), 2);
}

void CommandLineTest::shouldSayWhatDoesNotFitTogether()
{
    // given
    QVERIFY(!run({u"show"_s, u"INC-1"_s}).out.contains(u"[milestones-out-of-order]"_s));
    // when
    QCOMPARE(run({u"set"_s, u"INC-1"_s, u"detected"_s, u"10:20"_s}).status, 0);
    // then both forms say it, and what it is about
    const QString page = run({u"show"_s, u"INC-1"_s}).out;
    QVERIFY2(page.contains(u"\nTo check\n  - warning: “detected” (10:20) is before “began” (10:30). [milestones-out-of-order]\n"_s), qPrintable(page));
    const QJsonObject shown = json({u"show"_s, u"INC-1"_s}, u"incident"_s);
    const QJsonArray findings = shown[u"findings"].toArray();
    QVERIFY(findings.size() > 1); // and what `check` says besides
    QCOMPARE(findings[0][u"rule"].toString(), u"milestones-out-of-order"_s);
    QCOMPARE(findings[0][u"entity"].toString(), u"milestone"_s);
    const QJsonArray milestones = shown[u"milestone_records"].toArray();
    QVERIFY(std::ranges::any_of(
        milestones, [&](const QJsonValue &milestone) { return milestone[u"uid"] == findings[0][u"subject"] && milestone[u"kind"] == "detected"_L1; }));
    // and what it says is no field of an incident that would be read, nor one that is unknown
    writeFile(u"shown.json"_s, QJsonDocument(shown).toJson());
    const QJsonObject imported = json({u"import"_s, u"shown.json"_s}, u"import"_s)[u"imported"][0].toObject();
    QCOMPARE(imported[u"result"].toString(), u"unchanged"_s);
    QCOMPARE(imported[u"findings"].toArray(), QJsonArray());
}

void CommandLineTest::shouldSayWhenCustomersFirstHeardOfIt()
{
    // given
    const auto durations = [this] { return run({u"show"_s, u"INC-1"_s}).out; };
    QVERIFY(!durations().contains(u"customer message"_s));
    const QString event = json({u"show"_s, u"INC-1"_s}, u"incident"_s)[u"timeline"][1][u"uid"].toString();
    // when the event of 10:35 is a message to customers
    QCOMPARE(run({u"set"_s, event, u"kind"_s, u"communication"_s}).status, 0);
    QCOMPARE(run({u"set"_s, event, u"audience"_s, u"customers"_s}).status, 0);
    // then
    const auto says = [&](const QString &pattern) { return QRegularExpression(pattern).match(durations()).hasMatch(); };
    QVERIFY2(says(u"\n  time to first customer message +5 min +first message to customers or merchants - began\n"_s), qPrintable(durations()));
    QVERIFY2(says(u"10:35 +communication \\(customers\\) "_s), qPrintable(durations()));
    const QJsonArray all = json({u"show"_s, u"INC-1"_s}, u"incident"_s)[u"durations"].toArray();
    const auto found = std::ranges::find_if(all, [](const QJsonValue &one) { return one[u"name"] == "time_to_first_customer_message"_L1; });
    QVERIFY(found != all.end());
    QCOMPARE((*found)[u"seconds"].toDouble(), 300.0);
}

void CommandLineTest::shouldCheckRecordsAndFiles()
{
    // given
    writeFile(u"outage.md"_s, outage);
    const auto ruleAt = [](const QJsonObject &json, const QString &rule) {
        for (const QJsonValue &finding : json[u"findings"].toArray()) {
            if (finding[u"rule"] == rule)
                return finding.toObject();
        }
        return QJsonObject();
    };
    // when it is a file
    const QJsonObject read = json({u"check"_s, u"outage.md"_s}, u"check"_s, 1);
    // then findings have lines, and nothing was stored
    const QJsonObject mitigated = ruleAt(read, u"mitigated-missing"_s);
    QCOMPARE(mitigated[u"file"].toString(), u"outage.md"_s);
    QCOMPARE(mitigated[u"line"].toInt(), 9);
    QCOMPARE(mitigated[u"fix"].toString(), u"Mitigated at 11:30"_s);
    QCOMPARE(run({u"list"_s}).out.count(u"INC-"_s), 1);
    const Answer answer = run({u"check"_s, u"outage.md"_s});
    QVERIFY2(answer.out.contains(u"\noutage.md:9: warning: "_s), qPrintable(answer.out));

    // when a heading has nothing below it, and a zone is that of the other season
    writeFile(u"winter.md"_s, "# X am 10.07.2024\n\n## Auswirkung\n\n## Zeitverlauf\n\n- 10:00 MEZ - Alles aus\n- 11:00 MEZ - behoben\n");
    // then each is told once, and can be left out
    const QString winter = run({u"check"_s, u"winter.md"_s}).out;
    QCOMPARE(winter.count(u"MEZ"_s), 1);
    QVERIFY2(winter.contains(u"winter.md:7: warning: "_s) && winter.contains(u"[zone-against-season]"_s), qPrintable(winter));
    QVERIFY2(winter.contains(u"winter.md:3: info: Nothing is written below “Auswirkung”. [empty-section]"_s), qPrintable(winter));
    const QString without
        = run({u"check"_s, u"winter.md"_s, u"--disable"_s, u"zone-against-season"_s, u"--disable"_s, u"empty-section"_s, u"--disable"_s, u"time-doubtful"_s})
              .out;
    QVERIFY2(!without.contains(u"MEZ"_s) && !without.contains(u"Auswirkung"_s), qPrintable(without));

    // when it is a record
    const QJsonObject stored = json({u"check"_s, u"INC-1"_s}, u"check"_s, 1);
    // then `show` says the same
    const QJsonArray shown = json({u"show"_s, u"INC-1"_s}, u"incident"_s)[u"findings"].toArray();
    QCOMPARE(stored[u"findings"].toArray().size(), shown.size());
    QCOMPARE(ruleAt(stored, u"impact-contradictory"_s)[u"incident"].toString(), u"INC-1"_s);

    // when there are several, and one cannot be read
    const Answer several = run({u"check"_s, u"outage.md"_s, u"none.md"_s, u"INC-1"_s});
    // then the others are checked
    QCOMPARE(several.status, 3);
    QVERIFY(several.out.contains(u"INC-1 "_s) && several.out.contains(u"outage.md:"_s));
    QVERIFY(several.err.contains(u"none.md"_s));

    // when one rule is waived in the record
    QVERIFY(ruleAt(stored, u"gmt-in-summer"_s).contains(u"rule"_s));
    const QByteArray exported = run({u"export"_s, u"INC-1"_s, u"--format"_s, u"json"_s}).out.toUtf8();
    QJsonObject incident = QJsonDocument::fromJson(exported).object();
    incident[u"waivers"] = QJsonArray{
        QJsonObject{{u"uid"_s, u"0190d071-0000-7000-8000-000000000001"_s}, {u"rule"_s, u"gmt-in-summer"_s}, {u"reason"_s, u"We all work in UTC"_s}}};
    writeFile(u"waived.json"_s, QJsonDocument(incident).toJson());
    QCOMPARE(run({u"import"_s, u"waived.json"_s}).status, 0);
    // then it is told apart, with the reason
    const QJsonObject waived = json({u"check"_s, u"INC-1"_s}, u"check"_s, 1);
    QVERIFY(ruleAt(waived, u"gmt-in-summer"_s).isEmpty());
    QCOMPARE(waived[u"waived"][0][u"reason"].toString(), u"We all work in UTC"_s);

    // and the list of rules follows its schema
    QVERIFY(json({u"check"_s, u"--rules"_s}, u"check-rules"_s)[u"rules"].toArray().size() > 30);
}

void CommandLineTest::shouldTellWhichValuesAFieldTakes()
{
    const auto err = [this](const QString &id, const QString &field, const QString &value) { return run({u"set"_s, id, field, value}).err; };
    QVERIFY(err(u"INC-1"_s, u"kind"_s, u"accident"_s).contains(u"incident, near_miss, exercise, false_alarm"_s));
    QVERIFY(err(u"INC-1"_s, u"stated_duration_minutes"_s, u"long"_s).contains(u"number"_s));
    QVERIFY(err(u"INC-1"_s, u"stated_duration_minutes"_s, u"1.5"_s).contains(u"number"_s));
    QVERIFY(err(u"INC-1"_s, u"detected"_s, u"25:70"_s).contains(u"25:70"_s));
    QVERIFY(err(u"ACT-1"_s, u"status"_s, u""_s).contains(u"open, in_progress"_s));
}

void CommandLineTest::shouldImportADocument()
{
    writeFile(u"outage.md"_s, outage);
    const QJsonObject result = json({u"import"_s, u"outage.md"_s}, u"import"_s);
    QCOMPARE(result[u"failed"].toArray().size(), 0);
    QCOMPARE(result[u"imported"].toArray().size(), 1);
    const QJsonObject incident = result[u"imported"][0].toObject();
    QCOMPARE(incident[u"id"].toString(), u"INC-2"_s);
    QCOMPARE(incident[u"result"].toString(), u"created"_s);
    QCOMPARE(incident[u"title"].toString(), u"Checkout down"_s);
    QCOMPARE(incident[u"file"].toString(), u"outage.md"_s);
    QCOMPARE(incident[u"timeline"].toArray().size(), 3);
    QCOMPARE(incident[u"timeline"][0][u"line"].toInt(), 8);
    QCOMPARE(incident[u"actions"][0][u"id"].toString(), u"ACT-4"_s);
    QCOMPARE(incident[u"actions"][0][u"line"].toInt(), 15);
    const QJsonValue lines = result[u"lines"];
    QCOMPARE(lines[u"total"].toInt(), 11);
    QCOMPARE(lines[u"record"].toInt() + lines[u"section"].toInt() + lines[u"unread"].toInt(), 11);
    QCOMPARE(incident[u"unread"].toArray().size(), lines[u"unread"].toInt());
    // The same as text.
    const Answer text = run({u"import"_s, u"outage.md"_s});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out, u"INC-3  created  Checkout down  outage.md\n"_s);
}

void CommandLineTest::shouldImportWhatItCan()
{
    // given a good file between bad ones
    writeFile(u"broken.json"_s, "{\"format\": \"hindsight-incident\",\n \"version\": 1,\n oops\n}\n");
    writeFile(u"outage.md"_s, outage);
    writeFile(u"page.html"_s, "<!DOCTYPE html>\n<html><body><p>Lunch is at noon.</p></body></html>\n");
    writeFile(u"minutes.txt"_s, "Weekly meeting\n\nWe talked about the weather.\n");
    writeFile(u"picture.md"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\xfd", 19));
    // when
    const QJsonObject result
        = json({u"import"_s, u"broken.json"_s, u"outage.md"_s, u"picture.md"_s, u"page.html"_s, u"minutes.txt"_s, u"none.md"_s}, u"import"_s, 3);
    // then the good one is there, and each bad one is named
    QCOMPARE(result[u"imported"].toArray().size(), 1);
    QCOMPARE(result[u"imported"][0][u"file"].toString(), u"outage.md"_s);
    QStringList failed;
    for (const QJsonValue &failure : result[u"failed"].toArray())
        failed.append(failure[u"file"].toString());
    QCOMPARE(failed, QStringList({u"broken.json"_s, u"picture.md"_s, u"page.html"_s, u"minutes.txt"_s, u"none.md"_s}));
    QCOMPARE(result[u"failed"][0][u"line"].toInt(), 3);
    QVERIFY(run({u"import"_s, u"broken.json"_s}).err.startsWith(u"hindsight: broken.json:3: "_s));
    QCOMPARE(run({u"show"_s, u"INC-2"_s}).status, 0);
    QCOMPARE(run({u"show"_s, u"INC-3"_s}).status, 2);
}

void CommandLineTest::shouldImportHtml()
{
    // given a page that somebody saved, and the same under a name that promises something else
    const QByteArray page = "<!DOCTYPE html>\n<html><body><h1>Gate closed</h1><h2>Timeline</h2><ul><li>2026-04-01 07:00 UTC: It stayed closed</li></ul>"
                            "<h2>Action Items</h2><ul><li class=\"checked\">Oil the gate</li></ul><p hidden>x</p></body></html>";
    writeFile(u"gate.HTM"_s, page);
    writeFile(u"gate.md"_s, page);
    // when and then: its lines are those of the Markdown that it becomes
    const QJsonObject result = json({u"import"_s, u"gate.HTM"_s}, u"import"_s);
    QCOMPARE(result[u"imported"][0][u"title"].toString(), u"Gate closed"_s);
    QCOMPARE(result[u"imported"][0][u"timeline"][0][u"line"].toInt(), 5);
    QCOMPARE(result[u"imported"][0][u"actions"][0][u"status"].toString(), u"done"_s);
    const Answer other = run({u"import"_s, u"gate.md"_s});
    QCOMPARE(other.status, 3);
    QVERIFY2(other.err.contains(u".html"_s), qPrintable(other.err));
}

void CommandLineTest::shouldUpdateAKnownIncident()
{
    // given a document of the sample with front matter
    const QString before = run({u"show"_s, u"INC-1"_s, u"--json"_s}).out;
    QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--front-matter"_s, u"--output"_s, u"sample.md"_s}).status, 0);
    // when it comes back as it is, then nothing changes
    QCOMPARE(json({u"import"_s, u"sample.md"_s}, u"import"_s)[u"imported"][0][u"result"].toString(), u"unchanged"_s);
    QCOMPARE(run({u"show"_s, u"INC-1"_s, u"--json"_s}).out, before);
    // when somebody edited it, then the incident is updated in one step, and keeps its number
    QByteArray text = readFile(u"sample.md"_s);
    text.replace("Customers told support", "Many customers told support");
    text.replace("- [ ] Write more tests", "- [x] Write more tests");
    writeFile(u"sample.md"_s, text);
    const QJsonValue updated = json({u"import"_s, u"sample.md"_s}, u"import"_s)[u"imported"][0];
    QCOMPARE(updated[u"result"].toString(), u"updated"_s);
    QCOMPARE(updated[u"id"].toString(), u"INC-1"_s);
    QCOMPARE(updated[u"actions"][1][u"status"].toString(), u"done"_s);
    const QJsonValue step = json({u"history"_s}, u"history"_s)[u"steps"][0];
    QCOMPARE(step[u"seq"].toInt(), 3);
    QCOMPARE(step[u"changes"].toArray().size(), 2);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json()[u"incidents"].toArray().size(), 1);
    // when the same goes into another database, then it is made there
    const Answer elsewhere = run({u"--database"_s, u"other.db"_s, u"import"_s, u"sample.md"_s});
    QVERIFY2(elsewhere.out.startsWith(u"INC-1  created"_s), qPrintable(elsewhere.out + elsewhere.err));
    // JSON does the same
    QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--format"_s, u"json"_s, u"--output"_s, u"sample.json"_s}).status, 0);
    QCOMPARE(json({u"import"_s, u"sample.json"_s}, u"import"_s)[u"imported"][0][u"result"].toString(), u"unchanged"_s);
}

void CommandLineTest::shouldKeepWhatADocumentNeverKnew()
{
    // given a document of the sample, and an event and an action that are added later
    QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--front-matter"_s, u"--output"_s, u"sample.md"_s}).status, 0);
    QJsonObject sample = run({u"show"_s, u"INC-1"_s, u"--json"_s}).json();
    for (const QString &list : {u"timeline"_s, u"actions"_s}) {
        QJsonArray parts = sample[list].toArray();
        QJsonObject part = parts[0].toObject();
        part.remove(u"uid"_s);
        part.remove(u"id"_s);
        part[u"text"] = u"Added later."_s;
        parts.append(part);
        sample[list] = parts;
    }
    writeFile(u"more.json"_s, QJsonDocument(sample).toJson());
    QCOMPARE(json({u"import"_s, u"more.json"_s}, u"import"_s)[u"imported"][0][u"result"].toString(), u"updated"_s);
    const QString before = run({u"show"_s, u"INC-1"_s, u"--json"_s}).out;
    QCOMPARE(before.count(u"Added later."_s), 2);
    // when the document comes back, then they stay
    QCOMPARE(json({u"import"_s, u"sample.md"_s}, u"import"_s)[u"imported"][0][u"result"].toString(), u"unchanged"_s);
    QCOMPARE(run({u"show"_s, u"INC-1"_s, u"--json"_s}).out, before);
}

void CommandLineTest::shouldMergeWhatBothSidesChanged()
{
    // given a document in which somebody changed the title and an event, and a title that was changed here too
    QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--front-matter"_s, u"--output"_s, u"sample.md"_s}).status, 0);
    const QString before = run({u"show"_s, u"INC-1"_s, u"--json"_s}).json()[u"title"].toString();
    QByteArray text = readFile(u"sample.md"_s);
    text.replace(before.toUtf8(), "Their title");
    text.replace("Customers told support", "Many customers told support");
    writeFile(u"sample.md"_s, text);
    QCOMPARE(run({u"set"_s, u"INC-1"_s, u"title"_s, u"Our title"_s}).status, 0);

    // when it is imported, then the event is taken over, and the conflict is named and left
    const Answer undecided = run({u"import"_s, u"sample.md"_s});
    QCOMPARE(undecided.status, 3);
    QVERIFY2(undecided.err.contains(u"Our title"_s) && undecided.err.contains(u"Their title"_s) && undecided.err.contains(u"--ours"_s),
             qPrintable(undecided.err));
    QJsonObject shown = run({u"show"_s, u"INC-1"_s, u"--json"_s}).json();
    QCOMPARE(shown[u"title"].toString(), u"Our title"_s);
    QVERIFY(shown[u"timeline"][0][u"text"].toString().startsWith("Many customers"_L1));

    // when it is decided, then that holds, and nothing is asked again
    QCOMPARE(run({u"import"_s, u"--theirs"_s, u"sample.md"_s}).status, 0);
    QCOMPARE(run({u"show"_s, u"INC-1"_s, u"--json"_s}).json()[u"title"].toString(), u"Their title"_s);
    QCOMPARE(json({u"import"_s, u"sample.md"_s}, u"import"_s)[u"imported"][0][u"result"].toString(), u"unchanged"_s);
    QCOMPARE(run({u"import"_s, u"--ours"_s, u"--theirs"_s, u"sample.md"_s}).status, 2);
}

void CommandLineTest::shouldRefuseBrokenDocuments_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("fence lost") << QByteArray("\n---\n\n#") << QByteArray("\n\n#");
    QTest::newRow("fence replaced") << QByteArray("\n---\n\n#") << QByteArray("\n...\n\n#");
    QTest::newRow("newer version") << QByteArray("hindsight: 1\n") << QByteArray("hindsight: 99\n");
    QTest::newRow("bad value") << QByteArray("\"uid\":") << QByteArray("\"kind\":\"banana\",\"uid\":");
    QTest::newRow("merge conflict") << QByteArray("## Timeline\n") << QByteArray("<<<<<<< HEAD\n## Timeline\n=======\n>>>>>>> x\n");
}

void CommandLineTest::shouldRefuseBrokenDocuments()
{
    // given a document of the sample that was damaged
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--front-matter"_s, u"--output"_s, u"sample.md"_s}).status, 0);
    QByteArray text = readFile(u"sample.md"_s);
    const qsizetype at = text.indexOf(before);
    QVERIFY(at >= 0);
    writeFile(u"sample.md"_s, text.replace(at, before.size(), after));
    const QString record = run({u"show"_s, u"INC-1"_s, u"--json"_s}).out;
    // when it is imported
    const Answer answer = run({u"import"_s, u"sample.md"_s});
    // then a sentence says which line is wrong, and nothing has changed
    QCOMPARE(answer.status, 3);
    static const QRegularExpression sentence(u"^hindsight: sample.md:[1-9]\\d*: .*[.;].*\n$"_s);
    QVERIFY2(sentence.match(answer.err).hasMatch(), qPrintable(answer.err));
    QCOMPARE(run({u"show"_s, u"INC-1"_s, u"--json"_s}).out, record);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json()[u"incidents"].toArray().size(), 1);
}

void CommandLineTest::shouldWarnOfATwin()
{
    // given a document without front matter, imported
    writeFile(u"outage.md"_s, outage);
    const auto rules = [this] {
        QStringList names;
        for (const QJsonValue &finding : json({u"import"_s, u"outage.md"_s}, u"import"_s)[u"imported"][0][u"findings"].toArray())
            names.append(finding[u"rule"].toString());
        return names;
    };
    QVERIFY(!rules().contains(u"same-incident"_s));
    // when it is imported again, then it is another incident, and somebody says so
    QVERIFY(rules().contains(u"same-incident"_s));
    const Answer text = run({u"import"_s, u"outage.md"_s});
    QVERIFY2(text.err.contains(u"outage.md: warning: INC-2 "_s) && text.err.contains(u"[same-incident]"_s), qPrintable(text.err)); // the first, not its twin
}

void CommandLineTest::shouldWriteAFolderAndOnlyWhatChanged()
{
    run({u"new"_s, u"Zahlung: 50 % \"zu langsam\" / Größe"_s});
    // when
    Answer answer = run({u"export"_s, u"--all"_s, u"--folder"_s, u"docs/postmortems"_s});
    // then
    QVERIFY2(answer.status == 0, qPrintable(answer.err));
    const QString outage = u"docs/postmortems/2024-07-20-checkout-outage-payments-with-one-method-failed.md"_s;
    const QString slow = u"docs/postmortems/zahlung-50-zu-langsam-größe.md"_s;
    QCOMPARE(answer.out, u"written  %1\nwritten  %2\n"_s.arg(slow, outage));
    QVERIFY(readFile(outage).startsWith("---\n"));
    // when one changes
    run({u"set"_s, u"INC-2"_s, u"summary"_s, u"It was."_s});
    answer = run({u"export"_s, u"--all"_s, u"--folder"_s, u"docs/postmortems"_s});
    // then only that one is written
    QCOMPARE(answer.out, u"written    %1\nunchanged  %2\n"_s.arg(slow, outage));
    // when one gets another title and another incident the old one
    run({u"set"_s, u"INC-2"_s, u"title"_s, u"Nur langsam"_s});
    run({u"new"_s, u"Zahlung 50 zu langsam: Größe"_s});
    answer = run({u"export"_s, u"INC-2"_s, u"INC-3"_s, u"--folder"_s, u"docs/postmortems"_s});
    // then its document stays where links to it lead, and the other is beside it
    QCOMPARE(answer.out, u"written  %1\nwritten  docs/postmortems/zahlung-50-zu-langsam-größe-2.md\n"_s.arg(slow));
    QVERIFY(readFile(slow).contains("Nur langsam"));
    // when they come from another database, where their numbers are others
    run({u"--database"_s, u"other.db"_s, u"import"_s, slow, outage});
    answer = run({u"--database"_s, u"other.db"_s, u"export"_s, u"--all"_s, u"--folder"_s, u"docs/postmortems"_s});
    // then they are the same documents
    QVERIFY2(answer.out.count(u"unchanged"_s) == 2, qPrintable(answer.out + answer.err));
}

void CommandLineTest::shouldKeepWhatWasEditedInAFolder()
{
    // given a document in a folder, which somebody edits, while its incident changes too
    const auto toFolder = [&](const QStringList &more = {}) { return run(QStringList{u"export"_s, u"--all"_s, u"--folder"_s, u"docs"_s} + more); };
    const QString outage = u"docs/2024-07-20-checkout-outage-payments-with-one-method-failed.md"_s;
    QCOMPARE(toFolder().status, 0);
    QByteArray edited = readFile(outage);
    writeFile(outage, edited.replace("\n## Timeline\n", "\n## Costs\n\nA lot.\n\n## Timeline\n"));
    run({u"set"_s, u"INC-1"_s, u"impact"_s, u"Nobody could pay."_s});
    // when it is exported again
    Answer answer = toFolder();
    // then it is not written over, and that is told
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.out, u"kept  %1\n"_s.arg(outage));
    QVERIFY2(answer.err.contains(outage) && answer.err.contains(u"Import it first"_s) && answer.err.contains(u"--overwrite"_s), qPrintable(answer.err));
    QVERIFY(readFile(outage).contains("A lot."));
    // when it was imported, then both are in it
    QCOMPARE(run({u"import"_s, outage}).status, 0);
    answer = toFolder();
    QCOMPARE(answer.status, 0);
    QVERIFY(readFile(outage).contains("A lot.") && readFile(outage).contains("Nobody could pay."));
    // when nothing of it is wanted
    edited = readFile(outage);
    writeFile(outage, edited.replace("A lot.", "Nothing."));
    QCOMPARE(toFolder().status, 1);
    QCOMPARE(toFolder({u"--overwrite"_s}).out, u"written  %1\n"_s.arg(outage));
    QVERIFY(readFile(outage).contains("A lot."));
}

void CommandLineTest::shouldNameTheFilesOfAFolderByPattern()
{
    const auto toFolder = [&](const QString &pattern) { return run({u"export"_s, u"--all"_s, u"--folder"_s, u"docs"_s, u"--name"_s, pattern}); };
    // when
    QCOMPARE(toFolder(u"{year}/{key}-{title}"_s).out, u"written  docs/2024/inc-1-checkout-outage-payments-with-one-method-failed.md\n"_s);
    // when the incident gets another title
    run({u"set"_s, u"INC-1"_s, u"title"_s, u"Payments failed"_s});
    // then its document is moved, and there is no second one
    QCOMPARE(toFolder(u"{year}/{key}-{title}"_s).out,
             u"removed  docs/2024/inc-1-checkout-outage-payments-with-one-method-failed.md\nwritten  docs/2024/inc-1-payments-failed.md\n"_s);
    QCOMPARE(QDir(path(u"docs/2024"_s)).entryList(QDir::Files), QStringList{u"inc-1-payments-failed.md"_s});
    QCOMPARE(toFolder(u"{year}/{key}-{title}"_s).out, u"unchanged  docs/2024/inc-1-payments-failed.md\n"_s);
    // without a pattern it stays there
    run({u"set"_s, u"INC-1"_s, u"title"_s, u"Payments failed again"_s});
    QCOMPARE(run({u"export"_s, u"--all"_s, u"--folder"_s, u"docs"_s}).out, u"written  docs/2024/inc-1-payments-failed.md\n"_s);
}

void CommandLineTest::shouldUseTheTemplatesBesideTheDatabase()
{
    // given a template of the team
    QVERIFY(QDir().mkpath(path(u"templates"_s)));
    writeFile(u"templates/team.md.mustache"_s, "# Ours: {{title}}\n");
    // then it is listed and can be named
    QVERIFY(run({u"templates"_s}).out.contains(QRegularExpression(u"\\nteam  +.*templates/team.md.mustache\\n"_s)));
    QVERIFY(run({u"export"_s, u"INC-1"_s, u"--template"_s, u"team"_s}).out.startsWith(u"# Ours: Checkout"_s));
    // when it has the name of one of ours, then it takes its place
    writeFile(u"templates/checkout.mustache"_s, "Own\n");
    QCOMPARE(run({u"export"_s, u"INC-1"_s}).out, u"Own\n"_s);
    // when it is wrong, then file and line are told
    writeFile(u"templates/team.md.mustache"_s, "{{#events}}\n\n");
    const Answer answer = run({u"export"_s, u"INC-1"_s, u"--template"_s, u"team"_s});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains(u"templates/team.md.mustache:1: There is no “events” here."_s), qPrintable(answer.err));
}

void CommandLineTest::shouldListWhatAPublicDocumentDoesNotSay()
{
    // given somebody's name and address in a text
    run({u"set"_s, u"INC-1"_s, u"owner"_s, u"Ada Lovelace"_s});
    run({u"set"_s, u"INC-1"_s, u"summary"_s, u"Ada Lovelace (ada@example.com) paid with 4111 1111 1111 1111."_s});
    // when it goes to everybody
    const Answer answer = run({u"export"_s, u"INC-1"_s, u"--profile"_s, u"public"_s});
    // then
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.out.contains(u"an engineer (\u2022\u2022\u2022@example.com) paid with"_s), qPrintable(answer.out.left(400)));
    QVERIFY(!answer.out.contains(u"Ada"_s) && !answer.out.contains(u"4111 1111"_s));
    QVERIFY2(answer.err.contains(u"INC-1: “Ada Lovelace” became “an engineer”"_s), qPrintable(answer.err));
    QVERIFY2(answer.err.contains(u"INC-1: A card number was masked: summary.\n"_s), qPrintable(answer.err));
    // when it goes to a folder twice, then it keeps its name there
    const QStringList folder = {u"export"_s, u"INC-1"_s, u"--profile"_s, u"public"_s, u"--folder"_s, u"out"_s};
    QVERIFY(run(folder).out.startsWith(u"written"_s));
    QVERIFY(run(folder).out.startsWith(u"unchanged"_s));
    // when it comes back, then it is an incident of its own, and nothing is written over
    const QString file = QDir(path(u"out"_s)).entryList(QDir::Files).value(0);
    QVERIFY(run({u"import"_s, u"out/"_s + file}).out.contains(u"created"_s));
    QVERIFY(run({u"show"_s, u"INC-1"_s}).out.contains(u"Ada Lovelace"_s));
}

void CommandLineTest::shouldCarryFilesInJson()
{
    // given evidence with a file
    const QByteArray bytes("\x89PNG\0 and more", 15);
    {
        auto store = Store::open(path(u"hindsight.db"_s), {Store::Mode::ReadWrite, u"Anna <anna@example.com>"_s});
        QVERIFY(store);
        const QString uid = (*store)->incidentUid(u"INC-1"_s).value();
        const Evidence evidence{.uid = newUid(), .incident = uid, .kind = EvidenceKind::File, .title = u"screen.png"_s, .attachment = attachmentHash(bytes)};
        QVERIFY((*store)->apply({created(evidence)}, {}, {{u"screen.png"_s, u"image/png"_s, bytes}}));
    }
    // when it goes to another database as JSON
    QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--format"_s, u"json"_s, u"--output"_s, u"a.json"_s}).status, 0);
    QCOMPARE(run({u"--database"_s, u"other.db"_s, u"import"_s, u"a.json"_s}).err, QString());
    // then the file came with it, and goes on from there
    QCOMPARE(run({u"--database"_s, u"other.db"_s, u"export"_s, u"INC-1"_s, u"--format"_s, u"json"_s, u"--output"_s, u"b.json"_s}).status, 0);
    QVERIFY(readFile(u"a.json"_s).contains(bytes.toBase64()));
    QVERIFY(readFile(u"a.json"_s) == readFile(u"b.json"_s));
    // when it has not come with it, then that is told
    writeFile(u"c.json"_s, readFile(u"a.json"_s).replace(bytes.toBase64(), QByteArray("AAAA")));
    const Answer answer = run({u"--database"_s, u"third.db"_s, u"import"_s, u"c.json"_s});
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.err.contains(u"“screen.png”"_s) && answer.err.contains(u"[missing-file]"_s), qPrintable(answer.err));
}

void CommandLineTest::shouldCarryThePicturesOfTextsBesideMarkdown()
{
    // given a text that shows a picture
    const QByteArray bytes("\x89PNG\r\n\x1a\n and more", 17);
    {
        auto store = Store::open(path(u"hindsight.db"_s), {Store::Mode::ReadWrite, u"Anna <anna@example.com>"_s});
        QVERIFY(store);
        const Incident before = (*store)->record((*store)->incidentUid(u"INC-1"_s).value()).value().incident;
        const Evidence picture{
            .uid = newUid(), .incident = before.uid, .kind = EvidenceKind::File, .title = u"rate.png"_s, .attachment = attachmentHash(bytes)};
        Incident after = before;
        after.impact = u"It fell: "_s + referenceMarkdown({ReferenceKind::Picture, picture.uid}, u"rate"_s);
        QVERIFY((*store)->apply({created(picture), updated(before, after)}, {}, {{u"rate.png"_s, u"image/png"_s, bytes}}));
    }
    // when it goes to a folder, and from there to another database
    const Answer written = run({u"export"_s, u"INC-1"_s, u"--folder"_s, u"docs"_s});
    QVERIFY2(written.status == 0, qPrintable(written.err));
    const QString picture = written.out.section(u'\n', 1, 1).section(u"  "_s, 1);
    QVERIFY2(picture.contains(u"-picture-"_s), qPrintable(written.out));
    QVERIFY(readFile(picture) == bytes);
    const QString document = written.out.section(u'\n', 0, 0).section(u"  "_s, 1);
    QCOMPARE(run({u"--database"_s, u"other.db"_s, u"import"_s, document}).err, QString());
    // then text and picture came with it
    const Answer page = run({u"--database"_s, u"other.db"_s, u"export"_s, u"INC-1"_s, u"--format"_s, u"html"_s});
    QVERIFY(page.out.contains(u"It fell: <img src=\"data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64())));
    // when the picture has not come with it, then that is told
    QVERIFY(QFile::remove(path(picture)));
    const Answer alone = run({u"--database"_s, u"third.db"_s, u"import"_s, document});
    QVERIFY2(alone.err.contains(u"“rate.png”"_s) && alone.err.contains(u"[missing-file]"_s), qPrintable(alone.err));
}

void CommandLineTest::shouldWriteFiguresBesideTheirDocument()
{
    // given an incident with frozen numbers
    writeFile(u"frozen.json"_s, exportDocument(frozenRecord(), {.format = DocumentFormat::Json}).value());
    const Answer imported = run({u"--database"_s, u"frozen.db"_s, u"import"_s, u"frozen.json"_s});
    QVERIFY2(imported.status == 0, qPrintable(imported.err));
    const auto onFrozen = [&](const QStringList &arguments) { return run(QStringList{u"--database"_s, u"frozen.db"_s, u"export"_s} + arguments); };
    // when it goes to a folder
    Answer answer = onFrozen({u"--all"_s, u"--folder"_s, u"docs"_s});
    // then its figures are there
    const QString base = u"docs/2024-07-20-checkout-outage-after-a-payment-gateway-update"_s;
    QVERIFY2(answer.status == 0, qPrintable(answer.err));
    QCOMPARE(answer.out, u"written  %1.md\nwritten  %1-figure-1.svg\nwritten  %1-figure-2.svg\n"_s.arg(base));
    QVERIFY(readFile(base + u".md"_s).contains("](2024-07-20-checkout-outage-after-a-payment-gateway-update-figure-1.svg)\n"));
    QVERIFY(readFile(base + u"-figure-1.svg"_s).contains("<title>Success rate, % of final attempts, per minute</title>"));
    const QByteArray drawn = readFile(base + u"-figure-1.svg"_s);
    // when it goes there again, in whatever language one speaks
    answer = run({u"--database"_s, u"frozen.db"_s, u"export"_s, u"--all"_s, u"--folder"_s, u"docs"_s},
                 {{u"LC_ALL"_s, u"de_DE.UTF-8"_s}, {u"LANGUAGE"_s, u"de"_s}});
    QVERIFY2(!answer.out.contains(u"written"_s) && answer.out.count(u".svg"_s) == 2, qPrintable(answer.out + answer.err));
    QVERIFY(readFile(base + u"-figure-1.svg"_s) == drawn);
    // when it is imported from there, then it is what it was
    answer = run({u"--database"_s, u"frozen.db"_s, u"import"_s, base + u".md"_s, u"--json"_s});
    QVERIFY2(answer.status == 0 && answer.json()[u"imported"][0][u"unread"].toArray().isEmpty(), qPrintable(answer.out + answer.err));
    QVERIFY2(onFrozen({u"--all"_s, u"--folder"_s, u"docs"_s}).out.count(u"unchanged"_s) == 3, "something changed");
    // when it goes to a file, to standard output, into a page
    QCOMPARE(onFrozen({u"INC-1"_s, u"--output"_s, u"one.md"_s}).status, 0);
    QVERIFY(readFile(u"one.md"_s).contains("](one-figure-2.svg)") && readFile(u"one-figure-2.svg"_s).contains("<svg"));
    const QString text = onFrozen({u"INC-1"_s}).out;
    QVERIFY(text.contains(u"**Figure 1:**"_s) && !text.contains(u"!["_s));
    QCOMPARE(onFrozen({u"INC-1"_s, u"--format"_s, u"html"_s}).out.count(u"<svg role=\"img\""_s), 2);
    QCOMPARE(onFrozen({u"INC-1"_s, u"--format"_s, u"pdf"_s, u"--output"_s, u"one.pdf"_s}).status, 0);
    QVERIFY(readFile(u"one.pdf"_s).startsWith("%PDF"));
}

void CommandLineTest::shouldWriteEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("# Postmortem");
    QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("json") << u"json"_s << QByteArray("{");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("slack") << u"slack"_s << QByteArray("*Postmortem: ");
}

void CommandLineTest::shouldWriteEveryFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, begin);
    const QStringList arguments = {u"export"_s, u"INC-1"_s, u"--format"_s, format};
    const Answer file = run(arguments + QStringList{u"--output"_s, u"file"_s});
    QVERIFY2(file.status == 0 && file.out.isEmpty() && file.err.isEmpty(), qPrintable(file.out + file.err));
    const QByteArray bytes = readFile(u"file"_s);
    QVERIFY2(bytes.startsWith(begin), bytes.left(100).constData());
    if (format != "pdf"_L1)
        QCOMPARE(run(arguments).out.toUtf8(), bytes);
}

void CommandLineTest::shouldWriteIntoAPipe()
{
    // given a pipe that somebody reads
    const QByteArray name = path(u"pipe"_s).toLocal8Bit();
    QCOMPARE(::mkfifo(name, 0600), 0);
    const int reader = ::open(name, O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    // when a document goes there
    const Answer answer = run({u"export"_s, u"INC-1"_s, u"--output"_s, u"pipe"_s});
    QVERIFY2(answer.status == 0, qPrintable(answer.err));
    // then the reader has it, and no file took the place of the pipe
    QByteArray bytes(64 * 1024, '\0');
    bytes.truncate(std::max<ssize_t>(0, ::read(reader, bytes.data(), bytes.size())));
    ::close(reader);
    QVERIFY2(bytes.startsWith("# Postmortem"), bytes.left(100).constData());
    QVERIFY(!QFileInfo(path(u"pipe"_s)).isFile());
}

void CommandLineTest::shouldListSearchAndTellTheHistory()
{
    const QJsonValue incident = json({u"list"_s}, u"list"_s)[u"incidents"][0];
    QCOMPARE(incident[u"id"].toString(), u"INC-1"_s);
    QCOMPARE(incident[u"began"].toString(), u"2024-07-20T10:30:00Z"_s);
    QCOMPARE(incident[u"severity"].toString(), u"SEV-1"_s);
    QCOMPARE(json({u"list"_s, u"--query"_s, u"elephants"_s}, u"list"_s, 1)[u"incidents"].toArray().size(), 0);

    const QJsonValue hit = json({u"search"_s, u"\"payment integration team\""_s}, u"search"_s)[u"hits"][0];
    const QString excerpt = hit[u"excerpt"].toString();
    const int begin = hit[u"found"][0][0].toInt(), end = hit[u"found"][0][1].toInt();
    QVERIFY2(excerpt.mid(begin, end - begin).startsWith(u"payment"_s, Qt::CaseInsensitive), qPrintable(excerpt));
    QCOMPARE(json({u"search"_s, u"elephants"_s}, u"search"_s, 1)[u"hits"].toArray().size(), 0);

    run({u"set"_s, u"INC-1"_s, u"title"_s, u"Another"_s});
    const QJsonValue step = json({u"history"_s, u"INC-1"_s}, u"history"_s)[u"steps"][0];
    QCOMPARE(step[u"changes"][0][u"id"].toString(), u"INC-1"_s);
    QCOMPARE(step[u"changes"][0][u"fields"][0][u"field"].toString(), u"title"_s);
    QCOMPARE(step[u"changes"][0][u"fields"][0][u"after"].toString(), u"Another"_s);
}

void CommandLineTest::shouldBackUp()
{
    QCOMPARE(run({u"backup"_s, u"copy.db"_s}).status, 0);
    QCOMPARE(run({u"--database"_s, u"copy.db"_s, u"show"_s, u"INC-1"_s, u"--json"_s}).out, run({u"show"_s, u"INC-1"_s, u"--json"_s}).out);
    // and never over something
    const QByteArray copy = readFile(u"copy.db"_s);
    QVERIFY(run({u"backup"_s, u"copy.db"_s}).status >= 2);
    QCOMPARE(readFile(u"copy.db"_s), copy);
}

void CommandLineTest::shouldNotPassOnControlCharacters()
{
    // given a title that would colour the terminal and ring its bell
    run({u"set"_s, u"INC-1"_s, u"title"_s, u"\033[31mRed\a and\u009b1m loud"_s});
    // then nobody's terminal gets to see them
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]"_s);
    for (const QStringList &arguments : {QStringList{u"list"_s}, {u"show"_s, u"INC-1"_s}, {u"history"_s}, {u"search"_s, u"loud"_s}}) {
        const Answer answer = run(arguments);
        QVERIFY2(!answer.out.contains(control), qPrintable(arguments.join(u' ')));
        QVERIFY2(arguments[0] == "history"_L1 || answer.out.contains(u"loud"_s), qPrintable(answer.out));
    }
}

void CommandLineTest::shouldMakePictures()
{
    const Answer answer = run({u"pictures"_s, u"--output"_s, u"pictures"_s, u"--theme"_s, u"dark"_s, u"--language"_s, u"de"_s, u"--scale"_s, u"2"_s,
                               u"--text-size"_s, u"150"_s, u"--sheet"_s, u"sheet.png"_s});
    QVERIFY2(answer.status == 0, qPrintable(answer.err));
    const QStringList files = answer.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(files.size() >= 6, qPrintable(answer.out));
    QVERIFY(files.last().endsWith(u"sheet.png"_s));
    for (const QString &file : files)
        QVERIFY2(readFile(file).startsWith("\x89PNG"), qPrintable(file));
    // of a database with numbers alone there are fewer, and it is said why
    writeFile(u"t.csv"_s, "created,status,amount,currency\n2024-07-20T10:00:00Z,succeeded,1.00,EUR\n");
    QCOMPARE(run({u"--database=empty.db"_s, u"metrics"_s, u"import"_s, u"t.csv"_s, u"--source"_s, u"Checkout"_s}).status, 0);
    const Answer few = run({u"--database=empty.db"_s, u"pictures"_s, u"--output"_s, u"few"_s});
    QCOMPARE(few.status, 0);
    QVERIFY(few.out.count(u'\n') > 0 && few.out.count(u'\n') < files.size());
    QVERIFY2(few.err.contains(u"no incidents"_s) && few.err.contains(u"demo"_s), qPrintable(few.err));
}

void CommandLineTest::shouldSpeakGerman()
{
    // given somebody who reads German
    const QMap<QString, QString> german = {{u"LC_ALL"_s, u"C.UTF-8"_s}, {u"LANGUAGE"_s, u"de"_s}};
    // then sentences are German
    QVERIFY2(run({u"lst"_s}, german).err.contains(u"„lst“"_s), qPrintable(run({u"lst"_s}, german).err));
    QVERIFY(run({u"--help"_s}, german).out.contains(u"Optionen:"_s));
    // and what scripts read is not, but for the sentences of findings
    const auto shown = [&](const QMap<QString, QString> &variables) {
        QJsonObject incident = run({u"show"_s, u"INC-1"_s, u"--json"_s}, variables).json();
        incident.remove(u"findings"_s);
        return incident;
    };
    QCOMPARE(shown(german), shown({}));
    QCOMPARE(run({u"export"_s, u"INC-1"_s}, german).out, run({u"export"_s, u"INC-1"_s}).out);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
