// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/controls/partsection.h"

class QPushButton;

namespace hindsight {

class CatalogueModel;
class Store;

/// One list of the database: its entries in their order, what they are for, and the usual ones while there are none.
class CatalogueSection : public PartSection
{
    Q_OBJECT

public:
    CatalogueSection(const Store &store, const QString &name, const QString &title, const QString &about, CatalogueModel *model, QWidget *parent = nullptr);

private:
    void move(int by);
    void showUsual();

    CatalogueModel *m_model;
    QPushButton *m_usual;
};

} // namespace hindsight
