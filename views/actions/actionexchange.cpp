// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionexchange.h"

#include "models/lists/actions/toldactions.h"
#include "models/lists/fieldmodel.h"
#include "views/controls/chipbutton.h"
#include "views/controls/pagesection.h"
#include "views/controls/parttable.h"
#include "views/controls/readonly.h"
#include "views/settings.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

CopyForm lastForm() { return fromName<CopyForm>(Settings().copyForm()).value_or(CopyForm::List); }

QString textOf(const QList<ToldAction> &actions, CopyForm form)
{
    switch (form) {
    case CopyForm::List: return actionsToMarkdownList(actions);
    case CopyForm::Table: return actionsToMarkdownTable(actions);
    case CopyForm::Tracker: return actionsToTrackerText(actions);
    case CopyForm::Csv: return actionsToCsv(actions);
    }
    return {};
}

} // namespace

ActionExchange::ActionExchange(const Store &store, PartTable *table, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_table(table)
{
    auto *menu = new QMenu(this);
    const std::pair<CopyForm, QString> forms[] = {
        {CopyForm::List, tr("Markdown list")},
        {CopyForm::Table, tr("Markdown table")},
        {CopyForm::Tracker, tr("Text for a tracker")},
        {CopyForm::Csv, tr("CSV")},
    };
    for (const auto &[form, text] : forms) {
        QAction *action = menu->addAction(text, this, [this, form] { copy(form); });
        action->setObjectName(u"copy-"_s + QLatin1StringView(nameOf(form)));
    }
    auto *copyButton = new MenuButton(tr("Copy as"), menu, this);
    copyButton->setObjectName(u"copyActions"_s);
    copyButton->setIcon(themeIcon(u"edit-copy"_s));
    copyButton->setToolTip(tr("Copy the selected action items; Ctrl+A selects all that are shown"));
    QPushButton *import = makeButton(u"importStatuses"_s, tr("Import statuses\u2026"), u"document-import"_s, this);
    import->setToolTip(tr("Take over what a tracker's CSV says; it can also be dropped here"));
    keepReadOnly(store, import);
    connect(import, &QPushButton::clicked, this, &ActionExchange::importWanted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(copyButton);
    layout->addWidget(import);

    auto *again = new QAction(tr("Copy rows"), this);
    again->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    again->setShortcutContext(Qt::WidgetShortcut);
    connect(again, &QAction::triggered, this, [this] { copy(lastForm()); });
    m_table->addAction(again);
    m_table->installEventFilter(this);
}

bool ActionExchange::eventFilter(QObject *object, QEvent *event)
{
    // Some cells go to a spreadsheet as cells; whole rows are action items.
    if (object == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy) && areWholeRowsSelected()) {
        copy(lastForm());
        return true;
    }
    return QWidget::eventFilter(object, event);
}

bool ActionExchange::areWholeRowsSelected() const
{
    const QItemSelection ranges = m_table->selectionModel()->selection();
    const int columns = m_table->model()->columnCount();
    return !ranges.isEmpty() && std::ranges::all_of(ranges, [columns](const QItemSelectionRange &range) { return range.width() == columns; });
}

void ActionExchange::copy(CopyForm form)
{
    Settings().setCopyForm(QString::fromLatin1(nameOf(form)));
    const auto actions = toldActions(m_store, m_table->selectedUids());
    if (!actions) {
        Q_EMIT failed(actions.error());
        return;
    }
    if (actions->isEmpty()) {
        Q_EMIT copied(tr("Nothing was copied: no action item is selected. Ctrl+A in the table selects all."));
        return;
    }
    QGuiApplication::clipboard()->setText(textOf(*actions, form));
    Q_EMIT copied(tr("%n action item(s) copied.", nullptr, int(actions->size())));
}

} // namespace hindsight
