// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentheader.h"

#include "milestonestrip.h"
#include "models/incident/followup.h"
#include "models/incident/milestones.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "models/lists/fieldmodel.h"
#include "models/lists/reviewstate.h"
#include "views/controls/boundedit.h"
#include "views/controls/chipbutton.h"
#include "views/controls/pagesection.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

QString dayText(QDate date) { return QLocale().toString(date, IncidentHeader::tr("d MMM yyyy", "a date")); }

QString factsOf(const Record &record, qint64 now)
{
    QStringList facts;
    const QString zone = record.incident.zone.isEmpty() ? u"UTC"_s : record.incident.zone;
    if (const auto began = milestoneOf(record, MilestoneKind::Began); began && began->at.at) {
        const QDate date = inZone(*began->at.at, zoneNamed(zone).value_or(QTimeZone::utc())).date();
        facts.append(dayText(date) + u", "_s + zone);
    } else {
        facts.append(IncidentHeader::tr("Times in %1").arg(zone));
    }
    if (record.incident.kind != IncidentKind::Incident)
        facts.append(choiceLabel(QString::fromLatin1(nameOf(record.incident.kind))));
    for (const Duration &duration : durationsOf(record, now)) {
        const QLatin1StringView kind(duration.name);
        const bool headline = kind == "stated_duration"_L1 || kind == "impact_time"_L1 || (kind == "time_to_resolve"_L1 && record.windows.isEmpty());
        if (headline && duration.microseconds)
            facts.append(u"%1 %2"_s.arg(labelOf(duration), durationText(*duration.microseconds))
                         + (duration.soFar ? u' ' + IncidentHeader::tr("so far") : QString()));
    }
    QStringList services;
    for (const ServiceRole &service : record.services)
        services.append(service.service);
    if (!services.isEmpty())
        facts.append(services.join(u", "_s));
    return facts.join(u"  \u00b7  "_s);
}

QString milestonesText(const Record &record)
{
    const TimeContext context = timeContextOf(record);
    static const FieldInfo &time = tableOf<Milestone>().info.fields[tableOf<Milestone>().info.indexOf(u"at")];
    QStringList texts;
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        if (const auto milestone = milestoneOf(record, kind.value); milestone && milestone->at.at)
            texts.append(labelOf(kind.value) + u' ' + cellText(time, toValue(milestone->at), context));
    }
    return texts.join(u", "_s);
}

IncidentHeader::IncidentHeader(OpenIncident &incident, QMenu *exportMenu, QMenu *moreMenu, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
{
    auto *back = new QToolButton(this);
    back->setObjectName(u"back"_s);
    back->setAutoRaise(true);
    back->setIcon(themeIcon(u"go-previous"_s));
    back->setToolTip(tr("Back to the incidents (Alt+Left)"));
    back->setAccessibleName(tr("Back to the incidents"));
    connect(back, &QToolButton::clicked, this, &IncidentHeader::back);

    m_number = makeMuted({}, this);
    m_number->setObjectName(u"number"_s);
    m_number->setFont(tabular(scaledFont(headingSize)));
    m_number->setWordWrap(false);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_title = new BoundEdit(incident, u"title"_s, this);
    m_title->setObjectName(u"title"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("What happened, in a few words"));
    m_title->setFont(scaledFont(headingSize, QFont::DemiBold));
    m_title->setSingleLine(true);
    m_title->setQuiet(true);

    m_sample = new ChipButton(tr("Data"), this);
    m_sample->setObjectName(u"sample"_s);
    m_sample->setChoices({}, {});
    m_sample->setValue(u"sample"_s, u"sample"_s, tr("Sample"));
    m_severity = new ChipButton(tr("Severity"), this);
    m_severity->setObjectName(u"severity"_s);
    connect(m_severity, &ChipButton::chosen, this, &IncidentHeader::chooseSeverity);
    m_ongoing = new ChipButton(tr("Incident"), this);
    m_ongoing->setObjectName(u"ongoing"_s);
    m_ongoing->setChoices({}, {});
    m_state = new ChipButton(tr("Postmortem"), this);
    m_state->setObjectName(u"state"_s);
    connect(m_state, &ChipButton::chosen, this, &IncidentHeader::chooseState);
    auto *out = new MenuButton(tr("Export"), exportMenu, this);
    out->setObjectName(u"export"_s);
    out->setIcon(themeIcon(u"document-export"_s));
    out->setToolTip(tr("Export the postmortem (Ctrl+Shift+E)"));
    auto *more = new MenuButton({}, moreMenu, this);
    more->setObjectName(u"more"_s);
    more->setIcon(themeIcon(u"overflow-menu"_s));
    more->setFlat(true);
    more->setToolTip(tr("More"));
    more->setAccessibleName(tr("More"));

    m_top = new WrapBar(this);
    QHBoxLayout *name = m_top->left();
    name->addWidget(back, 0, Qt::AlignTop);
    name->addWidget(m_number, 0, Qt::AlignTop);
    name->addWidget(m_title, 1);
    m_number->setContentsMargins(0, 6, 0, 0);
    QHBoxLayout *state = m_top->right();
    state->setSpacing(grid / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sample, m_severity, m_ongoing, m_state})
        state->addWidget(widget, 0, Qt::AlignTop);
    state->addSpacing(grid);
    state->addWidget(out, 0, Qt::AlignTop);
    state->addWidget(more, 0, Qt::AlignTop);

    m_facts = makeMuted({}, this);
    m_facts->setObjectName(u"facts"_s);
    m_facts->setFont(tabular(m_facts->font()));
    m_milestones = new MilestoneStrip(incident, this);

    m_details = new QWidget(this);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins({});
    details->setSpacing(grid / 2);
    details->addWidget(m_facts);
    details->addSpacing(grid);
    details->addWidget(m_milestones);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, 0);
    layout->setSpacing(grid / 2);
    layout->addWidget(m_top);
    layout->addWidget(m_details);

    connect(&m_incident, &OpenIncident::changed, this, &IncidentHeader::readIncident);
    readIncident();
}

void IncidentHeader::takeDetails()
{
    layout()->addWidget(m_details);
    m_details->show();
}

void IncidentHeader::readIncident()
{
    const Record &record = m_incident.record();
    m_number->setText(record.incident.number ? u"INC-%1"_s.arg(*record.incident.number) : QString());

    const QStringList levels = suggestionsFor(m_incident.store(), "severity_change"_L1, "severity"_L1);
    const QString current = currentSeverity(record.severities), worst = worstSeverity(record.severities, levels);
    const bool readOnly = m_incident.store().isReadOnly();
    m_severity->setChoices(readOnly ? QStringList() : levels, readOnly ? QStringList() : levels);
    const QString label = current.isEmpty() ? tr("No severity") : worst == current ? current : tr("%1, was %2").arg(current, worst);
    m_severity->setValue(u"severity"_s, worst, label);

    // The title in one line where there is room for it; a long one may wrap before the chips do.
    const QFontMetrics metrics(m_title->font());
    m_top->setLeftWidth(
        std::min(metrics.horizontalAdvance(record.incident.title) + 4 * controlHeight + metrics.averageCharWidth() * 8, fontMetrics().averageCharWidth() * 80));

    m_sample->setVisible(record.incident.sample);
    const bool ongoing = isOngoing(record);
    const bool closed = isClosed(record, QDateTime::currentMSecsSinceEpoch() * 1000);
    m_ongoing->setVisible(record.incident.kind == IncidentKind::Incident || closed);
    m_ongoing->setValue(u"status"_s,
                        ongoing      ? u"ongoing"_s
                            : closed ? u"closed"_s
                                     : u"resolved"_s,
                        ongoing      ? tr("Ongoing")
                            : closed ? tr("Closed")
                                     : tr("Resolved"));
    if (!ongoing && !closed)
        m_ongoing->setToolTip(tr("Resolved. It is closed when its postmortem is reviewed or published, and its action items that prevent or detect are "
                                 "verified, or risks that somebody carries."));

    QStringList names, labels;
    for (const Named<PostmortemState> &state : namesOf<PostmortemState>) {
        names.append(QString::fromLatin1(state.name));
        labels.append(choiceLabel(names.last()));
    }
    const QString state = QString::fromLatin1(nameOf(record.incident.postmortemState));
    m_state->setChoices(readOnly ? QStringList() : names, readOnly ? QStringList() : labels);
    const auto review = record.reviews.isEmpty() ? std::nullopt : reviewStateOf(m_incident.store(), record);
    const bool isStale = review && !review->since.isEmpty() && record.incident.postmortemState >= PostmortemState::Reviewed;
    m_state->setValue(u"postmortem_state"_s, state, isStale ? tr("%1, changed since").arg(choiceLabel(state)) : choiceLabel(state));

    m_facts->setText(factsOf(record, QDateTime::currentMSecsSinceEpoch() * 1000));
}

void IncidentHeader::chooseSeverity(const QString &name)
{
    // The severity that holds now is mended here; how it went up and down stands on the overview.
    const QList<SeverityChange> &history = m_incident.record().severities;
    if (history.isEmpty()) {
        m_incident.add(SeverityChange{.uid = newUid(), .incident = m_incident.uid(), .severity = name});
        return;
    }
    const SeverityChange before = *currentChange(history);
    SeverityChange after = before;
    after.severity = name;
    m_incident.edit(before, after);
}

void IncidentHeader::chooseState(const QString &name)
{
    if (const auto state = fromName<PostmortemState>(name))
        m_incident.apply(stateChanges(m_incident.store(), m_incident.record(), *state));
}

} // namespace hindsight
