// SPDX-License-Identifier: GPL-3.0-or-later
#include "importresult.h"

#include "numberstext.h"
#include "views/controls/pagesection.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// What one may want to paste somewhere.
void makeSelectable(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace

ImportResult::ImportResult(QWidget *parent)
    : QWidget(parent)
    , m_sentence(makeLabel({}, labelSize, QFont::DemiBold, this))
    , m_lines(new QGridLayout)
    , m_remarks(makeMuted({}, this))
{
    setObjectName(u"importResult"_s);
    m_sentence->setObjectName(u"importSentence"_s);
    makeSelectable(m_sentence);
    m_lines->setHorizontalSpacing(3 * grid);
    m_lines->setVerticalSpacing(grid / 2);
    m_lines->setColumnStretch(1, 1);
    m_remarks->setObjectName(u"importRemarks"_s);
    makeSelectable(m_remarks);

    auto *bar = new WrapBar(this);
    m_show = makeButton(u"showNumbers"_s, tr("Show"), u"document-preview"_s, this);
    m_show->setToolTip(tr("Goes to these numbers"));
    m_another = makeButton(u"importAnother"_s, tr("Import another file"), u"document-import"_s, this);
    QPushButton *copy = makeButton(u"copyResult"_s, tr("Copy"), u"edit-copy"_s, this);
    copy->setToolTip(tr("Copies all of this as text"));
    bar->left()->addWidget(m_show);
    bar->left()->addWidget(m_another);
    bar->left()->addWidget(copy);
    bar->left()->addStretch();
    connect(m_show, &QPushButton::clicked, this, &ImportResult::numbersWanted);
    connect(m_another, &QPushButton::clicked, this, &ImportResult::anotherWanted);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * grid);
    layout->addWidget(m_sentence);
    layout->addLayout(m_lines);
    layout->addWidget(m_remarks);
    layout->addWidget(bar);
}

void ImportResult::show(const NumbersDone &done, bool somewhere)
{
    m_show->setVisible(somewhere);
    m_told = tr("%1, in %2 s", "a sentence, and how long it took").arg(done.step.sentence, QLocale().toString(done.seconds, 'f', 1));
    m_text = reconcilingText(done);
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ReconcilingLine &line : reconcilingLines(done)) {
        QLabel *label = makeMuted(line.label, this);
        label->setWordWrap(false);
        label->setIndent(line.part ? 2 * grid : 0);
        auto *value = new QLabel(line.value, this);
        value->setObjectName(u"reconciling"_s);
        value->setAccessibleName(line.label);
        value->setFont(tabular(value->font()));
        value->setWordWrap(true);
        makeSelectable(value);
        m_lines->addWidget(label, row, 0, Qt::AlignTop);
        m_lines->addWidget(value, row, 1);
        ++row;
    }
    const QStringList remarks = importRemarks(done);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    setTakenBack(false);
}

void ImportResult::setTakenBack(bool takenBack)
{
    m_sentence->setText(takenBack ? tr("This import was taken back: its numbers count no more.") : m_told);
    m_show->setEnabled(!takenBack);
}

void ImportResult::takeFocus() { m_show->isHidden() ? m_another->setFocus() : m_show->setFocus(); }

} // namespace hindsight
