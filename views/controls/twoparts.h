// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <QVariantMap>

namespace hindsight {

/// How somebody divided what stands in two parts: the share of the first one, by name. They hold for the life of the program;
/// the window keeps them.
QVariantMap chosenShares();
void setChosenShares(const QVariantMap &shares);

/// Two parts with a handle between them.
class TwoParts : public QSplitter
{
public:
    TwoParts(Qt::Orientation orientation, QWidget *parent);

    /// Divides as was chosen under this name, else as `usual` says; 0: as the parts like it.
    void setShare(const QString &name, double usual);

private:
    QString m_name;
};

} // namespace hindsight
