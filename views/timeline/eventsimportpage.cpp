// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsimportpage.h"

#include "eventcolumns.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/controls/zonebox.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRows = 500;
constexpr int shownUnread = 200;

QTableWidget *makeTable(const QString &name, const QString &label, const QStringList &columns, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(label);
    table->setColumnCount(int(columns.size()));
    table->setHorizontalHeaderLabels(columns);
    table->setWordWrap(false);
    showRows(table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(int(columns.size()) - 1, QHeaderView::Stretch);
    fitToType(table, [table] { table->verticalHeader()->setDefaultSectionSize(std::max(controlHeight - 4, table->fontMetrics().height() + 10)); });
    return table;
}

void setRow(QTableWidget *table, int row, const QStringList &texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts[column].simplified());
        item->setToolTip(texts[column].left(2000).toHtmlEscaped());
        table->setItem(row, column, item);
    }
}

} // namespace

EventsImportPage::EventsImportPage(Store &store, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_messages(new MessageBar)
    , m_job([this](Result<Look> look) { show(std::move(look)); })
{
    setObjectName(u"eventsImport"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *title = new PageTitle(tr("Import events"), content);
    m_run = new QPushButton(tr("Import"), content);
    m_run->setObjectName(u"importEvents"_s);
    m_run->setAutoDefault(false);
    m_run->setDefault(true);
    title->add(m_run);
    connect(title, &PageTitle::back, this, &EventsImportPage::back);
    connect(m_run, &QPushButton::clicked, this, &EventsImportPage::import);
    m_file = makeMuted({}, content);
    m_file->setTextFormat(Qt::PlainText);
    m_found = makeLabel({}, textSize, QFont::DemiBold, content);
    m_found->setObjectName(u"foundEvents"_s);
    m_found->setWordWrap(true);

    m_columnGrid = new EventColumns(content);
    m_columns = new PageSection(tr("What the columns say"), content);
    m_columns->add(m_columnGrid);
    connect(m_columnGrid, &EventColumns::roleChosen, this, [this](const QString &column, EventRole role) {
        m_chosen = m_look->mapping;
        m_chosen->roles.insert(column, role);
        look();
    });
    m_rows = makeTable(u"eventPreview"_s, tr("What the rows become"), {tr("Time"), tr("Kind"), tr("Who"), tr("What")}, content);
    m_preview = new PageSection(tr("What the rows become"), content);
    m_preview->add(m_rows, 1);
    m_unreadRows = makeTable(u"unreadRows"_s, tr("Lines that cannot be read"), {tr("Line"), tr("Text")}, content);
    m_unread = new PageSection(tr("Kept as source lines"), content);
    m_unread->add(m_unreadRows, 1);

    auto *left = new QVBoxLayout;
    left->addWidget(m_columns);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(2 * grid);
    right->addWidget(m_preview, 3);
    right->addWidget(m_unread, 1);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(3 * grid);
    m_body->addLayout(left, 2);
    m_body->addLayout(right, 3);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(m_file);
    layout->addWidget(m_messages);
    layout->addWidget(m_found);
    layout->addWidget(makeQuestions());
    layout->addLayout(m_body, 1);
    setWidget(content);
}

QWidget *EventsImportPage::makeQuestions()
{
    auto *place = new QWidget;
    m_incident = new ChoiceBox(place);
    m_incident->setObjectName(u"eventsIncident"_s);
    m_incident->setAccessibleName(tr("Incident"));
    m_date = new QLineEdit(place);
    m_date->setObjectName(u"eventsDate"_s);
    m_date->setAccessibleName(tr("Day of times without one"));
    m_date->setPlaceholderText(u"2024-07-20"_s);
    m_zone = new ZoneBox(place);
    m_zone->setObjectName(u"eventsZone"_s);
    m_zone->setAccessibleName(tr("Zone of times without one"));
    m_as = new ChoiceBox(place);
    m_as->setObjectName(u"eventsAs"_s);
    m_as->setAccessibleName(tr("Take them in as"));
    m_as->addItem(tr("Events of the timeline"), int(ReadAs::Events));
    m_as->addItem(tr("Source lines, to make events of"), int(ReadAs::SourceLines));
    for (QComboBox *box : {m_incident, m_zone, m_as}) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    QFormLayout *form = makeForm(nullptr);
    for (QWidget *field : std::initializer_list<QWidget *>{m_incident, m_date, m_zone, m_as}) {
        QLabel *label = makeMuted(field->accessibleName(), place);
        label->setWordWrap(false);
        label->setBuddy(field);
        form->addRow(label, field);
    }
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addLayout(form);
    auto *masks = new FlowLayout;
    masks->setSpacing(2 * grid);
    layout->addLayout(masks);
    const auto sentence = [](Sensitive kind) {
        switch (kind) {
        case Sensitive::Card: return tr("Mask card numbers");
        case Sensitive::Email: return tr("Mask e-mail addresses");
        case Sensitive::Iban: return tr("Mask IBANs");
        case Sensitive::Token: return tr("Mask passwords and tokens");
        case Sensitive::Phone: return tr("Mask phone numbers");
        }
        return QString();
    };
    for (const Named<Sensitive> &named : sensitiveNames) {
        auto *box = new QCheckBox(sentence(named.value), place);
        box->setObjectName(u"mask."_s + QLatin1StringView(named.name));
        box->hide();
        masks->addWidget(box);
        m_masks.insert(named.value, box);
        connect(box, &QCheckBox::clicked, this, &EventsImportPage::showRows);
    }
    connect(m_incident, &QComboBox::activated, this, &EventsImportPage::chooseIncident);
    connect(m_date, &QLineEdit::textEdited, this, &EventsImportPage::look);
    connect(m_date, &QLineEdit::returnPressed, this, &EventsImportPage::import);
    connect(m_zone, &QComboBox::editTextChanged, this, &EventsImportPage::look);
    connect(m_as, &QComboBox::activated, this, &EventsImportPage::look);
    return place;
}

void EventsImportPage::start(const QString &name, const QString &incident)
{
    m_messages->clear();
    m_look.reset();
    m_chosen.reset();
    m_name = name;
    m_bytes.clear();
    m_rows->setRowCount(0);
    m_unreadRows->setRowCount(0);
    m_found->clear();
    m_run->setEnabled(false);
    for (const auto &[kind, box] : m_masks.asKeyValueRange())
        box->setChecked(kind == Sensitive::Card);
    m_incident->clear();
    const auto incidents = m_store.incidents();
    for (const IncidentRow &row : incidents ? *incidents : QList<IncidentRow>())
        m_incident->addItem(u"INC-%1 %2"_s.arg(row.number).arg(row.title), row.uid);
    m_incident->setCurrentIndex(std::max(0, m_incident->findData(incident)));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        m_messages->complain(Error{Error::Kind::Input, tr("The file could not be read: %1.").arg(file.errorString()), name});
        return;
    }
    m_bytes = file.readAll();
    m_file->setText(tr("%1, %2", "name of a file, and its size").arg(QFileInfo(name).fileName(), QLocale().formattedDataSize(m_bytes.size())));
    chooseIncident();
}

void EventsImportPage::chooseIncident()
{
    const auto record = m_store.record(m_incident->currentData().toString());
    const TimeContext usual = timeContextOf(record.value_or(Record{}));
    m_date->setText(usual.date.toString(Qt::ISODate));
    const QSignalBlocker blocked(m_zone); // one look for both
    m_zone->setEditText(usual.zone.isEmpty() ? u"UTC"_s : usual.zone);
    look();
}

Result<TimeContext> EventsImportPage::context() const
{
    TimeContext context{.zone = m_zone->currentText().trimmed()};
    const QString date = m_date->text().trimmed();
    context.date = QDate::fromString(date, Qt::ISODate);
    if (!date.isEmpty() && !context.date.isValid())
        return failure(Error::Kind::Input, tr("“%1” is no day; write it like 2024-07-20.").arg(date));
    if (!zoneNamed(context.zone))
        return failure(Error::Kind::Input, tr("No zone is called “%1”.").arg(context.zone));
    return context;
}

void EventsImportPage::look()
{
    m_run->setEnabled(false);
    const auto asked = context();
    if (!asked) {
        m_job.stop();
        m_found->setText(asked.error().text);
        return;
    }
    const Answers answers{m_chosen, *asked, ReadAs(m_as->currentData().toInt())};
    // The file is opened once; its table is shared with the thread.
    std::optional<EventMapping> remembered;
    std::optional<EventFile> opened;
    if (m_look) {
        opened = m_look->file;
        remembered = m_look->mapping;
    }
    const auto entries = m_store.all<ListEntry>();
    m_job.start([bytes = m_bytes, name = m_name, answers, opened, remembered, entries = entries.value_or(QList<ListEntry>())](const Task<> &) -> Result<Look> {
        Look look;
        if (opened) {
            look.file = *opened;
            look.mapping = *remembered;
        } else {
            auto file = openEventFile(bytes, name);
            if (!file)
                return std::unexpected(file.error());
            look.file = std::move(*file);
            look.file.names = slackNamesBeside(name);
            look.mapping = rememberedMapping(entries, look.file.table).value_or(look.file.guess.mapping);
        }
        look.mapping = answers.mapping.value_or(look.mapping);
        look.read = readEvents(look.file, look.mapping, answers.context, answers.as);
        look.sensitive = sensitiveIn(look.read.parts, look.read.unread);
        return look;
    });
}

void EventsImportPage::show(Result<Look> look)
{
    m_messages->clear();
    if (!look) {
        m_messages->complain(look.error());
        m_found->clear();
        return;
    }
    const bool first = !m_look;
    m_look = std::move(*look);
    m_columns->setVisible(!m_look->file.own && m_look->file.chat.isEmpty());
    if (m_columns->isVisibleTo(this))
        m_columnGrid->show(m_look->file.table, m_look->mapping);
    m_as->setEnabled(!m_look->file.own);
    m_found->setText(summary());
    showMasks();
    showRows();
    const ReadEvents &read = m_look->read;
    m_run->setEnabled(!read.needsDate && !m_store.isReadOnly() && m_incident->count() > 0 && (!read.parts.events.isEmpty() || !read.parts.lines.isEmpty()));
    if (first && isVisible())
        m_run->isEnabled() ? m_run->setFocus() : m_date->setFocus();
}

QString EventsImportPage::summary() const
{
    const ReadEvents &read = m_look->read;
    QStringList told;
    if (m_look->file.own)
        told.append(tr("A file of Hindsight’s own."));
    else if (!m_look->file.chat.isEmpty())
        told.append(tr("A copied chat."));
    else if (!m_look->file.guess.form.isEmpty())
        told.append(tr("It looks like an export of %1.").arg(m_look->file.guess.form));
    const int lines = int(read.parts.events.isEmpty() ? read.parts.lines.size() : 0);
    if (!read.parts.events.isEmpty())
        told.append(tr("%Ln event(s) were found.", nullptr, int(read.parts.events.size())));
    if (lines > 0)
        told.append(tr("%Ln line(s) were found.", nullptr, lines));
    if (read.needsDate)
        told.append(tr("On which day was the first one? Write it like 2024-07-20."));
    else if (read.parts.events.isEmpty() && lines == 0)
        told.append(tr("No row is an event. Choose which columns say when and what."));
    if (m_incident->count() == 0)
        told.append(tr("There is no incident yet that they could belong to."));
    if (!read.unread.isEmpty())
        told.append(tr("%Ln line(s) cannot be read.", nullptr, int(read.unread.size())));
    for (const Finding &finding : read.findings.first(std::min<qsizetype>(read.findings.size(), 5)))
        told.append(finding.line > 0 ? tr("Line %1: %2").arg(finding.line).arg(finding.text) : finding.text);
    return told.join(u' ');
}

void EventsImportPage::showMasks()
{
    const QLocale locale;
    for (auto it = m_masks.begin(); it != m_masks.end(); ++it) {
        const int count = m_look->sensitive.value(it.key());
        const QString text = it.value()->text().section(u" ("_s, 0, 0);
        it.value()->setText(u"%1 (%2)"_s.arg(text, locale.toString(count)));
        it.value()->setVisible(count > 0);
    }
}

QSet<Sensitive> EventsImportPage::kindsToMask() const
{
    QSet<Sensitive> kinds;
    for (auto it = m_masks.begin(); it != m_masks.end(); ++it) {
        if (it.value()->isChecked())
            kinds.insert(it.key());
    }
    return kinds;
}

void EventsImportPage::showRows()
{
    const QSet<Sensitive> kinds = kindsToMask();
    const ReadEvents &read = m_look->read;
    const TimeContext context = this->context().value_or(TimeContext{});
    const bool lines = read.parts.events.isEmpty();
    const qsizetype count = std::min<qsizetype>(lines ? read.parts.lines.size() : read.parts.events.size(), shownRows);
    m_rows->setRowCount(int(count));
    for (int row = 0; row < count; ++row) {
        if (lines) {
            const SourceLine &line = read.parts.lines[row];
            setRow(m_rows, row, {editText(line.at, context), choiceLabel(line.kind), line.author, masked(line.text, kinds)});
        } else {
            const TimelineEvent &event = read.parts.events[row];
            setRow(m_rows, row, {editText(event.at, context), choiceLabel(QLatin1StringView(nameOf(event.kind))), event.actor, masked(event.text, kinds)});
        }
    }
    const qsizetype unread = std::min<qsizetype>(read.unread.size(), shownUnread);
    m_unreadRows->setRowCount(int(unread));
    for (int row = 0; row < unread; ++row)
        setRow(m_unreadRows, row, {QLocale().toString(read.unread[row].line), masked(read.unread[row].text.left(1000), kinds)});
    m_unread->setVisible(unread > 0);
}

void EventsImportPage::import()
{
    if (!m_run->isEnabled())
        return;
    const QString incident = m_incident->currentData().toString();
    const auto record = m_store.record(incident);
    if (!record)
        return m_messages->complain(record.error());
    ReadEvents read = m_look->read;
    const QSet<Sensitive> kinds = kindsToMask();
    hindsight::mask(read.parts, read.unread, kinds);
    const bool asLines = read.parts.events.isEmpty();
    const auto made = importEvents(m_store, *record, std::move(read), m_look->file, m_look->mapping);
    if (!made)
        return m_messages->complain(made.error());
    const auto step = m_store.apply(made->changes, tr("Events imported from %1").arg(m_look->file.name));
    if (!step)
        return m_messages->complain(step.error());
    QStringList told;
    if (made->events > 0)
        told.append(tr("%Ln event(s) added.", nullptr, made->events));
    if (made->lines > 0)
        told.append(tr("%Ln source line(s) added.", nullptr, made->lines));
    if (made->updated > 0)
        told.append(tr("%Ln event(s) changed.", nullptr, made->updated));
    if (made->known > 0)
        told.append(tr("%Ln were there already.", nullptr, made->known));
    if (made->unread > 0)
        told.append(tr("%Ln line(s) could not be read, and wait with the source lines.", nullptr, made->unread));
    if (told.isEmpty())
        told.append(tr("There was nothing new in it."));
    m_look.reset();
    m_bytes.clear();
    Q_EMIT imported(incident, asLines, told.join(u' '));
}

void EventsImportPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void EventsImportPage::arrange()
{
    const bool wide = width() > fontMetrics().averageCharWidth() * 110;
    m_body->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setMinimumHeight(fontMetrics().height() * 10);
    m_unreadRows->setMinimumHeight(fontMetrics().height() * 5);
}

} // namespace hindsight
