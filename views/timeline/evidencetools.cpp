// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencetools.h"

#include "models/document/files.h"
#include "models/lists/pastedevidence.h"
#include "shownfile.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/dialogs.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

EvidenceTools::EvidenceTools(OpenIncident &incident, ShownFile &file, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_file(file)
    , m_language(new ChoiceBox(this))
    , m_follow(makeButton(u"followLink"_s, tr("Open the link"), u"internet-services"_s, this))
    , m_open(makeButton(u"openEvidence"_s, tr("Open"), u"document-open"_s, this))
    , m_save(makeButton(u"saveEvidence"_s, tr("Save a copy\u2026"), u"document-save-as"_s, this))
    , m_copy(makeButton(u"copyEvidence"_s, tr("Copy"), u"edit-copy"_s, this))
    , m_remove(makeButton(u"removeEvidence"_s, tr("Remove"), u"edit-delete"_s, this))
    , m_private(new QCheckBox(tr("Private"), this))
{
    m_language->setObjectName(u"evidenceLanguage"_s);
    m_language->setAccessibleName(tr("Language of the text"));
    m_language->addItem(tr("Plain text"), QString());
    for (const QString &language : snippetLanguages())
        m_language->addItem(language, language);
    m_open->setAccessibleName(tr("Open the file in another program"));
    m_open->setToolTip(tr("Opens a copy that can only be read, in the program for such files"));
    m_remove->setAccessibleName(tr("Remove this evidence"));
    m_private->setObjectName(u"privateEvidence"_s);
    m_private->setToolTip(tr("Left out of documents"));
    fitToType(m_private, [this] { m_private->setMinimumHeight(m_remove->sizeHint().height()); });
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_language, m_follow, m_open, m_save, m_copy, m_remove, m_private})
        layout->addWidget(widget);
    connect(m_language, &QComboBox::activated, this, [this] { edit([this](Evidence &after) { after.language = m_language->currentData().toString(); }); });
    connect(m_private, &QCheckBox::clicked, this, [this](bool on) { edit([on](Evidence &after) { after.isPrivate = on; }); });
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (const Evidence *evidence = shown())
            QDesktopServices::openUrl(QUrl(evidence->url));
    });
    connect(m_open, &QPushButton::clicked, this, &EvidenceTools::openFile);
    connect(m_save, &QPushButton::clicked, this, &EvidenceTools::saveCopy);
    connect(m_copy, &QPushButton::clicked, this, &EvidenceTools::copy);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Evidence *evidence = shown())
            m_incident.remove(*evidence);
    });
}

void EvidenceTools::setEvidence(const Evidence &evidence, bool hasText)
{
    m_uid = evidence.uid;
    const bool isFile = evidence.kind == EvidenceKind::File, canChange = !m_incident.store().isReadOnly();
    m_language->setVisible(hasText);
    m_language->setCurrentIndex(std::max(0, m_language->findData(evidence.language)));
    m_follow->setVisible(evidence.kind == EvidenceKind::Link);
    m_open->setVisible(isFile);
    m_save->setVisible(isFile);
    m_open->setEnabled(m_file.file());
    m_save->setEnabled(m_file.file());
    m_copy->setVisible(evidence.kind != EvidenceKind::Slice);
    m_copy->setText(isFile ? tr("Copy SHA-256") : tr("Copy"));
    m_private->setChecked(evidence.isPrivate);
    for (QWidget *changing : std::initializer_list<QWidget *>{m_language, m_remove, m_private})
        changing->setEnabled(canChange);
}

const Evidence *EvidenceTools::shown() const { return withUid(m_incident.record().evidence, m_uid); }

template <class Set> void EvidenceTools::edit(Set set)
{
    const Evidence *evidence = shown();
    if (!evidence)
        return;
    Evidence after = *evidence;
    set(after);
    m_incident.edit(*evidence, after);
}

void EvidenceTools::copy()
{
    const Evidence *evidence = shown();
    if (!evidence)
        return;
    const QString text = evidence->kind == EvidenceKind::Link ? evidence->url : evidence->kind == EvidenceKind::File ? evidence->attachment : evidence->text;
    QGuiApplication::clipboard()->setText(text);
}

void EvidenceTools::saveCopy()
{
    if (!shown() || !m_file.file())
        return;
    dialogs::askSaveFileName(this, tr("Save a copy of the evidence"), fileNameOf(shown()->title), tr("All files (*)"),
                             [this, bytes = m_file.file()->attachment.bytes](const QString &file) {
                                 if (const auto written = writeWhenChanged(file, bytes); !written)
                                     Q_EMIT failed(written.error());
                                 else
                                     Q_EMIT told(tr("Saved: %1").arg(file));
                             });
}

void EvidenceTools::openFile()
{
    if (!shown() || !m_file.file())
        return;
    const auto copy = temporaryCopy(m_file.file()->attachment, shown()->title);
    if (!copy)
        Q_EMIT failed(copy.error());
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*copy)))
        Q_EMIT failed(Error{Error::Kind::Failed, tr("No program opens such a file. Save a copy of it."), shown()->title});
}

} // namespace hindsight
