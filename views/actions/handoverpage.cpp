// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverpage.h"

#include "models/lists/actions/actionlist.h"
#include "models/lists/actions/handoverlist.h"
#include "views/controls/celldelegate.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

HandOverPage::HandOverPage(ActionListModel *board, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_model(new HandOverModel(this))
    , m_from(new ChoiceBox(this))
    , m_to(new ChoiceBox(this))
    , m_left(new QCheckBox(this))
    , m_sentence(makeMuted({}, this))
    , m_messages(new MessageBar(this))
    , m_table(new QTableView(this))
    , m_apply(makeButton(u"applyHandOver"_s, tr("Hand over"), {}, this))
{
    setObjectName(u"handOverPage"_s);
    m_from->setObjectName(u"handOverFrom"_s);
    m_from->setAccessibleName(tr("Whose action items"));
    m_to->setObjectName(u"handOverTo"_s);
    m_to->setAccessibleName(tr("To whom"));
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_to->setToolTip(tr("A person, or the team alone: then they have no owner until the team finds one"));
    m_to->lineEdit()->setAccessibleName(m_to->accessibleName());
    m_left->setObjectName(u"handOverLeft"_s);
    m_sentence->setObjectName(u"handOverSentence"_s);
    m_table->setObjectName(u"handOverItems"_s);
    m_table->setAccessibleName(tr("Open action items"));
    m_table->setModel(m_model);
    showRows(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    m_apply->setDefault(true);

    auto *title = new PageTitle(tr("Hand over action items"), this);
    title->add(m_apply);
    auto *form = new QWidget(this);
    QFormLayout *rows = makeForm(form);
    for (const auto &[text, box] : {std::pair(tr("From"), m_from), std::pair(tr("To"), m_to)}) {
        QLabel *label = makeMuted(text, form);
        label->setWordWrap(false);
        label->setBuddy(box);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        rows->addRow(label, box);
    }
    rows->addRow(QString(), m_left);
    fitToType(form, [form] { form->setMaximumWidth(form->fontMetrics().averageCharWidth() * 70); });
    auto *all = makeButton(u"handOverAll"_s, tr("Tick all"), {}, this), *none = makeButton(u"handOverNone"_s, tr("Tick none"), {}, this);
    m_ticks = new QWidget(this);
    auto *flow = new FlowLayout(m_ticks);
    flow->addWidget(all);
    flow->addWidget(none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(form);
    layout->addWidget(m_sentence);
    layout->addWidget(m_ticks);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addStretch(); // where there is no table

    connect(title, &PageTitle::back, this, &HandOverPage::back);
    connect(m_from, &QComboBox::currentIndexChanged, this, &HandOverPage::readPerson);
    connect(m_to, &QComboBox::editTextChanged, this, &HandOverPage::showState);
    connect(m_left, &QCheckBox::toggled, this, &HandOverPage::showState);
    connect(m_model, &HandOverModel::ticksChanged, this, &HandOverPage::showState);
    connect(all, &QPushButton::clicked, this, [this] { m_model->tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    connect(m_apply, &QPushButton::clicked, this, &HandOverPage::apply);
    connect(m_board, &ActionListModel::valuesChanged, this, [this] {
        if (isVisible())
            readPerson();
    });
}

void HandOverPage::start(const QString &person)
{
    m_messages->clear();
    {
        const QSignalBlocker blocker(m_from);
        m_from->clear();
        m_to->clear();
        m_to->addItem(tr("The team alone, without an owner"), QString());
        int first = -1;
        for (const Giver &giver : giversOf(m_board->items(), m_board->people())) {
            const QString open = tr("%n open", nullptr, giver.open);
            m_from->addItem(giver.left ? tr("%1 (%2, left)").arg(giver.name, open) : tr("%1 (%2)", "a person").arg(giver.name, open), giver.name);
            if (!giver.left)
                m_to->addItem(giver.name, giver.name);
            if (giver.name == person || (first < 0 && giver.open > 0))
                first = m_from->count() - 1;
        }
        if (m_from->count() == 0)
            m_from->addItem(tr("nobody"), QString());
        m_from->setCurrentIndex(std::max(0, first));
    }
    m_to->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_to->completer()->setFilterMode(Qt::MatchContains);
    m_to->setCurrentIndex(0);
    readPerson();
    m_from->setFocus();
}

void HandOverPage::readPerson()
{
    const QString name = m_from->currentData().toString();
    m_model->setPerson(m_board->items(), name);
    const bool left = m_board->people().hasLeft(name);
    m_left->setText(left ? tr("%1 left").arg(name) : tr("%1 leaves: mark as somebody who left").arg(name));
    m_left->setChecked(left);
    m_left->setEnabled(!left && !name.isEmpty());
    m_left->setVisible(!name.isEmpty());
    fit();
    m_table->setCurrentIndex(m_model->index(0, 0));
    showState();
}

HandOver HandOverPage::wanted() const
{
    const int index = m_to->findText(m_to->currentText());
    return {.from = m_from->currentData().toString(),
            .to = index >= 0 ? m_to->itemData(index).toString() : m_to->currentText().simplified(),
            .leaves = m_left->isChecked()};
}

void HandOverPage::showState()
{
    const QList<ActionItem> ticked = m_model->ticked();
    const HandOver handOver = wanted();
    const bool marks = m_left->isEnabled() && m_left->isChecked();
    m_table->setVisible(m_model->rowCount() > 0);
    m_ticks->setVisible(m_model->rowCount() > 0);
    const auto nobody = std::ranges::count_if(m_model->rows(), [&](const BoardItem &item) {
        return item.team.isEmpty() && std::ranges::find(ticked, item.row.action.uid, &ActionItem::uid) != ticked.end();
    });
    QString sentence = handOver.from.isEmpty() ? tr("Nobody owns an action item.")
        : m_model->rowCount() == 0             ? tr("%1 has no open action item.").arg(handOver.from)
                                               : tr("%1 of %n open action item(s) are handed over.", nullptr, m_model->rowCount()).arg(ticked.size());
    if (handOver.to.isEmpty() && nobody > 0)
        sentence += u' ' + tr("%n of them have no team either: nobody will be asked.", nullptr, int(nobody));
    m_sentence->setText(sentence);
    m_apply->setEnabled(!m_board->store().isReadOnly() && handOver.to != handOver.from && (!ticked.isEmpty() || marks));
}

void HandOverPage::fit()
{
    shareWidth(m_table, {HandOverModel::Text});
    m_table->resizeRowsToContents();
}

bool HandOverPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::Resize)
        fit();
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex item = m_table->currentIndex().siblingAtColumn(HandOverModel::Text);
        if (key == Qt::Key_Space && item.isValid()) {
            m_model->setData(item, item.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_apply->isEnabled()) {
            apply();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void HandOverPage::apply()
{
    const QList<ActionItem> ticked = m_model->ticked();
    const HandOver handOver = wanted();
    const QString sentence = sentenceOf(handOver, int(ticked.size()));
    const auto step = m_board->store().apply(changesOf(ticked, handOver, m_board->people()), sentence);
    if (step)
        Q_EMIT handedOver(sentence);
    else
        m_messages->complain(step.error());
}

} // namespace hindsight
