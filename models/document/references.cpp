// SPDX-License-Identifier: GPL-3.0-or-later
#include "references.h"

#include "models/document/formats/narrative.h"
#include "models/document/reading/writtentime.h"
#include "models/incident/past.h"
#include "models/incident/writtentexts.h"
#include "summary.h"
#include "times.h"
#include "vocabulary.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString markOf(const Reference &reference) { return u"[](hindsight:here/%1/%2)"_s.arg(QLatin1StringView(nameOf(reference.kind)), reference.uid); }

/// What may stand in the name of a place on a page; the uids we make are of it.
bool isPlainUid(const QString &uid)
{
    return !uid.isEmpty() && std::ranges::all_of(uid, [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-'; });
}

/// The same of a name that says nothing of whose it is.
QString shortNameOf(const QString &uid) { return valueHash(uid); }

/// "10:35", "~10:35", "2024-07-20 10:35": nothing but a time, and no zone.
bool isBareTime(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLetter(); }) && text.contains(u':') && isWholeTime(text);
}

/// How the documents of a language write the time of an event in a sentence.
QString timeIn(const Moment &at, const QDate &day, const Times &times)
{
    const QString clock = times.clock(at);
    if (clock.isEmpty())
        return {};
    return times.dayOf(at) == day ? clock : times.date(at) + u", "_s + clock;
}

} // namespace

Record withMarks(Record record)
{
    QSet<QString> wanted;
    for (const WrittenText &written : writtenMarkdownOf(record)) {
        for (const Reference &reference : referencesIn(written.text))
            wanted.insert(addressOf(reference));
    }
    const auto mark = [&](ReferenceKind kind, auto &parts) {
        for (auto &part : parts) {
            const Reference reference{kind, part.uid};
            if (wanted.contains(addressOf(reference)) && isPlainUid(part.uid) && beginsWithParagraph(part.text))
                part.text.prepend(markOf(reference));
        }
    };
    if (!wanted.isEmpty()) {
        mark(ReferenceKind::Event, record.events);
        mark(ReferenceKind::Action, record.actions);
    }
    return record;
}

QString withTrueReferences(const QString &markdown, const Record &record, const DocumentOptions &options, const Phrases &phrases,
                           const QList<PlacedFigure> &figures)
{
    if (!markdown.contains(referenceScheme))
        return markdown;
    const Times times(phrases, options.zone.isEmpty() ? record.incident.zone : options.zone, true);
    const QDate day = summaryDay(record, times);
    const bool isPage = options.format == DocumentFormat::Html && !options.figuresAsPixels;
    const auto link = [&](const Reference &reference, const QString &text, const QString &place) {
        return u'[' + text + u"]("_s + (place.isEmpty() ? addressOf(reference) : u'#' + place) + u')';
    };
    return withReferences(markdown, [&](const Reference &reference, const QString &text) -> std::optional<QString> {
        switch (reference.kind) {
        case ReferenceKind::Event: {
            const TimelineEvent *event = withUid(record.events, reference.uid);
            const QString time = event && isBareTime(text) ? escapedText(timeIn(event->at, day, times)) : QString();
            const bool isMarked = isPage && markdown.contains(markOf(reference));
            return link(reference, time.isEmpty() ? text : time, isMarked ? u"event-"_s + reference.uid : QString());
        }
        case ReferenceKind::Action: return link(reference, text, isPage && markdown.contains(markOf(reference)) ? u"action-"_s + reference.uid : QString());
        case ReferenceKind::Figure: {
            const auto figure = std::ranges::find(figures, reference.uid, &PlacedFigure::evidence);
            if (figure == figures.end())
                return std::nullopt;
            const QString words = captured(text, "Figure %1").isEmpty() ? text : escapedText(figure->label);
            const bool isDrawn = isPage && markdown.contains(u"]("_s + figure->address + u')');
            return link(reference, words, isDrawn ? u"figure-%1"_s.arg(figure - figures.begin() + 1) : QString());
        }
        case ReferenceKind::Picture: {
            const bool hasPlace = options.format != DocumentFormat::Markdown || !options.fileName.isEmpty();
            return hasPlace && pictureOf(record, reference.uid, options.attachments) ? std::nullopt : std::optional(text);
        }
        }
        Q_UNREACHABLE_RETURN(std::nullopt);
    });
}

std::optional<AttachedFile> pictureOf(const Record &record, const QString &uid, const AttachmentSource &attachments)
{
    const Evidence *evidence = withUid(record.evidence, uid);
    if (!evidence || evidence->kind != EvidenceKind::File || evidence->isPrivate || !attachments)
        return std::nullopt;
    auto file = attachments(evidence->attachment);
    return file && file->type.startsWith("image/"_L1) ? file : std::nullopt;
}

QString pictureFileName(const QString &document, const Evidence &picture)
{
    static const QRegularExpression plain(u"^[a-z0-9]{1,4}$"_s);
    const QString suffix = QFileInfo(picture.title).suffix().toLower();
    return u"%1-picture-%2.%3"_s.arg(QFileInfo(document).completeBaseName(), shortNameOf(picture.uid), plain.match(suffix).hasMatch() ? suffix : u"png"_s);
}

QString withPictureFiles(const QString &markdown, const Record &record, const QString &document)
{
    return withReferences(markdown, [&](const Reference &reference, const QString &text) -> std::optional<QString> {
        const Evidence *evidence = reference.kind == ReferenceKind::Picture ? withUid(record.evidence, reference.uid) : nullptr;
        if (!evidence)
            return std::nullopt;
        return u"!["_s + text + u"]("_s + QString::fromLatin1(QUrl::toPercentEncoding(pictureFileName(document, *evidence))) + u')';
    });
}

QStringList withoutPictureFiles(QStringList lines, const QStringList &evidence)
{
    static const QRegularExpression file(u"(?<=\\]\\()[^\\s()<>/]*-picture-([0-9a-f]+)\\.[a-z0-9]{1,4}(?=\\))"_s);
    QHash<QString, QString> uids;
    for (const QString &uid : evidence)
        uids.insert(shortNameOf(uid), uid);
    for (QString &line : lines) {
        if (!line.contains("-picture-"_L1))
            continue;
        QString changed;
        qsizetype done = 0;
        for (const auto &match : file.globalMatch(line)) {
            const QString uid = uids.value(match.captured(1));
            if (uid.isEmpty())
                continue;
            changed += QStringView(line).sliced(done, match.capturedStart() - done);
            changed += addressOf({ReferenceKind::Picture, uid});
            done = match.capturedEnd();
        }
        changed += QStringView(line).sliced(done);
        line = changed;
    }
    return lines;
}

QString withPictures(const QString &html, const std::function<QString(const QString &, const QString &)> &made)
{
    static const QRegularExpression image(u"<img src=\"hindsight:picture/([^\"]*)\" alt=\"([^\"]*)\"[^>]* />"_s);
    QString result;
    qsizetype done = 0;
    for (const auto &match : image.globalMatch(html)) {
        result += QStringView(html).sliced(done, match.capturedStart() - done);
        result += made(match.captured(1), match.captured(2));
        done = match.capturedEnd();
    }
    result += QStringView(html).sliced(done);
    return result;
}

} // namespace hindsight
