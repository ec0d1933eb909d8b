// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace hindsight::dialogs {

using namespace Qt::StringLiterals;

namespace {

QString nextFileName;

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(parent, title, QSettings().value(u"lastFolder"_s).toString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [](const QStringList &files) {
        QSettings().setValue(u"lastFolder"_s, QFileInfo(files.value(0)).absolutePath());
    });
    return dialog;
}

} // namespace

void askSaveFileName(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(QString)> chosen)
{
    if (!nextFileName.isEmpty())
        return chosen(std::exchange(nextFileName, {}));
    QFileDialog *dialog = makeDialog(parent, title, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
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

void setNextFileName(const QString &fileName)
{
    nextFileName = fileName;
}

} // namespace hindsight::dialogs
