// SPDX-License-Identifier: GPL-3.0-or-later
#include "filedrops.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace hindsight {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

FileDrops::FileDrops(QWidget *place, std::function<bool(const QStringList &, const QPoint &)> wants)
    : QObject(place)
    , m_wants(std::move(wants))
{
    place->setAcceptDrops(true);
    place->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList files = localFiles(drop->mimeData());
        const QPoint at = drop->position().toPoint();
        const bool wanted = !files.isEmpty() && m_wants(files, at);
        Q_EMIT hoverChanged(wanted && event->type() != QEvent::Drop);
        drop->setAccepted(wanted);
        if (!wanted)
            return true;
        drop->setDropAction(Qt::CopyAction); // the file stays where it is
        if (event->type() == QEvent::Drop)
            Q_EMIT dropped(files, at);
        return true;
    }
    case QEvent::DragLeave: Q_EMIT hoverChanged(false); return true;
    default: return QObject::eventFilter(object, event);
    }
}

} // namespace hindsight
