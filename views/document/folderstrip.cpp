// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderstrip.h"

#include "documentpage.h"
#include "models/document/filenames.h"
#include "views/controls/pagesection.h"
#include "views/dialogs.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace hindsight {

using namespace Qt::StringLiterals;

FolderStrip::FolderStrip(OpenIncident &incident, std::function<DocumentOptions()> options, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_options(std::move(options))
    , m_folder(new QLineEdit(this))
    , m_pattern(new QLineEdit(this))
    , m_example(makeMuted({}, this))
    , m_write(makeButton(u"writeToFolder"_s, tr("Write"), u"document-export"_s, this))
{
    setObjectName(u"folderStrip"_s);
    m_folder->setObjectName(u"documentFolder"_s);
    m_folder->setAccessibleName(tr("Folder of the documents"));
    m_folder->setPlaceholderText(tr("a folder, for example one in a git repository"));
    m_pattern->setObjectName(u"fileNames"_s);
    m_pattern->setAccessibleName(tr("File names"));
    m_pattern->setPlaceholderText(u"{date}-{title}"_s);
    m_pattern->setToolTip(tr("Made of %1; a / makes folders").arg(nameFields().join(u", "_s)));
    m_example->setObjectName(u"fileNameExample"_s);
    m_write->setToolTip(tr("Writes the document as Markdown with front matter, and its figures beside it; only what changed"));
    auto *browse = makeButton(u"chooseFolder"_s, tr("Choose\u2026"), u"document-open"_s, this);
    browse->setAccessibleName(tr("Choose the folder"));
    const auto label = [this](const QString &text, QWidget *buddy) {
        QLabel *made = makeMuted(text, this);
        made->setWordWrap(false);
        made->setBuddy(buddy);
        return made;
    };
    auto *folder = new QHBoxLayout;
    folder->setSpacing(grid);
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto *names = new QHBoxLayout;
    names->setSpacing(grid);
    names->addWidget(m_pattern, 1);
    names->addWidget(m_write);
    auto *form = makeForm(nullptr);
    form->addRow(label(tr("Folder"), m_folder), folder);
    form->addRow(label(tr("File names"), m_pattern), names);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addLayout(form);
    layout->addWidget(m_example);
    m_folder->setText(QDir::toNativeSeparators(chosenDocument()[m_folder->objectName()].toString()));
    m_pattern->setText(chosenDocument()[m_pattern->objectName()].toString());
    connect(browse, &QPushButton::clicked, this, &FolderStrip::chooseFolder);
    connect(m_write, &QPushButton::clicked, this, &FolderStrip::write);
    for (QLineEdit *field : {m_folder, m_pattern}) {
        connect(field, &QLineEdit::textChanged, this, &FolderStrip::read);
        connect(field, &QLineEdit::editingFinished, this, &FolderStrip::remember);
        connect(field, &QLineEdit::returnPressed, this, &FolderStrip::write);
    }
}

void FolderStrip::takeFocus() { (m_folder->text().isEmpty() ? m_folder : m_pattern)->setFocus(Qt::OtherFocusReason); }

void FolderStrip::read()
{
    const auto pattern = m_pattern->text().trimmed().isEmpty() ? Result<NamePattern>(NamePattern()) : readNamePattern(m_pattern->text());
    m_write->setEnabled(pattern && !m_folder->text().trimmed().isEmpty());
    if (!pattern) {
        m_example->setText(pattern.error().sentence());
        return;
    }
    const QString name = documentFileName(toldRecord(m_incident.record(), m_options()), DocumentFormat::Markdown, *pattern);
    m_example->setText(m_pattern->text().trimmed().isEmpty() ? tr("A new document is called %1; one that is there keeps its name.").arg(name)
                                                             : tr("The document is called %1; one that is there is moved.").arg(name));
}

void FolderStrip::chooseFolder()
{
    dialogs::askFolder(this, tr("Folder of the documents"), m_folder->text(), [this](const QString &folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        remember();
    });
}

void FolderStrip::remember()
{
    if (const QUrl dropped(m_folder->text().trimmed()); dropped.isLocalFile()) // as it comes from a file manager
        m_folder->setText(QDir::toNativeSeparators(dropped.toLocalFile()));
    QVariantMap chosen = chosenDocument();
    chosen.insert(m_folder->objectName(), QDir::fromNativeSeparators(m_folder->text().trimmed()));
    chosen.insert(m_pattern->objectName(), m_pattern->text().trimmed());
    setChosenDocument(chosen);
}

void FolderStrip::write()
{
    remember();
    if (m_write->isEnabled())
        Q_EMIT writeWanted(QDir::fromNativeSeparators(m_folder->text().trimmed()), m_pattern->text().trimmed());
}

} // namespace hindsight
