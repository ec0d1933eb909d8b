// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusgrid.h"

#include "models/lists/choices.h"
#include "numberstext.h"
#include "views/controls/choicebox.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QGridLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownStatuses = 40; // more are no statuses

} // namespace

StatusGrid::StatusGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_more(makeMuted({}, this))
{
    setObjectName(u"statusGrid"_s);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(2 * grid);
    m_layout->setVerticalSpacing(grid / 2);
    m_layout->setColumnStretch(0, 1);
    m_more->hide();
}

void StatusGrid::show(const NumbersLook &look)
{
    QList<std::pair<QString, qint64>> statuses;
    for (auto it = look.statuses.begin(); it != look.statuses.end(); ++it)
        statuses.append({it.key(), it.value()});
    std::ranges::stable_sort(statuses, std::ranges::greater(), [](const auto &entry) { return entry.second; });
    const qsizetype more = statuses.size() - shownStatuses;
    statuses = statuses.mid(0, shownStatuses);
    if (!std::ranges::equal(statuses, m_lines, {}, [](const auto &entry) { return entry.first; }, &Line::status))
        build(statuses);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].rows->setText(countText(statuses[i].second));
        const auto outcome = outcomeOf(m_lines[i].status, look.guess.mapping);
        m_lines[i].outcome->setCurrentIndex(outcome ? m_lines[i].outcome->findData(QString::fromLatin1(nameOf(*outcome))) : -1);
    }
    m_more->setText(more > 0 ? tr("and %n more", nullptr, int(more)) : QString());
    m_more->setVisible(more > 0);
}

void StatusGrid::build(const QList<std::pair<QString, qint64>> &statuses)
{
    // A choice that is being made must not lose its field: what stays is moved, not made again.
    QList<Line> before = std::exchange(m_lines, {});
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        QWidget *widget = item->widget();
        delete item;
        const bool kept = std::ranges::any_of(before, [widget](const Line &line) { return widget == line.outcome || widget == line.rows; });
        if (widget && widget != m_more && !kept)
            widget->deleteLater();
    }
    int at = 0;
    for (const QString &title : {tr("Status"), tr("Rows"), tr("Means")}) {
        QLabel *label = makeMuted(title, this);
        label->setWordWrap(false);
        m_layout->addWidget(label, 0, at, at == 1 ? Qt::AlignRight : Qt::Alignment());
        ++at;
    }
    for (const auto &[status, rows] : statuses) {
        const int row = int(m_lines.size()) + 1;
        const auto known = std::ranges::find(before, status, &Line::status);
        Line line{.status = status};
        if (known != before.end()) {
            line = *known;
            before.erase(known);
        } else {
            line.rows = new QLabel(this);
            line.rows->setFont(tabular(line.rows->font()));
            line.rows->setObjectName(u"rows.%1"_s.arg(status));
            line.outcome = new ChoiceBox(this);
            line.outcome->setObjectName(u"outcome.%1"_s.arg(status));
            line.outcome->setAccessibleName(tr("What “%1” means").arg(status));
            line.outcome->setPlaceholderText(tr("Choose\u2026"));
            for (const Named<Outcome> &named : outcomeNames)
                line.outcome->addItem(choiceLabel(QString::fromLatin1(named.name)), QString::fromLatin1(named.name));
            connect(line.outcome, &QComboBox::activated, this,
                    [this, status, box = line.outcome] { Q_EMIT outcomeChosen(status, box->currentData().toString()); });
        }
        auto *name = new QLabel(status.isEmpty() ? tr("none") : status.simplified().left(longestStatus), this);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        name->setFont(scaledFont(textSize, QFont::DemiBold));
        m_layout->addWidget(name, row, 0);
        m_layout->addWidget(line.rows, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        m_layout->addWidget(line.outcome, row, 2);
        m_lines.append(line);
    }
    m_layout->addWidget(m_more, int(m_lines.size()) + 1, 0, 1, 3);
    for (const Line &line : std::as_const(before)) {
        line.rows->deleteLater();
        line.outcome->deleteLater();
    }
}

} // namespace hindsight
