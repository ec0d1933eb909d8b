// SPDX-License-Identifier: GPL-3.0-or-later
#include "milestonestrip.h"

#include "models/lists/cells.h"
#include "models/lists/reopening.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int nodePadding = 4;

int dotRadius() { return iconSide() * 3 / 8; }

const Milestone *setByHand(const Record &record, MilestoneKind kind)
{
    for (const Milestone &milestone : record.milestones) {
        if (milestone.kind == kind && milestone.source == MilestoneSource::Set)
            return &milestone;
    }
    return nullptr;
}

} // namespace

MilestoneNode::MilestoneNode(MilestoneKind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setObjectName(QString::fromLatin1(nameOf(kind)));
    setText(capitalised(labelOf(kind)));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void MilestoneNode::setTime(const QString &time, bool known, const QString &toolTip)
{
    m_time = time;
    m_known = known;
    setAccessibleName(text() + u": "_s + time);
    setToolTip(toolTip);
    update();
}

QPoint MilestoneNode::dot() const { return {nodePadding + dotRadius(), fontMetrics().height() + 2 + dotRadius()}; }

QRect MilestoneNode::timeRect() const
{
    const int line = fontMetrics().height();
    return {nodePadding, dot().y() + dotRadius() + 4 + line, width() - nodePadding, line};
}

QSize MilestoneNode::sizeHint() const
{
    const int widest = std::max(QFontMetrics(scaledFont(textSize, QFont::DemiBold)).horizontalAdvance(text()), fontMetrics().horizontalAdvance(m_time));
    return {widest + 2 * nodePadding + grid, dot().y() + dotRadius() + 4 + 2 * fontMetrics().height() + 12};
}

void MilestoneNode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Accent);
    const QRect below = rect().adjusted(0, dot().y() - dotRadius() - 4, 0, 0);
    if (underMouse()) {
        const QSize size = sizeHint();
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Midlight));
        painter.drawRoundedRect(QRect(0, below.top() + 2 * dotRadius() + 6, std::min(size.width(), width()), below.height() - 2 * dotRadius() - 6), 4, 4);
    }
    painter.setPen(QPen(m_known ? accent : palette().color(QPalette::Dark), 2, m_known ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(m_known ? accent : palette().color(QPalette::Base));
    painter.drawEllipse(QPointF(dot()), dotRadius() - 1, dotRadius() - 1);

    const int line = fontMetrics().height();
    const QRect name(nodePadding, dot().y() + dotRadius() + 4, width() - nodePadding, line);
    painter.setFont(scaledFont(textSize, QFont::DemiBold));
    painter.setPen(palette().color(m_known ? QPalette::WindowText : QPalette::PlaceholderText));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    painter.setFont(tabular(font()));
    painter.drawText(timeRect(), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_time, Qt::ElideRight, timeRect().width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = QRect(0, dot().y() + dotRadius() + 2, std::min(width(), sizeHint().width()), 2 * line + 4);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

MilestoneStrip::MilestoneStrip(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
{
    setObjectName(u"milestones"_s);
    setAccessibleName(tr("Milestones"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const Named<MilestoneKind> &kind : namesOf<MilestoneKind>) {
        auto *node = new MilestoneNode(kind.value, this);
        connect(node, &QAbstractButton::clicked, this, [this, node] { edit(node->kind()); });
        node->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(node, &QWidget::customContextMenuRequested, this, [this, node](const QPoint &at) { openMenu(node, node->mapToGlobal(at)); });
        m_nodes.append(node);
    }
    m_editor = new QLineEdit(this);
    m_editor->setObjectName(u"milestoneTime"_s);
    m_editor->setAccessibleName(tr("Time of the milestone"));
    m_editor->setPlaceholderText(tr("10:30 or 2024-07-20 10:30"));
    m_editor->hide();
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::returnPressed, this, &MilestoneStrip::write);
    connect(&m_incident, &OpenIncident::changed, this, &MilestoneStrip::readMilestones);
    readMilestones();
}

void MilestoneStrip::edit(MilestoneKind kind)
{
    if (m_incident.store().isReadOnly()) {
        m_incident.apply({}); // says why not
        return;
    }
    for (MilestoneNode *node : std::as_const(m_nodes)) {
        if (node->kind() != kind)
            continue;
        m_edited = node;
        const auto value = milestoneOf(m_incident.record(), kind);
        m_editor->setText(value ? editText(value->at, timeContextOf(m_incident.record())) : QString());
        const QRect time = node->timeRect().translated(node->pos());
        const int high = m_editor->sizeHint().height();
        QRect where(time.left() - grid, time.top() - 2, std::max(node->width(), fontMetrics().averageCharWidth() * 30), high);
        where.moveRight(std::min(where.right(), width() - 1));
        where.moveBottom(std::min(where.bottom(), height() - 1));
        m_editor->setGeometry(where);
        m_editor->show();
        m_editor->raise();
        m_editor->setFocus();
        m_editor->selectAll();
    }
}

void MilestoneStrip::reopen()
{
    if (m_incident.store().isReadOnly())
        m_incident.apply({}); // says why not
    else if (canReopen(m_incident.record()))
        m_incident.apply(reopened(m_incident.record()), tr("Reopened"));
}

void MilestoneStrip::openMenu(MilestoneNode *node, const QPoint &at)
{
    const bool readOnly = m_incident.store().isReadOnly();
    const Milestone *byHand = setByHand(m_incident.record(), node->kind());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"milestoneMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Set the time"), this, [this, node] { edit(node->kind()); })->setEnabled(!readOnly);
    QAction *remove = menu->addAction(themeIcon(u"edit-delete"_s), tr("Remove what was set by hand"), this, [this, node] {
        if (const Milestone *milestone = setByHand(m_incident.record(), node->kind()))
            m_incident.remove(Milestone(*milestone));
    });
    remove->setEnabled(byHand && !readOnly);
    if (node->kind() == MilestoneKind::Resolved) {
        QAction *open = menu->addAction(themeIcon(u"view-refresh"_s), tr("Reopen the incident"), this, &MilestoneStrip::reopen);
        open->setObjectName(u"reopen"_s);
        open->setEnabled(canReopen(m_incident.record()) && !readOnly);
    }
    menu->popup(at);
}

QSize MilestoneStrip::sizeHint() const
{
    const QSize node = nodeSize();
    return {node.width() * int(m_nodes.size()), node.height()};
}

QSize MilestoneStrip::minimumSizeHint() const { return {nodeSize().width() * 2, nodeSize().height()}; }

int MilestoneStrip::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    return nodeSize().height() * int((m_nodes.size() + columns - 1) / columns);
}

void MilestoneStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Record &record = m_incident.record();
    const MilestoneNode *known = nullptr;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const MilestoneNode *node = m_nodes[i];
        const QPoint dot = node->pos() + node->dot();
        if (i > 0 && m_nodes[i - 1]->y() == node->y()) {
            const QPoint from = m_nodes[i - 1]->pos() + m_nodes[i - 1]->dot();
            const bool solid = node->isKnown() && m_nodes[i - 1]->isKnown();
            painter.setPen(QPen(palette().color(solid ? QPalette::Accent : QPalette::Mid), solid ? 2 : 1.5, solid ? Qt::SolidLine : Qt::DashLine));
            painter.drawLine(QPointF(from.x() + dotRadius() + 3, from.y()), QPointF(dot.x() - dotRadius() - 3, dot.y()));
        }
        if (!node->isKnown())
            continue;
        // Between two that are known, over those that are not: a missing one has no duration of its own.
        if (known) {
            const auto from = milestoneOf(record, known->kind()), to = milestoneOf(record, node->kind());
            const qint64 between = *to->at.at - *from->at.at;
            const bool backwards = between < 0;
            painter.setPen(backwards ? chipColours(Tone::Vermillion, palette()).text : palette().color(QPalette::PlaceholderText));
            const QString text = (backwards ? u"\u2212"_s : QString()) + durationText(std::abs(between));
            const QPoint start = known->pos() + known->dot();
            const int left = known->y() == node->y() ? start.x() : node->dot().x(); // from the row above: over this row's own line
            const QRect above(left, node->y(), std::max(dot.x() - left, fontMetrics().horizontalAdvance(text)), fontMetrics().height());
            painter.setFont(tabular(font()));
            painter.drawText(above, Qt::AlignHCenter | Qt::AlignVCenter, text);
        }
        known = node;
    }
}

void MilestoneStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void MilestoneStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
}

bool MilestoneStrip::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_editor && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeEditor();
        return true;
    }
    if (object == m_editor && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        write();
    return QWidget::eventFilter(object, event);
}

void MilestoneStrip::readMilestones()
{
    const Record &record = m_incident.record();
    const TimeContext context = timeContextOf(record);
    static const FieldInfo &time = tableOf<Milestone>().info.fields[tableOf<Milestone>().info.indexOf(u"at")];
    for (MilestoneNode *node : std::as_const(m_nodes)) {
        const auto value = milestoneOf(record, node->kind());
        if (!value || !value->at.at) {
            const bool open = node->kind() == MilestoneKind::Resolved && m_incident.exists() && isOngoing(record);
            node->setTime(open ? tr("ongoing") : tr("no time"), false, tr("Click to say when it was"));
            continue;
        }
        QString note = cellToolTip(time, toValue(value->at), context);
        if (value->fromWindow)
            note += u'\n' + tr("from the impact windows");
        else if (value->source == MilestoneSource::Stated)
            note += u'\n' + tr("as the document stated it");
        else if (value->source == MilestoneSource::Measured)
            note += u'\n' + tr("measured");
        node->setTime(cellText(time, toValue(value->at), context) + (value->source == MilestoneSource::Measured ? u"*"_s : QString()), true, note);
    }
    updateGeometry();
    place();
    update();
}

void MilestoneStrip::place()
{
    setMinimumHeight(heightForWidth(width())); // a layout alone would press the rows together
    const int columns = columnsFor(width());
    const QSize size = nodeSize();
    // The last column needs no line after it, so the others share its room.
    const int last = std::min(size.width(), width() / columns);
    const int step = columns > 1 ? (width() - last) / (columns - 1) : width();
    for (int i = 0; i < m_nodes.size(); ++i)
        m_nodes[i]->setGeometry((i % columns) * step, (i / columns) * size.height(), std::max(last, size.width()), size.height());
}

void MilestoneStrip::write()
{
    if (!m_edited)
        return;
    const Record &record = m_incident.record();
    const TimeContext context = timeContextOf(record);
    const MilestoneKind kind = m_edited->kind();
    const auto shown = milestoneOf(record, kind);
    const QString text = m_editor->text().trimmed();
    if (text == (shown ? editText(shown->at, context) : QString())) {
        closeEditor();
        return;
    }
    const Milestone *before = setByHand(record, kind);
    if (text.isEmpty()) {
        closeEditor();
        if (before)
            m_incident.remove(Milestone(*before));
        return;
    }
    const Result<Moment> at = readMoment(text, context);
    if (!at) {
        Q_EMIT failed(at.error());
        return; // what was typed stays until it is mended or Escape gives it up
    }
    closeEditor();
    Milestone after = before ? *before : Milestone{.uid = newUid(), .incident = m_incident.uid(), .kind = kind};
    after.at = *at;
    if (before)
        m_incident.edit(Milestone(*before), after);
    else
        m_incident.add(after);
}

void MilestoneStrip::closeEditor()
{
    MilestoneNode *node = std::exchange(m_edited, nullptr);
    m_editor->hide();
    if (node)
        node->setFocus();
}

int MilestoneStrip::columnsFor(int width) const
{
    for (const int columns : {6, 3, 2}) {
        if (nodeSize().width() * columns <= width)
            return columns;
    }
    return 1;
}

QSize MilestoneStrip::nodeSize() const
{
    QSize size;
    for (const MilestoneNode *node : m_nodes)
        size = size.expandedTo(node->sizeHint());
    return size;
}

} // namespace hindsight
