// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewstrip.h"

#include "models/lists/choices.h"
#include "models/lists/differencelist.h"
#include "models/lists/reviewstate.h"
#include "views/controls/celldelegate.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

namespace hindsight {

using namespace Qt::StringLiterals;

ReviewStrip::ReviewStrip(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_model(new DifferenceModel(DifferenceModel::Sides::ThenAndNow, this))
    , m_sentence(makeMuted({}, this))
    , m_show(new QPushButton(tr("Show what changed"), this))
    , m_table(new QTableView(this))
{
    m_sentence->setObjectName(u"reviewSentence"_s);
    m_sentence->setWordWrap(true);
    m_show->setObjectName(u"showSinceReview"_s);
    m_show->setCheckable(true);
    m_show->setAutoDefault(false);
    m_table->setObjectName(u"sinceReview"_s);
    m_table->setAccessibleName(tr("Changed since the review"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    showRows(m_table);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->hide();
    connect(m_show, &QPushButton::toggled, this, [this](bool on) {
        m_table->setVisible(on);
        fitColumns();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_sentence, 1);
    row->addWidget(m_show, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addLayout(row);
    layout->addWidget(m_table);
    fitToType(m_table, [this] { m_table->setFixedHeight(fontMetrics().height() * 12); });
}

void ReviewStrip::read()
{
    const auto state = m_incident.exists() ? reviewStateOf(m_incident.store(), m_incident.record()) : std::nullopt;
    setVisible(state.has_value());
    if (!state)
        return;
    QList<DifferenceRow> rows;
    for (const RecordDifference &difference : state->since)
        rows.append({0, difference, textsOf(difference, state->then, m_incident.record())});
    m_model->setDifferences(rows);
    const QString label = choiceLabel(QString::fromLatin1(nameOf(state->review.state)));
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(state->review.at.at.value_or(0) / 1000).date(), QLocale::LongFormat);
    const QString who = state->review.by.section(u'<', 0, 0).trimmed();
    const QString since = rows.isEmpty() ? tr("Nothing has changed since.") : tr("%n place(s) changed since the review.", nullptr, int(rows.size()));
    m_sentence->setText(tr("%1 on %2 by %3. %4").arg(label, when, who, since));
    m_show->setVisible(!rows.isEmpty());
    m_table->setVisible(m_show->isChecked() && !rows.isEmpty());
    fitColumns();
}

void ReviewStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ReviewStrip::fitColumns() { shareWidth(m_table, {DifferenceModel::Here, DifferenceModel::There}); }

} // namespace hindsight
