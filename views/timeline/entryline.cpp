// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryline.h"

#include "models/incident/uid.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/incidents/incidentheader.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// "20 Jul 2024, 10:45 UTC"
QString shownTime(const Moment &at)
{
    const QTimeZone zone = zoneNamed(at.zone).value_or(QTimeZone::utc());
    const QString day = dayText(inZone(*at.at, zone).date()), clock = clockText(at, at.zone);
    return clock.isEmpty() ? day : u"%1, %2 %3"_s.arg(day, clock, at.zone.isEmpty() ? u"UTC"_s : at.zone);
}

/// "#impact #deploy ... #customers", in the language of the window.
QString allTags()
{
    QStringList tags;
    for (const Named<EventKind> &kind : eventKindNames)
        tags.append(u'#' + choiceLabel(QString::fromLatin1(kind.name)).toLower());
    for (const Named<Audience> &audience : audienceNames) {
        if (audience.value != Audience::None)
            tags.append(u'#' + choiceLabel(QString::fromLatin1(audience.name)).toLower());
    }
    return tags.join(u' ');
}

} // namespace

EntryLine::EntryLine(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_view(view)
    , m_line(new QLineEdit(this))
    , m_understood(makeMuted({}, this))
    , m_messages(new MessageBar(this))
{
    m_line->setObjectName(u"entryLine"_s);
    m_line->setAccessibleName(tr("Event to add"));
    m_line->setPlaceholderText(tr("10:45 checks point to the gateway #finding @sre"));
    m_line->setToolTip(
        tr("%1\n\nThe time first: 10:45, ~10:45, 10:45-10:50, +12m, now, 19 July 10:45 PST. Then what happened, # and a kind, @ and who; # and whom "
           "(#customers, #merchants) makes it a communication to them. "
           "Enter adds it (Ctrl+E comes here).")
            .arg(m_line->placeholderText()));
    m_line->installEventFilter(this);
    m_understood->setObjectName(u"understood"_s);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(grid);
    m_row->addWidget(m_line, 3);
    m_row->addWidget(m_understood, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(m_messages);
    layout->addLayout(m_row);
    connect(m_line, &QLineEdit::textChanged, this, &EntryLine::read);
    connect(m_line, &QLineEdit::returnPressed, this, &EntryLine::enter);
    connect(&m_incident, &OpenIncident::changed, this, &EntryLine::readIncident);
    read();
    readIncident();
}

void EntryLine::takeFocus()
{
    m_line->setFocus();
    m_line->selectAll();
}

void EntryLine::start(const Moment &at)
{
    m_before.reset(); // it does not follow the one made last
    takeFocus();
    m_line->insert(editText(at, context()) + u' '); // over what was there, which the line can take back
}

bool EntryLine::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (m_line->text().isEmpty())
            Q_EMIT left();
        else
            m_line->clear();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void EntryLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= fontMetrics().averageCharWidth() * 110;
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

TimeContext EntryLine::context() const
{
    TimeContext context = timeContextOf(m_incident.record());
    context.now = QDateTime::currentMSecsSinceEpoch() * 1000;
    context.before = m_before;
    if (m_before) {
        context.date = inZone(*m_before, zoneNamed(context.zone).value_or(QTimeZone::utc())).date();
    } else if (m_line->text().startsWith(u'+')) {
        if (const TimelineEvent *current = withUid(m_incident.record().events, m_view.current()))
            context.before = current->at.at;
    }
    return context;
}

void EntryLine::read()
{
    m_messages->clear();
    const QString typed = m_line->text();
    const auto line = readEventLine(typed, context());
    QString told;
    if (typed.trimmed().isEmpty()) {
        told = tr("Write a time and what happened; Enter adds the event.");
    } else if (typed.endsWith(u'#')) {
        told = allTags();
    } else if (line) {
        QStringList parts = {shownTime(line->at), choiceLabel(QString::fromLatin1(nameOf(line->kind)))};
        if (line->audience != Audience::None)
            parts.last() = tr("%1 to %2", "a communication, and whom it was told").arg(parts.last(), choiceLabel(QString::fromLatin1(nameOf(line->audience))));
        if (!line->actor.isEmpty())
            parts.append(line->actor);
        told = tr("Understood: %1", "a time, a kind and a person").arg(parts.join(u", "_s));
        if (line->doubt)
            told += u". "_s + line->doubt->sentence;
    } else {
        told = line.error().text;
    }
    m_understood->setText(told);
    m_line->setAccessibleDescription(told);
}

void EntryLine::enter()
{
    const auto line = readEventLine(m_line->text(), context());
    if (!line) {
        m_messages->complain(line.error(), {}, u"entry"_s);
        return;
    }
    if (!line->doubt)
        return make(*line, line->at);
    QList<MessageAction> answers;
    for (const Moment &meant : line->doubt->choices)
        answers.append({shownTime(meant), [this, line = *line, meant] { make(line, meant); }});
    m_messages->ask(line->doubt->sentence + u' ' + tr("Which time is meant?"), answers, u"entry"_s);
}

void EntryLine::make(const EventLine &line, const Moment &at)
{
    const TimelineEvent event{
        .uid = newUid(), .incident = m_incident.uid(), .at = at, .kind = line.kind, .actor = line.actor, .text = line.text, .audience = line.audience};
    if (!m_incident.add(event))
        return;
    m_before = at.at;
    m_line->clear();
    m_line->setFocus();
    m_view.setCurrent(event.uid);
}

void EntryLine::readIncident()
{
    setVisible(!m_incident.store().isReadOnly());
    m_line->setEnabled(m_incident.exists());
}

} // namespace hindsight
