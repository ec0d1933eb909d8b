// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonemenu.h"

#include "models/incident/zones.h"
#include "models/metrics/zonefix.h"
#include "numberstext.h"

#include <QTimeZone>

namespace hindsight {

using namespace Qt::StringLiterals;

ZoneMenu::ZoneMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"zoneMenu"_s);
}

void ZoneMenu::setBatch(const Batch &batch)
{
    if (batch == m_batch)
        return;
    m_batch = batch;
    fill();
}

void ZoneMenu::fill()
{
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    QStringList usual = {zoneReadIn(m_batch),
                         zoneOf(m_batch),
                         u"UTC"_s,
                         QString::fromUtf8(QTimeZone::systemTimeZoneId()),
                         u"Europe/London"_s,
                         u"Europe/Berlin"_s,
                         u"Europe/Athens"_s,
                         u"America/New_York"_s,
                         u"America/Chicago"_s,
                         u"America/Sao_Paulo"_s,
                         u"Asia/Kolkata"_s,
                         u"Asia/Singapore"_s,
                         u"Asia/Tokyo"_s,
                         u"Australia/Sydney"_s,
                         u"America/Los_Angeles"_s};
    usual.removeDuplicates();
    for (const QString &zone : std::as_const(usual))
        addZone(this, zone)->setText(textFor(zone));
    addSeparator();
    QHash<QString, QMenu *> regions;
    for (const QString &zone : zoneNames()) {
        const QString region = zone.section(u'/', 0, 0);
        if (region == zone)
            continue;
        QMenu *&menu = regions[region];
        if (!menu) {
            menu = addMenu(region);
            menu->setObjectName(region);
            connect(menu, &QMenu::aboutToShow, this, [this, menu] {
                for (QAction *action : menu->actions())
                    action->setText(textFor(action->objectName()));
            });
        }
        addZone(menu, zone);
    }
}

QAction *ZoneMenu::addZone(QMenu *menu, const QString &zone)
{
    QAction *action = menu->addAction(zone, this, [this, zone] { Q_EMIT zoneChosen(zone); });
    action->setObjectName(zone);
    action->setCheckable(true);
    action->setChecked(zone == zoneOf(m_batch));
    return action;
}

QString ZoneMenu::textFor(const QString &zone) const
{
    Batch there = m_batch;
    there.correctedZone = zone == zoneReadIn(m_batch) ? QString() : zone;
    const auto span = spanOf(there);
    return span ? tr("%1: %2", "a zone, and the range of numbers if their times are meant in it").arg(zone, rangeText(span->from, span->to - 1, u"UTC"_s))
                : zone;
}

ZoneButton::ZoneButton(const QString &text, QWidget *parent)
    : ZoneButton(text, new ZoneMenu(parent), parent)
{}

ZoneButton::ZoneButton(const QString &text, ZoneMenu *zones, QWidget *parent)
    : MenuButton(text, zones, parent)
    , m_zones(zones)
{
    setObjectName(u"zoneOfImport"_s);
    connect(m_zones, &ZoneMenu::zoneChosen, this, &ZoneButton::zoneChosen);
}

void ZoneButton::setBatch(const Batch &batch, const QString &why)
{
    m_zones->setBatch(batch);
    setEnabled(why.isEmpty());
    setToolTip(why.isEmpty() ? tr("Says in which zone the times are meant, where the files do not name one; nothing is imported again") : why);
}

} // namespace hindsight
