// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/numberslook.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace hindsight {

/// The columns of a file: what they are taken for, which can be changed, and some of their values.
class ColumnGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnGrid(QWidget *parent = nullptr);

    /// Keeps its fields, and the focus in them, as long as the columns are the same.
    void show(const NumbersLook &look);

Q_SIGNALS:
    void roleChosen(const QString &column, hindsight::Role role, const QString &attribute);

private:
    struct Line
    {
        QString column;
        QComboBox *role;
        QLineEdit *attribute;
        QLabel *values;
        QLabel *why;
    };
    void build(const Sample &sample);

    QGridLayout *m_layout;
    QStringList m_header;
    QList<Line> m_lines;
};

} // namespace hindsight
