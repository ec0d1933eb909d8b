// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagesection.h"
#include "parttable.h"

namespace hindsight {

/// A titled table of one list of the incident, with what went wrong in it above.
class PartSection : public PageSection
{
    Q_OBJECT

public:
    /// `add` is the tool tip of the button that starts a new row.
    PartSection(const QString &title, FieldModel *model, const QString &add, QWidget *parent = nullptr);

    PartTable *table() const { return m_table; }

private:
    PartTable *m_table;
};

} // namespace hindsight
