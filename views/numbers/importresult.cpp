// SPDX-License-Identifier: GPL-3.0-or-later
#include "importresult.h"

#include "models/metrics/zonefix.h"
#include "numberstext.h"
#include "views/controls/pagesection.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"
#include "zonemenu.h"

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

ImportResult::ImportResult(const Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
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

    m_zoneOf = new ZoneButton(QString(), this);
    connect(m_zoneOf, &ZoneButton::zoneChosen, this, &ImportResult::zoneChosen);

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

void ImportResult::show(NumbersDone done, bool somewhere)
{
    m_done = std::move(done);
    m_show->setVisible(somewhere);
    m_told = tr("%1, in %2 s", "a sentence, and how long it took").arg(m_done.step.sentence, QLocale().toString(m_done.seconds, 'f', 1));
    m_text.clear();
    read();
}

void ImportResult::read()
{
    const auto batch = m_store.batch(m_done.read.batch.uid);
    m_sentence->setText(batch ? m_told : tr("This import was taken back: its numbers count no more."));
    m_show->setEnabled(batch.has_value());
    if (batch)
        m_done.read.batch = *batch;
    const auto batches = m_store.batches(m_done.read.batch.source);
    m_zoneOf->setBatch(m_done.read.batch, !batch ? m_sentence->text() : batches ? whyZoneStays(m_done.read.batch, *batches) : batches.error().sentence());
    if (const QString text = reconcilingText(m_done); text != m_text) {
        m_text = text;
        showLines();
    }
}

void ImportResult::showLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget() != m_zoneOf) // may have the focus
            delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ReconcilingLine &line : reconcilingLines(m_done)) {
        QLabel *label = makeMuted(line.label, this);
        label->setWordWrap(false);
        label->setIndent(line.part ? 2 * grid : 0);
        m_lines->addWidget(label, row, 0, line.zone ? Qt::AlignVCenter : Qt::AlignTop);
        if (line.zone) {
            m_zoneOf->setText(line.value);
            m_zoneOf->setAccessibleName(tr("Time zone: %1").arg(line.value));
            m_lines->addWidget(m_zoneOf, row, 1, Qt::AlignLeft);
        } else {
            auto *value = new QLabel(line.value, this);
            value->setObjectName(u"reconciling"_s);
            value->setAccessibleName(line.label);
            value->setFont(tabular(value->font()));
            value->setWordWrap(true);
            makeSelectable(value);
            m_lines->addWidget(value, row, 1);
        }
        ++row;
    }
    const QStringList remarks = importRemarks(m_done);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

void ImportResult::takeFocus() { m_show->isHidden() ? m_another->setFocus() : m_show->setFocus(); }

} // namespace hindsight
