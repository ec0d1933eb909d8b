// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/lists/openincident.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hindsight {

/// Where documents lie as files, for git, and how they are called there. Both are remembered.
class FolderStrip : public QWidget
{
    Q_OBJECT

public:
    /// `options` are those the document is going to have.
    FolderStrip(OpenIncident &incident, std::function<DocumentOptions()> options, QWidget *parent = nullptr);

    /// Says again how the document will be called.
    void read();
    void takeFocus();

Q_SIGNALS:
    /// The pattern is empty, or one that can be read.
    void writeWanted(const QString &folder, const QString &pattern);

private:
    void chooseFolder();
    void remember();
    void write();

    OpenIncident &m_incident;
    std::function<DocumentOptions()> m_options;
    QLineEdit *m_folder, *m_pattern;
    QLabel *m_example;
    QPushButton *m_write;
};

} // namespace hindsight
