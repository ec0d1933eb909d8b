// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentactionspage.h"

#include "models/incident/actiondue.h"
#include "models/incident/due.h"
#include "models/incident/followup.h"
#include "models/incident/postmortemdue.h"
#include "models/incident/timetext.h"
#include "models/insights/portfolio.h"
#include "models/lists/partmodel.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/parttable.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

qint64 currentTime() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

struct Offered
{
    const ActionItem *action;
    ActionDue due;
};

QList<Offered> offeredFor(const OpenIncident &incident)
{
    QList<Offered> offered;
    const auto policies = incident.store().all<Policy>();
    if (!policies || policies->isEmpty())
        return offered;
    const QStringList levels = namesOfLevels(incident.store().all<SeverityLevel>().value_or(QList<SeverityLevel>()));
    for (const ActionItem &action : incident.record().actions) {
        if (const auto due = actionDueByPolicy(incident.record(), action, *policies, levels, writtenDownAt(action.uid).value_or(currentTime())))
            offered.append({&action, *due});
    }
    return offered;
}

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

ActionDueOffer::ActionDueOffer(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_sentence(makeMuted({}, this))
{
    m_sentence->setObjectName(u"dueByPolicies"_s);
    auto *take = makeButton(u"takeDueDates"_s, tr("Take the dates"), {}, this);
    take->setEnabled(!incident.store().isReadOnly());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(m_sentence, 1);
    row->addWidget(take, 0, Qt::AlignTop);
    connect(take, &QPushButton::clicked, this, &ActionDueOffer::take);
    connect(&m_incident, &OpenIncident::changed, this, &ActionDueOffer::read);
    connect(&m_incident.store(), &Store::changed, this, [this](const Step &step) { // the policies too may be others
        if (std::ranges::any_of(step.changes, [](const Change &change) { return change.entity == "policy"_L1 || change.entity == "severity_level"_L1; }))
            read();
    });
    read();
}

void ActionDueOffer::read()
{
    const QList<Offered> offered = offeredFor(m_incident);
    setVisible(!offered.isEmpty());
    if (offered.isEmpty())
        return;
    QStringList dates;
    for (const Offered &one : offered)
        dates.append(dateText(one.due.due, m_incident.incident().zone));
    std::ranges::sort(dates);
    const QString span = dates.first() == dates.last() ? dates.first() : tr("%1 to %2", "dates").arg(dates.first(), dates.last());
    if (offered.size() > 1) {
        m_sentence->setText(tr("By the policies %n action items without a due date are due: %1", nullptr, int(offered.size())).arg(span));
        return;
    }
    const Policy &policy = offered.first().due.policy;
    QStringList by{policy.severity, policy.priority};
    by.removeAll(QString());
    const QString name = offered.first().action->number ? u"ACT-%1"_s.arg(*offered.first().action->number) : QString();
    m_sentence->setText(by.isEmpty() ? tr("%1 has no due date. By the policy it is due on %2.").arg(name, span)
                                     : tr("%1 has no due date. By the policy of %2 it is due on %3.").arg(name, by.join(u", "_s), span));
}

void ActionDueOffer::take()
{
    QList<Change> changes;
    for (const Offered &one : offeredFor(m_incident)) {
        ActionItem after = *one.action;
        after.due = one.due.due;
        changes.append(updated(*one.action, after));
    }
    if (!changes.isEmpty())
        m_incident.apply(changes, tr("Due date of %n action item(s) by the policies", nullptr, int(changes.size())));
}

IncidentActionsPage::IncidentActionsPage(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_table(new PartTable(actionModel(incident, this), this))
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
    auto *bar = new QHBoxLayout;
    bar->addWidget(hint, 1);
    bar->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addLayout(bar);
    layout->addWidget(new FollowUpLine(incident, this));
    layout->addWidget(messages);
    layout->addWidget(m_table, 1);
    layout->addWidget(new ActionDueOffer(incident, this)); // below, so that a new row stays where it is typed
    connect(m_table, &PartTable::failed, this, [messages](const Error &error) { messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [messages] { messages->clear(u"edit"_s); });
}

} // namespace hindsight
