// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodbar.h"

#include "models/incident/timetext.h"
#include "models/incident/zones.h"
#include "views/controls/choicebox.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QVariantMap &kept()
{
    static QVariantMap period;
    return period;
}

WantedPeriod wantedOf(const QVariantMap &period)
{
    return {fromName<PeriodChoice>(period[u"choice"_s].toString()).value_or(PeriodChoice::Year), QDate::fromString(period[u"from"_s].toString(), Qt::ISODate),
            QDate::fromString(period[u"to"_s].toString(), Qt::ISODate)};
}

} // namespace

QVariantMap chosenPeriod() { return kept(); }
void setChosenPeriod(const QVariantMap &period) { kept() = period; }

PeriodBar::PeriodBar(QWidget *parent)
    : QWidget(parent)
    , m_wanted(wantedOf(kept()))
    , m_choice(new ChoiceBox(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_between(new QLabel(tr("to", "between two days"), this))
{
    m_choice->setObjectName(u"period"_s);
    m_choice->setAccessibleName(tr("Period"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const std::pair<PeriodChoice, QString> choices[] = {{PeriodChoice::Quarter, tr("This quarter")},
                                                        {PeriodChoice::Year, tr("Last 12 months")},
                                                        {PeriodChoice::All, tr("All", "of the time")},
                                                        {PeriodChoice::FromTo, tr("From\u2026 to\u2026")}};
    for (const auto &[choice, label] : choices)
        m_choice->addItem(label, int(choice));
    const std::tuple<QLineEdit *, QString, QString> fields[] = {{m_from, u"periodFrom"_s, tr("First day")}, {m_to, u"periodTo"_s, tr("Last day")}};
    for (const auto &[field, name, label] : fields) {
        field->setObjectName(name);
        field->setAccessibleName(label);
        field->setToolTip(tr("%1, in UTC. Empty: no limit.").arg(label));
        field->setPlaceholderText(tr("2024-07-20", "how a day is typed"));
        fitToType(field, [edit = field] { edit->setFixedWidth(edit->fontMetrics().horizontalAdvance(u"0000-00-00"_s) + 4 * grid); });
        connect(field, &QLineEdit::editingFinished, this, &PeriodBar::read);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(m_choice);
    row->addWidget(m_from);
    row->addWidget(m_between);
    row->addWidget(m_to);
    setWanted(m_wanted);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PeriodBar::read);
}

void PeriodBar::setWanted(const WantedPeriod &wanted)
{
    m_wanted = wanted;
    const QSignalBlocker quiet(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(int(wanted.choice)));
    m_from->setText(wanted.from.toString(Qt::ISODate));
    m_to->setText(wanted.to.toString(Qt::ISODate));
    showDays();
}

void PeriodBar::showDays()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_between, m_to})
        widget->setVisible(m_choice->currentData().toInt() == int(PeriodChoice::FromTo));
}

void PeriodBar::read()
{
    showDays();
    WantedPeriod wanted{PeriodChoice(m_choice->currentData().toInt()), m_wanted.from, m_wanted.to};
    const std::pair<QLineEdit *, QDate *> fields[] = {{m_from, &wanted.from}, {m_to, &wanted.to}};
    for (const auto &[field, day] : fields) {
        *day = {};
        if (field->text().trimmed().isEmpty())
            continue;
        const auto moment = readMoment(field->text(), {.date = QDate::currentDate()});
        if (!moment || !moment->at) {
            Q_EMIT failed({Error::Kind::Input, moment ? tr("“%1” is no day. Write it like 2024-07-20.").arg(field->text()) : moment.error().text});
            return;
        }
        *day = inZone(*moment->at, QTimeZone::UTC).date();
    }
    if (wanted.choice == PeriodChoice::FromTo && wanted.from.isValid() && wanted.to.isValid() && wanted.from > wanted.to) {
        Q_EMIT failed({Error::Kind::Input, tr("The first day is later than the last one.")});
        return;
    }
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    kept() = {
        {u"choice"_s, QString::fromLatin1(nameOf(wanted.choice))}, {u"from"_s, wanted.from.toString(Qt::ISODate)}, {u"to"_s, wanted.to.toString(Qt::ISODate)}};
    Q_EMIT chosen(wanted);
}

} // namespace hindsight
