// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"

#include <QMenu>

namespace hindsight {

/// The zones that an import's times may be meant in, each with what becomes of them.
class ZoneMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ZoneMenu(QWidget *parent = nullptr);

    void setBatch(const Batch &batch);

Q_SIGNALS:
    void zoneChosen(const QString &zone);

private:
    void fill();
    QAction *addZone(QMenu *menu, const QString &zone);
    QString textFor(const QString &zone) const;

    Batch m_batch;
};

} // namespace hindsight
