// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/numbersimport.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace hindsight {

class ZoneButton;

/// What an import came to, so that one sees whether it is what the dashboard says.
class ImportResult : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResult(const Store &store, QWidget *parent = nullptr);

    /// `somewhere`: there is a place where they can be seen.
    void show(NumbersDone done, bool somewhere);
    /// Tells the import as it is now: taken back, or with its zone corrected.
    void read();
    const Batch &batch() const { return m_done.read.batch; }
    void takeFocus();

Q_SIGNALS:
    void numbersWanted();
    void anotherWanted();
    /// Its times are meant in this one.
    void zoneChosen(const QString &zone);

private:
    void showLines();

    const Store &m_store;
    NumbersDone m_done;
    QLabel *m_sentence;
    QGridLayout *m_lines;
    QLabel *m_remarks;
    QPushButton *m_show, *m_another;
    ZoneButton *m_zoneOf; ///< stands in its line
    QString m_told;
    QString m_text; ///< to copy
};

} // namespace hindsight
