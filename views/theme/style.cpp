// SPDX-License-Identifier: GPL-3.0-or-later
#include "style.h"

#include "chips.h"
#include "linetext.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTextEdit>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

void panel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double width = 1, double radius = cornerRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect);
    if (line.isValid() && fill.alpha() == 255 && fill.isValid()) { // one over the other: the outline of a curve costs three times as much
        painter->setPen(Qt::NoPen);
        painter->setBrush(line);
        painter->drawRoundedRect(all, radius, radius);
        painter->setBrush(fill);
        painter->drawRoundedRect(all.adjusted(width, width, -width, -width), radius - width, radius - width);
    } else {
        painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
        painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        const double inset = line.isValid() ? width / 2 : 0;
        painter->drawRoundedRect(all.adjusted(inset, inset, -inset, -inset), radius, radius);
    }
    painter->restore();
}

void chevron(QPainter *painter, const QRect &rect, const QColor &colour, double angle = 0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->rotate(angle);
    painter->scale(iconSide() / 16.0, iconSide() / 16.0);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)}});
    painter->restore();
}

constexpr int headerArrow = 16;

bool is(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

bool hasKeyboardFocus(const QStyleOption *option) { return is(option, QStyle::State_HasFocus) && is(option, QStyle::State_KeyboardFocusChange); }

/// A default button carries the accent: the one thing most people want to do next.
bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void button(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool down = is(option, QStyle::State_Sunken), hover = is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled);
    const auto *pushButton = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = pushButton && pushButton->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = palette.color(QPalette::Button), line = palette.color(QPalette::Mid);
    if (isPrimary(option) && is(option, QStyle::State_Enabled)) {
        fill = palette.color(QPalette::Accent);
        if (hover || down)
            fill = isDark(palette) ? fill.lighter(down ? 120 : 110) : fill.darker(down ? 125 : 112);
        line = fill;
    } else if (down || is(option, QStyle::State_On)) {
        fill = palette.color(QPalette::Highlight);
        line = palette.color(QPalette::Accent);
    } else if (hover) {
        fill = palette.color(QPalette::Midlight);
    } else if (flat) {
        fill = line = QColor();
    }
    if (flat)
        line = QColor();
    panel(painter, option->rect, fill, line);
    if (hasKeyboardFocus(option))
        panel(painter, option->rect, {}, isPrimary(option) ? palette.color(QPalette::Text) : palette.color(QPalette::Accent), 2);
}

void toolButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    QColor fill;
    if (is(option, QStyle::State_Sunken) || is(option, QStyle::State_On))
        fill = palette.color(QPalette::Highlight);
    else if (is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled))
        fill = palette.color(QPalette::Midlight);
    panel(painter, option->rect, fill, {});
    if (hasKeyboardFocus(option))
        panel(painter, option->rect, {}, palette.color(QPalette::Accent), 2);
}

void field(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool focused = is(option, QStyle::State_HasFocus);
    panel(painter, option->rect, palette.color(QPalette::Base), palette.color(focused ? QPalette::Accent : QPalette::Mid), focused ? 1.5 : 1);
}

void checkBox(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const int side = std::min(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const bool on = is(option, QStyle::State_On) || is(option, QStyle::State_NoChange);
    const QColor accent = palette.color(is(option, QStyle::State_Enabled) ? QPalette::Accent : QPalette::Dark);
    const QColor edge = is(option, QStyle::State_MouseOver) || hasKeyboardFocus(option) ? accent : palette.color(QPalette::Dark);
    panel(painter, box, on ? accent : palette.color(QPalette::Base), on ? accent : edge, 1.25, 4);
    if (on)
        paintShape(*painter, QRectF(box).adjusted(side / 4.5, side / 4.5, -side / 4.5, -side / 4.5),
                   is(option, QStyle::State_On) ? ChipShape::Tick : ChipShape::Dash, palette.color(QPalette::BrightText));
}

void rowPanel(const QStyleOption *option, QPainter *painter)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (is(option, QStyle::State_Selected))
        painter->fillRect(option->rect, option->palette.color(QPalette::Highlight));
    else if (is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled))
        painter->fillRect(option->rect, option->palette.color(QPalette::AlternateBase));
}

void scrollBar(const QStyleOptionSlider *option, QPainter *painter, const QRect &thumb)
{
    const QPalette &palette = option->palette;
    if (thumb.isEmpty() || option->maximum <= option->minimum)
        return;
    const bool active
        = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) && (is(option, QStyle::State_MouseOver) || is(option, QStyle::State_Sunken));
    const int inset = active ? 2 : 3;
    const QRect bar = option->orientation == Qt::Vertical ? thumb.adjusted(inset, 2, -inset, -2) : thumb.adjusted(2, inset, -2, -inset);
    panel(painter, bar, palette.color(active ? QPalette::Dark : QPalette::Mid), {}, 0, std::min(bar.width(), bar.height()) / 2.0);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand: return button(option, painter);
    case PE_FrameDefaultButton: return;
    case PE_PanelButtonTool: return toolButton(option, painter);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return field(option, painter);
        painter->fillRect(option->rect, palette.color(QPalette::Base));
        return;
    case PE_FrameLineEdit: return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, palette.color(QPalette::Base)); return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) // the current cell
            panel(painter, option->rect, {}, palette.color(QPalette::Accent), 1.5, 3);
        else
            panel(painter, option->rect, {}, palette.color(QPalette::Accent), 2, 4);
        return;
    case PE_Frame:
    case PE_FrameGroupBox: {
        if (widget && widget->property("frameless").toBool())
            return;
        const bool focused = is(option, State_HasFocus) && !qobject_cast<const QAbstractItemView *>(widget);
        return panel(painter, option->rect, palette.color(QPalette::Base), palette.color(focused ? QPalette::Accent : QPalette::Mid), focused ? 1.5 : 1);
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return checkBox(option, painter);
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: return rowPanel(option, painter);
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), palette.color(QPalette::Mid));
        return;
    case PE_IndicatorArrowDown: return chevron(painter, option->rect, palette.color(is(option, State_Enabled) ? QPalette::PlaceholderText : QPalette::Mid));
    case PE_IndicatorArrowUp: return chevron(painter, option->rect, palette.color(QPalette::PlaceholderText), 180);
    case PE_IndicatorArrowRight: return chevron(painter, option->rect, palette.color(QPalette::PlaceholderText), -90);
    case PE_IndicatorArrowLeft: return chevron(painter, option->rect, palette.color(QPalette::PlaceholderText), 90);
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        return chevron(painter, option->rect, palette.color(QPalette::PlaceholderText), up ? 0 : 180);
    }
    case PE_IndicatorTabTearLeft: // the arrows say that there is more
    case PE_IndicatorTabTearRight: return;
    case PE_IndicatorTabClose: {
        if (is(option, State_MouseOver) && is(option, State_Enabled))
            panel(painter, option->rect, palette.color(QPalette::Midlight), {}, 0, 4);
        const double inset = option->rect.width() * 0.28;
        return paintShape(*painter, QRectF(option->rect).adjusted(inset, inset, -inset, -inset), ChipShape::Cross, palette.color(QPalette::PlaceholderText));
    }
    case PE_PanelTipLabel: painter->fillRect(option->rect, palette.color(QPalette::ToolTipBase)); return;
    case PE_PanelMenu: painter->fillRect(option->rect, palette.color(QPalette::Base)); return;
    case PE_FrameMenu:
        painter->setPen(palette.color(QPalette::Mid));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_PushButtonBevel: // Qt leaves flat ones out, which then show neither the pointer nor the focus
        return button(option, painter);
    case CE_PushButtonLabel: {
        const auto *given = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!given)
            break;
        QStyleOptionButton label = *given;
        if (isPrimary(option) && is(option, State_Enabled)) {
            label.palette.setColor(QPalette::ButtonText, palette.color(QPalette::BrightText));
        }
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    case CE_CheckBoxLabel: {
        const auto *given = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!given || !given->icon.isNull() || QString(given->text).remove("&&"_L1).contains(u'&'))
            break;
        painter->setPen(palette.color(QPalette::WindowText));
        drawLine(*painter, option->rect, visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter), QString(given->text).replace("&&"_L1, "&"_L1));
        return;
    }
    case CE_TabBarTabShape: {
        const QRect line(option->rect.left() + grid, option->rect.bottom() - 2, option->rect.width() - 2 * grid, 3);
        if (is(option, State_MouseOver) && is(option, State_Enabled) && !is(option, State_Selected))
            panel(painter, option->rect.adjusted(2, 4, -2, -4), palette.color(QPalette::Midlight), {});
        if (is(option, State_Selected))
            panel(painter, line, palette.color(QPalette::Accent), {}, 0, 1.5);
        if (hasKeyboardFocus(option) && is(option, State_Selected))
            panel(painter, option->rect.adjusted(2, 3, -2, -4), {}, palette.color(QPalette::Accent), 2, 4);
        return;
    }
    case CE_TabBarTabLabel: {
        const auto *given = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!given)
            break;
        QStyleOptionTab label = *given;
        label.state &= ~State_HasFocus;
        label.rect.adjust(-grid, 0, grid, 0); // where tabs move together, the room around the text goes first
        if (!is(option, State_Selected))
            for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
                label.palette.setColor(role, palette.color(QPalette::PlaceholderText));
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    case CE_Header: { // Qt would ask the base style for the places of its parts
        const auto *given = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!given)
            break;
        drawControl(CE_HeaderSection, option, painter, widget);
        QStyleOptionHeader part = *given;
        part.rect = subElementRect(SE_HeaderLabel, option, widget);
        drawControl(CE_HeaderLabel, &part, painter, widget);
        if (given->sortIndicator != QStyleOptionHeader::None) {
            part.rect = subElementRect(SE_HeaderArrow, option, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, palette.color(QPalette::Base));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), palette.color(QPalette::Mid));
        return;
    case CE_HeaderLabel: {
        const auto *given = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!given)
            break;
        QStyleOptionHeader label = *given;
        label.palette.setColor(QPalette::ButtonText, palette.color(QPalette::PlaceholderText));
        label.state &= ~State_On; // no bold header above the current cell
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    case CE_Splitter: return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->frameShape == QFrame::HLine) {
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), palette.color(QPalette::Mid));
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            scrollBar(slider, painter, subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->editable)
                field(option, painter);
            else
                button(option, painter);
            chevron(painter, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget), option->palette.color(QPalette::PlaceholderText));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int thumb = range <= 0 ? length : std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)), std::min(32, length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                            : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
        };
        switch (part) {
        case SC_ScrollBarSlider: return visualRect(bar->direction, bar->rect, along(start, thumb));
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSubPage: return along(0, start);
        case SC_ScrollBarAddPage: return along(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    if (control == CC_ComboBox) {
        const QRect &rect = option->rect;
        switch (part) {
        case SC_ComboBoxArrow: return visualRect(option->direction, rect, QRect(rect.right() - 24, rect.top(), 20, rect.height()));
        case SC_ComboBoxEditField: return visualRect(option->direction, rect, rect.adjusted(grid, 2, -26, -2));
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderLabel || element == SE_HeaderArrow) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const QRect inside = option->rect.adjusted(grid, 0, -grid, 0);
        if (!header || header->sortIndicator == QStyleOptionHeader::None)
            return element == SE_HeaderLabel ? inside : QRect();
        // The arrow follows the text.
        const int text = std::min(option->fontMetrics.horizontalAdvance(header->text), inside.width() - headerArrow);
        const bool right = header->textAlignment.testFlag(Qt::AlignRight);
        const int start = right ? inside.right() - headerArrow + 1 : inside.left() + text;
        if (element == SE_HeaderArrow)
            return visualRect(option->direction, option->rect, QRect(start, inside.top(), headerArrow, inside.height()));
        return visualRect(option->direction, option->rect, inside.adjusted(0, 0, -headerArrow, 0));
    }
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(6, 1, -6, -1) : option->rect.adjusted(2, 0, -2, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    if (type == CT_HeaderSection) { // with room for the sort arrow, sorted or not
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header->orientation == Qt::Vertical)
            return {}; // hidden; the rows say how high they are
        // Qt measures headers in bold, in case one is painted so: none is, and that font is not even loaded.
        const QFont font = widget ? widget->font() : QApplication::font();
        return {lineWidth(font, header->text) + 2 * grid + headerArrow, QFontMetrics(font).height() + 14};
    }
    const int high = std::max(controlHeight, option->fontMetrics.height() + 12);
    switch (type) { // what Fusion would say is not asked where it does not count: it measures texts
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const int button = tab->rightButtonSize.isEmpty() ? 0 : tab->rightButtonSize.width() + grid;
        return {option->fontMetrics.horizontalAdvance(tab->text) + 3 * grid + button, high + grid};
    }
    case CT_ComboBox: // text, arrow, and the room around them
        return {size.width() + grid + 26 + grid, high};
    default: break;
    }
    QSize all = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return {all.width() + grid, high};
    case CT_ToolButton: return {std::max(all.width() + grid / 2, high), high};
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            all.setHeight(high);
        return all;
    case CT_ItemViewItem: return {all.width() + grid, std::max(all.height(), std::max(listRowHeight, option->fontMetrics.height() + 10))};
    case CT_MenuItem: return {all.width() + grid, all.height() + 6};
    default: return all;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: // the rounded corners of a field must not meet its content
        return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QListWidget *>(widget)
            ? 3
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent: return 12;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_CheckBoxLabelSpacing: return grid;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return iconSide();
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return iconSide() + 4;
    case PM_ScrollBarSliderMin: return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return iconSide() + 2;
    case PM_SplitterWidth: return grid;
    case PM_HeaderMargin: return grid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return grid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_FocusFrameHMargin: return 6;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ComboBox_Popup: return 0;
    case SH_ScrollBar_ContextMenu: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Qt's own is black in every theme.
    return icon == SP_LineEditClearButton ? themeIcon(QStringLiteral("edit-clear"), QPalette::PlaceholderText)
                                          : QProxyStyle::standardIcon(icon, option, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *box = qobject_cast<QComboBox *>(widget); box && qobject_cast<QStyledItemDelegate *>(box->itemDelegate()) == nullptr)
        box->setItemDelegate(new QStyledItemDelegate(box)); // rows of the style's height
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace hindsight
