// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownfile.h"

#include "models/document/files.h"
#include "models/lists/fileevidence.h"
#include "models/text/sourcetext.h"
#include "views/controls/picturefile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Result<OpenedFile> openFile(const QString &database, const QString &sha256)
{
    // A connection of the thread's own, because a store belongs to one thread.
    const auto store = Store::open(database, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    auto attachment = (*store)->attachment(sha256);
    if (!attachment)
        return std::unexpected(attachment.error());
    OpenedFile opened{.attachment = std::move(*attachment)};
    opened.picture = shownPicture(opened.attachment);
    if (const QByteArray begin = opened.picture.isNull() ? beginningOfText(opened.attachment) : QByteArray(); !begin.isEmpty()) {
        opened.text = textOf(begin);
        opened.isCut = begin.size() < opened.attachment.bytes.size();
    }
    return opened;
}

} // namespace

ShownFile::ShownFile(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_job([this](Result<OpenedFile> file) {
        if (file)
            m_file = std::move(*file);
        Q_EMIT changed();
        if (!file)
            Q_EMIT failed(Error{file.error().kind, file.error().text, m_name});
    })
{}

void ShownFile::show(const QString &sha256, const QString &name)
{
    m_name = name;
    if (sha256 == m_sha256)
        return;
    m_sha256 = sha256;
    m_file.reset();
    if (sha256.isEmpty())
        m_job.stop();
    else
        m_job.start([database = m_store.file(), sha256](const Task<> &) { return openFile(database, sha256); });
}

QString fileNameOf(const QString &title)
{
    static const QRegularExpression foreign(u"[/\\\\\\x00-\\x1f]"_s);
    const QString name = QString(title).replace(foreign, u"_"_s).trimmed();
    return name.isEmpty() || name == "."_L1 || name == ".."_L1 ? u"evidence"_s : name;
}

Result<QString> temporaryCopy(const Attachment &attachment, const QString &title)
{
    static QTemporaryDir folder; // what was opened stays open longer than the page it was opened from
    const QString place = folder.filePath(attachment.sha256), file = place + u'/' + fileNameOf(title);
    return makeFolder(place).and_then([&] { return writeWhenChanged(file, attachment.bytes); }).transform([&](bool) {
        QFile::setPermissions(file, QFileDevice::ReadOwner);
        return file;
    });
}

} // namespace hindsight
