// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomelines.h"

#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

OutcomeLines::OutcomeLines(OpenIncident &incident, QWidget *parent)
    : OutcomeLines(incident.store(), parent)
{
    connect(&incident, &OpenIncident::changed, this, [this, &incident] { setRecord(incident.record()); });
    setRecord(incident.record());
}

OutcomeLines::OutcomeLines(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_outcomes(store)
    , m_text(makeLabel({}, textSize, QFont::Normal, this))
{
    setObjectName(u"outcomes"_s);
    m_text->setObjectName(u"didItWork"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    connect(&store, &Store::changed, this, [this](const Step &step) {
        const auto touches = [](const Change &change) {
            return change.entity == "batch"_L1 || change.entity == "metric_source"_L1 || change.entity == "calendar_mark"_L1 || change.entity == "milestone"_L1;
        };
        if (std::ranges::any_of(step.changes, touches))
            read();
    });
    connect(&m_outcomes, &OpenOutcomes::changed, this, &OutcomeLines::tell);
    connect(&m_outcomes, &OpenOutcomes::failed, this, [this](const Error &error) {
        m_text->setText(error.sentence());
        m_text->show();
    });
}

void OutcomeLines::setRecord(const Record &record)
{
    m_record = record;
    read();
}

void OutcomeLines::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void OutcomeLines::read()
{
    if (isVisible()) // not before somebody looks
        m_outcomes.show(m_record);
}

void OutcomeLines::tell()
{
    const Record &record = m_record;
    QStringList lines;
    for (const ActionOutcome &outcome : m_outcomes.outcomes()) {
        const auto action = std::ranges::find(record.actions, outcome.action, &ActionItem::uid);
        if (action == record.actions.end())
            continue;
        const QString name = action->number ? u"ACT-%1"_s.arg(*action->number) : action->text.left(20);
        lines.append(tr("Did it work? %1: %2", "an action item, and what the numbers say").arg(name, outcomeText(outcome)));
    }
    const auto asks = [](const ActionItem &action) { return isDone(action) && (action.kind == ActionKind::Detect || action.kind == ActionKind::Prevent); };
    if (lines.isEmpty() && record.incident.metricSource.isEmpty() && std::ranges::any_of(record.actions, asks))
        lines.append(tr("Did it work? No data: the incident has no numbers."));
    m_text->setText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
}

} // namespace hindsight
