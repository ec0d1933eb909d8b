// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"

#include "figures.h"
#include "frontmatter.h"
#include "import.h"
#include "models/incident/mergerecords.h"
#include "models/incident/zones.h"
#include "models/text/sourcetext.h"
#include "references.h"
#include "summary.h"
#include "times.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

std::unexpected<Error> notWritten(const QFileDevice &file)
{
    return failure(Error::Kind::Failed, QCoreApplication::translate("Files", "It cannot be written: %1.").arg(file.errorString()), file.fileName());
}

/// "checkout-outage-card-payments-failed".
QString slug(const QString &title)
{
    QList<uint> letters;
    for (const uint c : title.normalized(QString::NormalizationForm_C).toLower().toUcs4()) {
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
            letters.append(c);
        else if (!letters.isEmpty() && letters.last() != u'-')
            letters.append(u'-');
    }
    letters.resize(qMin(letters.size(), qsizetype(60)));
    while (!letters.isEmpty() && letters.last() == u'-')
        letters.removeLast();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), letters.size());
}

} // namespace

QString documentFileName(const Record &record, DocumentFormat format)
{
    const QDate day = summaryDay(record, Times(Phrases(u"en"_s), record.incident.zone, false));
    const QString words = slug(record.incident.title);
    QStringList parts;
    if (day.isValid())
        parts.append(day.toString(Qt::ISODate));
    if (!words.isEmpty())
        parts.append(words);
    if (parts.isEmpty())
        parts.append(u"postmortem"_s);
    const QString suffix = format == DocumentFormat::Markdown ? u"md"_s : format == DocumentFormat::Slack ? u"txt"_s : QString::fromLatin1(nameOf(format));
    return parts.join(u'-') + u'.' + suffix;
}

QHash<QString, QString> documentsIn(const QString &folder)
{
    QHash<QString, QString> documents;
    for (const QString &name : QDir(folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        // Reading all of a large file for nothing is spared where no front matter begins near its top.
        if (!file.open(QIODevice::ReadOnly) || !file.peek(256).contains("---"))
            continue;
        const Result<QStringList> lines = readLines(file.readAll(), name);
        const QList<FrontPart> incidents = lines ? readFrontMatter(*lines, name).parts.value(u"incident"_s) : QList<FrontPart>();
        if (!incidents.isEmpty() && !documents.contains(incidents.first().uid))
            documents.insert(incidents.first().uid, name);
    }
    return documents;
}

Result<bool> writeWhenChanged(const QString &name, const QByteArray &bytes)
{
    const QFileInfo info(name);
    if (info.exists() && !info.isFile()) {
        // QSaveFile would put a file in the place of the device.
        QFile device(name);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
            return notWritten(device);
        return true;
    }
    QFile old(name);
    if (old.open(QIODevice::ReadOnly) && old.size() == bytes.size() && old.readAll() == bytes)
        return false;
    old.close();
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file);
    return true;
}

namespace {

/// What the document that is to be replaced knows of earlier values and the database does not, because it came there another way:
/// else two databases that agree would write the same file by turns.
Past pastWith(const QString &name, const Record &record, const Past &past)
{
    QFile old(name);
    if (!QFileInfo(name).isFile() || !old.open(QIODevice::ReadOnly))
        return past;
    const Result<ReadDocument> document = readDocument(old.readAll(), name);
    for (const ReadIncident &read : document ? document->incidents : QList<ReadIncident>()) {
        if (read.past && read.record.incident.uid == record.incident.uid)
            return joinedPast(record, past, read.record, *read.past);
    }
    return past;
}

} // namespace

Result<QList<WrittenFile>> writeDocument(const QString &name, const Record &record, DocumentOptions options)
{
    const QFileInfo info(name);
    const bool hasPlace = !info.exists() || info.isFile(); // beside a pipe there is none
    if (options.format == DocumentFormat::Markdown && hasPlace)
        options.fileName = info.fileName();
    if (options.frontMatter)
        options.past = pastWith(name, record, options.past);
    const auto bytes = exportDocument(record, options);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Record told = options.fileName.isEmpty() ? Record() : toldRecord(record, options);
    const QList<PlacedFigure> figures = figuresOf(told, options, Phrases(options.language));
    if (const auto error = figures.isEmpty() ? std::nullopt : missingFonts())
        return std::unexpected(*error);
    QList<WrittenFile> files;
    const auto write = [&](const QString &file, const QByteArray &content) -> Result<void> {
        return writeWhenChanged(file, content).transform([&](bool isNew) { files.append({file, isNew}); });
    };
    if (const auto written = write(name, *bytes); !written)
        return std::unexpected(written.error());
    const QString folder = name.first(name.lastIndexOf(u'/') + 1);
    for (qsizetype i = 0; i < figures.size(); ++i) {
        if (const auto written = write(folder + figureFileName(name, i + 1), figures[i].drawing.svg()); !written)
            return std::unexpected(written.error());
    }
    for (const Evidence &evidence : told.evidence) {
        const QString file = pictureFileName(name, evidence);
        const auto picture = bytes->contains("](" + QUrl::toPercentEncoding(file) + ')') ? pictureOf(told, evidence.uid, options.attachments) : std::nullopt;
        if (const auto written = picture ? write(folder + file, picture->bytes) : Result<void>(); !written)
            return std::unexpected(written.error());
    }
    return files;
}

Result<void> makeFolder(const QString &name)
{
    if (!QDir().mkpath(name))
        return failure(Error::Kind::Failed, QCoreApplication::translate("Files", "The folder cannot be made."), name);
    return {};
}

} // namespace hindsight
