// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbox.h"

#include "models/incident/fields.h"
#include "theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextDocument>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

enum Role { CommandRole = Qt::UserRole, IncidentRole, EntityRole, UidRole, DetailRole, KeysRole };

/// Two lines: what was found, and the words around it with the match in bold.
class ResultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 4, 4);
        }
        const int line = option.fontMetrics.height();
        const QRect first(option.rect.left() + 12, option.rect.top() + 6, option.rect.width() - 24, line);
        painter->setFont(option.font);
        const bool runs = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : runs ? QPalette::Text : QPalette::PlaceholderText));
        const QString keys = index.data(KeysRole).toString();
        const int room = first.width() - (keys.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(keys) + 12);
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, keys);
        paintExcerpt(painter, first.translated(0, line + 2), index.data(DetailRole).toString(), option.font);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int lines = index.data(DetailRole).toString().isEmpty() ? 1 : 2;
        return {0, lines * option.fontMetrics.height() + 12 + (lines - 1) * 2};
    }

private:
    // The matches stand between U+0002 and U+0003.
    static void paintExcerpt(QPainter *painter, QRect where, const QString &excerpt, QFont font)
    {
        QString part;
        const auto flush = [&] {
            painter->setFont(font);
            painter->drawText(where, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(part, Qt::ElideRight, where.width()));
            where.setLeft(where.left() + painter->fontMetrics().horizontalAdvance(part));
            part.clear();
        };
        for (const QChar c : excerpt) {
            if (c == QChar(2) || c == QChar(3)) {
                flush();
                font.setBold(c == QChar(2));
            } else {
                part += c == u'\n' ? QChar(u' ') : c;
            }
        }
        flush();
    }
};

} // namespace

SearchBox::SearchBox(const Store &store, QWidget *parent)
    : QLineEdit(parent)
    , m_store(store)
    , m_results(new QListWidget(parent))
{
    setObjectName(u"search"_s);
    setPlaceholderText(tr("Search or run a command\u2026   Ctrl+K"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Search all incidents, or run a command by its name (Ctrl+K).\nNarrow it with severity:1 service:checkout owner:anna "
                  "tag:gateway\nafter:2024-07-01 before:2024-08-01 kind:near_miss state:draft is:overdue is:open is:ongoing"));
    setClearButtonEnabled(true);
    addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_results->setObjectName(u"searchResults"_s);
    m_results->setAccessibleName(tr("Search results"));
    m_results->setItemDelegate(new ResultDelegate(m_results));
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_results->setMouseTracking(true);
    m_results->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::search);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            closeResults();
    });
    connect(m_results, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { choose(m_results->row(item)); });
    connect(m_results, &QListWidget::itemEntered, m_results, [this](QListWidgetItem *item) { m_results->setCurrentItem(item); });
}

QSize SearchBox::sizeHint() const { return {fontMetrics().averageCharWidth() * 64, QLineEdit::sizeHint().height()}; }

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        clear();
        closeResults();
        if (parentWidget())
            parentWidget()->setFocus();
    } else if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_results->count() > 0 && m_results->isVisible()) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_results->setCurrentRow(std::clamp(m_results->currentRow() + step, 0, m_results->count() - 1));
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_pause.isActive() || !m_results->isVisible())
            search();
        choose(m_results->currentRow());
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        closeResults();
}

void SearchBox::search()
{
    m_pause.stop();
    m_results->clear();
    const QString words = text().trimmed();
    if (words.isEmpty()) {
        closeResults();
        return;
    }
    for (QAction *command : std::as_const(m_commands)) {
        QString name = command->text();
        name.remove(u'&');
        const QString why = command->isEnabled() ? QString() : command->statusTip();
        if ((!command->isEnabled() && why.isEmpty()) || !name.contains(words, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(name, m_results);
        if (why.isEmpty()) {
            item->setData(CommandRole, QVariant::fromValue(command));
        } else {
            item->setData(DetailRole, why);
            item->setFlags(Qt::NoItemFlags);
        }
        item->setData(KeysRole, command->shortcut().toString(QKeySequence::NativeText));
    }
    const auto say = [this](const QString &sentence) {
        auto *item = new QListWidgetItem(sentence, m_results);
        item->setFlags(Qt::NoItemFlags);
    };
    if (const auto result = m_store.search(words, 30); !result) {
        say(result.error().sentence());
    } else {
        if (!result->notUnderstood.isEmpty())
            say(tr("Not understood: %1. A day is written as 2024-07-20.").arg(result->notUnderstood.join(u", "_s)));
        for (const SearchHit &hit : result->hits) {
            const EntityInfo *entity = entityNamed(hit.entity);
            auto *item = new QListWidgetItem(u"INC-%1 %2"_s.arg(hit.incidentNumber).arg(hit.incidentTitle), m_results);
            item->setData(KeysRole, entity ? labelOf(*entity) : QString());
            item->setData(DetailRole, hit.excerpt);
            item->setData(IncidentRole, hit.incident);
            item->setData(EntityRole, hit.entity);
            item->setData(UidRole, hit.uid);
        }
        if (result->more)
            say(tr("The newest %L1 places were compared; more words find older ones.").arg(SearchResult::mostRanked));
    }
    if (m_results->count() == 0)
        new QListWidgetItem(tr("Nothing found for \u201c%1\u201d").arg(words), m_results);
    int first = 0; // of what can be chosen
    while (first + 1 < m_results->count() && !m_results->item(first)->flags().testFlag(Qt::ItemIsSelectable))
        ++first;
    m_results->setCurrentRow(first);
    showResults();
}

void SearchBox::showResults()
{
    int height = 2 * m_results->frameWidth();
    for (int row = 0; row < m_results->count(); ++row)
        height += m_results->sizeHintForRow(row);
    const QPoint corner = mapTo(m_results->parentWidget(), QPoint(0, QWidget::height() + 4));
    m_results->setGeometry(corner.x(), corner.y(), width(), std::min(height, m_results->parentWidget()->height() - corner.y() - grid));
    m_results->show();
    m_results->raise();
}

void SearchBox::choose(int row)
{
    const QListWidgetItem *item = m_results->item(row);
    if (!item)
        return;
    auto *command = item->data(CommandRole).value<QAction *>();
    const QString incident = item->data(IncidentRole).toString(), entity = item->data(EntityRole).toString(), uid = item->data(UidRole).toString();
    if (!command && incident.isEmpty())
        return;
    clear();
    closeResults();
    if (command)
        command->trigger();
    else
        Q_EMIT placeWanted(incident, entity, uid);
}

void SearchBox::closeResults() { m_results->hide(); }

} // namespace hindsight
