// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/incident/references.h"
#include "models/lists/openincident.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QStackedWidget;

namespace hindsight {

class ChoiceBox;
class FolderStrip;
class MessageBar;
class NarrativeEditor;
class Preview;
class ReviewStrip;
class TwoParts;
class ZoneBox;

/// What was chosen last for documents; kept by whoever remembers the window.
QVariantMap chosenDocument();
void setChosenDocument(const QVariantMap &choice);

/// What a public document does not say, for a message: the first of it, and how many more there are. Empty: it says everything.
QString maskedText(const Record &record, const DocumentOptions &options);

/// The postmortem as a document: its Markdown source beside how it will look, and the ways to hand it over.
class DocumentPage : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentPage(OpenIncident &incident, QWidget *parent = nullptr);

    DocumentOptions options(DocumentFormat format) const;
    /// Those of a document in a folder, which front matter keeps together with its incident.
    DocumentOptions folderOptions() const;
    /// What is written on this page.
    NarrativeEditor *editor() const { return m_editor; }
    /// Brings a section that no field knows to where it is edited.
    void showSection(const QString &uid);
    /// Makes now what waits for a pause in editing.
    void refresh();

Q_SIGNALS:
    void exportWanted(const hindsight::DocumentOptions &options);
    /// What is seen of the numbers is to become a figure.
    void figureWanted();
    /// A link of the preview was followed to a part of the incident.
    void referenceChosen(const hindsight::Reference &reference);
    /// The pattern of file names is empty, or one that can be read.
    void folderWanted(const QString &folder, const QString &pattern);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The document as the preview shows it, which follows references itself, or as the clipboard takes it.
    Result<QByteArray> formatted(bool keepsReferences) const;
    void fillTemplates();
    void fillZones();
    /// Of the times in the document; empty: that of the incident.
    QString zone() const;
    void choose();
    void copy();
    void copyForSlack();
    void showPreview(const QString &html);
    void showPart();
    void follow(const QString &words);
    void showMasked();

    OpenIncident &m_incident;
    ChoiceBox *m_template;
    ChoiceBox *m_profile;
    ChoiceBox *m_language;
    ZoneBox *m_zone;
    QCheckBox *m_keyEvents;
    QCheckBox *m_frontMatter;
    FolderStrip *m_folder;
    MessageBar *m_messages;
    TwoParts *m_splitter;
    ReviewStrip *m_review;
    ChoiceBox *m_part;        ///< what stands at the left
    QStackedWidget *m_left;
    QPlainTextEdit *m_source;
    NarrativeEditor *m_editor;
    Preview *m_preview;
    QTimer m_pause;
    bool m_stale = true; ///< the record is another than the one shown
};

/// The part of a page that a preview shows, and a style sheet for it in the colours of a palette.
QString bodyOf(const QString &page);
QString previewStyle(const QPalette &palette);

} // namespace hindsight
