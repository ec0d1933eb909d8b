// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookchecks.h"

#include "models/incident/fields.h"
#include "models/lists/tablemodel.h"
#include "views/controls/elidedlabel.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Every widget of a class that can be seen and is no part of another control.
template <class W> QList<W *> visible(const QWidget &window)
{
    QList<W *> found;
    for (W *widget : window.findChildren<W *>()) {
        if (widget->isVisible() && !widget->visibleRegion().isEmpty() && !isPartOfAControl(widget))
            found.append(widget);
    }
    return found;
}

QString inLine(QString text) { return text.replace(u'\n', u' ').simplified(); }

/// Text of a button or tab as it is shown.
QString withoutMnemonic(QString text)
{
    const QChar placeholder(0xfffd);
    return text.replace(u"&&"_s, placeholder).remove(u'&').replace(placeholder, u'&');
}

void checkPlainWidgets(QWidget &window, QStringList &problems)
{
    for (const QWidget *widget : visible<QWidget>(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!label && !button)
            continue;
        if (dynamic_cast<const ElidedLabel *>(widget)) {
            const bool fits = label->fontMetrics().horizontalAdvance(label->text()) <= label->width();
            if (!fits && !label->toolTip().contains(label->text()))
                problems.append(u"%1 is elided without a tool tip"_s.arg(described(widget)));
            continue;
        }
        QSize needed = label ? label->minimumSizeHint() : button->sizeHint();
        if (label && label->wordWrap())
            needed = QSize(0, label->heightForWidth(label->width()));
        // and nothing around it cuts it at a side
        const int seen = widget->visibleRegion().boundingRect().width();
        if (seen < needed.width() - 1)
            problems.append(u"of %1 only %2 of %3 pixels can be seen"_s.arg(described(widget)).arg(seen).arg(needed.width()));
        if (widget->width() < needed.width() - 1 || widget->height() < needed.height() - 1)
            problems.append(
                u"%1 has %2x%3 and needs %4x%5"_s.arg(described(widget)).arg(widget->width()).arg(widget->height()).arg(needed.width()).arg(needed.height()));
    }
}

void checkFields(QWidget &window, QStringList &problems)
{
    for (const QLineEdit *field : visible<QLineEdit>(window)) {
        if (!field->text().isEmpty())
            continue; // it scrolls
        const int room = field->width() - 2 * grid - (field->isClearButtonEnabled() ? 0 : 0);
        if (field->fontMetrics().horizontalAdvance(field->placeholderText()) > room && !field->toolTip().contains(field->placeholderText()))
            problems.append(u"the hint “%1” of %2 does not fit"_s.arg(field->placeholderText(), described(field)));
    }
    for (const QPlainTextEdit *edit : visible<QPlainTextEdit>(window)) {
        const int margin = int(2 * edit->document()->documentMargin());
        const QRect room(0, 0, edit->viewport()->width() - margin, 1 << 16);
        if (edit->toPlainText().isEmpty()
            && edit->fontMetrics().boundingRect(room, Qt::TextWordWrap, edit->placeholderText()).height() > edit->viewport()->height() - margin + 1)
            problems.append(u"the hint “%1” of %2 does not fit"_s.arg(edit->placeholderText(), described(edit)));
        if (edit->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && edit->verticalScrollBar()->maximum() > 0)
            problems.append(u"%1 is not as high as its text"_s.arg(described(edit)));
    }
    for (const QComboBox *box : visible<QComboBox>(window)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        for (int i = 0; i < box->count(); ++i) {
            if (box->fontMetrics().horizontalAdvance(box->itemText(i)) > room)
                problems.append(u"the choice “%1” of %2 does not fit"_s.arg(box->itemText(i), described(box)));
        }
    }
    for (const QScrollArea *area : visible<QScrollArea>(window)) {
        if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() && area->widget()->width() > area->viewport()->width())
            problems.append(u"%1 is %2 wide and its content %3"_s.arg(described(area)).arg(area->viewport()->width()).arg(area->widget()->width()));
    }
}

void checkTabs(QWidget &window, QStringList &problems)
{
    for (const QTabBar *bar : visible<QTabBar>(window)) {
        for (int i = 0; i < bar->count(); ++i) {
            const QString text = withoutMnemonic(bar->tabText(i));
            if (bar->isTabVisible(i) && bar->fontMetrics().horizontalAdvance(text) + 2 * grid > bar->tabRect(i).width() && !bar->tabToolTip(i).contains(text))
                problems.append(u"the tab “%1” of %2 does not fit"_s.arg(text, described(bar)));
        }
    }
}

QStyleOptionViewItem optionOf(const QAbstractItemView *view, const QModelIndex &index)
{
    QStyleOptionViewItem option;
    option.initFrom(view);
    option.widget = view;
    option.rect = view->visualRect(index);
    return option;
}

template <class Visit> void onVisibleCells(const QTableView *table, Visit visit)
{
    const QAbstractItemModel *model = table->model();
    for (int row = std::max(0, table->rowAt(0)); row < model->rowCount(); ++row) {
        if (table->rowViewportPosition(row) + table->rowHeight(row) > table->viewport()->height())
            break;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (!table->isColumnHidden(column))
                visit(model->index(row, column));
        }
    }
}

void checkTables(QWidget &window, QStringList &problems)
{
    for (const QTableView *table : visible<QTableView>(window)) {
        const QHeaderView *header = table->horizontalHeader();
        for (int column = 0; header->isVisible() && column < table->model()->columnCount(); ++column) {
            const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
            if (table->isColumnHidden(column) || text.isEmpty())
                continue;
            if (header->fontMetrics().horizontalAdvance(text) + 2 * grid > header->sectionSize(column)
                && !table->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().contains(text))
                problems.append(u"the header “%1” of %2 does not fit"_s.arg(text, described(table)));
        }
        onVisibleCells(table, [&](const QModelIndex &index) {
            const QString text = index.data().toString();
            if (text.isEmpty())
                return;
            const QStyleOptionViewItem option = optionOf(table, index);
            const QSize needed = table->itemDelegateForIndex(index)->sizeHint(option, index);
            const QString toolTip = inLine(index.data(Qt::ToolTipRole).toString());
            const bool fits = needed.height() <= option.rect.height() && needed.width() <= option.rect.width() + 2;
            if (!fits && !toolTip.contains(inLine(text)))
                problems.append(u"the cell “%1” (row %2, column %3) of %4 does not fit"_s.arg(text).arg(index.row()).arg(index.column()).arg(described(table)));
        });
    }
}

/// A part of the window, three pixels for one, so that thin letters reach their colour.
class WindowImage
{
public:
    explicit WindowImage(QWidget &window)
        : m_window(window)
        , m_image(window.size() * scale, QImage::Format_RGB32)
    {
        m_image.setDevicePixelRatio(scale);
        window.render(&m_image);
    }

    /// How far the text in it stands out from what most of it is; 21: nothing is written there.
    double contrastIn(const QWidget *widget, const QRect &rect) const
    {
        const QRect inside = QRect(widget->mapTo(&m_window, rect.topLeft()), rect.size()) & m_window.rect();
        const QRect place(inside.topLeft() * scale, inside.size() * scale);
        QHash<QRgb, int> counts;
        for (int y = place.top(); y <= place.bottom(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(m_image.constScanLine(y));
            for (int x = place.left(); x <= place.right(); ++x)
                ++counts[line[x]];
        }
        if (counts.size() < 2)
            return 21;
        QRgb background = 0;
        int most = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() > most) {
                most = it.value();
                background = it.key();
            }
        }
        double best = 1;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() >= 3) // a single pixel may be two that overlap
                best = std::max(best, contrast(QColor(it.key()), QColor(background)));
        }
        return best;
    }

private:
    static constexpr int scale = 3;
    QWidget &m_window;
    QImage m_image;
};

QAccessible::Role roleOf(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->role() : QAccessible::NoRole;
}

/// Roles that fit a control; empty: whatever is not just a piece of the window.
QList<QAccessible::Role> fittingRoles(const QWidget *widget)
{
    if (qobject_cast<const QCheckBox *>(widget))
        return {QAccessible::CheckBox};
    if (qobject_cast<const QAbstractButton *>(widget))
        return {QAccessible::Button, QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::RadioButton, QAccessible::CheckBox};
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget))
        return {QAccessible::EditableText, QAccessible::Document, QAccessible::StaticText}; // the last: for reading only
    if (qobject_cast<const QComboBox *>(widget))
        return {QAccessible::ComboBox};
    if (qobject_cast<const QTabBar *>(widget))
        return {QAccessible::PageTabList};
    if (qobject_cast<const QAbstractItemView *>(widget))
        return {QAccessible::Table, QAccessible::List, QAccessible::Tree};
    return {};
}

} // namespace

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && !widget->isWindow());
}

bool isPartOfAControl(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QTabBar *>(parent)
            || qobject_cast<const QAbstractItemView *>(parent))
            return true;
    }
    return false;
}

QString described(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *w = widget; w && path.size() < 4; w = w->parentWidget())
        path.prepend((QString::fromLatin1(w->metaObject()->className()) + u' ' + w->objectName()).trimmed());
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const auto *label = qobject_cast<const QLabel *>(widget);
    const QString text = button ? button->text() : label ? label->text() : QString();
    return path.join(u" > "_s) + (text.isEmpty() ? QString() : u" “%1”"_s.arg(text));
}

QStringList cutTexts(QWidget &window)
{
    QStringList problems;
    checkPlainWidgets(window, problems);
    checkFields(window, problems);
    checkTabs(window, problems);
    checkTables(window, problems);
    return problems;
}

QStringList paleTexts(QWidget &window)
{
    QStringList problems;
    const WindowImage image(window);
    const auto check = [&](const QWidget *widget, const QRect &rect, const QString &what) {
        const QRect seen = rect & widget->visibleRegion().boundingRect();
        if (seen.width() < rect.width() || seen.height() < rect.height())
            return; // scrolled half out of sight
        const double ratio = image.contrastIn(widget, rect);
        if (ratio < 4.5)
            problems.append(u"“%1” in %2 has %3:1"_s.arg(what.left(40), described(widget)).arg(ratio, 0, 'f', 2));
    };
    for (const QWidget *widget : visible<QWidget>(window)) {
        if (!widget->isEnabled())
            continue;
        const QRect inside = widget->rect().adjusted(2, 2, -2, -2);
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty())
            check(label, label->contentsRect(), label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty())
            check(button, inside, button->text());
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget); field && !(field->text() + field->placeholderText()).isEmpty())
            check(field, inside, field->objectName());
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            check(box, inside.adjusted(0, 0, -24, 0), box->currentText());
        else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget); edit && !(edit->toPlainText() + edit->placeholderText()).isEmpty())
            check(edit, inside, edit->objectName());
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                check(bar, bar->tabRect(i).adjusted(grid, 6, -grid, -6), bar->tabText(i));
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            const QHeaderView *header = table->horizontalHeader();
            for (int column = 0; header->isVisible() && column < table->model()->columnCount(); ++column) {
                const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
                const QRect rect(header->sectionViewportPosition(column) + 2, 2, header->sectionSize(column) - 4, header->height() - 4);
                if (!table->isColumnHidden(column) && !text.isEmpty())
                    check(header->viewport(), rect, text);
            }
            onVisibleCells(table, [&](const QModelIndex &index) {
                if (!index.data().toString().isEmpty())
                    check(table->viewport(), table->visualRect(index).adjusted(1, 1, -1, -1), index.data().toString());
            });
        }
    }
    return problems;
}

QStringList namelessControls(QWidget &window)
{
    QStringList problems;
    for (QWidget *widget : visible<QWidget>(window)) {
        if (!isControl(widget))
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            problems.append(u"%1 has no name"_s.arg(described(widget)));
        const QAccessible::Role role = roleOf(widget);
        const auto fitting = fittingRoles(widget);
        const bool area = qobject_cast<QScrollArea *>(widget);
        const bool fits
            = fitting.isEmpty() ? area || (role != QAccessible::NoRole && role != QAccessible::Client && role != QAccessible::Pane) : fitting.contains(role);
        if (!fits)
            problems.append(u"%1 has the role %2"_s.arg(described(widget)).arg(int(role)));
    }
    return problems;
}

QStringList controlsWithoutFocusMark(QWidget &window)
{
    QStringList problems;
    const auto pictureOf
        = [&window](const QWidget *widget) { return window.grab(QRect(widget->mapTo(&window, QPoint()), widget->size()).adjusted(-3, -3, 3, 3)).toImage(); };
    QSet<const QWidget *> seen;
    for (int i = 0; i < 250; ++i) { // a table has many cells
        QWidget *widget = QApplication::focusWidget();
        if (!widget)
            return problems;
        if (isControl(widget) && !seen.contains(widget) && !qobject_cast<QScrollArea *>(widget)) {
            const QImage with = pictureOf(widget);
            widget->clearFocus();
            const QImage without = pictureOf(widget);
            widget->setFocus(Qt::TabFocusReason);
            if (with == without)
                problems.append(u"the focus on %1 cannot be seen"_s.arg(described(widget)));
        }
        seen.insert(widget);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return problems;
}

} // namespace hindsight
