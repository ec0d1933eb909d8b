// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpage.h"

#include "models/lists/recordfindings.h"
#include "models/store/fixing.h"
#include "views/controls/findinglist.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

CheckRow::CheckRow(const RecordFinding &finding, const Waiver *waiver, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_finding(finding)
    , m_row(new FindingRow(this))
{
    m_row->setFinding(finding, FindingRow::Look::Quiet);
    const Rule *rule = ruleNamed(finding.rule);
    QStringList keys = {tr("Return goes to what it is about.")};
    auto *line = new QHBoxLayout;
    line->setContentsMargins({});
    line->setSpacing(grid);
    line->addWidget(m_row, 1);
    connect(m_row, &QAbstractButton::clicked, this, &CheckRow::chosen);
    if (waiver) {
        const QString who = waiver->by.section(u'<', 0, 0).trimmed();
        m_row->setText(who.isEmpty() ? tr("%1 Waived: %2").arg(m_row->text(), waiver->reason)
                                     : tr("%1 Waived by %2: %3").arg(m_row->text(), who, waiver->reason));
        m_takeBack = makeButton(u"takeBackWaiver"_s, tr("Take back"), {}, this);
        m_takeBack->setAccessibleDescription(finding.text);
        m_takeBack->setEnabled(!readOnly);
        line->addWidget(m_takeBack, 0, Qt::AlignTop);
        connect(m_takeBack, &QPushButton::clicked, this, &CheckRow::takeBackWanted);
    } else {
        if (finding.fix) {
            m_fix = makeButton(u"fixFinding"_s, finding.fix->label, {}, this);
            m_fix->setAccessibleDescription(finding.text);
            m_fix->setToolTip(tr("Do it, as one step (F)"));
            m_fix->setEnabled(!readOnly);
            line->addWidget(m_fix, 0, Qt::AlignTop);
            connect(m_fix, &QPushButton::clicked, this, &CheckRow::fixWanted);
            keys.append(tr("F does: %1.").arg(finding.fix->label));
        }
        m_waive = makeButton(u"waiveFinding"_s, tr("Waive…"), {}, this);
        m_waive->setAccessibleDescription(finding.text);
        m_waive->setToolTip(tr("Live with it, and say why (W)"));
        m_waive->setEnabled(!readOnly);
        line->addWidget(m_waive, 0, Qt::AlignTop);
        connect(m_waive, &QPushButton::clicked, this, &CheckRow::askReason);
        keys.append(tr("W waives it."));
    }
    if (rule)
        m_row->setToolTip(titleOf(*rule) + u"\n"_s + documentationOf(*rule) + u"\n"_s + keys.join(u' '));
    m_row->setAccessibleDescription(keys.join(u' '));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addLayout(line);
}

void CheckRow::askReason()
{
    if (!m_reason) {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(u"waiverReason"_s);
        m_reason->setAccessibleName(tr("Why one can live with it"));
        m_reason->setPlaceholderText(tr("Why can one live with it? Return waives it."));
        layout()->addWidget(m_reason);
        setTabOrder(m_waive, m_reason);
        connect(m_reason, &QLineEdit::returnPressed, this, [this] { Q_EMIT waiveWanted(m_reason->text().simplified()); });
    }
    m_reason->show();
    m_reason->setFocus();
    Q_EMIT reasonAsked(m_reason);
}

void CheckRow::keyPressEvent(QKeyEvent *event)
{
    const bool isTyping = m_reason && m_reason->hasFocus();
    if (isTyping && event->key() == Qt::Key_Escape) {
        m_reason->hide();
        m_row->setFocus();
    } else if (!isTyping && event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier && m_waive && m_waive->isEnabled()) {
        askReason();
    } else if (!isTyping && event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier && m_fix && m_fix->isEnabled()) {
        Q_EMIT fixWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

CheckPage::CheckPage(OpenIncident &incident, QWidget *parent)
    : QScrollArea(parent)
    , m_incident(incident)
{
    setObjectName(u"checkPage"_s);
    setAccessibleName(tr("Check"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_summary = makeMuted({}, content);
    m_summary->setObjectName(u"checkSummary"_s);
    auto *rules = makeButton(u"chooseRules"_s, tr("Choose the rules"), {}, content);
    connect(rules, &QPushButton::clicked, this, &CheckPage::rulesWanted);
    m_messages = new MessageBar(content);
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(rules, 0, Qt::AlignTop);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    m_column->setSpacing(2 * grid);
    m_column->addLayout(head);
    m_column->addWidget(m_messages);
    m_column->addStretch();
    setWidget(content);
    connect(&m_incident, &OpenIncident::changed, this, [this] {
        m_messages->clear();
        if (isVisible())
            read();
    });
}

void CheckPage::takeFocus()
{
    if (m_rows.isEmpty())
        setFocus();
    else
        m_rows.first()->row()->setFocus();
}

void CheckPage::setNumbers(const CheckedNumbers &numbers)
{
    m_numbers = numbers;
    if (isVisible())
        read();
}

void CheckPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    read();
}

void CheckPage::read()
{
    if (!m_incident.exists())
        return;
    const CheckResult result = findingsOf(m_incident.store(), m_incident.record(), m_settings.rules(), m_numbers);
    if (m_groups && result.findings == m_result.findings && result.waived == m_result.waived && m_waivers == m_incident.record().waivers)
        return; // whatever is being typed stays
    m_result = result;
    m_waivers = m_incident.record().waivers;
    showResult();
}

void CheckPage::showResult()
{
    // Where one works in the list, one goes on with what takes the place of a finding that is gone.
    const auto working = std::ranges::find_if(m_rows, [](const CheckRow *row) { return row->isAncestorOf(row->window()->focusWidget()); });
    const qsizetype place = working == m_rows.end() ? -1 : working - m_rows.begin();
    m_rows.clear();
    if (m_groups) {
        m_groups->hide();
        m_groups->deleteLater();
    }
    m_groups = new QWidget(widget());
    auto *groups = new QVBoxLayout(m_groups);
    groups->setContentsMargins({});
    groups->setSpacing(2 * grid);
    for (const RuleTopic topic : ruleTopics) {
        PageSection *section = nullptr;
        for (const RecordFinding &finding : std::as_const(m_result.findings)) {
            if (ruleNamed(finding.rule)->topic != topic)
                continue;
            if (!section) {
                section = new PageSection(labelOf(topic), m_groups);
                groups->addWidget(section);
            }
            section->add(addRow(finding, nullptr));
        }
    }
    if (!m_result.waived.isEmpty()) {
        auto *section = new PageSection(tr("Waived"), m_groups);
        auto *shown = makeButton(u"showWaived"_s, tr("Show %Ln waived", "findings", int(m_result.waived.size())), {}, section);
        shown->setCheckable(true);
        shown->setChecked(m_showWaived);
        section->addToHeading(shown);
        auto *waived = new QWidget(section);
        auto *rows = new QVBoxLayout(waived);
        rows->setContentsMargins({});
        rows->setSpacing(grid);
        for (const RecordFinding &finding : std::as_const(m_result.waived))
            addRow(finding, rows);
        waived->setVisible(m_showWaived);
        section->add(waived);
        groups->addWidget(section);
        connect(shown, &QPushButton::toggled, this, [this, waived](bool on) {
            m_showWaived = on;
            waived->setVisible(on);
        });
    }
    m_column->insertWidget(m_column->count() - 1, m_groups);
    m_groups->show();

    const auto warnings = std::ranges::count_if(m_result.findings, [](const RecordFinding &finding) { return finding.level != "info"_L1; });
    const int notes = int(m_result.findings.size() - warnings);
    m_summary->setText(
        m_result.findings.isEmpty()
            ? tr("A careful reader would find nothing to question here.")
            : tr("What a careful reader would question: %1, %2.").arg(tr("%Ln warning(s)", nullptr, int(warnings)), tr("%Ln note(s)", nullptr, notes)));
    if (place < 0)
        return;
    if (m_rows.isEmpty()) {
        setFocus();
        return;
    }
    FindingRow *next = m_rows[std::min(place, m_rows.size() - 1)]->row();
    next->setFocus();
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    ensureWidgetVisible(next);
}

CheckRow *CheckPage::addRow(const RecordFinding &finding, QVBoxLayout *layout)
{
    auto *row = new CheckRow(finding, waiverOf(m_incident.record(), finding), m_incident.store().isReadOnly(), m_groups);
    if (layout)
        layout->addWidget(row);
    m_rows.append(row);
    connect(row, &CheckRow::chosen, this, [this, row] { Q_EMIT findingChosen(RecordFinding(row->finding())); });
    connect(row, &CheckRow::reasonAsked, this, [this](QWidget *field) {
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // it has no place yet
        ensureWidgetVisible(field);
    });
    connect(row, &CheckRow::fixWanted, this, [this, row] { fix(RecordFinding(row->finding())); });
    connect(row, &CheckRow::waiveWanted, this, [this, row](const QString &reason) { waive(RecordFinding(row->finding()), reason); });
    connect(row, &CheckRow::takeBackWanted, this, [this, row] { takeBack(RecordFinding(row->finding())); });
    return row;
}

void CheckPage::fix(const RecordFinding &finding)
{
    if (const QList<Change> changes = changesOf(*finding.fix, m_incident.record()); !changes.isEmpty())
        m_incident.apply(changes);
}

void CheckPage::waive(const RecordFinding &finding, const QString &reason)
{
    if (reason.isEmpty())
        m_messages->complain({Error::Kind::Input, tr("Say why one can live with it: whoever reads this later wants to know.")}, {}, u"reason"_s);
    else
        m_incident.add(waiverFor(finding, m_incident.record(), reason, m_incident.store().author()));
}

void CheckPage::takeBack(const RecordFinding &finding)
{
    if (const Waiver *waiver = waiverOf(m_incident.record(), finding))
        m_incident.remove(Waiver(*waiver));
}

} // namespace hindsight
