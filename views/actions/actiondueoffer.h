// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/controls/offer.h"

namespace hindsight {

/// The due dates that the policies of the database give the action items without one: written down when somebody takes them.
class ActionDueOffer : public Offer
{
    Q_OBJECT

public:
    explicit ActionDueOffer(OpenIncident &incident, QWidget *parent = nullptr);

private:
    void read();
    void take();

    OpenIncident &m_incident;
};

} // namespace hindsight
