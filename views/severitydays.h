// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controls/pagesection.h"
#include "models/store/store.h"

class QLineEdit;

namespace hindsight {

/// In how many days after an incident of each severity its postmortem is due. What is typed is a step of the history, once the
/// field is left or Enter is pressed; an empty field means that there is no such day.
class SeverityDays : public PageSection
{
    Q_OBJECT

public:
    explicit SeverityDays(Store &store, QWidget *parent = nullptr);

    void read();
    /// Those of the fields, for whoever lines them up with others.
    QList<QLabel *> labels() const { return m_labels; }

private:
    void write(const QString &level, QLineEdit *field);

    Store &m_store;
    QList<std::pair<QString, QLineEdit *>> m_fields; ///< by uid of the level
    QList<QLabel *> m_labels;
};

} // namespace hindsight
