// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include "models/incident/moment.h"

#include "models/document/formats/narrative.h"
#include "times.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QUrl>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// An address of no file, for the steps from Markdown to a page.
const QString ownScheme = u"hindsight-figure:"_s;

Moment minuteOf(qint64 at) { return {.at = at - at % microsecondsPerMinute, .precision = Precision::Minute}; }

QString captionOf(const DocumentFigure &figure, const QString &label, const Evidence &evidence, const Phrases &phrases, const Times &times)
{
    const bool minutes = figure.from % microsecondsPerMinute == 0 && figure.to % microsecondsPerMinute == 0;
    const Precision precision = minutes ? Precision::Minute : Precision::Second;
    const Moment from{.at = figure.from, .precision = precision}, to{.at = figure.to, .precision = precision};
    QString text = times.dayOf(from) == times.dayOf(to) && times.zone(from) == times.zone(to)
        ? phrases.text("%1, on %2 from %3 to %4.").arg(figure.title, times.date(from), times.clock(from), times.time(to))
        : phrases.text("%1, from %2 to %3.").arg(figure.title, times.timeBeside({}, from), times.timeBeside({}, to));
    if (!figure.summary.isEmpty())
        text += u' ' + figure.summary;
    if (!figure.source.isEmpty() && evidence.captured.at)
        text += u' ' + phrases.text("Source: %1, frozen %2.").arg(figure.source, times.timeBeside({}, minuteOf(*evidence.captured.at)));
    return u"**"_s + escapedText(label) + u":** "_s + escapedText(text);
}

} // namespace

QString figureFileName(const QString &document, qsizetype number) { return u"%1-figure-%2.svg"_s.arg(QFileInfo(document).completeBaseName()).arg(number); }

QList<PlacedFigure> figuresOf(const Record &record, const DocumentOptions &options, const Phrases &phrases)
{
    QList<PlacedFigure> figures;
    if (!options.figures)
        return figures;
    const QString zone = options.zone.isEmpty() ? record.incident.zone : options.zone;
    const Times times(phrases, zone, false);
    for (const Evidence &evidence : record.evidence) {
        auto drawing = evidence.kind == EvidenceKind::Slice && !evidence.isPrivate ? options.figures(record, evidence, options.language, zone) : std::nullopt;
        if (!drawing)
            continue;
        const qsizetype number = figures.size() + 1;
        PlacedFigure figure{.evidence = evidence.uid, .label = phrases.text("Figure %1").arg(number)};
        figure.caption = captionOf(*drawing, figure.label, evidence, phrases, times);
        if (options.format != DocumentFormat::Markdown)
            figure.address = ownScheme + QString::number(number);
        else if (!options.fileName.isEmpty())
            figure.address = QString::fromLatin1(QUrl::toPercentEncoding(figureFileName(options.fileName, number)));
        figure.drawing = std::move(*drawing);
        figures.append(std::move(figure));
    }
    return figures;
}

QString withFigures(const QString &html, const QList<PlacedFigure> &figures, const std::function<QString(const PlacedFigure &, qsizetype number)> &made)
{
    static const QRegularExpression image(u"<p><img src=\"%1(\\d{1,4})\" alt=\"[^\"]*\" /></p>"_s.arg(ownScheme));
    QString result;
    qsizetype done = 0;
    for (const auto &match : image.globalMatch(html)) {
        const qsizetype number = match.captured(1).toInt();
        if (number < 1 || number > figures.size())
            continue;
        result += QStringView(html).sliced(done, match.capturedStart() - done);
        result += made(figures[number - 1], number);
        done = match.capturedEnd();
    }
    result += QStringView(html).sliced(done);
    static const QRegularExpression other(u"<img src=\"%1[^\"]*\" alt=\"([^\"]*)\"[^>]*/>"_s.arg(ownScheme)); // somebody wrote it into a text
    return result.replace(other, u"\\1"_s);
}

std::optional<Error> missingFonts()
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return std::nullopt;
    return Error{.kind = Error::Kind::Failed,
                 .text = QCoreApplication::translate("Export", "A PDF or a figure needs the fonts of a window system. Export it from the program itself.")};
}

QStringList documentFonts() { return {u"Open Sans"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s}; }

} // namespace hindsight
