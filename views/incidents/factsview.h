// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QGridLayout;

namespace hindsight {

/// What a report to somebody outside asks for, as the record says it: each fact with how it is known, and all of them as text.
class FactsView : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(OpenIncident &incident, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void read();

    OpenIncident &m_incident;
    QWidget *m_rows = nullptr;
    bool m_isOld = true; ///< read when it is shown: frozen numbers take their time
};

} // namespace hindsight
