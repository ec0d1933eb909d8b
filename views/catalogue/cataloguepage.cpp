// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguepage.h"

#include "cataloguesection.h"
#include "models/lists/cataloguelist.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct DatabaseList
{
    QString name;
    QString title;
    QString about;
    const EntityInfo *entity = nullptr;
    QString list; ///< of a plain list
    QList<FieldColumn> columns;
    QString addHint;
};

QList<DatabaseList> databaseLists()
{

    const auto plain = [](const QString &list, const QString &title, const QString &about) {
        return DatabaseList{list, title, about, &tableOf<ListEntry>().info, list, {{u"name"_s}, {u"description"_s}}, CataloguePage::tr("Add an entry")};
    };
    return {
        {u"severities"_s,
         CataloguePage::tr("Severities"),
         CataloguePage::tr(
             "The worst one first. Days to the postmortem: how many days after an incident was resolved its postmortem is due; the incident offers that day."),
         &tableOf<SeverityLevel>().info,
         {},
         {{u"name"_s}, {u"description"_s}, {u"postmortem_due_days"_s, CataloguePage::tr("Days to the postmortem")}},
         CataloguePage::tr("Add a severity")},
        {u"services"_s,
         CataloguePage::tr("Services"),
         CataloguePage::tr("What can break, and whose it is."),
         &tableOf<Service>().info,
         {},
         {{u"name"_s}, {u"team"_s}, {u"description"_s}},
         CataloguePage::tr("Add a service")},
        {u"teams"_s,
         CataloguePage::tr("Teams"),
         CataloguePage::tr("Who answers for services and action items."),
         &tableOf<Team>().info,
         {},
         {{u"name"_s}, {u"contact"_s}},
         CataloguePage::tr("Add a team")},
        {u"people"_s,
         CataloguePage::tr("People"),
         CataloguePage::tr(
             "Other names: what the same person is called in chats and trackers, with commas between them. Who has left stays in the history and is not "
             "offered any more."),
         &tableOf<Person>().info,
         {},
         {{u"name"_s}, {u"email"_s}, {u"team"_s}, {u"aliases"_s}, {u"left"_s}},
         CataloguePage::tr("Add a person")},
        {u"policies"_s,
         CataloguePage::tr("Due dates of action items"),
         CataloguePage::tr(
             "In how many days after it was promised an action item is due, by the severity of the incident and its own priority; an empty severity or "
             "priority means any. The incident offers that day to those that have no due date."),
         &tableOf<Policy>().info,
         {},
         {{u"severity"_s}, {u"priority"_s}, {u"due_days"_s, CataloguePage::tr("Days")}},
         CataloguePage::tr("Add a policy: an empty severity or priority means any")},
        {u"deadlines"_s,
         CataloguePage::tr("Deadlines"),
         CataloguePage::tr(
             "Whom an incident has to be told, and how soon after a milestone. Those that are marked are offered to every incident; whether a law applies, "
             "you decide."),
         &tableOf<DeadlinePreset>().info,
         {},
         {{u"name"_s}, {u"recipient"_s}, {u"starts_at"_s}, {u"allowed_minutes"_s}, {u"offered"_s, CataloguePage::tr("Offered")}},
         CataloguePage::tr("Add a deadline")},
        plain(u"cause_category"_s, CataloguePage::tr("Causes"), CataloguePage::tr("Categories of causes.")),
        plain(u"trigger"_s, CataloguePage::tr("Triggers"), CataloguePage::tr("Categories of what set an incident off.")),
        plain(u"theme"_s, CataloguePage::tr("Themes"), CataloguePage::tr("Themes of improvements and action items.")),
        plain(u"role"_s, CataloguePage::tr("Roles"), CataloguePage::tr("What people do in an incident.")),
        plain(u"channel"_s, CataloguePage::tr("Channels"), CataloguePage::tr("How people are told.")),
    };
}

} // namespace

CataloguePage::CataloguePage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_lists(new QListWidget(this))
    , m_sections(new QStackedWidget(this))
{
    setObjectName(u"cataloguePage"_s);
    setAccessibleName(tr("Lists of this database"));
    m_lists->setObjectName(u"lists"_s);
    m_lists->setAccessibleName(tr("Lists"));
    m_lists->setFrameShape(QFrame::NoFrame);
    m_lists->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const DatabaseList &list : databaseLists()) {
        m_lists->addItem(list.title);
        m_lists->item(m_lists->count() - 1)->setData(Qt::UserRole, list.name);
    }
    fitToType(m_lists, [this] { m_lists->setFixedWidth(m_lists->sizeHintForColumn(0) + 6 * grid); });
    auto *title = new PageTitle(tr("Lists of this database"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * grid);
    row->addWidget(m_lists);
    row->addWidget(m_sections, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(2 * grid);
    layout->addWidget(title);
    layout->addLayout(row, 1);
    setFocusProxy(m_lists);
    connect(title, &PageTitle::back, this, &CataloguePage::back);
    connect(m_lists, &QListWidget::currentRowChanged, this, &CataloguePage::showList);
    m_lists->setCurrentRow(0);
}

void CataloguePage::showList(int row)
{
    const DatabaseList list = databaseLists().value(row);
    if (!list.entity)
        return;
    QWidget *shown = m_sections->findChild<QWidget *>(u"section."_s + list.name);
    if (!shown) { // made when it is looked at for the first time
        auto *area = new QScrollArea(m_sections);
        area->setObjectName(u"section."_s + list.name);
        area->setAccessibleName(list.title);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        auto *content = new QWidget(area);
        content->setBackgroundRole(QPalette::Base);
        content->setAutoFillBackground(true);
        auto *model = new CatalogueModel(m_store, *list.entity, list.list, list.columns, list.addHint, this);
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins({});
        column->addWidget(new CatalogueSection(m_store, list.name, list.title, list.about, model, content));
        column->addStretch();
        area->setWidget(content);
        m_sections->addWidget(area);
        shown = area;
    }
    m_sections->setCurrentWidget(shown);
}

} // namespace hindsight
