// SPDX-License-Identifier: GPL-3.0-or-later
#include "importstatus.h"

#include "numbersimportpage.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

ImportStatus::ImportStatus(NumbersImportPage *page, QWidget *parent)
    : QWidget(parent)
    , m_pace(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_pace->setObjectName(u"statusImport"_s);
    m_pace->setToolTip(tr("Shows the import"));
    m_pace->setFont(tabular(m_pace->font()));
    m_cancel->setObjectName(u"statusCancelImport"_s);
    m_cancel->setAccessibleName(tr("Cancel the import"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(grid);
    for (QPushButton *button : {m_pace, m_cancel}) {
        button->setAutoDefault(false);
        button->setFlat(true);
        button->setFixedHeight(fontMetrics().height()); // the bar keeps its height
        row->addWidget(button);
    }
    connect(m_pace, &QPushButton::clicked, this, &ImportStatus::pageWanted);
    connect(m_cancel, &QPushButton::clicked, page, [this, page] {
        m_cancel->setEnabled(false);
        page->cancel();
    });
    connect(page, &NumbersImportPage::paceChanged, this, [this](const QString &pace) {
        m_pace->setText(pace);
        if (isVisible() == pace.isEmpty())
            m_cancel->setEnabled(true);
        setVisible(!pace.isEmpty());
    });
    hide();
}

} // namespace hindsight
