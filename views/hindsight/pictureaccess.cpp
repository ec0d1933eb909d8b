// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureaccess.h"

#include "sweeppicture.h"
#include "windowpicture.h"

#include <QAccessibleWidget>

namespace hindsight {

void installPictureAccess()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *picture = qobject_cast<QWidget *>(object);
            const bool isOurs = qobject_cast<WindowPicture *>(object) || qobject_cast<SweepPicture *>(object);
            return isOurs ? new QAccessibleWidget(picture, QAccessible::Chart) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace hindsight
