// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceview.h"

#include "evidencetools.h"
#include "models/lists/cells.h"
#include "models/lists/fileevidence.h"
#include "pictureview.h"
#include "shownfile.h"
#include "views/charts/slicepicture.h"
#include "views/controls/growingedit.h"
#include "views/controls/pagesection.h"
#include "views/highlighting/highlighting.h"
#include "views/theme/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QMimeDatabase>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// "PNG image", in the language of the program as far as the system's list of types has it.
QString typeText(const QString &mediaType)
{
    const QString comment = QMimeDatabase().mimeTypeForName(mediaType).comment();
    return comment.isEmpty() ? mediaType : comment;
}

/// A line of a quarter of a million letters takes a second to be coloured, and nobody reads it.
bool hasEndlessLine(QStringView text)
{
    constexpr qsizetype longest = 10'000;
    return std::ranges::any_of(text.tokenize(u'\n'), [](QStringView line) { return line.size() > longest; });
}

} // namespace

EvidenceView::EvidenceView(OpenIncident &incident, TimeView &view, QWidget *parent)
    : LowArea(parent)
    , m_incident(incident)
    , m_view(view)
    , m_file(new ShownFile(incident.store(), this))
    , m_slice(new SlicePicture(this))
    , m_picture(new PictureView(this))
    , m_text(new QPlainTextEdit(this))
    , m_about(makeMuted({}, this))
    , m_hash(new GrowingEdit(this))
    , m_tools(new EvidenceTools(incident, *m_file, this))
{
    m_about->setObjectName(u"aboutEvidence"_s);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"evidenceText"_s);
    m_text->setAccessibleName(tr("Text of the evidence"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    fitToType(this, [this] { m_text->setFixedHeight(fontMetrics().height() * 7); });
    m_hash->setObjectName(u"evidenceHash"_s);
    m_hash->setAccessibleName(tr("SHA-256 of the file"));
    m_hash->setReadOnly(true);
    m_hash->setQuiet(true);
    m_hash->setWordWrapMode(QTextOption::WrapAnywhere);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_slice, m_picture, m_text, m_about, m_hash, m_tools})
        layout->addWidget(part);
    setContent(content);
    connect(&m_view, &TimeView::zoneChanged, this, &EvidenceView::read);
    connect(&m_incident, &OpenIncident::changed, this, &EvidenceView::read);
    connect(m_tools, &EvidenceTools::told, this, &EvidenceView::told);
    connect(m_tools, &EvidenceTools::failed, this, &EvidenceView::failed);
    connect(m_file, &ShownFile::changed, this, &EvidenceView::read);
    connect(m_file, &ShownFile::failed, this, &EvidenceView::failed);
    read();
}

void EvidenceView::resizeEvent(QResizeEvent *event)
{
    LowArea::resizeEvent(event);
    m_slice->setRoom(event->size().height());
}

void EvidenceView::open(const QString &uid)
{
    m_shown = uid;
    read();
}

void EvidenceView::read()
{
    // What stays is not hidden meanwhile: the focus would leave it.
    const bool isLine = showLine();
    const Evidence *shown = withUid(m_incident.record().evidence, m_shown);
    const bool isFile = shown && shown->kind == EvidenceKind::File;
    m_file->show(isFile ? shown->attachment : QString(), isFile ? shown->title : QString());
    const OpenedFile *file = m_file->file();
    const bool hasText = (shown && shown->kind == EvidenceKind::Snippet) || (file && file->text);
    m_slice->setVisible(shown && shown->kind == EvidenceKind::Slice);
    m_picture->setVisible(file && !file->picture.isNull());
    m_text->setVisible(isLine || hasText);
    m_hash->setVisible(isFile);
    m_tools->setVisible(shown);
    if (shown) {
        showEvidence(*shown);
        m_tools->setEvidence(*shown, hasText);
    }
    setVisible(isLine || shown);
}

bool EvidenceView::showLine()
{
    const SourceLine *line = withUid(m_incident.record().sourceLines, m_shown);
    if (!line)
        return false;
    showText(line->raw.isEmpty() ? line->text : line->raw, {});
    m_about->setText(line->origin.isEmpty() ? tr("As it came.") : tr("As it came, from %1.").arg(line->origin));
    return true;
}

void EvidenceView::showEvidence(const Evidence &shown)
{
    static const FieldInfo &captured = tableOf<Evidence>().info.fields[tableOf<Evidence>().info.indexOf(u"captured")];
    const QString when = cellText(captured, toValue(shown.captured), timeContextOf(m_incident.record()));
    switch (shown.kind) {
    case EvidenceKind::Slice: {
        const auto slice = sliceFrom(shown.slice);
        m_slice->setSlice(slice, m_view.zone());
        m_about->setText(tr("Frozen %1 from %2: %n import(s).", nullptr, slice ? int(slice->hashes.size()) : 0).arg(when, slice ? slice->source : QString()));
        break;
    }
    case EvidenceKind::Snippet:
        showText(shown.text, shown.language);
        m_about->setText(tr("Pasted %1.").arg(when));
        break;
    case EvidenceKind::Link: m_about->setText(shown.url); break;
    case EvidenceKind::File: showFile(shown, when); break;
    }
}

void EvidenceView::showFile(const Evidence &shown, const QString &when)
{
    m_hash->setPlainText(shown.attachment);
    const OpenedFile *file = m_file->file();
    if (!file) {
        m_about->setText(m_file->isReading() ? tr("%1, added %2. Reading\u2026", "name of a file, time").arg(shown.title, when)
                                             : tr("%1, added %2. It cannot be shown. Its SHA-256:", "name of a file, time").arg(shown.title, when));
        return;
    }
    m_picture->setPicture(file->picture, shown.title);
    if (file->text)
        showText(*file->text, shown.language);
    QStringList about{tr("%1: %2, %3, added %4.", "name of a file, type, size, time")
                          .arg(shown.title, typeText(file->attachment.type), sizeText(file->attachment.bytes.size()), when)};
    if (file->isCut)
        about.append(tr("Its first %1 are shown.").arg(sizeText(shownOfText, 0)));
    about.append(tr("SHA-256:"));
    m_about->setText(about.join(u' '));
}

void EvidenceView::showText(const QString &text, const QString &language)
{
    const QString colours = hasEndlessLine(text) ? QString() : language;
    if (m_coloured != colours) {
        m_coloured = colours;
        colourAs(m_text, m_coloured);
    }
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

} // namespace hindsight
