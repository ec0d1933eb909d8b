// SPDX-License-Identifier: GPL-3.0-or-later
#include "timebuttons.h"

#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

TimeButtons::TimeButtons(TimeView &view, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2);
    const auto button = [this, row](const QString &name, const QString &icon, const QString &text, const QString &toolTip, auto run) {
        auto *made = new QToolButton(this);
        made->setObjectName(name);
        made->setIcon(themeIcon(icon));
        made->setAccessibleName(text);
        made->setToolTip(toolTip);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    const auto zoom = [&view](double factor) { view.zoom(factor, view.crosshair().value_or((view.range().from + view.range().to) / 2)); };
    button(u"zoomIn"_s, u"zoom-in"_s, tr("Nearer"), tr("Nearer (+)"), [zoom] { zoom(zoomStep); });
    button(u"zoomOut"_s, u"zoom-out"_s, tr("Farther"), tr("Farther (-)"), [zoom] { zoom(1 / zoomStep); });
    button(u"showAll"_s, u"zoom-fit-best"_s, tr("The whole incident"), tr("The whole incident, or everything there are numbers of (0)"),
           [&view] { view.showAll(); });
    QToolButton *zone = button(u"nextZone"_s, u"clock"_s, {}, {}, [&view] { view.nextZone(); });
    zone->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto readZone = [&view, zone] {
        const bool alone = view.zones().size() < 2;
        zone->setText(view.zone().name);
        zone->setAccessibleName(tr("Time zone: %1").arg(view.zone().name));
        zone->setToolTip(alone ? tr("Times are shown in this zone") : tr("Times are shown in this zone; another one (Z)"));
        zone->setEnabled(!alone);
    };
    connect(&view, &TimeView::zoneChanged, this, readZone);
    readZone();
}

} // namespace hindsight
