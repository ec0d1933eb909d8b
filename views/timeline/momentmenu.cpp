// SPDX-License-Identifier: GPL-3.0-or-later
#include "momentmenu.h"

#include "freezing.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "models/lists/fieldmodel.h"
#include "models/store/calendar.h"
#include "views/axis/ruler.h"
#include "views/hindsight/markmenu.h"
#include "views/theme/linetext.h"
#include "views/theme/theme.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

MomentMenu::MomentMenu(OpenIncident &incident, TimeView &view, const TimeRange &range, const std::optional<ChartScene> &scene, const QList<QAction *> &copies,
                       QWidget *parent)
    : QMenu(parent)
    , m_incident(incident)
    , m_view(view)
    , m_range(range)
{
    setObjectName(u"momentMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isRange = range.from < range.to, readOnly = incident.store().isReadOnly();
    if (isRange) {
        QAction *zoom = addAction(themeIcon(u"zoom-fit-selection"_s), tr("Zoom to %1 \u2013 %2").arg(shown(range.from), shown(range.to)), this, [this] {
            m_view.setSelection({});
            m_view.setRange(m_range);
        });
        zoom->setObjectName(u"zoom"_s);
        addSeparator();
    }
    QAction *event
        = addAction(themeIcon(u"list-add"_s), tr("Event at %1").arg(shown(range.from)), this, [this] { Q_EMIT eventWanted(momentAt(m_range.from)); });
    event->setObjectName(u"event"_s);
    event->setEnabled(!readOnly);
    addMilestones(range.from);
    if (isRange)
        addMilestones(range.to);
    addSeverities(range.from);
    if (isRange) {
        QAction *window = addAction(tr("Impact window"), this, &MomentMenu::addWindow);
        window->setObjectName(u"window"_s);
        window->setEnabled(!readOnly);
    }
    if (isRange && scene && !scene->data.isEmpty()) {
        const QString why = whyNotFrozen(*scene, range);
        QAction *evidence = addAction(themeIcon(u"camera-photo"_s), why.isEmpty() ? tr("Freeze the numbers as evidence") : why, this, [this, kept = *scene] {
            const auto numbers = freezeNumbers(m_incident, m_view, m_range, kept);
            if (!numbers)
                Q_EMIT failed(numbers.error());
            else if (!numbers->evidence.isEmpty())
                Q_EMIT frozen(numbers->event, numbers->evidence);
        });
        evidence->setObjectName(u"freeze"_s);
        evidence->setEnabled(!readOnly && why.isEmpty());
    }
    if (isRange && scene && !scene->data.isEmpty()) {
        QAction *explain = addAction(themeIcon(u"view-statistics"_s), tr("Explain this drop"), this, [this] { Q_EMIT explainWanted(m_range); });
        explain->setObjectName(u"explain"_s);
        explain->setEnabled(!common(scene->data.known, {range}).isEmpty());
        addAction(tr("Try an alert on this"), this, &MomentMenu::backtestWanted)->setObjectName(u"backtest"_s);
        auto *marks = new MarkMenu(this);
        addMenu(marks);
        marks->setEnabled(!readOnly);
        connect(marks, &MarkMenu::effectChosen, this, &MomentMenu::mark);
    }
    if (!copies.isEmpty()) {
        addSeparator();
        addActions(copies);
    }
}

QString MomentMenu::shown(qint64 at) const { return momentText(at, m_view); }

Moment MomentMenu::momentAt(qint64 at) const { return wholeMoment(at, m_incident.incident().zone); }

const TimelineEvent *MomentMenu::eventOf(qint64 at) const
{
    const TimelineEvent *current = withUid(m_incident.record().events, m_view.current());
    return current && current->at.at == at ? current : nullptr;
}

void MomentMenu::addMilestones(qint64 at)
{
    QMenu *milestones = addMenu((eventOf(at) ? tr("Milestone at %1, from the event") : tr("Milestone at %1")).arg(shown(at)));
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        milestones->addAction(capitalised(labelOf(kind.value)), this, [this, kind, at] { setMilestone(kind.value, at); })
            ->setObjectName(QString::fromLatin1(kind.name));
    }
    milestones->setEnabled(!m_incident.store().isReadOnly());
}

void MomentMenu::addSeverities(qint64 at)
{
    QMenu *severities = addMenu(tr("Severity from %1 on").arg(shown(at)));
    for (const QString &level : suggestionsFor(m_incident.store(), "severity_change"_L1, "severity"_L1)) {
        QAction *action = severities->addAction(keyless(level), this, [this, level, at] {
            m_incident.add(SeverityChange{.uid = newUid(), .incident = m_incident.uid(), .at = momentAt(at), .severity = level});
        });
        action->setObjectName(level);
    }
    severities->setEnabled(!m_incident.store().isReadOnly());
}

void MomentMenu::setMilestone(MilestoneKind kind, qint64 at)
{
    // What was stated stays; what somebody says here stands before it.
    const auto &milestones = m_incident.record().milestones;
    const auto before
        = std::ranges::find_if(milestones, [kind](const Milestone &milestone) { return milestone.kind == kind && milestone.source == MilestoneSource::Set; });
    const TimelineEvent *event = eventOf(at);
    Milestone after = before == milestones.end() ? Milestone{.uid = newUid(), .incident = m_incident.uid(), .kind = kind} : *before;
    after.at = event ? event->at : momentAt(at);
    after.event = event ? event->uid : QString();
    if (before == milestones.end())
        m_incident.add(after);
    else
        m_incident.edit(Milestone(*before), after);
}

void MomentMenu::mark(MarkEffect effect)
{
    Store &store = m_incident.store();
    const auto source = store.metricSource(m_incident.incident().metricSource);
    const auto step = source ? markTime(store, *source, m_range, effect, {}, {}) : Result<Step>(std::unexpected(source.error()));
    if (!step)
        Q_EMIT failed(step.error());
    else
        m_view.setSelection({});
}

void MomentMenu::addWindow()
{
    if (m_incident.add(ImpactWindow{.uid = newUid(), .incident = m_incident.uid(), .from = momentAt(m_range.from), .to = momentAt(m_range.to)}))
        m_view.setSelection({});
}

} // namespace hindsight
