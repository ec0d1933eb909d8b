// SPDX-License-Identifier: GPL-3.0-or-later
#include "markmenu.h"

namespace hindsight {

using namespace Qt::StringLiterals;

MarkMenu::MarkMenu(QWidget *parent)
    : QMenu(parent)
{
    setTitle(tr("Mark this time"));
    addAction(tr("Leave it out of what is usual"), this, [this] { Q_EMIT effectChosen(MarkEffect::Exclude); })->setObjectName(u"exclude"_s);
    addAction(tr("It was an expected downtime"), this, [this] { Q_EMIT effectChosen(MarkEffect::ExpectedDowntime); })->setObjectName(u"expected_downtime"_s);
}

} // namespace hindsight
