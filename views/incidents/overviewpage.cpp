// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include "deadlineoffer.h"
#include "dueoffer.h"
#include "factsview.h"
#include "models/incident/deadlines.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/lists/cells.h"
#include "models/lists/partmodel.h"
#include "views/controls/boundedit.h"
#include "views/controls/findinglist.h"
#include "views/controls/incidentform.h"
#include "views/controls/markdownkeys.h"
#include "views/controls/messagebar.h"
#include "views/controls/partsection.h"
#include "views/highlighting/highlighting.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QGridLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(OpenIncident &incident, QWidget *parent)
    : QScrollArea(parent)
    , m_incident(incident)
{
    setObjectName(u"overview"_s);
    setAccessibleName(tr("Overview"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(pageMargin, pageMargin, pageMargin, 3 * pageMargin);
    m_rows->setSpacing(2 * grid);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_rows->addLayout(m_columns, 1);
    m_columns->setSpacing(4 * grid);
    m_columns->addWidget(makeTexts(), 5);
    m_columns->addWidget(makeFacts(), 4);
    setWidget(content);
    connect(&m_incident, &OpenIncident::changed, this, [this] {
        readDurations();
        readImpact();
        readDeadlines();
    });
    fitToType(this, [this] {
        if (testAttribute(Qt::WA_Resized))
            fitColumns();
    });
    readDurations();
    readImpact();
    readDeadlines();
}

void OverviewPage::setTop(QWidget *top)
{
    m_rows->insertWidget(0, top);
    top->show();
}

bool OverviewPage::showPlace(const QString &entity, const QString &uid, const QString &field)
{
    QWidget *place = nullptr;
    if (entity == "incident"_L1) {
        for (BoundEdit *text : std::as_const(m_texts)) {
            if (text->field() == field)
                place = text;
        }
        if (!place)
            place = m_form->editor(field);
    }
    for (PartSection *part : std::as_const(m_parts)) {
        if (part->table()->objectName() == entity) {
            part->table()->select(uid, field);
            place = part->table();
        }
    }
    if (!place)
        return false;
    ensureWidgetVisible(place, 0, pageMargin);
    place->setFocus();
    return true;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitColumns();
}

void OverviewPage::fitColumns()
{
    const bool wide = width() > fontMetrics().averageCharWidth() * 120;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QWidget *OverviewPage::makeTexts()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(2 * grid);
    const std::pair<QString, QString> fields[] = {
        {u"summary"_s, tr("What happened, in three sentences a colleague understands.")},
        {u"impact"_s, tr("Who was hurt, how many, and how they noticed.")},
        {u"root_cause_summary"_s, tr("Why it happened, in one paragraph. Single causes stand on their own page.")},
        {u"detection"_s, tr("How it was noticed, and what could have told earlier.")},
        {u"resolution"_s, tr("What ended it, and how that was checked.")},
        {u"conclusion"_s, tr("What everybody should take away.")},
    };
    const EntityInfo &entity = tableOf<Incident>().info;
    for (const auto &[name, hint] : fields) {
        auto *section = new PageSection(headerText(entity.fields[entity.indexOf(name)]), column);
        auto *edit = new BoundEdit(m_incident, name, section);
        edit->setObjectName(name);
        edit->setAccessibleName(headerText(entity.fields[entity.indexOf(name)]));
        edit->setPlaceholderText(hint);
        colourMarkdown(edit, false);
        addMarkdownKeys(edit, m_incident);
        edit->takePictures();
        edit->setMinimumLines(2);
        section->add(edit);
        connect(edit, &BoundEdit::pendingChanged, this, &OverviewPage::pendingChanged);
        tellFailures(edit, section->messages(), u"text"_s);
        layout->addWidget(section);
        m_texts.append(edit);
    }
    auto *details = new PageSection(tr("Details"), column);
    m_form = new IncidentForm(m_incident,
                              {u"owner"_s, u"reviewers"_s, u"due"_s, u"meeting"_s, u"follow_up"_s, u"kind"_s, u"detection_source"_s,
                               u"stated_duration_minutes"_s, u"zone"_s, u"tags"_s, u"external_keys"_s},
                              details);
    connect(m_form, &IncidentForm::failed, details, [details](const Error &error) { details->messages()->complain(error, {}, u"field"_s); });
    connect(&m_incident, &OpenIncident::changed, details, [details] { details->messages()->clear(u"field"_s); });
    details->add(new DueOffer(m_incident, details));
    details->add(m_form);
    layout->addWidget(details);
    layout->addStretch();
    return column;
}

QWidget *OverviewPage::makeFacts()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(3 * grid);

    auto *durations = new PageSection(tr("Durations"), column);
    m_durations = new QWidget(durations);
    m_durations->setObjectName(u"durations"_s);
    new QVBoxLayout(m_durations);
    m_durations->layout()->setContentsMargins({});
    durations->add(m_durations);
    layout->addWidget(durations);

    const auto part = [&](const QString &title, FieldModel *model, const QString &add) {
        auto *section = new PartSection(title, model, add, column);
        layout->addWidget(section);
        m_parts.append(section);
        auto *findings = new FindingList(section);
        connect(findings, &FindingList::chosen, this, &OverviewPage::findingChosen);
        section->add(findings);
        m_findings.append(findings);
    };
    part(tr("Impact windows"), impactModel(m_incident, this), tr("Add an impact window"));
    m_impact = makeMuted({}, m_parts.last());
    m_impact->setObjectName(u"impactRemarks"_s);
    m_impact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_parts.last()->add(m_impact);
    part(tr("Severity"), severityModel(m_incident, this), tr("Add a severity"));
    part(tr("Services"), serviceModel(m_incident, this), tr("Add a service"));
    part(tr("Roles"), participantModel(m_incident, this), tr("Add a role"));
    part(tr("Deadlines"), deadlineModel(m_incident, this), tr("Add a deadline"));
    m_deadlines = makeMuted({}, m_parts.last());
    m_deadlines->setObjectName(u"deadlineRemarks"_s);
    m_deadlines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_parts.last()->add(m_deadlines);
    m_parts.last()->add(new DeadlineOffer(m_incident, m_parts.last()));

    auto *facts = new PageSection(tr("Facts for a report"), column);
    auto *view = new FactsView(m_incident, facts);
    facts->add(view);
    connect(view, &FactsView::copied, facts, [facts](const QString &sentence) { facts->messages()->tell(sentence, {}, u"copied"_s); });
    layout->addWidget(facts);

    layout->addStretch();
    return column;
}

void OverviewPage::setFindings(const QList<RecordFinding> &findings)
{
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_findings[i]->setFindings(findingsAbout(findings, {m_parts[i]->table()->objectName()}));
}

void OverviewPage::readImpact()
{
    const Record &record = m_incident.record();
    m_impact->setText(impactRemarks(record.windows, QDateTime::currentMSecsSinceEpoch() * 1000, record.incident.zone).join(u' '));
    m_impact->setVisible(!m_impact->text().isEmpty());
}

void OverviewPage::readDeadlines()
{
    m_deadlines->setText(deadlineRemarks(m_incident.record(), QDateTime::currentMSecsSinceEpoch() * 1000).join(u'\n'));
    m_deadlines->setVisible(!m_deadlines->text().isEmpty());
}

void OverviewPage::readDurations()
{
    // Few rows, rarely changed: made anew each time.
    auto *rows = new QWidget(m_durations);
    auto *table = new QGridLayout(rows);
    table->setContentsMargins({});
    table->setHorizontalSpacing(2 * grid);
    table->setVerticalSpacing(6);
    table->setColumnStretch(0, 1);
    int row = 0;
    bool phases = false;
    QList<Duration> durations = durationsOf(m_incident.record(), QDateTime::currentMSecsSinceEpoch() * 1000);
    if (std::ranges::none_of(durations, [](const Duration &duration) { return duration.microseconds.has_value(); })) {
        durations.clear();
        table->addWidget(makeMuted(tr("Durations appear when the milestones above have times."), rows), row, 0);
    }
    for (const Duration &duration : std::as_const(durations)) {
        if (duration.phase != phases && row > 0)
            table->setRowMinimumHeight(row++, grid / 2);
        phases = duration.phase;
        QLabel *name = makeMuted(capitalised(labelOf(duration)), rows);
        name->setWordWrap(false);
        QLabel *value = nullptr;
        if (duration.microseconds) {
            QString text = (*duration.microseconds < 0 ? u"\u2212"_s : QString()) + durationText(std::abs(*duration.microseconds));
            if (duration.soFar)
                text += u' ' + tr("so far");
            value = new QLabel(text, rows);
        } else {
            value = makeMuted(tr("a time is missing"), rows);
        }
        value->setWordWrap(false);
        value->setFont(tabular(value->font()));
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        name->setToolTip(formulaOf(duration));
        value->setToolTip(formulaOf(duration));
        value->setAccessibleName(name->text());
        table->addWidget(name, row, 0, Qt::AlignTop);
        table->addWidget(value, row, 1);
        ++row;
    }
    QLayout *holder = m_durations->layout();
    while (QLayoutItem *old = holder->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    holder->addWidget(rows);
}

} // namespace hindsight
