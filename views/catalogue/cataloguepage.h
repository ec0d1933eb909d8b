// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace hindsight {

/// What people choose from in a database: its severities, services, teams, people, ... as ordered lists, one at a time.
class CataloguePage : public QWidget
{
    Q_OBJECT

public:
    explicit CataloguePage(Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void back();

private:
    void showList(int row);

    Store &m_store;
    QListWidget *m_lists;
    QStackedWidget *m_sections;
};

} // namespace hindsight
