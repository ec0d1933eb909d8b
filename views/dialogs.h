// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace hindsight::dialogs {

/// Asks where to save; `chosen` is not called when the user changes their mind. Does not stop the program meanwhile.
void askSaveFileName(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(QString)> chosen);
/// Asks for the name of a file that is not there yet; says nothing when there is one, because nobody is going to overwrite it.
void askNewFileName(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(QString)> chosen);
void askOpenFileName(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> chosen);
/// Asks which files to open.
void askOpenFileNames(QWidget *parent, const QString &title, const QString &filter, std::function<void(QStringList)> chosen);

/// Asks for a folder; the dialog begins in `start` where there is such a one.
void askFolder(QWidget *parent, const QString &title, const QString &start, std::function<void(QString)> chosen);

/// The next question is answered with this instead of a dialog: for tests.
void setNextFileName(const QString &fileName);

} // namespace hindsight::dialogs
