// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"

#include "views/controls/chipbutton.h"

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

/// Opens that menu for an import.
class ZoneButton : public MenuButton
{
    Q_OBJECT

public:
    explicit ZoneButton(const QString &text, QWidget *parent = nullptr);

    /// `why`: why its zone must stay; empty: it may be corrected.
    void setBatch(const Batch &batch, const QString &why);

Q_SIGNALS:
    void zoneChosen(const QString &zone);

private:
    ZoneButton(const QString &text, ZoneMenu *zones, QWidget *parent);

    ZoneMenu *m_zones;
};

} // namespace hindsight
