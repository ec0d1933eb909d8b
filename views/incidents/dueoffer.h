// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/controls/offer.h"

namespace hindsight {

/// Says when the postmortem is due by the policy of its severity, and why, as long as nobody wrote down a date: it becomes one
/// when somebody takes it.
class DueOffer : public Offer
{
    Q_OBJECT

public:
    explicit DueOffer(OpenIncident &incident, QWidget *parent = nullptr);

    void read();

private:
    void take();

    OpenIncident &m_incident;
};

} // namespace hindsight
