// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergepage.h"

#include "models/lists/differencelist.h"
#include "views/controls/celldelegate.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace hindsight {

using namespace Qt::StringLiterals;

MergePage::MergePage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new DifferenceModel(DifferenceModel::Sides::HereAndThere, this))
    , m_sentence(makeMuted({}, this))
    , m_messages(new MessageBar(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"mergePage"_s);
    m_sentence->setWordWrap(true);
    m_table->setObjectName(u"differences"_s);
    m_table->setAccessibleName(tr("What is different"));
    m_table->setModel(m_model);
    showRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);

    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    QPushButton *here = button(u"takeHere"_s, tr("Take what is here")), *there = button(u"takeThere"_s, tr("Take what the document says"));
    QPushButton *apply = button(u"applyMerge"_s, tr("Take over"));
    apply->setDefault(true);
    connect(here, &QPushButton::clicked, this, [this] { m_model->takeAll(Side::Mine); });
    connect(there, &QPushButton::clicked, this, [this] { m_model->takeAll(Side::Theirs); });
    connect(apply, &QPushButton::clicked, this, &MergePage::store);
    auto *all = new QWidget(this);
    auto *flow = new FlowLayout(all);
    flow->addWidget(here);
    flow->addWidget(there);
    auto *title = new PageTitle(tr("Known here already"), this);
    title->add(apply);
    connect(title, &PageTitle::back, this, &MergePage::back);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(m_sentence);
    layout->addWidget(all);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
}

void MergePage::start(const QList<PendingImport> &imports)
{
    m_imports = imports;
    QList<DifferenceRow> rows;
    QStringList names;
    int record = 0;
    for (const PendingImport &import : imports) {
        for (const Incoming &incoming : import.incoming) {
            const Record mine = m_store.record(incoming.record.incident.uid).value_or(Record());
            for (const RecordDifference &difference : incoming.differences)
                rows.append({record, difference, textsOf(difference, mine, incoming.record)});
            if (!incoming.differences.isEmpty())
                names.append((m_store.nameFor(u"incident"_s, mine.incident.uid) + u' ' + mine.incident.title).simplified());
            ++record;
        }
    }
    m_messages->clear();
    m_model->setDifferences(rows);
    const QString conflicts = m_model->conflicts() == 0
        ? tr("Nothing was changed on both sides.")
        : tr("%n were changed on both sides and stand first; what is ticked there is for you to choose.", nullptr, m_model->conflicts());
    m_sentence->setText(tr("%1 is here already. The newer of each is ticked. %2").arg(names.join(u", "_s), conflicts));
    fit();
    m_table->setCurrentIndex(m_model->index(
        0, m_model->rowCount() > 0 && m_model->rows().first().difference.taken == Side::Theirs ? DifferenceModel::There : DifferenceModel::Here));
    m_table->setFocus();
}

bool MergePage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::Resize)
        fit();
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            store();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void MergePage::fit()
{
    shareWidth(m_table, {DifferenceModel::Here, DifferenceModel::There});
    m_table->resizeRowsToContents();
}

void MergePage::store()
{
    QList<ImportReport> reports;
    int record = 0;
    for (PendingImport &import : m_imports) {
        for (Incoming &incoming : import.incoming)
            incoming.differences = m_model->differences(record++);
        const Result<ImportReport> report = storePostmortem(m_store, import);
        if (!report) {
            m_messages->complain(report.error());
            return;
        }
        reports.append(*report);
    }
    Q_EMIT imported(reports);
}

} // namespace hindsight
