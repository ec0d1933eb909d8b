// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QAction;

namespace hindsight {

/// All keys in one place.
class ShortcutsPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ShortcutsPage(const QList<QAction *> &commands, QWidget *parent = nullptr);

Q_SIGNALS:
    void back();
};

} // namespace hindsight
