// SPDX-License-Identifier: GPL-3.0-or-later
#include "factsview.h"

#include "models/document/reportfacts.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

FactsView::FactsView(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
{
    setObjectName(u"reportFacts"_s);
    QPushButton *copy = makeButton(u"copyFacts"_s, tr("Copy as text"), u"edit-copy"_s, this);
    copy->setToolTip(tr("These facts and the deadlines, for a report; the template “Facts for a report” exports them as a page"));
    copy->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(reportText(m_incident.record(), QLocale().name()));
        Q_EMIT copied(tr("The facts were copied."));
    });
    connect(&m_incident, &OpenIncident::changed, this, &FactsView::follow);
}

void FactsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        read();
}

void FactsView::follow()
{
    m_isOld = true;
    if (isVisible())
        read();
}

void FactsView::read()
{
    // Few rows: made anew each time.
    m_isOld = false;
    auto *rows = new QWidget(this);
    auto *table = new QGridLayout(rows);
    table->setContentsMargins({});
    table->setHorizontalSpacing(2 * grid);
    table->setVerticalSpacing(6);
    table->setColumnStretch(1, 1);
    int row = 0;
    for (const ReportFact &fact : reportFacts(m_incident.record(), Phrases(QLocale().name()))) {
        QLabel *name = makeMuted(fact.fact, rows);
        QLabel *value = fact.method.isEmpty() ? makeMuted(fact.value, rows) : makeLabel(fact.value, textSize, QFont::Normal, rows);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.fact);
        table->addWidget(name, row, 0, Qt::AlignTop);
        table->addWidget(value, row++, 1, Qt::AlignTop);
        if (fact.method.isEmpty())
            continue;
        QLabel *method = makeMuted(fact.method, rows);
        method->setTextFormat(Qt::PlainText);
        method->setTextInteractionFlags(Qt::TextSelectableByMouse);
        table->addWidget(method, row++, 1, Qt::AlignTop);
    }
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = rows;
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, rows);
}

} // namespace hindsight
