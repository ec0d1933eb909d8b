// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QTabBar>

#include <algorithm>

namespace hindsight {

/// Tabs of pages, which move closer together where there is little room, before any of them is cut.
class PageTabs : public QTabBar
{
public:
    using QTabBar::QTabBar;

    /// How much room there is.
    void setRoom(int width)
    {
        if (std::exchange(m_room, width) != width)
            setIconSize(iconSize()); // lays them out anew
    }

protected:
    QSize tabSizeHint(int index) const override
    {
        int wanted = 0;
        for (int i = 0; i < count(); ++i)
            wanted += QTabBar::tabSizeHint(i).width();
        const int each = (std::max(wanted - m_room, 0) + count() - 1) / count();
        const QSize size = QTabBar::tabSizeHint(index);
        return {size.width() - std::min(each, 2 * grid), size.height()};
    }

private:
    int m_room = QWIDGETSIZE_MAX;
};

} // namespace hindsight
