// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration of fonts that the window reads is the one that fontconfig would have read by itself.
#include "views/theme/fonts.h"

#include <fontconfig/fontconfig.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

using Configuration = std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)>;

QByteArrayList all(FcStrList *texts)
{
    QByteArrayList list;
    while (const FcChar8 *text = FcStrListNext(texts))
        list.append(reinterpret_cast<const char *>(text));
    FcStrListDone(texts);
    return list;
}

/// What a font of that name becomes: the file, and how it is drawn.
QByteArray matchOf(FcConfig *configuration, const char *name)
{
    FcPattern *asked = FcNameParse(reinterpret_cast<const FcChar8 *>(name));
    FcConfigSubstitute(configuration, asked, FcMatchPattern);
    FcDefaultSubstitute(asked);
    FcResult result = FcResultMatch;
    FcPattern *match = FcFontMatch(configuration, asked, &result);
    QByteArray text;
    if (FcChar8 *format
        = match ? FcPatternFormat(match, reinterpret_cast<const FcChar8 *>("%{file} %{style} %{hintstyle} %{rgba} %{antialias} %{lcdfilter}")) : nullptr) {
        text = reinterpret_cast<const char *>(format);
        FcStrFree(format);
    }
    FcPatternDestroy(asked);
    if (match)
        FcPatternDestroy(match);
    return text;
}

} // namespace

class FontsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { FcFini(); } // in the program Qt does it

    void shouldBeWhatFontconfigReads_data()
    {
        QTest::addColumn<QByteArray>("configuration");
        QTest::newRow("of the system") << QByteArray();
        QTest::newRow("of the user") << QByteArray(R"(<fontconfig><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match>
<alias binding="same"><family>sans-serif</family><prefer><family>Hack</family></prefer></alias></fontconfig>)");
        QTest::newRow("without a cache") << QByteArray("<fontconfig><dir>/usr/share/fonts</dir></fontconfig>");
        QTest::newRow("broken") << QByteArray("<fontconfig><dir>/usr/share/fonts</dir>");
    }

    void shouldBeWhatFontconfigReads()
    {
        // Given: a configuration of fonts
        QFETCH(const QByteArray, configuration);
        const QTemporaryDir folder;
        qputenv("XDG_CACHE_HOME", folder.path().toLocal8Bit());
        qunsetenv("FONTCONFIG_FILE");
        if (!configuration.isEmpty()) {
            const QString path = folder.filePath(u"fonts.conf"_s);
            QFile file(path);
            QVERIFY(file.open(QFile::WriteOnly) && file.write(configuration) == configuration.size());
            qputenv("FONTCONFIG_FILE", path.toLocal8Bit());
        }

        // When: the window reads it
        FcFini();
        readFontConfiguration();
        FcConfig *read = FcConfigGetCurrent();

        // Then: what it says of folders, files and fonts is what fontconfig says by itself
        const Configuration own(FcInitLoadConfigAndFonts(), FcConfigDestroy);
        QVERIFY(read && own && read != own.get());
        QCOMPARE(all(FcConfigGetFontDirs(read)), all(FcConfigGetFontDirs(own.get())));
        QCOMPARE(all(FcConfigGetCacheDirs(read)), all(FcConfigGetCacheDirs(own.get())));
        QCOMPARE(all(FcConfigGetConfigFiles(read)), all(FcConfigGetConfigFiles(own.get())));
        for (const char *name : {"sans-serif", "sans-serif:bold", "monospace", "Open Sans:weight=180", "Hack:italic", "none of this name", "serif:lang=ja"}) {
            const QByteArray expected = matchOf(own.get(), name);
            QVERIFY2(!expected.isEmpty(), name);
            QCOMPARE(matchOf(read, name), expected);
        }
    }
};

QTEST_GUILESS_MAIN(FontsTest)
#include "tst_fonts.moc"
