// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/lists/openincident.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QTextBrowser;

namespace hindsight {

class MessageBar;
class ReviewStrip;
class TwoParts;

/// The postmortem as a document: its Markdown source beside how it will look, and the ways to hand it over.
class DocumentPage : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentPage(OpenIncident &incident, QWidget *parent = nullptr);

    DocumentOptions options(DocumentFormat format) const;
    /// Makes now what waits for a pause in editing.
    void refresh();

Q_SIGNALS:
    void exportWanted(const hindsight::DocumentOptions &options);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The document as the preview shows it and the clipboard takes it.
    Result<QByteArray> formatted() const;
    void copy();
    void showPreview(const QString &html);

    OpenIncident &m_incident;
    QComboBox *m_template;
    QCheckBox *m_frontMatter;
    MessageBar *m_messages;
    TwoParts *m_splitter;
    ReviewStrip *m_review;
    QPlainTextEdit *m_source;
    QTextBrowser *m_preview;
    QTimer m_pause;
    bool m_stale = true; ///< the record is another than the one shown
};

/// The part of a page that a preview shows, and a style sheet for it in the colours of a palette.
QString bodyOf(const QString &page);
QString previewStyle(const QPalette &palette);

} // namespace hindsight
