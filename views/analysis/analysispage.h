// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QScrollArea>

namespace hindsight {

class PartSection;

/// Why it happened and what was learnt: causes, lessons, directions to improve in, open questions.
class AnalysisPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit AnalysisPage(OpenIncident &incident, QWidget *parent = nullptr);

    bool showPlace(const QString &entity, const QString &uid, const QString &field);

private:
    QList<PartSection *> m_parts;
};

} // namespace hindsight
