// SPDX-License-Identifier: GPL-3.0-or-later
#include "partsection.h"

#include "messagebar.h"
#include "models/lists/fieldmodel.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

PartSection::PartSection(const QString &title, FieldModel *model, const QString &add, QWidget *parent)
    : PageSection(title, parent)
    , m_table(new PartTable(model, this))
{
    m_table->setObjectName(QString::fromLatin1(model->entity().name));
    m_table->setWhole(true);
    PageSection::add(m_table);
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(themeIcon(u"list-add"_s));
    button->setToolTip(add);
    button->setAccessibleName(add);
    connect(button, &QToolButton::clicked, m_table, [this] { m_table->startAdding(); });
    addToHeading(button);
    connect(m_table, &PartTable::failed, this, [this](const Error &error) { messages()->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [this] { messages()->clear(u"edit"_s); });
}

} // namespace hindsight
