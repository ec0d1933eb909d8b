// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QFrame>

class QLabel;

namespace hindsight {

class FlowLayout;
class SlicePicture;

/// The evidence of the event one works on: a button each, and of frozen numbers the picture, with when and of what it was made.
class EvidenceStrip : public QFrame
{
    Q_OBJECT

public:
    EvidenceStrip(OpenIncident &incident, TimeView &view, QWidget *parent);

    void open(const QString &evidence);

private:
    void read();
    const Evidence *find(const QString &uid) const;

    OpenIncident &m_incident;
    TimeView &m_view;
    QWidget *m_list;
    FlowLayout *m_layout;
    SlicePicture *m_picture;
    QLabel *m_about;
    QString m_shown; ///< uid; empty: none
};

} // namespace hindsight
