// SPDX-License-Identifier: GPL-3.0-or-later
#include "celldelegate.h"

#include "growingedit.h"
#include "models/incident/fields.h"
#include "models/lists/choices.h"
#include "models/lists/tablemodel.h"
#include "views/theme/chips.h"
#include "views/theme/linetext.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidePadding = 8;
constexpr const char *startedWith = "startedWith"; // property of an editor: the cell's text when editing began

FieldKind kindOf(const QModelIndex &index)
{
    const QVariant kind = index.data(TableModel::KindRole);
    return kind.isValid() ? FieldKind(kind.toInt()) : FieldKind::Text;
}

bool isChip(const QModelIndex &index)
{
    return hasChips(index.data(TableModel::FieldRole).toString()) && !index.data(TableModel::ValueRole).toString().isEmpty();
}

/// The mark of an event that belongs to the short story; whatever else is true or not has a box.
bool isStar(const QModelIndex &index) { return kindOf(index) == FieldKind::Boolean && index.data(TableModel::FieldRole).toString() == "key"_L1; }

/// Height of the first line of every cell; what is not text is centred in it.
int lineBand(const QFontMetrics &metrics) { return std::max(listRowHeight, metrics.height() + 10); }

QRect checkRect(const QStyleOptionViewItem &option)
{
    const int side = iconSide() + 2;
    return QRect(option.rect.left() + sidePadding, option.rect.top() + (lineBand(option.fontMetrics) - side) / 2, side, side);
}

QRect textRect(const QStyleOptionViewItem &option, bool hasCheck)
{
    const int top = (lineBand(option.fontMetrics) - option.fontMetrics.height()) / 2;
    return option.rect.adjusted(sidePadding + (hasCheck ? iconSide() + 2 + grid : 0), top, -sidePadding, -top);
}

class ChipDelegate : public QStyledItemDelegate
{
public:
    ChipDelegate(const QString &field, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_field(field)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        painter->setFont(option.font);
        paintChip(*painter, option.rect.adjusted(sidePadding, 0, -sidePadding, 0), chipLook(m_field, index.data(Qt::UserRole).toString()),
                  index.data().toString(), option.palette);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {CellDelegate::chipWidth(index.data().toString(), option.font), lineBand(option.fontMetrics)};
    }

private:
    QString m_field;
};

/// A list of chips to choose from.
class ChipBox : public QComboBox
{
public:
    ChipBox(const QModelIndex &index, QWidget *parent)
        : QComboBox(parent)
    {
        for (const QString &name : index.data(TableModel::ChoicesRole).toStringList())
            addItem(choiceLabel(name), name);
        setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        auto *chips = new ChipDelegate(index.data(TableModel::FieldRole).toString(), this);
        setItemDelegate(chips);
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * grid);
    }
};

} // namespace

int CellDelegate::chipWidth(const QString &label, const QFont &font) { return chipSize(font, label).width() + 2 * sidePadding; }

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (!style)
        return;
    painter->save();
    painter->setFont(option.font);
    painter->setClipRect(option.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const QVariant check = index.data(Qt::CheckStateRole);
    const bool isMark = isStar(index);
    const QRect band(option.rect.left() + sidePadding, option.rect.top(), option.rect.width() - 2 * sidePadding, lineBand(option.fontMetrics));
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (isMark && check.isValid()) {
        const bool on = check.toInt() == Qt::Checked;
        const double side = option.fontMetrics.capHeight() * 1.3;
        const QRectF place(QPointF(band.center()) - QPointF(side / 2, side / 2), QSizeF(side, side));
        const QColor colour = on ? chipColours(Tone::Orange, option.palette).mark : option.palette.color(QPalette::Mid);
        paintShape(*painter, place, ChipShape::Star, colour);
    } else if (check.isValid()) {
        QStyleOptionViewItem box = option;
        box.rect = checkRect(option);
        box.state.setFlag(QStyle::State_On, check.toInt() == Qt::Checked);
        box.state.setFlag(QStyle::State_HasFocus, false);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }
    if (isChip(index)) {
        const QString field = index.data(TableModel::FieldRole).toString();
        paintChip(*painter, band, chipLook(field, index.data(TableModel::ValueRole).toString()), option.text, option.palette);
    } else if (kindOf(index) != FieldKind::Boolean) {
        QPalette::ColorRole role = selected ? QPalette::HighlightedText : index.data(TableModel::LinkRole).toBool() ? QPalette::Link : QPalette::Text;
        if (index.data(TableModel::MutedRole).toBool())
            role = QPalette::PlaceholderText;
        painter->setPen(option.palette.color(role));
        for (const auto &[marked, tone] : {std::pair(TableModel::AttentionRole, Tone::Vermillion), std::pair(TableModel::SoonRole, Tone::Orange)}) {
            if (!selected && index.data(marked).toBool())
                painter->setPen(chipColours(tone, option.palette).text);
        }
        const QRect place = textRect(option, check.isValid());
        const Qt::Alignment alignment = (option.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignTop;
        if (wraps(index))
            painter->drawText(place, int(alignment) | int(Qt::TextWordWrap), option.text);
        else
            drawLine(*painter, place, alignment, option.text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const int band = lineBand(option.fontMetrics);
    const bool hasCheck = index.data(Qt::CheckStateRole).isValid();
    const int checkWidth = hasCheck ? iconSide() + 2 + grid : 0;
    if (kindOf(index) == FieldKind::Boolean)
        return {18 + 2 * sidePadding, band};
    if (isChip(index))
        return {chipWidth(option.text, option.font), band};
    if (wraps(index) && option.rect.width() > 0) {
        const int width = option.rect.width() - 2 * sidePadding - checkWidth;
        const int height = option.fontMetrics.boundingRect(QRect(0, 0, width, 1 << 16), Qt::TextWordWrap, option.text).height();
        return {option.rect.width(), std::max(band, band - option.fontMetrics.height() + height)};
    }
    return {lineWidth(option.font, option.text) + 2 * sidePadding + checkWidth + 2, band};
}

bool CellDelegate::wraps(const QModelIndex &index) const
{
    const FieldKind kind = kindOf(index);
    return kind == FieldKind::Markdown || (m_wrapsNames && kind == FieldKind::Text && !isChip(index));
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    switch (kindOf(index)) {
    case FieldKind::Choice: {
        auto *box = new ChipBox(index, parent);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<CellDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
        return box;
    }
    case FieldKind::Markdown: {
        auto *edit = new GrowingEdit(parent);
        edit->setSingleLine(true);
        edit->setInCell();
        edit->setAccessibleName(name);
        connect(edit, &QPlainTextEdit::textChanged, edit, [edit] { edit->resize(edit->width(), std::max(edit->height(), edit->sizeHint().height())); });
        return edit;
    }
    default: {
        auto *edit = new QLineEdit(parent);
        edit->setAccessibleName(name);
        const QStringList suggestions = index.data(TableModel::SuggestionsRole).toStringList();
        if (!suggestions.isEmpty()) {
            auto *completer = new QCompleter(suggestions, edit);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            edit->setCompleter(completer);
            // Enter goes to the list of completions while that is open; it means the same there.
            connect(edit, &QLineEdit::returnPressed, this, [this, edit] { const_cast<CellDelegate *>(this)->enter(edit); });
        }
        return edit;
    }
    }
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(startedWith).isValid())
        return; // what is being typed is not touched
    const QString text = index.data(Qt::EditRole).toString();
    editor->setProperty(startedWith, text);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(text));
    } else if (auto *edit = qobject_cast<GrowingEdit *>(editor)) {
        edit->setPlainText(text);
        edit->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    }
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    QVariant typed;
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        typed = box->currentData();
    else if (const auto *edit = qobject_cast<GrowingEdit *>(editor))
        typed = edit->toPlainText();
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        typed = line->text();
    const QString before = editor->property(startedWith).toString();
    m_rejected = nullptr;
    if (typed.toString() == before)
        return;
    const QString now = index.data(Qt::EditRole).toString();
    if (now != before) {
        editor->setProperty(startedWith, now);
        m_rejected = editor;
        Q_EMIT failed(
            Error{Error::Kind::Conflict, tr("Somebody else wrote “%1” here meanwhile. Press Enter again to write over it, Escape to leave it.").arg(now)});
        return;
    }
    if (!model->setData(index, typed, Qt::EditRole))
        m_rejected = editor;
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect place = option.rect;
    if (qobject_cast<GrowingEdit *>(editor))
        place.setHeight(std::max(editor->sizeHint().height(), option.rect.height()));
    else // over the first line of the cell
        place.setHeight(lineBand(option.fontMetrics));
    place.setWidth(std::max(place.width(), editor->fontMetrics().averageCharWidth() * 14));
    // Stay inside: the last column is often narrow.
    if (const QWidget *parent = editor->parentWidget())
        place.moveRight(std::min(place.right(), parent->width() - 1));
    editor->setGeometry(place);
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant check = index.data(Qt::CheckStateRole);
    if (!check.isValid() || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        const QRect target = isStar(index) ? option.rect : checkRect(option).adjusted(-4, -4, 4, 4);
        if (!target.contains(static_cast<QMouseEvent *>(event)->position().toPoint()))
            return false;
        if (event->type() != QEvent::MouseButtonRelease)
            return event->type() == QEvent::MouseButtonDblClick;
        toggles = true;
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    return toggles && model->setData(index, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (event->type() == QEvent::FocusOut) { // to the list that belongs to it: the entry goes on
        const auto *line = qobject_cast<QLineEdit *>(object);
        const auto *box = qobject_cast<QComboBox *>(object);
        if ((line && line->completer() && line->completer()->popup()->isVisible()) || (box && box->view()->isVisible()))
            return false;
    }
    if (editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            this->enter(editor);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

void CellDelegate::enter(QWidget *editor)
{
    Q_EMIT commitData(editor);
    if (isRejected(editor))
        return;
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT entered();
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
    option->font = tabular(option->font);
}

} // namespace hindsight
