// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/chips.h"

#include <QAbstractButton>
#include <QPushButton>

class QMenu;

namespace hindsight {

/// A value shown as a chip that opens the choices for it. Without choices it is only shown.
class ChipButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipButton(const QString &what, QWidget *parent = nullptr);

    /// `name` is the stable name, `label` what people read.
    void setValue(const QString &field, const QString &name, const QString &label);
    void setChoices(const QStringList &names, const QStringList &labels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();

    QString m_what;
    QString m_field, m_name, m_label;
    QStringList m_names, m_labels;
};

/// A button that opens a menu, without stopping the program while it is open.
class MenuButton : public QPushButton
{
    Q_OBJECT

public:
    MenuButton(const QString &text, QMenu *menu, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hindsight
