// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job.h"
#include "models/store/store.h"

#include <QImage>

namespace hindsight {

/// A file out of the database, made ready for looking at it.
struct OpenedFile
{
    Attachment attachment;
    QImage picture = {};                ///< of a PNG, JPEG, GIF or SVG, not larger than a screen; null: none, or it cannot be drawn
    std::optional<QString> text = {};   ///< its beginning; none: it is no text
    bool isCut = false;                 ///< the text goes on
};

/// The file one looks at: read and checked against its hash in a thread whenever another one is asked for.
class ShownFile : public QObject
{
    Q_OBJECT

public:
    ShownFile(Store &store, QObject *parent);

    /// By the hash of its bytes; empty: none.
    void show(const QString &sha256, const QString &name);
    /// Null: there is none, it is being read, or it could not be.
    const OpenedFile *file() const { return m_file ? &*m_file : nullptr; }
    bool isReading() const { return m_job.isRunning(); }

Q_SIGNALS:
    void changed();
    /// It could not be read, or its bytes are not those that were stored.
    void failed(const hindsight::Error &error);

private:
    Store &m_store;
    QString m_sha256;
    QString m_name;
    std::optional<OpenedFile> m_file;
    Job<Result<OpenedFile>> m_job; ///< last, so that it ends before the rest goes
};

/// The title of an evidence as the name of a file.
QString fileNameOf(const QString &title);

/// Writes the bytes to a file that can only be read, in a folder that goes with the program; gives its name. For other programs.
Result<QString> temporaryCopy(const Attachment &attachment, const QString &title);

} // namespace hindsight
