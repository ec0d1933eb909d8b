// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertsection.h"

#include "models/incident/uid.h"
#include "models/metrics/alerts/alerttexts.h"
#include "sweeppicture.h"
#include "views/actions/outcomelines.h"
#include "views/axis/ruler.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/dialogs.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRowsInSight = 6;
constexpr int pageColumns = 4, suggestionColumns = 5;

QList<QStandardItem *> itemsOf(const QStringList &texts)
{
    QList<QStandardItem *> items;
    for (const QString &text : texts) {
        items.append(new QStandardItem(text));
        items.last()->setToolTip(text);
    }
    return items;
}

Result<void> written(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Failed, AlertSection::tr("It cannot be written: %1.").arg(file.errorString()), name);
    return {};
}

} // namespace

AlertSection::AlertSection(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_view(view)
    , m_alerts(incident.store())
    , m_section(new PageSection(tr("Which alert would have caught it"), this))
    , m_rule(new QLineEdit(this))
    , m_delay(new QLineEdit(this))
    , m_try(makeButton(u"tryAlert"_s, tr("Try"), u"media-playback-start"_s, this))
    , m_action(makeButton(u"alertAction"_s, tr("Make it an action item"), u"list-add"_s, this))
    , m_export(makeButton(u"exportAlert"_s, tr("Export for Prometheus\u2026"), u"document-export"_s, this))
    , m_nearMiss(makeButton(u"alertNearMiss"_s, tr("It was a near miss"), u"list-add"_s, this))
    , m_answer(new QWidget(this))
    , m_result(makeLabel({}, textSize, QFont::DemiBold, m_answer))
    , m_rate(makeMuted({}, m_answer))
    , m_pagesTitle(makeMuted(tr("Every page of this rule"), m_answer))
    , m_curveTitle(makeMuted(tr("What an earlier alarm would cost: other limits and durations. Arrow keys choose a point, Return tries it."), m_answer))
    , m_suggestedTitle(makeMuted({}, this))
    , m_outcomes(new OutcomeLines(incident, this))
    , m_pages(new QStandardItemModel(0, pageColumns, this))
    , m_suggested(new QStandardItemModel(0, suggestionColumns, this))
    , m_pageTable(new QTableView(m_answer))
    , m_suggestedTable(new QTableView(this))
    , m_curve(new SweepPicture(view, m_answer))
{
    setObjectName(u"alerts"_s);
    m_rule->setObjectName(u"alertRule"_s);
    m_rule->setAccessibleName(tr("Alert rule"));
    m_rule->setPlaceholderText(u"success_rate < 75% for 5m by payment_method min 50 attempts"_s);
    m_rule->setToolTip(tr("For example: success_rate < 75% for 5m by payment_method min 50 attempts; succeeded < 60% of baseline for 5m; failed > 100 per 1m; "
                          "latency_p95 > 2s for 10m"));
    m_delay->setObjectName(u"alertDelay"_s);
    m_delay->setAccessibleName(tr("When a bucket becomes visible"));
    m_delay->setPlaceholderText(u"0s"_s);
    m_delay->setToolTip(
        tr("How long after its end a monitoring system sees a bucket, like 2m. Without it final statuses are used; real alerts would be later."));
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(line);
    flow->setSpacing(grid);
    auto *visible = new QLabel(tr("visible after"), line);
    visible->setBuddy(m_delay);
    flow->addWidget(visible);
    flow->addWidget(m_delay);
    flow->addWidget(m_try);
    m_section->add(m_rule);
    m_section->add(line);
    const auto table = [](QTableView *rows, QStandardItemModel *model, const QString &name, const QString &text, int wide) {
        rows->setObjectName(name);
        rows->setAccessibleName(text);
        rows->setModel(model);
        showRows(rows);
        rows->setSelectionMode(QAbstractItemView::SingleSelection);
        keepFitting(rows, wide, mostRowsInSight);
    };
    table(m_pageTable, m_pages, u"alertPages"_s, tr("Pages of the rule"), 3);
    table(m_suggestedTable, m_suggested, u"alertSuggestions"_s, tr("Suggested rules"), 0);
    m_result->setObjectName(u"alertResult"_s);
    m_rate->setObjectName(u"alertRate"_s);
    for (QLabel *label : {m_result, m_rate, m_curveTitle, m_suggestedTitle}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QLabel *label : {m_result, m_rate})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setToolTip(tr("An action item that detects, with the rule and what it would have done"));
    m_export->setToolTip(tr("A file of rules, and a test of it for promtool beside it"));
    m_nearMiss->setToolTip(tr("Records the chosen false alarm as a near miss with these numbers: then it is none any more"));
    auto *buttons = new QWidget(m_answer);
    auto *buttonFlow = new FlowLayout(buttons);
    buttonFlow->setSpacing(grid);
    for (QPushButton *button : {m_action, m_export, m_nearMiss})
        buttonFlow->addWidget(button);
    auto *answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins({});
    answer->setSpacing(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_result, m_rate, m_pagesTitle, m_pageTable, buttons, m_curveTitle, m_curve})
        answer->addWidget(widget);
    m_section->add(m_answer);
    m_section->add(m_suggestedTitle);
    m_section->add(m_suggestedTable);
    m_section->add(m_outcomes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_section);

    connect(m_rule, &QLineEdit::returnPressed, this, &AlertSection::tryTyped);
    connect(m_delay, &QLineEdit::returnPressed, this, &AlertSection::tryTyped);
    connect(m_try, &QPushButton::clicked, this, &AlertSection::tryTyped);
    connect(m_action, &QPushButton::clicked, this, &AlertSection::addAction);
    connect(m_export, &QPushButton::clicked, this, &AlertSection::exportRules);
    connect(m_nearMiss, &QPushButton::clicked, this, &AlertSection::addNearMiss);
    connect(m_curve, &SweepPicture::ruleWanted, this, &AlertSection::tryRule);
    connect(m_suggestedTable, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < std::ssize(m_alerts.suggestions()))
            tryRule(AlertRule(m_alerts.suggestions()[size_t(index.row())].tried.rule));
    });
    connect(m_pageTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const Page *page = currentPage();
        m_nearMiss->setEnabled(page && page->kind == FiringKind::Unexplained && !m_incident.store().isReadOnly());
    });
    connect(&m_alerts, &OpenAlerts::suggested, this, &AlertSection::readSuggestions);
    connect(&m_alerts, &OpenAlerts::triedChanged, this, &AlertSection::readTried);
    connect(&m_alerts, &OpenAlerts::failed, this, [this](const Error &error) { m_section->messages()->complain(error, {}, u"alert"_s); });
    connect(&view, &TimeView::zoneChanged, this, [this] {
        readSuggestions();
        readTried();
    });
    fitToType(this, [this] {
        m_delay->setFixedWidth(fontMetrics().averageCharWidth() * 12);
        fitRows(m_pageTable);
        fitRows(m_suggestedTable);
    });
    readSuggestions();
    readTried();
}

bool AlertSection::isReading() const { return m_alerts.isSuggesting() || m_alerts.isTrying() || m_outcomes->isReading(); }

void AlertSection::read() { m_alerts.show(m_incident.record()); }

void AlertSection::tryTyped()
{
    m_section->messages()->clear(u"alert"_s);
    const auto rule = readAlertRule(m_rule->text().trimmed().isEmpty() ? m_rule->placeholderText() : m_rule->text());
    const auto delay = m_delay->text().trimmed().isEmpty() ? std::optional<qint64>(0) : secondsOf(m_delay->text().trimmed());
    if (!rule) {
        m_section->messages()->complain(rule.error(), {}, u"alert"_s);
    } else if (!delay) {
        m_section->messages()->complain({Error::Kind::Input, tr("“%1” is no duration like 30s or 2m.").arg(m_delay->text())}, {}, u"alert"_s);
    } else {
        if (m_rule->text().trimmed().isEmpty())
            m_rule->setText(ruleText(*rule));
        m_alerts.tryRule(*rule, *delay);
    }
}

void AlertSection::tryRule(const AlertRule &rule)
{
    m_rule->setText(ruleText(rule));
    tryTyped();
}

void AlertSection::readSuggestions()
{
    const auto &suggestions = m_alerts.suggestions();
    m_suggestedTitle->setText(!suggestions.empty()
                                  ? tr("Rules chosen without the incident's own day, with no false alarm there, and then tried on it. Return or a "
                                       "double click tries one.")
                                  : m_alerts.isSuggesting() ? tr("Looking for rules\u2026")
                                                            : tr("No kind of rule can be tried on these numbers without false alarms."));
    m_suggested->removeRows(0, m_suggested->rowCount());
    m_suggested->setHorizontalHeaderLabels(
        {tr("Rule"), tr("Fires (%1)").arg(m_view.zone().name), tr("On other days"), tr("False alarms a week, at most"), tr("Incidents it catches")});
    for (const RuleSuggestion &suggestion : suggestions) {
        QStringList caught;
        for (const CaughtIncident &incident : suggestion.tried.incidents) {
            if (incident.firedAt)
                caught.append(incident.incident.name);
        }
        m_suggested->appendRow(
            itemsOf({ruleText(suggestion.tried.rule), suggestion.tried.firstInIncident ? momentText(*suggestion.tried.firstInIncident, m_view) : tr("never"),
                     tr("%n day(s)", nullptr, qRound(suggestion.chosen.daysTested())), QLocale().toString(suggestion.chosen.falseAlarmRate.atMost, 'f', 1),
                     caught.isEmpty() ? u"\u2013"_s : caught.join(u", "_s)}));
    }
    m_suggestedTable->setVisible(!suggestions.empty());
    if (!suggestions.empty())
        m_suggestedTable->selectRow(0);
    fitRows(m_suggestedTable);
}

QString AlertSection::resultText() const
{
    const TriedRule &tried = *m_alerts.tried();
    if (!tried.result.unavailable.isEmpty())
        return tried.result.unavailable;
    if (!tried.result.firstInIncident)
        return tr("It would not have fired in this incident.");
    QStringList against;
    for (const Noticed &noticed : tried.noticed)
        against.append(againstPeople(*tried.result.firstInIncident, noticed));
    const QString at = momentText(*tried.result.firstInIncident, m_view);
    return against.isEmpty() ? tr("It would have fired at %1.").arg(at) : tr("It would have fired at %1: %2.").arg(at, against.join(u"; "_s));
}

void AlertSection::readTried()
{
    const auto &tried = m_alerts.tried();
    const bool has = tried.has_value() && !m_alerts.isTrying(), can = has && tried->result.unavailable.isEmpty();
    m_answer->setVisible(has || m_alerts.isTrying());
    m_result->setText(has ? resultText() : tr("Trying\u2026"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rate, m_action, m_export})
        widget->setVisible(can);
    m_action->setEnabled(!m_incident.store().isReadOnly());
    fillPages();
    if (!can) {
        m_curve->hide();
        m_curveTitle->hide();
        return;
    }
    QString rate = tr("Pages: %1. False alarms: %2.").arg(QLocale().toString(qint64(tried->result.pages.size())), rateText(tried->result));
    if (tried->finalStatuses)
        rate += u' ' + tr("This uses final statuses; real alerts would be later.");
    m_rate->setText(rate);
    const auto noticed = std::ranges::min_element(tried->noticed, {}, &Noticed::at);
    m_curve->show(tried->curve, tried->result.rule, noticed == tried->noticed.end() ? std::nullopt : std::optional(noticed->at));
    m_curveTitle->setVisible(!tried->curve.empty());
}

void AlertSection::fillPages()
{
    m_pages->removeRows(0, m_pages->rowCount());
    m_pages->setHorizontalHeaderLabels({tr("From (%1)").arg(m_view.zone().name), tr("To"), tr("Why"), tr("Where")});
    const auto &tried = m_alerts.tried();
    const bool any = tried && !m_alerts.isTrying() && !tried->result.pages.empty();
    if (any) {
        for (size_t i = 0; i < tried->result.pages.size(); ++i) {
            const Page &page = tried->result.pages[i];
            QStringList where;
            for (const Firing &firing : tried->result.firings) {
                const QString text = whereText(tried->result.rule, firing.values);
                if (firing.page == qsizetype(i) && !where.contains(text))
                    where.append(text);
            }
            m_pages->appendRow(itemsOf({momentText(page.from, m_view), momentText(page.to, m_view), labelOf(page.kind), where.join(u"; "_s)}));
        }
        m_pageTable->selectRow(0);
    }
    m_pagesTitle->setVisible(any);
    m_pageTable->setVisible(any);
    m_nearMiss->setVisible(any && tried->result.falseAlarms > 0);
    fitRows(m_pageTable);
}

const Page *AlertSection::currentPage() const
{
    const int row = m_pageTable->currentIndex().row();
    const auto &tried = m_alerts.tried();
    return tried && row >= 0 && row < std::ssize(tried->result.pages) ? &tried->result.pages[size_t(row)] : nullptr;
}

void AlertSection::addAction()
{
    const Backtest &result = m_alerts.tried()->result;
    const ActionItem action{.uid = newUid(),
                            .incidents = {m_incident.uid()},
                            .text = tr("Alert on “%1”").arg(ruleText(result.rule)),
                            .kind = ActionKind::Detect,
                            .verification = resultText() + u' ' + tr("False alarms: %1.").arg(rateText(result))};
    if (m_incident.add(action))
        m_section->messages()->tell(tr("It is an action item now: %1").arg(action.text), {}, u"action"_s);
}

void AlertSection::exportRules()
{
    dialogs::askSaveFileName(this, tr("Export the rule"), QString(OpenAlerts::rulesFile), tr("YAML (*.yml *.yaml)"), [this](const QString &name) {
        if (!m_alerts.tried())
            return;
        const QFileInfo file(name);
        const QString test = file.path() + u'/' + file.completeBaseName() + u".test."_s + (file.suffix().isEmpty() ? u"yml"_s : file.suffix());
        PrometheusFiles files = m_alerts.tried()->prometheus;
        files.test.replace(OpenAlerts::rulesFile.data(), file.fileName().toUtf8());
        const auto done = written(name, files.rules).and_then([&] { return written(test, files.test); });
        if (done)
            m_section->messages()->tell(tr("Written: %1, and a test of it, “promtool test rules %2”.").arg(name, test), {}, u"export"_s);
        else
            m_section->messages()->complain(done.error(), {}, u"export"_s);
    });
}

void AlertSection::addNearMiss()
{
    const Page page = *currentPage();
    Incident nearMiss{.uid = newUid(), .title = tr("The alert “%1” fired").arg(ruleText(m_alerts.tried()->result.rule)), .kind = IncidentKind::NearMiss};
    nearMiss.zone = m_incident.incident().zone;
    nearMiss.metricSource = m_incident.incident().metricSource;
    const auto at = [&](qint64 time) { return Moment{.at = time, .precision = Precision::Minute, .zone = nearMiss.zone}; };
    const auto milestone = [&](MilestoneKind kind, qint64 time) {
        return created(Milestone{.uid = newUid(), .incident = nearMiss.uid, .kind = kind, .source = MilestoneSource::Measured, .at = at(time)});
    };
    const auto step = m_incident.store().apply({created(nearMiss), milestone(MilestoneKind::Began, page.from), milestone(MilestoneKind::Resolved, page.to)},
                                               tr("Near miss recorded: %1").arg(nearMiss.title));
    if (!step) {
        m_section->messages()->complain(step.error(), {}, u"nearMiss"_s);
        return;
    }
    m_section->messages()->tell(tr("It is a near miss now: %1").arg(m_incident.store().nameFor(u"incident"_s, nearMiss.uid)), {}, u"nearMiss"_s);
    read();
}

} // namespace hindsight
