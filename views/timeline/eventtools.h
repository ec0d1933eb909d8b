// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace hindsight {

/// What can be done with the events that are selected in the table, at once: their times moved or read in another zone, their kind or
/// actor set, copied as Markdown or CSV. Each edit is one step.
class EventTools : public QFrame
{
    Q_OBJECT

public:
    explicit EventTools(OpenIncident &incident, QWidget *parent = nullptr);

    /// Hidden where there are fewer than two.
    void showFor(const QStringList &uids);
    void takeFocus();

Q_SIGNALS:
    void failed(const hindsight::Error &error);
    /// Escape, or done: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<TimelineEvent> events() const;
    void apply(const Result<QList<Change>> &changes, const QString &sentence);
    void copy(bool csv);

    OpenIncident &m_incident;
    QStringList m_uids;
    QLabel *m_count;
    QLineEdit *m_shift;
    QComboBox *m_zone;
    QLineEdit *m_actor;
};

/// Puts events on the clipboard: as a Markdown table, or as CSV that comes back as it was.
void copyEvents(const Record &record, const QList<TimelineEvent> &events, bool csv);

} // namespace hindsight
