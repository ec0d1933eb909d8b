// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/controls/offer.h"

namespace hindsight {

/// Says which deadlines of the database the incident does not have, and adds them, all as one step.
class DeadlineOffer : public Offer
{
    Q_OBJECT

public:
    explicit DeadlineOffer(OpenIncident &incident, QWidget *parent = nullptr);

private:
    void read();
    void take();

    OpenIncident &m_incident;
};

} // namespace hindsight
