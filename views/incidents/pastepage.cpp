// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastepage.h"

#include "views/controls/growingedit.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

PastePage::PastePage(QWidget *parent)
    : QWidget(parent)
    , m_messages(new MessageBar(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"pastePage"_s);
    m_text->setObjectName(u"pastedText"_s);
    m_text->setAccessibleName(tr("Text of the postmortem"));
    m_text->setPlaceholderText(tr("Paste the text of a postmortem here: Markdown, or plain text with headings and a timeline."));
    m_text->document()->setDocumentMargin(12);
    m_text->setTabChangesFocus(true);
    auto *read = new QPushButton(tr("Make an incident of it"), this);
    read->setObjectName(u"readPasted"_s);
    read->setAutoDefault(false);
    read->setDefault(true);
    read->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this, read] { read->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    connect(read, &QPushButton::clicked, this, [this] { Q_EMIT importWanted(m_text->toPlainText()); });

    auto *title = new PageTitle(tr("Paste an old postmortem"), this);
    title->add(read);
    connect(title, &PageTitle::back, this, &PastePage::back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(makeMuted(tr("Every line that fits no field is shown afterwards; nothing is dropped."), this));
    layout->addWidget(m_messages);
    layout->addWidget(m_text, 1);
}

void PastePage::start(const QString &text)
{
    m_messages->clear();
    m_text->setPlainText(text);
    m_text->setFocus();
}

} // namespace hindsight
