// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/numberslook.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace hindsight {

/// Rows per raw status, and what became of such a payment, which can be changed.
class StatusGrid : public QWidget
{
    Q_OBJECT

public:
    explicit StatusGrid(QWidget *parent = nullptr);

    void show(const NumbersLook &look);

Q_SIGNALS:
    /// `outcome`: its stable name.
    void outcomeChosen(const QString &status, const QString &outcome);

private:
    struct Line
    {
        QString status;
        QLabel *rows;
        QComboBox *outcome;
    };
    void build(const QList<std::pair<QString, qint64>> &statuses);

    QGridLayout *m_layout;
    QList<Line> m_lines;
    QLabel *m_more;
};

} // namespace hindsight
