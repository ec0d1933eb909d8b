// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventmover.h"

#include "lanepicture.h"
#include "models/lists/eventedits.h"
#include "views/axis/ruler.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

EventMover::EventMover(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QFrame(parent)
    , m_incident(incident)
    , m_view(view)
    , m_question(makeLabel({}, textSize, QFont::Normal, this))
    , m_reason(new QLineEdit(this))
    , m_move(makeButton(u"moveEvent"_s, tr("Move"), u"dialog-ok-apply"_s, this))
{
    setObjectName(u"eventMover"_s);
    m_question->setObjectName(u"whyMoved"_s);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setBuddy(m_reason);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for the history"));
    auto *keep = makeButton(u"keepTime"_s, tr("Keep the time"), u"dialog-cancel"_s, this);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(grid);
    answer->addWidget(m_reason, 1);
    answer->addWidget(m_move);
    answer->addWidget(keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(m_question);
    layout->addLayout(answer);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &reason) { m_move->setEnabled(!reason.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &EventMover::moveWithReason);
    connect(m_move, &QPushButton::clicked, this, &EventMover::moveWithReason);
    connect(keep, &QPushButton::clicked, this, &EventMover::leave);
    connect(&m_incident, &OpenIncident::changed, this, [this] {
        if (isVisible() && !find(m_event)) // removed elsewhere meanwhile
            leave();
    });
    hide();
}

void EventMover::drop(const QString &uid, qint64 to)
{
    const TimelineEvent *event = find(uid);
    if (!event || !event->at.at)
        return;
    if (!hasSource(*event)) {
        m_incident.apply(movedTo(*event, to), tr("“%1” moved to %2").arg(plainLine(event->text), shown(to)));
        return;
    }
    m_event = uid;
    m_to = to;
    m_question->setText(tr("%1 is when its source says that this happened: “%2”. Why is %3 right?")
                            .arg(event->at.written.isEmpty() ? shown(*event->at.at) : event->at.written, plainLine(event->text), shown(to)));
    m_reason->clear();
    m_move->setEnabled(false);
    show();
    Q_EMIT asked();
    m_reason->setFocus();
}

void EventMover::moveWithReason()
{
    const TimelineEvent *event = find(m_event);
    const QString reason = m_reason->text().trimmed();
    if (!event || reason.isEmpty())
        return;
    if (m_incident.apply(movedTo(*event, m_to), tr("“%1” moved to %2, other than its source says: %3").arg(plainLine(event->text), shown(m_to), reason)))
        leave();
}

void EventMover::leave()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    hide();
    if (hadFocus)
        Q_EMIT left();
}

void EventMover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

const TimelineEvent *EventMover::find(const QString &uid) const { return withUid(m_incident.record().events, uid); }

QString EventMover::shown(qint64 at) const { return momentText(at, m_view); }

} // namespace hindsight
