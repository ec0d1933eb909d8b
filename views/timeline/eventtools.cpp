// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtools.h"

#include "models/events/eventtext.h"
#include "models/events/ownevents.h"
#include "models/incident/timetext.h"
#include "models/lists/choices.h"
#include "models/lists/eventedits.h"
#include "views/controls/chipbutton.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/controls/zonebox.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

EventTools::EventTools(OpenIncident &incident, QWidget *parent)
    : QFrame(parent)
    , m_incident(incident)
    , m_count(makeLabel({}, textSize, QFont::DemiBold, this))
    , m_shift(new QLineEdit(this))
    , m_zone(new ZoneBox(this))
    , m_actor(new QLineEdit(this))
{
    setObjectName(u"eventTools"_s);
    m_count->setObjectName(u"selectedEvents"_s);
    m_count->setWordWrap(false);
    m_shift->setObjectName(u"shiftEvents"_s);
    m_shift->setAccessibleName(tr("Move the times by"));
    m_shift->setPlaceholderText(tr("Move by +2h"));
    m_shift->setToolTip(tr("Move the times of the selected events: +2h, -30m, 1h 30m; Enter does it"));
    m_zone->setObjectName(u"zoneOfEvents"_s);
    m_zone->setAccessibleName(tr("Read the times in another zone"));
    m_zone->setToolTip(tr("The times of day stay and are those of this zone: for what was exported in local time; Enter does it"));
    m_zone->setCurrentIndex(-1);
    m_zone->lineEdit()->setPlaceholderText(tr("Read in zone"));
    auto *kinds = new QMenu(this);
    for (const Named<EventKind> &named : eventKindNames) {
        kinds->addAction(choiceLabel(QLatin1StringView(named.name)), this,
                         [this, kind = named.value] { apply(withKind(events(), kind), tr("Kind of %n event(s) set", nullptr, int(m_uids.size()))); });
    }
    auto *kind = new MenuButton(tr("Set the kind"), kinds, this);
    kind->setObjectName(u"kindOfEvents"_s);
    kind->setAccessibleName(tr("Kind of the selected events"));
    m_actor->setObjectName(u"actorOfEvents"_s);
    m_actor->setAccessibleName(tr("Who, for the selected events"));
    m_actor->setPlaceholderText(tr("Set who"));
    auto *markdown = makeButton(u"copyMarkdown"_s, tr("Copy as Markdown"), u"edit-copy"_s, this);
    auto *csv = makeButton(u"copyCsv"_s, tr("Copy as CSV"), u"edit-copy"_s, this);

    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_shift, m_zone, kind, m_actor, markdown, csv})
        layout->addWidget(widget);
    fitToType(this, [this] {
        const int letter = fontMetrics().averageCharWidth();
        m_shift->setFixedWidth(16 * letter);
        m_zone->setFixedWidth(24 * letter);
        m_actor->setFixedWidth(18 * letter);
    });

    connect(m_shift, &QLineEdit::returnPressed, this, [this] {
        const auto by = readShift(m_shift->text());
        apply(by.transform([this](qint64 far) { return shifted(events(), far); }),
              tr("Times of %n event(s) moved by %1", nullptr, int(m_uids.size())).arg(m_shift->text().trimmed()));
    });
    connect(m_zone->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        const QString zone = m_zone->currentText().trimmed();
        apply(readInZone(events(), zone), tr("Times of %n event(s) read in %1", nullptr, int(m_uids.size())).arg(zone));
    });
    connect(m_actor, &QLineEdit::returnPressed, this,
            [this] { apply(withActor(events(), m_actor->text().trimmed()), tr("Who of %n event(s) set", nullptr, int(m_uids.size()))); });
    connect(markdown, &QPushButton::clicked, this, [this] { copy(false); });
    connect(csv, &QPushButton::clicked, this, [this] { copy(true); });
    hide();
}

void EventTools::showFor(const QStringList &uids)
{
    m_uids = uids;
    m_count->setText(tr("%Ln event(s) selected", nullptr, int(uids.size())));
    setVisible(uids.size() > 1);
}

void EventTools::takeFocus() { m_shift->setFocus(); }

QList<TimelineEvent> EventTools::events() const
{
    QList<TimelineEvent> found;
    for (const TimelineEvent &event : m_incident.record().events) {
        if (m_uids.contains(event.uid))
            found.append(event);
    }
    return found;
}

void EventTools::apply(const Result<QList<Change>> &changes, const QString &sentence)
{
    if (!changes) {
        Q_EMIT failed(changes.error());
        return;
    }
    if (changes->isEmpty() || !m_incident.apply(*changes, sentence))
        return;
    m_shift->clear();
    m_actor->clear();
    m_zone->setCurrentIndex(-1);
    m_zone->clearEditText();
    Q_EMIT left();
}

void EventTools::copy(bool csv)
{
    copyEvents(m_incident.record(), events(), csv);
    Q_EMIT left();
}

void EventTools::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QFrame::keyPressEvent(event);
}

void copyEvents(const Record &record, const QList<TimelineEvent> &events, bool csv)
{
    Record some = record;
    some.events = events;
    auto *data = new QMimeData;
    const QByteArray table = eventsToCsv(timelineOf(some));
    data->setText(csv ? QString::fromUtf8(table) : eventsToMarkdown(events, record.incident.zone));
    data->setData(u"text/csv"_s, table);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace hindsight
