// SPDX-License-Identifier: GPL-3.0-or-later
// Who may include what: one table, held against every #include of the house.
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Room
{
    QString folder;        ///< below the top; the longest that fits a file is its room
    QStringList mayUse;    ///< folders of ours, besides itself
    QStringList libraries; ///< beginnings of <headers> that are not C++'s own and not of Qt Core
};

const QList<Room> &rooms()
{
    static const QList<Room> all = {
        {u"models/incident"_s, {}, {}},
        {u"models/text"_s, {u"models/incident"_s}, {u"emmintrin.h"_s}},
        {u"models/insights"_s, {u"models/incident"_s, u"models/text"_s, u"models/metrics"_s}, {}},
        {u"models/metrics"_s,
         {u"models/incident"_s, u"models/text"_s},
         {u"zlib.h"_s, u"zstd.h"_s, u"zstd_errors.h"_s, u"xxhash.h"_s, u"simdjson.h"_s, u"emmintrin.h"_s, u"fcntl.h"_s, u"unistd.h"_s}},
        {u"models/store"_s, {u"models/incident"_s, u"models/text"_s, u"models/metrics"_s, u"models/events"_s}, {u"sqlite3.h"_s}},
        {u"models/document"_s, {u"models/incident"_s, u"models/metrics"_s, u"models/text"_s}, {u"cmark-gfm"_s, u"kainjow/"_s, u"qpdf/"_s, u"QtGui"_s}},
        {u"models/events"_s, {u"models/incident"_s, u"models/text"_s}, {u"simdjson.h"_s}},
        {u"models/tracker"_s, {u"models/incident"_s, u"models/text"_s, u"models/events"_s}, {}},
        {u"models/lists"_s, {u"models/store"_s, u"models/insights"_s, u"models/tracker"_s, u"models/text"_s, u"models/incident"_s}, {}},
        {u"models/jobs"_s, {u"models/store"_s, u"models/metrics"_s, u"models/insights"_s, u"models/incident"_s}, {}},
        {u"views/charts"_s, {u"models"_s, u"views"_s}, {u"QtWidgets"_s, u"QtGui"_s, u"QtSvg"_s, u"QtCharts"_s}},
        {u"views/highlighting"_s, {u"models"_s, u"views"_s}, {u"QtWidgets"_s, u"QtGui"_s, u"KSyntaxHighlighting/"_s}},
        {u"views/theme"_s, {u"models"_s, u"views"_s}, {u"QtWidgets"_s, u"QtGui"_s, u"QtSvg"_s, u"BreezeIcons"_s, u"fontconfig/"_s}},
        {u"views"_s, {u"models"_s}, {u"QtWidgets"_s, u"QtGui"_s}},
        {u"app"_s, {u"models"_s, u"views"_s}, {u"QtWidgets"_s, u"QtGui"_s, u"langinfo.h"_s, u"pwd.h"_s, u"unistd.h"_s}},
    };
    return all;
}

// Which module a Qt class header belongs to, as the compiler's include folders say; empty: none of Qt.
QString moduleOf(const QString &header)
{
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> found;
        for (const QString &module : {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSql"_s, u"QtCharts"_s, u"QtSvg"_s, u"QtSvgWidgets"_s, u"QtConcurrent"_s,
                                      u"QtNetwork"_s, u"QtPrintSupport"_s, u"QtDBus"_s, u"QtXml"_s}) {
            for (const QString &folder : {QStringLiteral(QT_HEADERS)})
                for (const QString &file : QDir(folder + u'/' + module).entryList(QDir::Files))
                    found.insert(file, module);
        }
        return found;
    }();
    return modules.value(header.section(u'/', -1));
}

const Room *roomOf(const QString &path)
{
    const Room *best = nullptr;
    for (const Room &room : rooms()) {
        if (path.startsWith(room.folder + u'/') && (!best || room.folder.size() > best->folder.size()))
            best = &room;
    }
    return best;
}

// What is wrong with one #include line of a file; empty: nothing.
QString wrongInclude(const QString &path, const QString &line)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    const QString header = match.captured(2);
    const Room &room = *roomOf(path);
    const auto permitted = [&header](const QStringList &list, const QString &end) {
        return std::ranges::any_of(list, [&](const QString &entry) { return header == entry || header.startsWith(entry + end); });
    };
    if (match.captured(1) == u"\"") {
        if (!header.contains(u'/') || header.startsWith(room.folder + u'/'))
            return {};
        if (header.startsWith(u"../"))
            return u"%1 includes %2: write the path from the top"_s.arg(path, header);
        const bool ours = header.startsWith(u"app/") || header.startsWith(u"models/") || header.startsWith(u"views/") || header.startsWith(u"tests/");
        if (!ours || permitted(room.mayUse, u"/"_s)) // a path within the room
            return {};
        return u"%1 includes %2, and %3 may not use that room"_s.arg(path, header, room.folder);
    }
    const QString module = moduleOf(header);
    if (module == u"QtCore" || permitted(room.libraries, {}) || room.libraries.contains(module))
        return {};
    const bool plain = module.isEmpty() && !header.contains(u'/') && !header.endsWith(u".h") && !header.startsWith(u'Q');
    if (plain || header.startsWith(u"sys/"))
        return {}; // C++'s own
    return u"%1 includes <%2>, which %3 may not use"_s.arg(path, header, room.folder);
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseAWrongInclude_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("right");
        QTest::newRow("down") << u"models/store/store.h"_s << u"#include \"models/incident/record.h\""_s << true;
        QTest::newRow("same room") << u"models/store/store.cpp"_s << u"#include \"rows.h\""_s << true;
        QTest::newRow("up") << u"models/incident/moment.h"_s << u"#include \"models/store/store.h\""_s << false;
        QTest::newRow("sideways") << u"models/document/formats/json.cpp"_s << u"#include \"models/store/store.h\""_s << false;
        QTest::newRow("views from models") << u"models/lists/cells.h"_s << u"#include \"views/theme/theme.h\""_s << false;
        QTest::newRow("app from views") << u"views/mainwindow.cpp"_s << u"#include \"app/database.h\""_s << false;
        QTest::newRow("widget in models") << u"models/lists/cells.h"_s << u"#include <QWidget>"_s << false;
        QTest::newRow("database outside the store") << u"views/mainwindow.cpp"_s << u"#include <sqlite3.h>"_s << false;
        QTest::newRow("database in the store") << u"models/store/rows.cpp"_s << u"#include <sqlite3.h>"_s << true;
        QTest::newRow("Markdown outside the document") << u"views/document/preview.cpp"_s << u"#include <cmark-gfm.h>"_s << false;
        QTest::newRow("chart outside the charts") << u"views/mainwindow.cpp"_s << u"#include <QChartView>"_s << false;
        QTest::newRow("dots") << u"views/mainwindow.cpp"_s << u"#include \"../app/database.h\""_s << false;
        QTest::newRow("tests from the house") << u"app/main.cpp"_s << u"#include \"tests/support/builders.h\""_s << false;
        QTest::newRow("C++") << u"models/incident/moment.h"_s << u"#include <optional>"_s << true;
    }
    void shouldRefuseAWrongInclude()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, right);
        QCOMPARE(wrongInclude(path, line).isEmpty(), right);
    }

    void shouldIncludeOnlyDownwards()
    {
        const QDir top(QStringLiteral(TEST_SOURCE_DIR "/.."));
        QStringList wrong;
        int files = 0;
        for (const QString &folder : {u"app"_s, u"models"_s, u"views"_s}) {
            QDirIterator it(top.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                const QString path = top.relativeFilePath(file.fileName());
                QVERIFY2(roomOf(path), qPrintable(u"%1 is in no room"_s.arg(path)));
                QVERIFY(file.open(QFile::ReadOnly));
                ++files;
                while (!file.atEnd()) {
                    const QString sentence = wrongInclude(path, QString::fromUtf8(file.readLine()));
                    if (!sentence.isEmpty())
                        wrong.append(sentence);
                }
            }
        }
        QVERIFY(files > 30);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // Two types of one name link without a word and then take each other's destructor.
    void shouldNameATypeOnce()
    {
        const QDir top(QStringLiteral(TEST_SOURCE_DIR "/.."));
        static const QRegularExpression definition(u"^(?:struct|class|enum class) (\\w+)(?: final)?(?: : .*)?(?:\\s*\\{.*)?$"_s);
        QMap<QString, QStringList> files;
        for (const QString &folder : {u"app"_s, u"models"_s, u"views"_s}) {
            QDirIterator it(top.filePath(folder), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QFile::ReadOnly));
                while (!file.atEnd()) {
                    if (const auto match = definition.match(QString::fromUtf8(file.readLine()).remove(u'\n')); match.hasMatch())
                        files[match.captured(1)].append(top.relativeFilePath(file.fileName()));
                }
            }
        }
        QVERIFY(files.size() > 100);
        QStringList twice;
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            if (it->size() > 1)
                twice.append(it.key() + u": "_s + it->join(u", "_s));
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void shouldHaveALicenceInEveryFile()
    {
        const QDir top(QStringLiteral(TEST_SOURCE_DIR "/.."));
        QStringList without;
        for (const QString &folder : {u"app"_s, u"models"_s, u"views"_s, u"tests"_s, u"resources/sql"_s}) {
            QDirIterator it(top.filePath(folder), {u"*.h"_s, u"*.cpp"_s, u"*.sql"_s, u"CMakeLists.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QFile::ReadOnly));
                if (!file.read(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"))
                    without.append(top.relativeFilePath(file.fileName()));
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
