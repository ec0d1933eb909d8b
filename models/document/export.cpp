// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include "models/incident/zones.h"

#include "attachedfiles.h"
#include "disclosure.h"
#include "figures.h"
#include "models/document/formats/frontmatter.h"
#include "models/document/formats/json.h"
#include "models/document/formats/page.h"
#include "models/document/formats/slack.h"
#include "models/document/templates/context.h"
#include "models/document/templates/template.h"
#include "references.h"
#include "vocabulary.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace hindsight {

using namespace Qt::StringLiterals;

Record toldRecord(const Record &record, const DocumentOptions &options)
{
    Record told = options.profile == Profile::Public ? publicRecord(record, options.directory, options.language).record : record;
    if (options.onlyKeyEvents)
        told.events.removeIf([](const TimelineEvent &event) { return !event.key; });
    return told;
}

Result<QByteArray> exportDocument(const Record &whole, const DocumentOptions &options)
{
    if (!isDocumentLanguage(options.language)) {
        return failure(Error::Kind::Usage,
                       QCoreApplication::translate("Export", "There is no language “%1” for documents; there are %2.")
                           .arg(options.language, documentLanguageCodes().join(u", "_s)));
    }
    if (!options.zone.isEmpty() && !zoneNamed(options.zone))
        return failure(Error::Kind::Usage,
                       QCoreApplication::translate("Export", "There is no time zone “%1”. Name one like “Europe/Berlin” or “UTC+2”.").arg(options.zone));

    if (options.format == DocumentFormat::Json && options.onlyKeyEvents)
        return failure(Error::Kind::Usage, QCoreApplication::translate("Export", "JSON holds all events: it leaves nothing out."));

    Record record = toldRecord(whole, options);
    if (options.format == DocumentFormat::Json) {
        QJsonObject json = recordToJson(record);
        if (const QJsonArray files = options.attachments ? attachmentsToJson(record, options.attachments) : QJsonArray(); !files.isEmpty())
            json.insert(u"attachments"_s, files);
        return QJsonDocument(json).toJson();
    }
    const Phrases phrases(options.language);
    if (options.format == DocumentFormat::Slack)
        return slackMessage(record, phrases, options.zone).toUtf8();

    const auto source = findTemplate(options.templateName, options.templateFolder);
    if (!source)
        return std::unexpected(source.error());
    const QList<PlacedFigure> figures = figuresOf(record, options, phrases);
    if (options.format == DocumentFormat::Html && !options.figuresAsPixels)
        record = withMarks(std::move(record));
    const auto rendered = render(*source, documentNames(), documentContext(record, phrases, options.zone, figures, WantedNames(namesIn(*source))), phrases);
    if (!rendered)
        return std::unexpected(rendered.error());
    const QString markdown = withTrueReferences(*rendered, record, options, phrases, figures);

    switch (options.format) {
    case DocumentFormat::Markdown: {
        const QByteArray body = withPictureFiles(markdown, record, options.fileName).toUtf8();
        if (!options.frontMatter)
            return body;
        // The past of a record is not that of what is told in public. Reading the body again makes references of the files of pictures.
        return frontMatter(record, options.profile == Profile::Public ? Past() : options.past, markdown.toUtf8()) + body;
    }
    case DocumentFormat::Html: return pageOf(markdown, record, options, phrases, figures);
    case DocumentFormat::Pdf: return pdfOf(markdown, record, options, phrases, figures);
    case DocumentFormat::Json:
    case DocumentFormat::Slack: break;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace hindsight
