// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/numbersimport.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace hindsight {

/// What an import came to, so that one sees whether it is what the dashboard says.
class ImportResult : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResult(QWidget *parent = nullptr);

    /// `somewhere`: there is a place where they can be seen.
    void show(const NumbersDone &done, bool somewhere);
    /// Whether the step that shows the numbers still holds.
    void setTakenBack(bool takenBack);
    void takeFocus();

Q_SIGNALS:
    void numbersWanted();
    void anotherWanted();

private:
    QLabel *m_sentence;
    QGridLayout *m_lines;
    QLabel *m_remarks;
    QPushButton *m_show, *m_another;
    QString m_told;
    QString m_text; ///< to copy
};

} // namespace hindsight
