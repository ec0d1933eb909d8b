// SPDX-License-Identifier: GPL-3.0-or-later
#include "readonly.h"

#include "models/store/store.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace hindsight {

namespace {

struct ReadOnlyText
{
    Q_DECLARE_TR_FUNCTIONS(ReadOnly)
};

} // namespace

QString readOnlySentence() { return ReadOnlyText::tr("This database is open for reading only; nothing in it can be changed."); }

void keepReadOnly(const Store &store, QWidget *control)
{
    if (!store.isReadOnly())
        return;
    control->setEnabled(false);
    control->setToolTip(readOnlySentence());
}

void keepReadOnly(const Store &store, QAction *command)
{
    if (!store.isReadOnly())
        return;
    command->setEnabled(false);
    command->setToolTip(readOnlySentence());
    command->setStatusTip(readOnlySentence());
}

} // namespace hindsight
