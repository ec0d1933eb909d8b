// SPDX-License-Identifier: GPL-3.0-or-later
#include "findinglist.h"

#include "models/incident/checks/rules.h"
#include "pagesection.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyleOption>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 12; ///< left and right of the text

} // namespace

FindingRow::FindingRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setAccessibleDescription(tr("Goes to what it is about"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FindingRow::setFinding(const RecordFinding &finding, Look look)
{
    m_warns = finding.level != "info"_L1;
    m_look = look;
    setObjectName(u"finding."_s + finding.rule);
    setText(look == Look::Quiet ? tr("%1: %2", "level, finding").arg(levelLabel(finding.level), finding.text) : finding.text);
    setToolTip(finding.text + u'\n' + accessibleDescription());
    updateGeometry();
    update();
}

QSize FindingRow::sizeHint() const
{
    const int least = fontMetrics().averageCharWidth() * 20;
    return {least, heightForWidth(std::max(width(), least))};
}

int FindingRow::heightForWidth(int width) const { return std::max(textRect(width).height() + grid, controlHeight); }

QRect FindingRow::textRect(int width) const
{
    const int left = edge + fontMetrics().capHeight() + grid;
    const QRect room(left, std::max(grid / 2, (controlHeight - fontMetrics().height()) / 2), width - left - edge, 1 << 16);
    return {room.topLeft(), QSize(room.width(), fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height())};
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChipColours colours = chipColours(m_warns ? Tone::Vermillion : Tone::Blue, palette());
    painter.setPen(underMouse() ? QPen(colours.mark, 1) : QPen(Qt::NoPen));
    const bool hasGround = m_look == Look::Banner || underMouse() || hasFocus();
    painter.setBrush(hasGround ? QBrush(colours.background) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    const double side = fontMetrics().capHeight();
    const QRect room = textRect(width());
    paintShape(painter, QRectF(edge, room.top() + (fontMetrics().height() - side) / 2, side, side), m_warns ? ChipShape::Triangle : ChipShape::Circle,
               colours.mark);
    painter.setPen(hasGround ? colours.text : palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::TextWordWrap, text());
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void FindingRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FindingRow::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry(); // it may need another number of lines
}

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(grid / 2);
    m_layout->setColumnStretch(0, 1);
    addRow(); // before the button, for the Tab key
    m_more = makeButton(u"moreFindings"_s, {}, {}, this);
    m_more->setCheckable(true);
    m_layout->addWidget(m_more, 0, 1, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_more, &QPushButton::toggled, this, &FindingList::readShown);
    hide();
}

void FindingList::setFindings(const QList<RecordFinding> &findings)
{
    if (findings == m_findings)
        return; // what was unfolded stays so
    m_findings = findings;
    while (m_rows.size() < findings.size())
        addRow();
    for (qsizetype i = 0; i < findings.size(); ++i)
        m_rows[i]->setFinding(findings[i]);
    m_more->setChecked(false);
    readShown();
    setVisible(!findings.isEmpty());
}

void FindingList::addRow()
{
    auto *row = new FindingRow(this);
    const int index = int(m_rows.size());
    connect(row, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(RecordFinding(m_findings[index])); });
    m_layout->addWidget(row, index, 0, 1, index == 0 ? 1 : 2);
    if (index > 0)
        setTabOrder(index == 1 ? static_cast<QWidget *>(m_more) : m_rows.last(), row);
    m_rows.append(row);
}

void FindingList::readShown()
{
    const bool all = m_more->isChecked();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(i < m_findings.size() && (all || i == 0));
    m_more->setText(all ? tr("Fewer") : tr("%Ln more", "findings", int(m_findings.size()) - 1));
    m_more->setVisible(m_findings.size() > 1);
}

QList<RecordFinding> findingsAbout(const QList<RecordFinding> &findings, const QStringList &entities)
{
    QList<RecordFinding> some = findings;
    some.removeIf([&](const RecordFinding &finding) { return !entities.contains(finding.entity); });
    return some;
}

} // namespace hindsight
