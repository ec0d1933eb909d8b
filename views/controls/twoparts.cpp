// SPDX-License-Identifier: GPL-3.0-or-later
#include "twoparts.h"

namespace hindsight {

namespace {

QVariantMap chosen;

} // namespace

QVariantMap chosenShares() { return chosen; }

void setChosenShares(const QVariantMap &shares) { chosen = shares; }

TwoParts::TwoParts(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        const QList<int> now = sizes();
        if (!m_name.isEmpty() && now.value(0) + now.value(1) > 0)
            chosen.insert(m_name, double(now[0]) / (now[0] + now[1]));
    });
}

void TwoParts::setShare(const QString &name, double usual)
{
    m_name = name;
    constexpr int all = 10'000; // by which of them gets how much; the sum does not matter
    const int first = int(all * chosen.value(name, usual).toDouble());
    if (first > 0 && first < all)
        setSizes({first, all - first});
}

} // namespace hindsight
