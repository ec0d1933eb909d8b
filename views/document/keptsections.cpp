// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptsections.h"

#include "models/lists/partmodel.h"
#include "views/controls/messagebar.h"
#include "views/controls/parttable.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

KeptSections::KeptSections(OpenIncident &incident, MessageBar *messages, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_table(new PartTable(sectionModel(incident, this), this))
{
    setObjectName(u"keptSections"_s);
    m_table->setObjectName(QString::fromLatin1(tableOf<Section>().info.name));
    m_table->setAccessibleName(tr("Further sections"));
    m_table->setToolTip(tr("What an import found and no field knows, and what you add: printed in this order."));
    m_table->setTabKeyNavigation(false); // there is one column: Tab goes on to the text
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    const auto button = [&](const QString &name, const QString &icon, const QString &text, const QKeySequence &keys, auto run) {
        auto *action = new QAction(themeIcon(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_table->addAction(action);
        auto *made = new QToolButton(this);
        made->setObjectName(name + u"Button"_s);
        made->setDefaultAction(action);
        made->setAccessibleName(text);
        made->setToolTip(u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText)));
        made->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(made, 0, Qt::AlignTop);
        return action;
    };
    m_up = button(u"sectionUp"_s, u"go-up"_s, tr("Move the section up"), Qt::ALT | Qt::Key_Up, [this] { move(-1); });
    m_down = button(u"sectionDown"_s, u"go-down"_s, tr("Move the section down"), Qt::ALT | Qt::Key_Down, [this] { move(1); });
    auto *row = new QHBoxLayout;
    row->setSpacing(grid / 2);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    fitToType(m_table, [this] {
        // Some rows where there is room for them, and one in any case.
        const int header = m_table->horizontalHeader()->sizeHint().height(), line = fontMetrics().height();
        m_table->setMinimumHeight(header + 2 * line);
        m_table->setMaximumHeight(header + 9 * line);
    });
    connect(m_table, &PartTable::failed, messages, [messages](const Error &error) { messages->complain(error, {}, u"section"_s); });
    connect(m_table, &PartTable::settled, messages, [messages] { messages->clear(u"section"_s); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeptSections::readCurrent);
    connect(&m_incident, &OpenIncident::changed, this, &KeptSections::readCurrent);
    readCurrent();
}

void KeptSections::select(const QString &uid)
{
    m_table->select(uid);
    m_table->setFocus(Qt::OtherFocusReason);
}

void KeptSections::readCurrent()
{
    const QList<Section> &sections = m_incident.record().sections;
    if (!m_table->currentIndex().isValid() && !sections.isEmpty())
        m_table->select(sections.first().uid);
    // In the empty row at the end one is still at the section before, which may have been made there just now.
    const QString at = m_table->currentIndex().siblingAtColumn(0).data(TableModel::UidRole).toString();
    const QString uid = at.isEmpty() && withUid(sections, m_current) ? m_current : at;
    const qsizetype place = std::ranges::find(sections, uid, &Section::uid) - sections.begin();
    const bool canMove = place < sections.size() && !m_incident.store().isReadOnly();
    m_up->setEnabled(canMove && place > 0);
    m_down->setEnabled(canMove && place + 1 < sections.size());
    if (uid == m_current)
        return;
    m_current = uid;
    Q_EMIT currentChanged();
}

void KeptSections::move(int by)
{
    QList<Section> sections = m_incident.record().sections;
    const auto found = std::ranges::find(sections, m_current, &Section::uid);
    const qsizetype from = found - sections.begin(), to = from + by;
    if (found == sections.end() || to < 0 || to >= sections.size())
        return;
    const QString uid = found->uid, title = found->title;
    sections.move(from, to);
    QList<Change> changes;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        Section after = sections[i];
        after.position = i;
        if (after.position != sections[i].position)
            changes.append(updated(sections[i], after));
    }
    if (m_incident.apply(changes, tr("Section “%1” moved").arg(title)))
        m_table->select(uid);
}

} // namespace hindsight
