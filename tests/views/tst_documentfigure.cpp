// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen numbers as figures of a document, drawn as the chart draws them.
#include "models/document/document.h"
#include "tests/support/builders.h"
#include "views/charts/slicefigure.h"
#include "views/language.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

std::optional<DocumentFigure> figure(const QString &language = u"en"_s, const QString &zone = u"UTC"_s, qsizetype number = 0)
{
    const Record record = frozenRecord();
    return sliceFigure(record, record.evidence[number], language, zone);
}

/// Everything that is written in a drawing.
QString textsIn(const QByteArray &svg)
{
    static const QRegularExpression text(u">([^<>\n]+)</text>"_s);
    QStringList texts;
    for (const auto &match : text.globalMatch(QString::fromUtf8(svg)))
        texts.append(match.captured(1));
    return texts.join(u'|');
}

QImage painted(const DocumentFigure &drawing)
{
    QImage image(drawing.size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawing.paint(painter);
    return image;
}

QByteArray exported(DocumentFormat format, const QString &language = u"en"_s)
{
    return exportDocument(frozenRecord(), {.format = format, .language = language, .figures = sliceFigure}).value();
}

} // namespace

class DocumentFigureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setLanguage(u"en"_s); }

    void shouldSayWhatItShows()
    {
        const auto drawing = figure(u"en"_s, u"UTC"_s, 1);
        QVERIFY(drawing);
        QCOMPARE(drawing->title, u"Success rate, % of final attempts, per minute"_s);
        QVERIFY2(drawing->summary.startsWith(u"all: 57.1 % (109 of 191) to 100.0 % (201 of 201); card: 28.1 %"_s), qPrintable(drawing->summary));
        QCOMPARE(drawing->source, u"Card *payments*"_s);
        QCOMPARE(drawing->to - drawing->from, 40 * microsecondsPerMinute);
        // and with the milestones of the record
        const QString texts = textsIn(drawing->svg());
        QVERIFY2(texts.contains(u"began, detected"_s) && texts.contains(u"wallet"_s), qPrintable(texts));
    }

    void shouldBeInTheZoneAndLanguageOfTheDocument_data()
    {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("texts");
        const QStringList english = {u"10:30"_s, u"20 Jul 2024, UTC"_s, u"|all"_s, u"began"_s, u"Success rate"_s};
        const QStringList german = {u"10:30"_s, u"20. Juli 2024, UTC"_s, u"|alle"_s, u"begonnen"_s, u"Erfolgsquote"_s};
        QTest::newRow("English") << u"en"_s << u"en"_s << u"UTC"_s << english;
        QTest::newRow("German in an English window") << u"en"_s << u"de"_s << u"UTC"_s << german;
        QTest::newRow("English in a German window") << u"de"_s << u"en"_s << u"UTC"_s << english;
        QTest::newRow("German") << u"de"_s << u"de"_s << u"UTC"_s << german;
        QTest::newRow("another zone") << u"en"_s << u"en"_s << u"Europe/Berlin"_s << QStringList{u"12:30"_s, u"20 Jul 2024, Europe/Berlin"_s};
        QTest::newRow("no zone") << u"en"_s << u"en"_s << u"Atlantis"_s << QStringList{u"10:30"_s, u"20 Jul 2024, UTC"_s};
    }

    void shouldBeInTheZoneAndLanguageOfTheDocument()
    {
        QFETCH(QString, window);
        QFETCH(QString, language);
        QFETCH(QString, zone);
        QFETCH(QStringList, texts);
        setLanguage(window);
        const QString before = QLocale().name(), word = QCoreApplication::translate("ChartText", "Success rate");
        const QString drawn = textsIn(figure(language, zone)->svg());
        for (const QString &text : std::as_const(texts))
            QVERIFY2(drawn.contains(text), qPrintable(text + u" in "_s + drawn));
        // then the window speaks as before
        QCOMPARE(QLocale().name(), before);
        QCOMPARE(QCoreApplication::translate("ChartText", "Success rate"), word);
    }

    void shouldBeTheSameFromEveryWindow_data()
    {
        QTest::addColumn<DocumentFormat>("format");
        QTest::newRow("HTML") << DocumentFormat::Html;
        QTest::newRow("PDF") << DocumentFormat::Pdf;
    }

    void shouldBeTheSameFromEveryWindow()
    {
        // given
        QFETCH(DocumentFormat, format);
        const QByteArray once = exported(format);
        QVERIFY(once == exported(format));
        // when the window is dark, large and German
        setTheme(Theme::Dark);
        setTypeSize(200);
        setLanguage(u"de"_s);
        const QByteArray elsewhere = exported(format);
        setTheme(Theme::Light);
        setTypeSize(100);
        // then
        QVERIFY(elsewhere == once);
    }

    void shouldBeDrawnOnWhite()
    {
        const QImage image = painted(*figure());
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1), QColor(Qt::white));
        // and stays within its size
        QImage around(image.size() + QSize(40, 40), QImage::Format_RGB32);
        around.fill(Qt::white);
        QPainter painter(&around);
        painter.translate(20, 20);
        figure()->paint(painter);
        painter.end();
        for (int y = 0; y < around.height(); ++y) {
            for (int x = 0; x < around.width(); ++x) {
                if (!QRect(QPoint(20, 20), image.size()).contains(x, y))
                    QVERIFY2(around.pixelColor(x, y) == Qt::white, qPrintable(u"%1, %2"_s.arg(x).arg(y)));
            }
        }
    }

    void shouldNotLeaveTheClipOfAPage()
    {
        // given a page that ends in the middle of the drawing
        const auto drawing = *figure();
        QImage image(drawing.size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setClipRect(QRect(0, 0, image.width(), 20));
        drawing.paint(painter);
        painter.end();
        // then nothing is below its end
        const QImage below = image.copy(0, 20, image.width(), image.height() - 20);
        QImage white(below.size(), below.format());
        white.fill(Qt::white);
        QVERIFY(below == white);
    }

    void shouldBeLinesAndLettersInAPdf()
    {
        const QByteArray pdf = exported(DocumentFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(!pdf.contains("/Subtype /Image") && !pdf.contains("/Subtype/Image"));
        // and its words are words
        QVERIFY(exported(DocumentFormat::Pdf).size() > exportDocument(frozenRecord(), {.format = DocumentFormat::Pdf}).value().size() + 1000);
    }

    void shouldNotBeDrawnOfWhatIsNoSlice_data()
    {
        QTest::addColumn<QJsonObject>("slice");
        QJsonObject slice = frozenRecord().evidence[0].slice;
        QTest::newRow("nothing") << QJsonObject();
        slice[u"quantity"] = u"mood"_s;
        QTest::newRow("an unknown quantity") << slice;
        slice = frozenRecord().evidence[0].slice;
        slice[u"attempts"] = QJsonArray();
        slice[u"lines"] = QJsonArray();
        QTest::newRow("no numbers") << slice;
    }

    void shouldNotBeDrawnOfWhatIsNoSlice()
    {
        QFETCH(QJsonObject, slice);
        Record record = frozenRecord();
        record.evidence[0].slice = slice;
        QVERIFY(!sliceFigure(record, record.evidence[0], u"en"_s, u"UTC"_s));
    }

    void shouldMarkAnImpactThatGoesOnToItsEnd()
    {
        // given an impact without an end
        Record record = frozenRecord();
        for (ImpactWindow &window : record.windows)
            window.to = {};
        QVERIFY(!record.windows.isEmpty());
        // then the drawing is the same whenever it is made, and shaded to the end
        const QImage image = painted(*sliceFigure(record, record.evidence[0], u"en"_s, u"UTC"_s));
        const QImage ended = painted(*figure());
        QVERIFY(image != ended);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    initTheme(application);
    setTheme(Theme::Light);
    DocumentFigureTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_documentfigure.moc"
