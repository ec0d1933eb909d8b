// SPDX-License-Identifier: GPL-3.0-or-later
#include "severitydays.h"

#include "controls/messagebar.h"

#include <QFormLayout>
#include <QLineEdit>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QList<SeverityLevel> levelsOf(const Store &store) { return store.all<SeverityLevel>().value_or(QList<SeverityLevel>()); }

QString typedDays(const SeverityLevel &level) { return level.postmortemDueDays ? QString::number(*level.postmortemDueDays) : QString(); }

} // namespace

SeverityDays::SeverityDays(Store &store, QWidget *parent)
    : PageSection(tr("Postmortems of each severity"), parent)
    , m_store(store)
{
    setObjectName(u"severityDays"_s);
    add(makeMuted(tr("In how many days after the incident was resolved the postmortem is due. The incident offers that day as its due date."), this));
    auto *rows = new QWidget(this);
    QFormLayout *form = makeForm(rows);
    for (const SeverityLevel &level : levelsOf(store)) {
        auto *field = new QLineEdit(rows);
        field->setObjectName(u"days."_s + level.name);
        field->setAccessibleName(tr("Days to the postmortem, %1").arg(level.name));
        field->setToolTip(level.description);
        field->setPlaceholderText(tr("no due date"));
        field->setEnabled(!store.isReadOnly());
        m_labels.append(makeMuted(tr("%1, days", "severity").arg(level.name), rows));
        m_labels.last()->setWordWrap(false);
        m_labels.last()->setBuddy(field);
        form->addRow(m_labels.last(), field);
        m_fields.append({level.uid, field});
        connect(field, &QLineEdit::editingFinished, this, [this, uid = level.uid, field] { write(uid, field); });
    }
    add(rows);
    setVisible(!m_fields.isEmpty());
    connect(&store, &Store::changed, this, &SeverityDays::read);
    read();
}

void SeverityDays::read()
{
    const QList<SeverityLevel> levels = levelsOf(m_store);
    for (const auto &[uid, field] : std::as_const(m_fields)) {
        const SeverityLevel *level = withUid(levels, uid);
        if (level && !(field->hasFocus() && field->isModified()))
            field->setText(typedDays(*level));
    }
}

void SeverityDays::write(const QString &level, QLineEdit *field)
{
    constexpr int longest = 1000;
    const QList<SeverityLevel> levels = levelsOf(m_store);
    const SeverityLevel *before = withUid(levels, level);
    const QString typed = field->text().trimmed();
    messages()->clear();
    if (!before || typed == typedDays(*before))
        return;
    bool isNumber = false;
    const int days = typed.toInt(&isNumber);
    if (!typed.isEmpty() && (!isNumber || days < 0 || days > longest)) {
        messages()->complain(
            {Error::Kind::Input,
             tr("“%1” is no number of days. Write one from 0 to %2, or leave the field empty: then the postmortem has no due date.").arg(typed).arg(longest)});
        return;
    }
    SeverityLevel after = *before;
    after.postmortemDueDays = typed.isEmpty() ? std::nullopt : std::optional<qint64>(days);
    field->setModified(false);
    if (const auto step = m_store.apply({updated(*before, after)}); !step)
        messages()->complain(step.error());
}

} // namespace hindsight
