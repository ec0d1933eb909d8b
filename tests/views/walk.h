// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

#include <QTemporaryDir>

#include <functional>

namespace hindsight {

/// Through every page of the window and what can be seen on it, by keys and mouse; with files that it drops on the way.
class Walk
{
public:
    /// Calls `visit` with the window on each of its pages.
    void onEveryPage(WindowFixture &ui, const std::function<void(const QString &page)> &visit);

private:
    QString numbers();
    QString events() const;
    QString statuses() const;
    QString evidence(const QString &suffix) const;

    QTemporaryDir m_folder;
    int m_files = 0;
};

/// Fails with what is wrong on a page.
void report(const QString &page, const QStringList &problems);

} // namespace hindsight
