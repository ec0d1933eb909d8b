// SPDX-License-Identifier: GPL-3.0-or-later
#include "offer.h"

#include "pagesection.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

namespace hindsight {

Offer::Offer(const QString &sentenceName, const QString &buttonName, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_sentence(makeMuted({}, this))
    , m_button(makeButton(buttonName, text, {}, this))
{
    m_sentence->setObjectName(sentenceName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, &Offer::taken);
}

void Offer::offer(const QString &sentence)
{
    setVisible(!sentence.isEmpty());
    m_sentence->setText(sentence);
}

void Offer::setTakeable(bool takeable) { m_button->setEnabled(takeable); }

} // namespace hindsight
