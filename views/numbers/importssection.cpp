// SPDX-License-Identifier: GPL-3.0-or-later
#include "importssection.h"

#include "models/incident/timetext.h"
#include "models/lists/choices.h"
#include "models/metrics/ranges.h"
#include "models/metrics/zonefix.h"
#include "models/store/numbers/numbersteps.h"
#include "numberstext.h"
#include "views/controls/messagebar.h"
#include "views/controls/rowtable.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"
#include "zonemenu.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShownRows = 6; // then the table scrolls

QString outcomesText(const Batch &batch)
{
    const QJsonObject outcomes = batch.counts[u"outcomes"_s].toObject();
    QStringList texts;
    for (const Named<Outcome> &named : outcomeNames) {
        const qint64 rows = outcomes[QLatin1StringView(named.name)].toInteger();
        if (rows > 0)
            texts.append(choiceLabel(QString::fromLatin1(named.name)) + u' ' + countText(rows));
    }
    return texts.join(u", "_s);
}

} // namespace

ImportsSection::ImportsSection(Store &store, QWidget *parent)
    : PageSection(tr("Imports"), parent)
    , m_store(store)
    , m_name(new QLineEdit(this))
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_table(new QTableView(this))
    , m_none(makeMuted(tr("Nothing was imported into this source yet."), this))
{
    setObjectName(u"importsSection"_s);
    m_name->setObjectName(u"sourceName"_s);
    m_name->setAccessibleName(tr("Name of the source"));
    m_model->setHorizontalHeaderLabels({tr("State"), tr("Rows"), tr("From"), tr("To"), tr("Time zone"), tr("Outcomes"), tr("Buckets"), tr("Files")});
    m_table->setObjectName(u"imports"_s);
    m_table->setAccessibleName(tr("Imports"));
    m_table->setModel(m_model);
    showRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);

    m_zoneOf = new ZoneButton(tr("Time zone"), this);
    connect(m_zoneOf, &ZoneButton::zoneChosen, this, [this](const QString &zone) {
        if (const Batch *batch = selected())
            tell(correctZone(m_store, Batch(*batch), zone));
    });
    m_hide = makeButton(u"hideImport"_s, tr("Hide"), u"view-hidden"_s, this);
    m_hide->setToolTip(tr("Takes the numbers of this import out of all sums, or back in"));
    m_remove = makeButton(u"removeImport"_s, tr("Remove"), u"edit-delete"_s, this);
    QPushButton *import = makeButton(u"importMore"_s, tr("Import numbers"), u"document-import"_s, this);
    connect(m_hide, &QPushButton::clicked, this, &ImportsSection::hideOrShow);
    connect(m_remove, &QPushButton::clicked, this, &ImportsSection::remove);
    connect(import, &QPushButton::clicked, this, &ImportsSection::importWanted);
    connect(m_name, &QLineEdit::editingFinished, this, &ImportsSection::rename);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportsSection::readButtons);
    connect(&m_store, &Store::changed, this, &ImportsSection::read);

    auto *bar = new WrapBar(this);
    bar->left()->addWidget(m_name);
    bar->left()->addStretch();
    for (QPushButton *each : std::initializer_list<QPushButton *>{m_zoneOf, m_hide, m_remove, import})
        bar->right()->addWidget(each);
    add(bar);
    add(m_table);
    add(m_none);
    read();
    fitToType(m_table, [this] { fit(); });
}

ImportsSection::~ImportsSection()
{
    m_name->disconnect(this); // they say good-bye when this is gone
    m_table->selectionModel()->disconnect(this);
}

void ImportsSection::setSource(const QString &uid)
{
    m_source = uid;
    messages()->clear();
    read();
}

bool ImportsSection::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete && selected()) {
        remove();
        return true;
    }
    return PageSection::eventFilter(object, event);
}

QString ImportsSection::stateOf(const Batch &batch) const
{
    return choiceLabel(batch.state == BatchState::Hidden ? u"hidden"_s : m_counting.contains(batch.uid) ? u"active"_s : u"replaced"_s);
}

void ImportsSection::read()
{
    const Batch *before = selected();
    const QString uid = before ? before->uid : QString();
    m_batches.clear();
    m_counting.clear();
    const auto source = m_source.isEmpty() ? Result<MetricSource>(failure(Error::Kind::NotFound, {})) : m_store.metricSource(m_source);
    const auto batches = source ? m_store.batches(m_source) : Result<QList<Batch>>(QList<Batch>());
    if (batches)
        m_batches = *batches;
    else
        messages()->complain(batches.error(), {}, u"read"_s);
    for (const Batch &batch : countingOf(m_batches))
        m_counting.append(batch.uid);
    m_zone = source && !source->zone.isEmpty() ? source->zone : u"UTC"_s;
    if (!m_name->isModified() || !m_name->hasFocus())
        m_name->setText(source ? source->name : QString());
    m_name->setEnabled(source.has_value());

    m_model->removeRows(0, m_model->rowCount());
    int current = 0;
    for (const Batch &batch : std::as_const(m_batches)) {
        const QString zone = zoneOf(batch).isEmpty() ? m_zone : zoneOf(batch);
        const auto span = spanOf(batch);
        const auto time = [&](qint64 at) { return span ? secondText(at, zone) : QString(); };
        QList<QStandardItem *> row;
        for (const QString &text : {stateOf(batch), countText(batch.rows), time(span ? span->from : 0), time(span ? span->to - 1 : 0), zone,
                                    outcomesText(batch), durationText(batch.bucketSeconds * microsecondsPerSecond), batch.files.join(u", "_s)}) {
            auto *item = new QStandardItem(text);
            item->setToolTip(text.toHtmlEscaped());
            row.append(item);
        }
        row[Rows]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (QStandardItem *item : std::as_const(row)) {
            if (!m_counting.contains(batch.uid) || batch.state == BatchState::Hidden)
                item->setForeground(palette().color(QPalette::PlaceholderText));
        }
        if (batch.uid == uid)
            current = m_model->rowCount();
        m_model->appendRow(row);
    }
    m_table->setCurrentIndex(m_model->index(current, 0));
    m_table->setVisible(!m_batches.isEmpty());
    m_none->setVisible(m_batches.isEmpty());
    fit();
    readButtons();
}

void ImportsSection::fit()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    m_name->setMinimumWidth(metrics.averageCharWidth() * 24);
    const QFont figures = tabular(m_table->font());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            m_model->item(row, column)->setFont(figures);
    }
    m_table->resizeColumnsToContents();
    const int high = std::max(listRowHeight, metrics.height() + 10), rows = std::min(int(m_batches.size()), mostShownRows);
    m_table->verticalHeader()->setDefaultSectionSize(high);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * high + m_table->horizontalScrollBar()->sizeHint().height() + grid);
}

void ImportsSection::readButtons()
{
    const Batch *batch = selected();
    m_hide->setEnabled(batch && !m_store.isReadOnly());
    m_remove->setEnabled(batch && !m_store.isReadOnly());
    m_zoneOf->setEnabled(false);
    if (batch)
        m_zoneOf->setBatch(*batch, m_store.isReadOnly() ? tr("The database can only be read.") : whyZoneStays(*batch, m_batches));
    const bool hidden = batch && batch->state == BatchState::Hidden;
    m_hide->setText(hidden ? tr("Show") : tr("Hide"));
    m_hide->setIcon(themeIcon(hidden ? u"view-visible"_s : u"view-hidden"_s));
}

const Batch *ImportsSection::selected() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_batches.size() ? &m_batches[row] : nullptr;
}

void ImportsSection::hideOrShow()
{
    if (const Batch *batch = selected())
        tell(setBatchHidden(m_store, Batch(*batch), batch->state == BatchState::Active));
}

void ImportsSection::remove()
{
    if (const Batch *batch = selected())
        tell(removeBatch(m_store, Batch(*batch)));
}

void ImportsSection::rename()
{
    if (!m_name->isModified())
        return;
    m_name->setModified(false);
    if (const auto source = m_store.metricSource(m_source); source && source->name != m_name->text().simplified())
        tell(renameSource(m_store, *source, m_name->text()));
    read();
}

void ImportsSection::tell(const Result<Step> &step)
{
    messages()->clear(u"step"_s);
    if (!step) {
        messages()->complain(step.error(), {}, u"step"_s);
        return;
    }
    if (step->seq > 0)
        messages()->tell(step->sentence, {{tr("Undo"), [this, seq = step->seq] { tell(m_store.revert(seq)); }}}, u"step"_s);
}

} // namespace hindsight
