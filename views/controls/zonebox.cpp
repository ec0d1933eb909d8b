// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonebox.h"

#include "models/incident/zones.h"

#include <QCompleter>

namespace hindsight {

ZoneBox::ZoneBox(QWidget *parent)
    : ChoiceBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    addItems(zoneNames());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
}

} // namespace hindsight
