// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs.h"

#include "settings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace hindsight::dialogs {

using namespace Qt::StringLiterals;

namespace {

QString nextFileName;

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(parent, title, Settings().folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [](const QStringList &files) { Settings().setFolder(QFileInfo(files.value(0)).absolutePath()); });
    return dialog;
}

QFileDialog *makeSaveDialog(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, const std::function<void(QString)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString &file) { chosen(file); });
    return dialog;
}

} // namespace

void askSaveFileName(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(QString)> chosen)
{
    if (!nextFileName.isEmpty())
        return chosen(std::exchange(nextFileName, {}));
    makeSaveDialog(parent, title, suggestion, filter, chosen)->open();
}

void askNewFileName(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(QString)> chosen)
{
    if (!nextFileName.isEmpty())
        return chosen(std::exchange(nextFileName, {}));
    QFileDialog *dialog = makeSaveDialog(parent, title, suggestion, filter, chosen);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is going to be overwritten
    dialog->open();
}

void askOpenFileName(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> chosen)
{
    if (!nextFileName.isEmpty())
        return chosen(std::exchange(nextFileName, {}));
    QFileDialog *dialog = makeDialog(parent, title, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString &file) { chosen(file); });
    dialog->open();
}

void askOpenFileNames(QWidget *parent, const QString &title, const QString &filter, std::function<void(QStringList)> chosen)
{
    if (!nextFileName.isEmpty())
        return chosen({std::exchange(nextFileName, {})});
    QFileDialog *dialog = makeDialog(parent, title, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [chosen](const QStringList &files) { chosen(files); });
    dialog->open();
}

void askFolder(QWidget *parent, const QString &title, const QString &start, std::function<void(QString)> chosen)
{
    if (!nextFileName.isEmpty())
        return chosen(std::exchange(nextFileName, {}));
    QFileDialog *dialog = makeDialog(parent, title, {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (QFileInfo(start).isDir())
        dialog->setDirectory(start);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString &folder) { chosen(folder); });
    dialog->open();
}

void setNextFileName(const QString &fileName) { nextFileName = fileName; }

} // namespace hindsight::dialogs
