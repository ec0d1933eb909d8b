// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencestrip.h"

#include "evidenceadder.h"
#include "evidenceview.h"
#include "models/incident/timetext.h"
#include "views/controls/elidedlabel.h"
#include "views/controls/filedrops.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/dialogs.h"
#include "views/theme/linetext.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int lettersOfTitle = 40; ///< on a button; a file may have any name
constexpr int leastLines = 12;     ///< a chart, or a text with what is said about it
constexpr int leastWhenLow = 6;

} // namespace

EvidenceStrip::EvidenceStrip(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QFrame(parent)
    , m_incident(incident)
    , m_view(view)
    , m_adder(new EvidenceAdder(incident, this))
    , m_list(new QWidget(this))
    , m_layout(new FlowLayout(m_list))
    , m_event(new ElidedLabel(this))
    , m_content(new EvidenceView(incident, view, this))
{
    setObjectName(u"evidence"_s);
    makeList();
    m_event->setObjectName(u"eventOfEvidence"_s);
    m_event->setTextFormat(Qt::PlainText);
    m_event->setForegroundRole(QPalette::PlaceholderText);
    m_event->hide();
    m_content->setLeastLines(leastLines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(m_event);
    layout->addWidget(m_list);
    layout->addWidget(m_content, 1);
    connect(&m_view, &TimeView::currentChanged, this, [this] { open({}); });
    connect(&m_incident, &OpenIncident::changed, this, [this] {
        read();
        tellOpen(); // what was open may be gone
    });
    connect(m_content, &EvidenceView::told, this, &EvidenceStrip::told);
    connect(m_content, &EvidenceView::failed, this, &EvidenceStrip::failed);
    connect(m_adder, &EvidenceAdder::told, this, &EvidenceStrip::told);
    connect(m_adder, &EvidenceAdder::failed, this, &EvidenceStrip::failed);
    connect(m_adder, &EvidenceAdder::readingChanged, this, [this] { m_reading->setVisible(m_adder->isReading()); });
    connect(m_adder, &EvidenceAdder::added, this, [this](const QString &event, const QString &evidence) {
        if (event == m_view.current()) // else one works on something else meanwhile
            open(evidence);
    });
    const auto *drops = new FileDrops(this, [this](const QStringList &, const QPoint &) { return !m_incident.store().isReadOnly(); });
    connect(drops, &FileDrops::dropped, this, &EvidenceStrip::addFiles);
    connect(drops, &FileDrops::hoverChanged, this, [this](bool over) {
        m_hovered = over;
        update();
    });
    read();
}

void EvidenceStrip::makeList()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_list->setSizePolicy(policy);
    m_add = makeButton(u"addEvidence"_s, tr("Add a file\u2026"), u"list-add"_s, m_list);
    m_add->setAccessibleName(tr("Add files as evidence of the event"));
    m_add->setToolTip(tr("Add files of up to %1 as evidence of the event, or drop them here").arg(sizeText(largestEvidence, 0)));
    m_reading = makeMuted(tr("Reading\u2026"), m_list);
    m_reading->setWordWrap(false);
    m_reading->hide();
    m_layout->addWidget(m_add);
    m_layout->addWidget(m_reading);
    connect(m_add, &QPushButton::clicked, this, &EvidenceStrip::askFiles);
}

void EvidenceStrip::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    m_content->setLeastLines(low ? leastWhenLow : leastLines);
    read();
}

bool EvidenceStrip::isOpen() const { return m_content->isVisibleTo(this); }

void EvidenceStrip::setAlone(bool alone) { m_event->setVisible(alone); }

void EvidenceStrip::takeFocus()
{
    if (auto *button = m_list->findChild<QWidget *>(u"evidence."_s + m_shown))
        button->setFocus();
}

void EvidenceStrip::open(const QString &evidence)
{
    m_shown = evidence;
    read();
    m_content->open(evidence);
    tellOpen();
}

void EvidenceStrip::tellOpen()
{
    if (m_wasOpen == isOpen())
        return;
    m_wasOpen = isOpen();
    Q_EMIT openChanged();
}

bool EvidenceStrip::mayAdd()
{
    Q_EMIT adding();
    if (m_incident.store().isReadOnly())
        Q_EMIT failed(Error{Error::Kind::Usage, tr("This database is open for reading only; no evidence can be added.")});
    else if (m_view.current().isEmpty())
        Q_EMIT failed(Error{Error::Kind::Usage, tr("Choose the event first that this is evidence of.")});
    else
        return true;
    return false;
}

void EvidenceStrip::paste()
{
    if (mayAdd())
        m_adder->paste(QGuiApplication::clipboard()->mimeData(), m_view.current());
}

void EvidenceStrip::askFiles()
{
    if (mayAdd())
        dialogs::askOpenFileNames(this, tr("Add files as evidence, each of up to %1").arg(sizeText(largestEvidence, 0)), tr("All files (*)"),
                                  [this, event = m_view.current()](const QStringList &files) { m_adder->addFiles(files, event); });
}

void EvidenceStrip::addFiles(const QStringList &files)
{
    if (mayAdd())
        m_adder->addFiles(files, m_view.current());
}

void EvidenceStrip::addButton(const QString &uid, const QString &title, const QString &icon, const QString &name)
{
    const QString text = fontMetrics().elidedText(title, Qt::ElideMiddle, lettersOfTitle * fontMetrics().averageCharWidth());
    auto *button = makeButton(u"evidence."_s + uid, keyless(text), icon, m_list);
    button->setCheckable(true);
    button->setChecked(uid == m_shown);
    button->setAccessibleName(name);
    button->setToolTip(text == title ? tr("Show or hide it") : title);
    connect(button, &QPushButton::clicked, this, [this, uid](bool on) { open(on ? uid : QString()); });
    m_layout->addWidget(button);
    button->show(); // at once, so that it can have the focus
}

void EvidenceStrip::read()
{
    const QWidget *focus = m_list->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString focused = focus ? focus->objectName() : QString();
    while (m_layout->count() > 2) { // the button and what is being read stay
        const std::unique_ptr<QLayoutItem> item(m_layout->takeAt(2));
        item->widget()->setObjectName({});
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    const QString current = m_view.current();
    const TimelineEvent *event = withUid(m_incident.record().events, current);
    m_event->setText(event ? (clockText(event->at, event->at.zone) + u' ' + event->text).simplified() : QString());
    m_event->setToolTip(m_event->text());
    if (event && !event->sourceLine.isEmpty())
        addButton(event->sourceLine, tr("Source line"), u"dialog-messages"_s, tr("Source line of the event"));
    for (const Evidence &evidence : m_incident.record().evidence) {
        if (evidence.subject != current || current.isEmpty())
            continue;
        const QString icon = evidence.kind == EvidenceKind::Slice ? u"camera-photo"_s
            : evidence.kind == EvidenceKind::Link                 ? u"internet-services"_s
            : evidence.kind == EvidenceKind::File                 ? u"mail-attachment"_s
                                                                  : u"text-x-generic"_s;
        addButton(evidence.uid, evidence.title, icon, tr("Evidence: %1").arg(evidence.title));
    }
    const bool canAdd = event && !m_incident.store().isReadOnly();
    m_add->setVisible(canAdd);
    setVisible((canAdd && !m_low) || m_layout->count() > 2);
    if (auto *again = focused.isEmpty() ? nullptr : m_list->findChild<QWidget *>(focused))
        again->setFocus();
}

void EvidenceStrip::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_hovered)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Accent), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

} // namespace hindsight
