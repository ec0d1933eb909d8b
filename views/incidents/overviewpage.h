// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QScrollArea>

class QBoxLayout;
class QFormLayout;

namespace hindsight {

class BoundEdit;
class IncidentForm;
class PageSection;
class PartSection;

/// What happened, in words on the left; what is known about it, in figures and lists, on the right.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewPage(OpenIncident &incident, QWidget *parent = nullptr);

    /// Brings a field of the incident, or a row of one of the lists, into view and focus. False: not on this page.
    bool showPlace(const QString &entity, const QString &uid, const QString &field);
    /// Something that stands above everything else on the page, until another layout takes it.
    void setTop(QWidget *top);
    QList<BoundEdit *> texts() const { return m_texts; }

Q_SIGNALS:
    void pendingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    QWidget *makeTexts();
    QWidget *makeFacts();
    void readDurations();

    OpenIncident &m_incident;
    QBoxLayout *m_rows, *m_columns;
    QList<BoundEdit *> m_texts;
    QList<PartSection *> m_parts;
    IncidentForm *m_form = nullptr;
    QWidget *m_durations = nullptr;
};

} // namespace hindsight
