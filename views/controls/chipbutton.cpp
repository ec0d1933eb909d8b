// SPDX-License-Identifier: GPL-3.0-or-later
#include "chipbutton.h"

#include "views/theme/theme.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace hindsight {

using namespace Qt::StringLiterals;

ChipButton::ChipButton(const QString &what, QWidget *parent)
    : QAbstractButton(parent)
    , m_what(what)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ChipButton::openMenu);
}

void ChipButton::setValue(const QString &field, const QString &name, const QString &label)
{
    m_field = field;
    m_name = name;
    m_label = label;
    setAccessibleName(m_what + u": "_s + label);
    setToolTip(m_names.isEmpty() ? accessibleName() : tr("%1; click to choose another").arg(accessibleName()));
    updateGeometry();
    update();
}

void ChipButton::setChoices(const QStringList &names, const QStringList &labels)
{
    m_names = names;
    m_labels = labels;
    setCursor(names.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setFocusPolicy(names.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

QSize ChipButton::sizeHint() const { return {chipSize(font(), m_label).width() + 4, std::max(controlHeight, fontMetrics().height() + 12)}; }

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && !m_names.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Midlight));
        painter.drawRoundedRect(rect(), cornerRadius, cornerRadius);
    }
    paintChip(painter, rect().adjusted(2, 0, -2, 0), chipLook(m_field, m_name), m_label, palette());
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void ChipButton::openMenu()
{
    if (m_names.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_what);
    for (int i = 0; i < m_names.size(); ++i) {
        QAction *action = menu->addAction(m_labels[i]);
        action->setCheckable(true);
        action->setChecked(m_names[i] == m_name);
        connect(action, &QAction::triggered, this, [this, name = m_names[i]] { Q_EMIT chosen(name); });
    }
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

MenuButton::MenuButton(const QString &text, QMenu *menu, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, [this, menu] {
        // Below the button, and inside the window.
        const bool left = mapTo(window(), rect().center()).x() < window()->width() / 2;
        menu->popup(mapToGlobal(QPoint(left ? 0 : width() - menu->sizeHint().width(), height() + 2)));
    });
}

QSize MenuButton::sizeHint() const
{
    const QSize size = QPushButton::sizeHint();
    return text().isEmpty() ? QSize(size.height(), size.height()) : size + QSize(2 * grid, 0);
}

void MenuButton::paintEvent(QPaintEvent *event)
{
    if (text().isEmpty()) {
        QPushButton::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOptionButton button;
    initStyleOption(&button);
    style()->drawControl(QStyle::CE_PushButtonBevel, &button, &painter, this);
    button.rect.adjust(0, 0, -2 * grid, 0);
    style()->drawControl(QStyle::CE_PushButtonLabel, &button, &painter, this);
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(width() - 22, 0, 16, height());
    style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, &painter, this);
}

} // namespace hindsight
