// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "models/insights/insights.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace hindsight {

/// Of which time figures are wanted: this quarter, the last twelve months, all, or from a day to a day.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget *parent = nullptr);

    const WantedPeriod &wanted() const { return m_wanted; }
    void setWanted(const WantedPeriod &wanted);

Q_SIGNALS:
    void chosen(const hindsight::WantedPeriod &wanted);
    /// What was typed is no day.
    void failed(const hindsight::Error &error);

private:
    void read();
    void showDays();

    WantedPeriod m_wanted;
    QComboBox *m_choice;
    QLineEdit *m_from, *m_to;
    QLabel *m_between;
};

/// The period that was chosen last, for the settings. It holds for the life of the program.
QVariantMap chosenPeriod();
void setChosenPeriod(const QVariantMap &period);

} // namespace hindsight
