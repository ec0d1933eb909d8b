// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QMimeData;
class QPoint;
class QWidget;

namespace hindsight {

/// Names of the files of this machine that were copied or are dragged.
QStringList localFiles(const QMimeData *data);

/// Lets files be dropped on a widget. What it does not want is left to whoever the widget stands in.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    /// `wants`: whether files are wanted at a place of the widget.
    FileDrops(QWidget *place, std::function<bool(const QStringList &files, const QPoint &at)> wants);

Q_SIGNALS:
    void dropped(const QStringList &files, const QPoint &at);
    /// Wanted files are over the widget, or no longer.
    void hoverChanged(bool over);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    std::function<bool(const QStringList &, const QPoint &)> m_wants;
};

} // namespace hindsight
