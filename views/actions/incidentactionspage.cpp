// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentactionspage.h"

#include "actiondueoffer.h"
#include "actionitempage.h"
#include "models/incident/due.h"
#include "models/incident/followup.h"
#include "models/incident/timetext.h"
#include "models/lists/partmodel.h"
#include "outcomelines.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/parttable.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

qint64 currentTime() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

} // namespace

FollowUpLine::FollowUpLine(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_sentence(makeMuted({}, this))
{
    m_sentence->setObjectName(u"followUp"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_sentence, 1);
    connect(&m_incident, &OpenIncident::changed, this, &FollowUpLine::read);
    read();
}

void FollowUpLine::read()
{
    const Record &record = m_incident.record();
    const qint64 now = currentTime();
    QStringList waiting;
    bool any = false;
    for (const ActionItem &action : record.actions) {
        any = any || action.kind == ActionKind::Prevent || action.kind == ActionKind::Detect;
        if (keepsOpen(action, now))
            waiting.append(action.number ? u"ACT-%1"_s.arg(*action.number) : action.text.left(20));
    }
    setVisible(any || !record.incident.followUp.isEmpty());
    const QString date = dateText(record.incident.followUp, record.incident.zone);
    const bool late = !waiting.isEmpty() && isPast(record.incident.followUp, now);
    const QString when = date.isEmpty() ? tr("No follow-up date") : late ? tr("Follow-up on %1, which is over").arg(date) : tr("Follow-up on %1").arg(date);
    m_sentence->setText(waiting.isEmpty()
                            ? tr("%1. Everything that prevents or detects is verified, or a risk that somebody carries.").arg(when)
                            : tr("%1. %n that prevent or detect are still to be verified: %2", nullptr, int(waiting.size())).arg(when, waiting.join(u", "_s)));
    m_sentence->setForegroundRole(late ? QPalette::WindowText : QPalette::PlaceholderText);
}

IncidentActionsPage::IncidentActionsPage(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_table(new PartTable(actionModel(incident, this), this))
    , m_outcomes(new OutcomeLines(incident, this))
{
    m_table->setObjectName(u"action"_s);
    m_table->setWhole(false);
    auto *messages = new MessageBar(this);
    QLabel *hint = makeMuted(tr("Tick an action item off with Space or a click into its box."), this);
    auto *add = new QPushButton(themeIcon(u"list-add"_s), tr("Action item"), this);
    add->setObjectName(u"addAction"_s);
    add->setAutoDefault(false);
    add->setToolTip(tr("Add an action item"));
    connect(add, &QPushButton::clicked, this, [this] { m_table->startAdding(); });
    QAction *details = addDetails(m_table, [this](const QString &uid) { Q_EMIT actionWanted(uid); });
    auto *all = new QPushButton(tr("Details"), this);
    all->setObjectName(u"actionDetails"_s);
    all->setAutoDefault(false);
    all->setToolTip(
        tr("Verification, accepted risks, the tracker and causes of the chosen action item (%1)").arg(details->shortcut().toString(QKeySequence::NativeText)));
    connect(all, &QPushButton::clicked, details, &QAction::trigger);
    const auto showState = [this, all] { all->setEnabled(!m_table->currentIndex().data(TableModel::UidRole).toString().isEmpty()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, showState);
    connect(m_table->model(), &QAbstractItemModel::rowsInserted, this, showState);
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, showState);
    showState();
    auto *bar = new QHBoxLayout;
    bar->addWidget(hint, 1);
    bar->addWidget(all);
    bar->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addLayout(bar);
    layout->addWidget(new FollowUpLine(incident, this));
    layout->addWidget(messages);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcomes);
    layout->addWidget(new ActionDueOffer(incident, this)); // below, so that a new row stays where it is typed
    connect(m_table, &PartTable::failed, this, [messages](const Error &error) { messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [messages] { messages->clear(u"edit"_s); });
}

bool IncidentActionsPage::isReading() const { return m_outcomes->isReading(); }

} // namespace hindsight
