// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusimportpage.h"

#include "models/lists/actions/statusproblems.h"
#include "views/controls/celldelegate.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/readonly.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QTableView>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 << 20; ///< bytes; a tracker's file is no log

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Input, StatusImportPage::tr("It cannot be read: %1.").arg(file.errorString()), name);
    if (file.size() > largestFile)
        return failure(Error::Kind::Input, StatusImportPage::tr("It is too large for a file of statuses (more than 64 MB)."), name);
    return file.readAll();
}

} // namespace

StatusImportPage::StatusImportPage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new DifferenceModel(DifferenceModel::Sides::HereAndTracker, this))
    , m_problems(new StatusProblemModel(this))
    , m_sentence(makeMuted({}, this))
    , m_messages(new MessageBar(this))
{
    setObjectName(u"statusImportPage"_s);
    setAccessibleName(tr("Import statuses"));
    m_sentence->setObjectName(u"statusSentence"_s);
    m_sentence->setWordWrap(true);
    m_problemTable = makeTable(u"statusProblems"_s, tr("Lines that are not taken, and why"), m_problems);
    m_table = makeTable(u"statusDifferences"_s, tr("What the tracker says differently"), m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);

    const auto button = [this](const QString &name, const QString &text, auto run) {
        QPushButton *made = makeButton(name, text, {}, this);
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    m_choices = new QWidget(this);
    auto *flow = new FlowLayout(m_choices);
    flow->addWidget(button(u"keepHere"_s, tr("Keep what is here"), [this] { m_model->takeAll(Side::Mine); }));
    flow->addWidget(button(u"takeTracker"_s, tr("Take what the tracker says"), [this] { m_model->takeAll(Side::Theirs); }));
    m_apply = button(u"applyStatuses"_s, tr("Apply"), [this] { apply(); });
    m_apply->setDefault(true);
    m_apply->setToolTip(tr("Store what is ticked, as one step (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, m_apply, &QPushButton::click);
    auto *title = new PageTitle(tr("Import statuses"), this);
    title->add(m_apply);
    connect(title, &PageTitle::back, this, &StatusImportPage::back);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_messages);
    layout->addWidget(m_problemTable);
    layout->addWidget(m_choices);
    layout->addWidget(m_table, 1);
    layout->addStretch(); // where there is no table
}

QTableView *StatusImportPage::makeTable(const QString &name, const QString &accessibleName, QAbstractItemModel *model)
{
    auto *table = new QTableView(this);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    showRows(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setItemDelegate(new CellDelegate(table));
    table->setWordWrap(true);
    table->installEventFilter(this);
    return table;
}

Result<void> StatusImportPage::start(const QString &file)
{
    const auto diff = bytesOf(file).and_then([&](const QByteArray &bytes) { return readStatusFile(bytes, file); }).and_then([&](const StatusFile &read) {
        return statusDiffOf(m_store, read, QFileInfo(file).lastModified());
    });
    if (!diff)
        return std::unexpected(diff.error());
    m_file = file;
    m_messages->clear();
    show(*diff);
    return {};
}

void StatusImportPage::show(const StatusDiff &diff)
{
    m_diff = diff;
    m_model->setDifferences(statusRows(diff));
    m_problems->setProblems(diff.problems);
    QStringList sentences
        = {diff.edits.isEmpty() ? tr("%1 says nothing new.").arg(QFileInfo(m_file).fileName())
                                : tr("%1 says something new of %n action item(s).", nullptr, int(diff.edits.size())).arg(QFileInfo(m_file).fileName())};
    if (diff.same > 0)
        sentences.append(tr("%n line(s) say what is here already.", nullptr, diff.same));
    if (!diff.problems.isEmpty())
        sentences.append(tr("%n line(s) have a problem; nothing of them is ticked.", nullptr, int(diff.problems.size())));
    m_sentence->setText(sentences.join(u' '));
    const bool isDifferent = m_model->rowCount() > 0;
    m_problemTable->setVisible(!diff.problems.isEmpty());
    m_table->setVisible(isDifferent);
    m_choices->setVisible(isDifferent);
    m_apply->setEnabled(isDifferent);
    keepReadOnly(m_store, m_apply);
    fit();
}

void StatusImportPage::takeFocus()
{
    QTableView *table = m_model->rowCount() > 0 ? m_table : m_problemTable;
    if (table->isHidden()) {
        setFocus();
        return;
    }
    table->setCurrentIndex(table->model()->index(0, table == m_table ? int(DifferenceModel::There) : 0));
    table->setFocus();
}

bool StatusImportPage::eventFilter(QObject *object, QEvent *event)
{
    // The page is as wide before its tables are: only they know how much there is to share.
    if (event->type() == QEvent::Resize && static_cast<QResizeEvent *>(event)->size().width() != static_cast<QResizeEvent *>(event)->oldSize().width())
        QMetaObject::invokeMethod(this, &StatusImportPage::fit, Qt::QueuedConnection);
    return QWidget::eventFilter(object, event);
}

void StatusImportPage::fit()
{
    constexpr int problemsInSight = 5;
    layout()->activate();
    shareWidth(m_table, {DifferenceModel::Place, DifferenceModel::Here, DifferenceModel::There});
    shareWidth(m_problemTable, {StatusProblemModel::Text});
    m_table->resizeRowsToContents();
    m_problemTable->resizeRowsToContents();
    int height = m_problemTable->horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < std::min(m_problems->rowCount(), problemsInSight); ++row)
        height += m_problemTable->rowHeight(row);
    m_problemTable->setFixedHeight(height);
}

void StatusImportPage::apply()
{
    const QList<Change> changes = statusChanges(m_diff, *m_model);
    if (changes.isEmpty()) {
        m_messages->tell(tr("Nothing is ticked in the column of the tracker, so there is nothing to store."), {}, u"apply"_s);
        return;
    }
    const auto step = m_store.apply(changes, tr("Statuses taken from %1").arg(QFileInfo(m_file).fileName()));
    if (step) {
        Q_EMIT applied(tr("%n action item(s) changed.", nullptr, int(changes.size())));
        return;
    }
    m_messages->complain(step.error(),
                         {{tr("Look again"),
                           [this] {
                               if (const auto again = start(m_file))
                                   takeFocus();
                               else
                                   m_messages->complain(again.error(), {}, u"apply"_s);
                           }}},
                         u"apply"_s);
}

} // namespace hindsight
